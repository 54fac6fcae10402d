// Words of the field: categories, wastes, outcomes, measures, units.
import type { vocabulary as source } from '../id/vocabulary.ts'

export const vocabulary: Record<keyof typeof source, string> = {
  asIs: 'As-is', toBe: 'To-be', asIsLong: 'As-is (today)', toBeLong: 'To-be (proposed)',
  'value.VA': 'Value-adding (VA)', 'value.NNVA': 'Necessary but not value-adding (NNVA)', 'value.NVA': 'Not value-adding (NVA)',
  'value.untagged': 'Untagged',
  'waste.waiting': 'Waiting', 'waste.motion': 'Motion', 'waste.transport': 'Transport',
  'waste.overprocessing': 'Over-processing', 'waste.overproduction': 'Over-production', 'waste.inventory': 'Inventory',
  'waste.defects': 'Defects', 'waste.talent': 'Unused talent',
  'automation.manual': 'Manual', 'automation.assisted': 'Assisted', 'automation.automated': 'Automated',
  'applicationKind.shared': 'Shared application', 'applicationKind.own': "The agency's own application", 'applicationKind.new': 'New application',
  'approach.Redesign': 'Redesign', 'approach.Rework': 'Rework', 'approach.Removing': 'Removing', 'approach.Outsource': 'Outsource',
  'approach.Replace': 'Replace', 'approach.Automation': 'Automation',
  'outcome.kept': 'Kept', 'outcome.changed': 'Changed', 'outcome.automated': 'Automated', 'outcome.moved': 'Moved',
  'outcome.merged': 'Merged', 'outcome.split': 'Split', 'outcome.removed': 'Removed', 'outcome.added': 'Added',
  'measure.tableTotal': 'Time (hours)', 'measure.days': 'Working days', 'measure.steps': 'Activities', 'measure.decisions': 'Decisions',
  'measure.handOffs': 'Hand-offs', 'measure.performers': 'Performers', 'measure.documents': 'Documents',
  'measure.applications': 'Applications', 'measure.approvals': 'Approvals', 'measure.loops': 'Loops',
  'measure.manual': 'Manual activities', 'measure.assisted': 'Assisted activities', 'measure.automated': 'Automated activities',
  'measure.timeVA': 'VA time (hours)', 'measure.timeNNVA': 'NNVA time (hours)', 'measure.timeNVA': 'NVA time (hours)',
  'measure.timeUntagged': 'Untagged time (hours)', 'measure.waitingTime': 'Waiting time (hours)',
  'measure.valueAddedRatio': 'Value-added ratio (VAR)',
  'verdict.better': 'better', 'verdict.worse': 'worse', 'verdict.same': 'same',
  'group.phase': 'Phase', 'group.performer': 'Performer', 'group.institution': 'Institution', unnamed: '(unnamed)',
  'severity.error': 'Error', 'severity.warning': 'Warning', 'severity.info': 'Info',
  'unit.minute': 'minutes', 'unit.hour': 'hours', 'unit.workday': 'working days', 'unit.week': 'weeks', 'unit.month': 'months',
  'unit.year': 'years', 'unit.day24': 'x24 hours',
}
