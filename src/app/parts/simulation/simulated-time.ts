// The unit a simulation's times are shown in: one for all of them, so that they can be compared at a glance.
import { computed, type ComputedRef } from 'vue'
import type { Simulation } from '../../../analysis/simulation/simulation.ts'
import type { Minutes } from '../../../model/units.ts'
import type { WorkCalendar } from '../../../model/work-calendar.ts'
import { useLanguage } from '../../language.ts'

/** A unit of time with its length. `workday` is a day of office hours, `day` one of 24 hours. */
export interface TimeScale {
  readonly unit: 'minute' | 'hour' | 'workday' | 'day'
  readonly minutes: Minutes
}

// A unit is left for the next one where people would no longer say it: 120 minutes, a week's hours.
const mostMinutes = 120
const mostHours = 60

/** The unit for times like `typical`. Working time knows working days, calendar time days of 24 hours. */
export function timeScale(typical: Minutes, clock: Simulation['clock'], { hoursPerDay }: Pick<WorkCalendar, 'hoursPerDay'>): TimeScale {
  if (typical < mostMinutes) return { unit: 'minute', minutes: 1 }
  if (typical < mostHours * 60) return { unit: 'hour', minutes: 60 }
  return clock === 'open' ? { unit: 'day', minutes: 24 * 60 } : { unit: 'workday', minutes: hoursPerDay * 60 }
}

/** How times of one scale are said. */
export interface TimeWords {
  /** "12,3 jam"; with as many decimals as its interval needs, where it has one. */
  time(minutes: Minutes, interval?: Interval): string
  /** The number alone: "12,3". */
  bare(minutes: Minutes, interval?: Interval): string
  /** "jam". */
  readonly unit: string
  /** "antara 11,8 dan 12,9 jam". */
  between(interval: Interval): string
  /** "11,8–12,9". */
  range(interval: Interval): string
}

type Interval = readonly [low: Minutes, high: Minutes]

/** The words for a scale, in the language of the moment. */
export function useTimeWords(scale: ComputedRef<TimeScale>): ComputedRef<TimeWords> {
  const { t, number } = useLanguage()
  return computed(() => {
    const unit = t(`simulation.unit.${scale.value.unit}`)
    const bare = (minutes: Minutes, interval?: Interval): string => {
      const value = minutes / scale.value.minutes
      return number(value, Math.max(decimalsFor(value), interval ? decimalsOf(interval) : 0))
    }
    const decimalsOf = ([low, high]: Interval): number => decimalsForInterval(low / scale.value.minutes, high / scale.value.minutes)
    const time = (minutes: Minutes, interval?: Interval): string => t('simulation.time', { value: bare(minutes, interval), unit })
    return {
      unit, bare, time,
      between: (interval) => t('simulation.between', { low: bare(interval[0], interval), high: time(interval[1], interval) }),
      range: (interval) => t('simulation.range', { low: bare(interval[0], interval), high: bare(interval[1], interval) }),
    }
  })
}

/** As many decimals as leave about three figures that count. */
export function decimalsFor(value: number): number {
  const size = Math.abs(value)
  return size >= 100 ? 0 : size >= 10 ? 1 : 2
}

/** As many decimals as tell the ends of an interval apart, four at most. */
export function decimalsForInterval(low: number, high: number): number {
  const width = high - low
  return width > 0 ? Math.min(4, Math.max(decimalsFor(high), Math.ceil(-Math.log10(width)))) : decimalsFor(high)
}
