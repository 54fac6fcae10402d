// How much two activity names say the same, by the words they share; rare words say more than common ones.
import type { Label } from './matching-draft.ts'

/** The vocabulary of both sides: what each word weighs, and which words are one word written differently. */
export class Vocabulary {
  readonly #weight = new Map<string, number>()
  readonly #same: ReadonlyMap<string, string>
  readonly #stems = new Map<Label, readonly string[]>()

  constructor(one: readonly Label[], other: readonly Label[]) {
    this.#same = writtenDifferently(stemsIn(one), stemsIn(other))
    const labels = [...one, ...other]
    const uses = new Map<string, number>()
    for (const label of labels) for (const stem of this.stems(label)) uses.set(stem, (uses.get(stem) ?? 0) + 1)
    for (const [stem, count] of uses) this.#weight.set(stem, Math.log(1 + labels.length / count))
  }

  /** The stems of a label, differently written ones made one, each once. */
  stems(label: Label): readonly string[] {
    let stems = this.#stems.get(label)
    if (!stems) {
      stems = [...new Set(label.words.map(({ stem }) => this.#same.get(stem) ?? stem))]
      this.#stems.set(label, stems)
    }
    return stems
  }

  /** What some stems weigh together. */
  weight(stems: Iterable<string>): number {
    let sum = 0
    for (const stem of stems) sum += this.#weight.get(stem) ?? 0
    return sum
  }

  /** 0 … 1: weight of the shared words over the mean weight of both names; 0 where a name has no words. */
  similarity(one: Label, other: Label): number {
    const [a, b] = [this.stems(one), this.stems(other)]
    const all = this.weight(a) + this.weight(b)
    return all === 0 ? 0 : (2 * this.weight(a.filter((stem) => b.includes(stem)))) / all
  }

  /** 0 … 1: how much of what a name says is said by the stems; 0 for a name without words. */
  coverage(label: Label, stems: readonly string[]): number {
    const said = this.stems(label)
    const all = this.weight(said)
    return all === 0 ? 0 : this.weight(said.filter((stem) => stems.includes(stem))) / all
  }

  /** The words of the one name that the other says too, as the one says them. */
  sharedWords(one: Label, other: Label): readonly string[] {
    const stems = this.stems(other)
    return one.words.filter(({ stem }) => stems.includes(this.#same.get(stem) ?? stem)).map(({ said }) => said)
  }
}

function stemsIn(labels: readonly Label[]): ReadonlySet<string> {
  return new Set(labels.flatMap(({ words }) => words.map(({ stem }) => stem)))
}

/**
 * Stems that only one side knows and that are likely a stem of the other side with a typo or a longer ending. Stems of fewer
 * than 5 letters are left alone, and so are those with digits in them.
 */
function writtenDifferently(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlyMap<string, string> {
  const same = new Map<string, string>()
  const long = (stem: string): boolean => stem.length >= 5 && !/\d/.test(stem)
  for (const [mine, theirs] of [[one, other], [other, one]] as const) {
    const byLetter = new Map<string, string[]>()
    for (const stem of [...theirs].filter(long).sort()) byLetter.set(stem[0]!, [...(byLetter.get(stem[0]!) ?? []), stem])
    for (const stem of [...mine].filter((some) => long(some) && !theirs.has(some)).sort()) {
      const near = (byLetter.get(stem[0]!) ?? []).find((candidate) => isNear(stem, candidate))
      // The first side's word stands for both; a word already standing for others keeps doing so.
      if (near !== undefined && !same.has(stem) && same.get(near) !== stem) same.set(stem, same.get(near) ?? near)
    }
  }
  return same
}

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length > 3) return false
  return long.startsWith(short) || isOneEditApart(short, long)
}

/** One letter added, left out, changed or swapped with its neighbour. Linear. */
function isOneEditApart(short: string, long: string): boolean {
  if (long.length - short.length > 1 || long.length < 6) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  return short.slice(at + 1) === long.slice(at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
}
