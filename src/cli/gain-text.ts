// Two simulated models -> text for a terminal: both means, and the gain with the interval of the difference.
import type { Estimate, PairSimulation } from '../analysis/simulation/simulation.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatSigned } from '../locale/numbers.ts'
import { textTable } from './text-table.ts'

/** What `compare --simulate` prints beside the measures: to-be − as-is, as the measures have it. */
export function gainText({ asIs, toBe, gain }: PairSimulation, language: Language): string {
  const { settings } = asIs
  const number = (value: number): string => formatNumber(language, value)
  const heads = [
    message(language, 'command.simulation.perCase'), ...(['asIs', 'toBe'] as const).map((side) => message(language, `vocabulary.${side}`)),
    message(language, 'command.column.difference'), message(language, 'command.simulation.interval'),
  ]
  const row = (name: string, before: number, after: number, saved: Estimate, text: (value: number) => string): string[] => {
    const signed = (value: number): string => formatSigned(text(value), value)
    // The gain is as-is − to-be; turned round it is the difference, and its ends change places.
    return [name, text(before), text(after), signed(-saved.mean), saved.ci95 ? `${signed(-saved.ci95[1])} … ${signed(-saved.ci95[0])}` : '–']
  }
  const rows = asIs.counted > 0 && toBe.counted > 0
    ? [
      row(message(language, 'command.simulation.hours.cycleTime'), asIs.cycleTime.mean, toBe.cycleTime.mean, gain.cycleTime, formatHours),
      row(message(language, 'command.simulation.hours.waiting'), asIs.waiting.mean, toBe.waiting.mean, gain.waiting, formatHours),
      ...(gain.cost && asIs.cost && toBe.cost
        ? [row(message(language, 'vocabulary.measure.cost'), asIs.cost.mean, toBe.cost.mean, gain.cost, (amount) => formatNumber(language, amount, 0))]
        : []),
    ]
    : []
  const heading = message(language, 'command.simulation.pair', { cases: number(settings.cases), replications: number(settings.replications), seed: String(settings.seed) })
  return rows.length === 0
    ? `${heading}\n${message(language, 'command.simulation.noGain')}`
    : `${heading}\n${textTable([heads, ...rows], ['left', 'right', 'right', 'right', 'right'], true)}`
}
