// The parameters of each distribution, and whether values for them make one.
import type { Distribution, DistributionKind } from './distribution.ts'
import type { Duration } from './duration.ts'
import { defaultCalendar, leadMinutes } from './work-calendar.ts'

/** The parameters of each distribution, in the order people say them. */
export const distributionParameters = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  normal: ['mean', 'sd'],
  exponential: ['mean'],
  lognormal: ['mean', 'sd'],
  gamma: ['mean', 'sd'],
} as const satisfies Readonly<Record<DistributionKind, readonly DistributionParameter[]>>

/** The name of one parameter. */
export type DistributionParameter = 'value' | 'min' | 'mode' | 'max' | 'mean' | 'sd'

/** Every kind of distribution. */
export const distributionKinds = Object.keys(distributionParameters) as readonly DistributionKind[]

/**
 * The distribution of a kind; `undefined` when a parameter is missing or the values do not make one: min ≤ mode ≤ max, and a
 * mean above 0. Different units are compared under the usual calendar.
 */
export function distributionFrom(kind: DistributionKind, valueOf: (parameter: DistributionParameter) => Duration | undefined): Distribution | undefined {
  const values = distributionParameters[kind].map((name) => [name, valueOf(name)] as const)
  if (values.some(([, value]) => value === undefined)) return undefined
  const minutes = values.map(([, value]) => leadMinutes(value!, defaultCalendar))
  const fits = values[0]?.[0] === 'mean' ? minutes[0]! > 0 : minutes.every((value, at) => at === 0 || value >= minutes[at - 1]!)
  return fits ? ({ kind, ...Object.fromEntries(values) } as unknown as Distribution) : undefined
}
