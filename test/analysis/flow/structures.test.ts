import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import type { FlowAnalysis } from '../../../src/analysis/flow/flow-analysis.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, MessageFlow, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings, type StudySettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, aTimed, flowOf, indexOf, inSequence } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'

const analysed = (elements: FlowElements, settings: StudySettings = defaultSettings): FlowAnalysis => analyzeFlow(indexOf(elements), settings)
const p = (source: string, target: string, probability: number): SequenceFlow => aFlow(source, target, { probability })
const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')
const and = (id: string) => aGateway(id, 'parallelGateway')
const or = (id: string, defaultFlow?: string) => aGateway(id, 'inclusiveGateway', defaultFlow === undefined ? {} : { defaultFlow })

describe('ends and starts', () => {
  it('[ST1] [LT2] [AF4] branches that end early are exact, each a path of its own', () => {
    // 10, then 0.3 stop after 5; else 20, then 0.5 stop; else 40.
    const flow = analysed(flowOf(
      [start, aTimed('a', 10), aGateway('g'), aTimed('no', 5), anEvent('stopped', 'endEvent'), aTimed('b', 20), aGateway('h'), anEvent('half', 'endEvent'), aTimed('c', 40), end],
      ['start a g', p('g', 'no', 0.3), 'no stopped', p('g', 'b', 0.7), 'b h', p('h', 'half', 0.5), p('h', 'c', 0.5), 'c end']))
    expect(flow.expectedLeadTime).toBeCloseTo(10 + 0.3 * 5 + 0.7 * (20 + 0.5 * 40), 9)
    expect(flow.visits.get('end')).toBeCloseTo(0.35, 9)
    expect(flow.bestPath).toMatchObject({ time: 15, activities: ['a', 'no'] })
    expect(flow.worstPath).toMatchObject({ time: 70, activities: ['a', 'b', 'c'] })
    expect(flow.paths.map(({ probability }) => probability)).toEqual([expect.closeTo(0.35, 9), expect.closeTo(0.35, 9), expect.closeTo(0.3, 9)])
    expect(flow.otherPaths).toBeCloseTo(0, 9)
    expect(flow.isExact).toBe(true)
  })
  it('[ST1] [LT3] [PA1] parallel branches that end apart take as long as the longest, and are on one path', () => {
    const flow = analysed(flowOf([start, and('g'), aTimed('a', 10), aTimed('b', 30), end, anEvent('other', 'endEvent')], ['start g a end', 'g b other']))
    expect(flow.expectedLeadTime).toBe(30)
    expect(flow.bestPath).toMatchObject({ time: 30, activities: ['a', 'b'], probability: 1 })
  })
  it('[ST1] several starts are alternatives, none at all begins everywhere', () => {
    expect(analysed(flowOf([start, anEvent('post', 'startEvent'), aTimed('a', 10), aTimed('b', 50), aGateway('m'), end],
      [p('start', 'a', 0.8), 'a m', 'post b m', 'm end'])).expectedLeadTime).toBeCloseTo(18, 9)
    expect(analysed(flowOf([aTimed('a', 10), aTimed('b', 50), aTimed('c', 5)], ['a c'])).expectedLeadTime).toBe(50)
  })
  it('[ST11] an end that terminates is an end like others where nothing runs beside it', () => {
    const flow = analysed(flowOf([start, and('s'), aTimed('a', 1), aTimed('b', 2), and('j'), aGateway('g'), aTimed('c', 10), anEvent('stop', 'endEvent', { definition: 'terminate' }), end],
      ['start s a j', 's b j', 'j g', p('g', 'stop', 0.5), p('g', 'c', 0.5), 'c end']))
    expect(flow.expectedLeadTime).toBeCloseTo(7, 9)
    expect(flow.isExact).toBe(true)
  })
  it('[TG4] one that terminates takes what still runs beside it', () => {
    const flow = analysed(flowOf([start, and('s'), aTimed('a', 10), aTimed('b', 30), anEvent('stop', 'endEvent', { definition: 'terminate' }), end], ['start s a stop', 's b end']))
    expect(flow.expectedLeadTime).toBe(10)
    expect(flow.isExact).toBe(true)
  })
})

