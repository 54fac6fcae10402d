import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workClock } from '../../../src/analysis/simulation/work-clock.ts'
import { dayNumber, weekdayOf } from '../../../src/model/day-number.ts'
import { agencyHours, agencyWeek, ramadan } from '../../../src/model/office-hours.ts'
import type { OfficeHours } from '../../../src/model/simulation-settings.ts'
import type { OpenSpan, OpenWeek, Timetable } from '../../../src/model/timetable.ts'

const office = (timetable: Timetable, start = '2026-11-23', byPerformer: OfficeHours['byPerformer'] = {}): OfficeHours => ({ start, timetable, byPerformer })
const day = 1440
const at = (days: number, hours: number, minutes = 0): number => days * day + hours * 60 + minutes

describe('the clock of an office', () => {
  // 2026-11-23 is a Monday.
  const clock = workClock(office(agencyHours))

  it.each([
    ['before the office opens', at(0, 6), 0], ['at opening', at(0, 7, 30), 0], ['within the morning', at(0, 8), 30], ['at noon', at(0, 12), 270],
    ['in the break', at(0, 12, 30), 270], ['in the afternoon', at(0, 14), 330], ['at closing', at(0, 16), 450], ['at night', at(0, 23), 450],
    ['on Friday after prayers', at(4, 14), 4 * 450 + 300], ['at the weekend', at(6, 12), 2250], ['a week later', at(7, 8), 2280], ['forty years later', at(7 * 2087, 8), 2087 * 2250 + 30],
  ])('[CK3] %s', (_moment, time, work) => expect(clock.workBefore(time)).toBe(work))

  it.each([
    [0, 0], [1, at(0, 7, 31)], [270, at(0, 12)], [270.5, at(0, 13, 0.5)], [450, at(0, 16)], [451, at(1, 7, 31)], [2250, at(4, 16, 30)], [2251, at(7, 7, 31)], [2087 * 2250 + 30, at(7 * 2087, 8)],
  ])('[CK3] %d minutes of work are done at the earliest', (work, time) => expect(clock.timeOf(work)).toBe(time))

  it.each([
    [at(0, 0), at(0, 7, 30)], [at(0, 7, 30), at(0, 7, 30)], [at(0, 9, 0.25), at(0, 9, 0.25)], [at(0, 12), at(0, 13)], [at(0, 16), at(1, 7, 30)], [at(4, 17), at(7, 7, 30)],
  ])('[CK3] after minute %d it is open next at minute %d', (time, next) => expect(clock.nextOpen(time)).toBe(next))

  it('[CK1] [CK2] keeps holidays, Ramadan, and holidays in Ramadan', () => {
    const year = workClock(office({ ...agencyHours, holidays: ['2026-03-19', '2026-03-20', '2026-01-01'], periods: [ramadan('2026-02-18', '2026-03-19')] }, '2026-01-01'))
    const work = (date: string): number => year.workBefore((dayNumber(date)! - dayNumber('2026-01-01')!) * day)
    expect(work('2026-01-02')).toBe(0)
    // Friday 2 January, six weeks, Monday and Tuesday: 33 days.
    expect(work('2026-02-18')).toBe(33 * 450)
    // Wednesday to Wednesday four weeks later: 21 days of Ramadan hours, then two holidays.
    expect(work('2026-03-21') - work('2026-02-18')).toBe(21 * 390)
    expect(work('2026-03-28') - work('2026-03-21')).toBe(2250)
    expect(year.nextOpen((dayNumber('2026-03-18')! - dayNumber('2026-01-01')!) * day + at(0, 15))).toBe((dayNumber('2026-03-23')! - dayNumber('2026-01-01')!) * day + at(0, 7, 30))
  })

  it('[CK2] of periods that share a date the last one listed holds', () => {
    const short: OpenWeek = agencyWeek.map(() => [{ from: 600, to: 610 }])
    const clash = workClock(office({ ...agencyHours, periods: [ramadan('2026-11-23', '2026-11-30'), { from: '2026-11-24', to: '2026-11-24', week: short }] }))
    expect([1, 2, 3].map((days) => clash.workBefore(at(days, 0)))).toEqual([390, 400, 790])
  })

  it('[CK3] each performer may have hours of its own', () => {
    const own = office(agencyHours, '2026-11-23', { Loket: { week: agencyWeek.map(() => [{ from: 480, to: 540 }]), holidays: [], periods: [] } })
    expect([workClock(own, 'Loket'), workClock(own, 'Arsip'), workClock(own, 'constructor'), workClock(own)].map((some) => some.workBefore(day))).toEqual([60, 450, 450, 450])
  })

  it.each([
    ['a week that never opens', { week: [], holidays: [], periods: [] }],
    ['spans that end before they begin', { week: agencyWeek.map(() => [{ from: 900, to: 600 }]), holidays: [], periods: [] }],
  ])('[CK4] %s lets nobody wait for ever', (_what, timetable) => {
    const never = workClock(office(timetable))
    expect([never.workBefore(3000), never.timeOf(3000), never.nextOpen(3000)]).toEqual([3000, 3000, 3000])
  })

  it('[CK4] passes over dates that are none', () => {
    const odd = workClock(office({ ...agencyHours, holidays: ['2026-02-30', 'besok'], periods: [ramadan('2026-12-31', '2026-01-01'), ramadan('x', 'y')] }, '2026-13-01'))
    expect([odd.workBefore(at(7, 0)), odd.timeOf(451)]).toEqual([2250, at(1, 7, 31)])
  })

  it.each([40, 52, 53, 56, 60, 80])('[CK3] answers even 2 to the power of %d minutes ahead', (power) => {
    for (const time of [0, 1, 2, 3, 4, 5, 6].map((days) => 2 ** power + days * day)) expect(clock.nextOpen(time)).toBeGreaterThanOrEqual(time)
  })

  it('[CK4] waits through years that are closed', () => {
    const closed = workClock(office({ ...agencyHours, periods: [{ from: '2026-11-24', to: '2226-11-24', week: [] }] }))
    const back = (dayNumber('2226-11-25')! - dayNumber('2026-11-23')!) * day
    expect(weekdayOf(dayNumber('2226-11-25')!)).toBe(5)
    expect([closed.timeOf(450), closed.timeOf(451), closed.nextOpen(at(3, 8))]).toEqual([at(0, 16), back + at(2, 7, 31), back + at(2, 7, 30)])
  })
})

