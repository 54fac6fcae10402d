// What a node takes, as the simulation needs it: which part passes in open hours and which on the wall, fixed or varying.
import type { Distribution } from '../../model/distribution.ts'
import type { Duration } from '../../model/duration.ts'
import type { Minutes } from '../../model/units.ts'
import { leadMinutes, type WorkCalendar } from '../../model/work-calendar.ts'
import type { GraphNode } from '../flow/flow-graph.ts'
import { distributionMinutes, type MinutesDistribution } from './distribution-minutes.ts'

/** A time: what is fixed of it, and what varies and comes on top. */
export interface PlanTime {
  readonly fixed: Minutes
  readonly varies?: MinutesDistribution
}

/** The times of one visit. */
export interface PlanTimes {
  readonly processing: PlanTime
  /** Waiting in open hours; without opening hours all waiting. */
  readonly waiting: PlanTime
  /** Waiting on the wall; nothing without opening hours. */
  readonly elapsed: PlanTime
}

/** On the wall a day has 24 hours, a month 30 days. */
const wall: WorkCalendar = { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30, daysPerYear: 365 }
const nothing: PlanTime = { fixed: 0 }

/**
 * The times of a node.
 * [PT1] A distribution holds before the fixed time. [PT2] With opening hours an elapsed waiting passes on the wall, with all its
 * nights; without them it counts as the calendar counts it. [PT3] An elapsed processing time is waiting (AT3), whatever waiting is
 * stated beside it.
 */
export function timesOf({ time, element }: GraphNode, calendar: WorkCalendar, hasOffice: boolean): PlanTimes {
  if (time === undefined) return { processing: nothing, waiting: nothing, elapsed: nothing }
  const { processingDistribution, waitingDistribution, waitingStated } = time
  const stated = element.kind === 'activity' ? element.facts.processing : undefined
  const pause = stated?.basis === 'elapsed' ? stated : undefined
  const processing = pause ? nothing : varying(time.processing, processingDistribution, calendar)
  if (waitingDistribution === undefined) {
    const onWall = hasOffice && waitingStated?.basis === 'elapsed'
    return onWall ? { processing, waiting: nothing, elapsed: { fixed: leadMinutes(waitingStated, wall) } }
      : { processing, waiting: { fixed: time.waiting }, elapsed: nothing }
  }
  const besides: PlanTime = pause ? { fixed: leadMinutes(pause, hasOffice ? wall : calendar) } : nothing
  if (!hasOffice) return { processing, waiting: plus(varying(0, waitingDistribution, calendar), besides), elapsed: nothing }
  if (isElapsed(waitingDistribution)) return { processing, waiting: nothing, elapsed: plus(varying(0, waitingDistribution, wall), besides) }
  return { processing, waiting: varying(0, waitingDistribution, calendar), elapsed: besides }
}

/** The minutes after which a timer goes off, and whether they pass on the wall. */
export function timerMinutes(timer: Duration | undefined, after: Minutes, hasOffice: boolean): { readonly after: Minutes; readonly isElapsed: boolean } {
  if (!hasOffice || timer?.basis !== 'elapsed') return { after, isElapsed: false }
  return { after: leadMinutes(timer, wall), isElapsed: true }
}

function varying(fixed: Minutes, distribution: Distribution | undefined, calendar: WorkCalendar): PlanTime {
  if (distribution === undefined) return { fixed }
  const varies = distributionMinutes(distribution, calendar)
  return varies.kind === 'fixed' ? { fixed: varies.value } : { fixed: 0, varies }
}

function plus(time: PlanTime, besides: PlanTime): PlanTime {
  return { ...time, fixed: time.fixed + besides.fixed }
}

function isElapsed(distribution: Distribution): boolean {
  return Object.values(distribution).some((part: string | Duration) => typeof part !== 'string' && part.basis === 'elapsed')
}
