// Where a time and the distribution stated beside it disagree.
import type { Distribution } from '../model/distribution.ts'
import type { Duration } from '../model/duration.ts'
import type { ActivityFacts } from '../model/facts.ts'
import { leadMinutes, type WorkCalendar } from '../model/work-calendar.ts'
import { distributionMinutes, meanOf } from './simulation/distribution-minutes.ts'

/** A stated time as written, and by how many percent the mean of its distribution lies above (or, negative, below) it. */
export interface DistributionDoubt {
  readonly text: string
  readonly percent: number
}

/** How far apart mean and stated time may lie, as a share of the stated time: less is rounding. */
const tolerance = 0.01

/**
 * [RD16] The mean of a distribution differs by more than 1 % from the processing or waiting time stated beside it, which is the
 * one that figures use; a simulation draws from the distribution and would then tell of another process.
 */
export function distributionDoubts(facts: ActivityFacts, calendar: WorkCalendar): readonly DistributionDoubt[] {
  const doubt = (stated: Duration | undefined, distribution: Distribution | undefined): readonly DistributionDoubt[] => {
    if (stated === undefined || distribution === undefined) return []
    const usual = leadMinutes(stated, calendar)
    const mean = meanOf(distributionMinutes(distribution, calendar))
    if (usual === 0 || Math.abs(mean - usual) <= tolerance * usual) return []
    return [{ text: stated.raw, percent: Math.round((mean / usual - 1) * 1000) / 10 }]
  }
  return [...doubt(facts.processing, facts.processingDistribution), ...doubt(facts.waiting, facts.waitingDistribution)]
}
