// One model and the settings of a study -> every figure of that model.
import { indexModel, institutionName, performerName, type ModelIndex } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { StudySettings } from '../model/study.ts'
import type { WorkCalendar } from '../model/work-calendar.ts'
import { activityTime } from './activity-time.ts'
import type { AnalysedActivity, Analysis } from './analysis.ts'
import { automationOf } from './automation.ts'
import { countsOf } from './counts.ts'
import { groupsOf } from './groups.ts'
import { readiness } from './readiness.ts'
import { totalsOf } from './totals.ts'
import { wasteOf } from './waste.ts'

/** Analyses a model. Linear in its size; the same model and settings give the same figures. Never throws on a model. */
export function analyze(model: ProcessModel, settings: StudySettings): Analysis {
  const index = indexModel(model)
  const activities = analysedActivities(index, settings.calendar)
  return {
    calendar: settings.calendar,
    waitingCountsAs: settings.waitingCountsAs,
    totals: totalsOf(activities, settings),
    counts: countsOf(index, activities),
    waste: wasteOf(activities, settings),
    activities,
    groups: groupsOf(activities, settings),
    findings: readiness(index, activities, settings),
  }
}

function analysedActivities(index: ModelIndex, calendar: WorkCalendar): readonly AnalysedActivity[] {
  return index.activities.map((activity, at): AnalysedActivity => {
    const { id, name, facts } = activity
    const said = {
      name, performer: performerName(index, id), institution: institutionName(index, id), phase: facts.phase,
      value: facts.value, waste: facts.waste,
    }
    return { id, number: at + 1, ...stated(said), automation: automationOf(activity), ...activityTime(facts, calendar), activity }
  })
}

/** Without the keys nobody stated: no text, or one of nothing but spaces. */
function stated<T extends Readonly<Record<string, string | undefined>>>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const kept: Record<string, string> = {}
  for (const key in values) {
    const value = values[key]?.trim()
    if (value) kept[key] = value
  }
  return kept as { [Key in keyof T]?: NonNullable<T[Key]> }
}
