// Everything that moves through a model: a token for each thing a case does at the moment. Rows are used again.
import { grownBytes, grownFloats, grownInts } from './growing-array.ts'

/** On its way from node to node within one moment. */
export const phaseMoving = 0
/** Stated waiting. */
export const phaseWaiting = 1
/** In line for somebody. */
export const phaseQueued = 2
/** Work is done on it. */
export const phaseWorking = 3
/** Waits for other cases to come together. */
export const phaseGathered = 4
/** Waits for a message. */
export const phaseAwaiting = 5
/** At an activity whose instances or content run. */
export const phaseHosting = 6
/** Not a token of the flow, but the clock of a boundary timer. */
export const phaseTimer = 7
/** Not a token of the flow, but a batch of them at work. */
export const phaseBatch = 8
/** The arrival of the next case. */
export const phaseArrival = 9
/** Carried by a batch that has begun. */
export const phaseBatched = 11
/** Cancelled; whoever still holds the row frees it. */
export const phaseDead = 10

/** None, in a column that names another row. */
export const none = -1

/** One column a field, one row a token; row 0 is the arrival of cases. */
export class TokenTable {
  node = new Int32Array(64)
  run = new Int32Array(64)
  case = new Int32Array(64)
  phase = new Uint8Array(64)
  /** When it began what it waits for; once work is done on it, when that will end. */
  since = new Float64Array(64)
  /** Priority and id of its event: events of one time happen in ascending order of it. */
  order = new Float64Array(64)
  /** Neighbours in the list of its run. */
  next = new Int32Array(64)
  previous = new Int32Array(64)
  /** The token for whose activity it works (an instance, a timer), or none. */
  host = new Int32Array(64)
  /** First of a list that belongs to it: timers of a host, members of a batch; and the link to the next in such a list. */
  first = new Int32Array(64)
  link = new Int32Array(64)
  /** Instances still to be done. */
  left = new Int32Array(64)
  private used = 0
  private free = none

  /** A row with nothing but defaults, in no run. */
  make(): number {
    let token = this.free
    if (token === none) {
      if (this.used === this.node.length) this.grow()
      token = this.used++
    } else {
      this.free = this.link[token]!
    }
    this.phase[token] = phaseMoving
    this.run[token] = none
    this.host[token] = none
    this.first[token] = none
    this.link[token] = none
    return token
  }

  /** Gives the row back. */
  release(token: number): void {
    this.link[token] = this.free
    this.free = token
  }

  /** Rows in use. */
  get inUse(): number {
    let unused = 0
    for (let token = this.free; token !== none; token = this.link[token]!) unused++
    return this.used - unused
  }

  private grow(): void {
    this.node = grownInts(this.node)
    this.run = grownInts(this.run)
    this.case = grownInts(this.case)
    this.phase = grownBytes(this.phase)
    this.since = grownFloats(this.since)
    this.order = grownFloats(this.order)
    this.next = grownInts(this.next)
    this.previous = grownInts(this.previous)
    this.host = grownInts(this.host)
    this.first = grownInts(this.first)
    this.link = grownInts(this.link)
    this.left = grownInts(this.left)
  }
}
