// How a token goes on from node to node within one moment, until something takes time or it ends.
import { enter } from './activity.ts'
import { cancelToken, terminateRun } from './cancel.ts'
import { joins } from './joins.ts'
import {
  endsByError, endsItself, entryGeneral, entryPass, entryWait, entryWork, exitAll, exitEnd, exitNext, exitOne, joinAny,
} from './plan.ts'
import { toEnter, type ReplicationState } from './replication-state.ts'
import { dropToken } from './scope-runs.ts'
import { beginWaiting } from './stated-waiting.ts'
import { none } from './token-table.ts'
import { readyForWork } from './work.ts'

/** Lets the token leave its node (`toLeave`), or go along an edge it stands before (its row). */
export function walk(state: ReplicationState, token: number, task: number): void {
  const { tokens, plan: { nodes, edges } } = state
  let node = tokens.node[token]!
  let edge = task
  stirJoins(state, token)
  for (let steps = 0; ; steps++) {
    if (edge < 0) {
      const exit = nodes.exit[node]!
      if (exit === exitNext) {
        edge = nodes.firstEdge[node]!
      } else if (exit === exitOne) {
        edge = nodes.firstEdge[node]!
        const draw = state.branchChance(node)
        while (draw >= edges.chance[edge]!) edge++
      } else if (exit === exitEnd) {
        end(state, token, node)
        return
      } else {
        edge = exit === exitAll ? forkAll(state, token, node) : forkSome(state, token, node)
      }
    }
    node = edges.target[edge]!
    if (nodes.join[node] !== joinAny && !joins(state, token, node, edge)) return
    tokens.node[token] = node
    const entry = nodes.entry[node]!
    if (entry !== entryPass && !passes(state, token, node, entry)) return
    edge = -1
    if (steps === 1000) {
      // Many steps in one moment: by way of the agenda, where steps are counted.
      state.cases.steps[tokens.case[token]!]! += steps
      state.soon(token, edge)
      return
    }
  }
}

/** Lets the token come to its node without an edge: at the beginning of a run, at a boundary event, at a join. */
export function enterNode(state: ReplicationState, token: number): void {
  const node = state.tokens.node[token]!
  const entry = state.plan.nodes.entry[node]!
  stirJoins(state, token)
  if (entry === entryPass || passes(state, token, node, entry)) state.soon(token, -1)
}

/** A token that moves or ends may have been the last that could come to an inclusive join of its run. */
function stirJoins(state: ReplicationState, token: number): void {
  if (!state.plan.hasInclusiveJoins) return
  const run = state.tokens.run[token]!
  if (state.runs.heldInclusive[run]! > 0) state.stirredRuns.push(run)
}

/** Whether the token may go on from the node at once. */
function passes(state: ReplicationState, token: number, node: number, entry: number): boolean {
  if (entry === entryGeneral) {
    if (state.plan.nodes.isTrap[node] === 1) {
      state.soon(token, toEnter)
      state.endlessCases.push(state.tokens.case[token]!)
    } else {
      enter(state, token)
    }
    return false
  }
  if (state.cases.number[state.tokens.case[token]!]! >= state.firstCounted) state.figures.visits[node]!++
  if (entry === entryWork) {
    readyForWork(state, token)
    return false
  }
  if (entry === entryWait) {
    if (!beginWaiting(state, token)) readyForWork(state, token)
    return false
  }
  return true
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
