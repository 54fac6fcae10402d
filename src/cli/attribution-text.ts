// Where the difference of the expected lead time comes from -> text for a terminal: what adds most, and how it was shared out.
import { rowSteps } from '../comparison/attribution/difference-steps.ts'
import { attributionFinding, measureName, methodSentences, shareText } from '../evidence/attribution-text.ts'
import { ledgerTextOf } from '../evidence/ledger-text.ts'
import type { Report } from '../evidence/report.ts'
import { message } from '../locale/messages.ts'
import { oneLine } from './refusal.ts'
import { textTable } from './text-table.ts'

/** Rows that are printed one by one; JSON and workbook have them all. */
const most = 10

/** A table and the sentences that belong to it; nothing where there is no lead time to compare, or nothing changes it. */
export function attributionText(report: Report): readonly string[] {
  const { language, comparison: { attributions, ledger } } = report
  const attribution = attributions.get('expectedLeadTime')
  if (attribution === undefined) return []
  const { measure, total, flow = 0 } = attribution
  const steps = rowSteps(ledger, attribution)
  if (steps.length === 0 && flow === 0) return []
  const words = ledgerTextOf(report)
  const amount = (minutes: number): string => shareText(report, measure, minutes)
  const rows = steps.slice(0, most).map((step): readonly string[] => {
    const { outcome, asIs, toBe } = words(step.row)
    return [outcome, oneLine((asIs || toBe).replaceAll('\n', ' + ')), amount(step.amount)]
  })
  const others = steps.slice(most)
  const rest = others.length === 0 ? [] : [[message(language, 'attribution.others', { count: others.length }), '', amount(others.reduce((sum, step) => sum + step.amount, 0))]]
  const ofFlow = flow === 0 ? [] : [[message(language, 'difference.flow'), message(language, 'attribution.flow'), amount(flow)]]
  const head = [message(language, 'attribution.title'), message(language, 'attribution.activities'), measureName(report, measure)]
  return [
    textTable([head, ...rows, ...rest, ...ofFlow, [message(language, 'attribution.total'), '', amount(total)]], ['left', 'left', 'right'], true),
    [attributionFinding(report, attribution), ...methodSentences(report, [attribution])].join('\n'),
  ]
}
