// The measures of a comparison -> a sheet: figures of the tables by reference, differences and percents by formula.
import type { Measure } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import type { BothSides } from '../../model/study.ts'
import { measureText } from '../measure-text.ts'
import { flowSheetName } from '../flow-text.ts'
import type { Report } from '../report.ts'
import { processName, tableSheetName } from '../table-text.ts'
import { percentCell, signedStyle } from './difference-cells.ts'
import { extraMeasureRows } from './extra-measure-rows.ts'
import type { FlowSheet } from './flow-sheet.ts'
import { looks, timeValue } from './looks.ts'
import { reference, type Cell, type CellStyle, type Row, type Sheet } from './sheet.ts'
import type { VarSheet } from './var-sheet.ts'

/** Rows above the first measure. */
const headRows = 4

/** The line of the sheet a measure stands in, by its position among the measures: as-is in column B, to-be in C, difference in D. */
export function measureLine(position: number): number {
  return headRows + position + 1
}

/** The sheet; it refers to the totals of `tables`, the value-added sheets, and to the figures of `flows`. */
export function measuresSheet(report: Report, tables: BothSides<VarSheet>, flows: BothSides<FlowSheet>): Sheet {
  const { language, comparison } = report
  const columns = ['measure', 'asIs', 'toBe', 'difference', 'percent', 'verdict'] as const
  const head: Row[] = [
    { cells: [{ text: message(language, 'report.heading.measures').toUpperCase(), style: looks.title }] },
    { cells: [{ text: processName(report), style: looks.subtitle }] },
    { cells: [] },
    { cells: columns.map((name) => ({ text: message(language, `report.measures.${name}`), style: looks.heading })) },
  ]
  const amount = (measure: Measure, side: 'asIs' | 'toBe'): Cell => {
    const value = measure[side]
    const style = amountStyle(measure)
    if (value === undefined) return { blank: true, style }
    const shown = cellValue(measure, value)
    const [total, figure] = [tables[side].totalCells.get(measure.measure), flows[side].figureCells.get(measure.measure)]
    if (total !== undefined) return { formula: reference(tableSheetName(report, side), total), value: shown, style }
    return figure === undefined ? { number: shown, style } : { formula: reference(flowSheetName(language, side), figure), value: shown, style }
  }
  const rows = comparison.measures.map((measure, at): Row => {
    const line = measureLine(at)
    const text = measureText(language, measure)
    const { difference, percent } = measure
    return {
      cells: [
        { text: text.name, style: looks.text },
        amount(measure, 'asIs'),
        amount(measure, 'toBe'),
        difference === undefined
          ? { blank: true, style: looks.number }
          : differenceCell(report, measure, difference, `C${line}-B${line}`),
        percentCell(percent, `B${line}`, `D${line}`),
        { text: text.verdict, style: looks.centred },
      ],
    }
  })
  const extra = extraMeasureRows(report, head.length + rows.length + 1)
  return {
    name: message(language, 'report.sheet.measures'), widths: [42, 18, 18, 16, 14, 16, ...(extra.length > 0 ? [24] : [])], rows: [...head, ...rows, ...extra],
    merges: ['A1:F1', 'A2:F2'], frozenRows: head.length,
  }
}

/** The value of a cell for an amount: times as shares of a day. */
export function cellValue({ unit }: Pick<Measure, 'unit'>, value: number): number {
  return unit === 'minutes' ? timeValue(value) : value
}

/** How the amounts of a measure look; both sides alike. */
export function amountStyle({ unit, asIs, toBe }: Pick<Measure, 'unit' | 'asIs' | 'toBe'>): CellStyle {
  switch (unit) {
    case 'minutes':
      return [asIs, toBe].every((value) => Number.isInteger(value ?? 0)) ? looks.time : looks.exactTime
    case 'ratio':
      return looks.percent
    case 'money':
      return { ...looks.number, format: '#,##0' }
    default:
      return { ...looks.number, format: [asIs, toBe].every((value) => Number.isInteger(value ?? 0)) ? '0' : '0.0#' }
  }
}

/** A difference shows its direction even when it grows, as the ledger does; that of two percentages is a number of points. */
export function differenceCell({ language }: Pick<Report, 'language'>, measure: Measure, difference: number, formula: string): Cell {
  const style = amountStyle(measure)
  return measure.unit === 'ratio'
    ? { formula: `(${formula})*100`, value: difference * 100, style: signedStyle({ ...style, format: `0.00" ${message(language, 'report.measures.pointUnit')}"` }) }
    : { formula, value: cellValue(measure, difference), style: signedStyle(style) }
}
