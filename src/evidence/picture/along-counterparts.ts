// Two compared models -> which element of the one stands where an element of the other stands: activities as the comparison matched
// them, everything else by what it is called, what lies in it, or what it stands between.
import type { LedgerRow } from '../../comparison/comparison.ts'
import type { Side } from '../../model/finding.ts'
import { indexModel, performerName } from '../../model/model-index.ts'
import { nameKey } from '../../model/name-key.ts'
import type { FlowElements, Lane, Process, ProcessModel } from '../../model/process-model.ts'
import type { BothSides } from '../../model/study.ts'
import { pairByNeighbours } from './along-neighbours.ts'
import { nodesInFlow } from './along-order.ts'
import { isOpen } from './open-sub-process.ts'

/** Elements of the as-is with their counterparts in the to-be, and back; by id, each with one at most. */
export class Counterparts {
  readonly toBeOf = new Map<string, string>()
  readonly asIsOf = new Map<string, string>()

  /** Whether neither has a counterpart yet. */
  areFree(asIs: string, toBe: string): boolean {
    return !this.toBeOf.has(asIs) && !this.asIsOf.has(toBe)
  }

  /** Makes them counterparts if they are free. */
  add(asIs: string, toBe: string): void {
    if (!this.areFree(asIs, toBe)) return
    this.toBeOf.set(asIs, toBe)
    this.asIsOf.set(toBe, asIs)
  }

  /** How many of the as-is ids have their counterpart among the to-be ids. */
  shared(asIs: readonly string[], toBe: ReadonlySet<string>): number {
    return asIs.filter((id) => toBe.has(this.toBeOf.get(id) ?? '')).length
  }
}

/**
 * Pairs the elements of two models. [AL1] Activities, and named events in their place, are counterparts where a row of the ledger
 * pairs them; of a split or a merge those of one performer, then those that keep the order of the others, then the first ones.
 * [AL2] Processes, lanes and open sub-processes are counterparts that hold the most counterparts, or that bear the same name.
 * [AL3] Gateways and events are counterparts by type, name, and what stands before and behind them.
 */
export function counterpartsOf({ asIs, toBe }: BothSides<ProcessModel>, ledger: readonly LedgerRow[]): Counterparts {
  const counterparts = new Counterparts()
  pairRows(counterparts, { asIs, toBe }, ledger)
  const processPairs = best(asIs.processes, toBe.processes, (a, b) => likeness(counterparts, idsIn(a), idsIn(b), poolName(asIs, a), poolName(toBe, b), true))
  for (const [a, b] of processPairs) {
    counterparts.add(a.id, b.id)
    pairLanes(counterparts, a.lanes, b.lanes)
    pairContents(counterparts, a, b)
  }
  pairPools(counterparts, asIs, toBe)
  return counterparts
}

function pairRows(counterparts: Counterparts, models: BothSides<ProcessModel>, ledger: readonly LedgerRow[]): void {
  const turns = { asIs: turnsOf(models.asIs), toBe: turnsOf(models.toBe) }
  const turn = (side: Side, id: string): number => turns[side].get(id) ?? 0
  const indexes = { asIs: indexModel(models.asIs), toBe: indexModel(models.toBe) }
  for (const { pairs: [pair, ...more] } of ledger) if (pair && more.length === 0) counterparts.add(pair.asIs, pair.toBe)
  const single = [...counterparts.toBeOf].map(([a, b]) => ({ asIs: turn('asIs', a), toBe: turn('toBe', b) }))
  for (const { pairs } of ledger) {
    if (pairs.length < 2) continue
    const wishes = pairs.map((pair) => {
      const [a, b] = [turn('asIs', pair.asIs), turn('toBe', pair.toBe)]
      const moved = nameKey(performerName(indexes.asIs, pair.asIs)) === nameKey(performerName(indexes.toBe, pair.toBe)) ? 0 : 1
      return { ...pair, a, b, moved, overtaken: single.filter((other) => (other.asIs < a) !== (other.toBe < b)).length }
    })
    wishes.sort((x, y) => x.moved - y.moved || x.overtaken - y.overtaken || x.a - y.a || x.b - y.b)
    for (const wish of wishes) counterparts.add(wish.asIs, wish.toBe)
  }
}

// Numbers of a table follow the file where the flow leaves it open; this order does not.
function turnsOf(model: ProcessModel): ReadonlyMap<string, number> {
  return new Map(model.processes.flatMap(nodesInFlow).map(({ id }, at) => [id, at]))
}

