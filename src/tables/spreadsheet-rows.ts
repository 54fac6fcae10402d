// Bytes of an Excel or OpenDocument workbook -> rows of each sheet. Loads its reader only when asked.
import type { CellObject } from '@e965/xlsx'
import { emptyCell, type TableCell, type TableRow } from './table-cell.ts'

/** Rows beyond this one are not read; no table of facts is that long, but a damaged sheet may claim to be. */
export const lastRow = 20_000

/** Whether the bytes begin like a workbook: a zip (xlsx, ods) or a compound file (xls). */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  const begins = (...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)
  return begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)
}

/** The sheets of a workbook in their order, rows without content left out. Rejects when it is damaged or locked. */
export async function spreadsheetTables(bytes: Uint8Array): Promise<readonly (readonly TableRow[])[]> {
  const { read, utils } = await import('@e965/xlsx')
  const workbook = read(bytes, { type: 'array', dense: true, cellNF: true, cellDates: false, sheetRows: lastRow })
  return workbook.SheetNames.map((name) => {
    const sheet = workbook.Sheets[name]
    if (!sheet?.['!ref']) return []
    const { s, e } = utils.decode_range(sheet['!ref'])
    const data = sheet['!data'] ?? []
    const cellAt = (row: number, column: number): TableCell => {
      const cell = data[row]?.[column]
      return cell ? tableCell(cell) : emptyCell
    }
    // Only areas merged downwards repeat: "Tahap" beside its rows. One merged across stands over its columns once.
    const repeats = new Map<string, TableCell>()
    for (const area of sheet['!merges'] ?? []) {
      const first = cellAt(area.s.r, area.s.c)
      for (let row = area.s.r + 1; row <= Math.min(area.e.r, e.r); row += 1) repeats.set(`${row} ${area.s.c}`, { ...first, isRepeated: true })
    }
    const rows: TableRow[] = []
    for (let row = s.r; row <= e.r; row += 1) {
      const cells: TableCell[] = []
      for (let column = s.c; column <= e.c; column += 1) cells.push(repeats.get(`${row} ${column}`) ?? cellAt(row, column))
      if (cells.some(({ text }) => text !== '')) rows.push({ number: row + 1, cells })
    }
    return rows
  })
}

function tableCell(cell: CellObject): TableCell {
  const text = String(cell.w ?? cell.v ?? '').trim()
  if (cell.t !== 'n' || typeof cell.v !== 'number') return { text }
  const format = String(cell.z ?? '')
  if (isDuration(format)) return { text: hoursAndMinutes(cell.v) }
  return isDate(format) ? { text } : { text, number: cell.v }
}

// A workbook keeps a time as a part of a day, and only the number format tells it from a number.
function isDuration(format: string): boolean {
  const letters = formatLetters(format)
  return (/\[(?:h+|m+|s+)\]/i.test(letters) || /h/i.test(letters)) && !/[dy]/i.test(letters)
}

function isDate(format: string): boolean {
  return /[dy]/i.test(formatLetters(format))
}

function formatLetters(format: string): string {
  return format.toLowerCase() === 'general' ? '' : format.replace(/"[^"]*"|\\.|\[(?:[a-z]{3,}\d*|\$[^\]]*)\]/gi, '')
}

/** 1.0416666 days as "25:00", with seconds where there are any. */
function hoursAndMinutes(days: number): string {
  const seconds = Math.round(days * 86_400)
  const two = (value: number): string => String(value).padStart(2, '0')
  const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`
}
