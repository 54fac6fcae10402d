import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src/analysis/analyze.ts'
import { costOf } from '../../../src/analysis/cost/cost-of.ts'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import type { FlowAnalysis } from '../../../src/analysis/flow/flow-analysis.ts'
import type { PerformerFacts, ProcessFacts } from '../../../src/model/facts.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { Activity, ProcessModel } from '../../../src/model/process-model.ts'
import { defaultSettings, type StudySettings } from '../../../src/model/study.ts'
import { aLane, aModel, anActivity, aPool, aProcess, aTimed, inSequence } from '../../support/build-model.ts'
import { someModel } from '../../support/random-model.ts'

/** The cost of a model whose activities are each visited as often as given, once where nothing is given. */
function costs(model: ProcessModel, visits: Readonly<Record<string, number>> = {}, settings: StudySettings = defaultSettings) {
  const index = indexModel(model)
  const analysis = analyze(model, settings)
  const flow = { visits: new Map(index.activities.map(({ id }) => [id, visits[id] ?? 1])) } as Pick<FlowAnalysis, 'visits'>
  return costOf(index, analysis, flow, settings)
}

/** The cost of a model with the visits that follow from its flow. */
function expected(model: ProcessModel, settings: StudySettings) {
  const index = indexModel(model)
  return costOf(index, analyze(model, settings), analyzeFlow(index, settings), settings)
}

/** Activities in lanes of one pool; a lane's facts by its name. */
function inLanes(lanes: Readonly<Record<string, readonly Activity[]>>, facts: Readonly<Record<string, PerformerFacts>> = {}, ofProcess: ProcessFacts = {}): ProcessModel {
  const all = Object.entries(lanes)
  const drawn = all.map(([name, some]) => ({ ...aLane(name, some.map(({ id }) => id)), facts: facts[name] ?? {} }))
  return aModel([aProcess(inSequence(all.flatMap(([, some]) => some)), drawn, 'process', ofProcess)])
}

