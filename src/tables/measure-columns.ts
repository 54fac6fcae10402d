// Headers and words of a table of extra measures, in Indonesian and English.
import type { DecimalMark } from '../model/amount-text.ts'
import type { Direction } from '../model/extra-measure.ts'
import { nameKey } from '../model/name-key.ts'
import type { TableRow } from './table-cell.ts'

/** What the columns of such a table state. */
export const measureColumns = ['name', 'unit', 'direction', 'asIs', 'toBe'] as const
/** One of them. */
export type MeasureColumn = (typeof measureColumns)[number]

/** Where each column stands, and which mark is decimal in numbers written as text. */
export interface MeasureHeader {
  readonly columns: Readonly<Partial<Record<MeasureColumn, number>>>
  readonly decimal: DecimalMark
}

const englishNames = ['name', 'measure', 'extra measure', 'indicator']
const headers: Readonly<Record<MeasureColumn, readonly string[]>> = {
  name: ['nama', 'ukuran', 'nama ukuran', 'ukuran tambahan', 'indikator', ...englishNames],
  unit: ['satuan', 'unit'],
  direction: ['arah', 'direction', 'better'],
  asIs: ['as is', 'asis', 'saat ini', 'sebelum', 'sebelum as is', 'before', 'before as is'],
  toBe: ['to be', 'tobe', 'usulan', 'sesudah', 'sesudah to be', 'after', 'after to be'],
}

const directionWords: Readonly<Record<Direction, readonly string[]>> = {
  less: ['less', 'less is better', 'lower', 'lower is better', 'down', 'kurang', 'kecil', 'makin kecil makin baik', 'semakin kecil semakin baik', 'turun', 'menurun'],
  more: ['more', 'more is better', 'higher', 'higher is better', 'up', 'lebih', 'besar', 'makin besar makin baik', 'semakin besar semakin baik', 'naik', 'meningkat'],
  neutral: ['neutral', 'not judged', 'none', 'netral', 'tidak dinilai'],
}

/** The header a row is: it names the measure and at least one side. A table headed in English is read by English marks. */
export function measureHeader(row: TableRow): MeasureHeader | undefined {
  const keys = row.cells.map(({ text }) => nameKey(text))
  const columns = Object.fromEntries(measureColumns.flatMap((column) => {
    const at = keys.findIndex((key) => headers[column].includes(key))
    return at < 0 ? [] : [[column, at]]
  })) as MeasureHeader['columns']
  if (columns.name === undefined || (columns.asIs === undefined && columns.toBe === undefined)) return undefined
  return { columns, decimal: englishNames.includes(keys[columns.name] ?? '') ? '.' : ',' }
}

/** The direction a word means; `undefined` when nobody knows. */
export function readDirection(text: string): Direction | undefined {
  const key = nameKey(text)
  return (Object.keys(directionWords) as Direction[]).find((direction) => directionWords[direction].includes(key))
}
