// Durations as tests state them.
import type { Duration } from '../../src/model/duration.ts'

/** Minutes of work. */
export function minutes(amount: number): Duration {
  return { parts: [{ amount, unit: 'minute' }], basis: 'working', raw: `PT${amount}M` }
}

/** Working days. */
export function workdays(amount: number): Duration {
  return { parts: [{ amount, unit: 'workday' }], basis: 'working', raw: `P${amount}D` }
}
