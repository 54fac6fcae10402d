import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PairSimulation, Estimate } from '../../src/analysis/simulation/simulation.ts'
import { simulate, toEnd } from '../../src/analysis/simulation/simulate.ts'
import { planPair, simulatePair, summarisePair } from '../../src/comparison/simulate-pair.ts'
import { runReplication } from '../../src/analysis/simulation/run-replication.ts'
import type { Distribution } from '../../src/model/distribution.ts'
import { indexModel } from '../../src/model/model-index.ts'
import type { Lane, ProcessModel } from '../../src/model/process-model.ts'
import type { SimulationSettings } from '../../src/model/simulation-settings.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aProcess, flowOf, withOtherIds } from '../support/build-model.ts'
import { minutes } from '../support/durations.ts'
import { someModel } from '../support/random-model.ts'

const noLinks = { same: [], notSame: [] }
const effort: SimulationSettings = { cases: 400, replications: 8, seed: 7, warmUp: 0.1 }
const pairOf = (asIs: ProcessModel, toBe: ProcessModel, simulation = effort): PairSimulation =>
  toEnd(simulatePair(indexModel(asIs), indexModel(toBe), noLinks, defaultSettings, simulation))
const width = ({ ci95 }: Estimate): number => ci95![1] - ci95![0]

/** Two clerks check, three in ten cases are done again, a head signs; arrivals every 14 minutes on average. */
function office(check: number, sign: number, arrivals: Distribution | 'unsaid' = { kind: 'exponential', mean: minutes(14) }): ProcessModel {
  const varying = (mean: number) => ({ facts: { processingDistribution: { kind: 'gamma' as const, mean: minutes(mean), sd: minutes(mean / 2) } } })
  const staff = (name: string, nodes: readonly string[], capacity: number, tariff: number): Lane => ({ ...aLane(name, nodes), facts: { capacity, tariff } })
  const nodes = [
    anEvent('s', 'startEvent'), aGateway('j'), anActivity('Memeriksa berkas', { id: 'check', ...varying(check) }), aGateway('x'),
    anActivity('Menandatangani surat', { id: 'sign', ...varying(sign) }), anEvent('e', 'endEvent'),
  ]
  return aModel([aProcess(
    flowOf(nodes, ['s j check x sign e', aFlow('x', 'j', { probability: 0.3 })]),
    [staff('Staf', ['check'], 2, 60_000), staff('Kepala', ['sign'], 1, 120_000)], 'process', arrivals === 'unsaid' ? {} : { interarrival: arrivals },
  )])
}

describe('both models with the same chance', () => {
  it('[PS1] a model against itself differs by exactly 0', () => {
    const { gain } = pairOf(office(12, 8), office(12, 8))
    const nothing = { mean: 0, ci95: [0, 0] }
    expect(gain).toEqual({ cycleTime: nothing, waiting: nothing, cost: nothing })
  })

  it('[PS1] nor do other ids make a difference', () => {
    expect(pairOf(office(12, 8), withOtherIds(office(12, 8), 'z')).gain.cycleTime).toEqual({ mean: 0, ci95: [0, 0] })
  })

  it('[PS1] any model against itself differs by exactly 0', () => {
    fc.assert(fc.property(someModel(6), (model) => {
      const { gain } = pairOf(model, model, { ...effort, cases: 20, replications: 2 })
      expect([gain.cycleTime.mean, gain.waiting.mean]).toEqual([0, 0])
    }), { numRuns: 60 })
  })

  it('[PS2] the interval of the difference is far narrower than with chance of its own on each side', () => {
    const [asIs, toBe] = [office(12, 8), office(12, 7)]
    const { gain } = pairOf(asIs, toBe)
    const other = toEnd(simulate(indexModel(toBe), defaultSettings, { ...effort, seed: 8 }))
    const alone = toEnd(simulate(indexModel(asIs), defaultSettings, effort))
    const apart = Math.hypot(width(alone.cycleTime), width(other.cycleTime))
    expect(width(gain.cycleTime)).toBeLessThan(apart / 4)
    expect(gain.cycleTime.mean).toBeGreaterThan(0)
    expect(gain.cycleTime.ci95![0]).toBeGreaterThan(0)
  })

  it('[PS2] the gain is the difference of both means, in time, waiting and cost', () => {
    const { asIs, toBe, gain } = pairOf(office(12, 8), office(11, 7))
    expect(gain.cycleTime.mean).toBeCloseTo(asIs.cycleTime.mean - toBe.cycleTime.mean, 9)
    expect(gain.waiting.mean).toBeCloseTo(asIs.waiting.mean - toBe.waiting.mean, 9)
    expect(gain.cost!.mean).toBeCloseTo(asIs.cost!.mean - toBe.cost!.mean, 6)
  })

  it('[PS3] a side that does not say how cases come takes it from the other, and says so', () => {
    const { toBe, asIs, gain } = pairOf(office(12, 8), office(12, 8, 'unsaid'))
    expect(gain.cycleTime.mean).toBe(0)
    const codes = (some: typeof toBe) => some.assumptions.map(({ code }) => code)
    expect(codes(toBe)).toContain('ASSUMED_ARRIVALS_OF_OTHER_MODEL')
    expect([...codes(toBe), ...codes(asIs)]).not.toContain('ASSUMED_ONE_CASE_AT_A_TIME')
    expect(codes(asIs)).not.toContain('ASSUMED_ARRIVALS_OF_OTHER_MODEL')
  })

  it('[PS1] gives the same to the last bit, whatever order replications come in, and as data that was sent', () => {
    const plan = planPair(indexModel(office(12, 8)), indexModel(office(10, 8)), noLinks, defaultSettings, effort)
    const results = Array.from({ length: effort.replications }, (_, replication) => ({ asIs: toEnd(runReplication(plan.asIs, replication)), toBe: toEnd(runReplication(plan.toBe, replication)) }))
    const whole = pairOf(office(12, 8), office(10, 8))
    expect(summarisePair(plan, [...results].reverse())).toEqual(whole)
    expect(summarisePair(plan, structuredClone(results))).toEqual(whole)
  })

  it('[PS2] one replication has no interval', () => {
    expect(pairOf(office(12, 8), office(10, 8), { ...effort, replications: 1 }).gain.cycleTime.ci95).toBeUndefined()
  })

  it('tells its progress, never falling, up to the whole', () => {
    const shares = [...simulatePair(indexModel(office(12, 8)), indexModel(office(10, 8)), noLinks, defaultSettings, { ...effort, replications: 3 })]
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect([shares[0]! > 0, shares.at(-1)]).toEqual([true, 1])
  })
})
