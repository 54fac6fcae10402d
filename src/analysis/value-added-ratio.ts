// What share of the time a customer would pay for.
import type { Minutes } from '../model/units.ts'
import type { CategoryOrUntagged } from '../model/value-category.ts'
import type { RatioInterval } from './analysis.ts'

/**
 * VAR (calculations: "VAR"). [VA1] Time in VA over the time of all categories. [VA2] No time gives `undefined`. [VA3] Untagged
 * time may turn out VA or not, so the ratio lies between VA ÷ total and (VA + untagged) ÷ total; the value is the low end.
 */
export function valueAddedRatio(time: Readonly<Record<CategoryOrUntagged, Minutes>>): RatioInterval | undefined {
  const total = time.VA + time.NNVA + time.NVA + time.untagged
  if (total === 0) return undefined
  const low = time.VA / total
  return { value: low, low, high: (time.VA + time.untagged) / total }
}
