// Nodes that wait for tokens of several edges.
import { joinAll } from './plan.ts'
import { toEnter, type ReplicationState } from './replication-state.ts'
import { dropToken } from './scope-runs.ts'
import { none } from './token-table.ts'

/**
 * The token comes to a join by the edge; whether it goes on now, for all it was waited for with. Else it is counted and its row freed.
 * [JO1] A parallel join takes one token from each edge. [JO2] An inclusive join takes one from each edge that has one, as soon as no
 * other token of its run can still come; which is looked at when all else of the moment has moved.
 */
export function joins(state: ReplicationState, token: number, node: number, edge: number): boolean {
  const { tokens, runs, plan } = state
  const run = tokens.run[token]!
  const { counters } = runs
  const base = runs.firstCounter[run]!
  const filled = base + plan.nodes.filledCounter[node]!
  if (counters[base + plan.edges.counter[edge]!]!++ === 0) counters[filled]!++
  if (plan.nodes.join[node] === joinAll) {
    if (counters[filled] === plan.nodes.joined[node]) {
      // This one never counted as held.
      runs.held[run]! -= takeOneOfEach(state, run, node) - 1
      return true
    }
  } else {
    runs.heldInclusive[run]!++
    state.stirredRuns.push(run)
    state.isUnsettled = true
  }
  runs.held[run]!++
  dropToken(state, token)
  return false
}

/** Lets the inclusive joins of the run go on to which no token can come any more; whether one did. */
export function releaseInclusiveJoins(state: ReplicationState, run: number): boolean {
  const { runs, plan } = state
  if (runs.case[run] === none || runs.heldInclusive[run] === 0) return false
  let released = false
  for (const join of plan.scopes[runs.scope[run]!]!.inclusiveJoins) {
    if (!isWaiting(state, run, join.node) || canStillCome(state, run, join.node, join.reachedFrom, join.firstNode)) continue
    release(state, run, join.node)
    released = true
  }
  return released
}

/** [JO3] Of inclusive joins that wait for each other the first in the model goes on. Whether there was one in the case. */
export function releaseFirstInclusiveJoin(state: ReplicationState, row: number): boolean {
  const { runs, cases, plan } = state
  for (let run = cases.firstRun[row]!; run !== none; run = runs.next[run]!) {
    if (runs.heldInclusive[run] === 0) continue
    const join = plan.scopes[runs.scope[run]!]!.inclusiveJoins.find(({ node }) => isWaiting(state, run, node))
    if (!join) continue
    release(state, run, join.node)
    return true
  }
  return false
}

/** Calls with each join of the run at which tokens wait. */
export function forEachWaitingJoin(state: ReplicationState, run: number, look: (node: number) => void): void {
  if (state.runs.held[run] === 0) return
  for (const node of state.plan.scopes[state.runs.scope[run]!]!.joins) if (isWaiting(state, run, node)) look(node)
}

function canStillCome(state: ReplicationState, run: number, node: number, reachedFrom: Uint8Array, firstNode: number): boolean {
  const { tokens, runs, plan } = state
  for (let token = runs.firstToken[run]!; token !== none; token = tokens.next[token]!) {
    if (reachedFrom[tokens.node[token]! - firstNode] === 1) return true
  }
  return plan.scopes[runs.scope[run]!]!.inclusiveJoins.some((other) =>
    other.node !== node && reachedFrom[other.node - firstNode] === 1 && isWaiting(state, run, other.node))
}

function isWaiting({ runs, plan }: ReplicationState, run: number, node: number): boolean {
  return runs.counters[runs.firstCounter[run]! + plan.nodes.filledCounter[node]!]! > 0
}

function release(state: ReplicationState, run: number, node: number): void {
  const taken = takeOneOfEach(state, run, node)
  state.runs.held[run]! -= taken
  state.runs.heldInclusive[run]! -= taken
  state.soon(state.spawn(run, node), toEnter)
}

/** Takes one token from each edge into the join that has one; how many. */
function takeOneOfEach({ runs: { counters, firstCounter }, plan }: ReplicationState, run: number, node: number): number {
  const filled = firstCounter[run]! + plan.nodes.filledCounter[node]!
  const taken = counters[filled]!
  for (let counter = filled + 1; counter <= filled + plan.nodes.joined[node]!; counter++) {
    if (counters[counter]! > 0 && --counters[counter]! === 0) counters[filled]!--
  }
  return taken
}
