// Changes to several rows at once: tagging, filling down, clearing.
import type { ActivityFacts } from '../../../model/facts.ts'
import { factOf, variationOf, type FactChange } from './cell-entry.ts'
import type { ColumnId } from './grid-columns.ts'

/** The same change for every row. */
export function toEach(ids: readonly string[], change: FactChange): Readonly<Record<string, FactChange>> {
  return Object.fromEntries(ids.map((id) => [id, change]))
}

/** The fact of the column taken away in every row, a time with how it varies; nothing for columns without one. */
export function cleared(column: ColumnId, ids: readonly string[]): Readonly<Record<string, FactChange>> {
  return filledDown(column, {}, ids)
}

/** What the column of the first row states, a time with how it varies, put into the rows below it; nothing for columns without a fact. */
export function filledDown(column: ColumnId, from: ActivityFacts, ids: readonly string[]): Readonly<Record<string, FactChange>> {
  const fact = factOf(column)
  const variation = variationOf(column)
  return fact ? toEach(ids, { [fact]: from[fact], ...(variation && { [variation]: from[variation] }) }) : {}
}
