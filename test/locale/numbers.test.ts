import { describe, expect, it } from 'vitest'
import { formatHours, formatMoney, formatNumber, formatRatio, formatSigned } from '../../src/locale/numbers.ts'

describe('numbers as people read them', () => {
  it.each([
    ['id', 1250, '1.250'], ['en', 1250, '1,250'], ['id', 2.5, '2,5'], ['en', 2.5, '2.5'], ['id', -600, '−600'], ['id', -0.0001, '0'], ['id', 1 / 3, '0,33'],
  ] as const)('%s %d is %s', (language, value, text) => expect(formatNumber(language, value)).toBe(text))
  it.each([
    ['id', 80 / 130, '61,54\u00A0%'], ['en', 80 / 130, '61.54%'], ['id', 1, '100,00\u00A0%'], ['id', -0.6051, '−60,51\u00A0%'], ['en', 0, '0.00%'],
  ] as const)('%s ratio %d is %s', (language, value, text) => expect(formatRatio(language, value)).toBe(text))
  it.each([[7800, '130:00'], [0, '0:00'], [5, '0:05'], [59.6, '1:00'], [-600, '−10:00'], [-0.2, '0:00']])('%d minutes are %s', (minutes, text) => {
    expect(formatHours(minutes)).toBe(text)
  })
  it('money has no decimals, a difference its sign', () => {
    expect(formatMoney('id', 15000)).toBe('Rp15.000')
    expect(formatSigned('3', 3)).toBe('+3')
    expect(formatSigned('−3', -3)).toBe('−3')
    expect(formatSigned('0', 0)).toBe('0')
  })
})
