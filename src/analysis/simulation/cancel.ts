// Ending what has not come to its end: an activity that is interrupted, a scope that is terminated.
import { waitedForBatch } from './batches.ts'
import { stopAwaiting } from './messages.ts'
import type { ReplicationState } from './replication-state.ts'
import { endRun, unlistRun } from './scope-runs.ts'
import { breakOffWaiting } from './stated-waiting.ts'
import { none, phaseAwaiting, phaseDead, phaseGathered, phaseHosting, phaseQueued, phaseWaiting, phaseWorking } from './token-table.ts'
import { breakOffWork, leaveLine } from './work.ts'

/**
 * Ends a token with everything that is done for it: its work, its instances, its content, its timers. Its run stays, even without
 * tokens. What the token had waited and worked until now counts.
 */
export function cancelToken(state: ReplicationState, token: number): void {
  const { tokens } = state
  cancelTimers(state, token)
  const phase = tokens.phase[token]!
  state.unlist(token)
  if (phase === phaseHosting) {
    cancelDependents(state, token)
    tokens.release(token)
    return
  }
  if (phase === phaseAwaiting) {
    stopAwaiting(state, token)
    tokens.release(token)
    return
  }
  if (phase === phaseWorking) breakOffWork(state, token)
  else if (phase === phaseWaiting) breakOffWaiting(state, token)
  else if (phase === phaseQueued) leaveLine(state, token)
  else if (phase === phaseGathered) waitedForBatch(state, token)
  // The schedule, a line, a batch or the agenda still holds the row and frees it.
  tokens.phase[token] = phaseDead
  state.stop(tokens.case[token]!)
}

/** Stops the timers of an activity. */
export function cancelTimers(state: ReplicationState, host: number): void {
  const { tokens } = state
  for (let timer = tokens.first[host]!; timer !== none; ) {
    const next = tokens.link[timer]!
    tokens.phase[timer] = phaseDead
    state.stop(tokens.case[timer]!)
    timer = next
  }
  tokens.first[host] = none
}

/** Ends all tokens of the run, and the run; whoever waits for it goes on. */
export function terminateRun(state: ReplicationState, run: number): void {
  emptyRun(state, run)
  endRun(state, run)
}

/** Ends the run without letting its host go on. */
export function removeRun(state: ReplicationState, run: number): void {
  emptyRun(state, run)
  unlistRun(state, run)
  if (state.runs.host[run] === none) state.cases.open[state.runs.case[run]!]!--
  state.runs.release(run)
}

function emptyRun(state: ReplicationState, run: number): void {
  const { runs } = state
  while (runs.tokens[run]! > 0) cancelToken(state, runs.firstToken[run]!)
}

/** Instances stand in the host's own run, content in a run of its own. */
function cancelDependents(state: ReplicationState, host: number): void {
  const { tokens, runs, cases } = state
  const run = tokens.run[host]!
  for (let token = runs.firstToken[run]!; token !== none; ) {
    const next = tokens.next[token]!
    if (tokens.host[token] === host) cancelToken(state, token)
    token = next
  }
  const row = tokens.case[host]!
  for (let inner = cases.firstRun[row]!; inner !== none; ) {
    if (runs.host[inner] === host) {
      // Takes runs within it along, so that the list is read anew.
      removeRun(state, inner)
      inner = cases.firstRun[row]!
    } else {
      inner = runs.next[inner]!
    }
  }
}
