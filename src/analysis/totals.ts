// Sums over some activities of one model: one line of sub-totals.
import type { StudySettings } from '../model/study.ts'
import type { Minutes } from '../model/units.ts'
import type { CategoryOrUntagged } from '../model/value-category.ts'
import type { AnalysedActivity, Completeness, Totals } from './analysis.ts'
import { valueAddedRatio } from './value-added-ratio.ts'

/**
 * Sums over the activities, each once. [TT1] The table total is Σ t(a). [TT2] p(a) goes to the category of a, or to untagged.
 * [TT3] w(a) goes to NVA, or where the setting says so to the category of a. [TT4] The categories add up to the table total.
 */
export function totalsOf(activities: readonly AnalysedActivity[], { calendar, waitingCountsAs }: StudySettings): Totals {
  const timeByCategory: Record<CategoryOrUntagged, Minutes> = { VA: 0, NNVA: 0, NVA: 0, untagged: 0 }
  let tableTotal = 0
  for (const { value = 'untagged', processing = 0, waiting = 0 } of activities) {
    timeByCategory[value] += processing
    timeByCategory[waitingCountsAs === 'NVA' ? 'NVA' : value] += waiting
    tableTotal += processing + waiting
  }
  const ratio = valueAddedRatio(timeByCategory)
  return {
    activities: activities.length,
    tableTotal,
    days: tableTotal / (calendar.hoursPerDay * 60),
    timeByCategory,
    ...(ratio && { valueAddedRatio: ratio }),
    completeness: completenessOf(activities),
  }
}

/** [CP1] Tagged: has a category. [CP2] Timed: has a time, if only a waiting time. [CP3] Complete: both. */
function completenessOf(activities: readonly AnalysedActivity[]): Completeness {
  let [tagged, timed, complete] = [0, 0, 0]
  for (const { value, time } of activities) {
    if (value !== undefined) tagged++
    if (time !== undefined) timed++
    if (value !== undefined && time !== undefined) complete++
  }
  return { activities: activities.length, tagged, timed, complete }
}
