// Work: who stands in line for it, who gets whom, how long it takes, and what is written down about it.
import type { PoolStaff } from './pool-staff.ts'
import type { ReplicationState } from './replication-state.ts'
import { none, phaseBatch, phaseDead, phaseQueued, phaseWorking } from './token-table.ts'

/**
 * The token's work is ready: it stands in line for one of the pool's people, or begins where nobody is needed.
 * [WK1] Whoever is free takes the head of the line. [WK2] People are given out when everything else of the moment has happened,
 * so that the line is complete, whatever the order in which things happened within the moment.
 */
export function readyForWork(state: ReplicationState, token: number): void {
  const { tokens, plan } = state
  const pool = plan.nodes.pool[tokens.node[token]!]!
  tokens.since[token] = state.now
  if (pool === none) {
    beginWork(state, undefined, token)
    return
  }
  const staff = state.pools[pool]!
  tokens.phase[token] = phaseQueued
  staff.queue.push(token)
  stir(state, staff)
}

/** Somebody of the pool is free again. */
export function releasePerson(state: ReplicationState, node: number): void {
  const pool = state.plan.nodes.pool[node]!
  if (pool === none) return
  const staff = state.pools[pool]!
  staff.free++
  if (staff.queue.length > 0) stir(state, staff)
}

/** Gives free people the heads of their lines. */
export function handOut(state: ReplicationState): void {
  const { stirred } = state
  while (stirred.length > 0) {
    const staff = stirred.pop()!
    staff.isStirred = false
    const { queue } = staff
    while (queue.length > 0 && staff.free > 0) {
      const token = queue.shift()
      if (state.buried(token)) continue
      staff.free--
      beginWork(state, staff, token)
    }
  }
}

function stir(state: ReplicationState, staff: PoolStaff): void {
  if (staff.isStirred) return
  staff.isStirred = true
  state.stirred.push(staff)
}

/**
 * [WK3] Work consumes open time of the performer's clock. [WK4] Of the time since the work became ready, closed hours are waiting
 * for the office, also those in which the work lies half done; open hours before it began are waiting for busy people.
 */
function beginWork(state: ReplicationState, staff: PoolStaff | undefined, token: number): void {
  const { tokens, plan: { nodes }, now } = state
  const node = tokens.node[token]!
  const draws = state.processing[node]
  const processing = draws === undefined ? nodes.processing[node]! : draws.next()
  const since = tokens.since[token]!
  const clock = nodes.clocks[node]
  let busy = now - since
  let closed = 0
  let end = now + processing
  if (clock !== undefined) {
    const open = clock.workBefore(now)
    end = processing === 0 ? now : Math.max(now, clock.timeOf(open + processing))
    busy = open - clock.workBefore(since)
    closed = Math.max(0, end - since - busy - processing)
  }
  if (staff !== undefined) {
    staff.work += processing
    staff.waited += now - since
  }
  if (tokens.run[token] === none) {
    for (let member = tokens.first[token]!; member !== none; member = tokens.link[member]!) {
      if (tokens.phase[member] !== phaseDead) write(state, member, node, processing, busy, closed)
    }
    if (state.isCounted(tokens.case[token]!)) state.figures.batchWork[node]! += processing
    tokens.since[token] = end
    state.schedule(token, phaseBatch, end)
    return
  }
  write(state, token, node, processing, busy, closed)
  tokens.since[token] = end
  state.schedule(token, phaseWorking, end)
}

function write(state: ReplicationState, token: number, node: number, processing: number, busy: number, closed: number): void {
  const { cases, figures } = state
  const row = state.tokens.case[token]!
  cases.waiting[row]! += busy + closed
  if (cases.number[row]! < state.firstCounted) return
  figures.processing[node]! += processing
  figures.busy[node]! += busy
  if (closed !== 0) figures.closed[node]! += closed
}

/** Takes back what was written about the part of a work that will not be done, and frees whoever did it. */
export function breakOffWork(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes }, cases, figures, now } = state
  const node = tokens.node[token]!
  const clock = nodes.clocks[node]
  const left = tokens.since[token]! - now
  const work = clock === undefined ? left : clock.workBefore(tokens.since[token]!) - clock.workBefore(now)
  const row = tokens.case[token]!
  cases.waiting[row]! -= left - work
  if (state.isCounted(row)) {
    figures.processing[node]! -= work
    figures.closed[node]! -= left - work
  }
  const pool = nodes.pool[node]!
  if (pool !== none) state.pools[pool]!.work -= work
  releasePerson(state, node)
}

/** Writes down the time a token stood in line when it leaves the line without being served. */
export function leaveLine(state: ReplicationState, token: number): void {
  const { tokens, plan: { nodes }, now } = state
  const node = tokens.node[token]!
  const since = tokens.since[token]!
  const clock = nodes.clocks[node]
  const busy = clock === undefined ? now - since : clock.workBefore(now) - clock.workBefore(since)
  write(state, token, node, 0, busy, now - since - busy)
}
