// Opening hours to begin with, as data. The dates of holidays and of Ramadan differ from year to year and are given by the user.
import type { OpenPeriod, OpenSpan, OpenWeek, Timetable } from './timetable.ts'
import type { Minutes } from './units.ts'

/** A span from and to hours and minutes: `span('07:30', '12:00')`. */
function span(from: string, to: string): OpenSpan {
  const minutes = (clock: string): Minutes => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return { from: minutes(from), to: minutes(to) }
}

function week(mondayToThursday: readonly OpenSpan[], friday: readonly OpenSpan[]): OpenWeek {
  return [mondayToThursday, mondayToThursday, mondayToThursday, mondayToThursday, friday, [], []]
}

/**
 * Working week of government agencies (Perpres 21/2023, articles 3 and 4). [OH1] Five days, 37 hours 30 minutes without breaks, from
 * 07:30. [OH2] Breaks of 60 minutes, on Friday 90. The rule states how long breaks are, not when they begin: noon and, on Friday, 11:30
 * are ours.
 */
export const agencyWeek: OpenWeek = week([span('07:30', '12:00'), span('13:00', '16:00')], [span('07:30', '11:30'), span('13:00', '16:30')])

/** The same rule's week in Ramadan: [OH1] 32 hours 30 minutes without breaks, from 08:00; [OH2] breaks of 30 minutes, on Friday 60. */
export const agencyRamadanWeek: OpenWeek = week([span('08:00', '12:00'), span('12:30', '15:00')], [span('08:00', '11:30'), span('12:30', '15:30')])

/** [OH3] Hours of government agencies without any holiday yet. */
export const agencyHours: Timetable = { week: agencyWeek, holidays: [], periods: [] }

/** Ramadan between two dates, both included, ISO 8601, with its hours. */
export function ramadan(from: string, to: string): OpenPeriod {
  return { from, to, week: agencyRamadanWeek }
}
