// The kinds of cases of a study in words and figures, the same on screen, on paper and in the terminal.
import type { VariantComparison } from '../comparison/compare-variants.ts'
import { measureNames, type Measure, type MeasureName } from '../comparison/comparison.ts'
import type { Language } from '../locale/language.ts'
import { message } from '../locale/messages.ts'
import { formatRatio } from '../locale/numbers.ts'
import { sharesPassOne } from '../model/variant.ts'
import { measureText, type MeasureText } from './measure-text.ts'

/** One kind of case with its share in words: the study's own facts, a variant, or all cases together. */
export interface KindText {
  readonly name: string
  /** Blank where nobody stated it. */
  readonly share: string
  readonly isTotal: boolean
  readonly measures: readonly Measure[]
}

/** All kinds in order, all cases together last where their mean is known. */
export function kindTexts(language: Language, { kinds, total }: VariantComparison): readonly KindText[] {
  return [
    ...kinds.map(({ variant, share, comparison }): KindText => ({
      name: variant?.name ?? message(language, 'variants.base'), share: share === undefined ? '' : formatRatio(language, share), isTotal: false, measures: comparison.measures,
    })),
    ...(total ? [{ name: message(language, 'variants.total'), share: formatRatio(language, 1), isTotal: true, measures: total }] : []),
  ]
}

/** What a reader of variants looks for first, in this order. */
const wanted: readonly MeasureName[] = ['expectedLeadTime', 'tableTotal', 'expectedWork', 'valueAddedRatio', 'documents', 'cost']

/** The measures worth a table: the lead time, and those of the wanted that differ between the kinds and say nothing another has said. */
export function tellingMeasures({ kinds }: VariantComparison): readonly MeasureName[] {
  const told = new Set<string>()
  return wanted.filter((name, at) => {
    const values = kinds.map(({ comparison }) => JSON.stringify(sidesOf(comparison.measures, name)))
    const isNew = !told.has(values.join())
    told.add(values.join())
    return at === 0 || (isNew && new Set(values).size > 1)
  })
}

/** Every measure that differs between the kinds, in print order, the lead time always. */
export function varyingMeasures({ kinds }: VariantComparison): readonly MeasureName[] {
  const said = (name: MeasureName) => new Set(kinds.map(({ comparison }) => JSON.stringify(sidesOf(comparison.measures, name))))
  return measureNames.filter((name) => name === 'expectedLeadTime' || said(name).size > 1)
}

function sidesOf(measures: readonly Measure[], name: MeasureName): readonly (number | undefined)[] {
  const measure = measures.find((some) => some.measure === name)
  return [measure?.asIs, measure?.toBe]
}

/** One measure of a kind as a table row; blank where it has none. */
export function kindMeasureText(language: Language, { measures }: KindText, name: MeasureName): MeasureText {
  const measure = measures.find((some) => some.measure === name)
  return measure ? measureText(language, measure) : { name: message(language, `vocabulary.measure.${name}`), asIs: '', toBe: '', difference: '', percent: '', verdict: '' }
}

/** What is said under a table of kinds: how all cases are reckoned, or why they are not. */
export function totalNote(language: Language, { kinds, total }: VariantComparison): string {
  const isAbove = sharesPassOne(kinds.flatMap(({ variant }) => variant ?? []))
  return message(language, total ? 'variants.total.note' : isAbove ? 'variants.total.above' : 'variants.total.none')
}
