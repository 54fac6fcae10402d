// Who stands on a side of a ledger row: its activities, and the events that take the place of one.
import type { Side } from '../model/finding.ts'
import type { LedgerRow } from './comparison.ts'

/** The ids on one side of a row, activities first; empty for what was added or removed. */
export function membersOn(row: LedgerRow, side: Side): readonly string[] {
  const events = row.events?.[side] ?? []
  return events.length === 0 ? row[side] : [...row[side], ...events.map(({ id }) => id)]
}
