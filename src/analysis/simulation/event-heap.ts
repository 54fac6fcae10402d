// Events, earliest first: a heap of times, each with the token it happens to. Four children a node: flat, and quick to go down.
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

  /** Token of the first event; only where there is one. */
  get first(): number {
    return this.held[0]!
  }

  /** Lets something happen to the token at the time. */
  push(time: number, token: number): void {
    if (this.size === this.times.length) {
      this.times = grownFloats(this.times)
      this.held = grownInts(this.held)
    }
    const { times, held } = this
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 2
      const above = times[parent]!
      if (above < time || (above === time && !this.isBefore(token, held[parent]!))) break
      times[at] = above
      held[at] = held[parent]!
      at = parent
    }
    times[at] = time
    held[at] = token
  }

  /** Takes the first event out and returns its token; only where there is one. */
  pop(): number {
    const { times, held } = this
    const first = held[0]!
    const size = --this.size
    const time = times[size]!
    const token = held[size]!
    let at = 0
    for (let child = 1; child < size; child = 4 * at + 1) {
      let earliest = child
      let earliestTime = times[child]!
      const end = child + 4 < size ? child + 4 : size
      for (let other = child + 1; other < end; other++) {
        const otherTime = times[other]!
        if (otherTime < earliestTime || (otherTime === earliestTime && this.isBefore(held[other]!, held[earliest]!))) {
          earliest = other
          earliestTime = otherTime
        }
      }
      if (time < earliestTime || (time === earliestTime && this.isBefore(token, held[earliest]!))) break
      times[at] = earliestTime
      held[at] = held[earliest]!
      at = earliest
    }
    times[at] = time
    held[at] = token
    return first
  }

  /** Calls with every event, in no order. */
  forEach(look: (time: number, token: number) => void): void {
    for (let at = 0; at < this.size; at++) look(this.times[at]!, this.held[at]!)
  }

  private isBefore(token: number, other: number): boolean {
    return this.tokens.order[token]! < this.tokens.order[other]!
  }
}
