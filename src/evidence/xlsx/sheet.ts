// The words of a spreadsheet as our sheets use them: cells with a value or a live formula, their look, and how a sheet prints.

/** How a cell looks. Everything absent is plain: Bookman Old Style 10, no border, no fill, General. */
export interface CellStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  /** Points. */
  readonly size?: number
  /** Font colour as RRGGBB. */
  readonly color?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  /** Background as RRGGBB. */
  readonly fill?: string
  /** Lines around the cell; a heavy top line closes a table. */
  readonly border?: 'thin' | 'heavyTop'
  /** A number format in the language of the file format, never localised. */
  readonly format?: string
}

/** What a cell holds. A formula carries the value it has now, so that readers which do not calculate show it too. */
export type CellContent =
  | { readonly text: string }
  | { readonly number: number }
  /** `formula` without the leading "="; `value` '' where the formula gives an empty text. */
  | { readonly formula: string; readonly value: number | '' }
  | { readonly blank: true }

/** One cell. */
export type Cell = CellContent & { readonly style?: CellStyle }

/** One row; a hole leaves the cell untouched. The height follows the texts unless given in points. */
export interface Row {
  readonly cells: readonly (Cell | undefined)[]
  readonly height?: number
}

/** One sheet. Rows and columns count from 0 here, in ranges of cells from 1 and A as a person writes them. */
export interface Sheet {
  /** 1 to 31 characters, unique, without : \ / ? * [ ] and apostrophes. */
  readonly name: string
  /** Column widths in characters of the default font. */
  readonly widths: readonly number[]
  readonly rows: readonly Row[]
  /** Ranges such as A1:H1. */
  readonly merges?: readonly string[]
  /** Number of leading rows that stay in view; the last of them repeats on each printed page. */
  readonly frozenRows?: number
  readonly landscape?: boolean
}

/** The address of a cell: column 0, row 4 is A5. */
export function address(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** The letters of a column counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** A reference to a cell of another sheet. */
export function reference(sheet: string, cell: string): string {
  return `'${sheet}'!${cell}`
}
