// Turns a stated time into working minutes, at the moment a number is asked for.
import type { Duration, DurationPart } from './duration.ts'
import type { Minutes } from './units.ts'

/** How much working time a day, week, month and year hold. */
export interface WorkCalendar {
  readonly hoursPerDay: number
  readonly daysPerWeek: number
  readonly daysPerMonth: number
  readonly daysPerYear: number
}

/** Effective working time of Indonesian agencies: 5 h a day, 5 days a week, 20 days a month, 240 days a year (domain: value-added, Time). */
export const defaultCalendar: WorkCalendar = { hoursPerDay: 5, daysPerWeek: 5, daysPerMonth: 20, daysPerYear: 240 }

/**
 * Working minutes the time stands for in a lead time (calculations: "Time"). A working duration counts by its unit; of an
 * elapsed one each 24 hours count as one working day, a week as a working week and so on. Rounded to 2⁻²⁰ minutes (57 µs):
 * below 16,000 years sums of such numbers are exact in whatever order they are added, so that tables close to the last bit.
 */
export function leadMinutes(duration: Duration, calendar: WorkCalendar): Minutes {
  const sum = duration.parts.reduce((minutes, part) => minutes + partMinutes(part, duration.basis === 'elapsed', calendar), 0)
  return Math.round(sum * 2 ** 20) / 2 ** 20
}

/** Working minutes somebody spends; `undefined` for an elapsed duration, which says nothing of the work in it. */
export function workMinutes(duration: Duration, calendar: WorkCalendar): Minutes | undefined {
  return duration.basis === 'elapsed' ? undefined : leadMinutes(duration, calendar)
}

function partMinutes({ amount, unit }: DurationPart, elapsed: boolean, calendar: WorkCalendar): Minutes {
  const day = calendar.hoursPerDay * 60
  switch (unit) {
    case 'minute':
      return elapsed ? (amount / (24 * 60)) * day : amount
    case 'hour':
      return elapsed ? (amount / 24) * day : amount * 60
    case 'workday':
    case 'day24':
      return amount * day
    case 'week':
      return amount * calendar.daysPerWeek * day
    case 'month':
      return amount * calendar.daysPerMonth * day
    case 'year':
      return amount * calendar.daysPerYear * day
  }
}
