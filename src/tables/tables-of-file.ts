// The bytes of a CSV or spreadsheet file -> its tables as rows, or the finding why there are none.
import type { Finding } from '../model/finding.ts'
import { decodeTable, delimitedTables } from './delimited-rows.ts'
import { isSpreadsheet, spreadsheetTables } from './spreadsheet-rows.ts'
import type { TableRow } from './table-cell.ts'
import { tooLarge, unreadable } from './table-damage.ts'

/** The tables of a file. Never rejects. */
export async function tablesOfFile(bytes: Uint8Array, file: string): Promise<readonly (readonly TableRow[])[] | { readonly refusal: Finding }> {
  const large = tooLarge(bytes, file)
  if (large) return { refusal: large }
  try {
    return isSpreadsheet(bytes) ? await spreadsheetTables(bytes) : delimitedTables(decodeTable(bytes).replace(/^\uFEFF/, ''))
  } catch (error) {
    return { refusal: unreadable(error, file) }
  }
}
