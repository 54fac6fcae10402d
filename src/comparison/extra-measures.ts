// Measures of the analyst's own, compared by the rules of every other measure. No model tells them.
import type { ExtraMeasure } from '../model/extra-measure.ts'
import { differenceOf, type Difference } from './difference-of.ts'

/** One measure of the analyst's own with what follows from its two amounts. */
export interface ComparedMeasure extends ExtraMeasure, Pick<Difference, 'difference' | 'percent' | 'verdict'> {}

/** [ME8] Every extra measure in the analyst's order, compared by [ME3] to [ME5]; one that lacks a side has no difference. */
export function compareExtraMeasures(measures: readonly ExtraMeasure[] | undefined): readonly ComparedMeasure[] {
  return (measures ?? []).map((measure) => ({ ...measure, ...differenceOf(measure.asIs, measure.toBe, measure.better) }))
}
