// Texts of the station Evidence.
import type { evidence as source } from '../id/evidence.ts'

export const evidence: Record<keyof typeof source, string> = {
  title: 'Evidence', 'empty.title': 'No evidence to compile yet', panel: 'Downloads, settings of the report, and the check', 'empty.toModel': 'Go to Model',
  'identity.title': 'Identity of the report', 'identity.name': 'Name of the process or service', 'identity.agency': 'Agency', 'identity.instrument': 'Instrument',
  'calendar.title': 'How figures are computed', 'calendar.hoursPerDay': 'Effective hours per day', 'calendar.waiting': 'Waiting time counts as', 'calendar.waiting.NVA': 'NVA (waste: waiting)', 'calendar.waiting.own': "its activity's category",
  'calendar.invalid': 'Enter a number above 0 and at most 24.',
  'export.title': 'Download', 'export.zip': 'Evidence pack (.zip)', 'export.zipHint': 'The evidence pack holds all files below, with a list of contents and a fingerprint of each file.', 'export.docx': 'Word report', 'export.xlsx': 'Excel tables',
  'export.svg': 'Picture of {side} (SVG)', 'export.png': 'Picture of {side} (PNG)', 'export.bpmn': 'Model of {side} (BPMN)', 'export.working': 'Compiling {name} …', 'export.done': '{name} was downloaded.', 'export.failed': '{name} could not be compiled: {why}',
  'export.variants': 'The report tells the base; variants have a section of their own.', 'export.language': 'The report is written in the language of this screen.',
  'readiness.title': 'Before you hand it in', 'readiness.complete': 'Every activity has a category and a time.', 'readiness.missing': '{side}: {count} of {activities} activities are incomplete', 'readiness.unconfirmed': '{count} pairs are not confirmed yet', 'readiness.identity': 'The agency is not named yet', 'readiness.ready': 'All pairs are confirmed.',
  'verify.title': 'Check an evidence pack', 'verify.text': 'Did someone send you a .zip pack of Ringkas? Every number in it is computed anew on this computer. The file is sent nowhere.',
  'verify.choose': 'Choose a .zip pack', 'verify.working': 'Checking {name} …', 'verify.ok': '{name}: it holds. {numbers} numbers were computed anew and {files} files are intact.', 'verify.notOk': '{name}: it does not hold.', 'verify.made': 'Made on {date} with Ringkas version {version}.',
  'verify.files': '{count} files in the pack', 'verify.fileOk': 'intact', 'verify.fileNotOk': 'does not hold', 'verify.failed': '{name} cannot be checked: {why}',
  'preview.title': 'Preview of the report', 'preview.more': '{count} further findings stand in the report and on the Findings sheet of the Excel file.',
}
