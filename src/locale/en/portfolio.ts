// Texts of the portfolio: the list of studies and the ways to begin one.
import type { portfolio as source } from '../id/portfolio.ts'

export const portfolio: Record<keyof typeof source, string> = {
  count: '{count} studies', search: 'Search studies', again: 'Try again',
  service: 'Study', stepsAsIs: 'As-is steps', stepsToBe: 'To-be steps', bar: 'Steps of as-is and to-be as bars', percent: 'Change',
  time: 'Time (hours)', ratio: 'VAR', findings: 'Findings', actions: 'Actions', actionsOf: 'Actions for {name}',
  savedAt: 'saved {time}', total: 'Total', totalOf: '{count} studies with both models',
  remove: 'Delete', 'remove.title': 'Delete the study?', 'remove.sure': '“{name}” and both its models are deleted from this browser and cannot be brought back. Files you downloaded stay.',
  'listFailed.blocked': 'This browser does not allow storage, so studies last only as long as this tab is open. Allow storage for this page, or download the files before you close it.',
  'listFailed.other': 'The list of studies cannot be read from this browser. Reload the page; if that does not help, close other tabs of Ringkas.',
  empty: 'Prove that a process became simpler', 'empty.open': 'Open the BPMN files of the as-is and the to-be, or drop them on this screen.',
  'empty.tag': 'State time and value of each activity: VA, NNVA or NVA.', 'empty.take': 'Read the comparison, then take the evidence: tables, diagrams, report.',
  begin: 'Begin with files', drop: 'Drop files anywhere', 'drop.how': 'One BPMN file becomes the as-is; two are compared at once.',
  samples: 'Open a sample', samplesFailed: 'The samples cannot be loaded. Check the network, then try again.',
}
