// Workbooks for tests, as Excel would save them.
import { utils, write, type CellObject, type Range } from '@e965/xlsx'

/** A cell of a test sheet: a text, a number, or a number with the format Excel shows it in. */
export type WrittenCell = string | number | null | { readonly value: number; readonly format: string }

/** The bytes of an .xlsx with sheets of cells; `merges` are areas of the first sheet, such as `A2:A4`. */
export function aWorkbook(sheets: readonly (readonly (readonly WrittenCell[])[])[], merges: readonly string[] = []): Uint8Array {
  const book = utils.book_new()
  sheets.forEach((rows, at) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cell)))
    if (at === 0 && merges.length > 0) sheet['!merges'] = merges.map((area): Range => utils.decode_range(area))
    utils.book_append_sheet(book, sheet, `Lembar${at + 1}`)
  })
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

function cell(written: WrittenCell): string | number | null | CellObject {
  return typeof written === 'object' && written !== null ? { t: 'n', v: written.value, z: written.format } : written
}
