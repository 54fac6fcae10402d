import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readThreePoint, threePointText } from '../../src/model/three-point-text.ts'
import { defaultCalendar, leadMinutes } from '../../src/model/work-calendar.ts'
import { minutes } from '../support/durations.ts'

const minutesOf = (text: string): readonly number[] | string => {
  const reading = readThreePoint(text)
  if ('trouble' in reading) return reading.trouble
  const { min, mode, max } = reading.distribution
  return [min, mode, max].map((time) => leadMinutes(time, defaultCalendar))
}

describe('an estimate of three points', () => {
  it.each([
    ['cepat 10 menit, biasa 30 menit, lama 2 jam', [10, 30, 120]],
    ['Paling cepat: 10 menit; biasanya: 30 menit; paling lama: 2 jam', [10, 30, 120]],
    ['fast 10 minutes, usual 30 minutes, slow 2 hours', [10, 30, 120]],
    ['Min 1 hari, most likely 2 days, max 1 week', [300, 600, 1500]],
    ['lama 2 jam, cepat 10 menit, biasa 30 menit', [10, 30, 120]],
    ['optimis 1,5 jam, normal 1 jam 45 menit, pesimis 1 hari', [90, 105, 300]],
    ['cepat 10 menit – biasa 30 menit – lama 2 jam', [10, 30, 120]],
    ['cepat PT10M, biasa PT30M, lama PT2H', [10, 30, 120]],
    ['10 menit / 30 menit / 2 jam', [10, 30, 120]],
  ])('“%s”', (text, expected) => expect(minutesOf(text)).toEqual(expected))

  it.each([
    ['10 / 30 / 60 menit', [10, 30, 60]], ['cepat 1, biasa 2, lama 5 hari', [300, 600, 1500]], ['cepat 10, biasa 30 menit, lama 2 jam', [10, 30, 120]],
  ])('[TP1] “%s” takes units from what follows', (text, expected) => expect(minutesOf(text)).toEqual(expected))

  it.each([
    ['cepat 10 menit, lama 2 jam', 'incomplete'], ['30 menit', 'incomplete'], ['cepat 1 jam, cepat 2 jam, lama 3 jam', 'incomplete'],
    ['selama 10 menit, biasa 2 jam, lama 1 hari', 'incomplete'], ['kira-kira cepat 10 menit, biasa 30 menit, lama 2 jam', 'incomplete'], ['', 'empty'], ['  ', 'empty'],
    ['cepat 10, biasa 30, lama 60', 'unitMissing'], ['cepat sekali, biasa 30 menit, lama 2 jam', 'unreadable'], ['1 / 2 / tentatif', 'unreadable'],
  ])('[TP2] “%s” is %s', (text, trouble) => expect(minutesOf(text)).toBe(trouble))

  it('[TP3] must rise from fast to slow', () => {
    expect(minutesOf('cepat 2 jam, biasa 30 menit, lama 3 jam')).toBe('unordered')
    expect(minutesOf('cepat 1 jam, biasa 3 jam, lama 2 jam')).toBe('unordered')
    expect(minutesOf('cepat 1 jam, biasa 1 jam, lama 1 jam')).toEqual([60, 60, 60])
  })

  it('passes on what is unsure about its times', () => {
    const reading = readThreePoint('cepat ±1 hari, biasa 2 hari kerja, lama 3 hari kerja')
    expect('notes' in reading && reading.notes.map(({ kind }) => kind)).toEqual(['approximate', 'ambiguousDay'])
  })

  it.each([{ fast: 'cepat', usual: 'biasa', slow: 'lama' }, { fast: 'fast', usual: 'usual', slow: 'slow' }])('[TP4] is read back from $fast, $usual, $slow', (words) => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: 3, maxLength: 3 }), (some) => {
      const [min, mode, max] = some.sort((a, b) => a - b).map(minutes) as [ReturnType<typeof minutes>, ReturnType<typeof minutes>, ReturnType<typeof minutes>]
      expect(readThreePoint(threePointText({ kind: 'triangular', min, mode, max }, words))).toEqual({ distribution: { kind: 'triangular', min, mode, max }, notes: [] })
    }))
    const written = readThreePoint('cepat ½ jam, biasa 1,5 jam, lama 1 hari 2 jam')
    expect('distribution' in written && threePointText(written.distribution, words)).toBe(`${words.fast} ½ jam, ${words.usual} 1,5 jam, ${words.slow} 1 hari 2 jam`)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('cepat', 'biasa', 'lama', '10', 'menit', '/', ',', 'PT5M', '-', 'min'), { maxLength: 12 }), (parts) => {
      expect(['distribution', 'trouble'].filter((key) => key in readThreePoint(parts.join(' ')))).toHaveLength(1)
    }))
  })
})
