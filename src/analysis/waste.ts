// Time and number of activities of each of the eight wastes.
import type { StudySettings } from '../model/study.ts'
import { wastes, type Waste } from '../model/waste.ts'
import type { AnalysedActivity, WasteFigure } from './analysis.ts'

/**
 * All eight wastes in their usual order, zeros included. [WS1] p(a) counts under the waste a is tagged with. [WS2] Where waiting
 * time is NVA, w(a) of every activity counts under waiting, whatever its tag; [WS3] else under the tag of a, if it has one.
 * [WS4] No minute is counted twice. [WS5] An activity is counted once under its tag, and once under waiting when its waiting
 * time lies there.
 */
export function wasteOf(activities: readonly AnalysedActivity[], { waitingCountsAs }: StudySettings): readonly WasteFigure[] {
  const figures = new Map<Waste, { time: number; count: number }>(wastes.map((waste) => [waste, { time: 0, count: 0 }]))
  for (const { waste, processing = 0, waiting = 0 } of activities) {
    const shares = new Map<Waste, number>()
    if (waste !== undefined) shares.set(waste, processing)
    const under = waitingCountsAs === 'NVA' ? 'waiting' : waste
    if (under !== undefined && waiting > 0) shares.set(under, (shares.get(under) ?? 0) + waiting)
    for (const [kind, time] of shares) {
      const figure = figures.get(kind)!
      figure.time += time
      figure.count += 1
    }
  }
  return [...figures].map(([waste, { time, count }]) => ({ waste, time, count }))
}
