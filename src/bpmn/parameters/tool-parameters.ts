// What a simulation tool left in a file, in words of our own, before anybody knows where it belongs in the model.
import type { Distribution } from '../../model/distribution.ts'
import { distributionFrom, type DistributionParameter } from '../../model/distribution-parameters.ts'
import type { Duration, DurationBasis, DurationUnit } from '../../model/duration.ts'
import { durationToIso } from '../../model/iso-duration.ts'
import type { Money } from '../../model/units.ts'

/** Parameters of one tool. Elements are called by the ids of the file. */
export interface ToolParameters {
  /** What people call the tool. */
  readonly tool: string
  readonly activities: readonly {
    readonly ref: string
    readonly processing?: Distribution
    readonly waiting?: Distribution
    readonly cost?: Money
    /** The pools of people that do it, by their `ref`. */
    readonly pools: readonly string[]
  }[]
  /** `ref` is a start event or a process; absent where a file speaks of its only process. */
  readonly arrivals: readonly { readonly ref?: string; readonly time: Distribution }[]
  /** Of sequence flows or boundary events, in parts of any whole (1 or 100). */
  readonly probabilities: readonly { readonly ref: string; readonly value: number }[]
  readonly pools: readonly ToolPool[]
  /** Values that say something, but nothing a fact can hold. */
  readonly left: number
}

/** People of one kind. */
export interface ToolPool {
  /** Id of the pool, or of the lane or participant that it is. */
  readonly ref: string
  readonly name?: string
  readonly capacity?: number
  /** Cost of one hour of one of them. */
  readonly tariff?: Money
}

/** Units in which tools count time. */
export type ToolUnit = 'ms' | 's' | 'min' | 'hour' | 'day' | 'year'

/** What is worked or arrives, or what passes on the calendar. */
export type TimeUse = 'work' | 'wait'

/** A time as a tool counts it. Days of work are working days, days of waiting pass on the calendar. */
export function toolDuration(amount: number, unit: ToolUnit, use: TimeUse): Duration {
  const basis: DurationBasis = use === 'work' ? 'working' : 'elapsed'
  const part = (value: number, as: DurationUnit): Duration => {
    const parts = [{ amount: value, unit: as }]
    return { parts, basis, raw: durationToIso({ parts }) }
  }
  switch (unit) {
    case 'ms':
      return part(amount / 60_000, 'minute')
    case 's':
      return part(amount / 60, 'minute')
    case 'min':
      return part(amount, 'minute')
    case 'hour':
      return part(amount, 'hour')
    case 'day':
      return part(amount, use === 'work' ? 'workday' : 'day24')
    case 'year':
      return part(amount, 'year')
  }
}

/** More than this is no number of any unit that somebody stated. */
const mostAmount = 1e9

/** A number of a tool's file, of any sign; `undefined` for anything else, such as NaN. */
export function toolNumber(text: string | undefined): number | undefined {
  const written = text?.trim() ?? ''
  const value = Number(written)
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) && Math.abs(value) <= mostAmount ? value : undefined
}

/**
 * A distribution of numbers in a unit. `undefined` where they make none, and where all of them are 0: tools write zeros for what
 * nobody stated. Without spread it is one fixed time.
 */
export function toolDistribution(
  kind: Distribution['kind'], numbers: Readonly<Partial<Record<DistributionParameter, number | undefined>>>, duration: (amount: number) => Duration,
): Distribution | undefined {
  const stated = Object.values(numbers).filter((value) => value !== undefined)
  if (stated.every((value) => value === 0) || stated.some((value) => value < 0)) return undefined
  if (numbers.sd === 0) return toolDistribution('fixed', { value: numbers.mean }, duration)
  return distributionFrom(kind, (name) => {
    const value = numbers[name]
    return value === undefined ? undefined : duration(value)
  })
}
