// The beginning and the end of a case: done, stuck, or cut off because it goes round for ever.
import { removeRun } from './cancel.ts'
import { forEachWaitingJoin, releaseFirstInclusiveJoin } from './joins.ts'
import type { ReplicationState } from './replication-state.ts'
import { beginRun } from './scope-runs.ts'
import { none, phaseHosting } from './token-table.ts'

/** A case arrives: all processes that no message starts begin. */
export function beginCase(state: ReplicationState, number: number): void {
  const { cases, plan } = state
  const row = cases.make(number, state.now)
  for (let root = plan.roots.length - 1; root >= 0; root--) beginRun(state, plan.roots[root]!, row, none)
  if (cases.moving[row]! > 0) return
  state.idleCases.push(row)
  state.isUnsettled = true
}

/**
 * No token of the case moves: [CE1] it is done when nothing is left of it. [CE2] Else inclusive joins that wait for each other go on.
 * [CE3] Else it is stuck: it counts as unfinished, at the elements it stands at, and is taken away.
 */
export function settleIdleCase(state: ReplicationState, row: number): void {
  const { cases } = state
  if (cases.number[row] === none || cases.moving[row]! > 0) return
  if (cases.open[row]! > 0) {
    if (!releaseFirstInclusiveJoin(state, row)) giveUp(state, row)
    return
  }
  const { log } = state
  log.finished++
  if (state.isCounted(row)) log.count(state.now - cases.begun[row]!, cases.waiting[row]!)
  endCase(state, row)
}

/** [CE4] A case that goes round for ever is cut off and counts as unfinished. */
export function cutEndlessCase(state: ReplicationState, row: number): void {
  if (state.cases.number[row] === none) return
  state.noteEndless()
  giveUp(state, row)
}

function giveUp(state: ReplicationState, row: number): void {
  const { cases, runs, log } = state
  if (state.isCounted(row)) {
    log.unfinished++
    for (const node of standing(state, row)) log.unfinishedAt[node]!++
  }
  while (cases.firstRun[row] !== none) {
    let run = cases.firstRun[row]!
    while (runs.next[run] !== none) run = runs.next[run]!
    removeRun(state, run)
  }
  endCase(state, row)
}

/** Nodes at which the case waits for what never comes, or goes round. */
function standing(state: ReplicationState, row: number): ReadonlySet<number> {
  const { cases, runs, tokens } = state
  const nodes = new Set<number>()
  for (let run = cases.firstRun[row]!; run !== none; run = runs.next[run]!) {
    forEachWaitingJoin(state, run, (node) => nodes.add(node))
    for (let token = runs.firstToken[run]!; token !== none; token = tokens.next[token]!) {
      if (tokens.phase[token] !== phaseHosting) nodes.add(tokens.node[token]!)
    }
  }
  return nodes
}

function endCase(state: ReplicationState, row: number): void {
  state.cases.release(row)
  state.log.ended++
}
