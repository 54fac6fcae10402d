// One value from each replication -> their mean and how sure it is.
import type { Estimate } from './simulation.ts'
import { studentT } from './student-t.ts'
import { addTo, emptyTally, sdOfTally } from './tally.ts'

/**
 * The mean of the values of independent replications, with its 95 % interval from two values on; `undefined` without values.
 * [ES1] Half the interval is t · s ÷ √n. [ES2] Values that are all alike give that very value, and an interval without width.
 */
export function estimate(values: readonly number[]): Estimate | undefined {
  if (values.length === 0) return undefined
  const tally = emptyTally()
  for (const value of values) addTo(tally, value)
  if (values.length === 1) return { mean: tally.mean }
  const half = halfWidth(values, 0.95)
  return { mean: tally.mean, ci95: [tally.mean - half, tally.mean + half] }
}

/** Half the width of the interval of the mean; 0 below two values. */
export function halfWidth(values: readonly number[], confidence: 0.95 | 0.99): number {
  if (values.length < 2) return 0
  const tally = emptyTally()
  for (const value of values) addTo(tally, value)
  return (studentT(confidence, values.length - 1) * sdOfTally(tally)) / Math.sqrt(values.length)
}
