// Where the times of one side come from: how much of the table total rests on measurement, and how much on an estimate.
import type { AnalysedActivity } from '../../../analysis/analysis.ts'
import { timeSources, type TimeSource } from '../../../model/facts.ts'
import type { Ratio } from '../../../model/units.ts'

/** One origin with its part of the time. */
export interface SourceShare {
  /** Absent: nobody recorded one. */
  readonly source?: TimeSource
  readonly share: Ratio
  readonly activities: number
}

/** The origins that occur, in their usual order, those without last; shares add up to 1. Empty without time. */
export function sourceShares(activities: readonly AnalysedActivity[]): readonly SourceShare[] {
  const total = activities.reduce((sum, { time = 0 }) => sum + time, 0)
  if (total === 0) return []
  return [...timeSources, undefined].flatMap((source): SourceShare[] => {
    const own = activities.filter(({ time, activity }) => time !== undefined && activity.facts.timeSource === source)
    if (own.length === 0) return []
    return [{ ...(source !== undefined && { source }), activities: own.length, share: own.reduce((sum, { time = 0 }) => sum + time, 0) / total }]
  })
}
