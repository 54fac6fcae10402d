// Which rows of the ledger are shown: those of some outcomes, those nobody confirmed, those that say some words.
import { outcomes, type LedgerRow, type Outcome } from '../../../comparison/comparison.ts'

/** What a row must be to be shown; all of it holds together. */
export interface LedgerFilter {
  /** Any of these; every one where it is empty. */
  readonly outcomes: ReadonlySet<Outcome>
  readonly onlyUnconfirmed: boolean
  /** Words that a name of the row must all contain, in any order. */
  readonly text: string
}

/** Shows every row. */
export const noFilter: LedgerFilter = { outcomes: new Set(), onlyUnconfirmed: false, text: '' }

/** Whether a filter leaves anything out at all. */
export function isFiltering({ outcomes: some, onlyUnconfirmed, text }: LedgerFilter): boolean {
  return some.size > 0 || onlyUnconfirmed || text.trim() !== ''
}

/** Whether a row is a guess that waits for the analyst. */
export function isUnconfirmed({ isConfirmed, pairs }: LedgerRow): boolean {
  return !isConfirmed && pairs.length > 0
}

/** Whether a row is shown; `namesOf` gives the names of both its sides. */
export function passes(row: LedgerRow, filter: LedgerFilter, namesOf: (row: LedgerRow) => string): boolean {
  if (filter.outcomes.size > 0 && !filter.outcomes.has(row.outcome)) return false
  if (filter.onlyUnconfirmed && !isUnconfirmed(row)) return false
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return true
  const names = namesOf(row).toLocaleLowerCase()
  return words.every((word) => names.includes(word))
}

/** How many rows have each outcome, in their fixed order; those that no row has are left out. */
export function outcomeCounts(rows: readonly LedgerRow[]): readonly { readonly outcome: Outcome; readonly count: number }[] {
  return outcomes.flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length
    return count === 0 ? [] : [{ outcome, count }]
  })
}

/** The filter with an outcome asked for, or no longer. */
export function toggled(filter: LedgerFilter, outcome: Outcome): LedgerFilter {
  const some = new Set(filter.outcomes)
  if (!some.delete(outcome)) some.add(outcome)
  return { ...filter, outcomes: some }
}

/** A row as long as its activities stay in it, while links and facts change around it. */
export function rowKey({ asIs, toBe }: LedgerRow): string {
  return asIs[0] === undefined ? `toBe ${toBe[0]}` : `asIs ${asIs[0]}`
}
