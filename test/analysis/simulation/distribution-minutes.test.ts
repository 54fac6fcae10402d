import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionMinutes, meanOf } from '../../../src/analysis/simulation/distribution-minutes.ts'
import { defaultCalendar } from '../../../src/model/work-calendar.ts'
import { minutes, workdays } from '../../support/durations.ts'

describe('a distribution in minutes', () => {
  it.each([
    [{ kind: 'fixed', value: workdays(1) }, { kind: 'fixed', value: 300 }, 300],
    [{ kind: 'uniform', min: minutes(30), max: workdays(1) }, { kind: 'uniform', min: 30, max: 300 }, 165],
    [{ kind: 'triangular', min: minutes(10), mode: minutes(30), max: minutes(110) }, { kind: 'triangular', min: 10, mode: 30, max: 110 }, 50],
    [{ kind: 'normal', mean: minutes(100), sd: minutes(10) }, { kind: 'normal', mean: 100, sd: 10 }, 100],
    [{ kind: 'exponential', mean: minutes(14) }, { kind: 'exponential', mean: 14 }, 14],
    [{ kind: 'lognormal', mean: minutes(14), sd: minutes(20) }, { kind: 'lognormal', mean: 14, sd: 20 }, 14],
    [{ kind: 'gamma', mean: minutes(14), sd: minutes(20) }, { kind: 'gamma', mean: 14, sd: 20 }, 14],
  ] as const)('[DM1] $0.kind by the calendar, with its mean', (stated, expected, mean) => {
    const distribution = distributionMinutes(stated, defaultCalendar)
    expect(distribution).toEqual(expected)
    expect(meanOf(distribution)).toBeCloseTo(mean, 12)
  })

  it('[DM2] ends that a calendar turns round are put in order, the mode between them', () => {
    const stated = { kind: 'triangular', min: workdays(1), mode: workdays(1), max: minutes(360) } as const
    expect(distributionMinutes(stated, defaultCalendar)).toEqual({ kind: 'triangular', min: 300, mode: 300, max: 360 })
    expect(distributionMinutes(stated, { ...defaultCalendar, hoursPerDay: 7.5 })).toEqual({ kind: 'triangular', min: 360, mode: 450, max: 450 })
    expect(distributionMinutes({ kind: 'uniform', min: workdays(1), max: minutes(200) }, defaultCalendar)).toEqual({ kind: 'uniform', min: 200, max: 300 })
  })

  it.each([
    [{ kind: 'uniform', min: minutes(5), max: minutes(5) }, 5], [{ kind: 'triangular', min: minutes(5), mode: minutes(5), max: minutes(5) }, 5],
    [{ kind: 'normal', mean: minutes(5), sd: minutes(0) }, 5], [{ kind: 'gamma', mean: minutes(5), sd: minutes(0) }, 5],
    [{ kind: 'lognormal', mean: minutes(0), sd: minutes(3) }, 0], [{ kind: 'exponential', mean: minutes(0) }, 0],
  ] as const)('[DM3] $0.kind that cannot vary is fixed', (stated, value) => {
    expect(distributionMinutes(stated, defaultCalendar)).toEqual({ kind: 'fixed', value })
  })

  it('[DM4] the mean of a normal distribution cut off at 0', () => {
    // With mean = sd = 1: Φ(1) + φ(1).
    expect(meanOf({ kind: 'normal', mean: 1, sd: 1 })).toBeCloseTo(0.841344746068543 + 0.241970724519143, 14)
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (mean, sd) => {
      expect(meanOf({ kind: 'normal', mean, sd })).toBeGreaterThanOrEqual(mean)
    }))
  })
})