function pairContents(counterparts: Counterparts, a: FlowElements, b: FlowElements): void {
  const open = best(a.nodes.filter(isOpen), b.nodes.filter(isOpen), (one, other) =>
    (counterparts.areFree(one.id, other.id) ? likeness(counterparts, idsIn(one.content), idsIn(other.content), one.name, other.name, false) : 0))
  for (const [one, other] of open) counterparts.add(one.id, other.id)
  pairByNeighbours(counterparts, a, b)
  for (const [one, other] of best(papersIn(a), papersIn(b), (x, y) => (x.type === y.type && nameKey(x.name) === nameKey(y.name) ? 1 : 0))) {
    counterparts.add(one.id, other.id)
  }
  const opened = new Map(b.nodes.map((node) => [node.id, node]))
  for (const one of a.nodes.filter(isOpen)) {
    const other = opened.get(counterparts.toBeOf.get(one.id) ?? '')
    if (other && isOpen(other)) pairContents(counterparts, one.content, other.content)
  }
}

function pairLanes(counterparts: Counterparts, some: readonly Lane[], others: readonly Lane[]): void {
  const named = (a: Lane, b: Lane): number => (nameKey(a.name) === nameKey(b.name) ? 1 : 0)
  // A lane that holds what the other held is that lane under another name.
  const sameHands = (a: Lane, b: Lane): number => {
    if (!counterparts.areFree(a.id, b.id)) return 0
    const [own, theirs] = [refsIn(a), refsIn(b)]
    const shared = counterparts.shared(own, new Set(theirs))
    const paired = own.filter((id) => counterparts.toBeOf.has(id)).length
    return shared * 2 > paired && shared * 2 > theirs.filter((id) => counterparts.asIsOf.has(id)).length ? shared : 0
  }
  for (const rule of [named, sameHands]) for (const [a, b] of best(some, others, rule)) counterparts.add(a.id, b.id)
  for (const lane of some) {
    const other = others.find(({ id }) => id === counterparts.toBeOf.get(lane.id))
    if (other) pairLanes(counterparts, lane.lanes, other.lanes)
  }
}

function pairPools(counterparts: Counterparts, asIs: ProcessModel, toBe: ProcessModel): void {
  const processOf = (model: ProcessModel) => model.participants.filter(({ processRef }) => model.processes.some(({ id }) => id === processRef))
  for (const pool of processOf(asIs)) {
    const other = processOf(toBe).find(({ processRef }) => processRef !== undefined && processRef === counterparts.toBeOf.get(pool.processRef ?? ''))
    if (other) counterparts.add(pool.id, other.id)
  }
  const boxes = (model: ProcessModel) => model.participants.filter((pool) => !processOf(model).includes(pool))
  for (const [a, b] of best(boxes(asIs), boxes(toBe), (x, y) => (nameKey(x.name) === nameKey(y.name) ? 1 : 0))) counterparts.add(a.id, b.id)
}

// How much alike two containers are; 0 for not at all. Alone of their kind on both sides they need nothing in common.
function likeness(counterparts: Counterparts, own: readonly string[], others: readonly string[], name: string | undefined, otherName: string | undefined, atLeast: boolean): number {
  const shared = counterparts.shared(own, new Set(others))
  const sameName = name !== undefined && nameKey(name) === nameKey(otherName)
  return shared * 4 + (sameName ? 2 : 0) + (atLeast && shared === 0 && !sameName ? 0.5 : 0)
}

/** Pairs with a value above 0, the highest first; each element in one at most. Equal values go by the order given. */
function best<T, U>(some: readonly T[], others: readonly U[], value: (a: T, b: U) => number): readonly (readonly [T, U])[] {
  const all = some.flatMap((a) => others.map((b) => ({ a, b, value: value(a, b) }))).filter((one) => one.value > 0).sort((x, y) => y.value - x.value)
  const used = new Set<T | U>()
  return all.flatMap(({ a, b }) => {
    if (used.has(a) || used.has(b)) return []
    used.add(a).add(b)
    return [[a, b] as const]
  })
}

function idsIn(flow: FlowElements): readonly string[] {
  return flow.nodes.flatMap((node) => (isOpen(node) ? [node.id, ...idsIn(node.content)] : [node.id]))
}

function refsIn(lane: Lane): readonly string[] {
  return [...lane.flowNodeRefs, ...lane.lanes.flatMap(refsIn)]
}

function papersIn(flow: FlowElements): readonly { readonly id: string; readonly name?: string; readonly type: string }[] {
  const texts = flow.artifacts.flatMap((artifact) => (artifact.kind === 'textAnnotation' ? [{ id: artifact.id, name: artifact.text, type: artifact.kind }] : []))
  return [...flow.data, ...texts]
}

function poolName(model: ProcessModel, process: Process): string | undefined {
  return model.participants.find(({ processRef }) => processRef === process.id)?.name ?? process.name
}
