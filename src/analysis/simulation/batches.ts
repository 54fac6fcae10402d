// Activities that begin when enough cases have come together.
import { batch } from './node-figures.ts'
import { none, phaseBatched, phaseGathered } from './token-table.ts'
import type { ReplicationState } from './replication-state.ts'
import { readyForWork } from './work.ts'

/**
 * Puts the token to those that wait for more cases; when there are enough, they begin together.
 * [BA1] A batch is one piece of work of one person; each of its cases passes through it.
 */
export function gather(state: ReplicationState, token: number): void {
  const { tokens, plan } = state
  const node = tokens.node[token]!
  tokens.phase[token] = phaseGathered
  tokens.since[token] = state.now
  let members = state.gathered.get(node)
  if (members === undefined) state.gathered.set(node, members = [])
  members.push(token)
  if (members.length < plan.nodes.batch[node]!) return
  dismissBuried(state, members)
  if (members.length >= plan.nodes.batch[node]!) beginBatch(state, node)
}

/** [BA2] When nothing else can happen any more, the first batch that is not full begins as it is. `false` where there is none. */
export function beginUnfilledBatch(state: ReplicationState): boolean {
  for (const node of [...state.gathered.keys()].sort((a, b) => a - b)) {
    const members = state.gathered.get(node)!
    dismissBuried(state, members)
    if (members.length === 0) continue
    beginBatch(state, node)
    return true
  }
  return false
}

/** The tokens a batch carried, each free to go on; frees the batch's own row. */
export function dissolveBatch(state: ReplicationState, whole: number): readonly number[] {
  const { tokens } = state
  const members: number[] = []
  for (let member = tokens.first[whole]!; member !== none; ) {
    const next = tokens.link[member]!
    if (!state.buried(member)) members.push(member)
    member = next
  }
  tokens.release(whole)
  return members
}

/** Writes down how long a token waited for its batch. */
export function waitedForBatch(state: ReplicationState, token: number): void {
  const { tokens, cases, figures, now } = state
  const row = tokens.case[token]!
  const waited = now - tokens.since[token]!
  cases.waiting[row]! += waited
  if (state.isCounted(row)) figures.add(tokens.node[token]!, batch, waited)
}

function beginBatch(state: ReplicationState, node: number): void {
  const { tokens } = state
  const members = state.gathered.get(node)!
  const whole = tokens.make()
  tokens.node[whole] = node
  tokens.case[whole] = tokens.case[members[0]!]!
  for (const member of members.reverse()) {
    waitedForBatch(state, member)
    tokens.phase[member] = phaseBatched
    tokens.link[member] = tokens.first[whole]!
    tokens.first[whole] = member
  }
  members.length = 0
  readyForWork(state, whole, node, state.plan.nodes.pool[node]!)
}

function dismissBuried(state: ReplicationState, members: number[]): void {
  let kept = 0
  for (const member of members) if (!state.buried(member)) members[kept++] = member
  members.length = kept
}
