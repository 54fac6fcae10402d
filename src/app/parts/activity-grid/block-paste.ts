// A pasted block laid over the table from the active cell to the right and downwards, as changes of facts.
import { leadMinutes, type WorkCalendar } from '../../../model/work-calendar.ts'
import { readEntry, type EntryDoubt, type FactChange } from './cell-entry.ts'
import type { Block } from '../clipboard-block.ts'
import { categoryOf, entryKinds, type ColumnId } from './grid-columns.ts'

/** A cell that could not be taken as it stands. */
export interface DoubtfulCell {
  readonly id: string
  readonly column: ColumnId
  readonly text: string
  readonly doubt: EntryDoubt
}

/** What a paste does. */
export interface BlockPaste {
  readonly changes: Readonly<Record<string, FactChange>>
  readonly doubts: readonly DoubtfulCell[]
  /** Cells taken. */
  readonly taken: number
  /** Rows of the block that found no row in the table. */
  readonly leftOver: number
}

/**
 * Lays the block over `ids` (the rows from the active one on) and `columns` (from the active one on). Empty cells and dashes
 * change nothing; cells over number and name are passed by. Where days and hours of a row disagree the hours count and the
 * days are in doubt; a row marked under several categories gets none of them.
 */
export function pasteBlock(block: Block, ids: readonly string[], columns: readonly ColumnId[], calendar: WorkCalendar): BlockPaste {
  const changes: Record<string, FactChange> = {}
  const doubts: DoubtfulCell[] = []
  let taken = 0
  for (const [at, cells] of block.slice(0, ids.length).entries()) {
    const row = readRow(ids[at]!, cells, columns, calendar)
    doubts.push(...row.doubts)
    taken += row.taken
    if (Object.keys(row.change).length > 0) {
      // Defined rather than assigned: an id such as "__proto__" is an id like any other.
      Object.defineProperty(changes, ids[at]!, { value: row.change, enumerable: true, configurable: true, writable: true })
    }
  }
  return { changes, doubts, taken, leftOver: Math.max(0, block.length - ids.length) }
}

/** One cell for every row given, as when a single value is pasted over a selection. */
export function spread(cell: string, count: number): Block {
  return Array.from({ length: count }, () => [cell])
}

function readRow(id: string, cells: readonly string[], columns: readonly ColumnId[], calendar: WorkCalendar): {
  readonly change: FactChange; readonly doubts: readonly DoubtfulCell[]; readonly taken: number
} {
  const doubts: DoubtfulCell[] = []
  let change: FactChange = {}
  let taken = 0
  let days: { readonly text: string; readonly minutes: number } | undefined
  const marked: { readonly column: ColumnId; readonly text: string }[] = []
  for (const [at, text] of cells.slice(0, columns.length).entries()) {
    const column = columns[at]!
    if (text.trim() === '' || entryKinds[column] === 'none' || entryKinds[column] === 'name') continue
    const entry = readEntry(column, text)
    if (entry.doubt) {
      doubts.push({ id, column, text, doubt: entry.doubt })
      continue
    }
    if (!entry.change) continue
    if (categoryOf(column)) marked.push({ column, text })
    if (column === 'time' && days && entry.duration && leadMinutes(entry.duration, calendar) !== days.minutes) {
      doubts.push({ id, column: 'days', text: days.text, doubt: 'differs' })
      taken--
    }
    if (column === 'days' && entry.duration) days = { text, minutes: leadMinutes(entry.duration, calendar) }
    change = { ...change, ...entry.change }
    taken++
  }
  if (marked.length > 1) {
    const rest = Object.fromEntries(Object.entries(change).filter(([fact]) => fact !== 'value'))
    doubts.push(...marked.map(({ column, text }) => ({ id, column, text, doubt: 'several' as const })))
    return { change: rest, doubts, taken: taken - marked.length }
  }
  return { change, doubts, taken }
}
