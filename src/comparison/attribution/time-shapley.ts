// The times of both flows as forms -> the Shapley value of every row: what it adds on average over all orders in which rows and the flow
// can change from as-is to to-be.
import { openStream } from '../../analysis/simulation/random-stream.ts'
import type { Minutes } from '../../model/units.ts'
import type { BothSides } from '../../model/study.ts'
import { addBranchShares, branchEffort } from './branch-shares.ts'
import { RunningTimes, type WeightedBlock } from './running-times.ts'
import type { Operand, TimeBlock, TimeForm } from './time-form.ts'

/** The value of every row, by position; `sampled` where some of it is a mean of orders. */
export interface RowShares {
  readonly byRow: readonly Minutes[]
  readonly sampled?: { readonly orders: number; readonly halfWidths: readonly Minutes[] }
}

/** Steps of reckoning that all subsets together may take, and those that orders drawn by chance may take. */
export interface Effort {
  readonly exact: number
  readonly sampled: number
}

const usual: Effort = { exact: 1_200_000, sampled: 1_000_000 }
/** Rows of a block whose subsets are listed at most; and how many orders are drawn, always in pairs. */
const [mostRows, fewestPairs, mostPairs] = [18, 10, 500]

/**
 * The Shapley value of the game in which rows and the flow change one after the other: before the flow changes, times are those of the as-is
 * flow, afterwards of the to-be flow.
 * [SV1] In both forms a row adds, by itself, its difference whatever else has changed; it does so before the flow changes in half of all orders,
 * and after in the other half: (difference in the as-is flow + difference in the to-be flow) ÷ 2.
 * [SV2] In a block of k rows, the flow and the rows are k + 1 that change. Of all orders, s!·(k − s)! ÷ (k + 1)! have exactly s given rows before a
 * row, and the flow after it; (s + 1)!·(k − 1 − s)! ÷ (k + 1)! have the flow before it, too. So all 2ᵏ subsets give the exact value.
 * [SV4] Where branches share no row, the subsets of each branch are enough (branch-shares.ts).
 * [SV3] Blocks that would take too many subsets are worth the mean over orders drawn by chance, each also in reverse, the flow in each of its
 * k + 1 places; the same models give the same orders.
 */
export function shapleyOfRows({ asIs, toBe }: BothSides<TimeForm>, rows: number, effort: Effort = usual): RowShares {
  const byRow = Array.from({ length: rows }, () => 0)
  for (const { own } of [asIs, toBe]) for (const [row, times] of own) byRow[row]! += (times.toBe - times.asIs) / 2
  const blocks = [
    ...asIs.blocks.map((weighted): WeightedBlock => ({ ...weighted, isToBe: false })), ...toBe.blocks.map((weighted): WeightedBlock => ({ ...weighted, isToBe: true })),
  ].map((weighted) => ({ weighted, ...cheapest(weighted.block) })).sort((a, b) => a.steps - b.steps)
  let left = effort.exact
  const tooLarge = blocks.flatMap(({ weighted, steps, add }) => {
    left -= steps
    if (left < 0) return [weighted]
    add(weighted, byRow)
    return []
  })
  return tooLarge.length === 0 ? { byRow } : withSampled(tooLarge, byRow, effort)
}

/** How a block is worth reckoning exactly, and the steps it takes. By branches only where that spares much: it has more to set up. */
function cheapest(block: TimeBlock): { readonly steps: number; readonly add: (weighted: WeightedBlock, byRow: number[]) => void } {
  const all = block.rows.length > mostRows ? Infinity : block.effort * 2 ** block.rows.length
  const byBranch = branchEffort(block)
  return byBranch < all / 4 ? { steps: byBranch, add: addByBranch } : { steps: all, add: addExactly }
}

/** [SV4] */
function addByBranch({ weight, block, isToBe }: WeightedBlock, byRow: number[]): void {
  if (block.taken === undefined) return
  const timesOf = (operand: Operand): Float64Array => timesOfForm(operand, new Map(operand.rows.map((row, bit) => [row, bit])))
  addBranchShares({ ...block, taken: block.taken }, isToBe, timesOf, (row, share) => { byRow[row]! += weight * share })
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
function withSampled(blocks: readonly WeightedBlock[], exactly: readonly number[], effort: Effort): RowShares {
  const running = new RunningTimes(blocks)
  const rows = [...running.rows].sort((a, b) => a - b)
  const pairs = Math.max(fewestPairs, Math.min(mostPairs, Math.floor(effort.sampled / (2 * running.effort))))
  const stream = openStream(1, 0, 'attribution')
  const means = new Float64Array(exactly.length)
  const squares = new Float64Array(exactly.length)
  const shares = new Float64Array(exactly.length)
  for (let pair = 1; pair <= pairs; pair++) {
    const order = shuffled(rows, () => stream.next())
    shares.fill(0)
    const add = (row: number, share: number): void => { shares[row]! += share / 2 }
    for (const row of order) running.change(row, add)
    // Taken back in the same order, each row adds what it does in the reverse order, and the times are what they were.
    for (const row of order) running.takeBack(row, add)
    for (const row of rows) {
      const distance = shares[row]! - means[row]!
      means[row]! += distance / pair
      squares[row]! += distance * (shares[row]! - means[row]!)
    }
  }
  return {
    byRow: exactly.map((share, row) => share + means[row]!),
    sampled: { orders: 2 * pairs, halfWidths: Array.from(squares, (sum) => 1.96 * Math.sqrt(sum / (pairs - 1) / pairs)) },
  }
}

function shuffled(rows: readonly number[], next: () => number): readonly number[] {
  const order = [...rows]
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
