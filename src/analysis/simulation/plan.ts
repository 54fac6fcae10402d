// A model made ready to be simulated: every node, edge and pool a row of a flat table, so that the event loop only reads numbers.
// Rows of nodes and edges run through all scopes. Types and codes only; plan-simulation.ts fills them.
import type { Finding } from '../../model/finding.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import type { Minutes, Ratio } from '../../model/units.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'
import type { MinutesDistribution } from './distribution-minutes.ts'
import type { WorkClock } from './work-clock.ts'

/**
 * What a token meets on entering a node, below 0 in its column: nothing; nothing but being counted; work that holds nobody; stated
 * waiting, then work; or more than that. From 0 on: work, and nothing else, by the people of that pool.
 */
export const meetsNothing = -1
export const meetsCount = -2
export const meetsFreeWork = -3
export const meetsWaiting = -4
export const meetsMore = -5

/** How a node treats the tokens of several edges. */
export const joinAny = 0
export const joinAll = 1
export const joinInclusive = 2

/** How a token leaves a node, below 0 in its column: not at all, by its one edge, by one of several, by all, or by some. */
export const wayEnds = -1
export const wayNext = -2
export const wayOne = -3
export const wayAll = -4
export const waySome = -5

/** How an activity is repeated in one visit. */
export const repeatNot = 0
export const repeatStandard = 1
export const repeatStandardOnce = 2
export const repeatParallel = 3
export const repeatSequential = 4

/** What ends with a token that ends. */
export const endsItself = 0
export const endsScope = 1
export const endsByError = 2

/** Everything a replication reads; it holds no state of its own. */
export interface Plan {
  readonly settings: SimulationSettings
  readonly nodes: PlanNodes
  readonly edges: PlanEdges
  readonly scopes: readonly PlanScope[]
  /** Scopes a case begins in. */
  readonly roots: readonly number[]
  readonly pools: readonly PlanPool[]
  readonly arrivals: PlanArrivals
  /** Nodes that messages wait at or are waited for at. */
  readonly mailboxes: number
  /** Whether any scope has an inclusive join: without one nobody looks whether it may go on. */
  readonly hasInclusiveJoins: boolean
  /** Whether waiting counts as NVA whatever its activity is. */
  readonly waitingIsWaste: boolean
  /** Whether any cost or tariff is stated. */
  readonly hasCost: boolean
  readonly assumptions: readonly Finding[]
}

/** Cases arrive with these times between them, in open time of the office; absent: each begins when the one before is done. */
export interface PlanArrivals {
  readonly between?: MinutesDistribution
  readonly streamKey: string
  readonly clock?: WorkClock
}

/** One column a field, one row a node. */
export interface PlanNodes {
  readonly count: number
  readonly ids: readonly string[]
  readonly names: readonly (string | undefined)[]
  readonly scope: Int32Array
  readonly meets: Int32Array
  readonly join: Uint8Array
  /** Number of incoming edges of a node that joins, and which counter of a run counts those with a token; the edges' own follow it. */
  readonly joined: Int32Array
  readonly filledCounter: Int32Array
  /** Where the one edge of a node leads, if whoever takes it needs to look at nothing else; else how the node is left. */
  readonly way: Int32Array
  /** Outgoing edges of node n are rows `firstEdge[n]` to below `firstEdge[n + 1]`. */
  readonly firstEdge: Int32Array
  /** Row of the default edge of a `some` split, or -1. */
  readonly defaultEdge: Int32Array
  readonly ends: Uint8Array
  /** Node of the boundary event that catches an error end, or -1. */
  readonly caughtBy: Int32Array
  /** Nodes from which no end of their scope can be reached: whoever enters goes round for ever. */
  readonly isTrap: Uint8Array
  /** Pool whose people do the work, or -1 where nobody is held. */
  readonly pool: Int32Array
  /** Whether a work at the node is of one case, and goes on without a break. */
  readonly isPlainWork: Uint8Array
  /** Clock by which time passes at the node; absent without opening hours. */
  readonly clocks: readonly (WorkClock | undefined)[]
  /** Fixed processing time, for nodes without a distribution. */
  readonly processing: Float64Array
  readonly processingVaries: readonly (MinutesDistribution | undefined)[]
  readonly waiting: Float64Array
  readonly waitingVaries: readonly (MinutesDistribution | undefined)[]
  /** Waiting that passes by the clock on the wall, beside `waiting`; 0 without opening hours. */
  readonly elapsedWaiting: Float64Array
  readonly elapsedWaitingVaries: readonly (MinutesDistribution | undefined)[]
  readonly repetition: Uint8Array
  /** Instances of a multi-instance activity. */
  readonly instances: Int32Array
  /** Chance that an activity with a loop marker is done again. */
  readonly repeat: Float64Array
  /** Cases gathered before the activity begins; 1 where none are. */
  readonly batch: Int32Array
  /** Scope inside, or -1. */
  readonly content: Int32Array
  readonly boundaries: readonly (readonly PlanBoundary[])[]
  /** Mailbox the node waits at, or -1. */
  readonly awaits: Int32Array
  readonly sends: readonly (readonly PlanMessage[])[]
  readonly streamKeys: readonly string[]
  /** Whether the node has a row in the result. */
  readonly isShown: Uint8Array
  /** Whether the node is an activity whose time counts in the value-added ratio. */
  readonly isActivity: Uint8Array
  readonly category: readonly CategoryOrUntagged[]
  readonly cost: Float64Array
  /** Cost of one minute of the performer's work. */
  readonly tariff: Float64Array
}

/** Rows of edges, in the order of the nodes they leave. */
export interface PlanEdges {
  readonly target: Int32Array
  /** Of a `one` split the chance up to and with this edge; of a `some` split its own chance. */
  readonly chance: Float64Array
  /** Of a `some` split: chance that neither this nor a later edge (default aside) is taken. */
  readonly noneFromHere: Float64Array
  /** Counter of a run that counts the tokens which wait at the edge's end, or -1 where nobody waits. */
  readonly counter: Int32Array
  /** Whether the edge leads back, so that whoever takes it begins another round. */
  readonly isBack: Uint8Array
}

/** One scope. */
export interface PlanScope {
  readonly starts: { readonly mode: 'one' | 'all'; readonly nodes: readonly number[]; readonly chances: readonly Ratio[] }
  readonly streamKey: string
  /** Counters a run needs: one for each edge into a join, and one for each join of the number of edges with a token. */
  readonly counters: number
  /** Nodes that join. */
  readonly joins: readonly number[]
  readonly inclusiveJoins: readonly InclusiveJoin[]
}

/** A node that waits as long as another token can still come to it. */
export interface InclusiveJoin {
  readonly node: number
  /** Whether a token at a node can come here, by the node's row less `firstNode`. */
  readonly reachedFrom: Uint8Array
  readonly firstNode: number
}

/** A boundary event of an activity. */
export interface PlanBoundary {
  readonly node: number
  readonly isInterrupting: boolean
  readonly probability: Ratio
  /** Minutes after which it goes off; by the clock on the wall when `isElapsed`. */
  readonly after?: Minutes
  readonly isElapsed: boolean
}

/** A message sent by a node: it starts a scope at a node, or goes into a mailbox. */
export type PlanMessage =
  | { readonly effect: 'starts'; readonly scope: number; readonly node: number }
  | { readonly effect: 'awaited'; readonly mailbox: number }

/** People who do the same work. */
export interface PlanPool {
  readonly id: string
  readonly name?: string
  readonly capacity?: number
  readonly clock?: WorkClock
}
