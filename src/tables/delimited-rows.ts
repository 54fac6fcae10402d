// Bytes or text of a CSV or TSV -> rows, one table for each delimiter that may be meant.
import Papa from 'papaparse'
import { longestTable, type TableRow } from './table-cell.ts'

/** Signs that stand between the cells of a row. */
export const delimiters = [';', ',', '\t', '|'] as const

/** The text of a file: UTF-16 or UTF-8 with its mark, else UTF-8, else windows-1252, which Excel still writes. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: in windows-1252 every byte is a character.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * The text as a table under every delimiter that occurs in it. Which one is meant shows in the header, which only the
 * caller knows; a first line `sep=;`, as Excel writes it, settles it. Rows without any content are left out; at most one row
 * beyond `longestTable` is read.
 */
export function delimitedTables(text: string): readonly (readonly TableRow[])[] {
  const stated = /^sep=(.)\r?\n/i.exec(text)
  if (stated) return [parse(text.slice(stated[0].length), stated[1]!, 1)]
  const present = delimiters.filter((delimiter) => text.includes(delimiter))
  // A table of one column has no delimiter at all.
  return (present.length > 0 ? present : [delimiters[0]]).map((delimiter) => parse(text, delimiter, 0))
}

function parse(text: string, delimiter: string, linesBefore: number): readonly TableRow[] {
  const rows: TableRow[] = []
  let number = linesBefore
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors }, parser) => {
      number += 1
      const cells = data.map((cell) => ({ text: cell.trim() }))
      const hasOpenQuote = errors.some(({ type }) => type === 'Quotes')
      if (cells.some((cell) => cell.text !== '')) rows.push({ number, cells, ...(hasOpenQuote && { hasOpenQuote }) })
      // One row more shows that there are more.
      if (number > longestTable) parser.abort()
    },
  })
  return rows
}
