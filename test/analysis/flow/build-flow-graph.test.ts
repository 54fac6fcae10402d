import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import type { FlowGraph, Scope } from '../../../src/analysis/flow/flow-graph.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { findingCodes } from '../../../src/model/finding.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, MessageFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import {
  aFlow, aGateway, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, aTimed, flowOf, indexOf, inSequence,
} from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { minutes } from '../../support/durations.ts'

const graphOf = (elements: FlowElements): FlowGraph => flowGraph(indexOf(elements), defaultSettings)
const scopeOf = (elements: FlowElements): Scope => graphOf(elements).scopes[0]!
const node = (scope: Scope, id: string) => scope.nodes.find(({ element }) => element.id === id)!
const chances = (scope: Scope, id: string) => node(scope, id).outgoing.map((edge) => scope.edges[edge]!.probability)
const codes = (graph: FlowGraph) => graph.assumptions.map(({ code, elementId }) => `${code} ${elementId}`)

/** [start] -> [node] -> a, b, c with the probabilities. */
const fanOf = (from: Parameters<typeof flowOf>[0][number], stated: readonly (number | undefined)[], conditional: readonly number[] = []) => flowOf(
  [anEvent('start', 'startEvent'), from, ...['a', 'b', 'c'].slice(0, stated.length).map((name) => anActivity(name))],
  [`start ${from.id}`, ...stated.map((probability, at) => ({
    ...aFlow(from.id, 'abc'[at]!, probability === undefined ? {} : { probability }), hasCondition: conditional.includes(at),
  }))],
)

describe('the ways out of a node', () => {
  it.each([
    // stated              taken
    [[0.2, 0.8], [0.2, 0.8]],
    [[undefined, undefined], [0.5, 0.5]],
    [[0.6, undefined, undefined], [0.6, 0.2, 0.2]],
    [[0.5, 1.5], [0.25, 0.75]],
    [[0.7, 0.7, undefined], [0.5, 0.5, 0]],
    [[0, 0], [0.5, 0.5]],
  ])('[FL2] an exclusive gateway that states %j takes one by %j', (stated, taken) => {
    const scope = scopeOf(fanOf(aGateway('g'), stated))
    expect(node(scope, 'g').split).toBe('one')
    chances(scope, 'g').forEach((chance, at) => expect(chance).toBeCloseTo(taken[at]!, 12))
  })
  it('[FL2] names what it shares out equally, not what follows', () => {
    expect(codes(graphOf(fanOf(aGateway('g'), [0.6, undefined, undefined])))).toEqual(['ASSUMED_EQUAL_BRANCHES g'])
    expect(codes(graphOf(fanOf(aGateway('g'), [0.6, undefined])))).toEqual([])
    expect(codes(graphOf(fanOf(aGateway('g', 'eventBasedGateway'), [undefined, undefined])))).toEqual(['ASSUMED_EQUAL_EVENTS g'])
  })
  it('[FL3] an inclusive gateway takes some, the default one when no other is', () => {
    const scope = scopeOf(fanOf(aGateway('g', 'inclusiveGateway', { defaultFlow: 'g->c' }), [0.2, undefined, 0.9]))
    expect(node(scope, 'g').split).toBe('some')
    expect(chances(scope, 'g')).toEqual([0.2, 0.5, 0.4])
    expect(scope.edges[node(scope, 'g').defaultEdge!]!.id).toBe('g->c')
  })
  it('[FL3] a complex gateway is inclusive unless its probabilities add up', () => {
    expect(node(scopeOf(fanOf(aGateway('g', 'complexGateway'), [0.2, 0.2])), 'g').split).toBe('some')
    expect(node(scopeOf(fanOf(aGateway('g', 'complexGateway'), [0.2, 0.8])), 'g').split).toBe('one')
  })
  it('[FL3] an inclusive gateway of which nothing could come is not followed literally', () => {
    expect(chances(scopeOf(fanOf(aGateway('g', 'inclusiveGateway'), [0, 0])), 'g')).toEqual([0.5, 0.5])
  })
  it('[FL4] an activity takes all, one where probabilities add up, some where there are conditions', () => {
    expect(node(scopeOf(fanOf(anActivity('g'), [undefined, 0.4])), 'g').split).toBe('all')
    expect(node(scopeOf(fanOf(anActivity('g'), [0.6, 0.4])), 'g').split).toBe('one')
    const conditional = scopeOf(fanOf(anActivity('g'), [undefined, 0.2, undefined], [0, 1]))
    expect(node(conditional, 'g').split).toBe('some')
    expect(chances(conditional, 'g')).toEqual([0.5, 0.2, 0.4])
    expect(scopeOf(fanOf(anActivity('g'), [undefined, undefined, undefined], [0])).nodes.find(({ split }) => split === 'some')?.defaultEdge).toBeUndefined()
  })
  it('[FL1] a parallel gateway and a single flow are always taken', () => {
    expect(chances(scopeOf(fanOf(aGateway('g', 'parallelGateway'), [0.2, 0.3])), 'g')).toEqual([1, 1])
    expect(chances(scopeOf(fanOf(aGateway('g', 'inclusiveGateway'), [0.2])), 'g')).toEqual([1])
  })
})

