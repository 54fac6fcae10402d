// Bytes of an Excel or OpenDocument workbook -> rows of each sheet. Loads its reader only when asked.
import type { CellObject } from '@e965/xlsx'
import { emptyCell, longestTable, type TableCell, type TableRow } from './table-cell.ts'

// Nor is one this wide, but a forgotten blank in the last column may make every row so.
const mostColumns = 256

/** Whether the bytes begin like a workbook: a zip (xlsx, ods) or a compound file (xls). */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  const begins = (...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)
  return begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)
}

/** Bytes a table takes when it is unpacked, as a zip says of itself; those of any other file are its own. */
export function tableSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [centralEntry, end, shortestEnd, longestComment] = [0x02014b50, 0x06054b50, 22, 65_535]
  let size = bytes.length
  for (let at = bytes.length - shortestEnd; at >= Math.max(0, bytes.length - shortestEnd - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== end) continue
    for (let entry = view.getUint32(at + 16, true); entry + 46 <= at && view.getUint32(entry, true) === centralEntry;) {
      size += view.getUint32(entry + 24, true)
      entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
    }
    break
  }
  return size
}

/**
 * The sheets of a workbook in their order, rows without content left out; at most one row beyond `longest`, which shows that there
 * are more: a sheet formatted down to its end would take minutes. Rejects when it is damaged or locked.
 */
export async function spreadsheetTables(bytes: Uint8Array, longest = longestTable): Promise<readonly (readonly TableRow[])[]> {
  const { read, utils } = await import('@e965/xlsx')
  const workbook = read(bytes, { type: 'array', dense: true, cellNF: true, cellDates: false, sheetRows: longest + 1 })
  return workbook.SheetNames.map((name) => {
    const sheet = workbook.Sheets[name]
    if (!sheet?.['!ref']) return []
    const { s, e } = utils.decode_range(sheet['!ref'])
    const data = sheet['!data'] ?? []
    const rows = Array.from({ length: e.r + 1 }, (_, row) => Array.from((data[row] ?? []).slice(0, mostColumns), (cell): TableCell => (cell ? tableCell(cell) : emptyCell)))
    // Only areas merged downwards repeat: "Tahap" beside its rows. One merged across stands over its columns once.
    for (const area of sheet['!merges'] ?? []) {
      const first = rows[area.s.r]?.[area.s.c]
      // An area over another one is damage, and many of them would take minutes.
      if (!first || first.isRepeated || rows[area.s.r + 1]?.[area.s.c]?.isRepeated) continue
      for (const row of rows.slice(area.s.r + 1, area.e.r + 1)) {
        while (row.length < area.s.c) row.push(emptyCell)
        row[area.s.c] = { ...first, isRepeated: true }
      }
    }
    return rows.flatMap((row, at): TableRow[] => (row.some(({ text }) => text !== '') ? [{ number: at + 1, cells: row.slice(s.c) }] : []))
  })
}

function tableCell(cell: CellObject): TableCell {
  const text = String(cell.w ?? cell.v ?? '').trim()
  if (cell.t !== 'n' || typeof cell.v !== 'number') return { text }
  const format = String(cell.z ?? '')
  if (isDuration(format)) return { text: hoursAndMinutes(cell.v) }
  return isDate(format) ? { text, serial: cell.v } : { text, number: cell.v }
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
