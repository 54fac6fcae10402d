// The figures of a simulation beyond times: cost, value added, warm-up, what each visit waits for; and that they can be had again.
import { describe, expect, it } from 'vitest'
import { planSimulation } from '../../../src/analysis/simulation/plan-simulation.ts'
import { runReplication } from '../../../src/analysis/simulation/run-replication.ts'
import { simulate, toEnd } from '../../../src/analysis/simulation/simulate.ts'
import { summarise } from '../../../src/analysis/simulation/summarise.ts'
import { sdOfTally } from '../../../src/analysis/simulation/tally.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { PerformerFacts } from '../../../src/model/facts.ts'
import type { ProcessModel } from '../../../src/model/process-model.ts'
import type { SimulationSettings } from '../../../src/model/simulation-settings.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import type { OpenWeek, Timetable } from '../../../src/model/timetable.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { minutes, workdays } from '../../support/durations.ts'
import { aDesk, always, arriving, aStep, aTeam, exponential, nodeOf, plainly, replications, simulated } from '../../support/simulated.ts'

describe('cost', () => {
  it('[SU4] is the fixed cost of what was done and the work at the tariff of its performer', () => {
    const inner = flowOf([anEvent('in', 'startEvent'), aStep('c', 10, { facts: { cost: 1000 } })], ['in c'])
    const model = arriving(
      inSequence([aStep('a', 30, { facts: { cost: 500 } }), aStep('b', 6, { type: 'serviceTask', facts: { cost: 70 } }), aSubProcess('sub', inner, { loop: 'sequentialMultiInstance', cardinality: 2 })]),
      undefined, [aTeam('staff', { tariff: 60_000 }, ['a', 'b', 'sub'])],
    )
    // 30 min at 1,000 a minute and 500; the system 70; twice 10 min and 1,000.
    expect(simulated(model).cost).toEqual({ mean: 30_000 + 500 + 70 + 2 * (10_000 + 1000) })
    expect(simulated(arriving(inSequence([aStep('a', 30)]))).cost).toBeUndefined()
  })
})

describe('whose people and whose tariff', () => {
  const nested = (inner: PerformerFacts, outer: PerformerFacts, pool: PerformerFacts): ProcessModel => aModel(
    [aProcess(inSequence([aStep('a', 30)]), [{ ...aLane('Bidang', [], [{ ...aLane('Seksi', ['a']), facts: inner }]), facts: outer }])],
    { participants: [{ ...aPool('Dinas', 'process'), facts: pool }] },
  )
  it.each([
    [{ tariff: 60 }, { tariff: 600 }, { tariff: 6000 }, 30],
    [{}, { tariff: 600 }, { tariff: 6000 }, 300],
    [{}, {}, { tariff: 6000 }, 3000],
    [{}, {}, {}, undefined],
  ] as const)('[PO3] an hour costs what the innermost states: %j in %j in %j', (inner, outer, pool, cost) => {
    expect(simulated(nested(inner, outer, pool)).cost?.mean).toBe(cost)
  })
  it('[PO4] people for whom there is nothing to do are told of where their number is stated', () => {
    const idle = (facts: PerformerFacts) => simulated(arriving(inSequence([aStep('a', 5), aStep('b', 0)]), undefined, [aTeam('busy', {}, ['a']), aTeam('idle', facts, ['b'])])).pools.map(({ name }) => name)
    expect(idle({})).toEqual(['busy'])
    expect(idle({ capacity: 2 })).toEqual(['busy', 'idle'])
  })
})

