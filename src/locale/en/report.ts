// Texts: report. What the documents of a study say.
import type { report as source } from '../id/report.ts'

export const report: Record<keyof typeof source, string> = {
  // Title and furniture
  title: 'Business Process Comparison Report', subtitle: 'Current state (as-is) and proposed improvement (to-be)',
  agency: 'Agency', process: 'Business process', date: 'Date', instrument: 'Assessment instrument', tool: 'Made with',
  toolVersion: 'Ringkas version {version}', page: 'Page', of: 'of',
  'instrument.spbe-14': 'SPBE indicator 14, innovation of business processes (PermenPANRB 59/2020)',
  'instrument.pemdi-15': 'Pemdi indicator 15, integration of business processes (PermenPANRB 8/2026; from a secondary source, check before use)',
  // Headings
  'heading.summary': 'Summary', 'heading.method': 'Method and Definitions', 'heading.tables': 'Value-Added Analysis',
  'heading.diagrams': 'Process Diagrams', 'heading.comparison': 'Comparison', 'heading.measures': 'Measures before and after',
  'heading.waterfall': 'Time difference by outcome', 'heading.ledger': 'What became of each activity', 'heading.findings': 'Findings',
  'heading.verify': 'How to Verify This Report', 'heading.calendar': 'Work calendar', 'heading.definitions': 'Definitions',
  'heading.categories': 'Time by category',
  // Sheets; at most 31 characters and without : \ / ? * [ ]
  'sheet.asIs': 'As-is table', 'sheet.toBe': 'To-be table', 'sheet.measures': 'Measures', 'sheet.ledger': 'Changes',
  'sheet.findings': 'Findings', 'sheet.method': 'Method',
  // Summary
  'summary.time': 'The time of all activities {verb} from {asIs} to {toBe} hours ({percent}).',
  'summary.timeSame': 'The time of all activities stays at {asIs} hours.',
  'summary.timeMissing': 'Times cannot be compared yet, because the activities of one side have no times.',
  'summary.steps': 'The number of activities {verb} from {asIs} to {toBe}.', 'summary.stepsSame': 'The number of activities stays at {asIs}.',
  'summary.ratio': 'The value-added ratio (VAR) {verb} from {asIs} to {toBe}.', 'summary.ratioSame': 'The value-added ratio (VAR) stays at {asIs}.',
  'summary.falls': 'falls', 'summary.rises': 'rises',
  'summary.outcomes': 'Of {count} as-is and to-be activities traced: {list}.',
  'summary.outcome': '{count} {outcome}',
  'summary.incomplete': 'The {side} data are incomplete: {missing} of {activities} activities lack a time or a category. The figures above may change once they are filled in.',
  // The value-added table
  'table.title': 'Value-Added Analysis of the Business Process', 'table.no': 'No', 'table.activity': 'Activity', 'table.days': 'Days', 'table.hours': 'Time (hours)',
  'table.VA': 'VA', 'table.NVA': 'NVA', 'table.NNVA': 'NNVA', 'table.untagged': 'Untagged', 'table.waste': 'Type of Waste',
  'table.highest': 'Highest VAR', 'table.noPhase': '(no phase)', 'table.noInstitution': '(no institution)',
  'table.subtotal': 'Sub-total {name}', 'table.phaseTotal': 'Total {name}', 'table.total': 'Total',
  'table.ratio': 'VAR {ratio}', 'table.ratioRange': 'VAR {low}–{high}', 'table.untaggedMark': 'untagged',
  'table.note': 'VAR = VA time ÷ time of all activities. 1 working day = {hours} hours.',
  'table.noteUntimed': 'Activities without a time, not counted: number {numbers}.',
  'table.noteUntagged': 'Activities without a category: number {numbers}. The VAR is therefore given as a range.',
  'table.noteMore': '{numbers}, and {count} more',
  'table.empty': 'This model has no activities.',
  // Measures
  'measures.measure': 'Measure', 'measures.asIs': 'Before (as-is)', 'measures.toBe': 'After (to-be)', 'measures.difference': 'Difference',
  'measures.percent': 'Percent', 'measures.verdict': 'Verdict', 'measures.points': '{points} points',
  // Ledger
  'ledger.outcome': 'Outcome', 'ledger.asIs': 'As-is activity', 'ledger.toBe': 'To-be activity', 'ledger.timeAsIs': 'As-is time',
  'ledger.timeToBe': 'To-be time', 'ledger.difference': 'Difference', 'ledger.changes': 'What changed', 'ledger.reason': 'Matched because',
  'ledger.approach': 'BPR approach', 'ledger.total': 'Total', 'ledger.tableDifference': 'Difference of the two table totals',
  'ledger.remainder': 'Unexplained remainder', 'ledger.rows': 'Rows', 'ledger.suggested': '{approach} (suggested)',
  'ledger.closes': 'The differences of all rows add up to the difference of the two table totals: {difference} hours.',
  'ledger.empty': 'There are no activities to compare.',
  'waterfall.start': 'As-is time total', 'waterfall.end': 'To-be time total',
  'change.name': 'name: "{asIs}" becomes "{toBe}"', 'change.performer': 'performer: {asIs} → {toBe}', 'change.application': 'application: {asIs} → {toBe}',
  'change.phase': 'phase: {asIs} → {toBe}', 'change.value': 'category: {asIs} → {toBe}', 'change.waste': 'waste: {asIs} → {toBe}',
  'change.automation': 'way of working: {asIs} → {toBe}', 'change.processing': 'processing time: {asIs} → {toBe}', 'change.waiting': 'waiting time: {asIs} → {toBe}',
  'change.none': 'none',
  'reason.link': 'linked by the analyst', 'reason.id-and-name': 'same ID and name', 'reason.equal-name': 'same name',
  'reason.similar-name': 'similar name: {words}', 'reason.position': 'same position in the flow: {words}', 'reason.positionOnly': 'same position in the flow',
  // Findings
  'findings.side': 'Side', 'findings.severity': 'Severity', 'findings.code': 'Code', 'findings.element': 'Element', 'findings.why': 'Finding',
  'findings.fix': 'What to do', 'findings.none': 'No findings.', 'findings.both': 'Both',
  'findings.more': '{count} more findings of this kind; the full list is on the Findings sheet of the Excel file.',
  // Method
  'method.item': 'Item', 'method.explanation': 'Explanation',
  'method.VA': 'Value-adding activity (VA)', 'method.VA.text': 'Moves the service towards what its recipient asked for and would be willing to bear.',
  'method.NNVA': 'Necessary non-value-adding activity (NNVA)', 'method.NNVA.text': 'Adds no value for the recipient but is required by a rule, an agreement or control. To be optimised.',
  'method.NVA': 'Non-value-adding activity (NVA)', 'method.NVA.text': 'Waste: adds no value and nothing requires it. To be eliminated.',
  'method.activityTime': 'Activity time', 'method.activityTime.text': 'Processing time plus waiting time.',
  'method.tableTotal': 'Time total', 'method.tableTotal.text': 'The times of all activities, each added once. Branches and loops do not multiply a time.',
  'method.ratio': 'Value-added ratio (VAR)', 'method.ratio.text': 'Time of VA activities divided by the time of all activities. While timed activities lack a category, the VAR is a range: lowest if none of them is VA, highest if all are.',
  'method.waiting': 'Waiting time', 'method.waiting.NVA': 'Waiting time counts as NVA with the waste Waiting.',
  'method.waiting.own': 'Waiting time counts under the category of its activity.',
  'method.calendar': 'Work calendar', 'method.calendar.text': '1 working day = {hoursPerDay} hours; 1 week = {daysPerWeek} working days; 1 month = {daysPerMonth} working days; 1 year = {daysPerYear} working days.',
  'method.matching': 'Matching of activities', 'method.matching.text': 'As-is and to-be activities are paired by equal ID and name, then by equal name, then by similar name and position in the flow. Links made by the analyst always come first. The ledger states the reason of each pair.',
  'method.outcomes': 'Outcomes', 'method.outcomes.text': 'Each as-is activity gets exactly one outcome: kept, changed, automated, moved, merged, split or removed. A to-be activity without origin is added.',
  'method.difference': 'Difference', 'method.difference.text': 'The to-be value minus the as-is value. Percent is the difference divided by the as-is value; there is none when that is zero.',
  'method.files': 'Model files', 'method.files.text': 'As-is: {asIs}. To-be: {toBe}.',
  // Verifying
  'verify.text': 'Every number in this report is computed from the two BPMN models and the settings above, so anyone can compute it again.',
  'verify.step1': 'Ask for the evidence file (.zip) that holds this report, both BPMN models, the Excel tables and a list of contents with the SHA-256 of each file.',
  'verify.step2': 'Open Ringkas, choose Evidence, then Verify an evidence file; or run the command: ringkas verify file-name.zip.',
  'verify.step3': 'Ringkas computes all numbers again from the models and names the file and the first number that differs, if any.',
  'verify.step4': 'In the Excel file, sub-totals, totals and VAR are formulas that can be checked directly.',
  // Pictures
  'picture.asIs': 'As-is diagram: {name}', 'picture.toBe': 'To-be diagram: {name}',
  'picture.alt': 'BPMN diagram {side} with {activities} activities; numbers in the diagram are the numbers in the table.',
  'picture.caption': 'Figure {number}. Diagram {side}. Numbers, categories and times are those of the value-added table.',
  // Naming a place in a file, for the verification
  'place.document': 'text of the document', 'place.sheet': 'worksheet', 'place.missing': '(nothing)',
}
