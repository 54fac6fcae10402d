// The measures as a reader needs them in a table: the rows that say something, and in a sentence each the rest and what was rounded.
import type { Comparison, Measure, MeasureName } from '../comparison/comparison.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatRatio, formatRatioRange } from '../locale/numbers.ts'
import { measureText, type MeasureText } from './measure-text.ts'
import type { Report } from './report.ts'

/** Rows of a table of measures and the sentences that stand below it. */
export interface MeasureRows {
  readonly rows: readonly MeasureText[]
  readonly notes: readonly string[]
}

/**
 * [MR1] A measure neither side knows, and one that prints as zero on both, are named below the table and take no row of it.
 * [MR3] A ratio that can still move has its range below the table. [MR2] Where the printed difference is not the difference of the printed numbers, a sentence names the row and says why.
 */
export function measureRows({ language, comparison }: Pick<Report, 'language' | 'comparison'>, names?: readonly MeasureName[]): MeasureRows {
  const { measures } = comparison
  const wanted = names ? names.flatMap((name) => measures.filter(({ measure }) => measure === name)) : measures
  const said = wanted.map((measure) => ({ measure, text: measureText(language, measure) }))
  const isUnknown = ({ text }: (typeof said)[number]): boolean => text.asIs === '' && text.toBe === ''
  const isNothing = ({ text }: (typeof said)[number]): boolean => printsAsZero(text.asIs) && printsAsZero(text.toBe)
  const shown = said.filter((some) => !isUnknown(some) && !isNothing(some))
  const note = (name: 'unknown' | 'nothing' | 'rounded', some: readonly (typeof said)[number][]): readonly string[] =>
    some.length === 0 ? [] : [message(language, `report.measures.${name}`, { list: some.map(({ text }) => text.name).join('; ') })]
  return {
    rows: shown.map(({ text }) => text),
    notes: [...note('unknown', said.filter(isUnknown)), ...note('nothing', said.filter(isNothing)), ...shown.flatMap(({ measure, text }) => openRatio(language, comparison, measure.measure, text.name)), ...note('rounded', shown.filter(({ measure }) => isOffByRounding(measure)))],
  }
}

function openRatio(language: Language, { asIs, toBe, flows }: Comparison, measure: MeasureName, name: string): readonly string[] {
  if (measure !== 'valueAddedRatio' && measure !== 'expectedValueAddedRatio') return []
  const [before, after] = measure === 'valueAddedRatio'
    ? [asIs.totals.valueAddedRatio, toBe.totals.valueAddedRatio] : [flows.asIs.expectedValueAddedRatio, flows.toBe.expectedValueAddedRatio]
  const ranges = ([['asIs', before], ['toBe', after]] as const).flatMap(([side, range]) => {
    if (range === undefined || formatRatio(language, range.low) === formatRatio(language, range.high)) return []
    return [`${message(language, `vocabulary.${side}`).toLowerCase()} ${formatRatioRange(language, range)}`]
  })
  return ranges.length === 0 ? [] : [message(language, 'report.measures.open', { name, ranges: ranges.join('; ') })]
}

function printsAsZero(text: string): boolean {
  return text !== '' && !/[1-9]/.test(text)
}

// As many of each unit's parts as are printed: minutes, hundredths of a percent, rupiah, hundredths of anything else.
const printedParts: Readonly<Record<Measure['unit'], number>> = { minutes: 1, ratio: 10_000, money: 1, count: 100, days: 100 }

function isOffByRounding({ unit, asIs, toBe, difference }: Measure): boolean {
  if (asIs === undefined || toBe === undefined || difference === undefined) return false
  const [before, after, between] = [asIs, toBe, difference].map((value) => rounded(value * printedParts[unit])) as [number, number, number]
  return after - before !== between
}

// Away from zero at the half on both sides of it, as numbers are printed.
function rounded(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value))
}
