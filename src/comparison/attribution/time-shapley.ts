// The times of both flows as forms -> the Shapley value of every row: what it adds on average over all orders in which rows and the flow
// can change from as-is to to-be.
import { openStream } from '../../analysis/simulation/random-stream.ts'
import type { Minutes } from '../../model/units.ts'
import type { BothSides } from '../../model/study.ts'
import type { TimeBlock, TimeForm } from './time-form.ts'

/** The value of every row, by position; `sampled` where some of it is a mean of orders. */
export interface RowShares {
  readonly byRow: readonly Minutes[]
  readonly sampled?: { readonly orders: number; readonly halfWidths: readonly Minutes[] }
}

/** Steps of reckoning that all subsets together may take, and those that orders drawn by chance may take; orders at least. */
const most = { exact: 4_000_000, sampled: 2_000_000, fewestOrders: 20, orders: 4000, rows: 18 }

interface WeightedBlock {
  readonly weight: number
  readonly block: TimeBlock
  readonly isToBe: boolean
}

/**
 * The Shapley value of the game in which rows and the flow change one after the other: before the flow changes, times are those of the as-is
 * flow, afterwards of the to-be flow.
 * [SV1] In both forms a row adds, by itself, its difference whatever else has changed; it does so before the flow changes in half of all orders,
 * and after in the other half: (difference in the as-is flow + difference in the to-be flow) ÷ 2.
 * [SV2] In a block of k rows, the flow and the rows are k + 1 that change. Of all orders, s!·(k − s)! ÷ (k + 1)! have exactly s given rows before a
 * row, and the flow after it; (s + 1)!·(k − 1 − s)! ÷ (k + 1)! have the flow before it, too. So all 2ᵏ subsets give the exact value.
 * [SV3] Blocks that would take too many subsets are worth the mean over orders drawn by chance, each also in reverse, the flow in each of its
 * k + 1 places; the same models give the same orders.
 */
export function shapleyOfRows({ asIs, toBe }: BothSides<TimeForm>, rows: number): RowShares {
  const byRow = Array.from({ length: rows }, () => 0)
  for (const { own } of [asIs, toBe]) for (const [row, times] of own) byRow[row]! += (times.toBe - times.asIs) / 2
  const blocks = [
    ...asIs.blocks.map((weighted): WeightedBlock => ({ ...weighted, isToBe: false })), ...toBe.blocks.map((weighted): WeightedBlock => ({ ...weighted, isToBe: true })),
  ].sort((a, b) => exactEffort(a.block) - exactEffort(b.block))
  let left = most.exact
  const tooLarge = blocks.filter((weighted) => {
    left -= exactEffort(weighted.block)
    if (left < 0 || weighted.block.rows.length > most.rows) return true
    addExactly(weighted, byRow)
    return false
  })
  return tooLarge.length === 0 ? { byRow } : withSampled(tooLarge, byRow)
}

function exactEffort({ rows, effort }: TimeBlock): number {
  return rows.length > 30 ? Infinity : effort * 2 ** rows.length
}

/** [SV2] */
function addExactly({ weight, block, isToBe }: WeightedBlock, byRow: number[]): void {
  const k = block.rows.length
  const bits = new Map(block.rows.map((row, bit) => [row, bit]))
  const times = timesOfSubsets(block, bits)
  const chances = Array.from({ length: k }, (_, size) => (isToBe ? chanceOf(size + 1, k) : chanceOf(size, k)))
  const sizes = new Uint8Array(times.length)
  for (let subset = 1; subset < times.length; subset++) sizes[subset] = sizes[subset >> 1]! + (subset & 1)
  block.rows.forEach((row, bit) => {
    const own = 1 << bit
    let share = 0
    for (let subset = 0; subset < times.length; subset++) {
      if ((subset & own) === 0) share += chances[sizes[subset]!]! * (times[subset | own]! - times[subset]!)
    }
    byRow[row]! += weight * share
  })
}

/** before!·(k − before)! ÷ (k + 1)!, without the factorials. */
function chanceOf(before: number, k: number): number {
  let chance = 1 / (k + 1)
  for (let at = 1; at <= before; at++) chance *= at / (k - before + at)
  return chance
}

