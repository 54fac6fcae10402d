// The result of a simulation, as every consumer reads it. Types only; simulate.ts fills them. Times are minutes of the clock.
import type { Finding } from '../../model/finding.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import type { Minutes, Money, Ratio } from '../../model/units.ts'

/** A mean over replications with its 95 % interval (Student's t); no interval from a single replication. */
export interface Estimate {
  readonly mean: number
  readonly ci95?: readonly [low: number, high: number]
}

/** How a time is spread over the cases of all replications. Percentiles come from a histogram and are right within 0.3 %. */
export interface Spread extends Estimate {
  /** Standard deviation over the cases. */
  readonly sd: number
  readonly p50: Minutes
  readonly p90: Minutes
  readonly p95: Minutes
  readonly p99: Minutes
}

/** Mean waiting of one visit, by cause; the causes add up to the whole. */
export interface WaitingCauses {
  /** All staff were busy with other work. */
  readonly busy: Minutes
  /** The office was closed. */
  readonly closed: Minutes
  /** Cases were gathered. */
  readonly batch: Minutes
  /** The waiting time stated for the activity, a timer, or a message that had not come. */
  readonly stated: Minutes
}

/** One activity or waiting event. */
export interface SimulatedNode {
  readonly id: string
  readonly name?: string
  /** Visits per case. */
  readonly visits: number
  /** Mean per visit; 0 where it was never visited. */
  readonly processing: Minutes
  readonly waiting: Minutes
  readonly waitingCauses: WaitingCauses
}

/** One performer with its staff. */
export interface SimulatedPool {
  /** Id of the lane or participant. */
  readonly id: string
  readonly name?: string
  /** Number of people; absent when none is stated: then nobody ever waits for them, and no utilisation is known. */
  readonly capacity?: number
  /** Share of their open time the people work; absent without a capacity. */
  readonly utilisation?: Estimate
  /** Minutes worked per case. */
  readonly work: Minutes
  /** Mean number of cases waiting for one of them. */
  readonly queue: number
}

/** A histogram: `counts[i]` cases lie from `edges[i]` to below `edges[i + 1]`, and the last edge is included. */
export interface Histogram {
  readonly edges: readonly Minutes[]
  readonly counts: readonly number[]
}

/** Everything a simulation says. The same model, settings and seed give the same numbers to the last bit, wherever it runs. */
export interface Simulation {
  readonly settings: SimulationSettings
  /** `working`: the clock ran through working minutes only. `open`: opening hours held, and times include nights. */
  readonly clock: 'working' | 'open'
  /** Cases counted over all replications, the warm-up left out. */
  readonly counted: number
  readonly cycleTime: Spread
  /** Waiting per case, all activities together. */
  readonly waiting: Spread
  readonly histogram: Histogram
  readonly nodes: readonly SimulatedNode[]
  readonly pools: readonly SimulatedPool[]
  /** Cases finished in an hour of the clock. */
  readonly throughput: Estimate
  /** Cost per case; absent when no cost and no tariff is stated. */
  readonly cost?: Estimate & { readonly mean: Money }
  /** VA time ÷ all time, queueing included; `low` counts what is untagged as not VA, `high` as VA. Absent without time. */
  readonly valueAddedRatio?: Estimate & { readonly low: Ratio; readonly high: Ratio }
  /** Cases that stopped before an end, waiting for what never came or going round without end; by the elements they stood at. */
  readonly unfinished: { readonly cases: number; readonly at: readonly { readonly id: string; readonly cases: number }[] }
  /** What the model does not say and what was taken instead. */
  readonly assumptions: readonly Finding[]
}

/** Two models simulated with common random numbers. */
export interface PairSimulation {
  readonly asIs: Simulation
  readonly toBe: Simulation
  /** as-is − to-be per replication, of the mean cycle time, waiting and cost: the gain, positive when time or money is saved. */
  readonly gain: { readonly cycleTime: Estimate; readonly waiting: Estimate; readonly cost?: Estimate }
}
