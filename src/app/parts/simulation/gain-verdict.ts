// Whether a simulated gain is one.
import type { Estimate } from '../../../analysis/simulation/simulation.ts'

/** Time is saved, or lost; or the interval of the gain leaves both open; or there is no difference at all. */
export type GainVerdict = 'saves' | 'loses' | 'unsure' | 'same'

/** The verdict on a gain (positive: saved). From a single replication its sign decides, since nothing is known of its spread. */
export function gainVerdict({ mean, ci95 }: Estimate): GainVerdict {
  const [low, high] = ci95 ?? [mean, mean]
  if (low === 0 && high === 0) return 'same'
  return low > 0 ? 'saves' : high < 0 ? 'loses' : 'unsure'
}
