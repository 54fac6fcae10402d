import { describe, expect, it } from 'vitest'
import { hasTwoReadings, orderOf, readTimestamp, timestampOfSerial } from '../../src/tables/timestamp-text.ts'

const utc = (text: string): number => Date.parse(text) / 60_000

describe('moments in a log', () => {
  it.each([
    ['2026-01-05', '2026-01-05T00:00Z'], ['2026-01-05 08:15', '2026-01-05T08:15Z'], ['2026-01-05T08:15:30.123', '2026-01-05T08:15:30Z'],
    ['2026/1/5 8:15', '2026-01-05T08:15Z'], ['05/01/2026 08:15', '2026-01-05T08:15Z'], ['5-1-2026 08.15', '2026-01-05T08:15Z'], ['05.01.2026, 08:15:30', '2026-01-05T08:15:30Z'],
    ['05/01/26 08:15', '2026-01-05T08:15Z'], ['5 Januari 2026 08.15 WIB', '2026-01-05T08:15Z'], ['Senin, 5 Jan 2026 08:15', '2026-01-05T08:15Z'], ['5-Agt-2026', '2026-08-05T00:00Z'],
    ['05 December 2026 8:15 PM', '2026-12-05T20:15Z'], ['05/01/2026 12:00 am', '2026-01-05T00:00Z'], ['29/02/2028 24:00', '2028-03-01T00:00Z'],
  ])('%s', (text, moment) => {
    expect(readTimestamp(text, 'dayFirst')).toEqual({ wall: utc(moment), offset: 0 })
  })

  it.each([['2026-01-05T08:15+07:00', 420], ['2026-01-05T08:15Z', 0], ['2026-01-05 08:15 -0330', -210]])('%s says where its clock is', (text, offset) => {
    expect(readTimestamp(text, 'dayFirst')).toEqual({ wall: utc('2026-01-05T08:15Z'), offset })
  })

  it.each([
    '', 'besok', '08:15', '2026-02-30', '31/04/2026', '2026-13-01', '05/13/2026', '2026-01-05 25:00', '2026-01-05 08:61', '2026-01-05 13:00 PM', '5 Foo 2026', '20260105', '2026-01-05 08:15 lusa', '1/2/3',
  ])('%j is none', (text) => expect(readTimestamp(text, 'dayFirst')).toBeUndefined())

  it('figures are read in the order of the file', () => {
    expect(readTimestamp('01/05/2026', 'monthFirst')).toEqual({ wall: utc('2026-01-05T00:00Z'), offset: 0 })
    expect([orderOf('13/01/2026'), orderOf('01/13/2026 08:00'), orderOf('01/02/2026'), orderOf('2026-01-13'), orderOf('13/13/2026')]).toEqual(['dayFirst', 'monthFirst', undefined, undefined, undefined])
    expect([hasTwoReadings('01/02/2026'), hasTwoReadings('02/02/2026'), hasTwoReadings('13/02/2026'), hasTwoReadings('2026-01-02')]).toEqual([true, false, false, false])
  })

  it('date cells of a spreadsheet count days', () => {
    expect(timestampOfSerial(46027.34375)).toEqual({ wall: utc('2026-01-05T08:15Z'), offset: 0 })
    expect([timestampOfSerial(-1), timestampOfSerial(Number.NaN), timestampOfSerial(1e9)]).toEqual([undefined, undefined, undefined])
  })
})
