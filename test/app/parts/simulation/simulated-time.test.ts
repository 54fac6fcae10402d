import { computed } from 'vue'
import { describe, expect, it } from 'vitest'
import { gainVerdict } from '../../../../src/app/parts/simulation/gain-verdict.ts'
import { decimalsFor, decimalsForSpread, timeScale, useTimeWords } from '../../../../src/app/parts/simulation/simulated-time.ts'
import { throughputPeriod } from '../../../../src/app/parts/simulation/throughput-period.ts'
import { defaultCalendar } from '../../../../src/model/work-calendar.ts'
import { poolLoad } from '../../../../src/app/parts/simulation/pool-load.ts'

const calendar = { hoursPerDay: 5 }

describe('the unit of simulated times', () => {
  it.each([
    [45, 'working', 'minute', 1], [154.5, 'working', 'hour', 60], [3599, 'open', 'hour', 60],
    [3600, 'working', 'workday', 300], [3600, 'open', 'day', 1440], [0, 'working', 'minute', 1],
  ] as const)('%d minutes of %s time are said in units of a %s', (typical, clock, unit, minutes) => {
    expect(timeScale(typical, clock, calendar)).toEqual({ unit, minutes })
  })
  it('says times and intervals in one unit, with figures that count', () => {
    const words = useTimeWords(computed(() => timeScale(740, 'working', calendar))).value
    expect(words.time(738)).toBe('12,3 jam')
    expect(words.between([708, 774])).toBe('antara 11,8 dan 12,9 jam')
    expect([words.time(900, [899.9, 900.1]), words.between([899.9, 900.1])]).toEqual(['15,000 jam', 'antara 14,998 dan 15,002 jam'])
    expect(words.range([708, 774])).toBe('11,8–12,9')
    expect([words.range([480, 594]), words.between([480, 594])]).toEqual(['8,00–9,90', 'antara 8,00 dan 9,90 jam'])
    expect([decimalsForSpread(96.4, 106), decimalsForSpread(6.8, 8), decimalsForSpread(7.1, 7.2), decimalsForSpread(0, 900), decimalsForSpread(5, 5), decimalsForSpread(1, 1.0001)]).toEqual([1, 1, 2, 0, 1, 3])
    expect([decimalsFor(154.5), decimalsFor(12.34), decimalsFor(-1.234), decimalsFor(0)]).toEqual([0, 1, 2, 2])
  })
})

describe('the period finished cases are counted in', () => {
  it.each([
    [2, 'working', 'hour'], [0.5, 'working', 'workday'], [0.05, 'working', 'month'], [0.001, 'working', 'year'], [0, 'working', 'year'],
    [0.5, 'open', 'day'], [0.001, 'open', 'year'],
  ] as const)('%d an hour of %s time: %s', (perHour, clock, period) => {
    expect(throughputPeriod(perHour, clock, defaultCalendar).period).toBe(period)
  })
})

describe('a gain', () => {
  it.each([
    [{ mean: 12, ci95: [11, 13] }, 'saves'], [{ mean: -12, ci95: [-13, -11] }, 'loses'], [{ mean: 1, ci95: [-1, 3] }, 'unsure'],
    [{ mean: 0, ci95: [0, 0] }, 'same'], [{ mean: 5 }, 'saves'], [{ mean: -5 }, 'loses'], [{ mean: 0 }, 'same'], [{ mean: 1, ci95: [0, 2] }, 'unsure'],
  ] as const)('%o: %s', (gain, verdict) => {
    expect(gainVerdict(gain)).toBe(verdict)
  })
})

describe('the load of a pool', () => {
  it.each([[0.5, 'calm'], [0.849, 'calm'], [0.85, 'tight'], [0.99, 'unstable'], [1, 'unstable']] as const)('%d: %s', (mean, load) => {
    expect(poolLoad({ id: 'a', capacity: 1, utilisation: { mean }, work: 1, queue: 0 })).toBe(load)
  })
  it('is unknown without a number of people', () => {
    expect(poolLoad({ id: 'a', work: 1, queue: 0 })).toBeUndefined()
  })
})
