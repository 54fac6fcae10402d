// The life of one run of a process or sub-process: its beginning, its last token, its end.
import { toEnter, toFinishOnce, type ReplicationState } from './replication-state.ts'
import { none, phaseHosting } from './token-table.ts'

/**
 * Begins a run of a scope for a case, as the content of the host token's activity or (none) as a process.
 * At the node if one is given, else where the scope begins.
 */
export function beginRun(state: ReplicationState, scope: number, row: number, host: number, at?: number): void {
  const { runs, cases, plan } = state
  state.takesSteps(row, 1)
  const run = runs.make(scope, row, host)
  const first = cases.firstRun[row]!
  runs.previous[run] = none
  runs.next[run] = first
  if (first !== none) runs.previous[first] = run
  cases.firstRun[row] = run
  if (host === none) cases.open[row]!++
  else state.rest(host, phaseHosting)

  const { starts: { mode, nodes, chances }, streamKey } = plan.scopes[scope]!
  if (at !== undefined) beginAt(state, run, at)
  else if (nodes.length === 0) endRun(state, run)
  else if (mode === 'one' && nodes.length > 1) beginAt(state, run, oneOf(nodes, chances, state.chance(streamKey, 'start')))
  else for (let start = nodes.length - 1; start >= 0; start--) beginAt(state, run, nodes[start]!)
}

function beginAt(state: ReplicationState, run: number, node: number): void {
  state.soon(state.spawn(run, node), toEnter)
}

/** Takes a token that ended out of its run; the run ends with its last token. */
export function dropToken(state: ReplicationState, token: number): void {
  const { tokens, runs } = state
  const run = tokens.run[token]!
  const row = tokens.case[token]!
  state.unlist(token)
  tokens.release(token)
  if (runs.tokens[run] === 0 && runs.held[run] === 0) endRun(state, run)
  state.stop(row)
}

/** Takes the run, of which nothing is left, from its case; its host goes on. */
export function endRun(state: ReplicationState, run: number): void {
  const { runs, cases } = state
  const host = runs.host[run]!
  unlistRun(state, run)
  if (host === none) cases.open[runs.case[run]!]!--
  else state.wake(host, toFinishOnce)
  runs.release(run)
}

/** Takes the run out of its case's list. */
export function unlistRun(state: ReplicationState, run: number): void {
  const { runs, cases } = state
  const [before, after] = [runs.previous[run]!, runs.next[run]!]
  if (before === none) cases.firstRun[runs.case[run]!] = after
  else runs.next[before] = after
  if (after !== none) runs.previous[after] = before
}

function oneOf(nodes: readonly number[], chances: readonly number[], draw: number): number {
  let sum = 0
  for (let at = 0; at < nodes.length - 1; at++) {
    sum += chances[at]!
    if (draw < sum) return nodes[at]!
  }
  return nodes.at(-1)!
}
