import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAddedRatio } from '../../src/analysis/value-added-ratio.ts'

describe('value-added ratio', () => {
  it.each([
    // VA  NNVA  NVA  untagged   value         low          high
    [80, 50, 0, 0, 80 / 130, 80 / 130, 80 / 130], // the ministry's preparation phase, in hours
    [10, 0, 0, 10, 0.5, 0.5, 1], // an untagged activity may turn out VA
    [0, 5, 5, 0, 0, 0, 0],
    [0, 0, 0, 7, 0, 0, 1],
    [7, 0, 0, 0, 1, 1, 1],
  ])('[VA1] [VA3] VA %d, NNVA %d, NVA %d, untagged %d', (VA, NNVA, NVA, untagged, value, low, high) => {
    expect(valueAddedRatio({ VA, NNVA, NVA, untagged })).toEqual({ value, low, high })
  })

  it('[VA2] no time gives no ratio', () => {
    expect(valueAddedRatio({ VA: 0, NNVA: 0, NVA: 0, untagged: 0 })).toBeUndefined()
  })

  it('[VA3] lies in its interval, between 0 and 1', () => {
    const time = fc.nat({ max: 100_000 })
    fc.assert(fc.property(time, time, time, time, (VA, NNVA, NVA, untagged) => {
      fc.pre(VA + NNVA + NVA + untagged > 0)
      const { value, low, high } = valueAddedRatio({ VA, NNVA, NVA, untagged })!
      expect([0, low, value, high, 1]).toEqual([0, low, value, high, 1].sort((a, b) => a - b))
    }))
  })
})
