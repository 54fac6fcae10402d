import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/locale/numbers.ts'
import { readAmount } from '../../src/model/amount-text.ts'

describe('an amount as it is typed', () => {
  it.each([
    // text, in Indonesian, in English
    ['1.250,5', 1250.5, 1250.5], ['1,250.5', 1250.5, 1250.5], // [AM1]
    ['1.250.000', 1_250_000, 1_250_000], ['1,250,000', 1_250_000, 1_250_000], // [AM2]
    ['1.250', 1250, 1.25], ['1,250', 1.25, 1250], // [AM3]
    ['2,5', 2.5, 2.5], ['2.5', 2.5, 2.5], ['906.9', 906.9, 906.9], ['1250.5', 1250.5, 1250.5], ['0.125', 0.125, 0.125], ['0,125', 0.125, 0.125], // [AM3]
    ['5', 5, 5], ['0', 0, 0], ['-3', -3, -3], ['−1.250', -1250, -1.25], ['+4', 4, 4], ['-0', 0, 0], ['1 250 000', 1_250_000, 1_250_000],
    ['Rp 50.000', 50_000, 50], ['Rp50.000,00', 50_000, 50_000], ['idr 1,000,000', 1_000_000, 1_000_000], [' 12 ', 12, 12],
  ])('[AM1] [AM2] [AM3] %s', (text, indonesian, english) => {
    expect(readAmount(text, ',')).toBe(indonesian)
    expect(readAmount(text, '.')).toBe(english)
  })

  it.each(['', '-', 'lima', '5 unit', '1.2.3', '1,2.3,4', '1.250.00', '12.', ',5', '=5', '1e5', 'Infinity', '1.2345.678', '9'.repeat(400)])('%j is none', (text) => {
    expect(readAmount(text, ',')).toBeUndefined()
    expect(readAmount(text, '.')).toBeUndefined()
  })

  it('what is printed is read back, in both languages', () => {
    fc.assert(fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 6 }), (whole, decimals) => {
      const value = whole / 10 ** decimals
      for (const [language, mark] of [['id', ','], ['en', '.']] as const) {
        const printed = formatNumber(language, value, 6)
        expect(readAmount(printed, mark)).toBe(value === 0 ? 0 : value)
      }
    }))
  })
})