describe('inclusive branches', () => {
  const block = (chances: readonly (number | undefined)[], times: readonly number[], defaultFlow?: string) => flowOf(
    [start, or('s', defaultFlow), ...times.map((time, at) => aTimed(`t${at}`, time)), or('j'), end],
    ['start s', ...chances.map((chance, at) => (chance === undefined ? aFlow('s', `t${at}`) : p('s', `t${at}`, chance))), ...times.map((_, at) => `t${at} j`), 'j end'])
  it('[LT4] [VI2] [PA3] take the mean of the longest over the subsets, each a path', () => {
    const flow = analysed(block([0.4, 0.6], [10, 30]))
    // At least one comes with 1 − 0.6 · 0.4 = 0.76: the long one with 0.6, else the short one with 0.4 · 0.4.
    expect(flow.expectedLeadTime).toBeCloseTo((0.6 * 30 + 0.16 * 10) / 0.76, 9)
    expect(flow.visits.get('t0')).toBeCloseTo(0.4 / 0.76, 9)
    expect(flow.visits.get('j')).toBeCloseTo(1, 9)
    expect(flow.paths.map(({ activities, probability }) => [activities.join(), probability])).toEqual([
      ['t1', expect.closeTo(0.36 / 0.76, 9)], ['t0,t1', expect.closeTo(0.24 / 0.76, 9)], ['t0', expect.closeTo(0.16 / 0.76, 9)],
    ])
  })
  it('[LT4] with a default branch that is taken when no other is', () => {
    const flow = analysed(block([0.4, 0.5, undefined], [10, 30, 100], 's->t2'))
    expect(flow.expectedLeadTime).toBeCloseTo(0.5 * 30 + 0.2 * 10 + 0.3 * 100, 9)
    expect(flow.visits.get('t2')).toBeCloseTo(0.3, 9)
    expect(flow.worstPath!.time).toBe(100)
    expect(flow.bestPath!.time).toBe(10)
  })
})

