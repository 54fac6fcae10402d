// What pools do while the process is in its usual state: from the first counted arrival to the last arrival.
import type { PoolSpan, ReplicationResult } from './replication-result.ts'
import type { ReplicationState } from './replication-state.ts'
import { none, phaseBatch, phaseDead, phaseWorking } from './token-table.ts'

interface Sight {
  readonly at: number
  readonly finished: number
  readonly pools: readonly PoolSpan[]
}

/**
 * The time over which utilisation, lines and throughput are measured.
 * [OW1] It opens with the first counted arrival and closes with the last one, so that neither an empty office at the beginning nor
 * one that only clears up counts. [OW2] Where cases come one at a time, or all at one moment, it closes when all is done.
 */
export class ObservedSpan {
  private readonly state: ReplicationState
  private opened: Sight | undefined
  private closed: Sight | undefined

  constructor(state: ReplicationState) {
    this.state = state
  }

  /** The first counted case arrives. */
  open(): void {
    this.opened = this.look()
  }

  /** The last case arrives. */
  close(): void {
    if (this.opened !== undefined && this.state.now > this.opened.at) this.closed = this.look()
  }

  /** The figures of the span; all 0 where it has no length. */
  seen(): ReplicationResult['observed'] {
    const from = this.opened ?? this.look()
    const to = this.closed ?? this.look()
    return {
      minutes: to.at - from.at, finished: to.finished - from.finished,
      pools: to.pools.map((pool, at) => ({
        work: Math.max(0, pool.work - from.pools[at]!.work), open: pool.open - from.pools[at]!.open, waited: Math.max(0, pool.waited - from.pools[at]!.waited),
      })),
    }
  }

  /** Sums up to now: of all work begun what is done, and of all lines what was stood. */
  private look(): Sight {
    const { state } = this
    const { tokens, plan: { nodes, pools }, now } = state
    const ahead = pools.map(() => 0)
    state.events.forEach((time, token) => {
      const phase = tokens.phase[token]!
      const pool = nodes.pool[tokens.node[token]!]!
      if (phase === phaseDead || (phase !== phaseWorking && phase !== phaseBatch) || pool === none) return
      const { clock } = pools[pool]!
      ahead[pool]! += clock === undefined ? time - now : clock.workBefore(time) - clock.workBefore(now)
    })
    return {
      at: now, finished: state.log.finished,
      pools: state.pools.map((staff, pool) => {
        let standing = 0
        staff.queue.forEach((token) => {
          if (tokens.phase[token] !== phaseDead) standing += now - tokens.since[token]!
        })
        return { work: staff.work - ahead[pool]!, open: pools[pool]!.clock?.workBefore(now) ?? now, waited: staff.waited + standing }
      }),
    }
  }
}
