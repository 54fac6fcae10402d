import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze.ts'
import { timeProvenance } from '../../src/analysis/time-provenance.ts'
import type { ActivityFacts } from '../../src/model/facts.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { anActivity, aSequence, aTimed } from '../support/build-model.ts'
import { minutes } from '../support/durations.ts'
import { someModel } from '../support/random-model.ts'

const of = (...times: readonly (readonly [time: number | undefined, facts?: ActivityFacts])[]) => {
  const activities = times.map(([time, facts = {}], at) => (time === undefined ? anActivity(`a${at}`, { facts }) : aTimed(`a${at}`, time, undefined, facts)))
  return timeProvenance(analyze(aSequence(activities), defaultSettings).activities)
}

describe('what times rest on', () => {
  it('[PV1] each source with its share of the table total', () => {
    expect(of([30, { timeSource: 'measured' }], [10, { timeSource: 'interview', waiting: minutes(20) }], [30, { timeSource: 'measured' }], [10], [undefined, { timeSource: 'log' }])).toEqual({
      sources: [
        { source: 'measured', activities: 2, time: 60, share: 0.6 },
        { source: 'interview', activities: 1, time: 30, share: 0.3 },
        { source: 'unknown', activities: 1, time: 10, share: 0.1 },
      ],
      unproven: 0.1,
    })
  })

  it('[PV2] estimates, parameters of a simulator and unknown sources are unproven', () => {
    expect(of([25, { timeSource: 'estimate' }], [25, { timeSource: 'simulator' }], [25], [25, { timeSource: 'sop' }]).unproven).toBe(0.75)
  })

  it('observations add up, and dates are told from first to last', () => {
    const [log] = of([1, { timeSource: 'log', timeSampleSize: 40, timeSourceDate: '2026-03-01' }], [1, { timeSource: 'log', timeSampleSize: 2, timeSourceDate: '2025-12-31' }]).sources
    expect(log).toEqual({ source: 'log', activities: 2, time: 2, share: 1, observations: 42, dates: { from: '2025-12-31', to: '2026-03-01' } })
  })

  it('without any time nothing has a share', () => {
    expect(of()).toEqual({ sources: [] })
    expect(of([0, { timeSource: 'log' }])).toEqual({ sources: [{ source: 'log', activities: 1, time: 0 }] })
  })

  it('[PV1] sources add up to the table total', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const { activities, totals } = analyze(model, defaultSettings)
      expect(timeProvenance(activities).sources.reduce((sum, { time }) => sum + time, 0)).toBeCloseTo(totals.tableTotal, 6)
    }))
  })
})
