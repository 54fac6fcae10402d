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
  /** "12,3 jam"; with the decimals of its interval, where it has one. */
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
  const { t, number, fixed } = useLanguage()
  return computed(() => {
    const unit = t(`simulation.unit.${scale.value.unit}`)
    const bare = (minutes: Minutes, interval?: Interval): string => {
      const value = minutes / scale.value.minutes
      return interval ? fixed(value, decimalsOf(interval)) : number(value, decimalsFor(value))
    }
    const decimalsOf = ([low, high]: Interval): number => decimalsForInterval(low / scale.value.minutes, high / scale.value.minutes)
    const time = (minutes: Minutes, interval?: Interval): string => t('simulation.time', { value: bare(minutes, interval), unit })
    // Both ends alike, so that 8,0 beside 6,8 is not taken for a rounder number.
    const ends = ([low, high]: Interval): { low: string; high: string } => {
      const [from, to] = [low / scale.value.minutes, high / scale.value.minutes]
      const decimals = decimalsForInterval(from, to)
      return { low: fixed(from, decimals), high: fixed(to, decimals) }
    }
    return {
      unit, bare, time,
      between: (interval) => {
        const { low, high } = ends(interval)
        return t('simulation.between', { low, high: t('simulation.time', { value: high, unit }) })
      },
      range: (interval) => t('simulation.range', ends(interval)),
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

/** As many decimals as show two figures of how far apart values lie, the same for all of them; three at most. */
export function decimalsForSpread(low: number, high: number): number {
  const spread = high - low
  return spread > 0 ? Math.min(3, Math.max(0, 1 - Math.floor(Math.log10(spread)))) : 1
}
