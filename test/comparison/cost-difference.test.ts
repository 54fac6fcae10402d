import { describe, expect, it } from 'vitest'
import type { CostFigures, CostSum } from '../../src/analysis/cost/cost.ts'
import { costDifference } from '../../src/comparison/cost-difference.ts'
import { defaultCalendar } from '../../src/model/work-calendar.ts'

const none: CostSum = { work: 0, isComplete: true }
const figures = (office: CostSum, citizen: CostSum = none, casesPerYear?: number): CostFigures => ({
  ...(casesPerYear !== undefined && { casesPerYear }), total: office, sides: { office, citizen }, table: office, performers: [], activities: [], withoutTariff: [],
})
const difference = (asIs: CostFigures, toBe: CostFigures) => costDifference({ asIs, toBe }, defaultCalendar)

describe('what a reform saves', () => {
  it('[CD1] [CD2] cash is what is fixed; 30 freed minutes of 1,200 cases are 600 hours and half a person, worth 24 million', () => {
    const asIs = figures({ work: 50, fixed: 15_000, labour: 33_000, isComplete: true }, none, 1200)
    const toBe = figures({ work: 20, fixed: 2_000, labour: 13_000, isComplete: true }, none, 1200)
    const { cashSaved, freed } = difference(asIs, toBe)
    expect(cashSaved).toEqual({ perCase: 13_000, perYear: 15_600_000 })
    expect(freed).toEqual({ perCase: 30, hoursPerYear: 600, fullTimeEquivalents: 0.5, worth: { perCase: 20_000, perYear: 24_000_000 } })
  })

  it('[CD3] citizens are reckoned apart: 3 hours become 30 minutes', () => {
    const asIs = figures(none, { work: 180, labour: 90_000, fixed: 25_000, isComplete: true }, 100)
    const toBe = figures(none, { work: 30, labour: 15_000, isComplete: true }, 100)
    const { citizen, citizenCash, cashSaved, freed } = difference(asIs, toBe)
    expect(citizen).toEqual({
      time: { asIs: 180, toBe: 30 },
      freed: { perCase: 150, hoursPerYear: 250, fullTimeEquivalents: 250 / 1200, worth: { perCase: 75_000, perYear: 7_500_000 } },
      burden: { asIs: { perCase: 90_000, perYear: 9_000_000 }, toBe: { perCase: 15_000, perYear: 1_500_000 } },
    })
    expect(citizenCash).toEqual({ perCase: 25_000, perYear: 2_500_000 })
    expect(cashSaved).toBeUndefined()
    expect(freed.perCase).toBe(0)
  })

  it('[CD4] more cases are no loss: both sides have those of the as-is', () => {
    const both = difference(figures({ work: 60, isComplete: false }, none, 100), figures({ work: 30, isComplete: false }, none, 900))
    expect(both.casesPerYear).toBe(100)
    expect(both.differentCases).toEqual({ asIs: 100, toBe: 900 })
    expect(both.freed.hoursPerYear).toBe(50)
    expect(difference(figures(none), figures(none, none, 7)).casesPerYear).toBe(7)
    expect(difference(figures(none), figures(none))).not.toHaveProperty('casesPerYear')
  })

  it('[CD5] a missing tariff leaves the worth out, and only the worth', () => {
    const asIs = figures({ work: 60, labour: 10_000, isComplete: true })
    const toBe = figures({ work: 20, labour: 1_000, isComplete: false })
    expect(difference(asIs, toBe).freed).toEqual({ perCase: 40 })
    expect(difference(asIs, figures({ ...none, fixed: 500 })).cashSaved).toEqual({ perCase: -500 })
    expect(difference(asIs, figures(none)).freed.worth).toEqual({ perCase: 10_000 })
  })
})
