// A table of extra measures (CSV, Excel, pasted rows) -> the measures, or what is wrong in which row.
import { readAmount, type DecimalMark } from '../model/amount-text.ts'
import {
  longestMeasureName, longestMeasureUnit, mostMeasures, mostOfMeasure, nextMeasureId, type Direction, type ExtraMeasure,
} from '../model/extra-measure.ts'
import type { Finding } from '../model/finding.ts'
import { isBlank } from './fact-words.ts'
import { measureColumns, measureHeader, readDirection, type MeasureColumn, type MeasureHeader } from './measure-columns.ts'
import { emptyCell, type TableCell, type TableRow } from './table-cell.ts'
import { openQuote } from './table-damage.ts'
import { tablesOfFile } from './tables-of-file.ts'

/** Measures of a table; none where anything in it is wrong, since a table taken in half looks whole. */
export interface MeasureTable {
  readonly measures: readonly ExtraMeasure[]
  /** Each of severity error, with its row. */
  readonly findings: readonly Finding[]
}

const none = (...findings: readonly Finding[]): MeasureTable => ({ measures: [], findings })

/**
 * Reads columns name, unit, direction, as-is and to-be; all but the name and one side may be missing. Without a direction a measure
 * is not judged. Never rejects.
 */
export async function readMeasureTable(bytes: Uint8Array, file: string): Promise<MeasureTable> {
  const tables = await tablesOfFile(bytes, file)
  if ('refusal' in tables) return none(tables.refusal)
  for (const [first, ...rows] of tables) {
    const header = first && measureHeader(first)
    if (!header) continue
    const open = openQuote(rows, file)
    return open ? none(open) : measuresOf(rows, header, [], file)
  }
  return none({ code: 'MEASURES_HEADER_MISSING', severity: 'error', file })
}

/**
 * Reads rows copied from a spreadsheet, with or without a header; without one the columns stand as name, unit, direction, as-is
 * and to-be, of four without the direction, of fewer without the unit too. `taken` are measures whose ids are not to be given again.
 */
export function readPastedMeasures(block: readonly (readonly string[])[], decimal: DecimalMark, taken: readonly ExtraMeasure[]): MeasureTable {
  const rows = block.flatMap((cells, at): TableRow[] => (cells.every((text) => text.trim() === '') ? [] : [{ number: at + 1, cells: cells.map((text) => ({ text: text.trim() })) }]))
  const [first, ...rest] = rows
  if (!first) return none({ code: 'MEASURES_HEADER_MISSING', severity: 'error' })
  const header = measureHeader(first)
  if (header) return measuresOf(rest, header, taken, undefined)
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const order: readonly MeasureColumn[] = width > 4 ? measureColumns : width === 4 ? ['name', 'unit', 'asIs', 'toBe'] : ['name', 'asIs', 'toBe']
  return measuresOf(rows, { columns: Object.fromEntries(order.map((column, at) => [column, at])), decimal }, taken, undefined)
}

function measuresOf(rows: readonly TableRow[], header: MeasureHeader, taken: readonly ExtraMeasure[], file: string | undefined): MeasureTable {
  const measures: ExtraMeasure[] = []
  const findings: Finding[] = []
  if (taken.length + rows.length > mostMeasures) {
    return none({ code: 'MEASURES_TOO_MANY', severity: 'error', ...(file !== undefined && { file }), params: { count: taken.length + rows.length, limit: mostMeasures } })
  }
  for (const row of rows) {
    const read = readMeasure(row, header)
    if ('wrong' in read) findings.push({ ...read.wrong, ...(file !== undefined && { file }), line: row.number })
    else measures.push({ id: nextMeasureId([...taken, ...measures]), ...read.measure })
  }
  return findings.length > 0 ? none(...findings) : { measures, findings }
}

function readMeasure(row: TableRow, { columns, decimal }: MeasureHeader): { readonly measure: Omit<ExtraMeasure, 'id'> } | { readonly wrong: Finding } {
  const cell = (column: MeasureColumn): TableCell => row.cells[columns[column] ?? -1] ?? emptyCell
  const wrong = (code: Finding['code'], params: Finding['params'] = {}): { readonly wrong: Finding } => ({ wrong: { code, severity: 'error', params: { row: row.number, ...params } } })
  const [name, unit, stated] = [cell('name').text, cell('unit').text, cell('direction').text]
  if (name === '') return wrong('MEASURES_NAME_MISSING')
  if (name.length > longestMeasureName) return wrong('MEASURES_TEXT_TOO_LONG', { value: shortened(name), limit: longestMeasureName })
  if (unit.length > longestMeasureUnit) return wrong('MEASURES_TEXT_TOO_LONG', { value: shortened(unit), limit: longestMeasureUnit })
  const better: Direction | undefined = isBlank(stated) ? 'neutral' : readDirection(stated)
  if (!better) return wrong('MEASURES_DIRECTION_UNREADABLE', { name, value: shortened(stated) })
  const sides: { asIs?: number; toBe?: number } = {}
  for (const side of ['asIs', 'toBe'] as const) {
    const { text } = cell(side)
    if (isBlank(text)) continue
    const amount = readCell(cell(side), decimal)
    if (amount === undefined) return wrong('MEASURES_AMOUNT_UNREADABLE', { name, value: shortened(text) })
    sides[side] = amount
  }
  return { measure: { name, ...(!isBlank(unit) && { unit }), better, ...sides } }
}

function readCell({ text, number }: TableCell, decimal: DecimalMark): number | undefined {
  const amount = number ?? readAmount(text, decimal)
  return amount !== undefined && Math.abs(amount) <= mostOfMeasure ? amount : undefined
}

// A finding is one line; what is wrong shows at its beginning.
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
