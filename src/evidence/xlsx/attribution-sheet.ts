// Where differences come from -> a sheet of ledger rows by measures, every column of which closes to the difference of its measure.
import type { Attribution } from '../../comparison/attribution/attribution.ts'
import type { Measure, MeasureName } from '../../comparison/comparison.ts'
import { message } from '../../locale/messages.ts'
import { measureName, methodSentences } from '../attribution-text.ts'
import { ledgerTextOf } from '../ledger-text.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { signedStyle } from './difference-cells.ts'
import { exactTimeFormat, looks, timeFormat, timeValue } from './looks.ts'
import { measureLine } from './measures-sheet.ts'
import { rowHeight } from './row-height.ts'
import { address, columnLetters, reference, type Cell, type CellStyle, type Row, type Sheet } from './sheet.ts'

/** Columns before the first measure: number, outcome, as-is, to-be. */
const before = 4
/** Rows before the first row of the ledger. */
const headRows = 4
/** Column widths: of those columns, and of each measure. */
const widths = [6, 14, 32, 32]
const measureWidth = 14
/** Measures whose columns the notes below the table may take. */
const noteColumns = 6

/**
 * The sheet; `undefined` where nothing is shared out. What follows from other columns or sheets by a formula is one: days from hours, and
 * ratios of two columns by the Shapley value of numerator and denominator.
 */
export function attributionSheet(report: Report): Sheet | undefined {
  const { language, comparison: { attributions, ledger, measures } } = report
  const all = [...attributions.values()]
  const shown = all.filter(({ byRow }) => byRow.some((share) => share !== 0))
  if (shown.length === 0) return undefined
  const columns = new Map(shown.map(({ measure }, at) => [measure, before + at]))
  const words = ledgerTextOf(report)
  const measureOf = new Map(measures.map((measure) => [measure.measure, measure]))
  const flowAt = headRows + ledger.length
  const totalAt = flowAt + 1
  const head: Row[] = [
    { cells: [{ text: message(language, 'attribution.title').toUpperCase(), style: looks.title }] },
    { cells: [{ text: processName(report), style: looks.subtitle }] },
    { cells: [] },
    {
      cells: [
        message(language, 'report.table.no'), message(language, 'report.ledger.outcome'), message(language, 'report.ledger.asIs'), message(language, 'report.ledger.toBe'),
        ...shown.map(({ measure }) => measureName(report, measure)),
      ].map((text) => ({ text, style: looks.heading })),
    },
  ]
  const share = (attribution: Attribution, line: number, amount: number): Cell => {
    const measure = measureOf.get(attribution.measure)!
    const style = shareStyle(report, measure, attribution)
    const formula = formulaOf(report, attribution.measure, columns, line)
    return formula === undefined ? { number: cellValue(measure, amount), style } : { formula, value: cellValue(measure, amount), style }
  }
  const rows = ledger.map((row, at): Row => {
    const text = words(row)
    return {
      cells: [
        { number: at + 1, style: looks.centred }, { text: text.outcome, style: looks.text }, { text: text.asIs, style: looks.text }, { text: text.toBe, style: looks.text },
        ...shown.map((attribution) => share(attribution, headRows + at, attribution.byRow[at]!)),
      ],
    }
  })
  // Texts of merged cells: spreadsheets give a row the height of its columns, not of what is merged.
  const heightOver = (text: string, style: CellStyle, columnsFrom: readonly number[]): number => rowHeight({ cells: [{ text, style }] }, [columnsFrom.reduce((sum, width) => sum + width, 0)])
  const label = (text: string, style: CellStyle): readonly Cell[] =>
    [{ blank: true, style }, { text, style }, ...Array.from({ length: before - 2 }, (): Cell => ({ blank: true, style }))]
  const line = (text: string, cells: readonly Cell[], style: CellStyle = looks.text): Row => ({ cells: [...label(text, style), ...cells], height: heightOver(text, style, widths.slice(1)) })
  const flow = line(message(language, 'attribution.flow'), shown.map((attribution) => share(attribution, flowAt, attribution.flow ?? 0)))
  const total = line(message(language, 'attribution.total'), shown.map((attribution): Cell => {
    const measure = measureOf.get(attribution.measure)!
    const letters = columnLetters(columns.get(attribution.measure)!)
    const style = bold(shareStyle(report, measure, attribution))
    return { formula: `SUM(${letters}${headRows + 1}:${letters}${flowAt + 1})`, value: cellValue(measure, attribution.total), style }
  }), bold(looks.text))
  const difference = line(message(language, 'attribution.difference'), shown.map((attribution): Cell => {
    const measure = measureOf.get(attribution.measure)!
    return { formula: measureCell(report, attribution.measure, 'D'), value: cellValue(measure, attribution.total), style: shareStyle(report, measure, attribution) }
  }))
  // Rounded to seconds and to what is printed of other numbers: parts of a day do not add up to the last bit.
  const remainder = line(message(language, 'attribution.remainder'), shown.map((attribution): Cell => {
    const column = columns.get(attribution.measure)!
    return { formula: `ROUND(${address(column, totalAt)}-${address(column, totalAt + 1)},6)`, value: 0, style: shareStyle(report, measureOf.get(attribution.measure)!, attribution) }
  }))
  const noteWidths = [...widths.slice(1), ...shown.slice(0, noteColumns).map(() => measureWidth)]
  const notes = methodSentences(report, all).map((text): Row => ({ cells: [undefined, { text, style: looks.note }], height: heightOver(text, looks.note, noteWidths) }))
  const closing = [flow, total, difference, remainder]
  const lastColumn = columnLetters(before + shown.length - 1)
  const notesFrom = headRows + ledger.length + closing.length + 2
  return {
    name: message(language, 'attribution.sheet'), widths: [...widths, ...shown.map(() => measureWidth)],
    rows: [...head, ...rows, ...closing, { cells: [] }, ...notes],
    merges: [
      `A1:${lastColumn}1`, `A2:${lastColumn}2`, ...closing.map((_row, at) => `B${flowAt + 1 + at}:D${flowAt + 1 + at}`),
      ...notes.map((_row, at) => `B${notesFrom + at}:${columnLetters(noteWidths.length)}${notesFrom + at}`),
    ],
    frozenRows: headRows, landscape: true,
  }
}

