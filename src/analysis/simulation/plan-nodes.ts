// The nodes of a graph as columns of numbers.
import type { StudySettings } from '../../model/study.ts'
import type { FlowGraph, GraphNode, Repetition } from '../flow/flow-graph.ts'
import {
  endsByError, endsItself, endsScope, joinAll, joinAny, joinInclusive, meetsCount, meetsFreeWork, meetsMore, meetsNothing, meetsWaiting,
  repeatNot, repeatParallel, repeatSequential, repeatStandard, repeatStandardOnce, wayAll, wayEnds, wayNext, wayOne, waySome,
  type PlanBoundary, type PlanEdges, type PlanMessage, type PlanNodes,
} from './plan.ts'
import type { ScopeRows } from './plan-edges.ts'
import type { PoolRegister } from './plan-pools.ts'
import { timerMinutes, timesOf, type PlanTimes } from './plan-times.ts'

/** More instances or cases than a simulation can hold; a number beyond must not wrap round in its column. */
const most = 2 ** 29

/** What the columns are made of. */
export interface NodeSources {
  readonly graph: FlowGraph
  readonly rows: readonly ScopeRows[]
  readonly edges: PlanEdges
  readonly edgeRow: readonly Int32Array[]
  readonly filled: readonly Int32Array[]
  readonly trapped: readonly Uint8Array[]
  readonly mailboxOf: ReadonlyMap<number, number>
  readonly sends: ReadonlyMap<number, readonly PlanMessage[]>
  readonly register: PoolRegister
  readonly settings: StudySettings
  readonly hasOffice: boolean
  readonly keyOf: (id: string) => string
}

/** A node with what its columns are made of. */
interface Row {
  readonly row: number
  readonly scope: number
  readonly node: GraphNode
  readonly times: PlanTimes
  readonly performer: ReturnType<PoolRegister['performerOf']>
}

/** The nodes' columns. */
export function planNodes(sources: NodeSources): PlanNodes {
  const { graph, rows, edgeRow, filled, trapped, mailboxOf, sends, settings, keyOf } = sources
  const all = graph.scopes.flatMap((scope) => scope.nodes.map((node): Row => {
    const times = timesOf(node, settings.calendar, sources.hasOffice)
    const performer = sources.register.performerOf(node.element.id, node.holdsPerformer && hasWork(times))
    return { row: rows[scope.position]!.firstNode + node.position, scope: scope.position, node, times, performer }
  }))
  const ints = (value: (row: Row) => number): Int32Array => Int32Array.from(all, value)
  const bytes = (value: (row: Row) => number): Uint8Array => Uint8Array.from(all, value)
  const floats = (value: (row: Row) => number): Float64Array => Float64Array.from(all, value)
  const rowOf = (scope: number, node: number): number => rows[scope]!.firstNode + node
  const edgeOf = (scope: number, edge: number | undefined): number => (edge === undefined ? -1 : edgeRow[scope]![edge]!)
  const firstEdges = all.map(({ scope, node }) => (node.outgoing.length === 0 ? 0 : edgeOf(scope, node.outgoing[0])))
  // A node without outgoing edges begins where the next begins.
  const edgeCount = edgeRow.reduce((sum, { length }) => sum + length, 0)
  const firstEdge = Int32Array.from([...firstEdges, edgeCount])
  for (let at = all.length - 1; at >= 0; at--) if (all[at]!.node.outgoing.length === 0) firstEdge[at] = firstEdge[at + 1]!

  return {
    count: all.length,
    ids: all.map(({ node }) => node.element.id),
    names: all.map(({ node }) => node.element.name),
    scope: ints(({ scope }) => scope),
    meets: ints((row) => meetingOf(row, mailboxOf.has(row.row) || sends.has(row.row) || trapped[row.scope]![row.node.position] === 1)),
    join: bytes(({ node }) => ({ any: joinAny, all: joinAll, inclusive: joinInclusive })[node.join]),
    joined: ints(({ node }) => node.incoming.length),
    filledCounter: ints(({ scope, node }) => filled[scope]![node.position]!),
    way: ints(({ row, node }) => wayOf(node, sources.edges, firstEdge[row]!)),
    firstEdge,
    defaultEdge: ints(({ scope, node }) => edgeOf(scope, node.defaultEdge)),
    ends: bytes(({ node }) => (node.ends === undefined ? endsItself : node.ends === 'terminate' ? endsScope : endsByError)),
    caughtBy: ints(({ scope, node }) => (node.caughtBy === undefined ? -1 : rowOf(graph.scopes[scope]!.parent!.scope, node.caughtBy))),
    isTrap: bytes(({ scope, node }) => trapped[scope]![node.position]!),
    pool: ints(poolOf),
    isPlainWork: bytes(({ node, performer }) => (performer.clock === undefined && (node.batch ?? 1) === 1 ? 1 : 0)),
    clocks: all.map(({ performer }) => performer.clock),
    processing: floats(({ times }) => times.processing.fixed),
    processingVaries: all.map(({ times }) => times.processing.varies),
    waiting: floats(({ times }) => times.waiting.fixed),
    waitingVaries: all.map(({ times }) => times.waiting.varies),
    elapsedWaiting: floats(({ times }) => times.elapsed.fixed),
    elapsedWaitingVaries: all.map(({ times }) => times.elapsed.varies),
    repetition: bytes(({ node }) => repetitionCode(node.repetition)),
    instances: ints(({ node }) => (node.repetition === undefined || node.repetition.kind === 'standard' ? 1 : Math.min(most, node.repetition.instances))),
    repeat: floats(({ node }) => (node.repetition?.kind === 'standard' ? node.repetition.repeat : 0)),
    batch: ints(({ node }) => Math.min(most, node.batch ?? 1)),
    content: ints(({ node }) => node.content ?? -1),
    boundaries: all.map(({ scope, node }) => boundariesOf(sources, scope, node)),
    awaits: ints(({ row }) => mailboxOf.get(row) ?? -1),
    sends: all.map(({ row }) => sends.get(row) ?? []),
    streamKeys: all.map(({ node }) => keyOf(node.element.id)),
    isShown: bytes(({ row, node, times }) => (isCountedActivity(node) || hasWaiting(times) || mailboxOf.has(row) ? 1 : 0)),
    isActivity: bytes(({ node }) => (isCountedActivity(node) ? 1 : 0)),
    category: all.map(({ node }) => (node.element.kind === 'activity' ? node.element.facts.value ?? 'untagged' : 'untagged')),
    cost: floats(({ node }) => (isCountedActivity(node) && node.element.kind === 'activity' ? node.element.facts.cost ?? 0 : 0)),
    tariff: floats(({ node, performer }) => (node.holdsPerformer ? (performer.tariff ?? 0) / 60 : 0)),
  }
}

