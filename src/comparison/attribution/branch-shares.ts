// A block whose branches share no row -> the exact share of every row, from the subsets of each branch alone.
import type { Minutes } from '../../model/units.ts'
import { gaussNodes, type GaussNode } from './gauss-nodes.ts'
import type { Operand, TakenBranches, TimeBlock } from './time-form.ts'

/** The times of an operand for every subset of its rows; bit i of the subset stands for the i-th of them. */
type TimesOfSubsets = (operand: Operand) => Float64Array

/** What a row adds. */
type Told = (row: number, share: Minutes) => void

/** Additions and multiplications it takes, roughly; infinite where branches share rows, or where the block is no longest branch. */
export function branchEffort({ operands, rows, taken }: TimeBlock): number {
  const own = operands.map((operand) => operand.rows.length)
  if (taken === undefined || own.reduce((sum, count) => sum + count, 0) > rows.length) return Infinity
  const nodes = nodesFor(rows.length)
  return operands.reduce((sum, { rows: { length }, effort }) => sum + 2 ** length * (effort + length + nodes * (operands.length + length)), 0)
}

const nodesFor = (rows: number): number => Math.floor(rows / 2) + 1

/**
 * [SV4] The Shapley value is the integral over t from 0 to 1 of what a row adds when every other row, and the flow, has changed with chance t
 * (Owen's multilinear extension): a polynomial in t of degree k, which k/2 + 1 places give exactly. With chance t, branches that share no row are
 * independent, and the longest of them is ≤ x with the product of their chances. So what one minute more of a branch that takes x adds is the
 * chance that all others take less, and 2 to the rows of each branch are enough where all subsets would be 2 to the rows of the block.
 */
export function addBranchShares({ operands, rows, taken }: TimeBlock & { readonly taken: TakenBranches }, isToBe: boolean, timesOf: TimesOfSubsets, tell: Told): void {
  const branches = operands.map((operand, at): Branch => branchOf(operand, taken.chances[at]!, timesOf))
  const states = inOrder(branches)
  const shares = branches.map(({ rows: own }) => new Float64Array(own.length))
  for (const node of gaussNodes(nodesFor(rows.length))) {
    longerBy(branches, states, node)
    const weight = node.weight * (isToBe ? node.at : 1 - node.at)
    branches.forEach((branch, at) => addAt(branch, node, weight / taken.whole, shares[at]!))
  }
  branches.forEach((branch, at) => branch.rows.forEach((row, bit) => tell(row, shares[at]![bit]!)))
}

interface Branch {
  readonly rows: readonly number[]
  /** The chance that it is taken. */
  readonly chance: number
  /** By subset of its rows: its time, how many rows that is, and how much later the block ends than at the least time, on average. */
  readonly times: Float64Array
  readonly sizes: Uint8Array
  readonly later: Float64Array
}

function branchOf(operand: Operand, chance: number, timesOf: TimesOfSubsets): Branch {
  const times = timesOf(operand)
  const sizes = new Uint8Array(times.length)
  for (let subset = 1; subset < times.length; subset++) sizes[subset] = sizes[subset >> 1]! + (subset & 1)
  return { rows: operand.rows, chance, times, sizes, later: new Float64Array(times.length) }
}

/** A subset of the rows of a branch. */
interface State {
  readonly branch: number
  readonly subset: number
  readonly time: Minutes
}

/** All subsets of all branches, the shortest first. */
function inOrder(branches: readonly Branch[]): readonly State[] {
  return branches.flatMap(({ times }, branch) => Array.from(times, (time, subset): State => ({ branch, subset, time }))).sort((a, b) => a.time - b.time)
}

/** Walks from the least time to the longest: a branch that takes a minute longer there delays the block by the chance that no other takes more. */
function longerBy(branches: readonly Branch[], states: readonly State[], { at: changed }: GaussNode): void {
  const chances = branches.map(({ rows: { length } }) => chancesOfSizes(length, changed))
  const reached = branches.map(({ chance }) => 1 - chance)
  const later = branches.map(() => 0)
  let time = states[0]!.time
  for (const state of states) {
    const minutes = state.time - time
    if (minutes > 0) {
      for (let branch = 0; branch < later.length; branch++) {
        let shorter = branches[branch]!.chance
        for (let other = 0; other < reached.length; other++) if (other !== branch) shorter *= reached[other]!
        later[branch]! += minutes * shorter
      }
      time = state.time
    }
    const { chance, sizes, later: known } = branches[state.branch]!
    known[state.subset] = later[state.branch]!
    reached[state.branch]! += chance * chances[state.branch]![sizes[state.subset]!]!
  }
}

/** What each row of a branch adds at one place of the integral. */
function addAt({ rows, sizes, later }: Branch, { at: changed }: GaussNode, weight: number, shares: Float64Array): void {
  if (rows.length === 0) return
  const chances = chancesOfSizes(rows.length - 1, changed)
  for (let bit = 0; bit < rows.length; bit++) {
    const own = 1 << bit
    let share = 0
    for (let subset = 0; subset < later.length; subset++) if ((subset & own) === 0) share += chances[sizes[subset]!]! * (later[subset | own]! - later[subset]!)
    shares[bit]! += weight * share
  }
}

/** The chance that exactly some given ones of so many rows have changed, by how many they are, each with chance `changed`. */
function chancesOfSizes(rows: number, changed: number): Float64Array {
  const chances = new Float64Array(rows + 1).fill(1)
  for (let size = 0; size <= rows; size++) {
    for (let at = 0; at < rows; at++) chances[size]! *= at < size ? changed : 1 - changed
  }
  return chances
}
