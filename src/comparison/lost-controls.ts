// Controls of the as-is that the to-be no longer has: what each kept from happening, and what may do so now.
import type { Analysis, AnalysedActivity } from '../analysis/analysis.ts'
import { saysApproval, saysCheck } from '../analysis/control-words.ts'
import { documentKeys } from '../analysis/document-key.ts'
import { indexModel } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides } from '../model/study.ts'
import type { LedgerRow, Outcome } from './comparison.ts'

/** What a control does: somebody answers for a decision, or somebody looks whether data are right. */
export const controlKinds = ['approval', 'check'] as const
/** One kind of control. */
export type ControlKind = (typeof controlKinds)[number]

/** What may cover a lost control now, and why that is thought; a suggestion, never a fact. */
export interface SuggestedSafeguard {
  /** A to-be activity. */
  readonly id: string
  readonly reason: 'successor' | 'document' | 'performer'
}

/** One control that is gone. */
export interface LostControl {
  /** The as-is activity. */
  readonly id: string
  readonly outcome: Extract<Outcome, 'removed' | 'merged' | 'automated'>
  /** The kinds that are gone; empty where only a stated risk makes the activity a control. */
  readonly kinds: readonly ControlKind[]
  /** To-be activities of its row; empty where it was removed. */
  readonly toBe: readonly string[]
  /** What it kept from happening, as the analyst states it. Where nobody does, the kinds suggest it. */
  readonly risk?: string
  /** What covers that now, as the analyst states it. */
  readonly safeguard?: string
  /** Absent where a safeguard is stated, and where nothing is found. */
  readonly suggestedSafeguard?: SuggestedSafeguard
  /** The rule it rests on. */
  readonly legalBasis?: string
}

/**
 * The lost controls in as-is reading order. [CN1] A control is an activity whose name says an approval or a check, or of which a risk is
 * stated. [CN2] It is lost when it is removed, or merged or automated into activities none of which is named as a control of that kind:
 * an approval does not stand in for a check, nor a check for an approval. [CN3] While no risk is stated, an approval is taken to keep a
 * decision without authority from being made, a check wrong or incomplete data from getting through. [CN4] While no safeguard is
 * stated, what may cover it now is, the first that is found: what it was merged or automated into; a to-be control of its kind on a
 * document of the same name; one of the same performer. Of several, the nearest to where the control would stand.
 */
export function lostControlsOf(models: BothSides<ProcessModel>, analyses: BothSides<Analysis>, ledger: readonly LedgerRow[]): readonly LostControl[] {
  const after = new Map(analyses.toBe.activities.map((activity) => [activity.id, activity]))
  const rowOf = new Map(ledger.flatMap((row) => row.asIs.map((id) => [id, row] as const)))
  const documents = { asIs: documentKeys(indexModel(models.asIs)), toBe: documentKeys(indexModel(models.toBe)) }
  let place = 0
  return analyses.asIs.activities.flatMap((activity): readonly LostControl[] => {
    const row = rowOf.get(activity.id)
    const successors = (row?.toBe ?? []).flatMap((id) => after.get(id) ?? [])
    // Where the control would stand: behind the counterpart of what came before it.
    place = successors[0]?.number ?? place
    const { risk, safeguard, legalBasis } = activity.activity.facts
    if (!row || (row.outcome !== 'removed' && row.outcome !== 'merged' && row.outcome !== 'automated')) return []
    const kept = successors.flatMap(({ name }) => kindsOf(name))
    const own = kindsOf(activity.name)
    const kinds = own.filter((kind) => !kept.includes(kind))
    const isLost = kinds.length > 0 || (own.length === 0 && risk !== undefined && row.outcome === 'removed')
    if (!isLost) return []
    const suggestion = safeguard === undefined ? suggestedSafeguard(activity, kinds, successors, analyses.toBe, documents, place) : undefined
    return [{
      id: activity.id, outcome: row.outcome, kinds, toBe: row.toBe, ...(risk !== undefined && { risk }), ...(safeguard !== undefined && { safeguard }),
      ...(suggestion && { suggestedSafeguard: suggestion }), ...(legalBasis !== undefined && { legalBasis }),
    }]
  })
}

function kindsOf(name: string | undefined): readonly ControlKind[] {
  return controlKinds.filter((kind) => (kind === 'approval' ? saysApproval(name) : saysCheck(name)))
}

function suggestedSafeguard(
  control: AnalysedActivity, kinds: readonly ControlKind[], successors: readonly AnalysedActivity[], toBe: Analysis,
  documents: BothSides<ReadonlyMap<string, string>>, place: number,
): SuggestedSafeguard | undefined {
  if (successors[0]) return { id: successors[0].id, reason: 'successor' }
  const candidates = toBe.activities.filter(({ name }) => kindsOf(name).some((kind) => kinds.includes(kind)))
    .sort((a, b) => Math.abs(a.number - place) - Math.abs(b.number - place) || a.number - b.number)
  const own = namesAt(control, documents.asIs)
  const sameDocument = candidates.find((some) => namesAt(some, documents.toBe).some((name) => own.includes(name)))
  if (sameDocument) return { id: sameDocument.id, reason: 'document' }
  const samePerformer = candidates.find(({ performer }) => performer !== undefined && nameKey(performer) === nameKey(control.performer))
  return samePerformer && { id: samePerformer.id, reason: 'performer' }
}

function namesAt({ activity }: AnalysedActivity, names: ReadonlyMap<string, string>): readonly string[] {
  return [...activity.dataInputRefs, ...activity.dataOutputRefs].flatMap((ref) => names.get(ref) ?? [])
}
