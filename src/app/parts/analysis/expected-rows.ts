// The activities of one side as one case goes through them on average: visits times what each visit takes.
import type { AnalysedActivity, Analysis } from '../../../analysis/analysis.ts'
import type { FlowAnalysis, Fragment } from '../../../analysis/flow/flow-analysis.ts'
import type { Minutes } from '../../../model/units.ts'
import type { CategoryOrUntagged } from '../../../model/value-category.ts'

/** One activity with its part in the expected figures. */
export interface ExpectedRow {
  readonly activity: AnalysedActivity
  readonly visits: number
  /** Of one visit. */
  readonly processing: Minutes
  readonly waiting: Minutes
  /** Visits times processing. */
  readonly work: Minutes
  /** Visits times processing and waiting. */
  readonly time: Minutes
  /** What of that counts as VA. */
  readonly valueAdded: Minutes
}

/** The activities in reading order; times are those the flow was computed with, means of distributions included. */
export function expectedRows({ activities, waitingCountsAs }: Analysis, { visits, structure }: FlowAnalysis): readonly ExpectedRow[] {
  const own = ownTimes(structure)
  return activities.map((activity) => {
    const { processing = 0, waiting = 0 } = own.get(activity.id) ?? activity
    const count = visits.get(activity.id) ?? 0
    const [work, time] = [count * processing, count * (processing + waiting)]
    return { activity, visits: count, processing, waiting, work, time, valueAdded: activity.value !== 'VA' ? 0 : waitingCountsAs === 'NVA' ? work : time }
  })
}

/** Expected time by category; waiting belongs where the setting of the study puts it. */
export function expectedByCategory(rows: readonly ExpectedRow[], waitingCountsAs: Analysis['waitingCountsAs']): Readonly<Record<CategoryOrUntagged, Minutes>> {
  const times = { VA: 0, NNVA: 0, NVA: 0, untagged: 0 }
  for (const { activity: { value = 'untagged' }, work, time } of rows) {
    times[value] += work
    times[waitingCountsAs === 'NVA' ? 'NVA' : value] += time - work
  }
  return times
}

// Walks with a stack of its own: a structure may be as deep as its model.
function ownTimes(structure: Fragment): ReadonlyMap<string, { readonly processing: Minutes; readonly waiting: Minutes }> {
  const times = new Map<string, { readonly processing: Minutes; readonly waiting: Minutes }>()
  const open = [structure]
  for (let fragment = open.pop(); fragment !== undefined; fragment = open.pop()) {
    const id = fragment.elementIds[0]
    if (fragment.own && id !== undefined) times.set(id, fragment.own)
    for (const part of fragment.parts) open.push(part.fragment)
  }
  return times
}
