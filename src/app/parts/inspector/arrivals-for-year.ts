// Arrivals that bring as many cases in a working year as somebody counted.
import type { Distribution } from '../../../model/distribution.ts'
import type { WorkCalendar } from '../../../model/work-calendar.ts'

/** Cases that come at random, one each `year ÷ cases` of working time on average; `cases` is above 0. */
export function arrivalsForYear(cases: number, { hoursPerDay, daysPerYear }: WorkCalendar): Distribution {
  // Whole thousandths of a minute: as exact as anybody counts cases, and short to read.
  const amount = Math.max(0.001, Math.round((daysPerYear * hoursPerDay * 60 * 1000) / cases) / 1000)
  return { kind: 'exponential', mean: { parts: [{ amount, unit: 'minute' }], basis: 'working', raw: `PT${amount}M` } }
}
