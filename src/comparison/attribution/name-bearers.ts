// Which rows of the ledger bear which names, where a measure counts different names.
import type { AnalysedActivity } from '../../analysis/analysis.ts'
import { documentKeys } from '../../analysis/document-key.ts'
import type { ModelFigures } from '../../analysis/figures-of.ts'
import type { Side } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import type { BothSides } from '../../model/study.ts'
import type { LedgerRow } from '../comparison.ts'
import type { Borne } from './distinct-shares.ts'

/** The names each row bears by its activities. Names are told apart as `keyOf` gives them; '' is no name. */
export function nameBearers(ledger: readonly LedgerRow[], figures: BothSides<ModelFigures>, keyOf: (activity: AnalysedActivity) => string): readonly Borne[] {
  const names = (side: Side): ReadonlyMap<string, string> =>
    new Map(figures[side].analysis.activities.flatMap((activity) => {
      const key = keyOf(activity)
      return key === '' ? [] : [[activity.id, key] as const]
    }))
  const of = { asIs: names('asIs'), toBe: names('toBe') }
  const borne = (ids: readonly string[], side: Side): ReadonlySet<string> => new Set(ids.flatMap((id) => of[side].get(id) ?? []))
  return ledger.map((row) => ({ asIs: borne(row.asIs, 'asIs'), toBe: borne(row.toBe, 'toBe') }))
}

/**
 * The documents each row's activities take in or give out, by name, and as the last bearer, of what is drawn at no activity, the flow. [AB6]
 * Where no document is drawn on either side, numbers were stated: `stated`. Drawn on one side and stated on the other, they are counts of
 * different things that no row carries: `undefined`.
 */
export function documentBearers(ledger: readonly LedgerRow[], indexes: BothSides<ModelIndex>): readonly Borne[] | 'stated' | undefined {
  const drawn = { asIs: drawnDocuments(indexes.asIs), toBe: drawnDocuments(indexes.toBe) }
  if (drawn.asIs.all.size === 0 && drawn.toBe.all.size === 0) return 'stated'
  if (drawn.asIs.all.size === 0 || drawn.toBe.all.size === 0) return undefined
  const rows = ledger.map((row) => ({ asIs: drawn.asIs.at(row.asIs), toBe: drawn.toBe.at(row.toBe) }))
  const elsewhere = (side: Side): ReadonlySet<string> => {
    const told = new Set(rows.flatMap((row) => [...row[side]]))
    return new Set([...drawn[side].all].filter((name) => !told.has(name)))
  }
  return [...rows, { asIs: elsewhere('asIs'), toBe: elsewhere('toBe') }]
}

interface Documents {
  readonly all: ReadonlySet<string>
  /** Those of activities. */
  readonly at: (ids: readonly string[]) => ReadonlySet<string>
}

function drawnDocuments(index: ModelIndex): Documents {
  const names = documentKeys(index)
  const at = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.flatMap((id) => {
    const node = index.nodes.get(id)?.node
    return node?.kind === 'activity' ? [...node.dataInputRefs, ...node.dataOutputRefs].flatMap((ref) => names.get(ref) ?? []) : []
  }))
  return { all: new Set(names.values()), at }
}
