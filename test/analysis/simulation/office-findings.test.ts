import { describe, expect, it } from 'vitest'
import { officeFindings } from '../../../src/analysis/simulation/office-findings.ts'
import { agencyHours, agencyWeek, ramadan } from '../../../src/model/office-hours.ts'
import type { OfficeHours } from '../../../src/model/simulation-settings.ts'
import type { Timetable } from '../../../src/model/timetable.ts'

const told = (timetable: Timetable, rest: Partial<OfficeHours> = {}): readonly string[] =>
  officeFindings({ start: '2026-11-23', timetable, byPerformer: {}, ...rest }).map(({ code, severity, params }) => `${severity} ${code} ${Object.values(params!).join('|')}`)
const mondays = (...spans: readonly (readonly [number, number])[]): Timetable => ({ ...agencyHours, week: [spans.map(([from, to]) => ({ from, to })), [], [], [], [], [], []] })

describe('doubts about opening hours', () => {
  it('are none about the hours of agencies, with Ramadan and holidays', () => {
    expect(told({ ...agencyHours, holidays: ['2026-12-25'], periods: [ramadan('2027-02-08', '2027-03-09')] }, { byPerformer: { Loket: agencyHours } })).toEqual([])
    expect(told(mondays([0, 720], [720, 1440]))).toEqual([])
  })

  it.each([
    ['[OF4] a week without hours', mondays(), ['error OFFICE_NEVER_OPENS ']],
    ['[OF3] [OF4] hours that end before they begin', mondays([600, 500]), ['error OFFICE_NEVER_OPENS ', 'warning OFFICE_SPAN_INVALID ']],
    ['[OF3] hours that overlap', mondays([480, 720], [700, 960]), ['warning OFFICE_SPAN_INVALID ']],
    ['[OF3] hours past midnight', mondays([480, 720], [1380, 1500]), ['warning OFFICE_SPAN_INVALID ']],
    ['[OF1] dates that are none', { ...agencyHours, holidays: ['2026-02-30', '2026-12-25'], periods: [ramadan('besok', '2026-03-01')] }, ['warning OFFICE_DATE_INVALID |2026-02-30', 'warning OFFICE_DATE_INVALID |besok']],
    ['[OF2] periods that end before they begin', { ...agencyHours, periods: [ramadan('2026-03-19', '2026-02-18')] }, ['warning OFFICE_PERIOD_REVERSED |2026-03-19|2026-02-18']],
  ] as const)('%s', (_what, timetable, expected) => expect(told(timetable)).toEqual(expected))

  it('[OF1] name the start, and the performer whose hours they are', () => {
    expect(told(agencyHours, { start: '23-11-2026', byPerformer: { Loket: { ...agencyHours, week: agencyWeek.map(() => []) } } }))
      .toEqual(['warning OFFICE_DATE_INVALID |23-11-2026', 'error OFFICE_NEVER_OPENS  “Loket”'])
  })
})
