import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareExtraMeasures } from '../../src/comparison/extra-measures.ts'
import { directions, type ExtraMeasure } from '../../src/model/extra-measure.ts'

const measure = (rest: Partial<ExtraMeasure>): ExtraMeasure => ({ id: 'm1', name: 'Server', better: 'less', ...rest })

describe('measures of the analyst\'s own', () => {
  it.each([
    // better, as-is, to-be, difference, percent, verdict
    ['less', 5, 1, -4, -0.8, 'better'], ['less', 1, 5, 4, 4, 'worse'], ['more', 60, 75, 15, 0.25, 'better'], ['more', 75, 60, -15, -0.2, 'worse'],
    ['neutral', 4, 3, -1, -0.25, undefined], ['neutral', 3, 3, 0, 0, 'same'], ['less', 0, 2, 2, undefined, 'worse'], ['less', -10, -5, 5, undefined, 'worse'],
  ] as const)('[ME3] [ME4] [ME5] %s is better: %d to %d', (better, asIs, toBe, difference, percent, verdict) => {
    const [compared] = compareExtraMeasures([measure({ better, asIs, toBe })])
    expect(compared).toEqual({
      id: 'm1', name: 'Server', better, asIs, toBe, difference, ...(percent !== undefined && { percent }), ...(verdict && { verdict }),
    })
  })

  it('[ME8] one that lacks a side has neither difference nor verdict', () => {
    for (const some of [{ asIs: 5 }, { toBe: 1 }, {}]) expect(compareExtraMeasures([measure(some)])).toEqual([measure(some)])
    expect(compareExtraMeasures(undefined)).toEqual([])
  })

  it('[ME3] [ME5] swapped sides swap the verdict, and no figure is past all measure', () => {
    const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true })
    fc.assert(fc.property(fc.constantFrom(...directions), amount, amount, (better, asIs, toBe) => {
      const [there, back] = [compareExtraMeasures([measure({ better, asIs, toBe })])[0]!, compareExtraMeasures([measure({ better, asIs: toBe, toBe: asIs })])[0]!]
      const opposite = { better: 'worse', worse: 'better', same: 'same' } as const
      expect(back.verdict).toBe(there.verdict && opposite[there.verdict])
      expect(there.difference! + back.difference!).toBe(0)
      for (const figure of [there.difference, there.percent, back.percent]) expect(figure === undefined || Number.isFinite(figure)).toBe(true)
    }))
  })
})