describe('activities with something on them', () => {
  it('[LT6] [LT7] count what is inside and how often it is repeated', () => {
    const flow = analysed(inSequence([
      aSubProcess('sub', inSequence([aTimed('x', 5), aTimed('y', 7)]), { loop: 'sequentialMultiInstance', facts: { instances: 3 } }),
      aTimed('par', 10, undefined, { instances: 4 }), anActivity('again', { loop: 'standard', facts: { processing: minutes(6), repeat: 0.25 } }),
    ].map((activity) => (activity.id === 'par' ? { ...activity, loop: 'parallelMultiInstance' as const } : activity))))
    expect(flow.expectedLeadTime).toBeCloseTo(36 + 10 + 8, 9)
    expect(['sub', 'x', 'par', 'again'].map((id) => flow.visits.get(id))).toEqual([3, 3, 4, expect.closeTo(4 / 3, 9)])
    expect(flow.expectedWork).toBeCloseTo(36 + 40 + 8, 9)
    expect(flow.bestPath).toMatchObject({ time: 52, activities: ['x', 'y', 'par', 'again'], probability: 0.75 })
    expect(flow.structure.parts.map(({ fragment }) => fragment.kind)).toEqual(['repetition', 'repetition', 'repetition'])
  })
  it('[LT7] stay numbers however deep loops lie in loops', () => {
    let inside: FlowElements = inSequence([aTimed('x', 5)])
    for (let depth = 0; depth < 60; depth++) inside = inSequence([aSubProcess(`sub${depth}`, inside, { loop: 'standard', facts: { repeat: 0.999999 } })])
    const figures = analysed(inside)
    expect(Number.isFinite(figures.visits.get('x'))).toBe(true)
    expect([figures.expectedLeadTime, figures.expectedWork, figures.cycleTimeEfficiency, figures.workContentRatio].every(Number.isFinite)).toBe(true)
    expect(figures.cycleTimeEfficiency).toBeLessThanOrEqual(1)
  })
  const host = (isInterrupting: boolean, probability = 0.25) => flowOf(
    [start, aTimed('a', 10), anEvent('late', 'boundaryEvent', { definition: 'message', attachedToRef: 'a', isInterrupting }), aTimed('b', 20), aTimed('c', 100), aGateway('m'), end],
    ['start a b m', p('late', 'c', probability), 'c m', 'm end'])
  it('[LT8] [ST2] leave by an interrupting boundary event with its probability, after their own time', () => {
    const flow = analysed(host(true))
    expect(flow.expectedLeadTime).toBeCloseTo(10 + 0.75 * 20 + 0.25 * 100, 9)
    expect(flow.structure).toMatchObject({ kind: 'boundary', elementIds: ['a'], parts: [{ role: 'host' }, { role: 'exception', weight: 0.25 }, { weight: 0.75 }] })
    expect(flow.visits.get('c')).toBeCloseTo(0.25, 9)
  })
  it('[ST2] go on beside one that does not interrupt', () => {
    const apart = flowOf([start, aTimed('a', 10), anEvent('late', 'boundaryEvent', { definition: 'message', attachedToRef: 'a', isInterrupting: false }), aTimed('b', 20), aTimed('c', 100), end, anEvent('done', 'endEvent')],
      ['start a b end', p('late', 'c', 0.25), 'c done'])
    const flow = analysed(apart)
    expect(flow.expectedLeadTime).toBeCloseTo(10 + 0.75 * 20 + 0.25 * 100, 9)
    expect([flow.visits.get('b'), flow.visits.get('c')]).toEqual([1, expect.closeTo(0.25, 9)])
  })
  it('[WC3] leave by a timer exactly when they take longer, also by what is inside', () => {
    const timed = (inside: number) => flowOf(
      [start, aSubProcess('s', inSequence([aTimed('x', inside)])), anEvent('late', 'boundaryEvent', { definition: 'timer', timer: minutes(15), attachedToRef: 's' }), aTimed('b', 20), aTimed('c', 100), end, anEvent('out', 'endEvent')],
      ['start s b end', 'late c out'])
    expect(analysed(timed(15)).expectedLeadTime).toBe(35)
    expect(analysed(timed(16)).expectedLeadTime).toBe(116)
  })
  it('[WC3] leave by the error that is thrown inside', () => {
    const inside = flowOf([anEvent('in', 'startEvent'), aTimed('x', 4), aGateway('g'), anEvent('bad', 'endEvent', { definition: 'error' }), anEvent('good', 'endEvent')],
      ['in x g', p('g', 'bad', 0.2), p('g', 'good', 0.8)])
    const flow = analysed(flowOf([start, aSubProcess('s', inside), anEvent('wrong', 'boundaryEvent', { definition: 'error', attachedToRef: 's' }), aTimed('b', 20), aTimed('c', 100), end, anEvent('out', 'endEvent')],
      ['start s b end', 'wrong c out']))
    expect(flow.expectedLeadTime).toBeCloseTo(4 + 0.8 * 20 + 0.2 * 100, 9)
    expect(flow.visits.get('wrong')).toBeCloseTo(0.2, 9)
  })
})

describe('errors thrown side by side', () => {
  it('[WC3] leave once, by whichever comes first', () => {
    const check = (name: string, chance: number) => [aTimed(name, 10), aGateway(`${name}?`), anEvent(`${name} bad`, 'endEvent', { definition: 'error' as const }), chance] as const
    const [x, y] = [check('x', 0.5), check('y', 0.2)]
    const inside = flowOf([anEvent('in', 'startEvent'), and('s'), ...x.slice(0, 3), ...y.slice(0, 3), and('j'), anEvent('good', 'endEvent')].filter((node) => typeof node !== 'number'),
      ['in s', ...[x, y].flatMap(([{ id }, , bad, chance]) => [`s ${id} ${id}?`, p(`${id}?`, bad.id, chance), p(`${id}?`, 'j', 1 - chance)]), 'j good'])
    const flow = analysed(flowOf([start, aSubProcess('sub', inside), anEvent('wrong', 'boundaryEvent', { definition: 'error', attachedToRef: 'sub' }), aTimed('c', 100), end, anEvent('out', 'endEvent')],
      ['start sub end', 'wrong c out']))
    expect(flow.visits.get('wrong')).toBeCloseTo(1 - 0.5 * 0.8, 9)
    expect(flow.visits.get('end')).toBeCloseTo(0.4, 9)
    expect(flow.expectedLeadTime).toBeCloseTo(10 + 0.6 * 100, 9)
  })
})