describe('value-added ratio', () => {
  const model = arriving(
    inSequence([aStep('a', 10, { facts: { value: 'VA' } }), aStep('b', 5, { facts: { value: 'NVA' } }), aStep('c', 5)]),
    always(1), [aTeam('staff', { capacity: 1 }, ['a', 'b', 'c'])],
  )
  it('[SU5] counts queueing as NVA, or as its activity, and untagged time as open', () => {
    const alone = simulated(model, { cases: 1 }).valueAddedRatio
    expect(alone).toEqual({ mean: 0.5, low: 0.5, high: 0.75 })
    // Two cases: a 10 each; waiting 9 of case 2 for a, then the steps of both in turn.
    const { valueAddedRatio, nodes } = simulated(model, { cases: 2 })
    const waiting = nodes.reduce((sum, node) => sum + node.waiting, 0)
    expect(valueAddedRatio!.mean).toBeCloseTo(10 / (20 + waiting), 12)
    expect(valueAddedRatio!.high).toBeCloseTo(15 / (20 + waiting), 12)
    const own = simulated(model, { cases: 2 }, { ...defaultSettings, waitingCountsAs: 'own' })
    expect(own.valueAddedRatio!.mean).toBeCloseTo((10 + nodes[0]!.waiting) / (20 + waiting), 12)
  })
})

describe('warm-up', () => {
  it('leaves out the first cases by arrival', () => {
    // An empty office at first: case k waits 5·(k − 1) min.
    const model = aDesk(always(5), always(10), 1)
    expect(simulated(model, { cases: 10 }).waiting.mean).toBe((5 * 45) / 10)
    const late = simulated(model, { cases: 10, warmUp: 0.8 })
    expect([late.counted, late.waiting.mean, nodeOf(late, 'desk').visits]).toEqual([2, 42.5, 1])
  })
})

const officeWeek: OpenWeek = [0, 1, 2, 3, 4].map(() => [{ from: 480, to: 720 }, { from: 780, to: 960 }] as const)
const timetable: Timetable = { week: [...officeWeek, [], []], holidays: [], periods: [] }
/** Monday. */
const office = { start: '2026-11-23', timetable, byPerformer: {} }

