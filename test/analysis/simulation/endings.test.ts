// Whatever the model, a simulation ends, says what did not, and gives numbers.
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import type { FlowElements } from '../../../src/model/process-model.ts'
import type { Simulation } from '../../../src/analysis/simulation/simulation.ts'
import { aFlow, aGateway, aModel, anEvent, aProcess, aSubProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { minutes } from '../../support/durations.ts'
import { always, arriving, aStep, aTeam, exponential, simulated } from '../../support/simulated.ts'

const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')

/** Paths of the numbers that are none, or below 0. */
function wrongNumbers(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'ci95' ? [] : wrongNumbers(inner, `${path}.${key}`)))
}

function expectSound(simulation: Simulation): void {
  expect(wrongNumbers(simulation)).toEqual([])
  for (const { waiting, waitingCauses: { busy, closed, batch, stated } } of simulation.nodes) expect(busy + closed + batch + stated).toBe(waiting)
  const ratio = simulation.valueAddedRatio
  if (ratio) expect([ratio.low <= ratio.mean, ratio.mean <= ratio.high, ratio.high <= 1]).toEqual([true, true, true])
  for (const { utilisation } of simulation.pools) expect(utilisation === undefined || utilisation.mean <= 1).toBe(true)
}

describe('models that cannot go well', () => {
  const endless: Readonly<Record<string, FlowElements>> = {
    'a circle of steps without time': flowOf([start, aGateway('m'), aStep('a', 0)], ['start m a m']),
    'a circle of steps': flowOf([start, aGateway('m'), aStep('a', 5)], ['start m a m']),
    'a way out that is never taken': flowOf([start, aGateway('m'), aStep('a', 5), aGateway('x'), end], ['start m a x', aFlow('x', 'm', { probability: 1 }), aFlow('x', 'end', { probability: 0 })]),
    'gateways in a circle': flowOf([start, aGateway('m'), aGateway('n')], ['start m n m']),
    'a fork that leads back': flowOf([start, aGateway('m'), aStep('a', 5), aGateway('fork', 'parallelGateway'), end], ['start m a fork m', 'fork end']),
    'a fork that leads back without time': flowOf([start, aGateway('m'), aGateway('fork', 'parallelGateway'), end], ['start m fork m', 'fork end']),
    'a step that repeats for sure': inSequence([aStep('a', 5, { loop: 'standard', facts: { repeat: 1 } })]),
    'a thousand million instances': inSequence([aStep('a', 5, { loop: 'parallelMultiInstance', cardinality: 1_000_000_000 })]),
    'a thousand million instances in a row': inSequence([aStep('a', 5, { loop: 'sequentialMultiInstance', cardinality: 1_000_000_000 })]),
    'a deadline that always comes first and leads back': flowOf(
      [start, aStep('a', 10), anEvent('late', 'boundaryEvent', { definition: 'timer', attachedToRef: 'a', timer: minutes(5) }), end], ['start a end', 'late a'],
    ),
    'a reminder that does the step once more beside it': flowOf(
      [start, aStep('a', 10), anEvent('late', 'boundaryEvent', { definition: 'timer', attachedToRef: 'a', isInterrupting: false, timer: minutes(5) }), end], ['start a end', 'late a'],
    ),
    'a sub-process without end': inSequence([aSubProcess('sub', flowOf([anEvent('in', 'startEvent'), aGateway('m'), aStep('a', 5)], ['in m a m']))]),
  }
  it.each(Object.entries(endless))('[CE4] %s: no case comes to an end, and the simulation does', (_name, elements) => {
    const simulation = simulated(arriving(elements), { cases: 40, replications: 2 })
    expectSound(simulation)
    expect([simulation.counted, simulation.unfinished.cases]).toEqual([0, 80])
    expect(simulation.unfinished.at.length).toBeGreaterThan(0)
  })

  it('[CE4] a circle that somebody else ends is no circle without end', () => {
    const elements = flowOf(
      [start, aGateway('fork', 'parallelGateway'), aGateway('m'), aStep('watch', 5), aStep('a', 23), anEvent('stop', 'endEvent', { definition: 'terminate' })],
      ['start fork', 'fork m watch m', 'fork a stop'],
    )
    const simulation = simulated(arriving(elements))
    expect([simulation.unfinished.cases, simulation.cycleTime.mean]).toEqual([0, 23])
  })

  it('[CE3] a join that waits for a branch never taken holds the case, and only it', () => {
    const elements = flowOf(
      [start, aGateway('x'), aStep('a', 5), aStep('b', 7), aGateway('join', 'parallelGateway'), end],
      ['start x', aFlow('x', 'a', { probability: 0.5 }), aFlow('x', 'b', { probability: 0.5 }), 'a join', 'b join', 'join end'],
    )
    const stuck = simulated(arriving(elements, exponential(3)), { cases: 200, warmUp: 0.5 })
    expectSound(stuck)
    expect([stuck.counted, stuck.unfinished]).toEqual([0, { cases: 100, at: [{ id: 'join', cases: 100 }] }])
    // Some cases leave before it.
    const some = flowOf(
      [start, aGateway('out'), aGateway('fork', 'parallelGateway'), aStep('a', 5), aGateway('x'), aGateway('join', 'parallelGateway'), end, anEvent('left', 'endEvent')],
      ['start out', aFlow('out', 'left', { probability: 0.3 }), aFlow('out', 'fork', { probability: 0.7 }), 'fork a join', 'fork x', aFlow('x', 'join', { probability: 0.5 }), aFlow('x', 'left', { probability: 0.5 }), 'join end'],
    )
    const { counted, unfinished, cycleTime } = simulated(arriving(some, exponential(3)), { cases: 2000 })
    expect(counted + unfinished.cases).toBe(2000)
    expect(Math.abs(unfinished.cases - 700)).toBeLessThan(100)
    expect(cycleTime.p99).toBeCloseTo(5, 9)
  })

  it.each([
    ['nothing at all', aModel([])],
    ['a process without anything', aModel([aProcess(flowOf([]))])],
    ['events only', arriving(flowOf([start, end], ['start end']), exponential(5))],
    ['activities without times', arriving(inSequence([aStep('a', 0), aStep('b', 0)]), exponential(5), [aTeam('staff', { capacity: 1 }, ['a', 'b'])])],
    ['nothing that could begin', arriving(flowOf([anEvent('late', 'boundaryEvent', { definition: 'timer', attachedToRef: 'none' })]))],
    ['all cases at one moment', arriving(inSequence([aStep('a', 5)]), always(0), [aTeam('staff', { capacity: 2 }, ['a'])])],
    ['only one case', arriving(inSequence([aStep('a', 5)]), exponential(9), [aTeam('staff', { capacity: 2 }, ['a'])])],
  ])('%s gives numbers', (name, model) => {
    for (const warmUp of [0, 0.5, 1]) {
      const simulation = simulated(model, { cases: name === 'only one case' ? 1 : 20, replications: 2, warmUp })
      expectSound(simulation)
      expect(simulation.unfinished.cases).toBe(0)
    }
  })

  it('[OW2] cases that came to an end leave nothing in the way: a timer that was stopped does not hold the clock up', () => {
    const timer = anEvent('late', 'boundaryEvent', { definition: 'timer', attachedToRef: 'a', timer: minutes(100_000) })
    const elements = flowOf([start, aStep('a', 10), timer, end], ['start a end', 'late end'])
    expect(simulated(arriving(elements), { cases: 3 }).throughput.mean).toBe(6)
  })
})

const files = corpusFiles()

describe.runIf(files.length > 0)('real models', () => {
  it.each(files)('$file is simulated with what it leaves open assumed, in little time', ({ file, bytes }) => {
    const { model } = readBpmn(bytes(), file)
    if (!model) return
    const began = process.cpuUsage()
    const simulation = simulated(model, { cases: 200, replications: 2, warmUp: 0.1 })
    const { user, system } = process.cpuUsage(began)
    expectSound(simulation)
    expect(simulation.counted + simulation.unfinished.cases).toBe(360)
    expect((user + system) / 1e6).toBeLessThan(5)
  })
})
