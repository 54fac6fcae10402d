// Measures of the analyst's own in words and figures, the same on the screen, on paper and in the command.
import { compareExtraMeasures, type ComparedMeasure } from '../comparison/extra-measures.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatNumber } from '../locale/numbers.ts'
import { comparedText, type MeasureText } from './measure-text.ts'
import type { Report } from './report.ts'

/** One extra measure as a table row; the name carries the unit. */
export interface ExtraMeasureText extends MeasureText {
  /** Which way it is better, in words. */
  readonly direction: string
}

/** Decimals of a stated amount that are printed: finer than this is not stated by hand. */
export const statedDecimals = 6

/** The texts of one measure; blank where there is no number. */
export function extraMeasureText(language: Language, measure: ComparedMeasure): ExtraMeasureText {
  return {
    ...comparedText(language, measure, { name: nameWithUnit(language, measure), amount: (value) => statedAmount(language, value) }),
    direction: message(language, `extraMeasures.direction.${measure.better}`),
  }
}

/** An amount as it was stated, with the marks of the language. */
export function statedAmount(language: Language, value: number): string {
  return formatNumber(language, value, statedDecimals)
}

// A page that a minister reads has no room for more; the table has all.
const mostInSummary = 6

/** The measures that have both sides, in one sentence; nothing where there is none. */
export function extraMeasuresSentence({ language, study }: Pick<Report, 'language' | 'study'>): readonly string[] {
  const whole = compareExtraMeasures(study.extraMeasures).filter(({ difference }) => difference !== undefined)
  if (whole.length === 0) return []
  const items = whole.slice(0, mostInSummary).map((measure) => {
    const { asIs, toBe, percent } = extraMeasureText(language, measure)
    const name = nameWithUnit(language, measure)
    if (measure.difference === 0) return message(language, 'extraMeasures.summary.same', { name, asIs })
    const verb = message(language, (measure.difference ?? 0) < 0 ? 'report.summary.falls' : 'report.summary.rises')
    return message(language, percent === '' ? 'extraMeasures.summary.changed' : 'extraMeasures.summary.changedPercent', { name, verb, asIs, toBe, percent })
  })
  const rest = whole.length - items.length
  const list = [...items, ...(rest > 0 ? [message(language, 'extraMeasures.summary.more', { count: rest })] : [])].join('; ')
  return [message(language, 'extraMeasures.summary', { list })]
}

function nameWithUnit(language: Language, { name, unit }: ComparedMeasure): string {
  return unit === undefined ? name : message(language, 'extraMeasures.named', { name, unit })
}
