// A matching in the making: two sides of activities seen as labels, and the pairs made so far.
import { indexModel, performerName } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import { inCanonicalOrder } from './canonical-order.ts'
import type { ProcessModel } from '../model/process-model.ts'
import { labelWords, type LabelWord } from './label-words.ts'
import type { PairReason } from './comparison.ts'

/** An activity as the matcher sees it. */
export interface Label {
  readonly id: string
  /** Name as far as a reader hears it; empty for an unnamed activity. */
  readonly key: string
  readonly words: readonly LabelWord[]
  /** Key of the performer's name; empty when none is stated. */
  readonly performer: string
  /** Place in reading order on its side, from 0. */
  readonly at: number
}

/** A pair by places of the two sides. */
export interface DraftPair {
  readonly one: number
  readonly other: number
  readonly score: number
  readonly reason: PairReason
}

/**
 * The state every rule of the matcher reads and adds to. `one` and `other` are the two sides in an order that does not depend on
 * which is as-is, so that swapping the models only mirrors the result.
 */
export class MatchingDraft {
  readonly pairs: DraftPair[] = []
  readonly #ofOne = new Map<number, number>()
  readonly #ofOther = new Map<number, number>()

  readonly one: readonly Label[]
  readonly other: readonly Label[]
  /** Whether the analyst said that the two are not the same. */
  readonly isForbidden: (one: Label, other: Label) => boolean

  constructor(one: readonly Label[], other: readonly Label[], isForbidden: (one: Label, other: Label) => boolean) {
    this.one = one
    this.other = other
    this.isForbidden = isForbidden
  }

  /** The partner of a first pair; a further pair of a split or merge does not change it. */
  otherOf(one: number): number | undefined {
    return this.#ofOne.get(one)
  }

  oneOf(other: number): number | undefined {
    return this.#ofOther.get(other)
  }

  /** Whether the two may still be paired with each other as a pair of one and one. */
  isOpen(one: number, other: number): boolean {
    return !this.#ofOne.has(one) && !this.#ofOther.has(other) && !this.isForbidden(this.one[one]!, this.other[other]!)
  }

  add(one: number, other: number, score: number, reason: PairReason): void {
    this.pairs.push({ one, other, score, reason })
    if (!this.#ofOne.has(one)) this.#ofOne.set(one, other)
    if (!this.#ofOther.has(other)) this.#ofOther.set(other, one)
  }

  get freeOne(): readonly Label[] {
    return this.one.filter(({ at }) => !this.#ofOne.has(at))
  }

  get freeOther(): readonly Label[] {
    return this.other.filter(({ at }) => !this.#ofOther.has(at))
  }
}

/** The counted activities of a model as labels, in a reading order that the order of the file has no part in. */
export function labelsOf(model: ProcessModel): readonly Label[] {
  const index = indexModel(inCanonicalOrder(model))
  return index.activities.map(({ id, name }, at) => ({
    id, key: nameKey(name), words: labelWords(name), performer: nameKey(performerName(index, id)), at,
  }))
}
