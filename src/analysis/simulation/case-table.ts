// The cases that are under way. Rows are used again, so that memory follows how many run at once, not how many have run.
import { grownFloats, grownInts } from './growing-array.ts'
import { none } from './token-table.ts'

/** One column a field, one row a case. */
export class CaseTable {
  /** Number of arrival, from 0. */
  number = new Int32Array(64)
  begun = new Float64Array(64)
  /** Waiting of all its activities so far. */
  waiting = new Float64Array(64)
  /** Tokens that will go on by themselves; when there is none, the case is done or stuck. */
  moving = new Int32Array(64)
  /** Runs of processes that are not done. */
  open = new Int32Array(64)
  /** Steps taken, to find what goes round for ever. */
  steps = new Int32Array(64)
  /** First of the list of all its runs. */
  firstRun = new Int32Array(64)
  /** Messages not yet taken, a row of mailboxes for each case. */
  letters: Int32Array
  /** First token of those that wait at each mailbox. */
  waiters: Int32Array
  private used = 0
  private free: number[] = []
  private readonly mailboxes: number

  constructor(mailboxes: number) {
    this.mailboxes = mailboxes
    this.letters = new Int32Array(64 * mailboxes)
    this.waiters = new Int32Array(64 * mailboxes)
  }

  /** A new case. */
  make(number: number, now: number): number {
    const row = this.free.pop() ?? this.used++
    if (row === this.number.length) this.grow()
    this.number[row] = number
    this.begun[row] = now
    this.waiting[row] = 0
    this.moving[row] = 0
    this.open[row] = 0
    this.steps[row] = 0
    this.firstRun[row] = none
    for (let box = row * this.mailboxes; box < (row + 1) * this.mailboxes; box++) {
      this.letters[box] = 0
      this.waiters[box] = none
    }
    return row
  }

  /** Gives the row back; nothing of the case may be left. */
  release(row: number): void {
    this.number[row] = none
    this.free.push(row)
  }

  /** Rows in use. */
  get inUse(): number {
    return this.used - this.free.length
  }

  private grow(): void {
    this.number = grownInts(this.number)
    this.begun = grownFloats(this.begun)
    this.waiting = grownFloats(this.waiting)
    this.moving = grownInts(this.moving)
    this.open = grownInts(this.open)
    this.steps = grownInts(this.steps)
    this.firstRun = grownInts(this.firstRun)
    if (this.mailboxes === 0) return
    this.letters = grownInts(this.letters)
    this.waiters = grownInts(this.waiters)
  }
}
