// Texts of the station Evidence.
import type { evidence as source } from '../id/evidence.ts'

export const evidence: Record<keyof typeof source, string> = {
  title: 'Evidence', 'empty.title': 'No evidence to compile yet', 'empty.text': 'Evidence is compiled from two models. Import an as-is and a to-be model first.', 'empty.toModel': 'Go to Model',
  'identity.title': 'Identity of the report', 'identity.name': 'Name of the process or service', 'identity.agency': 'Agency', 'identity.agencyHint': 'printed on the title page', 'identity.instrument': 'Instrument',
  'calendar.title': 'How figures are computed', 'calendar.hoursPerDay': 'Effective hours per day', 'calendar.waiting': 'Waiting time counts as', 'calendar.waiting.NVA': 'NVA (waste: waiting)', 'calendar.waiting.own': "its activity's category",
  'calendar.invalid': 'Enter a number above 0 and at most 24.',
  'export.title': 'Download', 'export.zip': 'Evidence pack (.zip)', 'export.zipHint': 'All files below, with a manifest and a fingerprint of each file', 'export.docx': 'Word report', 'export.xlsx': 'Excel tables',
  'export.svg': 'Picture of {side} (SVG)', 'export.png': 'Picture of {side} (PNG)', 'export.bpmn': 'Model of {side} (BPMN)', 'export.working': 'Compiling {name} …', 'export.done': '{name} was downloaded.', 'export.failed': '{name} could not be compiled: {why}',
  'export.language': 'The report is written in the language chosen at the top right.',
  'readiness.title': 'Before you hand it in', 'readiness.complete': 'Every activity has a category and a time.', 'readiness.missing': '{side}: {count} of {activities} activities are incomplete', 'readiness.unconfirmed': '{count} pairs are not confirmed yet', 'readiness.identity': 'The agency is not named yet', 'readiness.ready': 'All pairs are confirmed.',
  'verify.title': 'Check an evidence pack', 'verify.text': 'Did someone send you a .zip pack of Ringkas? Every number in it is computed anew on this computer. The file is sent nowhere.',
  'verify.choose': 'Choose a .zip pack', 'verify.working': 'Checking {name} …', 'verify.ok': '{name}: it holds. {numbers} numbers were computed anew and {files} files are intact.', 'verify.notOk': '{name}: it does not hold.', 'verify.failed': '{name} cannot be checked: {why}',
  'preview.title': 'Preview of the report', 'preview.pictures': 'Diagrams', 'preview.measures': 'Measures', 'preview.rows': 'Table rows',
}
