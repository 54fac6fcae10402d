// What one replication found, as plain data: it may be made by a worker, and the results of all may come in any order.
import type { LogHistogram } from './log-histogram.ts'
import type { NodeColumns } from './node-figures.ts'
import type { Tally } from './tally.ts'

/** How one time is spread over the counted cases of a replication. */
export interface CaseTimes {
  readonly tally: Tally
  readonly histogram: LogHistogram
}

/** One replication. Sums are over counted cases: those that arrived after the warm-up. */
export interface ReplicationResult {
  /** Its number, from 0. */
  readonly replication: number
  /** Cases that arrived after the warm-up, and those of them that came to an end. */
  readonly arrived: number
  readonly cycleTime: CaseTimes
  readonly waiting: CaseTimes
  readonly nodes: NodeColumns
  /** What was seen between the arrival of the first counted case and that of the last case. */
  readonly observed: {
    readonly minutes: number
    /** Cases that came to an end in it, counted or not. */
    readonly finished: number
    readonly pools: readonly PoolSpan[]
  }
  readonly unfinished: number
  /** Of each node, the unfinished cases that stood at it. */
  readonly unfinishedAt: Float64Array
}

/** A pool as seen in the span. */
export interface PoolSpan {
  /** Minutes its people worked. */
  readonly work: number
  /** Minutes of the span in which it was open. */
  readonly open: number
  /** Minutes that works stood in its line. */
  readonly waited: number
}

/** [RR1] Minutes somebody works at a node: what its cases are worked on, save that a batch of them is one work. */
export function workAt({ batch }: { readonly batch: Int32Array }, { nodes }: ReplicationResult, node: number): number {
  return Math.max(0, batch[node]! > 1 ? nodes.batchWork[node]! : nodes.processing[node]!)
}