describe('the cost of a process', () => {
  it('[CO1] n · (fixed + p · tariff): 30 minutes at 60,000 an hour and 5,000 of paper, done 1.25 times', () => {
    const { total, activities } = costs(inLanes({ Staf: [aTimed('a', 30, 'VA', { cost: 5000 })] }, { Staf: { tariff: 60_000 } }), { a: 1.25 })
    expect(total).toEqual({ work: 37.5, fixed: 6250, labour: 37_500, cost: 43_750, isComplete: true })
    expect(activities).toEqual([{ id: 'a', name: 'a', times: 1.25, side: 'office', work: 37.5, fixed: 6250, labour: 37_500, cost: 43_750, isComplete: true }])
  })

  it('[CO1] by performer: 2 × 15 min at 40,000 and 10 min at 120,000', () => {
    const { performers, total, table } = costs(
      inLanes({ Staf: [aTimed('a', 15)], Kepala: [aTimed('b', 10)] }, { Staf: { tariff: 40_000 }, Kepala: { tariff: 120_000 } }), { a: 2 })
    expect(performers.map(({ name, tariff, work, labour }) => [name, tariff, work, labour])).toEqual([['Staf', 40_000, 30, 20_000], ['Kepala', 120_000, 10, 20_000]])
    expect(total.cost).toBe(40_000)
    expect(table.cost).toBe(30_000)
  })

  it('[CO2] the tariff of a lane, else of the lane around it, else of the pool', () => {
    const inner = aLane('Seksi', ['a'])
    const own = { ...aLane('Loket', ['b']), facts: { tariff: 90_000 } }
    const bidang = { ...aLane('Bidang', [], [inner, own]), facts: { tariff: 60_000 } }
    const model = aModel([aProcess(inSequence([aTimed('a', 60), aTimed('b', 60), aTimed('c', 60)]), [bidang, aLane('Arsip', ['c'])])], {
      participants: [{ ...aPool('Dinas', 'process'), facts: { tariff: 30_000 } }],
    })
    expect(costs(model).activities.map(({ labour }) => labour)).toEqual([60_000, 90_000, 30_000])
  })

  it('[CO3] a machine costs no time of anybody, only what is fixed', () => {
    const automated = aTimed('a', 60, 'VA', { automation: 'automated', cost: 100 })
    const { total, withoutTariff } = costs(inLanes({ Staf: [automated, anActivity('b', { type: 'serviceTask', facts: automated.facts })] }))
    expect(total).toEqual({ work: 0, fixed: 200, cost: 200, isComplete: true })
    expect(withoutTariff).toEqual([])
  })

  it('[CO4] what nobody stated is absent, and who lacks a tariff is told', () => {
    expect(costs(inLanes({ Staf: [aTimed('a', 60)] })).total).toEqual({ work: 60, isComplete: false })
    const some = costs(inLanes({ Staf: [aTimed('a', 60)], Kepala: [aTimed('b', 60)], Kurir: [anActivity('c')] }, { Kepala: { tariff: 1000 } }))
    expect(some.total).toEqual({ work: 120, labour: 1000, cost: 1000, isComplete: false })
    expect(some.withoutTariff).toEqual(['Staf'])
    expect(costs(aModel([])).total).toEqual({ work: 0, isComplete: true })
    expect(costs(inLanes({ Staf: [aTimed('a', 60)] }), { a: 0 }).total).toEqual({ work: 0, isComplete: true })
  })

  it('[CO5] a year is the stated number of cases: 1,200 × 30 min are 600 hours, half a year of 5 × 240 hours', () => {
    const { total, casesPerYear } = costs(inLanes({ Staf: [aTimed('a', 30, 'VA', { cost: 100 })] }, { Staf: { tariff: 60_000 } }, { casesPerYear: 1200 }))
    expect(casesPerYear).toBe(1200)
    expect(total.year).toEqual({ fixed: 120_000, labour: 36_000_000, cost: 36_120_000, workHours: 600, fullTimeEquivalents: 0.5 })
  })

  it('[CO5] hours of a year follow the calendar', () => {
    const model = inLanes({ Staf: [aTimed('a', 30)] }, {}, { casesPerYear: 1200 })
    const long = { ...defaultSettings, calendar: { ...defaultSettings.calendar, hoursPerDay: 7.5, daysPerYear: 200 } }
    expect(costs(model, {}, long).total.year).toEqual({ workHours: 600, fullTimeEquivalents: 0.4 })
  })

  it('[CO6] the burden of the citizen and of the office apart: 20 min at 30,000 and 40 min at 60,000, 1,000 times a year', () => {
    const { sides, performers } = costs(
      inLanes({ Pemohon: [aTimed('isi', 20)], Petugas: [aTimed('periksa', 40)] }, { Pemohon: { tariff: 30_000 }, Petugas: { tariff: 60_000 } }, { casesPerYear: 1000 }))
    expect(sides.citizen.year?.labour).toBe(10_000_000)
    expect(sides.office.year?.labour).toBe(40_000_000)
    expect(performers.map(({ name, side, sideReason }) => [name, side, sideReason])).toEqual([
      ['Pemohon', 'citizen', { rule: 'word', word: 'Pemohon' }], ['Petugas', 'office', { rule: 'default' }],
    ])
  })

  it('[CO6] lanes of a citizen\'s pool are the citizen\'s', () => {
    const model = aModel([aProcess(inSequence([aTimed('a', 60)]), [aLane('Bagian keuangan', ['a'])])], { participants: [aPool('Pelaku usaha', 'process')] })
    expect(costs(model).activities[0]!.side).toBe('citizen')
  })

  it('[CO1] repetitions of an activity count, as in its visits', () => {
    const times = (more: Partial<Activity>, settings = defaultSettings) => {
      const { activities, total } = expected(inLanes({ Staf: [{ ...aTimed('a', 10), ...more }] }), settings)
      return [activities[0]!.times, total.work]
    }
    const ten = aTimed('a', 10).facts
    expect(times({ loop: 'sequentialMultiInstance', cardinality: 3 })).toEqual([3, 30])
    expect(times({ loop: 'parallelMultiInstance', cardinality: 3, facts: { ...ten, instances: 4 } })).toEqual([4, 40])
    expect(times({ loop: 'standard', facts: { ...ten, repeat: 0.2 } })).toEqual([1.25, 12.5])
    expect(times({ loop: 'standard', facts: { ...ten, repeat: 0.2 } }, { ...defaultSettings, rework: 'once' })).toEqual([1.2, 12])
  })

  it('[CO1] the work of people and the time of machines are together the expected work', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const index = indexModel(model)
      const flow = analyzeFlow(index, defaultSettings)
      const { total, sides, performers, activities } = expected(model, defaultSettings)
      const machines = analyze(model, defaultSettings).activities.reduce((sum, { id, automation, processing = 0 }) => sum + (automation === 'automated' ? flow.visits.get(id)! * processing : 0), 0)
      expect(total.work + machines).toBeCloseTo(flow.expectedWork, 6)
      for (const parts of [Object.values(sides), performers, activities]) expect(parts.reduce((sum, { work }) => sum + work, 0)).toBeCloseTo(total.work, 6)
    }))
  })
})
