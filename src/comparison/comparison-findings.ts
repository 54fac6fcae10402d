// What a reader of a comparison must know before relying on it.
import type { Analysis, AnalysedActivity } from '../analysis/analysis.ts'
import type { Duration } from '../model/duration.ts'
import { readDuration } from '../model/duration-text.ts'
import type { ProcessFacts } from '../model/facts.ts'
import type { Finding, Side } from '../model/finding.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides } from '../model/study.ts'
import { valueCategories } from '../model/value-category.ts'
import type { LedgerRow, Matching } from './comparison.ts'
import type { LostControl } from './lost-controls.ts'

/** What the findings are made from. */
export interface Compared {
  readonly models: BothSides<ProcessModel>
  readonly analyses: BothSides<Analysis>
  readonly matching: Matching
  readonly ledger: readonly LedgerRow[]
  readonly lostControls: readonly LostControl[]
}

/**
 * The findings: those about the whole first, then by row. [CF1] No pair at all. [CF2] An end of a link that is gone or was found again under
 * another id, once. [CF3] The to-be takes longer. [CF4] It has more steps. [CF5] The files state different calendars.
 */
export function comparisonFindings(compared: Compared): readonly Finding[] {
  const { analyses: { asIs, toBe }, matching, ledger, lostControls } = compared
  const findings: Finding[] = [...(matching.pairs.length === 0 ? [{ code: 'NOTHING_COMPARABLE', severity: 'error' } as const] : []), ...linkFindings(compared)]
  if (toBe.totals.tableTotal > asIs.totals.tableTotal && asIs.totals.completeness.timed > 0) {
    findings.push({ code: 'TO_BE_LONGER', severity: 'warning', side: 'toBe', params: { asIs: rounded(asIs.totals.tableTotal), toBe: rounded(toBe.totals.tableTotal) } })
  }
  if (toBe.counts.steps > asIs.counts.steps) {
    findings.push({ code: 'TO_BE_MORE_STEPS', severity: 'info', side: 'toBe', params: { asIs: asIs.counts.steps, toBe: toBe.counts.steps } })
  }
  if (calendarsDiffer(compared.models)) findings.push({ code: 'CALENDARS_DIFFER', severity: 'warning' })
  const before = new Map(asIs.activities.map((activity) => [activity.id, activity]))
  const after = new Map(toBe.activities.map((activity) => [activity.id, activity]))
  for (const row of ledger) {
    const [one, other] = [before.get(row.asIs[0] ?? ''), after.get(row.toBe[0] ?? '')]
    if (row.outcome === 'removed' && one) findings.push(...removalFindings(one, lostControls.find(({ id }) => id === one.id)))
    if (row.asIs.length === 1 && row.toBe.length === 1 && one && other) findings.push(...pairFindings(one, other, row))
    if (row.events) findings.push(...eventFindings(row, [...row.asIs.flatMap((id) => before.get(id) ?? []), ...row.toBe.flatMap((id) => after.get(id) ?? [])]))
  }
  return findings
}

/**
 * [CF9] A control is gone, until both what it kept from happening and what covers that now are stated. [CF10] What was done by law is
 * no longer done.
 */
function removalFindings({ id, name = id, activity: { facts } }: AnalysedActivity, control: LostControl | undefined): readonly Finding[] {
  const about = { severity: 'warning', side: 'asIs', elementId: id } as const
  const basis = facts.legalBasis?.trim() ?? ''
  return [
    ...(control && (control.risk === undefined || control.safeguard === undefined) ? [{ code: 'CONTROL_REMOVED', ...about, params: { name } } as const] : []),
    ...(basis !== '' ? [{ code: 'LEGAL_BASIS_REMOVED', ...about, params: { name, basis } } as const] : []),
  ]
}

/**
 * [CF6] Only one of the two has a time. [CF7] Their times are stated in units that do not compare: working days, plain days and
 * elapsed days are three things. [CF8] The category became a better one although nothing but words changed.
 */
