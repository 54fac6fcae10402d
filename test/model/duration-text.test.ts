import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDuration, type DurationNote } from '../../src/model/duration-text.ts'
import type { DurationUnit } from '../../src/model/duration.ts'

type Part = readonly [number, DurationUnit]
const read = (text: string) => {
  const { duration, work, notes } = readDuration(text)
  return {
    parts: duration?.parts.map(({ amount, unit }): Part => [amount, unit]),
    basis: duration?.basis,
    work: work?.parts.map(({ amount, unit }): Part => [amount, unit]),
    notes: notes.map(({ kind }) => kind),
  }
}
const working = (parts: readonly Part[], notes: readonly DurationNote['kind'][] = []) => ({ parts, basis: 'working', work: undefined, notes })
const elapsed = (parts: readonly Part[], notes: readonly DurationNote['kind'][] = [], work?: readonly Part[]) => ({ parts, basis: 'elapsed', work, notes })
const nothing = (note: DurationNote['kind']) => ({ parts: undefined, basis: undefined, work: undefined, notes: [note] })

describe('a time as people write it', () => {
  it.each([
    // every notation seen in SOP tables
    ['45 menit', working([[45, 'minute']])],
    ['60 menit', working([[60, 'minute']])],
    ['10 mnt', working([[10, 'minute']])],
    ["15'", working([[15, 'minute']])],
    ['±5 menit', working([[5, 'minute']], ['approximate'])],
    ['+ 1 jam', working([[1, 'hour']], ['approximate'])],
    ['30-60 menit', working([[45, 'minute']], ['range'])],
    ['30 s.d. 60 menit', working([[45, 'minute']], ['range'])],
    ['maks. 3 hari', working([[3, 'workday']], ['atMost', 'ambiguousDay'])],
    ['1 jam 30 menit', working([[1, 'hour'], [30, 'minute']])],
    ['1 jam 30', working([[1, 'hour'], [30, 'minute']], ['hoursAndMinutes'])],
    ['± 2 jam 15', working([[2, 'hour'], [15, 'minute']], ['approximate', 'hoursAndMinutes'])],
    ['3 hr kerja', working([[3, 'workday']])],
    ['1 (satu) jam 30 (tiga puluh) menit', working([[1, 'hour'], [30, 'minute']])],
    ['2,5 jam', working([[2.5, 'hour']])],
    ['1.250 menit', working([[1250, 'minute']])],
    ['906.9 jam', working([[906.9, 'hour']])],
    ['½ hari', working([[0.5, 'workday']], ['ambiguousDay'])],
    ['25:00', working([[25, 'hour']], ['hoursAndMinutes'])],
    ['3 hari', working([[3, 'workday']], ['ambiguousDay'])],
    ['3 hari kerja', working([[3, 'workday']])],
    ['1x24 jam', elapsed([[1, 'day24']])],
    ['2x24 jam', elapsed([[2, 'day24']])],
    ['1 minggu', working([[1, 'week']])],
    ['1 bulan', working([[1, 'month']])],
    ['1 hari (57 menit)', elapsed([[1, 'day24']], ['elapsedWithWork'], [[57, 'minute']])],
    ['-', nothing('empty')],
    ['', nothing('empty')],
    ['Tentatif', nothing('undetermined')],
    ['menyesuaikan', nothing('undetermined')],
    ['08.30 WIB', nothing('clockTime')],
    ['- it meMt', nothing('unreadable')],
  ])('reads the SOP notation %j', (text, reading) => expect(read(text)).toEqual(reading))

  it.each([
    ['  7  HARI   KERJA ', working([[7, 'workday']])],
    ['112 hari', working([[112, 'workday']], ['ambiguousDay'])],
    ['2 x 24 Jam', elapsed([[2, 'day24']])],
    ['1×24 jam', elapsed([[1, 'day24']])],
    ['maksimal 1x24 jam', elapsed([[1, 'day24']], ['atMost'])],
    ['2 x 60 menit', working([[120, 'minute']])],
    ['3 hari kalender', elapsed([[3, 'day24']])],
    ['3 (tiga) hari kerja', working([[3, 'workday']])],
    ['3 hari (kerja)', working([[3, 'workday']])],
    ['14 (empat belas) hari kerja', working([[14, 'workday']])],
    ['tiga puluh lima menit', working([[35, 'minute']])],
    ['sebelas menit', working([[11, 'minute']])],
    ['sejam', working([[1, 'hour']])],
    ['setengah jam', working([[0.5, 'hour']])],
    ['1/2 hari kerja', working([[0.5, 'workday']])],
    ['1 1/2 jam', working([[1.5, 'hour']])],
    ['1½ jam', working([[1.5, 'hour']])],
    ['1 hari kerja 2 jam 15 menit', working([[1, 'workday'], [2, 'hour'], [15, 'minute']])],
    ['1 jam dan 30 menit', working([[1, 'hour'], [30, 'minute']])],
    ['30 menit - 60 menit', working([[45, 'minute']], ['range'])],
    ['1 – 2 jam', working([[1.5, 'hour']], ['range'])],
    ['30 sampai dengan 60 menit', working([[45, 'minute']], ['range'])],
    ['kurang lebih 10 menit', working([[10, 'minute']], ['approximate'])],
    ['paling lama ± 5 hari kerja', working([[5, 'workday']], ['atMost', 'approximate'])],
    ['minimal 10 menit', working([[10, 'minute']], ['atLeast'])],
    ['min. 10 menit', working([[10, 'minute']], ['atLeast'])],
    ['30 detik', working([[0.5, 'minute']])],
    ['1:30', working([[1, 'hour'], [30, 'minute']], ['hoursAndMinutes'])],
    ['130:00', working([[130, 'hour']], ['hoursAndMinutes'])],
    ['60 menit per dokumen', working([[60, 'minute']], ['textIgnored'])],
    ['3 hari (jika lengkap)', working([[3, 'workday']], ['textIgnored', 'ambiguousDay'])],
    ['0 menit', working([[0, 'minute']])],
    ['1.250,5 menit', working([[1250.5, 'minute']])],
    ['0.250 jam', working([[0.25, 'hour']])],
  ])('reads %j', (text, reading) => expect(read(text)).toEqual(reading))

  it.each([
    ['45 minutes', working([[45, 'minute']])],
    ['1 hour 30 mins', working([[1, 'hour'], [30, 'minute']])],
    ['2 hrs', working([[2, 'hour']])],
    ['1 hr', working([[1, 'hour']])],
    ['3 h', working([[3, 'hour']])],
    ['1h 30m', working([[1, 'hour'], [30, 'minute']])],
    ['1.5h', working([[1.5, 'hour']])],
    ['3 days', working([[3, 'workday']], ['ambiguousDay'])],
    ['3 working days', working([[3, 'workday']])],
    ['2 business days', working([[2, 'workday']])],
    ['2 weeks', working([[2, 'week']])],
    ['half a day', working([[0.5, 'workday']], ['ambiguousDay'])],
    ['an hour', working([[1, 'hour']])],
    ['about 10 minutes', working([[10, 'minute']], ['approximate'])],
    ['up to 5 working days', working([[5, 'workday']], ['atMost'])],
    ['10 to 20 minutes', working([[15, 'minute']], ['range'])],
  ])('reads the English %j', (text, reading) => expect(read(text)).toEqual(reading))

  it.each([
    ['PT45M', working([[45, 'minute']])],
    ['P3D', working([[3, 'workday']])],
    ['P1W', working([[1, 'week']])],
    ['PT1H30M', working([[1, 'hour'], [30, 'minute']])],
  ])('reads ISO 8601 %j', (text, reading) => expect(read(text)).toEqual(reading))

  it.each([
    ['60', 'unitMissing'], ['pukul 08.30', 'clockTime'], ['08.30 - 10.00 WIB', 'clockTime'], ['jam 10.00', 'clockTime'],
    ['60-30 menit', 'unreadable'], ['1 jam - 2 hari', 'unreadable'], ['1 jam 90', 'unreadable'], ['1 jam 1,5', 'unreadable'], ['1 hari 30', 'unreadable'],
    ['1 jam 10 menit 30', 'unreadable'], ['2H', 'unreadable'], ['3 hx', 'unreadable'], ['1.2.3 jam', 'unreadable'],
    ['2 orang 3 hari', 'unreadable'], ['1/0 jam', 'unreadable'], ['10 hariini', 'unreadable'], ['3 H', 'unreadable'],
    ['-5 menit', 'unreadable'], ['9999999999 tahun', 'unreadable'], ['x', 'unreadable'], ['—', 'empty'], ['n/a', 'empty'],
  ] as const)('does not read %j: %s', (text, note) => expect(read(text)).toEqual(nothing(note)))

  it('a bare number takes the default unit when one is given', () => {
    expect(readDuration('60', { defaultUnit: 'minute' }).duration).toEqual({ parts: [{ amount: 60, unit: 'minute' }], basis: 'working', raw: '60' })
    expect(readDuration('30-60', { defaultUnit: 'minute' }).duration?.parts).toEqual([{ amount: 45, unit: 'minute' }])
  })

  it('keeps the written text unchanged beside the reading', () => {
    const { duration, work } = readDuration(' 1 Hari (57 menit) ')
    expect([duration?.raw, work?.raw]).toEqual([' 1 Hari (57 menit) ', ' 1 Hari (57 menit) '])
  })

  it('tells the ends of a range', () => {
    expect(readDuration('30-60 menit').notes).toEqual([{ kind: 'range', low: 30, high: 60 }])
  })

  it('reads any amount with any unit, and never throws on any text', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom('menit', 'jam', 'hari kerja', 'minggu'), (amount, unit) => {
      expect(readDuration(`${amount} ${unit}`).duration?.parts[0]?.amount).toBe(amount)
    }))
    const scraps = fc.array(fc.constantFrom('1', '24', '½', '.', ',', ' ', 'x', '-', '(', ')', 'jam', 'hari', 's.d.', '±', 'P', 'T', ':', 'dan', '/', 'maks.'), { maxLength: 12 })
    fc.assert(fc.property(fc.oneof(fc.string(), scraps.map((some) => some.join(''))), (text) => {
      const { duration, notes } = readDuration(text)
      expect(duration === undefined ? notes.length : duration.parts.length).toBeGreaterThan(0)
      for (const { amount } of duration?.parts ?? []) expect(amount).toSatisfy((value: number) => Number.isFinite(value) && value >= 0)
    }), { numRuns: 2000 })
  })
})
