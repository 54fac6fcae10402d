// A kind of case that runs through the same two models with facts of its own: light, medium and severe damage, for example.
import type { FactSheet } from './facts.ts'
import type { BothSides } from './study.ts'
import type { Ratio } from './units.ts'

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
