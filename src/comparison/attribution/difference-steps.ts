// One attribution -> the steps of a waterfall: by outcome, and inside each by row, for screen and documents alike.
import { outcomes, type LedgerRow, type Outcome } from '../comparison.ts'
import type { Attribution } from './attribution.ts'

/** What one row adds. */
export interface RowStep {
  /** Position in the ledger. */
  readonly position: number
  readonly row: LedgerRow
  readonly amount: number
}

/** One step of a waterfall. */
export interface DifferenceStep {
  /** `flow`: what no row carries. */
  readonly of: Outcome | 'flow'
  readonly amount: number
  /** Rows of the outcome that add anything, the largest amount either way first, ties in the order of the ledger. None of the flow. */
  readonly rows: readonly RowStep[]
  /** Rows of the outcome, those that add nothing included. */
  readonly rowCount: number
}

/**
 * The steps from the as-is amount to the to-be amount, outcomes in their fixed order and the flow last. [AB7] Outcomes without rows are left
 * out, and the flow where it adds nothing; all amounts add up to the attribution's total.
 */
export function differenceSteps(ledger: readonly LedgerRow[], attribution: Attribution): readonly DifferenceStep[] {
  const all = rowSteps(ledger, attribution)
  const steps = outcomes.flatMap((outcome): readonly DifferenceStep[] => {
    const rows = all.filter(({ row }) => row.outcome === outcome)
    const rowCount = ledger.filter((row) => row.outcome === outcome).length
    return rowCount === 0 ? [] : [{ of: outcome, amount: rows.reduce((sum, { amount }) => sum + amount, 0), rows, rowCount }]
  })
  const { flow } = attribution
  return flow === undefined || flow === 0 ? steps : [...steps, { of: 'flow', amount: flow, rows: [], rowCount: 0 }]
}

/** The rows that add anything, the largest amount either way first, ties in the order of the ledger. */
export function rowSteps(ledger: readonly LedgerRow[], { byRow }: Attribution): readonly RowStep[] {
  return ledger
    .map((row, position): RowStep => ({ position, row, amount: byRow[position] ?? 0 }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.position - b.position)
}
