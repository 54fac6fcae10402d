// The columns of the value-added table and how each is filled in.
import { valueCategories, type ValueCategory } from '../../../model/value-category.ts'

/** Columns in print order; `phase` and `waiting` are shown on wish. */
export const allColumns = ['number', 'name', 'phase', 'days', 'time', 'waiting', 'VA', 'NVA', 'NNVA', 'waste'] as const
/** One column. */
export type ColumnId = (typeof allColumns)[number]

/** Columns a person may add to the ministry's eight. */
export const extraColumns = ['phase', 'waiting'] as const
/** One extra column. */
export type ExtraColumn = (typeof extraColumns)[number]

/** How a cell takes input: not at all, as a name that F2 opens, as typed text, as the mark of a category, or as a choice from a list. */
export type EntryKind = 'none' | 'name' | 'text' | 'mark' | 'choice'

/** How the cells of each column take input. */
export const entryKinds: Readonly<Record<ColumnId, EntryKind>> = {
  number: 'none', name: 'name', phase: 'text', days: 'text', time: 'text', waiting: 'text', VA: 'mark', NVA: 'mark', NNVA: 'mark',
  waste: 'choice',
}

/** The columns on the screen, in order. */
export function columnsWith(extra: ReadonlySet<ExtraColumn>): readonly ColumnId[] {
  return allColumns.filter((column) => (column !== 'phase' && column !== 'waiting') || extra.has(column))
}

/** The category a column stands for; `undefined` for every other column. */
export function categoryOf(column: ColumnId): ValueCategory | undefined {
  return valueCategories.find((category) => category === column)
}
