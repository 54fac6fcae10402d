// What a comparison comes to, in the sentences a minister reads first.
import type { Measure, MeasureName } from '../comparison/comparison.ts'
import { esiaCounts } from '../comparison/esia.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatRatio } from '../locale/numbers.ts'
import { controlsSentence } from './control-text.ts'
import { citizenSentence } from './citizen-text.ts'
import { extraMeasuresSentence } from './extra-measure-text.ts'
import { signedRatio } from './measure-text.ts'
import type { Report } from './report.ts'

/** The summary in full sentences: time, activities, ratio, outcomes, and what is still missing. */
export function summarySentences({ language, comparison, study }: Report): readonly string[] {
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
  return [said.join(' '), ...outcomeSentence({ language, comparison }), ...esiaSentence({ language, comparison }), ...controlsSentence({ language, comparison }), ...citizenSentence(language, comparison.citizen), ...extraMeasuresSentence({ language, study }), ...missing({ language, comparison })]
}

function outcomeSentence({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  if (comparison.waterfall.length === 0) return []
  const list = comparison.waterfall.map(({ outcome, rows }) =>
    message(language, 'report.summary.outcome', { count: rows, outcome: message(language, `vocabulary.outcome.${outcome}`).toLowerCase() }))
  return [message(language, 'report.summary.outcomes', { count: comparison.ledger.length, list: list.join(', ') })]
}

function esiaSentence({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  const counts = esiaCounts(comparison.ledger)
  if (counts.length === 0) return []
  const [rows, decided] = [counts.reduce((sum, some) => sum + some.rows, 0), counts.reduce((sum, some) => sum + some.decided, 0)]
  const list = counts.map(({ principle, rows: count }) => message(language, 'report.summary.outcome', { count, outcome: message(language, `vocabulary.esia.${principle}`) })).join(', ')
  return [message(language, decided === rows ? 'report.summary.esiaDecided' : decided === 0 ? 'report.summary.esiaSuggested' : 'report.summary.esia', { list, decided, rows })]
}

function missing({ language, comparison }: Pick<Report, 'language' | 'comparison'>): readonly string[] {
  return (['asIs', 'toBe'] as const).flatMap((side) => {
    const { activities, complete } = comparison[side].totals.completeness
    if (complete === activities) return []
    return [message(language, 'report.summary.incomplete', { side: message(language, `vocabulary.${side}`), missing: activities - complete, activities })]
  })
}
