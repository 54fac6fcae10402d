// How distributions stand in our elements: as children `distribution`, and simple arrivals as attributes.
import type { Distribution } from '../model/distribution.ts'
import { distributionFrom, distributionKinds, distributionParameters, type DistributionParameter } from '../model/distribution-parameters.ts'
import { duration, oneOf, type Attributes, type FactField } from './fact-field.ts'

/** What a distribution is of, as its attribute `of` says. */
export type DistributionOf = 'processing' | 'waiting' | 'interarrival'

const childMark = '/'

/** The name that an attribute of a child `distribution` has among the attributes of the element around it: no attribute has a slash in it. */
export function childAttribute(of: string, name: string): string {
  return `${of}${childMark}${name}`
}

/** The child and the attribute in it that a name stands for; `undefined` for an attribute of the element itself. */
export function inChild(name: string): { readonly of: string; readonly attribute: string } | undefined {
  const at = name.indexOf(childMark)
  return at < 0 ? undefined : { of: name.slice(0, at), attribute: name.slice(at + 1) }
}

const parameters: readonly DistributionParameter[] = ['value', 'min', 'mode', 'max', 'mean', 'sd']

/** A distribution as a child `<distribution of="…" kind="…" …/>`, each parameter a time. */
export function distribution(of: DistributionOf): FactField<Distribution> {
  const kind = oneOf(childAttribute(of, 'kind'), distributionKinds)
  const fields = parameters.map((name) => [name, duration(childAttribute(of, name))] as const)
  return {
    names: [...kind.names, ...fields.flatMap(([, { names }]) => names)],
    read: (attributes) => {
      const stated = kind.read(attributes)
      return stated && distributionFrom(stated, (name) => fields.find(([parameter]) => parameter === name)?.[1].read(attributes))
    },
    write: (value) => [value.kind, ...fields.flatMap(([name, field]) => {
      const isOfKind = (distributionParameters[value.kind] as readonly string[]).includes(name)
      return isOfKind ? field.write(value[name as keyof Distribution] as never) : [undefined, undefined, undefined]
    })],
  }
}

/**
 * The time between arrivals: what has one number as the attributes `arrival` and `interarrival`, anything else as a child.
 * Where a file has both, the child is meant, which says more; `interarrival` alone is the mean of arrivals at random.
 */
export function interarrival(): FactField<Distribution> {
  const child = distribution('interarrival')
  const time = duration('interarrival')
  const kind = oneOf('arrival', ['exponential', 'fixed'] as const)
  const stated = (attributes: Attributes): Distribution | undefined => {
    const value = time.read(attributes)
    const arrival = attributes['arrival'] === undefined ? 'exponential' : kind.read(attributes)
    return value && arrival && distributionFrom(arrival, () => value)
  }
  return {
    names: [...time.names, ...kind.names, ...child.names],
    read: (attributes) => child.names.some((name) => attributes[name] !== undefined) ? child.read(attributes) : stated(attributes),
    write: (value) => {
      if (value.kind === 'exponential') return [...time.write(value.mean), value.kind, ...child.names.map(() => undefined)]
      if (value.kind === 'fixed') return [...time.write(value.value), value.kind, ...child.names.map(() => undefined)]
      return [...time.names.map(() => undefined), undefined, ...child.write(value)]
    },
  }
}
