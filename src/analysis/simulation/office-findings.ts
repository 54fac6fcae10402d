// What opening hours say that cannot be, as findings: the clock passes it over, and somebody should know.
import { dayNumber } from '../../model/day-number.ts'
import type { Finding } from '../../model/finding.ts'
import type { OfficeHours } from '../../model/simulation-settings.ts'
import type { OpenWeek, Timetable } from '../../model/timetable.ts'
import { day } from './open-week.ts'

/**
 * Doubts about opening hours, of the office first.
 * [OF1] A start or a date that is none. [OF2] A period that ends before it begins. [OF3] Spans outside their day, that end before they
 * begin, or that overlap. [OF4] A usual week that never opens. `name` is the performer's in quotation marks, empty for the office.
 */
export function officeFindings({ start, timetable, byPerformer }: OfficeHours): readonly Finding[] {
  const own = Object.entries(byPerformer).flatMap(([performer, hours]) => timetableFindings(hours, ` “${performer}”`))
  const isDate = dayNumber(start) !== undefined
  return [...(isDate ? [] : [doubt('OFFICE_DATE_INVALID', 'warning', { name: '', text: start })]), ...timetableFindings(timetable, ''), ...own]
}

function timetableFindings({ week, holidays, periods }: Timetable, name: string): readonly Finding[] {
  const dates = [...holidays, ...periods.flatMap(({ from, to }) => [from, to])]
  const reversed = periods.filter(({ from, to }) => (dayNumber(to) ?? Infinity) < (dayNumber(from) ?? -Infinity))
  const isOdd = [week, ...periods.map((period) => period.week)].some(hasOddSpans)
  return [
    ...(opens(week) ? [] : [doubt('OFFICE_NEVER_OPENS', 'error', { name })]),
    ...(isOdd ? [doubt('OFFICE_SPAN_INVALID', 'warning', { name })] : []),
    ...dates.filter((date) => dayNumber(date) === undefined).map((text) => doubt('OFFICE_DATE_INVALID', 'warning', { name, text })),
    ...reversed.map(({ from, to }) => doubt('OFFICE_PERIOD_REVERSED', 'warning', { name, from, to })),
  ]
}

type OfficeCode = 'OFFICE_DATE_INVALID' | 'OFFICE_NEVER_OPENS' | 'OFFICE_SPAN_INVALID' | 'OFFICE_PERIOD_REVERSED'

function doubt(code: OfficeCode, severity: Finding['severity'], params: Finding['params'] & {}): Finding {
  return { code, severity, params }
}

function isPossible({ from, to }: OpenWeek[number][number]): boolean {
  return from >= 0 && from < to && to <= day
}

function opens(week: OpenWeek): boolean {
  return week.slice(0, 7).some((spans) => spans.some(isPossible))
}

function hasOddSpans(week: OpenWeek): boolean {
  return week.some((spans) => spans.some((span, at) => !isPossible(span) || (at > 0 && span.from < spans[at - 1]!.to)))
}
