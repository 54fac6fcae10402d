// The citizen's side before and after: a permit by hand, and the laws of every comparison.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../src/analysis/figures-of.ts'
import { citizenDifference, citizenMeasureNames } from '../../src/comparison/citizen-difference.ts'
import { compare } from '../../src/comparison/compare.ts'
import { citizenMeasureName } from '../../src/evidence/citizen-text.ts'
import { performerSides } from '../../src/model/facts.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aSequence, anActivity } from '../support/build-model.ts'
import { permitAsIs, permitToBe } from '../support/permit-model.ts'
import { someModel } from '../support/random-model.ts'

const between = (asIs: ProcessModel, toBe: ProcessModel) =>
  citizenDifference({ asIs: figuresOf(asIs, defaultSettings).citizen, toBe: figuresOf(toBe, defaultSettings).citizen })
const rowOf = ({ measures }: ReturnType<typeof between>, side: string, name: string) => measures.find((some) => some.side === side && some.measure === name)

describe('the permit before and after', () => {
  const permit = between(permitAsIs(), permitToBe())

  it.each([
    ['citizen', 'inPersonVisits', 2, 0, 'better'], ['citizen', 'documents', 4, 2, 'better'], ['citizen', 'contacts', 2, 2, 'same'],
    ['citizen', 'activities', 2, 1, undefined], ['citizen', 'work', 60, 15, 'better'], ['citizen', 'worth', 30_000, 7500, 'better'],
    ['citizen', 'leadTime', 167.5, 60, 'better'], ['citizen', 'waiting', 107.5, 45, 'better'],
    ['citizen', 'yearlyVisits', 2000, 0, 'better'], ['citizen', 'yearlyHours', 1000, 250, 'better'], ['citizen', 'yearlyWorth', 30_000_000, 7_500_000, 'better'],
    ['office', 'activities', 3, 1, undefined], ['office', 'work', 107.5, 45, 'better'], ['office', 'yearlyWorth', 107_500_000, 45_000_000, 'better'],
  ] as const)('[CC1] %s %s: %d, then %d', (side, name, asIs, toBe, verdict) => {
    const row = rowOf(permit, side, name)
    expect(row).toMatchObject({ asIs, toBe, difference: toBe - asIs })
    expect(row?.verdict).toBe(verdict)
  })

  it('[CC2] what only one model states has no difference, what neither states no row', () => {
    expect(rowOf(permit, 'citizen', 'dataAskedAgain')).toEqual({ side: 'citizen', measure: 'dataAskedAgain', unit: 'count', better: 'less', toBe: 0 })
    expect(rowOf(permit, 'office', 'cash')).toBeUndefined()
  })

  it('[CC3] an expected number stands there only where it differs from the plain one', () => {
    expect(rowOf(permit, 'citizen', 'expectedInPersonVisits')).toBeUndefined()
    expect(rowOf(between(permitAsIs({ inPersonVisits: 2 }), permitToBe()), 'citizen', 'expectedInPersonVisits')).toMatchObject({ asIs: 4.5, toBe: 0 })
  })

  it('[CC4] a year has the cases of the as-is', () => {
    const more = permitToBe()
    const figures = { asIs: figuresOf(permitAsIs(), defaultSettings).citizen, toBe: { ...figuresOf(more, defaultSettings).citizen, casesPerYear: 9000 } }
    expect(citizenDifference(figures).casesPerYear).toBe(1000)
    expect(rowOf(citizenDifference(figures), 'citizen', 'yearlyHours')?.toBe).toBe(250)
  })

  it('[CC5] cash that only the as-is states is saved, as in the costs', () => {
    expect(rowOf(permit, 'citizen', 'cash')).toMatchObject({ asIs: 10_000, toBe: 0, difference: -10_000 })
    const { citizenCash } = compare(permitAsIs(), permitToBe(), { same: [], notSame: [] }, defaultSettings).saving
    expect(citizenCash).toEqual({ perCase: 10_000, perYear: 10_000_000 })
  })

  it('is there in a comparison', () => {
    expect(compare(permitAsIs(), permitToBe(), { same: [], notSame: [] }, defaultSettings).citizen).toEqual(permit)
  })
})

describe('every comparison', () => {
  it('where no model says anything of a citizen, says nothing', () => {
    const office = aSequence([anActivity('a')], ['Staf'])
    expect(between(office, office)).toMatchObject({ isStated: false, measures: [] })
  })

  const some = someModel().map((model) => ({ ...model, processes: model.processes.map((process) => ({ ...process, lanes: process.lanes.map((lane, at) => (at === 0 ? { ...lane, facts: { side: 'citizen' as const } } : lane)) })) }))

  it('of a model with itself, nothing differs', () => {
    fc.assert(fc.property(some, (model) => {
      for (const { difference, verdict } of between(model, model).measures) expect([difference, verdict]).toEqual([0, 'same'])
    }))
  })

  it('is mirrored when the models are exchanged', () => {
    fc.assert(fc.property(some, some, (one, other) => {
      const [there, back] = [between(one, other), between(other, one)]
      expect(back.measures.map(({ side, measure }) => [side, measure])).toEqual(there.measures.map(({ side, measure }) => [side, measure]))
      there.measures.forEach(({ asIs, toBe, difference }, at) => {
        const { [at]: mirrored } = back.measures
        expect([mirrored?.asIs, mirrored?.toBe]).toEqual([toBe, asIs])
        if (difference !== undefined) expect(mirrored?.difference).toBeCloseTo(-difference, 9)
      })
    }))
  })

  it('has a name for every measure in both languages', () => {
    for (const side of performerSides) {
      for (const measure of citizenMeasureNames[side]) for (const language of ['id', 'en'] as const) expect(citizenMeasureName(language, { side, measure })).not.toMatch(/^citizen\.|^(?:citizen|office)\./)
    }
  })
})
