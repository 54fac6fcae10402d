// What is to happen, earliest first: a binary heap of times, each with the token it happens to.
import { grownFloats, grownInts } from './growing-array.ts'
import type { TokenTable } from './token-table.ts'

/** Events in the order (time, priority, id): priority and id of an event are its token's `order`. */
export class EventHeap {
  size = 0
  private times = new Float64Array(256)
  private held = new Int32Array(256)
  private readonly tokens: TokenTable

  constructor(tokens: TokenTable) {
    this.tokens = tokens
  }

  /** Time of the first event; only where there is one. */
  get firstTime(): number {
    return this.times[0]!
  }

  /** Lets something happen to the token at the time. */
  push(time: number, token: number): void {
    if (this.size === this.times.length) {
      this.times = grownFloats(this.times)
      this.held = grownInts(this.held)
    }
    this.rise(this.size++, time, token)
  }

  /** Takes the first event out and returns its token; only where there is one. */
  pop(): number {
    const { times, held } = this
    const first = held[0]!
    const size = --this.size
    // The gap goes down to a leaf by the earlier child; what was last then rises from there, seldom far (Wegener 1993).
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      const other = child + 1
      if (other < size && (times[other]! < times[child]! || (times[other]! === times[child]! && this.isBefore(held[other]!, held[child]!)))) child = other
      times[at] = times[child]!
      held[at] = held[child]!
      at = child
    }
    this.rise(at, times[size]!, held[size]!)
    return first
  }

  /** Calls with every event, in no order. */
  forEach(look: (time: number, token: number) => void): void {
    for (let at = 0; at < this.size; at++) look(this.times[at]!, this.held[at]!)
  }

  private rise(from: number, time: number, token: number): void {
    const { times, held } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = times[parent]!
      if (above < time || (above === time && !this.isBefore(token, held[parent]!))) break
      times[at] = above
      held[at] = held[parent]!
      at = parent
    }
    times[at] = time
    held[at] = token
  }

  private isBefore(token: number, other: number): boolean {
    return this.tokens.order[token]! < this.tokens.order[other]!
  }
}
