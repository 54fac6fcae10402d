import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze.ts'
import { readDuration } from '../../src/model/duration-text.ts'
import type { Activity, FlowNode, ProcessModel } from '../../src/model/process-model.ts'
import type { ActivityFacts } from '../../src/model/facts.ts'
import { defaultSettings } from '../../src/model/study.ts'
import {
  aFlow, aGateway, aModel, anActivity, anEvent, aProcess, aSequence, aSubProcess, aTimed, flowOf, inSequence,
} from '../support/build-model.ts'
import { minutes } from '../support/durations.ts'

const findings = (model: ProcessModel) => analyze(model, defaultSettings).findings
const told = (model: ProcessModel) => findings(model).map(({ code, elementId }) => `${code} ${elementId}`)
const ready = (name: string, facts: ActivityFacts = {}): Activity => aTimed(name, 10, 'VA', facts)
const ofFlow = (...parts: Parameters<typeof flowOf>) => told(aModel([aProcess(flowOf(...parts))]))
const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')

describe('readiness', () => {
  it('a complete model has no findings', () => expect(told(aSequence([ready('a'), ready('b')]))).toEqual([]))

  it.each([
    ['[RD1]', anActivity('a', { facts: { processing: ready('x').facts.processing! } }), ['ACTIVITY_UNTAGGED a']],
    ['[RD2]', anActivity('a', { facts: { value: 'VA' } }), ['ACTIVITY_UNTIMED a']],
    ['[RD3] elapsed only', anActivity('a', { facts: { value: 'VA', processing: readDuration('1x24 jam').duration! } }), ['WORK_TIME_MISSING a']],
    ['[RD3] waiting only', anActivity('a', { facts: { value: 'VA', waiting: readDuration('1 jam').duration! } }), ['WORK_TIME_MISSING a']],
    ['[RD4]', anActivity(undefined, { id: 'a', facts: ready('x').facts }), ['ACTIVITY_UNNAMED a']],
    ['[RD15]', aTimed('a', 1, 'NNVA'), ['NNVA_WITHOUT_LEGAL_BASIS a']],
    ['[RD15] stated', aTimed('a', 1, 'NNVA', { legalBasis: 'Perda 1/2020' }), []],
  ] as const)('%s', (_rule, activity, codes) => expect(told(aSequence([activity]))).toEqual(codes))

  it('[RD5] a model without activities is an error', () => {
    expect(findings(aModel([]))).toEqual([{ code: 'NO_ACTIVITY', severity: 'error' }])
  })

  it('[RD6] [RD7] a process needs a start and an end, a sub-process does not', () => {
    expect(ofFlow([ready('a')])).toEqual(['NO_START process', 'NO_END process'])
    expect(told(aModel([aProcess(inSequence([aSubProcess('sub', flowOf([ready('a')]))]))]))).toEqual([])
  })

  it('[RD8] [RD9] names the head of what cannot be reached, once', () => {
    expect(ofFlow([start, ready('a'), end, ready('x'), ready('y')], ['start a end', 'x y a'])).toEqual(['NODE_UNREACHABLE x'])
    expect(ofFlow([start, ready('a'), end, ready('x'), ready('y')], ['start a end', 'x y x'])).toEqual(['NODE_UNREACHABLE x'])
  })

  it('[RD8] boundary events, links, event sub-processes, compensation and ad-hoc content are reached without a flow', () => {
    const nodes = [
      start, ready('a'), end, anEvent('late', 'boundaryEvent', { attachedToRef: 'a' }),
      anEvent('throw', 'intermediateThrowEvent', { definition: 'link', name: 'L' }),
      anEvent('catch', 'intermediateCatchEvent', { definition: 'link', name: 'L' }),
      { ...ready('undo'), isForCompensation: true }, aSubProcess('on event', flowOf([ready('b')]), { triggeredByEvent: true }),
      aSubProcess('any order', flowOf([ready('c'), ready('d')]), { type: 'adHocSubProcess' }),
    ]
    expect(ofFlow(nodes, [aFlow('start', 'a'), aFlow('a', 'throw'), 'catch end', 'late end', aFlow('a', 'any order'), aFlow('any order', 'end')])).toEqual([])
  })

  it('[RD10] a flow that stops without an end event, where others have one', () => {
    expect(ofFlow([start, aGateway('g'), ready('a'), ready('b'), end], ['start g a end', 'g b']))
      .toEqual(['PROBABILITY_MISSING g', 'NODE_DEAD_END b'])
    expect(ofFlow([start, ready('a'), end, ready('alone')], ['start a end'])).toEqual(['NODE_UNREACHABLE alone'])
  })

  it.each([
    [[undefined, undefined], [['PROBABILITY_MISSING', 'info']]],
    [[0.5, undefined], [['PROBABILITY_MISSING', 'warning']]],
    [[0.5, 0.5], []],
    [[0.3333, 0.6666], []],
    [[0.5, 0.6], [['PROBABILITY_SUM', 'warning']]],
  ] as const)('[RD11] [RD12] probabilities %j of an exclusive split', ([a, b], expected) => {
    const model = aModel([aProcess(flowOf([start, aGateway('g'), ready('a'), ready('b'), end], [
      'start g', aFlow('g', 'a', a === undefined ? {} : { probability: a }), aFlow('g', 'b', b === undefined ? {} : { probability: b }), 'a end', 'b end',
    ]))])
    expect(findings(model).map(({ code, severity }) => [code, severity])).toEqual(expected)
  })

  it('[RD12] inclusive probabilities need not add up, parallel splits have none; the sum is told in percent', () => {
    const split = (type: 'inclusiveGateway' | 'parallelGateway' | 'exclusiveGateway', probability?: number) => findings(aModel([aProcess(flowOf(
      [start, aGateway('g', type), ready('a'), ready('b'), end],
      ['start g', aFlow('g', 'a', probability ? { probability } : {}), aFlow('g', 'b', probability ? { probability } : {}), 'a end', 'b end'],
    ))]))
    expect(split('inclusiveGateway', 0.9)).toEqual([])
    expect(split('parallelGateway')).toEqual([])
    expect(split('exclusiveGateway', 0.55)[0]?.params).toEqual({ name: 'g', percent: 110 })
  })

  it.each([
    ['3 hari', 'DAY_AMBIGUOUS'], ['maks. 3 hari kerja', 'TIME_IS_LIMIT'], ['30-60 menit', 'TIME_IS_RANGE'], ['±5 menit', 'TIME_IS_APPROXIMATE'],
  ])('[RD13] %j is told as %s', (text, code) => {
    const model = aSequence([ready('a', { processing: readDuration(text).duration! })])
    expect(findings(model)).toEqual([expect.objectContaining({ code, elementId: 'a', params: { name: 'a', text } })])
  })

  it('[RD14] a second activity of one name and performer is told, with the number of the first', () => {
    const again = { ...ready('Paraf  surat'), id: 'second' }
    expect(findings(aSequence([ready('paraf surat'), again]))).toEqual([
      { code: 'NAME_DUPLICATE', severity: 'info', elementId: 'second', params: { name: 'Paraf  surat', number: 1 } },
    ])
    expect(told(aSequence([ready('paraf surat'), again], ['Kasi', 'Kabid']))).toEqual([])
  })

  it('tells in reading order, the content of a sub-process where it stands', () => {
    const bare = (name: string) => anActivity(name, { facts: { value: 'VA' } })
    expect(told(aModel([aProcess(inSequence([bare('a'), aSubProcess('sub', inSequence([bare('b')])), bare('c')]))])))
      .toEqual(['ACTIVITY_UNTIMED a', 'ACTIVITY_UNTIMED b', 'ACTIVITY_UNTIMED c'])
  })

  it.each([
    [10, 10, []], [10, 10.09, []], [10, 10.2, [2]], [10, 5, [-50]],
  ] as const)('[RD16] stated %d minutes beside a distribution of mean %d: differs by %j percent', (stated, mean, percents) => {
    const varied = { kind: 'exponential', mean: minutes(mean) } as const
    const [one, two] = [findings(aSequence([ready('a', { processing: minutes(stated), processingDistribution: varied })])),
      findings(aSequence([ready('a', { waiting: minutes(stated), waitingDistribution: varied })]))]
    for (const told of [one, two]) expect(told.map(({ code, params }) => [code, params?.['percent']])).toEqual(percents.map((percent) => ['DISTRIBUTION_MEAN_DIFFERS', percent]))
  })

  it('[RD17] probabilities where all flows are taken are not used', () => {
    const chances = (first: number | undefined, second: number | undefined, node: FlowNode) => ofFlow([start, node, ready('b'), ready('c'), end], [
      'start x', aFlow('x', 'b', first === undefined ? {} : { probability: first }), aFlow('x', 'c', second === undefined ? {} : { probability: second }), 'b end', 'c end',
    ])
    expect(chances(0.4, 0.6, ready('x'))).toEqual([])
    expect(chances(0.4, 0.5, ready('x'))).toEqual(['PROBABILITY_UNUSED x'])
    expect(chances(0.4, undefined, ready('x'))).toEqual(['PROBABILITY_UNUSED x'])
    expect(chances(undefined, undefined, ready('x'))).toEqual([])
    expect(chances(0.5, 0.5, aGateway('x', 'parallelGateway'))).toEqual(['PROBABILITY_UNUSED x'])
  })

  it('[RD18] the probabilities of several start events add up to 1, where all state one', () => {
    const starts = (first: number, second?: number) => ofFlow([start, anEvent('other', 'startEvent'), ready('a'), end], [
      aFlow('start', 'a', { probability: first }), aFlow('other', 'a', second === undefined ? {} : { probability: second }), 'a end',
    ])
    expect(starts(0.3, 0.7)).toEqual([])
    expect(starts(0.3)).toEqual([])
    expect(starts(0.3, 0.3)).toEqual(['START_PROBABILITY_SUM start'])
  })

  it('[RD19] events cannot interrupt more than all cases', () => {
    const events = (first: number, second: number, isInterrupting = true) => ofFlow(
      [start, ready('a'), end, ...['p', 'q'].map((id) => anEvent(id, 'boundaryEvent', { attachedToRef: 'a', isInterrupting, definition: 'message' }))],
      ['start a end', aFlow('p', 'end', { probability: first }), aFlow('q', 'end', { probability: second })])
    expect(events(0.3, 0.7)).toEqual([])
    expect(events(0.6, 0.6)).toEqual(['BOUNDARY_PROBABILITY_SUM a'])
    expect(events(0.6, 0.6, false)).toEqual([])
  })

  it('[SO10] tells at its place what the flow does wrong', () => {
    const gate = (id: string, type: 'exclusiveGateway' | 'parallelGateway') => aGateway(id, type)
    expect(ofFlow([start, gate('S', 'parallelGateway'), ready('a'), ready('b'), gate('J', 'exclusiveGateway'), ready('c'), end], ['start S a J c end', 'S b J']))
      .toEqual(['LACK_OF_SYNCHRONISATION J'])
  })
})
