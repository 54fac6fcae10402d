import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate, halfWidth } from '../../../src/analysis/simulation/estimate.ts'
import { studentT } from '../../../src/analysis/simulation/student-t.ts'

describe("Student's t", () => {
  // As tables print it, to ten digits.
  it.each([
    [0.95, 1, 12.70620473617471], [0.95, 2, 4.302652729696142], [0.95, 3, 3.182446305284263], [0.95, 9, 2.2621571627409915], [0.95, 29, 2.045229642132703],
    [0.95, 30, 2.0422724563012373], [0.95, 200, 1.9718962236316093], [0.95, 1000, 1.9623390808264078], [0.99, 1, 63.65674116287399],
    [0.99, 2, 9.92484320091807], [0.99, 5, 4.032142983557536], [0.99, 29, 2.756385903670834], [0.99, 120, 2.6174211454], [0.99, 1000, 2.580754698],
  ] as const)('[ES3] %d with %d degrees of freedom: %d', (confidence, freedom, t) => expect(studentT(confidence, freedom) / t).toBeCloseTo(1, 8))

  it('[ES3] the sums and the expansion meet', () => {
    const [a, b, c] = [199, 200, 201].map((freedom) => studentT(0.95, freedom)) as [number, number, number]
    expect(a - b).toBeGreaterThan(b - c)
    expect((b - c) / (a - b)).toBeCloseTo(0.99, 2)
  })
})

describe('an estimate from replications', () => {
  it('[ES1] has the interval of the t distribution', () => {
    // Mean 4, s = 2, n = 4: half of it is 3.182446 · 2 ÷ 2.
    const { mean, ci95 } = estimate([2, 4, 4 - Math.sqrt(2), 6 + Math.sqrt(2)])!
    const s = Math.sqrt(([2, 4, 4 - Math.sqrt(2), 6 + Math.sqrt(2)].reduce((sum, value) => sum + (value - 4) ** 2, 0)) / 3)
    expect(mean).toBeCloseTo(4, 14)
    expect(ci95![1] - mean).toBeCloseTo((3.182446305284263 * s) / 2, 9)
    expect(mean - ci95![0]).toBeCloseTo(ci95![1] - mean, 12)
  })

  it('[ES1] has none from one value, and is absent without values', () => {
    expect(estimate([5])).toEqual({ mean: 5 })
    expect(estimate([])).toBeUndefined()
    expect(halfWidth([5], 0.99)).toBe(0)
  })

  it('[ES2] is sure where all replications agree', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.integer({ min: 2, max: 40 }), (some, many) => {
      const value = some + 0 // not −0
      expect(estimate(Array<number>(many).fill(value))).toEqual({ mean: value, ci95: [value, value] })
    }))
  })
})
