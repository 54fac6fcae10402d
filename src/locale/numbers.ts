// Numbers, times and ratios as people read them. The only place where figures become text.
import type { Minutes, Ratio } from '../model/units.ts'
import { languageTag, type Language } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(languageTag[language], options)))
  return format
}

/** A number with grouping and at most `decimals` decimals, minus as "−": 1.250 or 2,5. */
export function formatNumber(language: Language, value: number, decimals = 2): string {
  return withMinus(numberFormat(language, { maximumFractionDigits: decimals }).format(withoutNegativeZero(value, decimals)))
}

/** A number with grouping and exactly `decimals` decimals, for a row of numbers read against each other: 8,0 beside 6,8. */
export function formatFixed(language: Language, value: number, decimals: number): string {
  const digits = numberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return withMinus(digits.format(withoutNegativeZero(value, decimals)))
}

/** A ratio as percent with two decimals: 61,54 % in Indonesian, 61.54% in English. */
export function formatRatio(language: Language, value: Ratio): string {
  const digits = numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(withoutNegativeZero(value * 100, 2))
  return withMinus(`${digits}${language === 'id' ? '\u00A0%' : '%'}`)
}

/** A ratio as percent with no more decimals than it takes to be told from its neighbours in a sentence: 90 %, 12,5 %. */
export function formatShare(language: Language, value: Ratio): string {
  return `${formatNumber(language, value * 100, 1)}${language === 'id' ? '\u00A0%' : '%'}`
}

/** A ratio that may lie anywhere between two: 44,44–58,33 % in Indonesian; one number where both print the same. */
export function formatRatioRange(language: Language, { low, high }: { readonly low: Ratio; readonly high: Ratio }): string {
  const [from, to] = [formatRatio(language, low), formatRatio(language, high)]
  return from === to ? from : `${from.replace(/\s?%$/, '')}–${to}`
}

/** Minutes as the ministry prints hours: h:mm, such as 130:00; parts of a minute are rounded. */
export function formatHours(value: Minutes): string {
  const total = Math.round(Math.abs(value))
  const text = `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`
  return value < 0 && total > 0 ? `\u2212${text}` : text
}

/** A signed difference: +3, −600, 0. One that `text` rounds to nothing has no sign. */
export function formatSigned(text: string, value: number): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

function withoutNegativeZero(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 / 10 ** decimals ? 0 : value
}

function withMinus(text: string): string {
  return text.replace('-', '\u2212')
}
