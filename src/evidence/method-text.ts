// What every number of a report means, as pairs of a word and its explanation, for the method chapter and the method sheet.
import { message, type MessageKey } from '../locale/messages.ts'
import { formatNumber } from '../locale/numbers.ts'
import type { Report } from './report.ts'

/** A word and what it means here. */
export interface Definition {
  readonly term: string
  readonly text: string
}

/** The definitions in print order, with the settings this report was computed with. */
export function definitions({ language, sides, comparison, study: { settings } }: Report): readonly Definition[] {
  const hasCost = [comparison.costs.asIs, comparison.costs.toBe].some(({ total }) => total.cost !== undefined)
  const plain = ['VA', 'NNVA', 'NVA', 'activityTime', 'tableTotal', 'ratio'] as const
  const flowing = ['case', 'visits', 'expectedWork'] as const
  const comparing = ['matching', 'outcomes', 'esia', 'counts', 'difference', 'verdict', 'rounding'] as const
  const say = (key: MessageKey, parameters?: Readonly<Record<string, string>>): string => message(language, key, parameters)
  const define = (name: (typeof plain)[number] | (typeof flowing)[number] | (typeof comparing)[number] | 'efficiency' | 'cost'): Definition => ({
    term: say(`report.method.${name}`), text: say(`report.method.${name}.text`),
  })
  const { hoursPerDay, daysPerWeek, daysPerMonth, daysPerYear } = settings.calendar
  const amounts = Object.entries({ hoursPerDay, daysPerWeek, daysPerMonth, daysPerYear }).map(([name, amount]) => [name, formatNumber(language, amount)])
  return [
    ...plain.map(define),
    { term: say('report.method.waiting'), text: say(`report.method.waiting.${settings.waitingCountsAs}`) },
    { term: say('report.method.calendar'), text: say('report.method.calendar.text', Object.fromEntries(amounts) as Record<string, string>) },
    ...flowing.map(define),
    { term: say('report.method.leadTime'), text: say(`report.method.leadTime.${settings.rework ?? 'again'}`) },
    define('efficiency'),
    ...(hasCost ? [define('cost')] : []),
    ...comparing.map(define),
    { term: say('report.method.files'), text: say('report.method.files.text', { asIs: sides.asIs.fileName, toBe: sides.toBe.fileName }) },
  ]
}
