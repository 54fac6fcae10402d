// What letting go of an activity over a row of the ledger would do, so that it can be said before it is done.
import type { LedgerRow } from '../../../comparison/comparison.ts'
import { membersOn } from '../../../comparison/row-members.ts'
import { otherSide, type Side } from '../../../model/finding.ts'

/** An activity on its way to a counterpart. */
export interface Dragged {
  readonly side: Side
  readonly id: string
}

/** The counterparts it would get, and what that makes of those they have. */
export interface DropEffect {
  /** `part`: it is left without a counterpart. */
  readonly does: 'pair' | 'merge' | 'split' | 'part'
  /** The counterparts: what the row has on the other side, or the one of it that was pointed at. */
  readonly chosen: readonly string[]
  /** Partners of these that stay, since they are beyond doubt. */
  readonly beside: readonly string[]
}

/**
 * [DR1] A row counts by its members of the other side; one that has none is no target. [DR2] Where the activity has exactly these counterparts
 * already, nothing would change: no target either. [DR3] Partners beyond doubt stay, which makes a merge, or a split seen from the to-be.
 */
export function dropEffect(ledger: readonly LedgerRow[], { side, id }: Dragged, row: LedgerRow, pointedAt?: string): DropEffect | undefined {
  const other = otherSide(side)
  const members = membersOn(row, other)
  const chosen = pointedAt !== undefined && members.includes(pointedAt) ? [pointedAt] : members
  if (chosen.length === 0) return undefined
  const now = partnersOf(ledger, { side, id })
  if (now.length === chosen.length && now.every((some) => chosen.includes(some))) return undefined
  const beside = row.isConfirmed ? [...new Set(row.pairs.filter((pair) => chosen.includes(pair[other]) && pair[side] !== id).map((pair) => pair[side]))] : []
  return { does: beside.length === 0 ? 'pair' : side === 'asIs' ? 'merge' : 'split', chosen, beside }
}

/** The counterparts an activity has now. */
export function partnersOf(ledger: readonly LedgerRow[], { side, id }: Dragged): readonly string[] {
  const other = otherSide(side)
  return ledger.flatMap(({ pairs }) => pairs).filter((pair) => pair[side] === id).map((pair) => pair[other])
}
