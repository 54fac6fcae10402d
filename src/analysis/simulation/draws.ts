// Random numbers one at a time from rows that are filled by the block.
import type { MinutesDistribution } from './distribution-minutes.ts'
import { openStream } from './random-stream.ts'
import { sampler } from './sampler.ts'

const shortest = 16
const longest = 256

/**
 * The numbers of one purpose of one element. The first block is short, so that a model of many elements and few cases draws
 * little in vain; the lengths follow the number of draws alone, so that the same draws come whatever else happens.
 */
export class Draws {
  private block = new Float64Array(shortest)
  private at = shortest
  private isWarm = false
  private readonly fill: (into: Float64Array) => void

  constructor(fill: (into: Float64Array) => void) {
    this.fill = fill
  }

  /** The next number. */
  next(): number {
    if (this.at === this.block.length) this.refill()
    return this.block[this.at++]!
  }

  private refill(): void {
    if (this.isWarm && this.block.length < longest) this.block = new Float64Array(longest)
    this.isWarm = true
    this.fill(this.block)
    this.at = 0
  }
}

/** Which row of which replication. */
export interface DrawSource {
  readonly seed: number
  readonly replication: number
}

/** Times of an element for a purpose; `undefined` where there is no distribution. */
export function timeDraws(distribution: MinutesDistribution | undefined, { seed, replication }: DrawSource, key: string): Draws | undefined {
  return distribution && new Draws(sampler(distribution, openStream(seed, replication, key)))
}

/** Numbers over [0, 1) of an element for a purpose. */
export function chanceDraws({ seed, replication }: DrawSource, key: string): Draws {
  const stream = openStream(seed, replication, key)
  return new Draws((into) => stream.fill(into))
}
