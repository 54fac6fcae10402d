// A report -> the bytes of its workbook: both value-added tables, measures, ledger, expected figures, findings and method.
import { message } from '../../locale/messages.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { attributionSheet } from './attribution-sheet.ts'
import { citizenSheet } from './citizen-sheet.ts'
import { controlsSheet } from './controls-sheet.ts'
import { findingsSheet } from './findings-sheet.ts'
import { flowSheet } from './flow-sheet.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { measuresSheet } from './measures-sheet.ts'
import { methodSheet } from './method-sheet.ts'
import type { Sheet } from './sheet.ts'
import { varSheet } from './var-sheet.ts'
import { variantsSheet } from './variants-sheet.ts'
import { workbookBytes } from './workbook-bytes.ts'

/** The sheets of a report in their order. */
function reportSheets(report: Report): readonly Sheet[] {
  const tables = { asIs: varSheet(report, 'asIs'), toBe: varSheet(report, 'toBe') }
  const flows = { asIs: flowSheet(report, 'asIs'), toBe: flowSheet(report, 'toBe') }
  const citizen = citizenSheet(report)
  const controls = controlsSheet(report)
  const attribution = attributionSheet(report)
  const variants = variantsSheet(report)
  return [
    tables.asIs.sheet, tables.toBe.sheet, measuresSheet(report, tables, flows), ...(variants ? [variants] : []), ...(citizen ? [citizen] : []), ledgerSheet(report, tables), ...(controls ? [controls] : []), ...(attribution ? [attribution] : []), flows.asIs.sheet, flows.toBe.sheet,
    findingsSheet(report), methodSheet(report),
  ]
}

/** The workbook. Sub-totals, totals, differences and ratios are live formulas; the same report gives the same bytes. */
export function writeXlsx(report: Report): Promise<Uint8Array> {
  const { language, study, now, toolVersion } = report
  const creator = message(language, 'report.toolVersion', { version: toolVersion })
  return Promise.resolve(workbookBytes(reportSheets(report), {
    title: `${message(language, 'report.title')}: ${processName(report)}`, creator: study.agency ?? creator, created: now,
    footer: `${processName(report)} · ${creator}`,
  }))
}
