// What a comparison comes to, in the sentences a minister reads first.
import type { Comparison, LedgerRow, Measure, MeasureName, Outcome } from '../comparison/comparison.ts'
import { esiaCounts } from '../comparison/esia.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatRatio } from '../locale/numbers.ts'
import type { Side } from '../model/finding.ts'
import { citizenSentence } from './citizen-text.ts'
import { controlsSentence } from './control-text.ts'
import { savedInAYear } from './cost-text.ts'
import { extraMeasuresSentence } from './extra-measure-text.ts'
import { signedRatio } from './measure-text.ts'
import type { Report } from './report.ts'

/** The outcomes whose activities a summary names, what is gone first. */
const namedOutcomes: readonly Outcome[] = ['removed', 'merged', 'split', 'automated', 'added']

/** More names than these are counted, not told. */
const mostNames = 5

/**
 * The summary in paragraphs, most important first: what became less, what that saves in a year, what was cut, what is gone with it,
 * and how far it was checked.
 */
export function summarySentences({ language, comparison, study, findings }: Report): readonly string[] {
  const measure = (name: MeasureName): Measure | undefined => comparison.measures.find((some) => some.measure === name)
  const verb = (difference: number): string => message(language, difference < 0 ? 'report.summary.falls' : 'report.summary.rises')
  const { asIs, toBe } = comparison
  const [time, steps] = [measure('tableTotal'), measure('steps')]
  const said: string[] = []
  if (time?.asIs === undefined || time.toBe === undefined || time.difference === undefined) said.push(message(language, 'report.summary.timeMissing'))
  else if (time.difference === 0) said.push(message(language, 'report.summary.timeSame', { asIs: formatHours(time.asIs) }))
  else {
    said.push(message(language, 'report.summary.time', {
      verb: verb(time.difference), asIs: formatHours(time.asIs), toBe: formatHours(time.toBe),
      percent: time.percent === undefined ? formatHours(time.difference) : signedRatio(language, time.percent),
    }))
  }
  const lead = measure('expectedLeadTime')
  if (lead?.asIs !== undefined && lead.toBe !== undefined && lead.percent !== undefined && lead.difference !== undefined && lead.difference !== 0) {
    said.push(message(language, 'report.summary.lead', { asIs: formatHours(lead.asIs), toBe: formatHours(lead.toBe), percent: signedRatio(language, lead.percent) }))
  }
  if (steps?.asIs !== undefined && steps.toBe !== undefined) {
    const numbers = { asIs: formatNumber(language, steps.asIs), toBe: formatNumber(language, steps.toBe) }
    const difference = steps.toBe - steps.asIs
    said.push(message(language, difference === 0 ? 'report.summary.stepsSame' : 'report.summary.steps', { verb: verb(difference), ...numbers }))
  }
  const [before, after] = [asIs.totals.valueAddedRatio, toBe.totals.valueAddedRatio]
  // A ratio that can still move is not compared in a sentence: the tables show its range.
  if (before && after && before.low === before.high && after.low === after.high) {
    const difference = after.value - before.value
    said.push(message(language, difference === 0 ? 'report.summary.ratioSame' : 'report.summary.ratio', {
      verb: verb(difference), asIs: formatRatio(language, before.value), toBe: formatRatio(language, after.value),
    }))
  }
  const context = { language, comparison }
  return [
    said.join(' '), ...savedSentence({ language, comparison, study }), ...outcomeSentences(context), ...esiaSentence(context), ...controlsSentence(context),
    ...citizenSentence(language, comparison.citizen), ...extraMeasuresSentence({ language, study }), ...checkedSentence({ language, comparison, findings }), ...missing(context),
  ]
}

/** What a year saves, in one paragraph; nothing where the models do not say how many cases a year has. */
function savedSentence(report: Pick<Report, 'language' | 'comparison' | 'study'>): readonly string[] {
  const said = savedInAYear(report)
  return said.length === 0 ? [] : [said.join(' ')]
}

