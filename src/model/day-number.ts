// Dates as day numbers, to reckon with weeks and stretches of days.
import { isoDate } from './iso-date.ts'

const millisecondsPerDay = 24 * 60 * 60 * 1000

/** [DN1] Days from 1970-01-01 to the date, negative before it; `undefined` for a text that is no ISO 8601 date. */
export function dayNumber(date: string): number | undefined {
  return isoDate(date) === undefined ? undefined : Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay
}

/** Weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7
}
