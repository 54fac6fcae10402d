// Activities with sub-totals by phase, by performer and by institution, as a value-added table is printed.
import { append } from '../model/append.ts'
import type { StudySettings } from '../model/study.ts'
import type { AnalysedActivity, Analysis, Group, PhaseGroup } from './analysis.ts'
import { totalsOf } from './totals.ts'

/**
 * The groups of a model. [GR1] Groups and their activities stand in order of first appearance. [GR2] Activities that name no
 * group are one group without a name. [GR3] Each activity is in exactly one group of a kind, so group totals add up to the
 * total. [GR4] A phase holds its institutions.
 */
export function groupsOf(activities: readonly AnalysedActivity[], settings: StudySettings): Analysis['groups'] {
  const institutions = (some: readonly AnalysedActivity[]): readonly Group[] => groupBy(some, ({ institution }) => institution, settings)
  return {
    phase: groupBy(activities, ({ phase }) => phase, settings).map((group): PhaseGroup => ({
      ...group, institutions: institutions(group.activities),
    })),
    performer: groupBy(activities, ({ performer }) => performer, settings),
    institution: institutions(activities),
  }
}

function groupBy(
  activities: readonly AnalysedActivity[], nameOf: (activity: AnalysedActivity) => string | undefined, settings: StudySettings,
): readonly Group[] {
  const members = new Map<string | undefined, AnalysedActivity[]>()
  for (const activity of activities) append(members, nameOf(activity), activity)
  return [...members].map(([name, some]) => ({ ...(name !== undefined && { name }), totals: totalsOf(some, settings), activities: some }))
}