describe('flows that are no blocks', () => {
  it('[TM1] [PA4] a loop that is left in the middle is exact, and its paths do not go back', () => {
    // a, then 0.2 out by x; else b, then 0.5 again; both ways out meet.
    const flow = analysed(flowOf([start, aGateway('m'), aTimed('a', 10), aGateway('g'), aTimed('b', 20), aGateway('h'), aTimed('x', 7), aGateway('n'), end],
      ['start m a g', p('g', 'x', 0.2), 'x n', p('g', 'b', 0.8), 'b h', p('h', 'm', 0.5), p('h', 'n', 0.5), 'n end']))
    const rounds = 1 / (1 - 0.8 * 0.5)
    expect(flow.expectedLeadTime).toBeCloseTo(rounds * (10 + 0.8 * 20 + 0.2 * 7), 9)
    expect(flow.visits.get('a')).toBeCloseTo(rounds, 9)
    expect(flow.isExact).toBe(true)
    expect(flow.paths.map(({ activities, probability }) => [activities.join(), probability])).toEqual([['a,b', expect.closeTo(0.4, 9)], ['a,x', expect.closeTo(0.2, 9)]])
    expect(flow.otherPaths).toBeCloseTo(0.4, 9)
  })
  it('[TM2] [TG2] interwoven parallel work takes as long as its longest chain', () => {
    // [s] -> a -> [t] -> c -> [j], [s] -> b -> [k], [t] -> [k] -> d -> [j]
    const flow = analysed(flowOf([start, and('s'), aTimed('a', 10), aTimed('b', 25), and('t'), and('k'), aTimed('c', 50), aTimed('d', 20), and('j'), end],
      ['start s a t c j', 's b k', 't k d j', 'j end']))
    expect(flow.expectedLeadTime).toBe(60)
    expect(flow.structure).toMatchObject({ kind: 'parallel', leadTime: 60 })
    expect([...flow.visits.values()].every((visits) => visits === 1)).toBe(true)
    expect(flow.isExact).toBe(true)
  })
  it('[TM2] choices inside it are listed', () => {
    // As above, but c is 50 or 5.
    const flow = analysed(flowOf([start, and('s'), aTimed('a', 10), aTimed('b', 25), and('t'), and('k'), aGateway('x'), aTimed('c', 50), aTimed('e', 5), aGateway('y'), aTimed('d', 20), and('j'), aGateway('z'), end],
      ['start s a t x', p('x', 'c', 0.3), p('x', 'e', 0.7), 'c y', 'e y', 'y j', 's b k', 't k d z', 'z j', 'j end']))
    // The choice folds to 18.5 on average, so that the chain b, d decides.
    expect(flow.expectedLeadTime).toBeCloseTo(45, 9)
  })
  it('[TM3] [TG1] what cannot be listed is played, the same each time, with its width', () => {
    // Each round of 10 sets off 100 that nobody waits for; the last of them ends the case: 10 · 2 + 100 on average.
    const elements = flowOf([start, aGateway('m'), aTimed('a', 10), and('t'), aTimed('c', 100), anEvent('apart', 'endEvent'), aGateway('g'), end],
      ['start m a t c apart', 't g', p('g', 'm', 0.5), p('g', 'end', 0.5)])
    const flow = analysed(elements)
    expect(analysed(elements)).toEqual(flow)
    expect(flow.isExact).toBe(false)
    const { runs, halfWidth } = flow.structure.simulated!
    expect(runs).toBeGreaterThan(1000)
    expect(Math.abs(flow.expectedLeadTime - 120)).toBeLessThan(1.5 * halfWidth)
    expect(flow.visits.get('c')).toBeCloseTo(2, 9)
  })
  it('[TG3] [VI3] a choice into a parallel join is reckoned as what it was meant to be, and told', () => {
    const flow = analysed(flowOf([start, aGateway('g'), aTimed('a', 10), aTimed('b', 30), and('j'), aTimed('c', 5), end], ['start g', p('g', 'a', 0.5), p('g', 'b', 0.5), 'a j', 'b j', 'j c end']))
    expect(flow.expectedLeadTime).toBeCloseTo(25, 9)
    expect([flow.visits.get('c'), flow.visits.get('j')]).toEqual([1, 1])
    expect(flow.assumptions.map(({ code }) => code)).toContain('ASSUMED_JOIN_LETS_ON')
  })
  it('[ST5] a circle nobody can leave is gone through once, and told', () => {
    const flow = analysed(flowOf([start, aGateway('m'), aTimed('a', 10), aTimed('b', 20)], ['start m a b m']))
    expect(flow.expectedLeadTime).toBe(30)
    expect([flow.visits.get('a'), flow.visits.get('b')]).toEqual([1, 1])
    expect(flow.assumptions.map(({ code }) => code)).toContain('ASSUMED_NO_WAY_OUT')
  })
})

