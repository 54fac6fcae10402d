// Events on the border of an activity: timers that run beside it, and all others, drawn when it ends.
import { cancelToken } from './cancel.ts'
import type { PlanBoundary } from './plan.ts'
import { toEnter, type ReplicationState } from './replication-state.ts'
import { none, phaseTimer } from './token-table.ts'

/** [BO1] A timer with a duration runs from the moment the activity is entered. */
export function startTimers(state: ReplicationState, host: number): void {
  const { tokens, cases, plan, now } = state
  const node = tokens.node[host]!
  for (const { node: event, after, isElapsed } of plan.nodes.boundaries[node]!) {
    if (after === undefined) continue
    const clock = plan.nodes.clocks[node]
    const timer = tokens.make()
    tokens.node[timer] = event
    tokens.host[timer] = host
    tokens.case[timer] = tokens.case[host]!
    tokens.link[timer] = tokens.first[host]!
    tokens.first[host] = timer
    cases.moving[tokens.case[host]!]!++
    state.schedule(timer, phaseTimer, 2, clock === undefined || isElapsed ? now + after : Math.max(now, clock.timeOf(clock.workBefore(now) + after)))
  }
}

/** [BO2] When a timer goes off, its event begins a way of its own; an interrupting one ends the activity and all that is done for it. */
export function fireTimer(state: ReplicationState, timer: number): void {
  const { tokens, plan } = state
  const host = tokens.host[timer]!
  const event = tokens.node[timer]!
  forgetTimer(state, host, timer)
  const begun = state.spawn(tokens.run[host]!, event)
  state.soon(begun, toEnter)
  state.stop(tokens.case[timer]!)
  tokens.release(timer)
  const boundary = plan.nodes.boundaries[tokens.node[host]!]!.find(({ node }) => node === event)!
  if (boundary.isInterrupting) cancelToken(state, host)
}

/**
 * [BO3] Any other event is drawn when the activity ends, so that its time is spent in either case: at most one of the interrupting
 * ones, whose node is returned (none: the activity ends as usual), and each of the others by itself.
 */
export function drawBoundaries(state: ReplicationState, token: number): number {
  const { tokens, plan } = state
  const node = tokens.node[token]!
  const drawn = plan.nodes.boundaries[node]!.filter(isDrawn)
  if (drawn.length === 0) return none
  const key = plan.nodes.streamKeys[node]!
  let exit = none
  let chance = state.chance(key, 'boundary')
  for (const { node: event, isInterrupting, probability } of drawn) {
    if (!isInterrupting || exit !== none) continue
    if (chance < probability) exit = event
    chance -= probability
  }
  for (const { node: event, isInterrupting, probability } of drawn) {
    if (isInterrupting || state.chance(key, 'boundary') >= probability) continue
    state.soon(state.spawn(tokens.run[token]!, event), toEnter)
  }
  return exit
}

function isDrawn({ after, probability }: PlanBoundary): boolean {
  return after === undefined && probability > 0
}

function forgetTimer(state: ReplicationState, host: number, timer: number): void {
  const { tokens } = state
  if (tokens.first[host] === timer) {
    tokens.first[host] = tokens.link[timer]!
    return
  }
  let before = tokens.first[host]!
  while (tokens.link[before] !== timer) before = tokens.link[before]!
  tokens.link[before] = tokens.link[timer]!
}
