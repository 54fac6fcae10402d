import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestForShape, fitDistribution, logGamma, momentsOf } from '../../src/tables/fit-distribution.ts'

/** Quantiles at the middle of n equal parts: a sample without chance. */
const quantiles = (n: number, at: (p: number) => number): readonly number[] => Array.from({ length: n }, (_, i) => at((i + 0.5) / n))

/** Quantile of the standard normal distribution, by bisection of its series; good to 1e-9. */
function normal(p: number): number {
  let [low, high] = [-8, 8]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    // Integral of the density from 0, as a power series.
    let [term, sum] = [middle, middle]
    for (let n = 1; n < 200; n++) {
      term *= middle ** 2 / (2 * n + 1)
      sum += term
    }
    if (0.5 + (sum * Math.exp(-(middle ** 2) / 2)) / Math.sqrt(2 * Math.PI) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

describe('the distribution of observed times', () => {
  it.each([
    ['exponential', quantiles(400, (p) => -30 * Math.log(1 - p))],
    ['uniform', quantiles(400, (p) => 20 + 40 * p)],
    ['normal', quantiles(400, (p) => 60 + 8 * normal(p))],
    ['lognormal', quantiles(400, (p) => Math.exp(3 + 0.9 * normal(p)))],
    // The sum of two exponentials: shape 2.
    ['gamma', quantiles(40, (p) => -30 * Math.log(1 - p)).flatMap((a) => quantiles(40, (p) => -30 * Math.log(1 - p)).map((b) => a + b))],
    ['fixed', quantiles(50, () => 15)],
  ])('is found: %s', (kind, observed) => {
    const { mean, sd } = momentsOf(observed)
    expect(fitDistribution(observed)).toMatchObject({ kind, mean, sd })
  })

  it('is not told of few observations, nor of nothing but zeros', () => {
    expect(fitDistribution(quantiles(fewestForShape - 1, (p) => p))).toBeUndefined()
    expect(fitDistribution(quantiles(100, () => 0))).toBeUndefined()
    expect(fitDistribution([])).toBeUndefined()
  })

  it('always keeps mean and spread, and is never made of numbers that are none', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 20, maxLength: 60 }), (observed) => {
      const fitted = fitDistribution(observed)
      if (!fitted) return
      for (const number of [fitted.mean, fitted.sd, fitted.min, fitted.max]) expect(number).toBeGreaterThanOrEqual(0)
      expect(fitted.mean).toBeCloseTo(observed.reduce((sum, value) => sum + value / observed.length, 0), 3)
    }))
  })

  it('the logarithm of gamma agrees with factorials and halves', () => {
    let factorial = 1
    for (let n = 1; n < 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 9)
      factorial *= n
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 9)
  })
})
