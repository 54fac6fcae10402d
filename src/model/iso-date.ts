// Dates as ISO 8601 writes them. Text in, text out: no clock, no time zone.

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The text where it is a date of the Gregorian calendar in the form 2026-02-18; `undefined` for anything else. */
export function isoDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return isDate(year, month, day) ? text : undefined
}

/** Whether year, month (1 to 12) and day name a date of the Gregorian calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeapDay || (day >= 1 && day <= (daysInMonth[month - 1] ?? 0))
}
