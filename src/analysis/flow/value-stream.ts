// One way through a model -> the steps that decide how long it takes, one after the other, each with its waiting and its work.
import type { Minutes } from '../../model/units.ts'
import type { Fragment, Path } from './flow-analysis.ts'

/** One step: an activity, or an event that takes time. */
export interface StreamStep {
  readonly id: string
  readonly waiting: Minutes
  readonly processing: Minutes
  /** When the step begins, counted from the start of the case. */
  readonly begin: Minutes
}

/** The steps with their sums. */
export interface ValueStream {
  readonly steps: readonly StreamStep[]
  readonly waiting: Minutes
  readonly processing: Minutes
}

type Step = Omit<StreamStep, 'begin'>

/**
 * The value stream along a path. [VS1] Of what runs in parallel only the longest branch on the path counts, so that the steps
 * follow each other without a gap. [VS2] A loop is gone through once. [VS3] Instances one after the other count together.
 * [VS4] Of a part without block structure the activities on the path follow in its order. [VS5] Of several ways with activities of
 * the path the one with most of them is taken. `activities` are the ids of all
 * activities of the model.
 */
export function valueStream(structure: Fragment, path: Path, activities: ReadonlySet<string>): ValueStream {
  const order = new Map(path.activities.map((id, at) => [id, at]))
  // Counted once for each fragment, since ways that are interwoven share theirs.
  const counted = new Map<Fragment, number>()
  const activitiesOn = (fragment: Fragment): number => {
    const known = counted.get(fragment)
    if (known !== undefined) return known
    const { kind, elementIds, parts } = fragment
    const count = kind === 'node' ? Number(elementIds.some((id) => order.has(id))) : parts.reduce((sum, part) => sum + activitiesOn(part.fragment), 0)
    counted.set(fragment, count)
    return count
  }
  const isOn = (fragment: Fragment): boolean => activitiesOn(fragment) > 0
  const holdsActivity = ({ kind, elementIds, parts }: Fragment): boolean =>
    kind === 'node' ? elementIds.some((id) => activities.has(id)) : parts.some((part) => holdsActivity(part.fragment))

  const stepsOf = (fragment: Fragment): readonly Step[] => {
    const { kind, parts } = fragment
    switch (kind) {
      case 'node':
        return nodeStep(fragment)
      case 'exclusive': {
        // Among ways that share activities it is the one with most of the path on it; one without activities is the likeliest such.
        const on = parts.map((part) => ({ part, count: activitiesOn(part.fragment) })).sort((a, b) => b.count - a.count)[0]
        const taken = on && on.count > 0 ? on.part : [...parts].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0)).find((part) => !holdsActivity(part.fragment))
        return taken ? stepsOf(taken.fragment) : []
      }
      case 'parallel':
      case 'inclusive':
      case 'pools':
        return parts.map((part) => stepsOf(part.fragment)).reduce<readonly Step[]>((longest, some) => (lengthOf(some) > lengthOf(longest) ? some : longest), [])
      case 'unstructured':
      case 'irreducible':
        return parts.filter((part) => isOn(part.fragment)).flatMap((part) => stepsOf(part.fragment)).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      case 'loop':
        return parts.filter(({ role }) => role !== 'redo').flatMap((part) => stepsOf(part.fragment))
      case 'boundary':
        return parts.filter((part) => part.role !== 'exception' || isOn(part.fragment)).flatMap((part) => stepsOf(part.fragment))
      case 'repetition': {
        const once = parts.flatMap((part) => stepsOf(part.fragment))
        const inside = parts.reduce((sum, part) => sum + part.fragment.leadTime, 0)
        const times = fragment.instances === undefined || inside === 0 ? 1 : fragment.leadTime / inside
        return once.map((step) => ({ ...step, waiting: step.waiting * times, processing: step.processing * times }))
      }
      case 'sequence':
      case 'subProcess':
        return parts.flatMap((part) => stepsOf(part.fragment))
    }
  }
  const nodeStep = ({ elementIds, own }: Fragment): readonly Step[] => {
    const id = elementIds[0]
    if (id === undefined || (activities.has(id) ? !order.has(id) : (own?.waiting ?? 0) + (own?.processing ?? 0) === 0)) return []
    return [{ id, waiting: own?.waiting ?? 0, processing: own?.processing ?? 0 }]
  }

  let now = 0
  const steps = stepsOf(structure).map((step): StreamStep => {
    const begin = now
    now += step.waiting + step.processing
    return { ...step, begin }
  })
  const sum = (of: (step: StreamStep) => Minutes): Minutes => steps.reduce((total, step) => total + of(step), 0)
  return { steps, waiting: sum(({ waiting }) => waiting), processing: sum(({ processing }) => processing) }
}

function lengthOf(steps: readonly Step[]): Minutes {
  return steps.reduce((sum, { waiting, processing }) => sum + waiting + processing, 0)
}
