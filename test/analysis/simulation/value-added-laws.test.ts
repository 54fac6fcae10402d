import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, toEnd } from '../../../src/analysis/simulation/simulate.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { Lane, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { minutes } from '../../support/durations.ts'
import { someModel } from '../../support/random-model.ts'

/** The model with cases that arrive by chance at one person in each lane, so that they queue. */
function crowded(model: ProcessModel, between: number): ProcessModel {
  const staffed = (lane: Lane): Lane => ({ ...lane, facts: { ...lane.facts, capacity: 1 } })
  const interarrival = { kind: 'exponential', mean: minutes(between) } as const
  return { ...model, processes: model.processes.map((process) => ({ ...process, facts: { ...process.facts, interarrival }, lanes: process.lanes.map(staffed) })) }
}

describe('the value-added ratio as simulated', () => {
  it('[SU5] lies within its own interval, never below 0 nor above 1, whatever queues', () => {
    fc.assert(fc.property(someModel(8), fc.integer({ min: 1, max: 5000 }), fc.nat(), fc.boolean(), (model, between, seed, own) => {
      const settings = { ...defaultSettings, waitingCountsAs: own ? 'own' as const : 'NVA' as const }
      const { valueAddedRatio: ratio, waiting, cycleTime } = toEnd(simulate(indexModel(crowded(model, between)), settings, { cases: 15, replications: 2, seed, warmUp: 0 }))
      expect([waiting.mean, cycleTime.mean].every((mean) => Number.isFinite(mean) && mean >= 0)).toBe(true)
      if (ratio) expect([0, ratio.low, ratio.mean, ratio.high, 1]).toEqual([0, ratio.low, ratio.mean, ratio.high, 1].sort((a, b) => a - b))
    }), { numRuns: 1000 })
  })
})
