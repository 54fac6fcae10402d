// A kind of case that runs through the same two models with facts of its own: light, medium and severe damage, for example.
import { noFacts, type FactSheet } from './facts.ts'
import type { Side } from './finding.ts'
import type { BothSides, Study, StudySide } from './study.ts'
import type { Ratio } from './units.ts'
import { departuresFrom, elementsOf, factsInVariant } from './variant-facts.ts'

/** One variant of a study. */
export interface Variant {
  /** Unique within the study. */
  readonly id: string
  readonly name: string
  /** Share of all cases. What the variants leave of 1 is the study's own facts. */
  readonly share?: Ratio
  /** Where the variant departs from the facts of the study; a key that is absent is as there. */
  readonly facts: BothSides<FactSheet>
}

/** Variants of one study: more than anybody tells apart, and few enough to keep two files for each. */
export const mostVariants = 20
/** Characters of the name of a variant. */
export const longestVariantName = 100

/** A variant that departs in nothing. */
export function newVariant(id: string, name: string): Variant {
  return { id, name, facts: { asIs: noFacts, toBe: noFacts } }
}

const seen = new WeakMap<StudySide, WeakMap<FactSheet, StudySide>>()

/**
 * The side as the cases of a variant run through it. The same side and departures give the same object, so that who follows it sees a
 * change only where there is one; without departures that is the side itself.
 */
function sideInVariant(side: StudySide, departures: FactSheet): StudySide {
  if (elementsOf(departures).length === 0) return side
  const before = seen.get(side) ?? new WeakMap<FactSheet, StudySide>()
  seen.set(side, before)
  const inVariant = before.get(departures) ?? { ...side, facts: factsInVariant(side.facts, departures) }
  before.set(departures, inVariant)
  return inVariant
}

/** The study with these variants; none leave no key. The same study when they are those it has. */
export function withVariants(study: Study, variants: readonly Variant[]): Study {
  const { variants: before, ...rest } = study
  if (variants === before) return study
  return variants.length > 0 ? { ...rest, variants } : rest
}

/** The study as if all its cases were of the variant: its sides with the variant's facts, and no variants any more. */
export function studyInVariant(study: Study, { facts }: Variant): Study {
  const { asIs, toBe } = study.sides
  return { ...withVariants(study, []), sides: { ...(asIs && { asIs: sideInVariant(asIs, facts.asIs) }), ...(toBe && { toBe: sideInVariant(toBe, facts.toBe) }) } }
}

/**
 * The variant with departures from the facts of a side only where it does depart: a fact that is now the same there is no departure. The
 * same variant when that changes nothing.
 */
export function departingFrom(variant: Variant, which: Side, base: FactSheet): Variant {
  return withDepartures(variant, which, departuresFrom(base, factsInVariant(base, variant.facts[which])))
}

/** The variant with other departures on a side; the same variant when they are the same. */
export function withDepartures(variant: Variant, which: Side, departures: FactSheet): Variant {
  if (JSON.stringify(departures) === JSON.stringify(variant.facts[which])) return variant
  return { ...variant, facts: { ...variant.facts, [which]: departures } }
}

/**
 * Share of all cases that run with the study's own facts. [OS1] What the shares leave of 1, and 0 where they pass it. Absent where a
 * variant states no share: then nobody knows.
 */
export function ownShare(variants: readonly Variant[]): Ratio | undefined {
  const shares = variants.map(({ share }) => share)
  if (shares.some((share) => share === undefined)) return undefined
  // Shares are stated in hundredths: what rounding leaves of 1 is no case.
  const left = Math.round((1 - shares.reduce<number>((sum, share = 0) => sum + share, 0)) * 1e9) / 1e9
  return Math.max(0, left)
}

/** Whether more cases are shared out than there are. */
export function sharesPassOne(variants: readonly Variant[]): boolean {
  return variants.reduce((sum, { share = 0 }) => sum + share, 0) > 1 + 1e-9
}