describe('the ways into a node', () => {
  it.each([
    ['parallelGateway', 'all'], ['inclusiveGateway', 'inclusive'], ['complexGateway', 'inclusive'], ['exclusiveGateway', 'any'], ['eventBasedGateway', 'any'],
  ] as const)('[FL10] a %s with several waits for %s', (type, join) => {
    const scope = scopeOf(flowOf([anActivity('a'), anActivity('b'), aGateway('g', type), anActivity('c')], ['a g c', 'b g']))
    expect([node(scope, 'g').join, node(scope, 'c').join]).toEqual([join, 'any'])
  })
  it('[FL10] an activity takes each token on its own, and nobody waits at a gateway with one', () => {
    const scope = scopeOf(flowOf([anActivity('a'), anActivity('b'), anActivity('c'), aGateway('g', 'parallelGateway')], ['a c g', 'b c']))
    expect([node(scope, 'c').join, node(scope, 'g').join]).toEqual(['any', 'any'])
  })
})

describe('the nodes', () => {
  it('[FL6] [FL7] take processing and waiting, a distribution by its mean, a timer its duration', () => {
    const scope = scopeOf(inSequence([
      anActivity('a', { facts: { processing: minutes(10), waiting: minutes(5) } }),
      anActivity('b', { facts: { processingDistribution: { kind: 'uniform', min: minutes(2), max: minutes(4) } } }),
      anEvent('c', 'intermediateCatchEvent', { definition: 'timer', timer: minutes(7) }),
      anActivity('d'),
    ]))
    expect(node(scope, 'a').time).toMatchObject({ processing: 10, waiting: 5 })
    expect(node(scope, 'b').time).toMatchObject({ processing: 3, waiting: 0 })
    expect(node(scope, 'c').time).toMatchObject({ processing: 0, waiting: 7 })
    expect(node(scope, 'd').time).toBeUndefined()
    expect(scope.nodes.filter(({ holdsPerformer }) => holdsPerformer).map(({ element }) => element.id)).toEqual(['a', 'b', 'd'])
  })
  it('[FL8] [FL9] leave out compensation and event sub-processes, and jump by links', () => {
    const graph = graphOf(flowOf([
      anEvent('start', 'startEvent'), anActivity('a'), anEvent('throw', 'intermediateThrowEvent', { definition: 'link', name: 'L' }),
      anEvent('catch', 'intermediateCatchEvent', { definition: 'link', name: 'L' }), anActivity('b'),
      anActivity('undo', { isForCompensation: true }), aSubProcess('on error', inSequence([]), { triggeredByEvent: true }),
      anEvent('undo?', 'boundaryEvent', { definition: 'compensation', attachedToRef: 'a' }),
    ], ['start a throw', 'catch b']))
    const [scope] = graph.scopes
    expect(scope!.nodes.map(({ element }) => element.id)).toEqual(['start', 'a', 'throw', 'catch', 'b'])
    expect(scope!.edges.map(({ id }) => id)).toEqual(['start->a', 'a->throw', 'catch->b', 'throw'])
    expect(codes(graph)).toEqual(['ASSUMED_NO_COMPENSATION undo', 'ASSUMED_NO_EVENT_SUBPROCESS on error'])
  })
  it('[FL11] [FL12] hold content and repetition', () => {
    const { scopes } = graphOf(inSequence([
      aSubProcess('s', inSequence([aTimed('x', 5)]), { loop: 'parallelMultiInstance', cardinality: 3 }),
      anActivity('l', { loop: 'standard', facts: { repeat: 0.25 } }),
    ]))
    expect(node(scopes[0]!, 's')).toMatchObject({ content: 1, repetition: { kind: 'parallel', instances: 3 }, holdsPerformer: false })
    expect(node(scopes[0]!, 'l').repetition).toEqual({ kind: 'standard', repeat: 0.25, atMostOnce: false })
    expect(scopes[1]).toMatchObject({ id: 's', parent: { scope: 0, node: 1 } })
  })
  it('[FL13] [FL14] know their boundary events and how errors leave', () => {
    const inside = flowOf([anEvent('in', 'startEvent'), anEvent('bad', 'endEvent', { definition: 'error' }), anEvent('stop', 'endEvent', { definition: 'terminate' })], ['in bad', 'in stop'])
    const { scopes } = graphOf(flowOf([
      anEvent('start', 'startEvent'), aSubProcess('s', inside), anEvent('late', 'boundaryEvent', { definition: 'timer', timer: minutes(9), attachedToRef: 's' }),
      anEvent('wrong', 'boundaryEvent', { definition: 'error', attachedToRef: 's' }), anEvent('asked', 'boundaryEvent', { definition: 'message', attachedToRef: 's', isInterrupting: false }),
      anActivity('a'),
    ], ['start s', 'late a', 'wrong a', aFlow('asked', 'a', { probability: 0.3 })]))
    expect(node(scopes[0]!, 's').boundaries).toEqual([
      { node: 2, isInterrupting: true, probability: 0, after: 9 }, { node: 3, isInterrupting: true, probability: 0 },
      { node: 4, isInterrupting: false, probability: 0.3 },
    ])
    expect(node(scopes[1]!, 'bad')).toMatchObject({ ends: 'error', caughtBy: 3 })
    expect(node(scopes[1]!, 'stop').ends).toBe('terminate')
  })
})

