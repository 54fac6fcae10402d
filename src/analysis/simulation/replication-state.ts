// Everything that changes while one replication runs, with the few operations all rules are made of.
import { CaseLog } from './case-log.ts'
import { CaseTable } from './case-table.ts'
import { chanceDraws, timeDraws, type Draws, type DrawSource } from './draws.ts'
import { EventSchedule } from './event-schedule.ts'
import { NodeFigures } from './node-figures.ts'
import type { Plan } from './plan.ts'
import { PoolStaff } from './pool-staff.ts'
import { RunTable } from './run-table.ts'
import { none, phaseDead, phaseMoving, TokenTable } from './token-table.ts'

/**
 * What the agenda lets a token do: go along the edge of a row (from 0 on), leave its node, come to it, or go on in the middle of a
 * visit: with its message, with its activity done once, with the activity's every instance done.
 */
export const toLeave = -1
export const toEnter = -2
export const toGoOn = -3
export const toFinishOnce = -4
export const toFinish = -5

/** Ids of events are below this; above them stands the priority. */
const idsPerPriority = 2 ** 48

/** The state of one replication. Behaviours are functions over it, one file each. */
export class ReplicationState {
  readonly plan: Plan
  readonly source: DrawSource
  now = 0
  readonly tokens = new TokenTable()
  readonly events = new EventSchedule(this.tokens)
  readonly cases: CaseTable
  readonly runs: RunTable
  readonly pools: readonly PoolStaff[]
  /** Pools to which work or people came at this moment. */
  readonly stirred: PoolStaff[] = []
  readonly figures: NodeFigures
  readonly log: CaseLog
  /** A case that takes more steps (rounds, repetitions, runs) than this is held to go round for ever. */
  mostSteps = 100_000
  /** Tokens gathered at each node, for nodes that gather. */
  readonly gathered = new Map<number, number[]>()
  /** Number of the first case that figures count. */
  readonly firstCounted: number

  /** What tokens are still to do at this moment, last first: a token, and what it does. */
  readonly agendaTokens: number[] = []
  readonly agendaTasks: number[] = []
  /** Runs in which an inclusive join may have become free, cases without a moving token, and cases that take too many steps. */
  readonly stirredRuns: number[] = []
  readonly idleCases: number[] = []
  readonly endlessCases: number[] = []
  /** Whether any of the above is not empty. */
  isUnsettled = false

  readonly processing: readonly (Draws | undefined)[]
  readonly waiting: readonly (Draws | undefined)[]
  readonly elapsedWaiting: readonly (Draws | undefined)[]
  private readonly branch: (Draws | undefined)[]
  private readonly chances = new Map<string, Draws>()
  private arranged = 0
  private endless = 0

  constructor(plan: Plan, replication: number) {
    const { nodes } = plan
    this.plan = plan
    this.source = { seed: plan.settings.seed, replication }
    this.cases = new CaseTable(plan.mailboxes)
    this.runs = new RunTable(plan.scopes.map(({ counters }) => counters))
    this.pools = plan.pools.map((pool) => new PoolStaff(pool, this.tokens, this.cases))
    this.figures = new NodeFigures(nodes.count)
    this.log = new CaseLog(nodes.count)
    this.firstCounted = Math.floor(plan.settings.cases * plan.settings.warmUp)
    const rows = (purpose: string, distributions: typeof nodes.processingVaries): readonly (Draws | undefined)[] =>
      distributions.map((distribution, node) => timeDraws(distribution, this.source, `${nodes.streamKeys[node]!}:${purpose}`))
    this.processing = rows('processing', nodes.processingVaries)
    this.waiting = rows('waiting', nodes.waitingVaries)
    this.elapsedWaiting = rows('elapsed', nodes.elapsedWaitingVaries)
    this.branch = nodes.streamKeys.map(() => undefined)
  }

  /** A number over [0, 1) of the row of an element and a purpose. */
  chance(key: string, purpose: string): number {
    const name = `${key}:${purpose}`
    let draws = this.chances.get(name)
    if (draws === undefined) {
      draws = chanceDraws(this.source, name)
      this.chances.set(name, draws)
    }
    return draws.next()
  }

  /** A number over [0, 1) by which a token chooses its way out of the node. */
  branchChance(node: number): number {
    return (this.branch[node] ??= chanceDraws(this.source, `${this.plan.nodes.streamKeys[node]!}:branch`)).next()
  }

  /** Whether figures count the case. */
  isCounted(row: number): boolean {
    return this.cases.number[row]! >= this.firstCounted
  }

  /** Lets the token's phase end at the time. Of one time what ends work (priority 0) comes first, then waiting (1), timers (2), arrivals (3). */
  schedule(token: number, phase: number, priority: number, time: number): void {
    this.tokens.phase[token] = phase
    this.tokens.order[token] = priority * idsPerPriority + this.arranged++
    this.events.push(time, token)
  }

  /** A new moving token at the node, in the run. */
  spawn(run: number, node: number): number {
    const { tokens, runs } = this
    const token = tokens.make()
    const row = runs.case[run]!
    tokens.node[token] = node
    tokens.run[token] = run
    tokens.case[token] = row
    const first = runs.firstToken[run]!
    tokens.previous[token] = none
    tokens.next[token] = first
    if (first !== none) tokens.previous[first] = token
    runs.firstToken[run] = token
    runs.tokens[run]!++
    this.cases.moving[row]!++
    return token
  }

  /** Takes the token out of its run; the row stays. */
  unlist(token: number): void {
    const { tokens, runs } = this
    const run = tokens.run[token]!
    const [before, after] = [tokens.previous[token]!, tokens.next[token]!]
    if (before === none) runs.firstToken[run] = after
    else tokens.next[before] = after
    if (after !== none) tokens.previous[after] = before
    runs.tokens[run]!--
  }

  /** Lets the token wait for something that other tokens must do. */
  rest(token: number, phase: number): void {
    this.tokens.phase[token] = phase
    this.stop(this.tokens.case[token]!)
  }

  /** Lets a resting token move again, and do the task. */
  wake(token: number, task: number): void {
    this.tokens.phase[token] = phaseMoving
    this.cases.moving[this.tokens.case[token]!]!++
    this.soon(token, task)
  }

  /** One moving token of the case fewer. */
  stop(row: number): void {
    if (--this.cases.moving[row]! > 0) return
    this.idleCases.push(row)
    this.isUnsettled = true
  }

  /** Whether nothing else can happen at this moment. */
  isLastOfMoment(): boolean {
    return !this.isUnsettled && (this.events.size === 0 || this.events.firstTime > this.now)
  }

  /** Puts what a token is to do at this moment on the agenda. */
  soon(token: number, task: number): void {
    this.agendaTokens.push(token)
    this.agendaTasks.push(task)
    this.isUnsettled = true
  }

  /** Counts steps of a case: rounds, repetitions, runs. Whether it may go on; else it is held to go round for ever and will be cut off. */
  takesSteps(row: number, steps: number): boolean {
    if ((this.cases.steps[row]! += steps) <= this.mostSteps) return true
    this.endlessCases.push(row)
    this.isUnsettled = true
    return false
  }

  /** A case went round for ever. After some the others get fewer steps, so that a model without end is told so in little time. */
  noteEndless(): void {
    this.endless++
    if (this.endless === 3) this.mostSteps = 10_000
    else if (this.endless === 30) this.mostSteps = 1000
  }

  /** Whether the row was cancelled while something still held it; it is free then. */
  buried(token: number): boolean {
    if (this.tokens.phase[token] !== phaseDead) return false
    this.tokens.release(token)
    return true
  }
}
