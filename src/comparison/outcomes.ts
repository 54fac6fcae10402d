// What became of matched activities, and what differs between them.
import type { AnalysedActivity } from '../analysis/analysis.ts'
import type { BprApproach } from '../model/facts.ts'
import type { Side } from '../model/finding.ts'
import { nameKey } from '../model/name-key.ts'
import type { BothSides } from '../model/study.ts'
import { burdens, type Change, type NamedEvent, type Outcome } from './comparison.ts'

/** Activities of a ledger row, by side, and the events beside them; one side is empty for what was removed or added. */
export interface RowActivities {
  readonly asIs: readonly AnalysedActivity[]
  readonly toBe: readonly AnalysedActivity[]
  readonly events: BothSides<readonly NamedEvent[]>
}

/** How many activities and events a row has on a side. */
export function memberCount(row: RowActivities, side: Side): number {
  return row[side].length + row.events[side].length
}

/**
 * What differs between two matched activities. [CH1] Name, performer, phase, value and waste differ only when both sides state
 * them (a waste also by its absence, where both have a category): what nobody stated has not changed. [CH2] Application and times
 * differ as well when only one side states them. [CH3] Names and performers that sound the same are the same.
 */
export function changesBetween(asIs: AnalysedActivity, toBe: AnalysedActivity): readonly Change[] {
  const changes: Change[] = []
  const texts = (what: 'name' | 'performer' | 'phase' | 'application', before: string | undefined, after: string | undefined, both: boolean): void => {
    if (nameKey(before) === nameKey(after) || (both && (before === undefined || after === undefined))) return
    changes.push({ what, ...(before !== undefined && { asIs: before }), ...(after !== undefined && { toBe: after }) })
  }
  const words = (what: 'value' | 'waste' | 'automation', before: string | undefined, after: string | undefined): void => {
    if (before !== after) changes.push({ what, ...(before !== undefined && { asIs: before }), ...(after !== undefined && { toBe: after }) })
  }
  const times = (what: 'processing' | 'waiting', before: number | undefined, after: number | undefined): void => {
    if (before !== after) changes.push({ what, ...(before !== undefined && { asIs: before }), ...(after !== undefined && { toBe: after }) })
  }
  texts('name', asIs.name, toBe.name, true)
  texts('performer', asIs.performer, toBe.performer, true)
  texts('phase', asIs.phase, toBe.phase, true)
  if (asIs.value !== undefined && toBe.value !== undefined) {
    words('value', asIs.value, toBe.value)
    words('waste', asIs.waste, toBe.waste)
  }
  words('automation', asIs.automation, toBe.automation)
  texts('application', asIs.activity.facts.application, toBe.activity.facts.application, false)
  times('processing', asIs.processing, toBe.processing)
  times('waiting', asIs.waiting, toBe.waiting)
  return changes
}

/**
 * What differs between an activity and the event it became, or that became it. [CH4] That one of them is no step, and their names.
 * What else the activity states, an event has no place for.
 */
export function changesOfKind(asIs: { readonly name?: string } | undefined, toBe: { readonly name?: string } | undefined, wasStep: boolean): readonly Change[] {
  const kind: Change = wasStep ? { what: 'kind', asIs: 'activity', toBe: 'event' } : { what: 'kind', asIs: 'event', toBe: 'activity' }
  if (!asIs?.name || !toBe?.name || nameKey(asIs.name) === nameKey(toBe.name)) return asIs && toBe ? [kind] : []
  return [{ what: 'name', asIs: asIs.name, toBe: toBe.name }, kind]
}

/**
 * What the activities of a row ask of others, documents first. [CH5] Told where both sides state it and it differs, several activities by
 * their sum. It comes beside what became of the work and makes no outcome [OU6].
 */
export function burdenChanges({ asIs, toBe }: RowActivities): readonly Change[] {
  return burdens.flatMap((what) => {
    const sumOf = (activities: readonly AnalysedActivity[]): number | undefined => {
      const stated = activities.flatMap(({ activity }) => activity.facts[what] ?? [])
      return stated.length === 0 ? undefined : stated.reduce((sum, some) => sum + some, 0)
    }
    const [before, after] = [sumOf(asIs), sumOf(toBe)]
    return before === undefined || after === undefined || before === after ? [] : [{ what, asIs: before, toBe: after }]
  })
}

/**
 * The outcome of a row; the first that fits counts. An event counts as a member of its row. [OU1] No to-be: removed; no as-is: added. [OU2]
 * Several as-is: merged; several to-be: split. [OU3] Automated: done by a machine now and not before. [OU4] Moved: another performer. [OU5]
 * Changed: anything else of the work differs. [OU6] Kept. `changes` are those of the work, without burdens.
 */
export function outcomeOf(row: RowActivities, changes: readonly Change[]): Outcome {
  const [asIs, toBe] = [memberCount(row, 'asIs'), memberCount(row, 'toBe')]
  if (toBe === 0) return 'removed'
  if (asIs === 0) return 'added'
  if (asIs > 1) return 'merged'
  if (toBe > 1) return 'split'
  if (changes.some((change) => change.what === 'automation' && change.toBe === 'automated')) return 'automated'
  if (changes.some(({ what }) => what === 'performer')) return 'moved'
  return changes.length > 0 ? 'changed' : 'kept'
}

/**
 * The re-engineering approach an outcome suggests. [AP1] Removed: Removing. Automated, or added and done by a machine:
 * Automation. Moved to another institution: Outsource. Changed in its application: Replace; changed in time or automation:
 * Rework. Merged, split, otherwise moved or added: Redesign. [AP2] Kept, or changed only in words (name, category, phase) or
 * into an event, which says nothing of how the work is done now: none.
 */
export function suggestedApproach(outcome: Outcome, { asIs, toBe }: RowActivities, changes: readonly Change[]): BprApproach | undefined {
  const differs = (...kinds: readonly Change['what'][]): boolean => changes.some(({ what }) => kinds.includes(what))
  switch (outcome) {
    case 'kept':
      return undefined
    case 'removed':
      return 'Removing'
    case 'automated':
      return 'Automation'
    case 'added':
      return toBe.every(({ automation }) => automation === 'automated') ? 'Automation' : 'Redesign'
    case 'moved': {
      const [before, after] = [asIs[0]?.institution, toBe[0]?.institution]
      return before !== undefined && after !== undefined && nameKey(before) !== nameKey(after) ? 'Outsource' : 'Redesign'
    }
    case 'merged':
    case 'split':
      return 'Redesign'
    case 'changed':
      if (differs('application')) return 'Replace'
      return differs('processing', 'waiting', 'automation') ? 'Rework' : undefined
  }
}
