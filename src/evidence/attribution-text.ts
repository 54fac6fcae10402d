// Where differences come from, in words: what adds most to a measure, and how each measure was shared out.
import type { Attribution, AttributionMethod } from '../comparison/attribution/attribution.ts'
import { rowSteps } from '../comparison/attribution/difference-steps.ts'
import type { MeasureName } from '../comparison/comparison.ts'
import { message, type MessageKey } from '../locale/messages.ts'
import { ledgerTextOf } from './ledger-text.ts'
import { differenceText } from './measure-text.ts'
import type { Report } from './report.ts'

/** The name of a measure, as it stands in a table of measures. */
export function measureName({ language }: Report, measure: MeasureName): string {
  return message(language, `vocabulary.measure.${measure}`)
}

/** An amount of a measure with its sign, in words and figures; '' where there is none. */
export function shareText({ language, comparison }: Report, name: MeasureName, amount: number | undefined): string {
  const measure = comparison.measures.find((some) => some.measure === name)
  return measure === undefined || amount === undefined ? '' : differenceText(language, measure, amount)
}

/** What adds most to the difference of a measure. */
export function attributionFinding(report: Report, attribution: Attribution): string {
  const { language, comparison } = report
  const { measure, total, flow = 0 } = attribution
  const say = (key: MessageKey, parameters: Readonly<Record<string, string>> = {}): string =>
    message(language, key, { measure: measureName(report, measure), total: shareText(report, measure, total), ...parameters })
  // Only what goes the way of the whole can be said to make it.
  const [most] = rowSteps(comparison.ledger, attribution).filter(({ amount }) => amount * total > 0)
  if (total === 0) return say(rowSteps(comparison.ledger, attribution).length === 0 && flow === 0 ? 'attribution.finding.none' : 'attribution.finding.evened')
  if (flow * total > 0 && Math.abs(flow) > Math.abs(most?.amount ?? 0)) return say('attribution.finding.flow', { amount: shareText(report, measure, flow) })
  if (most === undefined) return say('attribution.finding.none')
  const { outcome, asIs, toBe } = ledgerTextOf(report)(most.row)
  return say('attribution.finding', { name: `${(asIs || toBe).replaceAll('\n', ' + ')} (${outcome.toLowerCase()})`, amount: shareText(report, measure, most.amount) })
}

/** How the measures were shared out: a sentence for each method, naming its measures, and one for each that rests on sampled orders. */
export function methodSentences(report: Report, attributions: readonly Attribution[]): readonly string[] {
  const { language } = report
  const methods: readonly AttributionMethod[] = ['sum', 'distinct', 'ratio', 'shapley', 'flow']
  return methods.flatMap((method) => {
    const own = attributions.filter((attribution) => attribution.method === method)
    if (own.length === 0) return []
    const sampled = own.flatMap((attribution) => (attribution.sampled ? [sampledText(report, attribution, attribution.sampled)] : []))
    return [message(language, `attribution.method.${method}`, { measures: own.map(({ measure }) => measureName(report, measure)).join(', ') }), ...sampled]
  })
}

function sampledText(report: Report, { measure }: Attribution, { orders, halfWidths }: NonNullable<Attribution['sampled']>): string {
  const halfWidth = shareText(report, measure, halfWidths.reduce((most, width) => Math.max(most, width), 0)).replace(/^\+/, '')
  return `${measureName(report, measure)}: ${message(report.language, 'attribution.sampled', { orders, halfWidth })}`
}
