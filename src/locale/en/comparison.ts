// Texts of the station Comparison.
import type { comparison as source } from '../id/comparison.ts'

export const comparison: Record<keyof typeof source, string> = {
  title: 'Comparison', 'view': 'View', 'view.ledger': 'Ledger', 'view.pictures': 'Diagrams', 'view.difference': 'Difference',
  summary: '{rows} rows, {confirmed} of {pairs} pairs confirmed',
  'change.position': 'Change {at} of {count}', 'change.none': '{count} changes', 'change.previous': 'Previous change', 'change.next': 'Next change',
  'confirm.rest': 'Confirm the other {count}', 'confirm.row': 'Confirm', relink: 'Change pairing',
  'relink.title': 'Change pairing', 'relink.of': 'Counterparts of “{name}”', 'relink.hint': 'Choose one or several. With none chosen the activity has no counterpart.',
  'relink.apply': 'Apply', 'relink.cancel': 'Cancel', 'relink.search': 'Find an activity', 'relink.none': 'No activity has that name.', 'relink.partner': 'paired with {names}; choosing it merges the two', 'relink.guess': 'probably paired with {names}; choosing it drops that guess',
  'ledger.label': 'Pairs of as-is and to-be activities', 'ledger.outcome': 'Outcome', 'ledger.time': '{side} (hours)', 'ledger.difference': 'Difference (hours)',
  'ledger.noOrigin': 'no origin', 'ledger.noSuccessor': 'no successor', 'ledger.total': 'Total', 'ledger.untimed': 'without time, not counted: {count}',
  'ledger.unconfirmed': 'not confirmed yet', 'ledger.timeMissing': 'time not stated',
  'filter.label': 'Filter the ledger', 'filter.text': 'Find an activity', 'filter.outcomes': 'Outcomes to show', 'filter.outcome': '{outcome}: {count} rows', 'filter.unconfirmed': 'not confirmed {count}', 'filter.clear': 'Show all', 'filter.shown': '{shown} of {all} rows', 'filter.nothing': 'No row passes the filter.', swap: 'Swap sides: to-be first',
  'drag.handle': 'Drag to the row of its counterpart', 'drag.over.asIs': 'Drag to the row of its as-is activity', 'drag.over.toBe': 'Drag to the row of its to-be activity', 'drag.pair': 'Pair with “{names}”', 'drag.merge': 'Merge with “{beside}” into “{names}”', 'drag.split': 'Split “{names}”: into “{beside}” and this one', 'drag.part': 'No counterpart', 'drag.nowhere': 'Drop here: no counterpart',
  part: 'Not a pair', 'part.one': 'Separate', 'part.of': 'Separate {asIs} from {toBe}', 'alternative.label': 'Other possibilities:', 'alternative.take': 'Pair with {name}. Score {score}; words in common: {words}',
  'told.done': 'Pairing changed. {what}. Press Ctrl+Z to undo.', 'told.restored': 'Pairing restored. {what}.', 'told.more': '{list}; and {count} more rows',
  'reason.linked': 'Linked by the analyst.', 'reason.scored': 'Score {score}: {reason}.',
  'reason.removed': 'No to-be activity corresponds.', 'reason.added': 'No as-is activity corresponds.',
  'approach': 'Approach', 'approach.suggested': '{approach} (suggested)', 'approach.none': 'not decided',
  changes: 'What changed: {changes}.',
  'figures.further': 'Where each measure’s difference comes from, by category, performer and phase',
  'measures.title': 'Measures', 'measures.note': 'each activity counted once', 'measures.difference': 'Difference', 'measures.percent': '%', 'measures.verdict': 'Verdict',
  'measures.measure': 'Measure', 'measures.all': 'Show all {count} measures', 'measures.fewer': 'Show the main measures only',
  'untimed.title': 'Times cannot be compared yet', 'untimed.text': 'The charts of time appear once both sides have activities with a time.', 'untimed.toTable': 'Fill in times in Activities',
  'pictures.way': 'Way of drawing', 'pictures.way.drawn': 'As drawn', 'pictures.way.drawn.why': 'Each diagram as it stands in its file.', 'pictures.way.along': 'Along', 'pictures.way.along.why': 'The to-be is laid out along the as-is: the same work stands at the same place. The file is not changed.', 'pictures.file': 'outcomes', 'pictures.legend': 'What the marks mean', 'pictures.ghost': 'Dashed in the to-be: as-is work that stood at that place',
  'pictures.asIs': 'As-is diagram with the outcome of each activity', 'pictures.toBe': 'To-be diagram with the outcome of each activity', 'pictures.zoomIn': 'Zoom in', 'pictures.zoomOut': 'Zoom out', 'pictures.fit': 'Fit', 'pictures.zoom': 'Zoom', 'pictures.hint': 'Choose an activity in the diagram, or go through the changes with the arrows at the top right.',
  'empty.title': 'Nothing to compare yet', 'empty.both': 'Import an as-is and a to-be model first.', 'empty.asIs': 'There is no as-is model yet. Import the BPMN file of the process as it is today.', 'empty.toBe': 'There is no to-be model yet. Import the BPMN file of the proposal, or draw it from a copy of the as-is.', 'empty.toModel': 'Go to Model', 'findings.title': 'Findings of the comparison',
}
