// Rows of the ledger in words: activities with their numbers, what changed, why they were matched.
import type { AnalysedActivity } from '../analysis/analysis.ts'
import { burdens, type Change, type LedgerRow, type Pair } from '../comparison/comparison.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber } from '../locale/numbers.ts'
import { automations } from '../model/facts.ts'
import type { BothSides } from '../model/study.ts'
import type { Minutes } from '../model/units.ts'
import { wastes } from '../model/waste.ts'
import { signedHours } from './measure-text.ts'
import type { Report } from './report.ts'

/** The words of one row. */
export interface LedgerText {
  readonly outcome: string
  readonly asIs: string
  readonly toBe: string
  readonly changes: string
  readonly reason: string
  /** Blank when no approach is decided or suggested. */
  readonly approach: string
  /** Blank when no principle of ESIA is decided or suggested. */
  readonly esia: string
}

/** A function that puts rows of the report's ledger into words. */
export function ledgerTextOf({ comparison, language }: Report): (row: LedgerRow) => LedgerText {
  const asIs = activitiesById(comparison.asIs.activities)
  const toBe = activitiesById(comparison.toBe.activities)
  return (row) => ({
    outcome: message(language, `vocabulary.outcome.${row.outcome}`),
    asIs: [...row.asIs.map((id) => activityText(language, asIs.get(id), id)), ...eventTexts(language, row, 'asIs')].join('\n'),
    toBe: [...row.toBe.map((id) => activityText(language, toBe.get(id), id)), ...eventTexts(language, row, 'toBe')].join('\n'),
    // The two names already stand side by side in the row.
    changes: row.changes.map((change) => (change.what === 'name' ? message(language, 'report.change.nameOnly') : changeText(language, change))).join('\n'),
    reason: [...new Set(row.pairs.map((pair) => reasonText(language, pair)))].join('; '),
    approach: approachText(language, row),
    esia: esiaText(language, row),
  })
}

/** The difference in time of a row with its sign; a dash where none of its activities has a time, which is not a difference of nothing. */
export function rowDifferenceText({ timeAsIs, timeToBe, timeDifference }: LedgerRow): string {
  return timeAsIs === undefined && timeToBe === undefined ? '–' : signedHours(timeDifference)
}

/** The time of one side of a row: a dash where its activities have none, nothing where it has no activity. */
export function rowTimeText(ids: readonly string[], minutes: Minutes | undefined): string {
  return ids.length === 0 ? '' : minutes === undefined ? '–' : formatHours(minutes)
}

/** Whether each side has an activity with a time, without which differences in time say nothing: what nobody stated is not 0. */
export function hasTimes({ comparison: { asIs, toBe } }: Pick<Report, 'comparison'>): boolean {
  return [asIs, toBe].every(({ totals }) => totals.completeness.timed > 0)
}

/** One change: "waktu proses: 25:00 → 5:00". A value that is not stated prints as a dash. */
export function changeText(language: Language, change: Change): string {
  return message(language, `report.change.${change.what}`, { asIs: changeValue(language, change, change.asIs), toBe: changeValue(language, change, change.toBe) })
}

/** Why a pair was made. */
export function reasonText(language: Language, { reason }: Pair): string {
  if (reason.rule === 'position' && reason.words.length === 0) return message(language, 'report.reason.positionOnly')
  return message(language, `report.reason.${reason.rule}`, 'words' in reason ? { words: reason.words.join(', ') } : {})
}

function changeValue(language: Language, { what }: Change, value: string | number | undefined): string {
  if (value === undefined) return '–'
  if (typeof value === 'number') return burdens.some((burden) => burden === what) ? formatNumber(language, value) : formatHours(value)
  const waste = what === 'waste' && wastes.find((name) => name === value)
  if (waste) return message(language, `vocabulary.waste.${waste}`)
  const automation = what === 'automation' && automations.find((name) => name === value)
  if (automation) return message(language, `vocabulary.automation.${automation}`)
  if (what === 'kind') return message(language, value === 'event' ? 'report.kind.event' : 'report.kind.activity')
  return value
}

/** The events that stand on a side of a row in place of a step, each with what it is. */
export function eventTexts(language: Language, { events }: LedgerRow, side: keyof BothSides<unknown>): readonly string[] {
  return (events?.[side] ?? []).map(({ name }) => message(language, 'report.ledger.event', { name }))
}

/** The number and the name of an activity; its id where the model has none of it. */
export function activityText(language: Language, activity: AnalysedActivity | undefined, id: string): string {
  return activity ? `${activity.number}. ${activity.name ?? message(language, 'vocabulary.unnamed')}` : id
}

function approachText(language: Language, { approach, approachIsDecided }: LedgerRow): string {
  if (approach === undefined) return ''
  const text = message(language, `vocabulary.approach.${approach}`)
  return approachIsDecided ? text : message(language, 'report.ledger.suggested', { approach: text })
}

function esiaText(language: Language, { esia }: LedgerRow): string {
  if (esia === undefined) return ''
  const text = message(language, `vocabulary.esia.${esia.principle}`)
  return esia.isDecided ? text : message(language, 'report.ledger.suggested', { approach: text })
}

function activitiesById(activities: readonly AnalysedActivity[]): ReadonlyMap<string, AnalysedActivity> {
  return new Map(activities.map((activity) => [activity.id, activity]))
}
