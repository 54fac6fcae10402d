import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DurationBasis, DurationUnit } from '../../src/model/duration.ts'
import { defaultCalendar, leadMinutes, workMinutes } from '../../src/model/work-calendar.ts'
import { minutes, workdays } from '../support/durations.ts'

const of = (amount: number, unit: DurationUnit, basis: DurationBasis = 'working') => ({ parts: [{ amount, unit }], basis, raw: '' })

describe('a time as working minutes', () => {
  it.each([
    [45, 'minute', 'working', 45], [2.5, 'hour', 'working', 150], [906.9, 'hour', 'working', 54_414], [3, 'workday', 'working', 900],
    [1, 'week', 'working', 1500], [1, 'month', 'working', 6000], [1, 'year', 'working', 72_000], [1, 'day24', 'working', 300],
    [1, 'day24', 'elapsed', 300], [24, 'hour', 'elapsed', 300], [1440, 'minute', 'elapsed', 300], [1, 'week', 'elapsed', 1500],
    [0.5, 'workday', 'working', 150], [0, 'minute', 'working', 0],
  ] as const)('%d %s (%s) pass as %d', (amount, unit, basis, expected) => {
    expect(leadMinutes(of(amount, unit, basis), defaultCalendar)).toBe(expected)
  })

  it('adds the parts up', () => {
    expect(leadMinutes({ parts: [{ amount: 1, unit: 'workday' }, { amount: 30, unit: 'minute' }], basis: 'working', raw: '' }, defaultCalendar)).toBe(330)
  })

  it('follows every number of the calendar', () => {
    const other = { hoursPerDay: 7.5, daysPerWeek: 6, daysPerMonth: 22, daysPerYear: 250 }
    expect([of(1, 'workday'), of(1, 'week'), of(1, 'month'), of(1, 'year')].map((duration) => leadMinutes(duration, other))).toEqual([450, 2700, 9900, 112_500])
  })

  it('only working time is work', () => {
    expect(workMinutes(minutes(5), defaultCalendar)).toBe(5)
    expect(workMinutes(workdays(1), defaultCalendar)).toBe(300)
    expect(workMinutes(of(1, 'day24', 'elapsed'), defaultCalendar)).toBeUndefined()
  })

  it('sums are the same in whatever order, to the last bit', () => {
    const time = fc.tuple(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constantFrom<DurationUnit>('minute', 'hour', 'workday'))
    fc.assert(fc.property(fc.array(time, { maxLength: 50 }), (some) => {
      const all = some.map(([amount, unit]) => leadMinutes(of(amount, unit), defaultCalendar))
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
      expect(sum([...all].reverse())).toBe(sum(all))
      expect(sum(all.filter((_, at) => at % 2 === 0)) + sum(all.filter((_, at) => at % 2 === 1))).toBe(sum(all))
    }))
  })
})

describe('durations as tests and imports build them', () => {
  it('keep an ISO text of what they are', () => {
    expect([minutes(5), workdays(2)]).toEqual([
      { parts: [{ amount: 5, unit: 'minute' }], basis: 'working', raw: 'PT5M' }, { parts: [{ amount: 2, unit: 'workday' }], basis: 'working', raw: 'P2D' },
    ])
  })
})
