// Messages between the processes of a case.
import { toGoOn, type ReplicationState } from './replication-state.ts'
import { beginRun } from './scope-runs.ts'
import { waitedFor } from './stated-waiting.ts'
import { none, phaseAwaiting } from './token-table.ts'

/**
 * [MS1] A message that starts a process begins a new run of it in the same case. [MS2] Any other waits in the mailbox of its
 * target until a token takes it; tokens take messages in the order they came.
 */
export function sendMessages(state: ReplicationState, token: number): void {
  const { tokens, cases, plan } = state
  const row = tokens.case[token]!
  for (const message of plan.nodes.sends[tokens.node[token]!]!) {
    if (message.effect === 'starts') {
      beginRun(state, message.scope, row, none, message.node)
      continue
    }
    const box = row * plan.mailboxes + message.mailbox
    const waiter = cases.waiters[box]!
    if (waiter === none) {
      cases.letters[box]!++
      continue
    }
    cases.waiters[box] = tokens.link[waiter]!
    tokens.link[waiter] = none
    waitedFor(state, waiter)
    state.wake(waiter, toGoOn)
  }
}

/** Takes a message for the token, or lets it wait for one; whether it may go on. */
export function takeMessage(state: ReplicationState, token: number): boolean {
  const { tokens, cases, plan } = state
  const box = tokens.case[token]! * plan.mailboxes + plan.nodes.awaits[tokens.node[token]!]!
  if (cases.letters[box]! > 0) {
    cases.letters[box]!--
    return true
  }
  tokens.since[token] = state.now
  let last = cases.waiters[box]!
  if (last === none) {
    cases.waiters[box] = token
  } else {
    while (tokens.link[last]! !== none) last = tokens.link[last]!
    tokens.link[last] = token
  }
  state.rest(token, phaseAwaiting)
  return false
}

/** Takes a token that waits for a message out of the line of its mailbox. */
export function stopAwaiting(state: ReplicationState, token: number): void {
  const { tokens, cases, plan } = state
  const box = tokens.case[token]! * plan.mailboxes + plan.nodes.awaits[tokens.node[token]!]!
  waitedFor(state, token)
  if (cases.waiters[box] === token) {
    cases.waiters[box] = tokens.link[token]!
    return
  }
  let before = cases.waiters[box]!
  while (tokens.link[before] !== token) before = tokens.link[before]!
  tokens.link[before] = tokens.link[token]!
}
