// Where differences come from: every measure closes, has no order, and turns with its sides.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../../src/comparison/attribution/attribution.ts'
import { differenceSteps } from '../../../src/comparison/attribution/difference-steps.ts'
import { compare } from '../../../src/comparison/compare.ts'
import { measureNames, type Comparison, type MeasureName } from '../../../src/comparison/comparison.ts'
import type { Activity, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aSequence, aTimed, anActivity, withOtherIds } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'
import { someModel } from '../../support/random-model.ts'

const noLinks = { same: [], notSame: [] }
const compared = (asIs: ProcessModel, toBe: ProcessModel): Comparison => compare(asIs, toBe, noLinks, defaultSettings)
const sumOf = ({ byRow, flow = 0 }: Attribution): number => byRow.reduce((sum, share) => sum + share, flow)
/** Amounts are far apart in size: a sum is as exact as its largest part. Ratios are rounded as parts of 1. */
const near = (attribution: Attribution, amount: number): boolean =>
  Math.abs(sumOf(attribution) - amount) <= 1e-9 * Math.max(1e-3, Math.abs(amount), ...attribution.byRow.map(Math.abs), Math.abs(attribution.flow ?? 0))

/** What each row brings to a measure, by the name of its first activity. */
function shares(asIs: readonly Activity[], toBe: readonly Activity[], measure: MeasureName, performers: { readonly asIs?: readonly string[]; readonly toBe?: readonly string[] } = {}): Readonly<Record<string, number>> {
  const comparison = compared(aSequence(asIs, performers.asIs), aSequence(toBe, performers.toBe))
  const { byRow, flow } = comparison.attributions.get(measure)!
  const named = comparison.ledger.flatMap((row, at) => (byRow[at] === 0 ? [] : [[row.asIs[0] ?? row.toBe[0]!, byRow[at]!] as const]))
  return { ...Object.fromEntries(named), ...(flow !== undefined && flow !== 0 && { flow }) }
}

describe('every attribution', () => {
  it('closes to the difference of its measure, and exists wherever there is one', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => {
      const { measures, attributions, ledger } = compared(asIs, toBe)
      expect([...attributions.keys()]).toEqual(measures.filter(({ difference }) => difference !== undefined).map(({ measure }) => measure))
      for (const { measure, difference } of measures) {
        const attribution = attributions.get(measure)
        if (!attribution) continue
        expect(attribution.byRow).toHaveLength(ledger.length)
        expect(attribution.total).toBe(difference)
        expect(near(attribution, difference!) ? measure : { measure, difference, attribution }).toBe(measure)
        expect([...attribution.byRow, attribution.flow ?? 0].every(Number.isFinite)).toBe(true)
      }
    }), { numRuns: 300 })
  })

  it('[AB1] of the table total and of counts closes to the last bit', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => {
      const { attributions } = compared(asIs, toBe)
      for (const measure of ['tableTotal', 'steps', 'manual', 'assisted', 'automated', 'approvals'] as const) {
        const attribution = attributions.get(measure)
        if (attribution) expect(sumOf(attribution)).toBe(attribution.total)
      }
    }))
  })

  it('turns its signs when the sides are swapped', () => {
    fc.assert(fc.property(someModel(8), someModel(8), (asIs, toBe) => {
      const [there, back] = [compared(asIs, toBe), compared(toBe, asIs)]
      const rowOf = (comparison: Comparison, asIsIds: readonly string[], toBeIds: readonly string[]): number =>
        comparison.ledger.findIndex((row) => row.asIs.join() === asIsIds.join() && row.toBe.join() === toBeIds.join())
      for (const [measure, one] of there.attributions) {
        const other = back.attributions.get(measure)!
        const scale = Math.max(1e-3, ...one.byRow.map(Math.abs), Math.abs(one.flow ?? 0))
        expect(Math.abs((one.flow ?? 0) + (other.flow ?? 0))).toBeLessThanOrEqual(1e-9 * scale)
        there.ledger.forEach((row, at) => {
          const mirrored = other.byRow[rowOf(back, row.toBe, row.asIs)]!
          expect(Math.abs(one.byRow[at]! + mirrored)).toBeLessThanOrEqual(1e-9 * scale)
        })
      }
    }), { numRuns: 100 })
  })

  it('does not ask for ids', () => {
    fc.assert(fc.property(someModel(8), someModel(8), (asIs, toBe) => {
      const [plain, other] = [compared(withOtherIds(asIs, 'p'), withOtherIds(toBe, 'q')), compared(withOtherIds(asIs, 'x'), withOtherIds(toBe, 'y'))]
      expect([...other.attributions.values()]).toEqual([...plain.attributions.values()])
    }), { numRuns: 50 })
  })

  it('is 0 all over where nothing changed', () => {
    fc.assert(fc.property(someModel(), (model) => {
      for (const { byRow, flow = 0, total } of compared(model, model).attributions.values()) {
        expect([...byRow, flow, total].every((share) => share === 0)).toBe(true)
      }
    }), { numRuns: 100 })
  })
})