describe('opening hours', () => {
  it('[AR2] without arrivals a case begins when the one before is done and the office is open', () => {
    // 5 open hours each: from 8:00 to 14:00 with the lunch hour, then from 14:00 two hours and three the next morning.
    const model = arriving(inSequence([aStep('a', 300)]), undefined, [aTeam('staff', { capacity: 1 }, ['a'])])
    expect(simulated(model, { cases: 1, office }).cycleTime.mean).toBe(360)
    expect(simulated(model, { cases: 2, office }).cycleTime.mean).toBe((360 + 120 + 960 + 180) / 2)
    expect(simulated(model, { cases: 2 }).cycleTime.mean).toBe(300)
  })

  it('[AR1] [WK3] times between arrivals and work pass in open hours, and cycle times hold the nights', () => {
    // The first comes at 15:50, ten minutes before closing, and is worked on until 8:20 the next morning.
    const model = arriving(inSequence([aStep('a', 30)]), always(410), [aTeam('staff', { capacity: 1 }, ['a'])])
    const { clock, cycleTime, nodes } = simulated(model, { cases: 1, office })
    expect(clock).toBe('open')
    expect(cycleTime.mean).toBe(10 + 16 * 60 + 20)
    expect(nodes[0]).toMatchObject({ processing: 30, waitingCauses: { busy: 0, closed: 16 * 60, batch: 0, stated: 0 } })
  })

  it('[WK4] waiting for busy people counts open hours only', () => {
    // Two cases at 15:30; each needs an hour. The second begins at 8:30 the next day and ends at 9:30.
    const model = arriving(inSequence([aStep('a', 60)]), always(390), [aTeam('staff', { capacity: 1 }, ['a'])])
    const both = arriving(inSequence([aStep('a', 60)]), always(195), [aTeam('staff', { capacity: 1 }, ['a'])])
    expect(simulated(model, { cases: 1, office }).cycleTime.mean).toBe(60 + 960)
    const { nodes } = simulated(both, { cases: 2, office })
    // The first comes at 11:15 and is done at 13:15, the lunch hour in between; the second at 15:30.
    expect(nodes[0]).toMatchObject({ processing: 60, waitingCauses: { busy: 0, closed: (60 + 960) / 2 } })
    const three = simulated(arriving(inSequence([aStep('a', 60)]), always(0), [aTeam('staff', { capacity: 1 }, ['a'])]), { cases: 3, office })
    // All at midnight: closed until 8, then 0, 60 and 120 min busy.
    expect(three.nodes[0]!.waitingCauses).toEqual({ busy: 60, closed: 480, batch: 0, stated: 0 })
    expect(three.cycleTime.mean).toBe(480 + 120)
  })

  it('[SW1] [SW2] [PT2] stated working time passes in open hours, elapsed time on the wall', () => {
    const day24 = { parts: [{ amount: 1, unit: 'day24' as const }], basis: 'elapsed' as const, raw: '1x24 jam' }
    const waits = (waiting: typeof day24 | ReturnType<typeof minutes>) =>
      simulated(arriving(inSequence([anActivity('a', { facts: { waiting, processing: minutes(10) } })]), undefined, [aTeam('staff', {}, ['a'])]), { cases: 1, office })
    // One at a time the first begins at opening, 8:00; a day later it is 8:00 again.
    expect(waits(day24).nodes[0]).toMatchObject({ waitingCauses: { stated: 24 * 60, closed: 0, busy: 0, batch: 0 } })
    // 8 open hours from 8:00: 7 today, one tomorrow from 8:00.
    const working = waits(minutes(480))
    expect(working.nodes[0]).toMatchObject({ waitingCauses: { stated: 480, closed: 60 + 960, busy: 0, batch: 0 } })
    expect(working.cycleTime.mean).toBe(480 + 60 + 960 + 10)
    // Without opening hours a day is what the calendar says.
    const plain = simulated(arriving(inSequence([anActivity('a', { facts: { waiting: day24, processing: minutes(10) } })])), { cases: 1 })
    expect(plain.cycleTime.mean).toBe(310)
  })

  it('performers may keep hours of their own', () => {
    const night: Timetable = { ...timetable, week: [0, 1, 2, 3, 4, 5, 6].map(() => [{ from: 0, to: 1440 }] as const) }
    const model = arriving(inSequence([aStep('a', 600, { type: 'serviceTask' })]), undefined, [aTeam('machine', {}, ['a'])])
    expect(simulated(model, { cases: 1, office }).cycleTime.mean).toBe(600 + 60 + 960)
    expect(simulated(model, { cases: 1, office: { ...office, byPerformer: { machine: night } } }).cycleTime.mean).toBe(600)
    // One side of a study may write the name otherwise than the other.
    expect(simulated(model, { cases: 1, office: { ...office, byPerformer: { 'Machine ': night } } }).cycleTime.mean).toBe(600)
  })

  it('[SP1] utilisation is over open time', () => {
    // One person, 42 min of work every 60 open minutes.
    const model = arriving(inSequence([aStep('a', 42)]), always(60), [aTeam('staff', { capacity: 1 }, ['a'])])
    const { pools, throughput } = simulated(model, { cases: 7 * 5 * 8 + 1, office })
    expect(pools[0]!.utilisation!.mean).toBeCloseTo(0.7, 3)
    // 35 cases a week of 168 hours.
    expect(throughput.mean).toBeGreaterThan(0.2)
    expect(throughput.mean).toBeLessThan(0.23)
  })
})

