import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, emptyTally, mergeTallies, sdOfTally, type Tally } from '../../../src/analysis/simulation/tally.ts'

const of = (values: readonly number[]): Tally => {
  const tally = emptyTally()
  for (const value of values) addTo(tally, value)
  return tally
}
const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 })

describe('a tally', () => {
  it('[TL2] knows number, mean and standard deviation', () => {
    const tally = of([2, 4, 4, 4, 5, 5, 7, 9])
    expect([tally.count, tally.mean, tally.squares]).toEqual([8, 5, 32])
    expect(sdOfTally(tally)).toBeCloseTo(Math.sqrt(32 / 7), 14)
  })

  it('[TL2] of one value or none has no spread', () => {
    expect(of([3])).toEqual({ count: 1, mean: 3, squares: 0 })
    expect([sdOfTally(of([3])), sdOfTally(emptyTally()), mergeTallies([])]).toEqual([0, 0, emptyTally()])
  })

  it('[TL2] keeps its digits far from 0', () => {
    expect(sdOfTally(of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBeCloseTo(Math.sqrt(30), 12)
  })

  it('[TL1] merged parts are the whole, and the same bits each time', () => {
    fc.assert(fc.property(fc.array(values, { maxLength: 6 }), (parts) => {
      const [merged, whole] = [mergeTallies(parts.map(of)), of(parts.flat())]
      expect(merged.count).toBe(whole.count)
      expect(merged.mean).toBeCloseTo(whole.mean, 6)
      expect(sdOfTally(merged)).toBeCloseTo(sdOfTally(whole), 5)
      expect(mergeTallies(parts.map(of).map((tally) => structuredClone(tally)))).toEqual(merged)
    }))
  })
})
