// Measures of a comparison in words and figures, the same on paper and in the summary.
import type { Measure } from '../comparison/comparison.ts'
import type { Difference } from '../comparison/difference-of.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatHours, formatNumber, formatRatio, formatSigned } from '../locale/numbers.ts'

/** One measure as a table row: blank where there is no number. */
export interface MeasureText {
  readonly name: string
  readonly asIs: string
  readonly toBe: string
  readonly difference: string
  readonly percent: string
  readonly verdict: string
}

/** The texts of one measure; differences and percents carry their sign. */
export function measureText(language: Language, measure: Measure): MeasureText {
  return comparedText(language, measure, {
    name: message(language, `vocabulary.measure.${measure.measure}`),
    amount: (value) => amountText(language, measure, value), change: (value) => differenceText(language, measure, value),
  })
}

/** How one measure says its name, an amount, and a difference; a difference is an amount with its sign unless said otherwise. */
export interface MeasureWords {
  readonly name: string
  readonly amount: (value: number) => string
  readonly change?: (difference: number) => string
}

/** The texts of two amounts and what follows from them, whatever measure they are of. */
export function comparedText(
  language: Language, { asIs, toBe, difference, percent, verdict }: Difference,
  { name, amount, change = (value) => formatSigned(amount(value), value) }: MeasureWords,
): MeasureText {
  return {
    name,
    asIs: asIs === undefined ? '' : amount(asIs),
    toBe: toBe === undefined ? '' : amount(toBe),
    difference: difference === undefined ? '' : change(difference),
    percent: percent === undefined ? '' : signedRatio(language, percent),
    verdict: verdict === undefined ? '' : message(language, `vocabulary.verdict.${verdict}`),
  }
}

/** A ratio with its sign: −61,54 %. */
export function signedRatio(language: Language, value: number): string {
  return formatSigned(formatRatio(language, value), value)
}

/** Hours with their sign: −75:00. */
export function signedHours(minutes: number): string {
  return formatSigned(formatHours(minutes), minutes)
}

/** An amount of a measure as it is printed beside its name, which says the unit. */
export function amountText(language: Language, { unit }: Measure, amount: number): string {
  switch (unit) {
    case 'minutes':
      return formatHours(amount)
    case 'ratio':
      return formatRatio(language, amount)
    case 'money':
      return formatNumber(language, amount, 0)
    default:
      return formatNumber(language, amount)
  }
}

/** A difference of a measure, or a part of it, with its sign. The difference of two percentages is a number of points. */
export function differenceText(language: Language, { unit }: Measure, difference: number): string {
  switch (unit) {
    case 'minutes':
      return signedHours(difference)
    case 'ratio':
      return message(language, 'report.measures.points', { points: formatSigned(formatNumber(language, difference * 100), difference) })
    case 'money':
      return formatSigned(formatNumber(language, difference, 0), difference)
    default:
      return formatSigned(formatNumber(language, difference), difference)
  }
}