/** Branches, rework, queues, waiting, a batch: something of everything. */
const busyModel: ProcessModel = arriving(
  flowOf(
    [
      anEvent('start', 'startEvent'), aStep('receive', 0, { facts: { processingDistribution: { kind: 'triangular', min: minutes(2), mode: minutes(4), max: minutes(9) } } }),
      aGateway('again'), aStep('check', 0, { facts: { processingDistribution: exponential(8) } }), aGateway('ok'), aGateway('fork', 'parallelGateway'),
      anActivity('letter', { facts: { processing: minutes(5), waitingDistribution: exponential(30) } }), aStep('file', 3, { facts: { batch: 3 } }), aGateway('join', 'parallelGateway'), anEvent('end', 'endEvent'),
    ],
    ['start receive again check ok', aFlow('ok', 'again', { probability: 0.2 }), aFlow('ok', 'fork', { probability: 0.8 }), 'fork letter join', 'fork file join', 'join end'],
  ),
  exponential(10), [aTeam('front', { capacity: 1, tariff: 50_000 }, ['receive', 'file']), aTeam('back', { capacity: 2 }, ['check', 'letter'])],
)
const settings: SimulationSettings = { cases: 2000, replications: 4, seed: 3, warmUp: 0.1 }

describe('arrivals', () => {
  it('[PL3] [PL4] are those of the first process that begins with a case and states them; that others state some too is told', () => {
    const begun = aProcess(inSequence([aStep('a', 5)]), [], 'begun', { interarrival: always(100) })
    const silent = aProcess(flowOf([anEvent('begin', 'startEvent'), aStep('ask', 5)], ['begin ask']), [], 'silent')
    const stating = aProcess(flowOf([anEvent('from here', 'startEvent'), aStep('b', 5)], [aFlow('from here', 'b')]), [], 'stating', { interarrival: always(10) })
    const plan = planSimulation(indexModel(aModel([begun, silent, stating], {
      participants: [aPool('Begun', 'begun'), aPool('Silent', 'silent'), aPool('Stating', 'stating')],
      messageFlows: [{ id: 'm', sourceRef: 'ask', targetRef: begun.nodes[0]!.id }],
    })), defaultSettings, plainly)
    expect(plan.arrivals.between).toEqual({ kind: 'fixed', value: 10 })
    expect(plan.assumptions.filter(({ code }) => code === 'ASSUMED_FIRST_ARRIVALS')).toMatchObject([{ elementId: 'stating', params: { count: 2 } }])
  })
})

describe('times of a node', () => {
  const day = { parts: [{ amount: 1, unit: 'day24' as const }], basis: 'elapsed' as const, raw: '1x24 jam' }
  it.each([
    // facts                                                                                     processing, waiting in open time, on the wall
    ['[PT1] a distribution goes before the fixed time', { processing: minutes(10), processingDistribution: always(7) }, 7, 0, 0],
    ['[PT1] of waiting too', { waiting: minutes(10), waitingDistribution: always(7) }, 0, 7, 0],
    ['[PT2] elapsed waiting passes on the wall', { waiting: day }, 0, 0, 1440],
    ['[PT3] elapsed processing is waiting', { processing: day }, 0, 0, 1440],
    ['[PT3] beside a waiting that varies too', { processing: day, waitingDistribution: always(7) }, 0, 7, 1440],
  ])('%s', (_rule, facts, processing, open, elapsed) => {
    const { nodes } = planSimulation(indexModel(arriving(inSequence([anActivity('a', { facts })]))), defaultSettings, { ...plainly, office })
    const at = nodes.ids.indexOf('a')
    expect([nodes.processing[at], nodes.waiting[at], nodes.elapsedWaiting[at]]).toEqual([processing, open, elapsed])
  })
})

describe('the same again', () => {
  it('same model, settings and seed give the same bytes; another seed gives others', () => {
    const text = (seed: number): string => JSON.stringify(simulated(busyModel, { ...settings, seed }))
    expect(text(3)).toBe(text(3))
    expect(text(4)).not.toBe(text(3))
  })

  it('replications may be made apart, sent as plain data, and put together in any order', () => {
    const plan = () => planSimulation(indexModel(busyModel), defaultSettings, settings)
    const whole = simulated(busyModel, settings)
    const apart = [2, 0, 3, 1].map((number) => structuredClone(toEnd(runReplication(plan(), number))))
    expect(JSON.stringify(summarise(plan(), apart))).toBe(JSON.stringify(whole))
  })

  it('[PL1] results do not depend on names of rows of chance save where they are shared', () => {
    const streamKeys = new Map([['check', 'another']])
    const other = toEnd(simulate(indexModel(busyModel), defaultSettings, settings, { streamKeys }))
    const own = simulated(busyModel, settings)
    expect(other.cycleTime.mean).not.toBe(own.cycleTime.mean)
    // The same row for arrivals and first step: they are the same.
    expect(nodeOf(other, 'receive').processing).toBe(nodeOf(own, 'receive').processing)
  })
})

