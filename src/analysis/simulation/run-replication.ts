// One replication from the first arrival to the end of the last case. The loop everything runs in.
import { afterWaiting, finish, finishOnce, goOn } from './activity.ts'
import { beginUnfilledBatch, dissolveBatch } from './batches.ts'
import { fireTimer } from './boundary-events.ts'
import { beginCase, cutEndlessCase, settleIdleCase } from './case-ends.ts'
import { timeDraws, type Draws } from './draws.ts'
import { releaseInclusiveJoins } from './joins.ts'
import { ObservedSpan } from './observed-span.ts'
import { meetsFreeWork, meetsMore, type Plan } from './plan.ts'
import { ReplicationState, toEnter, toFinish, toFinishOnce, toGoOn, toLeave } from './replication-state.ts'
import type { ReplicationResult } from './replication-result.ts'
import { phaseArrival, phaseBatch, phaseMoving, phaseTimer, phaseWaiting, phaseWorking } from './token-table.ts'
import { enterNode, goAlong, leave } from './walk.ts'
import { handOut, readyForWork, releasePerson } from './work.ts'

/** Events between two reports of progress: some milliseconds. */
const eventsPerReport = 20_000

/**
 * Runs one replication; `replication` is its number, from 0. Yields the share done, 0 … 1, every few milliseconds, and may be given up
 * at any of them (`return()`): nothing is left behind.
 * [EV1] Events happen in the order of (time, priority, id): at one time what ends work first, then waiting, then timers, then
 * arrivals; within these in the order in which they were arranged.
 */
export function* runReplication(plan: Plan, replication: number): Generator<number, ReplicationResult> {
  const run = new Replication(plan, replication)
  while (!run.runFor(eventsPerReport)) yield run.share
  return run.result()
}

/** A replication under way. */
export class Replication {
  readonly state: ReplicationState
  private readonly observed: ObservedSpan
  private readonly between: Draws | undefined
  private readonly arrival: number
  private arrived = 0
  private isArranged = false
  /** Open minutes of the office until the latest arrival. */
  private arrivalWork = 0

  constructor(plan: Plan, replication: number) {
    const state = new ReplicationState(plan, replication)
    this.state = state
    this.observed = new ObservedSpan(state)
    this.between = timeDraws(plan.arrivals.between, state.source, plan.arrivals.streamKey)
    this.arrival = state.tokens.make()
    this.arrangeArrival()
  }

  /** Share done, 0 … 1. */
  get share(): number {
    return Math.min(1, this.state.log.ended / this.state.plan.settings.cases)
  }

  /** Lets so many events happen; whether all is done. */
  runFor(events: number): boolean {
    const { state } = this
    const { events: schedule } = state
    for (let left = events; left > 0; ) {
      if (schedule.size === 0 && !this.goesOn()) return true
      const time = schedule.firstTime
      do {
        const token = schedule.pop()
        left--
        // The clock does not run on to what was cancelled.
        if (state.buried(token)) continue
        state.now = time
        this.happen(token)
        if (state.isUnsettled) this.settle()
      } while (schedule.size > 0 && schedule.firstTime === time)
      handOut(state)
    }
    return false
  }

  /** What was found; when all is done. */
  result(): ReplicationResult {
    const { state, observed } = this
    const { log, figures, plan } = state
    return {
      replication: state.source.replication, arrived: this.arrived - state.firstCounted,
      cycleTime: log.cycleTime, waiting: log.waiting, nodes: figures.columns((node) => hasOnlyWork(plan, node)), observed: observed.seen(),
      unfinished: log.unfinished, unfinishedAt: log.unfinishedAt,
    }
  }

  /** Nothing is arranged any more: batches that are not full begin, one after the other. Whether anything will happen then. */
  private goesOn(): boolean {
    const { state } = this
    while (state.events.size === 0) {
      if (!beginUnfilledBatch(state)) return false
      this.settle()
      handOut(state)
    }
    return true
  }

  private happen(token: number): void {
    const { state } = this
    const { tokens, plan: { nodes } } = state
    const phase = tokens.phase[token]!
    const node = tokens.node[token]!
    tokens.phase[token] = phaseMoving
    switch (phase) {
      case phaseWorking: {
        const meets = nodes.meets[node]!
        releasePerson(state, meets >= 0 ? meets : nodes.pool[node]!)
        return meets === meetsMore ? finishOnce(state, token) : leave(state, token, node)
      }
      case phaseWaiting:
        return nodes.meets[node] === meetsMore ? afterWaiting(state, token) : readyForWork(state, token, node, nodes.pool[node]!)
      case phaseTimer:
        return fireTimer(state, token)
      case phaseBatch:
        releasePerson(state, nodes.pool[node]!)
        for (const member of dissolveBatch(state, token)) {
          tokens.phase[member] = phaseMoving
          finishOnce(state, member)
        }
        return
      default:
        return this.arrive()
    }
  }

  /** Lets everything happen that the event brings about at once. */
  private settle(): void {
    const { state } = this
    const { agendaTokens, agendaTasks, endlessCases, stirredRuns, idleCases } = state
    for (;;) {
      if (endlessCases.length > 0) {
        cutEndlessCase(state, endlessCases.pop()!)
      } else if (agendaTokens.length > 0) {
        this.perform(agendaTokens.pop()!, agendaTasks.pop()!)
      } else if (stirredRuns.length > 0) {
        releaseInclusiveJoins(state, stirredRuns.pop()!)
      } else if (idleCases.length > 0) {
        settleIdleCase(state, idleCases.pop()!)
      } else {
        state.isUnsettled = false
        if (this.between === undefined && !this.isArranged && state.log.ended === this.arrived) this.arrangeArrival()
        return
      }
    }
  }

  private perform(token: number, task: number): void {
    const { state } = this
    if (state.buried(token)) return
    switch (task) {
      case toLeave:
        return leave(state, token, state.tokens.node[token]!)
      case toEnter:
        return enterNode(state, token)
      case toFinishOnce:
        return finishOnce(state, token)
      case toFinish:
        return finish(state, token)
      case toGoOn:
        return goOn(state, token)
      default:
        return goAlong(state, token, task)
    }
  }

  private arrive(): void {
    const { state } = this
    const { cases } = state.plan.settings
    const number = this.arrived++
    this.isArranged = false
    if (number === state.firstCounted) this.observed.open()
    if (this.arrived === cases && this.between !== undefined) this.observed.close()
    beginCase(state, number)
    if (this.between !== undefined) this.arrangeArrival()
  }

  /**
   * [AR1] Times between arrivals pass in open time of the office. [AR2] Without them a case begins when the one before is done and
   * the office is open.
   */
  private arrangeArrival(): void {
    const { state, between } = this
    const { arrivals: { clock }, settings } = state.plan
    if (this.arrived >= settings.cases) return
    let time = state.now
    if (between === undefined) {
      time = clock?.nextOpen(time) ?? time
    } else {
      this.arrivalWork += between.next()
      time = clock === undefined ? this.arrivalWork : clock.timeOf(this.arrivalWork)
    }
    this.isArranged = true
    state.schedule(this.arrival, phaseArrival, 3, Math.max(time, state.now))
  }
}

function hasOnlyWork({ nodes }: Plan, node: number): boolean {
  return nodes.meets[node]! >= 0 || nodes.meets[node] === meetsFreeWork
}
