// One cell of any table, whatever file it came from.

/** What a cell shows; blanks around the text are gone. */
export interface TableCell {
  readonly text: string
  /** The value of a cell that holds a plain number, not rounded as its text may be. */
  readonly number?: number
  /** The value of a cell that holds a date or a time of day: days since 1899-12-30. */
  readonly serial?: number
  /** A cell under the first one of a merged area: it repeats that one's content. */
  readonly isRepeated?: true
}

/** A row with the number people find it by: 1 is the first line of a sheet. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly TableCell[]
  /** Set where quotes are out of step, so that rows below may stand in one of its cells. */
  readonly hasOpenQuote?: true
}

/** Rows of a table that are read; what stands below is told as a finding. */
export const longestTable = 20_000

/** A cell without content. */
export const emptyCell: TableCell = { text: '' }
