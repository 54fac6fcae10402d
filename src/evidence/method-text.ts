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
export function definitions({ language, sides, study: { settings } }: Report): readonly Definition[] {
  const plain = ['VA', 'NNVA', 'NVA', 'activityTime', 'tableTotal', 'ratio'] as const
  const comparing = ['matching', 'outcomes', 'difference'] as const
  const say = (key: MessageKey, parameters?: Readonly<Record<string, string>>): string => message(language, key, parameters)
  const define = (name: (typeof plain)[number] | (typeof comparing)[number]): Definition => ({
    term: say(`report.method.${name}`), text: say(`report.method.${name}.text`),
  })
  const { hoursPerDay, daysPerWeek, daysPerMonth, daysPerYear } = settings.calendar
  const amounts = Object.entries({ hoursPerDay, daysPerWeek, daysPerMonth, daysPerYear }).map(([name, amount]) => [name, formatNumber(language, amount)])
  return [
    ...plain.map(define),
    { term: say('report.method.waiting'), text: say(`report.method.waiting.${settings.waitingCountsAs}`) },
    { term: say('report.method.calendar'), text: say('report.method.calendar.text', Object.fromEntries(amounts) as Record<string, string>) },
    ...comparing.map(define),
    { term: say('report.method.files'), text: say('report.method.files.text', { asIs: sides.asIs.fileName, toBe: sides.toBe.fileName }) },
  ]
}
