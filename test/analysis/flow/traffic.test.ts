import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveTraffic } from '../../../src/analysis/flow/traffic.ts'

const solved = (count: number, arcs: readonly (readonly [source: number, target: number, weight: number])[], first = 1): readonly number[] => {
  const inflow = new Float64Array(count)
  inflow[0] = first
  const column = (at: 0 | 1 | 2): number[] => arcs.map((arc) => arc[at])
  return [...solveTraffic({ count, source: Int32Array.from(column(0)), target: Int32Array.from(column(1)), weight: Float64Array.from(column(2)), inflow })]
}

describe('traffic', () => {
  it.each([
    ['a chain', 3, [[0, 1, 1], [1, 2, 1]], [1, 1, 1]],
    ['a choice and its end', 4, [[0, 1, 0.3], [0, 2, 0.7], [1, 3, 1], [2, 3, 1]], [1, 0.3, 0.7, 1]],
    ['a loop', 3, [[0, 1, 1], [1, 0, 0.2], [1, 2, 0.8]], [1.25, 1.25, 1]],
    ['a vertex that leads to itself', 2, [[0, 0, 0.5], [0, 1, 0.5]], [2, 1]],
    ['two loops that cross', 4, [[0, 1, 1], [1, 2, 0.5], [1, 0, 0.5], [2, 1, 0.5], [2, 3, 0.5]], [3, 4, 2, 1]],
    ['an arc written twice', 2, [[0, 1, 0.25], [0, 1, 0.25]], [1, 0.5]],
  ] as const)('[VI1] %s', (_name, count, arcs, expected) => {
    solved(count, arcs).forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 12))
  })
  it.each([
    ['a circle nobody leaves', 3, [[0, 1, 1], [1, 2, 1], [2, 1, 1]], [1, 1, 1]],
    ['a vertex that keeps what comes', 2, [[0, 1, 1], [1, 1, 1]], [1, 1]],
    ['a loop in which tokens multiply', 3, [[0, 1, 1], [1, 0, 1.5], [1, 2, 1]], [1, 1, 1]],
  ] as const)('%s counts as gone through once', (_name, count, arcs, expected) => {
    expect(solved(count, arcs)).toEqual(expected)
  })
  it('[VI1] what is passed is what comes in, in every graph', () => {
    const arc = fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 }), fc.double({ min: 0.01, max: 1, noNaN: true }))
    fc.assert(fc.property(fc.array(arc, { minLength: 1, maxLength: 90 }), (some) => {
      const sums = new Map<number, number>()
      for (const [source, , weight] of some) sums.set(source, (sums.get(source) ?? 0) + weight)
      // A twentieth leaves at every vertex, so that nothing goes round for ever.
      const arcs = some.map(([source, target, weight]) => [source, target, (0.95 * weight) / sums.get(source)!] as const)
      const x = solved(30, arcs)
      const came = x.map((_, at) => (at === 0 ? 1 : 0))
      for (const [source, target, weight] of arcs) came[target]! += weight * x[source]!
      x.forEach((value, at) => expect(Math.abs(value - came[at]!)).toBeLessThan(1e-11 * Math.max(1, value)))
    }), { numRuns: 1000 })
  })
})
