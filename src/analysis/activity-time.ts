// What one activity takes, in working minutes: work p(a), waiting w(a) and their sum t(a).
import type { Distribution } from '../model/distribution.ts'
import type { ActivityFacts } from '../model/facts.ts'
import type { Minutes } from '../model/units.ts'
import { leadMinutes, workMinutes, type WorkCalendar } from '../model/work-calendar.ts'
import { distributionMinutes, meanOf } from './simulation/distribution-minutes.ts'

/** The times of one activity; a key is absent when nothing says it. */
export interface ActivityTime {
  readonly processing?: Minutes
  readonly waiting?: Minutes
  /** Absent when both others are. */
  readonly time?: Minutes
}

/**
 * The times of an activity (calculations: "activity time").
 * [AT1] t(a) = p(a) + w(a); what is not stated adds nothing, and t(a) is absent when neither is stated.
 * [AT2] p(a) is the working time stated as processing time.
 * [AT3] An elapsed processing time ("1x24 jam") passes on the calendar and says nothing of work: it belongs to w(a).
 * [AT4] Where no fixed time is stated but how it varies, its mean counts.
 */
export function activityTime(facts: ActivityFacts, calendar: WorkCalendar): ActivityTime {
  const { processing, waiting } = facts
  const mean = (varies: Distribution | undefined): Minutes | undefined => varies && meanOf(distributionMinutes(varies, calendar))
  const work = processing ? workMinutes(processing, calendar) : mean(facts.processingDistribution)
  const pauses = [
    waiting ? leadMinutes(waiting, calendar) : mean(facts.waitingDistribution),
    processing && work === undefined ? leadMinutes(processing, calendar) : undefined,
  ].filter((minutes) => minutes !== undefined)
  const pause = pauses.length === 0 ? undefined : pauses.reduce((sum, minutes) => sum + minutes, 0)
  return {
    ...(work !== undefined && { processing: work }),
    ...(pause !== undefined && { waiting: pause }),
    ...((work !== undefined || pause !== undefined) && { time: (work ?? 0) + (pause ?? 0) }),
  }
}