/** How the rows spread over the outcomes, and by name what is gone, joined, split, done by a machine or new. */
function outcomeSentences({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  const { waterfall, ledger, asIs, toBe } = comparison
  if (waterfall.length === 0) return []
  const word = (outcome: Outcome): string => message(language, `vocabulary.outcome.${outcome}`)
  const list = waterfall.map(({ outcome, rows }) => message(language, 'report.summary.outcome', { count: rows, outcome: word(outcome).toLowerCase() }))
  const nameOf = rowNames(language, comparison)
  const named = namedOutcomes.flatMap((outcome) => {
    const names = ledger.filter((row) => row.outcome === outcome).map(nameOf)
    if (names.length === 0) return []
    const shown = names.slice(0, mostNames).join('; ')
    const more = names.length - mostNames
    return [message(language, 'report.summary.named', { outcome: word(outcome), names: more > 0 ? message(language, 'report.summary.others', { names: shown, count: more }) : shown })]
  })
  const numbers = { asIs: asIs.activities.length, toBe: toBe.activities.length, rows: ledger.length }
  return [[message(language, 'report.summary.outcomes', { ...numbers, list: list.join(', ') }), ...named].join(' ')]
}

function rowNames(language: Language, { asIs, toBe }: Comparison): (row: LedgerRow) => string {
  const names = new Map(([['asIs', asIs], ['toBe', toBe]] as const).map(([side, { activities }]) => [side, new Map(activities.map(({ id, name }) => [id, name]))]))
  const joined = (side: Side, ids: readonly string[]): string =>
    ids.map((id) => `“${names.get(side)?.get(id) ?? message(language, 'vocabulary.unnamed')}”`).join(' + ')
  return (row) => {
    const [before, after] = [joined('asIs', row.asIs), joined('toBe', row.toBe)]
    return before === '' || after === '' || before === after ? before || after : message(language, 'report.summary.becomes', { asIs: before, toBe: after })
  }
}

function esiaSentence({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  const counts = esiaCounts(comparison.ledger)
  if (counts.length === 0) return []
  const [rows, decided] = [counts.reduce((sum, some) => sum + some.rows, 0), counts.reduce((sum, some) => sum + some.decided, 0)]
  const list = counts.map(({ principle, rows: count }) => message(language, 'report.summary.principle', {
    count, principle: message(language, `vocabulary.esia.${principle}`), meaning: message(language, `vocabulary.esiaMeaning.${principle}`),
  })).join(', ')
  return [message(language, decided === rows ? 'report.summary.esiaDecided' : decided === 0 ? 'report.summary.esiaSuggested' : 'report.summary.esia', { list, decided, rows })]
}

/** How sure the pairs are, and what the check of both models found. */
function checkedSentence({ language, comparison, findings }: Pick<Report, 'language' | 'comparison' | 'findings'>): readonly string[] {
  const paired = comparison.ledger.filter(({ pairs }) => pairs.length > 0)
  const open = paired.filter(({ isConfirmed }) => !isConfirmed).length
  const pairs = paired.length === 0 ? [] : [message(language, open === 0 ? 'report.summary.confirmed' : 'report.summary.unconfirmed', { rows: paired.length, confirmed: paired.length - open, open })]
  const list = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((some) => some.severity === severity).length
    return count === 0 ? [] : [message(language, 'report.summary.found', { count, severity: message(language, `vocabulary.severity.${severity}`).toLowerCase() })]
  })
  return [[...pairs, list.length === 0 ? message(language, 'report.summary.noFindings') : message(language, 'report.summary.findings', { list: list.join(', ') })].join(' ')]
}

function missing({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  const sides = (['asIs', 'toBe'] as const).flatMap((side) => {
    const { activities, complete } = comparison[side].totals.completeness
    return complete === activities ? [] : [message(language, 'report.summary.incompleteSide', { side: message(language, `vocabulary.${side}`).toLowerCase(), missing: activities - complete, activities })]
  })
  return sides.length === 0 ? [] : [message(language, 'report.summary.incomplete', { sides: sides.join(', ') })]
}
