// Controls that are gone -> a sheet: what each prevented, what covers that now, and the rule it rests on.
import { message } from '../../locale/messages.ts'
import { controlColumns, controlTexts } from '../control-text.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { looks } from './looks.ts'
import type { Row, Sheet } from './sheet.ts'

/** The sheet; `undefined` where no control is gone. */
export function controlsSheet(report: Report): Sheet | undefined {
  const { language } = report
  const texts = controlTexts(report)
  if (texts.length === 0) return undefined
  const head: Row[] = [
    { cells: [{ text: message(language, 'controls.title').toUpperCase(), style: looks.title }] },
    { cells: [{ text: processName(report), style: looks.subtitle }] },
    { cells: [{ text: message(language, 'controls.statement'), style: { italic: true } }] },
    { cells: [message(language, 'report.table.no'), ...controlColumns.map((name) => message(language, `controls.column.${name}`))].map((text) => ({ text, style: looks.heading })) },
  ]
  const rows = texts.map((text, at): Row => ({
    cells: [{ number: at + 1, style: looks.centred }, ...controlColumns.map((name) => ({ text: text[name], style: looks.text }))],
  }))
  return {
    name: message(language, 'controls.sheet'), widths: [6, 42, 18, 14, 40, 46, 26], rows: [...head, ...rows], merges: ['A1:G1', 'A2:G2', 'A3:G3'], frozenRows: head.length, landscape: true,
  }
}