describe('any timetable', () => {
  // Minutes are stretched so that a day has few places where something happens, which then coincide often.
  const spans: fc.Arbitrary<readonly OpenSpan[]> = fc.uniqueArray(fc.nat({ max: 24 }), { maxLength: 6 }).map((hours) => {
    const sorted = hours.sort((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, span) => ({ from: sorted[2 * span]! * 60, to: sorted[2 * span + 1]! * 60 }))
  })
  const week: fc.Arbitrary<OpenWeek> = fc.array(spans, { minLength: 7, maxLength: 7 })
  const firstDay = dayNumber('2026-02-20')!
  const date = fc.integer({ min: -5, max: 40 }).map((days) => new Date((firstDay + days) * 86_400_000).toISOString().slice(0, 10))
  const period = fc.record({ from: date, to: date, week })
  const timetable = fc.record({ week: week.filter((some) => some.flat().length > 0), holidays: fc.array(date, { maxLength: 6 }), periods: fc.array(period, { maxLength: 3 }) })

  /** The rules once more, minute by minute. */
  function isOpen({ week: usual, holidays, periods }: Timetable, minute: number): boolean {
    const today = firstDay + Math.floor(minute / day)
    if (holidays.some((holiday) => dayNumber(holiday) === today)) return false
    const held = periods.findLast(({ from, to }) => dayNumber(from)! <= today && today <= dayNumber(to)!)?.week ?? usual
    return held[weekdayOf(today)]!.some(({ from, to }) => from <= minute % day && minute % day < to)
  }

  it('[CK1] [CK2] [CK3] agrees with counting every half hour', () => {
    fc.assert(fc.property(timetable, (some) => {
      const clock = workClock(office(some, '2026-02-20'))
      let work = 0
      let opening: number | undefined
      const half = 30
      const halves = 60 * 48
      const openings: (number | undefined)[] = []
      for (let at = halves; at-- > 0; openings[at] = opening) if (isOpen(some, at * half)) opening = at * half
      for (let at = 0; at < halves; at++) {
        expect(clock.workBefore(at * half)).toBe(work)
        if (openings[at] !== undefined) expect(clock.nextOpen(at * half)).toBe(openings[at])
        if (!isOpen(some, at * half)) continue
        expect(clock.timeOf(work + 30)).toBe((at + 1) * half)
        work += half
      }
    }), { numRuns: 60 })
  })

  it('[CK3] work and time are the inverse of one another, and neither falls', () => {
    // On the grid of stated times, where sums are exact.
    const minutes = fc.nat({ max: 2 ** 31 - 1 }).map((ticks) => ticks / 1024)
    fc.assert(fc.property(timetable, minutes, minutes, (some, one, other) => {
      const clock = workClock(office(some, '2026-02-20'))
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      expect(clock.workBefore(early)).toBeLessThanOrEqual(clock.workBefore(late))
      expect(clock.timeOf(early)).toBeLessThanOrEqual(clock.timeOf(late))
      expect(clock.workBefore(clock.timeOf(one))).toBe(one)
      expect(clock.timeOf(clock.workBefore(one))).toBeLessThanOrEqual(one)
      const next = clock.nextOpen(one)
      expect(next).toBeGreaterThanOrEqual(one)
      expect(clock.workBefore(next)).toBe(clock.workBefore(one))
      expect(clock.workBefore(next + 1)).toBeGreaterThan(clock.workBefore(one))
    }), { numRuns: 500 })
  })

  it('[CK3] answers the same to the last bit whatever was asked before', () => {
    const time = fc.double({ min: 0, max: 1e5, noNaN: true })
    fc.assert(fc.property(timetable, fc.array(time, { minLength: 2, maxLength: 20 }), (some, times) => {
      const clock = workClock(office(some, '2026-02-20'))
      for (const at of times) {
        const fresh = workClock(office(some, '2026-02-20'))
        expect([clock.timeOf(at), clock.nextOpen(at), clock.workBefore(at)]).toEqual([fresh.timeOf(at), fresh.nextOpen(at), fresh.workBefore(at)])
      }
    }), { numRuns: 100 })
  })
})
