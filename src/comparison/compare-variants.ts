// The study's own facts and each of its variants -> the comparison of every kind of case, and the measures of all cases together.
import { factsOf, withFacts } from '../model/fact-sheet.ts'
import type { Finding, Side } from '../model/finding.ts'
import { once } from '../model/once.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides, Links, StudySettings } from '../model/study.ts'
import type { Minutes, Ratio } from '../model/units.ts'
import { factsInVariant } from '../model/variant-facts.ts'
import { ownShare, sharesPassOne, type Variant } from '../model/variant.ts'
import { compare } from './compare.ts'
import { measureNames, type Comparison, type Measure, type MeasureName } from './comparison.ts'
import { differenceOf } from './difference-of.ts'
import { variantFindings } from './variant-findings.ts'

/** One kind of case: a variant, or with the study's own facts. */
export interface CaseKind {
  /** Absent for the study's own facts. */
  readonly variant?: Variant
  /** Share of all cases; absent where nobody knows it. */
  readonly share?: Ratio
  /** The whole comparison with the facts of this kind; computed when it is first read. */
  readonly comparison: Comparison
}

/** A study with variants. */
export interface VariantComparison {
  /** The study's own facts first, then the variants in their order. */
  readonly kinds: readonly CaseKind[]
  /** The mean over all cases, in print order; absent where the shares do not say how many cases of each kind there are. */
  readonly total?: readonly Measure[]
  readonly findings: readonly Finding[]
}

/** The study's own comparison with what it was made from; `models` carry the study's own facts. */
export interface OwnComparison {
  readonly comparison: Comparison
  readonly models: BothSides<ProcessModel>
  readonly links: Links
  readonly settings: StudySettings
}

/**
 * Compares every kind of case. [VR1] A kind runs through the same two models with the same pairs: only its facts differ. [VR2] Every figure of a
 * kind is what the models with its facts give by themselves. [VR3] Nothing is a mean where a share is missing or shares pass 1.
 */
export function compareVariants({ comparison, models, links, settings }: OwnComparison, variants: readonly Variant[]): VariantComparison {
  const own = ownShare(variants)
  const sheets = { asIs: factsOf(models.asIs), toBe: factsOf(models.toBe) }
  const inVariant = (side: keyof typeof sheets, { facts }: Variant): ProcessModel => withFacts(models[side], factsInVariant(sheets[side], facts[side]))
  const kinds: readonly CaseKind[] = [
    { comparison, ...(own !== undefined && { share: own }) },
    ...variants.map((variant): CaseKind => {
      const made = once(() => compare(inVariant('asIs', variant), inVariant('toBe', variant), links, settings, comparison.matching))
      return { variant, ...(variant.share !== undefined && { share: variant.share }), get comparison() { return made() } }
    }),
  ]
  const total = once(() => (own === undefined || sharesPassOne(variants) ? undefined : meanMeasures(kinds)))
  const findings = once(() => variantFindings(comparison, models, variants))
  return { kinds, get total() { return total() }, get findings() { return findings() } }
}

/** Numbers of things that are there, not of what a case takes: of two and three there are never two and a half. */
const counted: readonly MeasureName[] = [
  'steps', 'decisions', 'handOffs', 'performers', 'applications', 'approvals', 'loops', 'manual', 'assisted', 'automated',
]

const wholes: Readonly<Partial<Record<MeasureName, (comparison: Comparison, side: Side) => number>>> = {
  valueAddedRatio: (comparison, side) => comparison[side].totals.tableTotal,
  expectedValueAddedRatio: ({ flows }, side) => flows[side].expectedTime,
  cycleTimeEfficiency: ({ flows }, side) => flows[side].expectedLeadTime,
}

/** What a ratio is a share of, in minutes; `undefined` for a measure that is none. The ratio of all cases is the ratio of the sums [VR5]. */
export function wholeOf(measure: MeasureName, comparison: Comparison, side: Side): Minutes | undefined {
  return wholes[measure]?.(comparison, side)
}

/**
 * [VR4] The mean of all cases is Σ share · value over the kinds that have cases; it is unknown where one of them has no value. [VR5] A ratio is Σ
 * share · part ÷ Σ share · whole. [VR6] What is the same in all kinds is that, and a number of things that differs has no mean.
 */
function meanMeasures(kinds: readonly CaseKind[]): readonly Measure[] {
  const withCases = kinds.filter(({ share = 0 }) => share > 0)
  return measureNames.flatMap((name) => {
    const measures = withCases.map(({ comparison }) => comparison.measures.find(({ measure }) => measure === name))
    const known = measures.find((some) => some !== undefined)
    if (!known) return []
    const { measure, unit, better } = known
    const mean = (side: Side): number | undefined => {
      const values = measures.map((some) => some?.[side])
      if (!values.every((value) => value !== undefined)) return undefined
      if (values.every((value) => value === values[0])) return values[0]
      if (counted.includes(measure)) return undefined
      const weights = withCases.map(({ share = 0, comparison }) => share * (unit === 'ratio' ? wholeOf(measure, comparison, side) ?? 0 : 1))
      const weight = weights.reduce((sum, some) => sum + some, 0)
      return weight === 0 ? undefined : values.reduce((sum, value, at) => sum + value * weights[at]!, 0) / weight
    }
    return [{ measure, unit, better, ...differenceOf(mean('asIs'), mean('toBe'), better, unit === 'ratio') }]
  })
}