describe('a measure that adds up', () => {
  it('[AB1] gives a row its own difference', () => {
    expect(shares([aTimed('A', 60), aTimed('B', 30)], [aTimed('A', 20), aTimed('C', 5)], 'tableTotal')).toEqual({ A: -40, B: -30, C: 5 })
    expect(shares([aTimed('A', 60), aTimed('B', 30)], [aTimed('A', 20)], 'steps')).toEqual({ B: -1 })
  })

  it('[AB2] [AB3] splits expected work into other times and other frequency', () => {
    const repeated = (repeat: number, time: number): Activity => ({ ...aTimed('A', time, undefined, { repeat }), loop: 'standard' })
    const comparison = compared(aSequence([repeated(0.5, 10), aTimed('B', 7)]), aSequence([aTimed('A', 4)]))
    const work = comparison.attributions.get('expectedWork')!
    // Twice 10 minutes become once 4: (4 − 10) · 1.5 by time, (1 − 2) · 7 by frequency.
    expect(work.byRow).toEqual([-16, -7])
    expect(work.split).toEqual({ byTime: [-9, 0], byFrequency: [-7, -7] })
  })
})

describe('a ratio', () => {
  it('[AB4] gives what leaves the numerator and what leaves the denominator their Shapley values', () => {
    // 60 ÷ 100 becomes 60 ÷ 80: removing 20 minutes of waste brings it all.
    expect(shares([aTimed('A', 60, 'VA'), aTimed('B', 40, 'NVA')], [aTimed('A', 60, 'VA'), aTimed('B', 20, 'NVA')], 'valueAddedRatio').B).toBeCloseTo(0.15, 12)
    // 50 ÷ 100 becomes 30 ÷ 60, by a minute of value and one of waste each: −20 · (1/100 + 1/60)/2 + 20 · 80/(2 · 100 · 60) and +20 · that.
    const half = shares([aTimed('A', 50, 'VA'), aTimed('B', 50, 'NVA')], [aTimed('A', 30, 'VA'), aTimed('B', 30, 'NVA')], 'valueAddedRatio')
    expect(half.A).toBeCloseTo(-2 / 15, 12)
    expect(half.B).toBeCloseTo(2 / 15, 12)
  })
})

describe('a ratio of times of very different size', () => {
  const [short, long] = ['Mencatat', 'Menunggu putusan']
  const closes = (asIs: readonly Activity[], toBe: readonly Activity[], measure: MeasureName): void => {
    const attribution = compared(aSequence(asIs), aSequence(toBe)).attributions.get(measure)!
    expect(sumOf(attribution)).toBeCloseTo(attribution.total, 9)
  }

  it('closes, though rounding of the one side is much of the other', () => {
    closes([aTimed(short, 900, 'NVA'), aTimed(long, 3e13 / 7, 'VA')], [aTimed(short, 0.1, 'VA')], 'valueAddedRatio')
    closes([aTimed(short, 0.3, 'VA'), aTimed(long, 1e15 / 3, 'VA')], [aTimed(short, 900, 'NVA'), aTimed('Mengirim', 0.7, 'VA')], 'expectedValueAddedRatio')
  })

  it('[AB9] of the flow closes where the longer time would take the shorter for dust', () => {
    closes([anActivity(short, { facts: { waiting: minutes(900) } }), anActivity(long)], [anActivity(short), aTimed(long, 1e14)], 'cycleTimeEfficiency')
  })
})

describe('a number of different names', () => {
  it('[AB5] shares a name that vanishes among the rows that bore it', () => {
    const three = [aTimed('Menerima berkas', 1), aTimed('Menimbang perkara', 1), aTimed('Membuat nota', 1)]
    const before = ['Loket', 'Loket', 'Arsip']
    expect(shares(three, three, 'performers', { asIs: before, toBe: ['Arsip', 'Arsip', 'Arsip'] })).toEqual({ 'Menerima berkas': -0.5, 'Menimbang perkara': -0.5 })
    // Loket hands over to Pusat in both rows: the last to leave has −1, the first to come +1, if they all leave before.
    // The same office, written otherwise, came and went nowhere.
    expect(shares(three, three, 'performers', { asIs: before, toBe: ['LOKET', 'Loket ', 'Arsip'] })).toEqual({})
    const moved = shares(three, three, 'performers', { asIs: before, toBe: ['Pusat', 'Pusat', 'Arsip'] })
    expect(Object.values(moved).reduce((sum, share) => sum + share, 0)).toBeCloseTo(0, 12)
  })

  it('[AB6] of documents that are only stated adds up', () => {
    const needing = (documents: number): Activity => anActivity('A', { facts: { documents } })
    expect(shares([needing(5)], [needing(2)], 'documents')).toEqual({ A: -3 })
  })
})

describe('the steps of a waterfall', () => {
  it('[AB7] group the rows by outcome, the largest first, and close', () => {
    fc.assert(fc.property(someModel(), someModel(), fc.constantFrom(...measureNames), (asIs, toBe, measure) => {
      const { attributions, ledger } = compared(asIs, toBe)
      const attribution = attributions.get(measure)
      if (!attribution) return
      const steps = differenceSteps(ledger, attribution)
      expect(near(attribution, steps.reduce((sum, { amount }) => sum + amount, 0))).toBe(true)
      for (const { of, rows } of steps) {
        expect(rows.every(({ row }) => row.outcome === of)).toBe(true)
        expect(rows.map(({ amount }) => -Math.abs(amount))).toEqual(rows.map(({ amount }) => -Math.abs(amount)).sort((a, b) => a - b))
      }
    }), { numRuns: 100 })
  })
})
