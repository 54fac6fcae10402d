import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, logOfOnePlus, normalDensity, normalTail } from '../../../src/analysis/simulation/portable-math.ts'

const off = (value: number, expected: number): number => (value === expected ? 0 : Math.abs(value - expected) / Math.abs(expected))
const anyBits = fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true })

describe('mathematics that is the same everywhere', () => {
  it('[PM1] log agrees with Math.log within 10⁻¹⁵, over all positive numbers and close to 1', () => {
    const near = fc.double({ min: 0.5, max: 2, noNaN: true })
    fc.assert(fc.property(fc.oneof(anyBits, near), (x) => {
      expect(off(log(x), Math.log(x))).toBeLessThan(1e-15)
    }), { numRuns: 20_000 })
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
      expect(off(logOfOnePlus(x), Math.log1p(x))).toBeLessThan(1e-15)
    }), { numRuns: 5000 })
    expect([log(0), log(1), log(Infinity), log(-1), log(NaN)]).toEqual([-Infinity, 0, Infinity, NaN, NaN])
    expect([log(2), log(0.5), log(1024)]).toEqual([Math.LN2, -Math.LN2, 10 * Math.LN2])
  })

  it('[PM2] exp agrees with Math.exp within 10⁻¹⁵, and knows its ends', () => {
    fc.assert(fc.property(fc.double({ min: -707, max: 709.78, noNaN: true }), (x) => {
      expect(off(exp(x), Math.exp(x))).toBeLessThan(1e-15)
    }), { numRuns: 20_000 })
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => {
      expect(off(exp(x), Math.exp(x))).toBeLessThan(1e-15)
    }), { numRuns: 5000 })
    expect([exp(0), exp(-0), exp(710), exp(-746), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([1, 1, Infinity, 0, Infinity, 0, NaN])
    fc.assert(fc.property(fc.double({ min: -745.2, max: -707, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThan(1e-320)
    }))
  })

  // Abramowitz and Stegun, table 26.2, and the tail's own series beyond it.
  it.each([
    [0, 0.5], [1, 0.158655253931457051], [1.959963984540054, 0.025], [2.5758293035489004, 0.005], [3, 0.00134989803163009453], [5, 2.86651571879193912e-7], [10, 7.61985302416052606e-24],
    [-1, 0.841344746068542949], [37, 5.725571222524577e-300], [200, 0],
  ])('[PM3] a standard normal number is above %d with chance %d', (x, chance) => expect(off(normalTail(x), chance)).toBeLessThan(1e-13))

  it('[PM3] the tail falls as fast as the density says, also where its two formulas meet', () => {
    fc.assert(fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      const slope = (normalTail(x - 1e-4) - normalTail(x + 1e-4)) / 2e-4
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-8)
    }))
  })
})