describe('progress', () => {
  it('shares never fall, end at 1, and giving up leaves nothing to be done', () => {
    const steps = simulate(indexModel(busyModel), defaultSettings, { ...settings, cases: 20_000 })
    const shares: number[] = []
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value)
    expect(shares.length).toBeGreaterThan(20)
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true)
    expect(shares.at(-1)).toBe(1)

    const given = simulate(indexModel(busyModel), defaultSettings, { ...settings, cases: 10_000_000 })
    given.next()
    given.return(undefined as never)
    expect(given.next()).toEqual({ done: true, value: undefined })
  })
})

describe('replications', () => {
  it('[SU1] [SU2] a mean is that of the means of replications, spread and percentiles are over all cases', () => {
    const { cycleTime } = simulated(busyModel, settings)
    const runs = replications(busyModel, settings).map(({ cycleTime: { tally } }) => tally)
    expect(cycleTime.mean).toBeCloseTo(runs.reduce((sum, { mean }) => sum + mean, 0) / 4, 9)
    // Σ (x − m)² over all: within each replication, and of its mean to that of all.
    const squares = runs.reduce((sum, run) => sum + sdOfTally(run) ** 2 * (run.count - 1) + run.count * (run.mean - cycleTime.mean) ** 2, 0)
    expect(cycleTime.sd).toBeCloseTo(Math.sqrt(squares / (4 * 1800 - 1)), 9)
    expect(cycleTime.p50 < cycleTime.p90 && cycleTime.p90 < cycleTime.p95 && cycleTime.p95 < cycleTime.p99).toBe(true)
  })

  it('[SU3] of no case at all everything is 0, and says so', () => {
    const { counted, cycleTime, waiting, throughput, cost } = simulated(busyModel, { ...settings, cases: 1, warmUp: 1 })
    expect([counted, cycleTime, waiting, throughput.mean, cost]).toEqual([0, { mean: 0, sd: 0, p50: 0, p90: 0, p95: 0, p99: 0 }, { mean: 0, sd: 0, p50: 0, p90: 0, p95: 0, p99: 0 }, 0, undefined])
  })

  it('[OW1] utilisation and throughput are seen from the first counted arrival to the last', () => {
    // One an hour from 1:00 to 10:00, half an hour of work each: the half hour behind the last arrival has no part in it.
    const model = arriving(inSequence([aStep('a', 30)]), always(60), [aTeam('staff', { capacity: 1 }, ['a'])])
    const { pools, throughput } = simulated(model, { cases: 10, warmUp: 0.2 })
    expect([pools[0]!.utilisation!.mean, throughput.mean]).toEqual([0.5, 1])
  })

  it('[CE1] every case that arrives after the warm-up is counted once', () => {
    for (const { arrived, cycleTime, waiting, unfinished } of replications(busyModel, settings)) {
      expect([arrived, cycleTime.tally.count, waiting.tally.count, unfinished]).toEqual([1800, 1800, 1800, 0])
    }
  })

  it('[PL4] what the model leaves open is named', () => {
    const codes = simulated(arriving(inSequence([aStep('a', 5), anActivity('b', { facts: { processing: workdays(1) } })]), undefined, [aTeam('staff', {}, ['a'])]), plainly).assumptions.map(({ code }) => code)
    expect(codes).toEqual(['ASSUMED_ONE_CASE_AT_A_TIME', 'ASSUMED_FIXED_TIMES'])
  })
})
