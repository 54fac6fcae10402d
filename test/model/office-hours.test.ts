import { describe, expect, it } from 'vitest'
import { dayNumber, weekdayOf } from '../../src/model/day-number.ts'
import { agencyHours, agencyRamadanWeek, agencyWeek, ramadan } from '../../src/model/office-hours.ts'

describe('hours of government agencies', () => {
  it('[OH1] are 37 h 30 a week and 32 h 30 in Ramadan, five days of equal length', () => {
    const openMinutes = (week: typeof agencyWeek) => week.flat().reduce((sum, { from, to }) => sum + to - from, 0)
    expect([openMinutes(agencyWeek), openMinutes(agencyRamadanWeek)]).toEqual([37.5 * 60, 32.5 * 60])
    expect(agencyWeek.map((spans) => openMinutes([spans]))).toEqual([450, 450, 450, 450, 450, 0, 0])
    expect(agencyRamadanWeek.map((spans) => openMinutes([spans]))).toEqual([390, 390, 390, 390, 390, 0, 0])
  })

  it('[OH2] break for 60 minutes and on Friday for 90, in Ramadan for 30 and 60', () => {
    const breaks = (week: typeof agencyWeek) => [0, 4].map((weekday) => week[weekday]![1]!.from - week[weekday]![0]!.to)
    expect([breaks(agencyWeek), breaks(agencyRamadanWeek)]).toEqual([[60, 90], [30, 60]])
    expect([agencyWeek[0]![0]!.from, agencyRamadanWeek[0]![0]!.from]).toEqual([450, 480])
  })

  it('[OH3] know no dates of their own', () => {
    expect([agencyHours.holidays, agencyHours.periods]).toEqual([[], []])
    expect(ramadan('2026-02-18', '2026-03-19')).toEqual({ from: '2026-02-18', to: '2026-03-19', week: agencyRamadanWeek })
  })
})

describe('day numbers', () => {
  it.each([['1970-01-01', 0, 3], ['1970-01-05', 4, 0], ['2026-11-22', 20_779, 6], ['2000-02-29', 11_016, 1], ['0050-01-01', -701_265, 5]])('[DN1] %s is day %d', (date, day, weekday) => {
    expect([dayNumber(date), weekdayOf(day)]).toEqual([day, weekday])
  })

  it.each(['2026-02-30', '1900-02-29', '2026-1-1', '', 'besok', '2026-13-01'])('[DN1] “%s” is none', (text) => {
    expect(dayNumber(text)).toBeUndefined()
  })
})
