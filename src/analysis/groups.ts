// Activities with sub-totals by phase, by performer and by institution, as a value-added table is printed.
import { append } from '../model/append.ts'
import { nameKey } from '../model/name-key.ts'
import type { StudySettings } from '../model/study.ts'
import type { AnalysedActivity, Analysis, Group, PhaseGroup } from './analysis.ts'
import { totalsOf } from './totals.ts'

/**
 * The groups of a model. [GR1] Groups and their activities stand in order of first appearance; names that sound the same are one
 * group, called as it is written first. [GR2] Activities that name no group are one group without a name. [GR3] Each activity is in exactly one group of a kind, so group totals add up to the
 * total. [GR4] A phase holds its institutions.
 */
export function groupsOf(activities: readonly AnalysedActivity[], settings: StudySettings): Analysis['groups'] {
  const phase: PhaseGroup[] = []
  for (const group of groupBy('phase', activities, settings)) phase.push({ ...group, institutions: groupBy('institution', group.activities, settings) })
  return { phase, performer: groupBy('performer', activities, settings), institution: groupBy('institution', activities, settings) }
}

function groupBy(by: 'phase' | 'performer' | 'institution', activities: readonly AnalysedActivity[], settings: StudySettings): readonly Group[] {
  const members = new Map<string, AnalysedActivity[]>()
  for (const activity of activities) append(members, nameKey(activity[by]), activity)
  const groups: Group[] = []
  for (const some of members.values()) {
    const name = some[0]![by]
    groups.push({ ...(name !== undefined && { name }), totals: totalsOf(some, settings), activities: some })
  }
  return groups
}
