// Findings about a comparison: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsComparison as source } from '../id/findings-comparison.ts'

export const findingsComparison: Record<keyof typeof source, string> = {
  'NOTHING_COMPARABLE.why': 'No as-is activity corresponds to a to-be activity.',
  'NOTHING_COMPARABLE.fix': 'Check that both files show the same process. If they do, pair the activities yourself in the comparison table.',
  'LINK_END_MISSING.why': 'A pair you set points to “{name}”, which this model no longer has, so the pair is ignored.',
  'LINK_END_MISSING.fix': 'Remove the pair, or pair again with an activity that exists.',
  'LINK_FOLLOWED.why': '“{name}”, which you paired, has another id in the file now ({was} became {id}); the pair moved with it because name and performer are the same.',
  'LINK_FOLLOWED.fix': 'Make sure that the pair is still right. If it is not, change it in the comparison table.',
  'STEP_DRAWN_AS_EVENT.why': '“{name}” corresponds to the event “{event}”, which is not counted as a step and has no time.',
  'STEP_DRAWN_AS_EVENT.fix': 'Check whether the work is really no longer done. If somebody still does it, draw it as an activity so that its time is counted.',
  'TO_BE_LONGER.why': 'The to-be takes longer in total ({toBe} working minutes) than the as-is ({asIs} working minutes).',
  'TO_BE_LONGER.fix': 'Check the time of each to-be activity. If it does take longer, explain the other benefit that justifies it.',
  'TO_BE_MORE_STEPS.why': 'The to-be has {toBe} activities, more than the as-is ({asIs}).',
  'TO_BE_MORE_STEPS.fix': 'Check that both models are drawn in the same detail. If they are, explain the added activities.',
  'UNITS_DIFFER.why': 'The time of “{name}” is stated in different units: “{asIs}” in the as-is and “{toBe}” in the to-be.',
  'UNITS_DIFFER.fix': 'State both in the same unit, such as working days, so that the difference can be relied on.',
  'RECLASSIFIED_ONLY.why': 'Activity “{name}” went from {asIs} to {toBe} although nothing else changed.',
  'RECLASSIFIED_ONLY.fix': 'Use the same category on both sides, or explain the real change behind it. A new category alone simplifies nothing.',
  'CALENDARS_DIFFER.why': 'The two models state different effective working time.',
  'CALENDARS_DIFFER.fix': 'Use the same hours a day and days a week, month and year in both files. Every number here uses the calendar of the study.',
  'TIME_ON_ONE_SIDE_ONLY.why': 'Activity “{name}” has a time on one side only, so its difference is not a real change.',
  'TIME_ON_ONE_SIDE_ONLY.fix': 'Enter the time of the activity on the side where it is missing.',
  'CONTROL_REMOVED.why': 'The control activity “{name}” is gone from the to-be.',
  'CONTROL_REMOVED.fix': 'Note which risk it covered and what covers that risk now, under Comparison, view Difference, Controls removed.',
  'LEGAL_BASIS_REMOVED.why': 'The activity “{name}” is removed although it is stated to rest on law: {basis}.',
  'LEGAL_BASIS_REMOVED.fix': 'Make sure that the rule allows it to go, or attach the changed rule.',
}
