// Reproducible chance: for each seed, replication and name one endless row of numbers, the same on every machine.

/** A row of independent numbers, evenly spread over [0, 1) in steps of 2⁻⁵³. */
export interface RandomStream {
  /** The next number of the row. */
  next(): number
  /** The next numbers of the row, as many as there is room for; much quicker than one at a time. */
  fill(into: Float64Array): void
}

/**
 * Opens the row of a key, such as an element's id.
 * [RN1] The same three values open the same row, in every JavaScript engine: only 32-bit whole numbers are reckoned with.
 * [RN2] Rows of different keys, replications or seeds have nothing to do with one another, however alike those are.
 * [RN3] `next` and `fill` read one and the same row.
 * The generator is sfc32 of Chris Doty-Humphrey (PractRand), two rounds for each number; at least 2³² rounds pass before a row
 * repeats, 2¹²⁷ on average. `seed` and `replication` are whole numbers, 0 … 2³²−1.
 */
export function openStream(seed: number, replication: number, key: string): RandomStream {
  return new SmallFastCounting([seed, replication, key.length, ...Array.from(key, (_unit, at) => key.charCodeAt(at))])
}

/** 2⁻⁵³: the distance from one possible number to the next. */
const step = 1 / 0x20000000000000

/** The rounds the author mixes a new state with, as numbers of two rounds each. */
const mixing = new Float64Array(6)
const one = new Float64Array(1)

class SmallFastCounting implements RandomStream {
  /** a, b, c and the counter. */
  private readonly state = new Int32Array([0, 0, 0, 1])

  /** Takes in the words one after the other, and lets each touch every bit of the state before the next comes. */
  constructor(words: readonly number[]) {
    for (const word of words) {
      this.state[0]! ^= word
      this.fill(mixing)
    }
  }

  next(): number {
    this.fill(one)
    return one[0]!
  }

  fill(into: Float64Array): void {
    const { state } = this
    let a = state[0]!, b = state[1]!, c = state[2]!, counter = state[3]!
    for (let at = 0; at < into.length; at++) {
      const high = (((a + b) | 0) + counter) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + high) | 0
      counter = (counter + 1) | 0
      const low = (((a + b) | 0) + counter) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + low) | 0
      counter = (counter + 1) | 0
      // 32 bits of the one and 21 of the other.
      into[at] = ((high >>> 0) * 0x200000 + (low >>> 11)) * step
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = counter
  }
}
