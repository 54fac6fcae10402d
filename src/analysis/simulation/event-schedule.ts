// What is to happen, earliest first: the next few events in a sorted line, all others in a heap behind it. A process at work has about
// as many events ahead as people at work, and then the line is all there is: half the cost of a heap of that size.
import { EventHeap } from './event-heap.ts'
import type { TokenTable } from './token-table.ts'

const longest = 32

/** Events in the order (time, priority, id): priority and id of an event are its token's `order`. */
export class EventSchedule {
  /** The line, the next event last. None of the heap's events is before any of it. */
  private readonly times = new Float64Array(longest)
  private readonly held = new Int32Array(longest)
  private near = 0
  private readonly far: EventHeap
  private readonly tokens: TokenTable

  constructor(tokens: TokenTable) {
    this.tokens = tokens
    this.far = new EventHeap(tokens)
  }

  /** Number of events. */
  get size(): number {
    return this.near + this.far.size
  }

  /** Time of the first event; only where there is one. */
  get firstTime(): number {
    return this.times[this.near - 1]!
  }

  /** Lets something happen to the token at the time. */
  push(time: number, token: number): void {
    const { far } = this
    if (far.size > 0 && !this.isBefore(time, token, far.firstTime, far.first)) {
      far.push(time, token)
      return
    }
    if (this.near === longest) this.sendHalfBack()
    const { times, held } = this
    let at = this.near++
    while (at > 0) {
      const sooner = times[at - 1]!
      if (time < sooner || (time === sooner && this.tokens.order[token]! < this.tokens.order[held[at - 1]!]!)) break
      times[at] = sooner
      held[at] = held[at - 1]!
      at--
    }
    times[at] = time
    held[at] = token
  }

  /** Takes the first event out and returns its token; only where there is one. */
  pop(): number {
    const token = this.held[--this.near]!
    if (this.near === 0 && this.far.size > 0) this.fetch()
    return token
  }

  /** Calls with every event, in no order. */
  forEach(look: (time: number, token: number) => void): void {
    for (let at = 0; at < this.near; at++) look(this.times[at]!, this.held[at]!)
    this.far.forEach(look)
  }

  private sendHalfBack(): void {
    const { times, held, far } = this
    const half = longest / 2
    for (let at = 0; at < half; at++) far.push(times[at]!, held[at]!)
    times.copyWithin(0, half)
    held.copyWithin(0, half)
    this.near = half
  }

  private fetch(): void {
    const { times, held, far } = this
    this.near = Math.min(longest / 2, far.size)
    for (let at = this.near - 1; at >= 0; at--) {
      times[at] = far.firstTime
      held[at] = far.pop()
    }
  }

  private isBefore(time: number, token: number, otherTime: number, other: number): boolean {
    return time < otherTime || (time === otherTime && this.tokens.order[token]! < this.tokens.order[other]!)
  }
}
