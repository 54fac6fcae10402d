// How much two activity names say the same: a bag-of-words similarity in which each word counts by how much it tells.
import type { Label } from './label.ts'
import { stancesOf } from './related-words.ts'
import { kinOf } from './word-kinship.ts'

/** What a word that only stands for another is worth beside the same word. */
const kinWorth = 0.8
/** Said by a larger share of the activities of both sides, a word no longer shows which of them is meant. */
const commonShare = 1 / 3

/** What a name says: the weights of its words in their order and in all, and what each word and its kin are worth in it. */
interface Saying {
  readonly weights: readonly number[]
  readonly weight: number
  readonly worths: ReadonlyMap<string, number>
  /** What it takes one side in of what is opposite; a name that says both sides takes none. */
  readonly stances: readonly number[]
}

/**
 * The vocabulary of both sides. [LS1] A word tells the more, the smaller the share of activities that say it on the side where
 * fewer do: where one model has a single activity about names, every activity of the other about names belongs with it.
 */
export class Vocabulary {
  readonly #weight = new Map<string, number>()
  readonly #kin: ReadonlyMap<string, ReadonlySet<string>>
  readonly #sayings = new Map<Label, Saying>()

  constructor(one: readonly Label[], other: readonly Label[]) {
    const labels = [...one, ...other]
    this.#kin = kinOf(new Set(labels.flatMap(({ words }) => words.map(({ stem }) => stem))))
    const shares = [one, other].map((side) => this.#shares(side))
    for (const stem of this.#kin.keys()) this.#weight.set(stem, tellingOf(Math.min(...shares.map((share) => share.get(stem) ?? 1))))
    for (const label of labels) {
      const weights = label.words.map(({ stem }) => this.#weight.get(stem)!)
      const worths = new Map(this.meanings(label).map((stem) => [stem, kinWorth]))
      for (const { stem } of label.words) worths.set(stem, 1)
      const stances = label.words.flatMap(({ stem }) => stancesOf(stem))
      const oneSided = stances.filter((stance) => !stances.includes(-stance))
      this.#sayings.set(label, { weights, weight: weights.reduce((sum, weight) => sum + weight, 0), worths, stances: oneSided })
    }
  }

  /** The stems a name says and their kin: what another name may say to mean the same. Each at least once. */
  meanings(label: Label): readonly string[] {
    return label.words.flatMap(({ stem }) => [stem, ...this.#kin.get(stem)!])
  }

  /**
   * 0 … 1; 0 where the names share nothing or one has no words. [LS2] Half of it is the weight both share over the weight of
   * both (Dice), half the larger share of one name that the other says: a short name inside a long one is its summary. [LS4] Names of
   * opposite doings (approve, reject) share nothing, whatever else both say.
   */
  similarity(one: Label, other: Label): number {
    const [a, b] = [this.#sayings.get(one)!, this.#sayings.get(other)!]
    if (a.weight === 0 || b.weight === 0 || a.stances.some((stance) => b.stances.includes(-stance))) return 0
    const [saidOfA, saidOfB] = [saidBy(b, one, a), saidBy(a, other, b)]
    return ((saidOfA + saidOfB) / (a.weight + b.weight) + Math.max(saidOfA / a.weight, saidOfB / b.weight)) / 2
  }

  /** [LS3] Whether both names say one word that is not common: in a model about orders, "order" alone points to none of them. */
  sharesTelling(one: Label, other: Label): boolean {
    const { worths } = this.#sayings.get(other)!
    return one.words.some(({ stem }) => worths.get(stem) === 1 && this.#weight.get(stem)! >= tellingOf(commonShare))
  }

  /** The words of the one name that the other says too, as the one says them; with the other's word where it only stands for it. */
  sharedWords(one: Label, other: Label): readonly string[] {
    return [...new Set(one.words.flatMap(({ stem, said }) => {
      if (other.words.some((word) => word.stem === stem)) return [said]
      const kin = other.words.find((word) => this.#kin.get(stem)?.has(word.stem))
      return kin ? [`${said} ≈ ${kin.said}`] : []
    }))]
  }

  /** The share of a side's activities that say a stem or its kin; stems nobody says are left out. */
  #shares(side: readonly Label[]): ReadonlyMap<string, number> {
    const uses = new Map<string, number>()
    for (const label of side) {
      for (const stem of new Set(this.meanings(label))) uses.set(stem, (uses.get(stem) ?? 0) + 1)
    }
    return new Map([...uses].map(([stem, count]) => [stem, count / side.length]))
  }
}

/** How much a word tells that this share of the activities says. */
function tellingOf(share: number): number {
  return Math.log(1 + 1 / share)
}

/** What a name says of another one, in weight. */
function saidBy(saying: Saying, label: Label, { weights }: Saying): number {
  return label.words.reduce((sum, { stem }, at) => sum + weights[at]! * (saying.worths.get(stem) ?? 0), 0)
}
