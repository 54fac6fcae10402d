import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addHistogram, countTime, drawnHistogram, emptyLogHistogram, percentile, type LogHistogram } from '../../../src/analysis/simulation/log-histogram.ts'

const of = (times: readonly number[]): LogHistogram => {
  const histogram = emptyLogHistogram()
  for (const time of times) countTime(histogram, time)
  return histogram
}
const time = fc.double({ min: 2 ** -6, max: 2 ** 26, noNaN: true, maxExcluded: true })
const times = fc.array(fc.oneof(time, fc.double({ min: 100, max: 101, noNaN: true }), fc.nat({ max: 50 })), { minLength: 1, maxLength: 60 })

describe('a histogram of any number of times', () => {
  it('[LH2] gives percentiles within 0.3 %', () => {
    fc.assert(fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
      const sorted = [...some].sort((a, b) => a - b)
      const exact = sorted[Math.max(Math.ceil(share * some.length), 1) - 1]!
      expect(Math.abs(percentile(of(some), share)! - exact)).toBeLessThanOrEqual(exact * 0.003)
    }), { numRuns: 1000 })
  })

  it('[LH2] gives percentiles of many exponential times', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => -150 * Math.log((at + 0.5) / 100_000))
    for (const share of [0.5, 0.9, 0.95, 0.99]) expect(percentile(of(many), share)! / (-150 * Math.log(1 - share))).toBeCloseTo(1, 3)
  })

  it('[LH3] gives times that are the same in every case as they are', () => {
    const some = of([...Array<number>(60).fill(120), ...Array<number>(40).fill(1 / 3)])
    expect([0.2, 0.4, 0.41, 0.99].map((share) => percentile(some, share))).toEqual([1 / 3, 1 / 3, 120, 120])
  })

  it('[LH2] counts nothing, no time and times without end', () => {
    expect(percentile(of([]), 0.5)).toBeUndefined()
    expect([0, 0.5, 1].map((share) => percentile(of([0, 0, 1e300]), share))).toEqual([0, 0, 1e300])
  })

  it('[LH1] parts added in any order are the whole, to the last bit', () => {
    fc.assert(fc.property(fc.array(times, { maxLength: 4 }), (parts) => {
      const sum = (some: readonly (readonly number[])[]): LogHistogram => {
        const all = emptyLogHistogram()
        for (const part of some) addHistogram(all, structuredClone(of(part)))
        return all
      }
      expect(sum(parts)).toEqual(of(parts.flat()))
      expect(sum([...parts].reverse())).toEqual(of(parts.flat()))
    }), { numRuns: 30 })
  })

  it('[LH4] is drawn in few round columns that hold every case', () => {
    expect(drawnHistogram(of([0, 1, 2, 3, 4, 4, 4, 10]), 5)).toEqual({ edges: [0, 2, 4, 6, 8, 10], counts: [2, 2, 3, 0, 1] })
    expect(drawnHistogram(of([120, 120]))).toEqual({ edges: [120, 120.001], counts: [2] })
    expect(drawnHistogram(of([]))).toEqual({ edges: [], counts: [] })
    fc.assert(fc.property(times, fc.integer({ min: 2, max: 50 }), (some, most) => {
      const { edges, counts } = drawnHistogram(of(some), most)
      expect(counts.length).toBeLessThanOrEqual(most)
      expect(edges).toHaveLength(counts.length + 1)
      expect(counts.reduce((sum, many) => sum + many, 0)).toBe(some.length)
      expect(counts.every((many) => many >= 0)).toBe(true)
      expect(edges[0]!).toBeLessThanOrEqual(Math.min(...some))
      expect(edges.at(-1)!).toBeGreaterThanOrEqual(Math.max(...some))
    }))
  })

  it('[LH4] holds all that was counted also where edges are lost in rounding', () => {
    for (let time = 1e12; time < 1e18; time = time * 1.37 + 0.7) {
      const histogram = emptyLogHistogram()
      for (const more of [0, 0.3, 1.1]) countTime(histogram, time + more)
      expect(drawnHistogram(histogram).counts.reduce((sum, count) => sum + count, 0)).toBe(3)
    }
  })
})