describe('pools', () => {
  const pools = (some: Readonly<Record<string, FlowElements>>, messages: readonly (readonly [string, string])[]) => {
    const messageFlows = messages.map(([sourceRef, targetRef], at): MessageFlow => ({ id: `m${at}`, sourceRef, targetRef }))
    const ids = Object.keys(some)
    return analyzeFlow(indexModel(aModel(ids.map((id) => aProcess(some[id]!, [], id)), { participants: ids.map((id) => aPool(id, id)), messageFlows })), defaultSettings)
  }
  it('[WC1] that know nothing of each other run at once', () => {
    const flow = pools({ P: flowOf([start, aTimed('a', 10), end], ['start a end']), Q: flowOf([aTimed('b', 30)], []) }, [])
    expect(flow.expectedLeadTime).toBe(30)
    expect(flow.structure.kind).toBe('pools')
  })
  it('[ST3] [ST10] one that asks waits for the answer of the other', () => {
    const flow = pools({
      citizen: flowOf([start, aTimed('ask', 5), aTimed('gather', 10), anEvent('answer', 'intermediateCatchEvent', { definition: 'message' }), aTimed('read', 3), end], ['start ask gather answer read end']),
      office: flowOf([anEvent('asked', 'startEvent', { definition: 'message' }), aTimed('handle', 60), aTimed('reply', 2), anEvent('closed', 'endEvent')], ['asked handle reply closed']),
    }, [['ask', 'asked'], ['reply', 'answer']])
    expect(flow.expectedLeadTime).toBe(5 + 62 + 3)
    expect(flow.isExact).toBe(true)
    expect([flow.visits.get('handle'), flow.visits.get('answer')]).toEqual([1, 1])
  })
  it('[WC2] a message from inside a sub-process leaves when the sub-process is done; nobody waits inside one', () => {
    const asking = flowOf([anEvent('in', 'startEvent'), aTimed('ask', 5), aTimed('file', 30)], ['in ask file'])
    const office = flowOf([anEvent('asked', 'startEvent', { definition: 'message' }), aTimed('handle', 60)], ['asked handle'])
    const apart = pools({ citizen: flowOf([start, aSubProcess('prepare', asking), aTimed('rest', 10), end], ['start prepare rest end']), office }, [['ask', 'asked']])
    expect(apart.expectedLeadTime).toBe(35 + 60)
    const waiting = flowOf([anEvent('in', 'startEvent'), aTimed('look', 5), anEvent('answer', 'intermediateCatchEvent', { definition: 'message' })], ['in look answer'])
    const inside = pools({ citizen: flowOf([start, aTimed('ask', 5), aSubProcess('wait', waiting), end], ['start ask wait end']), office }, [['ask', 'asked'], ['handle', 'answer']])
    expect(inside.expectedLeadTime).toBe(5 + 60)
    expect(inside.visits.get('answer')).toBe(1)
    expect(inside.assumptions.map(({ code, elementId }) => `${code} ${elementId}`)).toContain('ASSUMED_NO_WAIT_INSIDE answer')
  })
  it('[ST3] a process that a branch starts is visited as often as the branch', () => {
    const flow = pools({
      P: flowOf([start, aGateway('g'), aTimed('send', 5), aTimed('keep', 50), aGateway('m'), end], ['start g', p('g', 'send', 0.3), p('g', 'keep', 0.7), 'send m', 'keep m', 'm end']),
      Q: flowOf([anEvent('got', 'startEvent'), aTimed('work', 100), anEvent('done', 'endEvent')], ['got work done']),
    }, [['send', 'got']])
    expect(flow.visits.get('work')).toBeCloseTo(0.3, 9)
    expect(flow.expectedLeadTime).toBeCloseTo(0.3 * 105 + 0.7 * 50, 9)
    expect(flow.isExact).toBe(true)
  })
})
