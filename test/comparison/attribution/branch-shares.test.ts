// Shares of rows in blocks of branches that share no row: the same as by all subsets, in far fewer steps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowTimes } from '../../../src/comparison/attribution/complete-trees.ts'
import { gaussNodes } from '../../../src/comparison/attribution/gauss-nodes.ts'
import { timeForm } from '../../../src/comparison/attribution/time-form.ts'
import { shapleyOfRows } from '../../../src/comparison/attribution/time-shapley.ts'
import { adopting, elementNode, longestNode, sumNode, valueOf, foldTimes, type TimeNode } from '../../../src/comparison/attribution/time-tree.ts'

/** One flow: what its rows take on either side, and its tree. */
interface Flow {
  readonly root: TimeNode
  readonly times: ReadonlyMap<TimeNode, RowTimes>
}

type Branches = readonly (readonly (readonly [before: number, after: number])[])[]

/** Branches of rows side by side; with `chances` each is taken with its own, and with `byDefault` the last when no other is. Of `nested` branches, the last holds a block of two. */
function flowOf(branches: Branches, chances: readonly number[] | undefined, byDefault: boolean, nested: boolean): Flow {
  const times = new Map<TimeNode, RowTimes>()
  const parts = branches.map((rows, branch) => {
    const first = branches.slice(0, branch).reduce((sum, { length }) => sum + length, 0)
    const elements = rows.map(([before, after], at) => {
      const own = { leadTime: before, workTime: before }
      const node = elementNode(`${first + at}`, own)
      times.set(node, { row: first + at, asIs: own, toBe: { leadTime: after, workTime: after } })
      return node
    })
    const sum = (some: readonly TimeNode[]): TimeNode => sumNode(some.map((node) => ({ node, weight: 1 })), true)
    return nested && branch === branches.length - 1 ? sum([longestNode([sum(elements.slice(0, 2)), sum(elements.slice(2))])]) : sum(elements)
  })
  const root = chances === undefined ? longestNode(parts)
    : adopting({ kind: 'inclusive', byDefault: byDefault ? parts.length - 1 : undefined, parts: parts.map((node, at) => ({ node, weight: chances[at]! })) })
  return { root, times }
}

function timeWhere({ root, times }: Flow, changed: number): number {
  return foldTimes<number>(root, (node, made) => {
    const row = times.get(node)
    return row === undefined ? valueOf(node, made, 'leadTime') : (changed >> row.row & 1 ? row.toBe : row.asIs).leadTime
  })
}

/** By definition: over all subsets of the other rows and the flow, each weighted with the share of orders that have it before the row. */
function byDefinition(flows: readonly [Flow, Flow], rows: number): readonly number[] {
  const known = flows.map((flow) => Array.from({ length: 2 ** rows }, (_, changed) => timeWhere(flow, changed)))
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return Array.from({ length: rows }, (_, row) => known.reduce((share, times, flow) => share + times.reduce((sum, time, changed) => {
    if (changed >> row & 1) return sum
    const before = [...changed.toString(2)].filter((bit) => bit === '1').length + flow
    return sum + (factorial(before) * factorial(rows - before) / factorial(rows + 1)) * (times[changed | 1 << row]! - time)
  }, 0), 0))
}

const someRow = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
const someBranches = fc.array(fc.array(someRow, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }).filter((branches) => branches.flat().length <= 9)

describe('[SV4] branches that share no row', () => {
  it('give the Shapley value by definition, of the longest and of those that are taken, nested or not', () => {
    fc.assert(fc.property(someBranches, fc.option(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 }), { nil: undefined }), fc.boolean(), fc.boolean(), (branches, tenths, byDefault, nested) => {
      const chances = tenths?.map((tenth) => tenth / 10)
      const rows = branches.flat().length
      // Each row in either flow: the second has them in other branches, and may take all.
      const [asIs, toBe] = [flowOf(branches, chances, byDefault, nested), flowOf([...branches].map((branch) => [...branch].reverse()), undefined, false, nested)]
      const { byRow, sampled } = shapleyOfRows({ asIs: timeForm(asIs.root, asIs.times, 'leadTime'), toBe: timeForm(toBe.root, toBe.times, 'leadTime') }, rows)
      expect(sampled).toBeUndefined()
      byDefinition([asIs, toBe], rows).forEach((share, row) => expect(byRow[row]!, `row ${row}`).toBeCloseTo(share, 9))
    }), { numRuns: 300 })
  }, 120_000)

  it('of 36 rows in three branches are exact, and close', () => {
    const branches: Branches = [0, 1, 2].map((branch) => Array.from({ length: 12 }, (_, at) => [20 + (at * 7 + branch * 3) % 11, (at * 5 + branch) % 23] as const))
    const flow = flowOf(branches, undefined, false, false)
    const form = timeForm(flow.root, flow.times, 'leadTime')
    const { byRow, sampled } = shapleyOfRows({ asIs: form, toBe: form }, 36, { exact: 10_000_000, sampled: 0 })
    expect(sampled).toBeUndefined()
    const longest = (side: 0 | 1): number => Math.max(...branches.map((branch) => branch.reduce((sum, row) => sum + row[side], 0)))
    expect(byRow.reduce((sum, share) => sum + share, 0)).toBeCloseTo(longest(1) - longest(0), 8)
  })
})

describe('the places of an integral', () => {
  it('give every polynomial up to twice their number, less one', () => {
    for (let count = 1; count <= 30; count++) {
      const nodes = gaussNodes(count)
      expect(nodes.every(({ at, weight }, place) => at > (nodes[place - 1]?.at ?? 0) && at < 1 && weight > 0)).toBe(true)
      for (let degree = 0; degree < 2 * count; degree++) expect(nodes.reduce((sum, { at, weight }) => sum + weight * at ** degree, 0)).toBeCloseTo(1 / (degree + 1), 12)
    }
  })
})
