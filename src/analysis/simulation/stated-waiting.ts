// Waiting that a model states: it passes without holding anyone.
import { closed as closedFigure, stated as statedFigure } from './node-figures.ts'
import type { ReplicationState } from './replication-state.ts'
import { phaseWaiting } from './token-table.ts'

/**
 * Lets the token wait as its node states; `false` where there is nothing to wait for.
 * [SW1] Working time passes in open hours, elapsed time on the wall; where both are stated the working time comes first.
 * [SW2] Closed hours within the working time are waiting for the office.
 */
export function beginWaiting(state: ReplicationState, token: number): boolean {
  const { tokens, plan: { nodes }, now } = state
  const node = tokens.node[token]!
  const working = nodes.waiting[node]! + (state.waiting[node]?.next() ?? 0)
  const elapsed = nodes.elapsedWaiting[node]! + (state.elapsedWaiting[node]?.next() ?? 0)
  if (working + elapsed <= 0) return false
  const clock = nodes.clocks[node]
  const opened = clock === undefined || working === 0 ? now + working : Math.max(now, clock.timeOf(clock.workBefore(now) + working))
  write(state, token, working + elapsed, Math.max(0, opened - now - working))
  tokens.since[token] = opened + elapsed
  state.schedule(token, phaseWaiting, 1, opened + elapsed)
  return true
}

/** Takes back what was written about the part that is not waited for. */
export function breakOffWaiting(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes }, now } = state
  const until = tokens.since[token]!
  const node = tokens.node[token]!
  const clock = nodes.clocks[node]
  const isElapsed = nodes.elapsedWaiting[node]! > 0 || state.elapsedWaiting[node] !== undefined
  const left = until - now
  const stated = clock === undefined || isElapsed ? left : clock.workBefore(until) - clock.workBefore(now)
  write(state, token, -stated, -(left - stated))
}

/** Writes down that the token waited since `since` for what the model says it must wait for. */
export function waitedFor(state: ReplicationState, token: number): void {
  write(state, token, state.now - state.tokens.since[token]!, 0)
}

function write(state: ReplicationState, token: number, stated: number, closed: number): void {
  const { tokens, cases, figures } = state
  const node = tokens.node[token]!
  const row = tokens.case[token]!
  cases.waiting[row]! += stated + closed
  if (!state.isCounted(row)) return
  figures.add(node, statedFigure, stated)
  figures.add(node, closedFigure, closed)
}
