// A length of time as somebody wrote it, with our reading of it. Becomes a number only through a WorkCalendar.

/** Units a time is stated in. `day24` is one elapsed calendar day ("1x24 jam"). */
export type DurationUnit = 'minute' | 'hour' | 'workday' | 'week' | 'month' | 'year' | 'day24'

/** Working time is spent by people at work; elapsed time passes on the calendar and holds nobody. */
export type DurationBasis = 'working' | 'elapsed'

/** One term of a duration, such as the 2 hours of "1 hari 2 jam". The amount is finite and at least 0. */
export interface DurationPart {
  readonly amount: number
  readonly unit: DurationUnit
}

/** A stated time: at least one part, the text it was read from, and what kind of time it is. */
export interface Duration {
  readonly parts: readonly DurationPart[]
  readonly basis: DurationBasis
  /** What was written, unchanged; an ISO 8601 text when nothing else was written. */
  readonly raw: string
}
