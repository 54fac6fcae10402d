// Which of the four ways of ESIA (eliminate, simplify, integrate, automate) a row of the ledger goes. A suggestion: the analyst decides.
import type { Analysis, AnalysedActivity } from '../analysis/analysis.ts'
import { esiaPrinciples, type EsiaPrinciple } from '../model/facts.ts'
import { nameKey } from '../model/name-key.ts'
import type { LedgerRow, Outcome } from './comparison.ts'
import type { RowActivities } from './outcomes.ts'

/** A principle with whether the analyst decided it. */
export interface RowEsia {
  readonly principle: EsiaPrinciple
  readonly isDecided: boolean
}

/**
 * A function that says which principle a row follows; nothing where none does. What the analyst states on an activity of the row
 * wins, the to-be before the as-is. Otherwise, the first that fits: [EP1] Removed: Eliminate. [EP2] Automated: Automate. [EP3] Merged:
 * Integrate; so is a move that brings an activity, which stood alone among others' work, beside work of its new performer. [EP4]
 * Changed, moved or split: Simplify, where it takes less time, waits less or needs fewer documents, and none of the three grew; what
 * only one side states is not compared. [EP5] Kept, added and everything else: none.
 */
export function esiaOf(asIs: Analysis, toBe: Analysis): (outcome: Outcome, row: RowActivities) => RowEsia | undefined {
  return (outcome, row) => {
    const decided = [...row.toBe, ...row.asIs].find(({ activity }) => activity.facts.esia !== undefined)?.activity.facts.esia
    if (decided) return { principle: decided, isDecided: true }
    const principle = suggested(outcome, row, asIs, toBe)
    return principle && { principle, isDecided: false }
  }
}

/** How many rows follow each principle, and how many of those the analyst decided; principles without rows are left out. */
export function esiaCounts(ledger: readonly LedgerRow[]): readonly { readonly principle: EsiaPrinciple; readonly rows: number; readonly decided: number }[] {
  return esiaPrinciples.flatMap((principle) => {
    const rows = ledger.filter(({ esia }) => esia?.principle === principle)
    return rows.length === 0 ? [] : [{ principle, rows: rows.length, decided: rows.filter(({ esia }) => esia?.isDecided).length }]
  })
}

function suggested(outcome: Outcome, row: RowActivities, asIs: Analysis, toBe: Analysis): EsiaPrinciple | undefined {
  switch (outcome) {
    case 'removed':
      return 'Eliminate'
    case 'automated':
      return 'Automate'
    case 'merged':
      return 'Integrate'
    case 'moved':
      return !standsByOwn(asIs, row.asIs[0]) && standsByOwn(toBe, row.toBe[0]) ? 'Integrate' : simplified(row)
    case 'changed':
    case 'split':
      return simplified(row)
    case 'kept':
    case 'added':
      return undefined
  }
}

function simplified({ asIs, toBe }: RowActivities): EsiaPrinciple | undefined {
  if (asIs.length === 0 || toBe.length === 0) return undefined
  const amounts: readonly ((activity: AnalysedActivity) => number | undefined)[] = [
    ({ processing }) => processing, ({ waiting }) => waiting, ({ activity }) => activity.facts.documents,
  ]
  const differences = amounts.flatMap((amount) => {
    const [before, after] = [sum(asIs, amount), sum(toBe, amount)]
    return before === undefined || after === undefined ? [] : [after - before]
  })
  return differences.some((difference) => difference < 0) && differences.every((difference) => difference <= 0) ? 'Simplify' : undefined
}

/** The sum where every activity states the amount. */
function sum(activities: readonly AnalysedActivity[], amount: (activity: AnalysedActivity) => number | undefined): number | undefined {
  const stated = activities.flatMap((activity) => amount(activity) ?? [])
  return stated.length === activities.length ? stated.reduce((total, some) => total + some, 0) : undefined
}

/** Whether the activity before or behind it, as a reader meets them, is done by the same performer. */
function standsByOwn({ activities }: Analysis, activity: AnalysedActivity | undefined): boolean {
  if (activity?.performer === undefined) return false
  const at = activity.number - 1
  return [activities[at - 1], activities[at + 1]].some((neighbour) => neighbour !== undefined
    && nameKey(neighbour.performer) === nameKey(activity.performer) && nameKey(neighbour.institution) === nameKey(activity.institution))
}