function pairFindings(asIs: AnalysedActivity, toBe: AnalysedActivity, row: LedgerRow): readonly Finding[] {
  const about = { side: 'toBe', elementId: toBe.id } as const
  const name = toBe.name ?? asIs.name ?? toBe.id
  const findings: Finding[] = []
  if ((asIs.time === undefined) !== (toBe.time === undefined)) {
    findings.push({ code: 'TIME_ON_ONE_SIDE_ONLY', severity: 'warning', ...about, params: { name } })
  }
  for (const key of ['processing', 'waiting'] as const) {
    const [before, after] = [asIs.activity.facts[key], toBe.activity.facts[key]]
    if (!before || !after || dayKind(before) === undefined || dayKind(after) === undefined || dayKind(before) === dayKind(after)) continue
    findings.push({ code: 'UNITS_DIFFER', severity: 'warning', ...about, params: { name, asIs: before.raw.trim(), toBe: after.raw.trim() } })
  }
  if (asIs.value && toBe.value && valueCategories.indexOf(toBe.value) < valueCategories.indexOf(asIs.value) &&
    row.changes.every(({ what }) => what === 'value' || what === 'waste' || what === 'name' || what === 'phase')) {
    findings.push({ code: 'RECLASSIFIED_ONLY', severity: 'warning', ...about, params: { name, asIs: asIs.value, toBe: toBe.value } })
  }
  return findings
}

/** What kind of day a time counts in; `undefined` where it counts in hours and minutes, which compare with everything. */
function dayKind({ basis, parts, raw }: Duration): 'working' | 'plain' | 'elapsed' | undefined {
  if (basis === 'elapsed') return 'elapsed'
  if (parts.every(({ unit }) => unit === 'minute' || unit === 'hour')) return undefined
  return readDuration(raw).notes.some(({ kind }) => kind === 'ambiguousDay') ? 'plain' : 'working'
}

/** [CF2] Ends of links that neither model has any more. */
export function lostLinkFindings({ linked }: Pick<Matching, 'linked'>): readonly Finding[] {
  return linked.lost.map(({ side, id, known }): Finding => ({ code: 'LINK_END_MISSING', severity: 'warning', side, elementId: id, params: { name: known?.name ?? id } }))
}

/** [CF2] Ends that links lost and ends that were found again under another id. */
function linkFindings({ matching: { linked, events }, analyses }: Compared): readonly Finding[] {
  const names = (side: Side): ReadonlyMap<string, string | undefined> => new Map([...analyses[side].activities, ...events[side]].map(({ id, name }) => [id, name]))
  const namesOf = { asIs: names('asIs'), toBe: names('toBe') }
  return [
    ...lostLinkFindings({ linked }),
    ...linked.followed.map(({ side, id: was, to }): Finding => ({
      code: 'LINK_FOLLOWED', severity: 'info', side, elementId: to, params: { name: namesOf[side].get(to) ?? to, was, id: to },
    })),
  ]
}

/**
 * [CF11] What is a step on one side is but an event on the other: its time is gone from the figures, and nothing says that the work
 * is. Told of the event.
 */
function eventFindings(row: LedgerRow, steps: readonly AnalysedActivity[]): readonly Finding[] {
  return (['asIs', 'toBe'] as const).flatMap((side): readonly Finding[] => {
    const event = row.events?.[side][0]
    if (!event || row[side].length > 0) return []
    const names = steps.map(({ id, name }) => name ?? id).join(', ')
    return [{ code: 'STEP_DRAWN_AS_EVENT', severity: 'warning', side, elementId: event.id, params: { name: names, event: event.name } }]
  })
}

function calendarsDiffer({ asIs, toBe }: BothSides<ProcessModel>): boolean {
  const keys = ['hoursPerDay', 'daysPerWeek', 'daysPerMonth', 'daysPerYear'] as const satisfies readonly (keyof ProcessFacts)[]
  return keys.some((key) => {
    const [before, after] = [asIs, toBe].map(({ processes }) => processes.flatMap(({ facts }) => facts[key] ?? [])[0])
    return before !== undefined && after !== undefined && before !== after
  })
}

function rounded(minutes: number): number {
  return Math.round(minutes * 100) / 100
}
