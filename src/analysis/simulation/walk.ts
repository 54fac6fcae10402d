// How a token goes on from node to node within one moment, until something takes time or it ends.
import { enter } from './activity.ts'
import { cancelToken, terminateRun } from './cancel.ts'
import { joins } from './joins.ts'
import { visits } from './node-figures.ts'
import { endsByError, endsItself, meetsFreeWork, meetsMore, meetsNothing, meetsWaiting, wayAll, wayEnds, wayNext, wayOne } from './plan.ts'
import { toEnter, toLeave, type ReplicationState } from './replication-state.ts'
import { dropToken } from './scope-runs.ts'
import { beginWaiting } from './stated-waiting.ts'
import { none } from './token-table.ts'
import { beginFreeWork, readyForWork } from './work.ts'

/** Lets the token leave its node. */
export function leave(state: ReplicationState, token: number, from: number): void {
  const { tokens, plan: { nodes } } = state
  stirJoins(state, token)
  for (let node = from; ; ) {
    const way = nodes.way[node]!
    if (way >= 0) {
      node = way
      tokens.node[token] = node
    } else {
      if (way === wayEnds) {
        end(state, token, node)
        return
      }
      const edge = edgeOut(state, token, node, way)
      if (!arrives(state, token, edge)) return
      node = tokens.node[token]!
    }
    const meets = nodes.meets[node]!
    if (meets >= 0) {
      readyForWork(state, token, node, meets)
      return
    }
    if (meets !== meetsNothing && !passes(state, token, node, meets)) return
  }
}

/** Lets the token go along an edge it stands before. */
export function goAlong(state: ReplicationState, token: number, edge: number): void {
  stirJoins(state, token)
  if (arrives(state, token, edge)) enterNode(state, token)
}

/** Lets the token come to its node without an edge: at the beginning of a run, at a boundary event, at a join. */
export function enterNode(state: ReplicationState, token: number): void {
  const node = state.tokens.node[token]!
  const meets = state.plan.nodes.meets[node]!
  stirJoins(state, token)
  if (meets === meetsNothing || passes(state, token, node, meets)) leave(state, token, node)
}

/** Puts the token at the end of the edge; whether it goes on from there. */
function arrives(state: ReplicationState, token: number, edge: number): boolean {
  const { tokens, plan: { edges } } = state
  if (edges.isBack[edge] === 1 && !state.takesSteps(tokens.case[token]!, 1)) {
    state.soon(token, edge)
    return false
  }
  const node = edges.target[edge]!
  if (edges.counter[edge] !== none && !joins(state, token, node, edge)) return false
  tokens.node[token] = node
  return true
}

/** A token that moves or ends may have been the last that could come to an inclusive join of its run. */
function stirJoins(state: ReplicationState, token: number): void {
  if (!state.plan.hasInclusiveJoins) return
  const run = state.tokens.run[token]!
  if (state.runs.heldInclusive[run] === 0) return
  state.stirredRuns.push(run)
  state.isUnsettled = true
}

/** Whether the token may go on from the node at once. */
function passes(state: ReplicationState, token: number, node: number, meets: number): boolean {
  if (meets >= 0) {
    readyForWork(state, token, node, meets)
    return false
  }
  if (meets === meetsFreeWork) {
    beginFreeWork(state, token, node)
    return false
  }
  if (meets === meetsMore) {
    if (state.plan.nodes.isTrap[node] === 1) {
      state.soon(token, toLeave)
      state.takesSteps(state.tokens.case[token]!, state.mostSteps + 1)
    } else {
      enter(state, token)
    }
    return false
  }
  if (state.isCounted(state.tokens.case[token]!)) state.figures.add(node, visits, 1)
  if (meets === meetsWaiting) {
    if (!beginWaiting(state, token)) readyForWork(state, token, node, state.plan.nodes.pool[node]!)
    return false
  }
  return true
}

/** The edge by which the token leaves its node; where several are taken, new tokens get the others. */
function edgeOut(state: ReplicationState, token: number, node: number, way: number): number {
  const { nodes, edges } = state.plan
  let edge = nodes.firstEdge[node]!
  if (way === wayNext) return edge
  if (way === wayOne) {
    const draw = state.branchChance(node)
    while (draw >= edges.chance[edge]!) edge++
    return edge
  }
  return way === wayAll ? forkAll(state, token, node) : forkSome(state, token, node)
}

/** [WA1] Every edge gets a token; the first one the token itself. */
function forkAll(state: ReplicationState, token: number, node: number): number {
  const { nodes } = state.plan
  const first = nodes.firstEdge[node]!
  for (let edge = nodes.firstEdge[node + 1]! - 1; edge > first; edge--) state.soon(state.spawn(state.tokens.run[token]!, node), edge)
  return first
}

/**
 * [WA2] Each edge gets a token by its own chance; when none did, the default edge does. Without default edge at least one does: each
 * is drawn under the condition that not all the others stay empty.
 */
function forkSome(state: ReplicationState, token: number, node: number): number {
  const { nodes, edges } = state.plan
  const byDefault = nodes.defaultEdge[node]!
  let taken = none
  for (let edge = nodes.firstEdge[node]!; edge < nodes.firstEdge[node + 1]!; edge++) {
    if (edge === byDefault) continue
    const isForced = taken === none && byDefault === none
    const chance = isForced ? edges.chance[edge]! / (1 - edges.noneFromHere[edge]!) : edges.chance[edge]!
    if (state.branchChance(node) >= chance) continue
    if (taken === none) taken = edge
    else state.soon(state.spawn(state.tokens.run[token]!, node), edge)
  }
  if (taken !== none) return taken
  return byDefault === none ? nodes.firstEdge[node]! : byDefault
}

/** [WA3] A token ends alone, with its scope (terminate), or by the boundary event that catches its error. */
function end(state: ReplicationState, token: number, node: number): void {
  const { tokens, runs, plan: { nodes } } = state
  const ends = nodes.ends[node]!
  if (ends === endsItself) {
    dropToken(state, token)
    return
  }
  const run = tokens.run[token]!
  const row = tokens.case[token]!
  state.unlist(token)
  tokens.release(token)
  if (ends === endsByError) {
    let host = runs.host[run]!
    while (tokens.host[host] !== none) host = tokens.host[host]!
    state.soon(state.spawn(tokens.run[host]!, nodes.caughtBy[node]!), toEnter)
    cancelToken(state, host)
  } else {
    terminateRun(state, run)
  }
  state.stop(row)
}