describe('events', () => {
  it('[FL5] the flows of a boundary event share its probability', () => {
    const scope = scopeOf(flowOf(
      [anActivity('a'), anEvent('late', 'boundaryEvent', { definition: 'message', attachedToRef: 'a' }), anActivity('b'), anActivity('c')],
      [aFlow('late', 'b', { probability: 0.1 }), aFlow('late', 'c', { probability: 0.3 })]))
    expect(node(scope, 'a').boundaries).toEqual([{ node: 1, isInterrupting: true, probability: 0.4 }])
    expect(node(scope, 'late').split).toBe('one')
    expect(chances(scope, 'late')).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)])
  })
  it('[FL19] one that is waited for, without a time and without a sender, takes none, and that is told', () => {
    const waits = (definition: 'message' | 'timer' | 'link', timer?: ReturnType<typeof minutes>) =>
      codes(graphOf(flowOf([anEvent('start', 'startEvent'), anEvent('wait', 'intermediateCatchEvent', { definition, ...(timer && { timer }) }), anActivity('a')], ['start wait a'])))
    expect(waits('message')).toEqual(['ASSUMED_EVENT_WITHOUT_TIME wait'])
    expect(waits('timer')).toEqual(['ASSUMED_EVENT_WITHOUT_TIME wait'])
    expect(waits('timer', minutes(5))).toEqual([])
    expect(waits('link')).toEqual([])
  })
})