/** The time of a block for every subset of the rows that have changed; bit i of the subset stands for the i-th row. */
function timesOfSubsets(block: TimeBlock, bits: ReadonlyMap<number, number>): Float64Array {
  const operands = block.operands.map((form) => timesOfForm(form, bits))
  const times = new Float64Array(2 ** bits.size)
  const now = new Float64Array(operands.length)
  for (let subset = 0; subset < times.length; subset++) {
    for (let at = 0; at < operands.length; at++) now[at] = operands[at]![subset]!
    times[subset] = block.timeOf(now)
  }
  return times
}

function timesOfForm({ fixed, own, blocks }: TimeForm, bits: ReadonlyMap<number, number>): Float64Array {
  const times = new Float64Array(2 ** bits.size)
  times[0] = fixed
  const differences = new Float64Array(bits.size)
  for (const [row, { asIs, toBe }] of own) {
    times[0] += asIs
    differences[bits.get(row)!] = toBe - asIs
  }
  for (let bit = 0; bit < bits.size; bit++) {
    const own = 1 << bit
    for (let subset = 0; subset < own; subset++) times[subset | own] = times[subset]! + differences[bit]!
  }
  for (const { weight, block } of blocks) {
    const inside = timesOfSubsets(block, bits)
    for (let subset = 0; subset < times.length; subset++) times[subset]! += weight * inside[subset]!
  }
  return times
}

/** [SV3] */
function withSampled(blocks: readonly WeightedBlock[], exactly: readonly number[]): RowShares {
  const rows = [...new Set(blocks.flatMap(({ block }) => block.rows))].sort((a, b) => a - b)
  const effort = blocks.reduce((sum, { block }) => sum + block.effort * (block.rows.length + 1), 0)
  const pairs = Math.max(most.fewestOrders, Math.min(most.orders, Math.floor(most.sampled / effort))) >> 1
  const stream = openStream(1, 0, 'attribution')
  const means = new Map(rows.map((row) => [row, { mean: 0, squares: 0 }]))
  for (let pair = 1; pair <= pairs; pair++) {
    const order = shuffled(rows, () => stream.next())
    const shares = new Map(rows.map((row) => [row, 0]))
    for (const way of [order, [...order].reverse()]) {
      for (const weighted of blocks) addOrder(weighted, way, (row, share) => shares.set(row, shares.get(row)! + share / 2))
    }
    for (const [row, tally] of means) {
      const distance = shares.get(row)! - tally.mean
      tally.mean += distance / pair
      tally.squares += distance * (shares.get(row)! - tally.mean)
    }
  }
  return {
    byRow: exactly.map((share, row) => share + (means.get(row)?.mean ?? 0)),
    sampled: { orders: 2 * pairs, halfWidths: exactly.map((_share, row) => 1.96 * Math.sqrt((means.get(row)?.squares ?? 0) / (pairs - 1) / pairs)) },
  }
}

function addOrder({ weight, block, isToBe }: WeightedBlock, order: readonly number[], add: (row: number, share: number) => void): void {
  const own = new Set(block.rows)
  const k = own.size
  const changed = new Set<number>()
  let before = timeWhere(block, changed)
  for (const row of order) {
    if (!own.has(row)) continue
    // Of the k + 1 places the flow can have among the rows, so many are behind this one.
    const after = (k - changed.size) / (k + 1)
    changed.add(row)
    const now = timeWhere(block, changed)
    add(row, weight * (isToBe ? 1 - after : after) * (now - before))
    before = now
  }
}

function timeWhere(block: TimeBlock, changed: ReadonlySet<number>): Minutes {
  return block.timeOf(block.operands.map(({ fixed, own, blocks }) => {
    let time = fixed
    for (const [row, { asIs, toBe }] of own) time += changed.has(row) ? toBe : asIs
    for (const { weight, block: inside } of blocks) time += weight * timeWhere(inside, changed)
    return time
  }))
}

function shuffled(rows: readonly number[], next: () => number): readonly number[] {
  const order = [...rows]
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
