// All findings of a report -> a sheet: where, how serious, why, what to do.
import { findingText } from '../../locale/finding-text.ts'
import { message } from '../../locale/messages.ts'
import { elementNamer } from '../element-names.ts'
import type { Report } from '../report.ts'
import { looks } from './looks.ts'
import type { Row, Sheet } from './sheet.ts'

/** The sheet; without findings it says so. */
export function findingsSheet(report: Report): Sheet {
  const { language, findings } = report
  const nameOf = elementNamer(report)
  const columns = ['side', 'severity', 'code', 'element', 'why', 'fix'] as const
  const head: Row[] = [
    { cells: [{ text: message(language, 'report.heading.findings').toUpperCase(), style: looks.title }] },
    { cells: [] },
    { cells: [message(language, 'report.table.no'), ...columns.map((name) => message(language, `report.findings.${name}`))].map((text) => ({ text, style: looks.heading })) },
  ]
  const rows = findings.map((finding, at): Row => {
    const { why, fix } = findingText(language, finding)
    const side = finding.side ? message(language, `vocabulary.${finding.side}`) : message(language, 'report.findings.both')
    const texts = [side, message(language, `vocabulary.severity.${finding.severity}`), finding.code, nameOf(finding), why, fix]
    return { cells: [{ number: at + 1, style: looks.centred }, ...texts.map((text) => ({ text, style: looks.text }))] }
  })
  const none: Row = { cells: [undefined, { text: message(language, 'report.findings.none') }] }
  return {
    name: message(language, 'report.sheet.findings'), widths: [6, 11, 15, 35, 30, 50, 50],
    rows: [...head, ...(rows.length > 0 ? rows : [none])], merges: ['A1:G1'], frozenRows: head.length, landscape: true,
  }
}
