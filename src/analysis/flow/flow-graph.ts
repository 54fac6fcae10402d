// How cases run through a model, for everyone who asks: exact flow analysis, soundness and simulation read this one graph.
// Types only; build-flow-graph.ts makes it of a model.
import type { Distribution } from '../../model/distribution.ts'
import type { Duration } from '../../model/duration.ts'
import type { Finding } from '../../model/finding.ts'
import type { FlowNode } from '../../model/process-model.ts'
import type { Minutes, Ratio } from '../../model/units.ts'

/** A model as scopes of nodes and edges. Positions are indexes into the arrays that hold what they number. */
export interface FlowGraph {
  /** Every process, in the order of the model's index, then every sub-process that counts by its content. */
  readonly scopes: readonly Scope[]
  /** Scopes a case begins in, all at the same moment: processes that no message of another process of the model starts. */
  readonly roots: readonly number[]
  /** Message flows that hold something up or set something going; all others carry nothing a case waits for. */
  readonly messages: readonly MessageEdge[]
  /** What the model does not say and what was taken instead, each named. */
  readonly assumptions: readonly Finding[]
}

/** The flow of one process or sub-process. */
export interface Scope {
  readonly position: number
  /** Id of the process or sub-process. */
  readonly id: string
  /** The node whose content this is; absent for a process. */
  readonly parent?: { readonly scope: number; readonly node: number }
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /**
   * Where a run of the scope begins. `one`: at one of several start events, with these probabilities (sum 1). `all`: no start
   * event exists, so at every node without incoming flow (BPMN 2.0, 10.2 Activities: implicit start), each with probability 1.
   */
  readonly starts: { readonly mode: 'one' | 'all'; readonly nodes: readonly { readonly node: number; readonly probability: Ratio }[] }
}

/** One node of a scope. */
export interface GraphNode {
  readonly position: number
  readonly element: FlowNode
  /** Edges into the node. */
  readonly incoming: readonly number[]
  /** Edges out of the node; none of a boundary event's host's events. */
  readonly outgoing: readonly number[]
  /** `any`: each token passes on its own. `all`: one token from each edge together. `inclusive`: when no further token can come. */
  readonly join: 'any' | 'all' | 'inclusive'
  /**
   * `one`: exactly one outgoing edge, by probability (sum 1). `all`: every edge. `some`: each edge on its own with its
   * probability; when none came out, the default edge, and without one the draw counts only if some edge came out.
   */
  readonly split: 'one' | 'all' | 'some'
  /** The default edge of a `some` split. */
  readonly defaultEdge?: number
  /** What passing the node takes; absent where it takes nothing. */
  readonly time?: NodeTime
  /** Whether somebody of the performer's pool is held for the processing time: not for automated activities and events. */
  readonly holdsPerformer: boolean
  /** How often the activity is done at each visit. */
  readonly repetition?: Repetition
  /** Cases gathered before the activity begins. */
  readonly batch?: number
  /** The scope inside, for a sub-process that counts by its content. */
  readonly content?: number
  /** Boundary events on the activity. */
  readonly boundaries: readonly Boundary[]
  /** For an end event: `terminate` ends its scope with all its tokens; `error` leaves by the boundary event that catches it. */
  readonly ends?: 'terminate' | 'error'
  /** For an `error` end: position of the boundary event that catches it, among the nodes of the scope around. */
  readonly caughtBy?: number
}

/** Times of one node in working minutes, with the distributions they vary by. */
export interface NodeTime {
  /** Mean processing time. */
  readonly processing: Minutes
  readonly processingDistribution?: Distribution
  /** Mean waiting time. */
  readonly waiting: Minutes
  readonly waitingDistribution?: Distribution
  /** The stated waiting, of which a simulation with opening hours needs to know whether it is working or elapsed time. */
  readonly waitingStated?: Duration
}

/** How an activity repeats within one visit. */
export type Repetition =
  /** Done again with this probability each time it ends; at most once more where rework is reckoned once. */
  | { readonly kind: 'standard'; readonly repeat: Ratio; readonly atMostOnce: boolean }
  | { readonly kind: 'parallel' | 'sequential'; readonly instances: number }

/** A boundary event as its host sees it. */
export interface Boundary {
  /** Position of the event among the nodes of the scope. */
  readonly node: number
  readonly isInterrupting: boolean
  /**
   * Chance that it occurs in one visit of its host by what flows state; errors and cancellations thrown inside come on top.
   * 0 for a timer with `after`: there the time of the host decides.
   */
  readonly probability: Ratio
  /** Working minutes after which a timer goes off; absent for other events and for timers without a stated duration. */
  readonly after?: Minutes
}

/** A sequence flow, or the jump of a link event. */
export interface GraphEdge {
  readonly position: number
  /** Id of the sequence flow; for a link event, of the throwing event. */
  readonly id: string
  readonly source: number
  readonly target: number
  /** Of a `one` or `some` split, of its default edge the chance that no other is taken; 1 otherwise. */
  readonly probability: Ratio
}

/** A message from one process to another that somebody waits for. Of several into one node any one lets a token on, and is used up. */
export interface MessageEdge {
  readonly id: string
  readonly source: { readonly scope: number; readonly node: number }
  readonly target: { readonly scope: number; readonly node: number }
  /** `starts`: the target is a start event, whose scope begins anew with each message. `awaited`: the target waits for it. */
  readonly effect: 'starts' | 'awaited'
}