/** An activity that counts by itself, not by its content. */
function isCountedActivity({ element, content }: GraphNode): boolean {
  return element.kind === 'activity' && content === undefined
}

function hasWork({ processing }: PlanTimes): boolean {
  return processing.fixed > 0 || processing.varies !== undefined
}

function hasWaiting({ waiting, elapsed }: PlanTimes): boolean {
  return [waiting, elapsed].some(({ fixed, varies }) => fixed > 0 || varies !== undefined)
}

function poolOf({ node, times, performer }: Row): number {
  return node.holdsPerformer && hasWork(times) ? performer.pool ?? -1 : -1
}

function meetingOf(row: Row, isSpecial: boolean): number {
  const { node, times } = row
  if (isSpecial || node.repetition !== undefined || (node.batch ?? 1) > 1 || node.content !== undefined || node.boundaries.length > 0) return meetsMore
  if (hasWaiting(times)) return hasWork(times) ? meetsWaiting : meetsMore
  if (hasWork(times)) return poolOf(row) === -1 ? meetsFreeWork : poolOf(row)
  return isCountedActivity(node) ? meetsCount : meetsNothing
}

function wayOf({ outgoing, split }: GraphNode, { target, counter, isBack }: PlanEdges, edge: number): number {
  if (outgoing.length === 0) return wayEnds
  if (outgoing.length === 1 && split !== 'some') return counter[edge] === -1 && isBack[edge] === 0 ? target[edge]! : wayNext
  return split === 'one' ? wayOne : split === 'all' ? wayAll : waySome
}

function repetitionCode(repetition: Repetition | undefined): number {
  if (repetition === undefined) return repeatNot
  if (repetition.kind === 'standard') return repetition.atMostOnce ? repeatStandardOnce : repeatStandard
  return repetition.kind === 'parallel' ? repeatParallel : repeatSequential
}

function boundariesOf({ graph, rows, hasOffice }: NodeSources, scope: number, { boundaries }: GraphNode): readonly PlanBoundary[] {
  return boundaries.map(({ node, isInterrupting, probability, after }): PlanBoundary => {
    const { element } = graph.scopes[scope]!.nodes[node]!
    const timer = element.kind === 'event' ? element.timer : undefined
    return {
      node: rows[scope]!.firstNode + node, isInterrupting, probability,
      ...(after === undefined ? { isElapsed: false } : timerMinutes(timer, after, hasOffice)),
    }
  })
}