describe('where a case begins', () => {
  it('[FL15] at one of several start events, by the probability of their flows', () => {
    const scope = scopeOf(flowOf([anEvent('x', 'startEvent'), anEvent('y', 'startEvent'), anActivity('a')], [aFlow('x', 'a', { probability: 0.8 }), 'y a']))
    expect(scope.starts.mode).toBe('one')
    expect(scope.starts.nodes.map(({ probability }) => probability)).toEqual([0.8, expect.closeTo(0.2, 12)])
  })
  it('[FL15] without start event at all that nothing leads to, in a circle at the first', () => {
    expect(scopeOf(flowOf([anActivity('a'), anActivity('b'), anActivity('c')], ['a c'])).starts)
      .toEqual({ mode: 'all', nodes: [{ node: 0, probability: 1 }, { node: 1, probability: 1 }] })
    expect(scopeOf(flowOf([anActivity('a'), anActivity('b')], ['a b a'])).starts.nodes).toEqual([{ node: 0, probability: 1 }])
  })
  const pools = (messages: readonly (readonly [string, string])[]) => {
    const process = (id: string) => aProcess(flowOf(
      [anEvent(`${id} start`, 'startEvent'), anActivity(`${id} send`, { type: 'sendTask' }), anEvent(`${id} wait`, 'intermediateCatchEvent', { definition: 'message' })],
      [`${id} start`, `${id} send`, `${id} wait`].slice(1).map((to, at) => aFlow([`${id} start`, `${id} send`][at]!, to))), [], id)
    const messageFlows = messages.map(([sourceRef, targetRef], at): MessageFlow => ({ id: `m${at}`, sourceRef, targetRef }))
    return flowGraph(indexModel(aModel([process('P'), process('Q')], { participants: [aPool('P', 'P'), aPool('Q', 'Q')], messageFlows })), defaultSettings)
  }
  it('[FL16] [FL17] in the process no message starts; another waits for its answer', () => {
    const graph = pools([['P send', 'Q start'], ['Q send', 'P wait'], ['P send', 'Q send'], ['P send', 'P wait']])
    expect(graph.roots).toEqual([0])
    expect(graph.messages.map(({ id, effect }) => `${id} ${effect}`)).toEqual(['m0 starts', 'm1 awaited'])
  })
  it('[FL17] in all processes at once where none starts another', () => {
    const graph = pools([])
    expect(graph.roots).toEqual([0, 1])
    expect(codes(graph)).toContain('ASSUMED_PROCESSES_TOGETHER P')
  })
  it('[FL18] in the first of those that start each other', () => {
    const graph = pools([['P send', 'Q start'], ['Q send', 'P start']])
    expect(graph.roots).toEqual([0])
    expect(graph.messages.map(({ id }) => id)).toEqual(['m0'])
    expect(codes(graph)).toContain('ASSUMED_FIRST_PROCESS P')
  })
})

const files = corpusFiles()
describe.runIf(files.length > 0)('real models', () => {
  it.each(files)('$file becomes a graph that holds together', ({ file, bytes }) => {
    const { model } = readBpmn(bytes(), file)
    if (!model) return
    const { scopes, roots, messages, assumptions } = flowGraph(indexModel(model), defaultSettings)
    scopes.forEach((scope, at) => {
      expect(scope.position).toBe(at)
      for (const { source, target, probability, position } of scope.edges) {
        expect(scope.nodes[source]!.outgoing).toContain(position)
        expect(scope.nodes[target]!.incoming).toContain(position)
        expect(probability >= 0 && probability <= 1).toBe(true)
      }
      for (const { split, outgoing } of scope.nodes) {
        if (split === 'one') expect(outgoing.reduce((sum, edge) => sum + scope.edges[edge]!.probability, 0)).toBeCloseTo(1, 9)
      }
      if (scope.parent) expect(scopes[scope.parent.scope]!.nodes[scope.parent.node]!.content).toBe(at)
    })
    for (const root of roots) expect(scopes[root]!.parent).toBeUndefined()
    for (const { source, target } of messages) expect([scopes[source.scope]!.nodes[source.node], scopes[target.scope]!.nodes[target.node]]).not.toContain(undefined)
    for (const { code, severity } of assumptions) expect([findingCodes.includes(code), severity]).toEqual([true, 'info'])
  })
})
