// Texts of the view Difference: where the difference between both models comes from.
import type { difference as source } from '../id/difference.ts'

export const difference: Record<keyof typeof source, string> = {
  'waterfall.name': 'Waterfall by outcome', 'waterfall.table': 'Table: what each outcome contributes', 'waterfall.count': 'Count', 'waterfall.rows': '{count} rows', 'waterfall.oneRow': '1 row',
  'waterfall.activities': '{count} activities', 'waterfall.label': 'Waterfall chart: {steps}', 'waterfall.amount': 'Amount', 'waterfall.measure': 'Measure to take apart',
  'waterfall.finding': '{measure} from {asIs} to {toBe}; most of it from activities {outcome} ({amount})', 'waterfall.findingWhole': '{measure} from {asIs} to {toBe}, all of it from activities {outcome}',
  'waterfall.findingSame': '{measure} stays at {asIs}', 'waterfall.findingEvened': '{measure} stays at {asIs}: what is gained is lost elsewhere', 'waterfall.note': 'difference {difference}', 'waterfall.noteWithPercent': 'difference {difference} ({percent})',
  'waterfall.findingTwo': '{measure} from {asIs} to {toBe}; most of it from activities {outcome} and {second}, {amount} each',
  flow: 'Flow', 'waterfall.findingFlow': '{measure} from {asIs} to {toBe}; most of it from the changed flow ({amount})',
  'rows.title': 'Where the difference comes from', 'rows.note': 'rows that contribute most first', 'rows.all': 'All outcomes', 'rows.outcome': 'Outcome', 'rows.none': 'No row changes this measure.',
  'rows.fewer': 'Show the largest only', 'rows.flow': 'No single activity carries this part: it is the changed order of work, branches, parallel work, probabilities and loops.', 'rows.ofFlow': 'Changed flow (order, branches, probabilities, loops)', 'rows.row': 'Activity', 'rows.amount': 'Contribution', 'rows.share': 'Share', 'rows.total': 'Total', 'rows.more': 'Show {count} more rows', 'rows.nothing': '{count} rows do not change this measure.', 'rows.oneNothing': '1 row does not change this measure.',
  'bars.name': 'Time by value category', 'bars.note': 'hours, same scale', 'bars.table': 'Table: time by category', 'bars.label': 'Stacked bars. {sides}', 'bars.category': 'Category', 'bars.total': 'Total',
  'bars.less': '{category} time falls by {amount} hours, the most of all categories', 'bars.more': '{category} time grows by {amount} hours, the most of all categories', 'bars.same': 'The time of each category stays the same',
  'groups.performer': 'Time by performer', 'groups.phase': 'Time by phase', 'groups.note': 'hours; outline as-is, filled to-be', 'groups.table': 'Table: {name}', 'groups.none.performer': '(no performer)', 'groups.none.phase': '(no phase)',
  'groups.name.performer': 'Performer', 'groups.name.phase': 'Phase', 'groups.difference': 'Difference', 'groups.label': '{name}. {rows}', 'groups.row': '{name}: {asIs} becomes {toBe}',
  'groups.less': '{name} falls most: from {asIs} to {toBe} hours', 'groups.more': '{name} grows most: from {asIs} to {toBe} hours', 'groups.same': 'The time of each part stays the same',
}
