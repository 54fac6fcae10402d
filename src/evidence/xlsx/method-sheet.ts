// What the numbers of the workbook mean and what they were computed with -> a sheet.
import { message } from '../../locale/messages.ts'
import { definitions } from '../method-text.ts'
import { reportDate } from '../report-date.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { looks } from './looks.ts'
import type { Row, Sheet } from './sheet.ts'

/** The sheet. */
export function methodSheet(report: Report): Sheet {
  const { language, study, now, toolVersion } = report
  const facts: readonly (readonly [string, string])[] = [
    [message(language, 'report.process'), processName(report)],
    ...(study.agency ? [[message(language, 'report.agency'), study.agency] as const] : []),
    [message(language, 'report.date'), reportDate(language, now)],
    [message(language, 'report.instrument'), message(language, `report.instrument.${study.assessment.profile}`)],
    [message(language, 'report.tool'), message(language, 'report.toolVersion', { version: toolVersion })],
    ...definitions(report).map(({ term, text }) => [term, text] as const),
  ]
  const head: Row[] = [
    { cells: [{ text: message(language, 'report.heading.method').toUpperCase(), style: looks.title }] },
    { cells: [] },
    { cells: [message(language, 'report.method.item'), message(language, 'report.method.explanation')].map((text) => ({ text, style: looks.heading })) },
  ]
  return {
    name: message(language, 'report.sheet.method'), widths: [34, 84],
    rows: [...head, ...facts.map(([term, text]): Row => ({ cells: [{ text: term, style: { ...looks.text, bold: true } }, { text, style: looks.text }] }))],
    merges: ['A1:B1'], frozenRows: head.length,
  }
}