const bold = (style: CellStyle): CellStyle => ({ ...style, bold: true, border: 'heavyTop' })

/** The share of a line as a formula over other cells, where it is one. */
function formulaOf(report: Report, measure: MeasureName, columns: ReadonlyMap<MeasureName, number>, line: number): string | undefined {
  const cellOf = (name: MeasureName): string | undefined => {
    const column = columns.get(name)
    return column === undefined ? undefined : address(column, line)
  }
  if (measure === 'days') {
    const time = cellOf('tableTotal')
    return time === undefined ? undefined : `${time}*24/${report.study.settings.calendar.hoursPerDay}`
  }
  const parts = ratiosOfColumns.get(measure)
  if (parts === undefined) return undefined
  const [above, below] = [cellOf(parts.numerator), cellOf(parts.denominator)]
  if (above === undefined || below === undefined) return undefined
  const [n0, n1, d0, d1] = [measureCell(report, parts.numerator, 'B'), measureCell(report, parts.numerator, 'C'), measureCell(report, parts.denominator, 'B'), measureCell(report, parts.denominator, 'C')]
  return `(${above}*(1/${d0}+1/${d1})/2-${below}*(${n0}+${n1})/(2*${d0}*${d1}))*100`
}

/** Ratios both parts of which are measures of the sheet. */
const ratiosOfColumns: ReadonlyMap<MeasureName, { readonly numerator: MeasureName; readonly denominator: MeasureName }> = new Map([
  ['valueAddedRatio', { numerator: 'timeVA', denominator: 'tableTotal' }],
  ['cycleTimeEfficiency', { numerator: 'theoreticalCycleTime', denominator: 'expectedLeadTime' }],
])

function measureCell({ language, comparison }: Report, name: MeasureName, column: 'B' | 'C' | 'D'): string {
  const position = comparison.measures.findIndex(({ measure }) => measure === name)
  return reference(message(language, 'report.sheet.measures'), `${column}${measureLine(position)}`)
}

/** The difference of two percentages is a number of points. */
function cellValue({ unit }: Measure, amount: number): number {
  return unit === 'minutes' ? timeValue(amount) : unit === 'ratio' ? amount * 100 : amount
}

function shareStyle({ language }: Report, { unit }: Measure, { byRow, flow = 0 }: Attribution): CellStyle {
  const isWhole = [...byRow, flow].every(Number.isInteger)
  const signed = (format: string): CellStyle => signedStyle({ ...looks.number, format })
  switch (unit) {
    case 'minutes':
      return signed(isWhole ? timeFormat : exactTimeFormat)
    case 'ratio':
      return signed(`0.00" ${message(language, 'report.measures.pointUnit')}"`)
    case 'money':
      return signed('#,##0')
    default:
      return signed(isWhole ? '0' : '0.0#')
  }
}
