import { describe, expect, it } from 'vitest'
import { formatFixed, formatHours, formatNumber, formatRatio, formatRatioRange, formatSigned } from '../../src/locale/numbers.ts'

describe('numbers as people read them', () => {
  it.each([
    ['id', 1250, '1.250'], ['en', 1250, '1,250'], ['id', 2.5, '2,5'], ['en', 2.5, '2.5'], ['id', -600, '−600'], ['id', -0.0001, '0'], ['id', 1 / 3, '0,33'],
  ] as const)('%s %d is %s', (language, value, text) => expect(formatNumber(language, value)).toBe(text))
  it('one row of numbers has the same decimals in each', () => {
    expect([formatFixed('id', 8, 1), formatFixed('en', -1234.56, 1), formatFixed('id', -0.04, 1), formatFixed('id', 7.5, 0)]).toEqual(['8,0', '−1,234.6', '0,0', '8'])
  })
  it.each([
    ['id', 80 / 130, '61,54\u00A0%'], ['en', 80 / 130, '61.54%'], ['id', 1, '100,00\u00A0%'], ['id', -0.6051, '−60,51\u00A0%'], ['en', 0, '0.00%'],
  ] as const)('%s ratio %d is %s', (language, value, text) => expect(formatRatio(language, value)).toBe(text))
  it.each([[7800, '130:00'], [0, '0:00'], [5, '0:05'], [59.6, '1:00'], [-600, '−10:00'], [-0.2, '0:00']])('%d minutes are %s', (minutes, text) => {
    expect(formatHours(minutes)).toBe(text)
  })
  it.each([
    ['id', 80 / 130, 80 / 130, '61,54\u00A0%'], ['id', 80 / 180, 105 / 180, '44,44–58,33\u00A0%'], ['en', 80 / 180, 105 / 180, '44.44–58.33%'],
    // A range narrower than what is shown is one number.
    ['id', 0.5, 0.500001, '50,00\u00A0%'],
  ] as const)('%s ratio from %d to %d is %s', (language, low, high, text) => expect(formatRatioRange(language, { low, high })).toBe(text))
  it.each([['3', 3, '+3'], ['−3', -3, '−3'], ['0', 0, '0'], ['0,00\u00A0%', 0.00001, '0,00\u00A0%'], ['0:00', 0.2, '0:00'], ['1.000', 1000, '+1.000']])(
    '%s for a difference of %d is %s', (text, value, signed) => expect(formatSigned(text, value)).toBe(signed))
})
