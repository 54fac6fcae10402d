// The period in which to count finished cases, so that the number says something.
import type { Simulation } from '../../../analysis/simulation/simulation.ts'
import type { WorkCalendar } from '../../../model/work-calendar.ts'

/** A period with its length in hours of the simulation's clock. */
export interface ThroughputPeriod {
  readonly period: 'hour' | 'workday' | 'day' | 'month' | 'year'
  readonly hours: number
}

/** The shortest period in which a case is finished, from working days up; a year where it takes longer than all of them. */
export function throughputPeriod(perHour: number, clock: Simulation['clock'], calendar: WorkCalendar): ThroughputPeriod {
  const { hoursPerDay, daysPerMonth, daysPerYear } = calendar
  const periods: readonly ThroughputPeriod[] = clock === 'working'
    ? [{ period: 'workday', hours: hoursPerDay }, { period: 'month', hours: hoursPerDay * daysPerMonth }, { period: 'year', hours: hoursPerDay * daysPerYear }]
    : [{ period: 'day', hours: 24 }, { period: 'year', hours: 24 * 365 }]
  return [{ period: 'hour' as const, hours: 1 }, ...periods].find(({ hours }) => perHour * hours >= 1) ?? periods.at(-1)!
}
