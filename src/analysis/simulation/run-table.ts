// The runs of scopes that are under way: which tokens each has, and how many wait at its joins. Rows are used again.
import { grownInts } from './growing-array.ts'
import { none } from './token-table.ts'

/** One column a field, one row a run of a process or sub-process. */
export class RunTable {
  scope = new Int32Array(64)
  case = new Int32Array(64)
  /** The token whose activity this is the content of, or none. */
  host = new Int32Array(64)
  /** First of the list of its tokens, and how many there are. */
  firstToken = new Int32Array(64)
  tokens = new Int32Array(64)
  /** Tokens that wait at its joins, and those of them at inclusive ones. */
  held = new Int32Array(64)
  heldInclusive = new Int32Array(64)
  /** Neighbours in the list of its case. */
  next = new Int32Array(64)
  previous = new Int32Array(64)
  /** Where its counters begin. */
  firstCounter = new Int32Array(64)
  counters = new Int32Array(256)
  private used = 0
  private usedCounters = 0
  /** Free rows of each scope; a row keeps its counters and therefore its scope. */
  private readonly free: number[][]
  private readonly countersOf: readonly number[]

  constructor(countersOf: readonly number[]) {
    this.countersOf = countersOf
    this.free = countersOf.map(() => [])
  }

  /** A run of the scope without tokens, in no case's list; all counters 0. */
  make(scope: number, ofCase: number, host: number): number {
    let run = this.free[scope]!.pop()
    if (run === undefined) {
      run = this.used++
      if (run === this.scope.length) this.grow()
      this.scope[run] = scope
      this.firstCounter[run] = this.usedCounters
      this.usedCounters += this.countersOf[scope]!
      while (this.usedCounters > this.counters.length) this.counters = grownInts(this.counters)
    }
    this.case[run] = ofCase
    this.host[run] = host
    this.firstToken[run] = none
    this.tokens[run] = 0
    this.held[run] = 0
    this.heldInclusive[run] = 0
    return run
  }

  /** Gives the row back, its counters cleared. */
  release(run: number): void {
    const scope = this.scope[run]!
    if (this.held[run]! > 0) {
      const from = this.firstCounter[run]!
      this.counters.fill(0, from, from + this.countersOf[scope]!)
    }
    this.case[run] = none
    this.free[scope]!.push(run)
  }

  /** Rows in use. */
  get inUse(): number {
    return this.used - this.free.reduce((sum, { length }) => sum + length, 0)
  }

  private grow(): void {
    this.scope = grownInts(this.scope)
    this.case = grownInts(this.case)
    this.host = grownInts(this.host)
    this.firstToken = grownInts(this.firstToken)
    this.tokens = grownInts(this.tokens)
    this.held = grownInts(this.held)
    this.heldInclusive = grownInts(this.heldInclusive)
    this.next = grownInts(this.next)
    this.previous = grownInts(this.previous)
    this.firstCounter = grownInts(this.firstCounter)
  }
}
