// Measures of what follows from the flow and from costs: when they are known, and which way they are better.
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import type { Measure, MeasureName } from '../../src/comparison/comparison.ts'
import type { PerformerFacts } from '../../src/model/facts.ts'
import type { Activity, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aLane, anActivity, aModel, aProcess, aTimed, inSequence } from '../support/build-model.ts'

const measured = (asIs: ProcessModel, toBe: ProcessModel, name: MeasureName): Measure | undefined =>
  compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings).measures.find(({ measure }) => measure === name)

/** Activities in a row, done by one office. */
function office(activities: readonly Activity[], facts: PerformerFacts = {}): ProcessModel {
  const lane = aLane('Loket', activities.map(({ id }) => id))
  return aModel([aProcess(inSequence(activities), [{ ...lane, facts }])])
}

describe('expected times', () => {
  it('[ME3] [ME4] compare like the sums of the table', () => {
    const [before, after] = [office([aTimed('A', 60, 'VA'), aTimed('B', 40, 'NVA')]), office([aTimed('A', 60, 'VA')])]
    expect(measured(before, after, 'expectedLeadTime')).toEqual({ measure: 'expectedLeadTime', unit: 'minutes', better: 'less', asIs: 100, toBe: 60, difference: -40, percent: -0.4, verdict: 'better' })
    expect(measured(before, after, 'expectedValueAddedRatio')).toMatchObject({ asIs: 0.6, toBe: 1, verdict: 'better' })
  })
  it('[ME6] an expected time of 0 in a model without times is not known to be 0', () => {
    const time = measured(office([anActivity('A')]), office([aTimed('A', 60)]), 'expectedLeadTime')
    expect(time).toEqual({ measure: 'expectedLeadTime', unit: 'minutes', better: 'less', toBe: 60 })
  })
  it('[ME2] more efficiency is better', () => {
    const waits = { facts: { ...aTimed('A', 30).facts, waiting: aTimed('A', 30).facts.processing! } }
    expect(measured(office([anActivity('A', waits)]), office([aTimed('A', 30)]), 'cycleTimeEfficiency')).toMatchObject({ asIs: 0.5, toBe: 1, better: 'more', verdict: 'better' })
  })
})

describe('cost', () => {
  it('is left out where neither side states any', () => {
    expect(measured(office([aTimed('A', 60)]), office([aTimed('A', 30)]), 'cost')).toBeUndefined()
  })
  it('of a case: time at its tariff and fixed cost', () => {
    const cost = measured(office([aTimed('A', 60, 'VA', { cost: 5000 })], { tariff: 60_000 }), office([aTimed('A', 30)], { tariff: 60_000 }), 'cost')
    expect(cost).toMatchObject({ unit: 'money', asIs: 65_000, toBe: 30_000, difference: -35_000, better: 'less', verdict: 'better' })
  })
  it('[ME7] is not known where some of the work has no tariff', () => {
    const [priced, free] = [aTimed('A', 60), aTimed('B', 60)]
    const half = aModel([aProcess(inSequence([priced, free]), [{ ...aLane('Loket', ['A']), facts: { tariff: 60_000 } }, aLane('Dinas', ['B'])])])
    expect(measured(half, office([aTimed('A', 60)], { tariff: 60_000 }), 'cost')).toEqual({ measure: 'cost', unit: 'money', better: 'less', toBe: 60_000 })
  })
})
