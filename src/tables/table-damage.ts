// What makes a table one that is not read at all -> the finding that says so.
import type { Finding } from '../model/finding.ts'
import { tableSize } from './spreadsheet-rows.ts'
import type { TableRow } from './table-cell.ts'

// In bytes unpacked: a zip may claim to hold more than any machine can.
const largest = 100 * 1024 * 1024

/** Tells of a file above 100 MB, counted unpacked; `undefined` below that. */
export function tooLarge(bytes: Uint8Array, file: string): Finding | undefined {
  const size = tableSize(bytes)
  if (size <= largest) return undefined
  return { code: 'TABLE_TOO_LARGE', severity: 'error', file, params: { size: Math.ceil(size / 1024 / 1024), limit: largest / 1024 / 1024 } }
}

/** Tells of a file that could not be read as a table for this reason. */
export function unreadable(error: unknown, file: string): Finding {
  return { code: 'FACTS_FILE_UNREADABLE', severity: 'error', file, params: { reason: error instanceof Error ? error.message : String(error) } }
}

/** Tells of the first row whose quotes are out of step: what stands below it may have been taken for one of its cells. */
export function openQuote(rows: readonly TableRow[], file: string | undefined): Finding | undefined {
  const row = rows.find(({ hasOpenQuote }) => hasOpenQuote)
  return row && { code: 'TABLE_QUOTE_OPEN', severity: 'error', line: row.number, params: { row: row.number }, ...(file !== undefined && { file }) }
}
