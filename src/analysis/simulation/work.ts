// Work: who stands in line for it, who gets whom, how long it takes, and what is written down about it.
import { batchWork, busy as busyFigure, closed as closedFigure, processing as processingFigure, works } from './node-figures.ts'
import type { PoolStaff } from './pool-staff.ts'
import type { ReplicationState } from './replication-state.ts'
import { none, phaseBatch, phaseDead, phaseQueued, phaseWorking } from './token-table.ts'

/**
 * The token's work is ready: it stands in line for one of the pool's people, or (pool -1) begins where nobody is needed.
 * [WK1] Whoever is free takes the head of the line. [WK2] People are given out when everything else of the moment has happened,
 * so that the line is complete, whatever the order in which things happened within the moment.
 */
export function readyForWork(state: ReplicationState, token: number, node: number, pool: number): void {
  if (pool === none) {
    beginFreeWork(state, token, node)
    return
  }
  const { tokens, now } = state
  const staff = state.pools[pool]!
  tokens.since[token] = now
  if (staff.free > 0 && staff.queue.length === 0 && state.isLastOfMoment()) {
    staff.free--
    beginWork(state, staff, token, node)
    return
  }
  tokens.phase[token] = phaseQueued
  staff.queue.push(token)
  stir(state, staff)
}

/** Begins work for which nobody is needed. */
export function beginFreeWork(state: ReplicationState, token: number, node: number): void {
  state.tokens.since[token] = state.now
  beginWork(state, undefined, token, node)
}

/** Somebody of the pool (-1: nobody) is free again. */
export function releasePerson(state: ReplicationState, pool: number): void {
  if (pool === none) return
  const staff = state.pools[pool]!
  staff.free++
  if (staff.queue.length > 0) stir(state, staff)
}

/** Gives free people the heads of their lines. */
export function handOut(state: ReplicationState): void {
  const { stirred, tokens } = state
  while (stirred.length > 0) {
    const staff = stirred.pop()!
    staff.isStirred = false
    const { queue } = staff
    while (queue.length > 0 && staff.free > 0) {
      const token = queue.shift()
      if (state.buried(token)) continue
      staff.free--
      beginWork(state, staff, token, tokens.node[token]!)
    }
  }
}

function stir(state: ReplicationState, staff: PoolStaff): void {
  if (staff.isStirred) return
  staff.isStirred = true
  state.stirred.push(staff)
}

/** Begins work; by far the most is of one case and without opening hours. */
function beginWork(state: ReplicationState, staff: PoolStaff | undefined, token: number, node: number): void {
  const { tokens, plan: { nodes }, now } = state
  const draws = state.processing[node]
  const processing = draws === undefined ? nodes.processing[node]! : draws.next()
  const waited = now - tokens.since[token]!
  if (staff !== undefined) {
    staff.work += processing
    staff.waited += waited
  }
  if (nodes.isPlainWork[node] === 0) {
    beginOtherWork(state, token, node, processing)
    return
  }
  const end = now + processing
  tokens.since[token] = end
  write(state, token, node, processing, waited, 0)
  state.schedule(token, phaseWorking, 0, end)
}

/**
 * [WK3] Work consumes open time of the performer's clock. [WK4] Of the time since the work became ready, closed hours are waiting
 * for the office, also those in which the work lies half done; open hours before it began are waiting for busy people.
 */
function beginOtherWork(state: ReplicationState, token: number, node: number, processing: number): void {
  const { tokens, plan: { nodes }, now } = state
  const since = tokens.since[token]!
  const clock = nodes.clocks[node]
  const open = clock?.workBefore(now) ?? now
  const end = clock === undefined ? now + processing : processing === 0 ? now : Math.max(now, clock.timeOf(open + processing))
  const busy = since === now ? 0 : open - (clock?.workBefore(since) ?? since)
  const closed = clock === undefined ? 0 : Math.max(0, end - since - busy - processing)
  tokens.since[token] = end
  if (nodes.batch[node]! > 1) {
    for (let member = tokens.first[token]!; member !== none; member = tokens.link[member]!) {
      if (tokens.phase[member] !== phaseDead) write(state, member, node, processing, busy, closed)
    }
    if (state.isCounted(tokens.case[token]!)) state.figures.add(node, batchWork, processing)
    state.schedule(token, phaseBatch, 0, end)
  } else {
    write(state, token, node, processing, busy, closed)
    state.schedule(token, phaseWorking, 0, end)
  }
}

function write(state: ReplicationState, token: number, node: number, processing: number, busy: number, closed: number): void {
  const { cases, figures } = state
  const row = state.tokens.case[token]!
  cases.waiting[row]! += busy + closed
  if (cases.number[row]! < state.firstCounted) return
  figures.add(node, works, 1)
  figures.add(node, processingFigure, processing)
  figures.add(node, busyFigure, busy)
  if (closed !== 0) figures.add(node, closedFigure, closed)
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
    figures.add(node, processingFigure, -work)
    figures.add(node, closedFigure, work - left)
  }
  const pool = nodes.pool[node]!
  if (pool !== none) state.pools[pool]!.work -= work
  releasePerson(state, pool)
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
