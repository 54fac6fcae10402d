// A matching in the making: two sides of labels, and the pairs made so far.
import type { PairReason } from './comparison.ts'
import type { Label } from './label.ts'

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

  /**
   * The place next to one on the same side, before (−1) or behind (1) it; `undefined` at an end. An event that is not paired is
   * passed over: one model draws it, the other does not.
   */
  besideOne(one: number, by: -1 | 1): number | undefined {
    return beside(this.one, one, by, this.#ofOne)
  }

  besideOther(other: number, by: -1 | 1): number | undefined {
    return beside(this.other, other, by, this.#ofOther)
  }

  get freeOne(): readonly Label[] {
    return this.one.filter(({ at }) => !this.#ofOne.has(at))
  }

  get freeOther(): readonly Label[] {
    return this.other.filter(({ at }) => !this.#ofOther.has(at))
  }
}

function beside(side: readonly Label[], from: number, by: -1 | 1, paired: ReadonlyMap<number, number>): number | undefined {
  let at = from + by
  while (side[at]?.isEvent && !paired.has(at)) at += by
  return side[at] && at
}
