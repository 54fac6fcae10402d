// The value-added table of one side -> a sheet whose sub-totals, totals and ratios are formulas over its rows.
import type { Totals } from '../../analysis/analysis.ts'
import { message } from '../../locale/messages.ts'
import type { MeasureName } from '../../comparison/comparison.ts'
import type { Side } from '../../model/finding.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'
import { categoryFill } from '../category-fill.ts'
import type { Report } from '../report.ts'
import { groupLabel, tableNotes, tableSheetName, tableTitle, totalLabel, wasteText } from '../table-text.ts'
import { varTable, type VarTableRow } from '../var-table.ts'
import { looks, percentFormat, timeFormat, timeValue } from './looks.ts'
import { address, type Cell, type CellStyle, type Row, type Sheet } from './sheet.ts'

/** The sheet, and where it shows figures of the whole model. */
export interface VarSheet {
  readonly sheet: Sheet
  readonly totalCells: ReadonlyMap<MeasureName, string>
}

const column = { no: 0, activity: 1, days: 2, hours: 3, VA: 4, NVA: 5, NNVA: 6, waste: 7, untagged: 8, highest: 9 } as const
type SumColumn = 'days' | 'hours' | CategoryOrUntagged
const bandStyle: CellStyle = { ...looks.group, fill: 'F2F2ED' }

/** The sheet of one side. Columns for untagged time stand only when there is some. */
export function varSheet(report: Report, side: Side): VarSheet {
  const { language, sides: { [side]: { analysis } } } = report
  const table = varTable(analysis)
  const hasUntagged = table.untagged.length > 0
  const sumColumns: readonly SumColumn[] = ['days', 'hours', 'VA', 'NVA', 'NNVA', ...(hasUntagged ? (['untagged'] as const) : [])]
  const width = hasUntagged ? 10 : 8
  const daysFormat = table.rows.every((row) => row.kind !== 'activity' || Number.isInteger(row.days ?? 0)) ? '0' : '0.0#'
  const text = (key: 'no' | 'activity' | 'days' | 'hours' | 'VA' | 'NVA' | 'NNVA' | 'waste' | 'untagged' | 'highest'): string =>
    message(language, `report.table.${key}`)
  const heading = Object.keys(column).slice(0, width) as (keyof typeof column)[]
  const headRows: Row[] = [
    ...tableTitle(report, side).map((line, at): Row => ({ cells: [{ text: line, style: at < 2 ? looks.title : looks.subtitle }] })),
    { cells: [] },
    { cells: heading.map((name) => ({ text: text(name), style: looks.heading })) },
  ]
  const first = headRows.length

  const filled = (cells: Readonly<Record<number, Cell>>, style: CellStyle): readonly Cell[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? { blank: true, style })

  const activityCells = (row: Extract<VarTableRow, { kind: 'activity' }>): readonly Cell[] => {
    const { activity, days, times } = row
    const cells: Record<number, Cell> = {
      [column.no]: { number: activity.number, style: looks.centred },
      [column.activity]: { text: activity.name ?? message(language, 'vocabulary.unnamed'), style: looks.text },
      [column.waste]: { text: wasteText(language, activity), style: looks.text },
    }
    if (days !== undefined) cells[column.days] = { number: days, style: { ...looks.number, format: daysFormat } }
    if (activity.time !== undefined) cells[column.hours] = { number: timeValue(activity.time), style: looks.time }
    for (const category of ['VA', 'NVA', 'NNVA', 'untagged'] as const) {
      const time = times[category]
      if (time === undefined || (category === 'untagged' && !hasUntagged)) continue
      const fill = category === 'untagged' ? {} : { fill: categoryFill[category] }
      cells[column[category]] = { number: timeValue(time), style: { ...looks.time, ...fill } }
    }
    return filled(cells, looks.text)
  }

  const totalCells = (row: Extract<VarTableRow, { from: number }>, index: number): readonly Cell[] => {
    const style: CellStyle = { ...looks.group, ...(row.kind === 'total' && { border: 'heavyTop' }) }
    const [top, end] = [first + row.from, first + index - 1]
    const cells: Record<number, Cell> = { [column.activity]: { text: totalLabel(language, row), style: { ...style, wrap: true } } }
    for (const name of sumColumns) {
      const at = column[name]
      const range = `${address(at, top)}:${address(at, end)}`
      // Only activity rows have a number in column A, so a total over sub-totals counts every activity once.
      const formula = row.kind === 'institutionTotal' ? `SUM(${range})` : `SUMIF($A$${top + 1}:$A$${end + 1},">0",${range})`
      const isDays = name === 'days'
      const value = isDays ? row.totals.days : timeValue(sumOf(row.totals, name))
      cells[at] = { formula, value, style: { ...style, align: 'right', format: isDays ? daysFormat : timeFormat } }
    }
    const [VA, hours, untagged] = [column.VA, column.hours, column.untagged].map((at) => address(at, first + index))
    const ratio = row.totals.valueAddedRatio
    const isRange = ratio !== undefined && ratio.high > ratio.low
    cells[column.waste] = {
      formula: `IF(${hours}=0,"",${VA}/${hours})`, value: ratio?.low ?? '',
      style: { ...style, align: 'left', format: isRange ? `"VAR ≥ "${percentFormat}` : `"VAR "${percentFormat}` },
    }
    if (hasUntagged) {
      cells[column.highest] = {
        formula: `IF(${hours}=0,"",(${VA}+${untagged})/${hours})`, value: ratio?.high ?? '', style: { ...style, align: 'right', format: percentFormat },
      }
    }
    return filled(cells, style)
  }

  const rowCells = (row: VarTableRow, index: number): readonly Cell[] => {
    if (row.kind === 'activity') return activityCells(row)
    if ('from' in row) return totalCells(row, index)
    const name = groupLabel(language, row)
    return row.kind === 'phase'
      ? filled({ [column.no]: { text: name, style: bandStyle } }, bandStyle)
      : filled({ [column.activity]: { text: name, style: looks.group } }, looks.group)
  }

  const body = table.rows.map((row, index): Row => ({ cells: rowCells(row, index) }))
  const notes = tableNotes(report, side)
  const last = first + table.rows.length - 1
  const lastLetter = address(width - 1, 0).slice(0, -1)
  const merged = (row: number): string => `A${row + 1}:${lastLetter}${row + 1}`
  return {
    sheet: {
      name: tableSheetName(report, side),
      widths: [6, 50, 9, 12, 11, 11, 11, 26, 13, 13].slice(0, width),
      rows: [
        ...headRows, ...body, { cells: [] },
        ...notes.map((note): Row => ({ cells: [{ text: note, style: looks.note }], height: 14 * Math.ceil(note.length / 115) })),
      ],
      merges: [
        ...[0, 1, 2].map(merged),
        ...table.rows.flatMap((row, index) => (row.kind === 'phase' ? [merged(first + index)] : [])),
        ...notes.map((_, at) => merged(last + 2 + at)),
      ],
      frozenRows: first,
    },
    totalCells: new Map<MeasureName, string>([
      ['tableTotal', address(column.hours, last)], ['days', address(column.days, last)],
      ['timeVA', address(column.VA, last)], ['timeNVA', address(column.NVA, last)], ['timeNNVA', address(column.NNVA, last)],
      ...(hasUntagged ? [['timeUntagged', address(column.untagged, last)] as const] : []),
      ['valueAddedRatio', address(column.waste, last)],
    ]),
  }
}

function sumOf(totals: Totals, name: Exclude<SumColumn, 'days'>): number {
  return name === 'hours' ? totals.tableTotal : totals.timeByCategory[name]
}
