// When an office is open, as data: weekly hours with breaks as gaps, closed dates, and periods with other hours (Ramadan).

/** An open stretch of a day in minutes after midnight: 0 ≤ from < to ≤ 1440. */
export interface OpenSpan {
  readonly from: number
  readonly to: number
}

/** The open spans of each weekday, Monday first, seven of them; spans ascend and do not overlap. */
export type OpenWeek = readonly (readonly OpenSpan[])[]

/** A stretch of dates, both included, ISO 8601 (2026-02-18), in which other weekly hours hold. */
export interface OpenPeriod {
  readonly from: string
  readonly to: string
  readonly week: OpenWeek
}

/** Opening hours over the years. At least one span of `week` is open. */
export interface Timetable {
  readonly week: OpenWeek
  /** Dates on which nobody works, ISO 8601. */
  readonly holidays: readonly string[]
  readonly periods: readonly OpenPeriod[]
}
