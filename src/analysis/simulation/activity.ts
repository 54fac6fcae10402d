// One visit of an activity (or of any node that is more than a passage): message, waiting, batch, content or work, repetition, end.
import { gather } from './batches.ts'
import { drawBoundaries, startTimers } from './boundary-events.ts'
import { cancelTimers } from './cancel.ts'
import { sendMessages, takeMessage } from './messages.ts'
import { done, visits } from './node-figures.ts'
import { repeatNot, repeatParallel, repeatSequential, repeatStandard, repeatStandardOnce } from './plan.ts'
import { toEnter, toFinish, toLeave, type ReplicationState } from './replication-state.ts'
import { beginRun, dropToken } from './scope-runs.ts'
import { beginWaiting } from './stated-waiting.ts'
import { none, phaseHosting } from './token-table.ts'
import { readyForWork } from './work.ts'

/** The token comes to its node. [RP1] A multi-instance activity in parallel does each instance as a token of its own. */
export function enter(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes } } = state
  const node = tokens.node[token]!
  if (state.isCounted(tokens.case[token]!)) state.figures.add(node, visits, 1)
  if (nodes.boundaries[node]!.length > 0) startTimers(state, token)
  const instances = nodes.instances[node]!
  tokens.left[token] = instances
  if (instances > 1 && !state.takesSteps(tokens.case[token]!, instances)) {
    state.soon(token, toFinish)
    return
  }
  if (nodes.repetition[node] !== repeatParallel || instances === 1) {
    doOnce(state, token)
    return
  }
  state.rest(token, phaseHosting)
  for (let instance = 0; instance < instances; instance++) {
    const part = state.spawn(tokens.run[token]!, node)
    tokens.host[part] = token
    doOnce(state, part)
  }
}

/** The token has what it waited for from outside; it waits as stated, then for others, then for work. */
export function goOn(state: ReplicationState, token: number): void {
  if (!beginWaiting(state, token)) afterWaiting(state, token)
}

/** The token has waited. */
export function afterWaiting(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes } } = state
  const node = tokens.node[token]!
  if (nodes.batch[node]! > 1) gather(state, token)
  else if (nodes.content[node] !== none) beginRun(state, nodes.content[node]!, tokens.case[token]!, token)
  else if (nodes.processing[node]! > 0 || state.processing[node] !== undefined) readyForWork(state, token, node, nodes.pool[node]!)
  else finishOnce(state, token)
}

/**
 * What the token's activity does is done once. [RP2] A loop marker does it again with its probability, each time or once at most;
 * a sequence of instances until all are done.
 */
export function finishOnce(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes } } = state
  const node = tokens.node[token]!
  const host = tokens.host[token]!
  if (host !== none) {
    if (--tokens.left[host]! === 0) state.wake(host, toFinish)
    dropToken(state, token)
    return
  }
  const repetition = nodes.repetition[node]!
  const repeats = repetition !== repeatNot && isRepeated(state, token, node, repetition) && state.takesSteps(tokens.case[token]!, 1)
  if (repeats) doOnce(state, token)
  else finish(state, token)
}

/** The visit is over: the activity's timers stop, its messages go out, and the token leaves by the node or by a boundary event. */
export function finish(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes } } = state
  const node = tokens.node[token]!
  if (nodes.boundaries[node]!.length > 0) {
    cancelTimers(state, token)
    const event = drawBoundaries(state, token)
    if (event !== none) {
      tokens.node[token] = event
      state.soon(token, toEnter)
      return
    }
  }
  if (nodes.sends[node]!.length > 0) sendMessages(state, token)
  state.soon(token, toLeave)
}

function doOnce(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes } } = state
  const node = tokens.node[token]!
  if (state.isCounted(tokens.case[token]!)) state.figures.add(node, done, 1)
  if (nodes.awaits[node] === none || takeMessage(state, token)) goOn(state, token)
}

function isRepeated(state: ReplicationState, token: number, node: number, repetition: number): boolean {
  const { tokens, plan: { nodes } } = state
  switch (repetition) {
    case repeatSequential:
      return --tokens.left[token]! > 0
    case repeatStandard:
      return state.chance(nodes.streamKeys[node]!, 'repeat') < nodes.repeat[node]!
    case repeatStandardOnce:
      return tokens.left[token]!-- > 0 && state.chance(nodes.streamKeys[node]!, 'repeat') < nodes.repeat[node]!
    default:
      return false
  }
}
