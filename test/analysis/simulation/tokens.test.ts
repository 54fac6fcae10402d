// How a case goes through each kind of node, by models whose result can be told without chance.
import { describe, expect, it } from 'vitest'
import type { FlowElements, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'
import { always, arriving, aStep, aTeam, nodeOf, simulated } from '../../support/simulated.ts'

const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')
const timeOf = (elements: FlowElements): number => simulated(arriving(elements)).cycleTime.mean
const fan = (gateway: Parameters<typeof aGateway>[1], join: Parameters<typeof aGateway>[1], flows: readonly (string | SequenceFlow)[]): FlowElements =>
  flowOf([start, aGateway('split', gateway), aStep('a', 3), aStep('b', 8), aStep('c', 5), aGateway('join', join), aStep('after', 1), end],
    ['start split', ...flows, 'a join', 'b join', 'c join', 'join after end'])
const chances = (...some: readonly number[]): readonly SequenceFlow[] => some.map((probability, at) => aFlow('split', 'abc'[at]!, { probability }))

describe('gateways', () => {
  it('[JO1] [WA1] parallel: every branch is taken, and the longest holds the others up', () => {
    expect(timeOf(fan('parallelGateway', 'parallelGateway', ['split a', 'split b', 'split c']))).toBe(9)
  })

  it('exclusive: one branch, by its probability', () => {
    expect(timeOf(fan('exclusiveGateway', 'exclusiveGateway', chances(0, 1, 0)))).toBe(9)
    const { nodes, cycleTime } = simulated(arriving(fan('exclusiveGateway', 'exclusiveGateway', chances(0.2, 0.5, 0.3))), { cases: 50_000 })
    const visits = nodes.map((node) => node.visits)
    expect(visits[0]! + visits[1]! + visits[2]!).toBeCloseTo(1, 12)
    ;[0.2, 0.5, 0.3].forEach((chance, at) => expect(Math.abs(visits[at]! - chance)).toBeLessThan(0.01))
    expect(cycleTime.mean).toBeCloseTo(1 + 3 * visits[0]! + 8 * visits[1]! + 5 * visits[2]!, 9)
  })

  it.each([
    [[1, 0, 1], 6],
    [[0, 1, 0], 9],
    [[1, 1, 1], 9],
  ])('[JO2] inclusive, branches taken %j: the join waits for just those', (taken, time) => {
    expect(timeOf(fan('inclusiveGateway', 'inclusiveGateway', chances(...taken)))).toBe(time)
  })

  it('[WA2] inclusive without default: at least one branch, in the shares of the draws that are not empty', () => {
    const { nodes, cycleTime, unfinished } = simulated(arriving(fan('inclusiveGateway', 'inclusiveGateway', chances(0.5, 0.2, 0.1))), { cases: 50_000 })
    const some = 1 - 0.5 * 0.8 * 0.9
    ;[0.5, 0.2, 0.1].forEach((chance, at) => expect(Math.abs(nodes[at]!.visits - chance / some)).toBeLessThan(0.01))
    expect(nodes[3]!.visits).toBe(1)
    expect(unfinished.cases).toBe(0)
    // Longest of those taken: b, else c, else a.
    const exact = 1 + (8 * 0.2 + 5 * 0.8 * 0.1 + 3 * 0.8 * 0.9 * 0.5) / some
    expect(Math.abs(cycleTime.mean - exact)).toBeLessThan(0.05)
  })

  it('[WA2] inclusive with default: it is taken when no other is', () => {
    const elements = flowOf(
      [start, aGateway('split', 'inclusiveGateway', { defaultFlow: 'split->b' }), aStep('a', 3), aStep('b', 8), aGateway('join', 'inclusiveGateway'), end],
      ['start split', aFlow('split', 'a', { probability: 0 }), 'split b', 'a join', 'b join', 'join end'],
    )
    expect(timeOf(elements)).toBe(8)
  })

  it('[JO2] an inclusive join waits for a token that is on its way by a detour, and for one that ended not at all', () => {
    const detour = (probability: number): FlowElements => flowOf(
      [start, aGateway('fork', 'parallelGateway'), aStep('short', 1), aStep('long', 5), aGateway('x'), aStep('more', 2), aStep('aside', 30), aGateway('join', 'inclusiveGateway'), aStep('after', 1), end],
      ['start fork', 'fork short join', 'fork long x', aFlow('x', 'more', { probability }), aFlow('x', 'aside', { probability: 1 - probability }), 'more join', 'join after end'],
    )
    const joined = simulated(arriving(detour(1)))
    expect([joined.cycleTime.mean, nodeOf(joined, 'after').visits]).toEqual([5 + 2 + 1, 1])
    // The other token goes aside after 5 min; then nothing can come, and the join goes on beside it.
    const aside = simulated(arriving(detour(0)))
    expect(aside.cycleTime.mean).toBe(5 + 30)
    expect(nodeOf(aside, 'after').visits).toBe(1)
  })

  it('[JO3] [CE2] two inclusive joins that wait for each other do not hold a case up', () => {
    const crossed = (probability: number): FlowElements => flowOf(
      [start, aGateway('fork', 'parallelGateway'), aGateway('one', 'inclusiveGateway'), aGateway('two', 'inclusiveGateway'), aStep('a', 2), aStep('b', 3), aGateway('xa'), aGateway('xb'), end],
      ['start fork', 'fork one a xa', 'fork two b xb', aFlow('xa', 'end', { probability: 1 - probability }), aFlow('xa', 'two', { probability }), aFlow('xb', 'end', { probability: 1 - probability }), aFlow('xb', 'one', { probability })],
    )
    expect(simulated(arriving(crossed(0))).unfinished.cases).toBe(0)
    expect(simulated(arriving(crossed(0.5)), { cases: 500 }).unfinished.cases).toBe(0)
  })
})

describe('activities that repeat', () => {
  it('[RP1] [RP2] instances side by side take the longest, one after the other the sum', () => {
    const times = (loop: 'parallelMultiInstance' | 'sequentialMultiInstance') => simulated(arriving(inSequence([aStep('a', 4, { loop, cardinality: 3 })])))
    expect(times('parallelMultiInstance').cycleTime.mean).toBe(4)
    expect(times('sequentialMultiInstance').cycleTime.mean).toBe(12)
    expect(nodeOf(times('parallelMultiInstance'), 'a')).toMatchObject({ visits: 1, processing: 12 })
  })

  it('[RP1] instances side by side share the people', () => {
    const model = arriving(inSequence([aStep('a', 4, { loop: 'parallelMultiInstance', cardinality: 5 })]), undefined, [aTeam('staff', { capacity: 2 }, ['a'])])
    expect(simulated(model).cycleTime.mean).toBe(12)
  })

  it('[RP2] a loop marker repeats with its probability, once at most where rework is reckoned so', () => {
    const model = arriving(inSequence([aStep('a', 1, { loop: 'standard', facts: { repeat: 0.5 } })]))
    expect(Math.abs(simulated(model, { cases: 50_000 }).cycleTime.mean - 2)).toBeLessThan(0.03)
    const once = simulated(model, { cases: 50_000 }, { ...defaultSettings, rework: 'once' })
    expect(Math.abs(once.cycleTime.mean - 1.5)).toBeLessThan(0.01)
    expect(once.cycleTime.p99).toBe(2)
  })
})

describe('sub-processes', () => {
  const inner = flowOf([anEvent('in', 'startEvent'), aGateway('fork', 'parallelGateway'), aStep('a', 3), aStep('b', 8)], ['in fork', 'fork a', 'fork b'])

  it('an open one takes as long as its content, whose last token ends it', () => {
    expect(timeOf(inSequence([aSubProcess('sub', inner), aStep('after', 1)]))).toBe(9)
  })

  it('[RP2] several instances run its content as often', () => {
    expect(timeOf(inSequence([aSubProcess('sub', inner, { loop: 'sequentialMultiInstance', cardinality: 3 })]))).toBe(24)
    expect(timeOf(inSequence([aSubProcess('sub', inner, { loop: 'parallelMultiInstance', cardinality: 3 })]))).toBe(8)
  })

  it('one without content, and one whose content has nothing to begin at, hold nobody up', () => {
    expect(timeOf(inSequence([aSubProcess('sub', flowOf([])), aStep('after', 1)]))).toBe(1)
  })

  it('[WA3] terminate ends its scope with all its tokens, and the case goes on after it', () => {
    const cut = flowOf(
      [anEvent('in', 'startEvent'), aGateway('fork', 'parallelGateway'), aStep('a', 3), aStep('b', 8), anEvent('stop', 'endEvent', { definition: 'terminate' })],
      ['in fork', 'fork a stop', 'fork b'],
    )
    const simulation = simulated(arriving(inSequence([aSubProcess('sub', cut), aStep('after', 1)]), undefined, [aTeam('staff', { capacity: 5 }, ['sub'])]))
    expect(simulation.cycleTime.mean).toBe(4)
    // What was not done of b counts neither as its time nor as work of its performer.
    expect(nodeOf(simulation, 'b')).toMatchObject({ visits: 1, processing: 3 })
    expect(simulation.pools[0]!.work).toBe(6)
  })

  it('[WA3] terminate frees the person who was at work', () => {
    const elements = flowOf(
      [start, aGateway('fork', 'parallelGateway'), aStep('a', 3), aStep('b', 100), anEvent('stop', 'endEvent', { definition: 'terminate' })],
      ['start fork', 'fork a stop', 'fork b'],
    )
    const model = arriving(elements, always(10), [aTeam('one', { capacity: 1 }, ['a']), aTeam('other', { capacity: 1 }, ['b'])])
    const { cycleTime, waiting, counted } = simulated(model, { cases: 10 })
    expect([cycleTime.mean, cycleTime.sd, waiting.mean, counted]).toEqual([3, 0, 0, 10])
  })

  it('[WA3] an error leaves by the boundary event that catches it', () => {
    const failing = flowOf(
      [anEvent('in', 'startEvent'), aGateway('fork', 'parallelGateway'), aStep('a', 3), aStep('b', 8), anEvent('fail', 'endEvent', { definition: 'error' })],
      ['in fork', 'fork a fail', 'fork b'],
    )
    const caught = anEvent('caught', 'boundaryEvent', { definition: 'error', attachedToRef: 'sub' })
    // Each of three instances side by side fails; the first ends the activity.
    for (const cardinality of [1, 3]) {
      const sub = aSubProcess('sub', failing, { loop: 'parallelMultiInstance', cardinality })
      const elements = flowOf([start, sub, caught, aStep('repair', 10), aStep('after', 1), end], ['start sub after end', 'caught repair end'])
      const simulation = simulated(arriving(elements))
      expect([simulation.cycleTime.mean, simulation.unfinished.cases]).toEqual([13, 0])
      expect([nodeOf(simulation, 'repair').visits, nodeOf(simulation, 'after').visits]).toEqual([1, 0])
    }
  })
})

describe('events on the border of an activity', () => {
  const timer = (isInterrupting: boolean, after: number) =>
    anEvent('late', 'boundaryEvent', { definition: 'timer', attachedToRef: 'a', isInterrupting, timer: minutes(after) })
  const withEvent = (event: ReturnType<typeof anEvent>, exit: SequenceFlow | string = 'late remind', a = aStep('a', 10)) =>
    flowOf([start, a, event, aStep('remind', 50), aStep('after', 1), end], ['start a after end', exit, 'remind end'])

  it('[BO2] an interrupting timer ends the activity, one that does not runs beside it', () => {
    expect(timeOf(withEvent(timer(true, 4)))).toBe(54)
    const beside = simulated(arriving(withEvent(timer(false, 4))))
    expect(beside.cycleTime.mean).toBe(54)
    expect(nodeOf(beside, 'after').visits).toBe(1)
    expect(nodeOf(simulated(arriving(withEvent(timer(true, 4)))), 'a')).toMatchObject({ visits: 1, processing: 4 })
  })

  it('[BO1] a timer that is not due when the activity ends never goes off, nor at the very moment', () => {
    expect(timeOf(withEvent(timer(true, 11)))).toBe(11)
    expect(timeOf(withEvent(timer(true, 10)))).toBe(11)
  })

  it('[BO2] an interrupting timer takes the case out of the line', () => {
    // Three cases a minute apart, one person, and nobody stays longer than 15 min.
    const model = arriving(withEvent(timer(true, 15)), always(1), [aTeam('staff', { capacity: 1 }, ['a'])])
    const simulation = simulated(model, { cases: 3 })
    // Case 1 works 1–11; case 2 waits 2–11, works 11–17 until its timer; case 3 waits 3–17, works 17–18 until its own.
    expect(nodeOf(simulation, 'a')).toMatchObject({ visits: 1, waiting: (9 + 14) / 3, processing: (10 + 6 + 1) / 3 })
    expect(nodeOf(simulation, 'remind').visits).toBeCloseTo(2 / 3, 12)
  })

  it('[BO3] other events occur with the probability of their flow, after the time of the activity', () => {
    const exit = (isInterrupting: boolean) =>
      simulated(arriving(withEvent(anEvent('late', 'boundaryEvent', { definition: 'message', attachedToRef: 'a', isInterrupting }), aFlow('late', 'remind', { probability: 0.25 }))), { cases: 20_000 })
    const [ends, beside] = [exit(true), exit(false)]
    expect(Math.abs(nodeOf(ends, 'remind').visits - 0.25)).toBeLessThan(0.012)
    expect(nodeOf(ends, 'remind').visits + nodeOf(ends, 'after').visits).toBe(1)
    expect([ends.cycleTime.p50, ends.cycleTime.p95]).toEqual([11, 60])
    expect(nodeOf(beside, 'after').visits).toBe(1)
    expect(beside.cycleTime.p95).toBe(60)
  })

  it('[BO2] an interrupting timer ends what runs in a sub-process, with its instances', () => {
    const inside = flowOf([anEvent('in', 'startEvent'), aStep('long', 100)], ['in long'])
    for (const loop of [undefined, 'parallelMultiInstance', 'sequentialMultiInstance'] as const) {
      const sub = aSubProcess('a', inside, loop && { loop, cardinality: 3 })
      const { cycleTime, unfinished } = simulated(arriving(withEvent(timer(true, 4), 'late remind', sub)))
      expect([cycleTime.mean, unfinished.cases]).toEqual([54, 0])
    }
  })
})

describe('times nobody works', () => {
  it('stated waiting and timers pass without holding anyone', () => {
    const wait = anActivity('a', { facts: { processing: minutes(2), waiting: minutes(30) } })
    const pause = anEvent('pause', 'intermediateCatchEvent', { definition: 'timer', timer: minutes(7) })
    const model = arriving(inSequence([wait, pause]), always(2), [aTeam('staff', { capacity: 1 }, ['a'])])
    const simulation = simulated(model, { cases: 50 })
    expect(simulation.cycleTime).toMatchObject({ mean: 39, sd: 0 })
    expect(nodeOf(simulation, 'a').waitingCauses).toEqual({ busy: 0, closed: 0, batch: 0, stated: 30 })
    expect(nodeOf(simulation, 'pause').waitingCauses.stated).toBe(7)
    expect(simulation.waiting.mean).toBe(37)
  })

  it('[BA1] [RR1] a batch is one piece of work for all its cases', () => {
    const model = arriving(inSequence([aStep('a', 6, { facts: { batch: 3 } })]), always(2), [aTeam('staff', { capacity: 1, tariff: 60 }, ['a'])])
    const simulation = simulated(model, { cases: 6 })
    // Cases come at 2, 4, 6 and are done at 12; those at 8, 10, 12 begin then and are done at 18.
    expect(simulation.cycleTime.mean).toBe((10 + 8 + 6) / 3)
    expect(nodeOf(simulation, 'a')).toMatchObject({ processing: 6, waitingCauses: { busy: 0, batch: 2, closed: 0, stated: 0 } })
    expect(simulation.pools[0]!.work).toBe(2)
    expect(simulation.cost!.mean).toBe(2)
  })

  it('[BA2] a batch that will never be full begins when nothing else can happen', () => {
    const batch = inSequence([aStep('a', 6, { facts: { batch: 4 } })])
    const last = simulated(arriving(batch, always(2)), { cases: 6 })
    expect([last.counted, last.unfinished.cases]).toEqual([6, 0])
    // One case at a time: nobody else can come.
    expect(simulated(arriving(batch), { cases: 3 }).cycleTime).toMatchObject({ mean: 6, sd: 0 })
  })
})

describe('messages between pools', () => {
  const pools = (client: FlowElements, office: FlowElements, flows: readonly (readonly [string, string])[]) => aModel(
    [aProcess(client, [], 'client'), aProcess(office, [], 'office')],
    {
      participants: [aPool('Client', 'client'), aPool('Office', 'office')],
      messageFlows: flows.map(([sourceRef, targetRef]) => ({ id: `${sourceRef}->${targetRef}`, sourceRef, targetRef })),
    },
  )
  const client = flowOf(
    [anEvent('cs', 'startEvent'), aStep('ask', 5), anEvent('answer', 'intermediateCatchEvent', { definition: 'message' }), aStep('read', 1), anEvent('ce', 'endEvent')],
    ['cs ask answer read ce'],
  )
  const office = flowOf(
    [anEvent('os', 'startEvent', { definition: 'message' }), aStep('decide', 20), anEvent('oe', 'endEvent', { definition: 'message' })], ['os decide oe'],
  )

  it('[MS1] [MS2] a message starts a process, and an answer is waited for', () => {
    const simulation = simulated(pools(client, office, [['ask', 'os'], ['oe', 'answer']]))
    expect(simulation.cycleTime.mean).toBe(26)
    expect(nodeOf(simulation, 'answer').waitingCauses).toEqual({ busy: 0, closed: 0, batch: 0, stated: 20 })
    expect(simulation.unfinished.cases).toBe(0)
  })

  it('[MS2] a message that came before it is waited for is not lost', () => {
    const busyMeanwhile = flowOf([...client.nodes, aStep('other things', 30)], ['cs ask', aFlow('ask', 'other things'), aFlow('other things', 'answer'), 'answer read ce'])
    expect(simulated(pools(busyMeanwhile, office, [['ask', 'os'], ['oe', 'answer']])).cycleTime.mean).toBe(36)
  })

  it('[CE3] a message that never comes leaves the case unfinished, there', () => {
    const silent = flowOf([...office.nodes, aGateway('x'), aStep('hide', 1)], [
      'os decide x', aFlow('x', 'oe', { probability: 0 }), aFlow('x', 'hide', { probability: 1 }),
    ])
    const simulation = simulated(pools(client, silent, [['ask', 'os'], ['oe', 'answer']]))
    expect([simulation.counted, simulation.unfinished]).toEqual([0, { cases: 5, at: [{ id: 'answer', cases: 5 }] }])
  })

  it('[MS1] a process may be started several times by one case', () => {
    const twice = flowOf(
      [anEvent('cs', 'startEvent'), aGateway('fork', 'parallelGateway'), anEvent('m1', 'intermediateThrowEvent', { definition: 'message' }), anEvent('m2', 'endEvent', { definition: 'message' }), anEvent('answer', 'intermediateCatchEvent', { definition: 'message' })],
      ['cs fork', 'fork m1 answer', 'fork m2'],
    )
    const simulation = simulated(pools(twice, office, [['m1', 'os'], ['m2', 'os'], ['oe', 'answer']]))
    expect([nodeOf(simulation, 'decide').visits, simulation.cycleTime.mean]).toEqual([2, 20])
  })
})
