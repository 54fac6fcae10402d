// The people of one pool and the work that waits for them.
import type { CaseTable } from './case-table.ts'
import type { PlanPool } from './plan.ts'
import type { TokenTable } from './token-table.ts'
import { WorkQueue } from './work-queue.ts'

/** A pool while a replication runs. */
export class PoolStaff {
  /** People without work; more than can ever be needed where no number is stated. */
  free: number
  isStirred = false
  /** Minutes of work ever begun, and minutes works ever waited for somebody. */
  work = 0
  waited = 0
  readonly queue: WorkQueue

  constructor({ capacity }: PlanPool, tokens: TokenTable, cases: CaseTable) {
    this.free = capacity ?? 2 ** 30
    this.queue = new WorkQueue(tokens, cases)
  }
}
