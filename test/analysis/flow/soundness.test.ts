import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { nodeLabel } from '../../../src/analysis/flow/node-label.ts'
import { soundness } from '../../../src/analysis/flow/soundness.ts'
import type { ModelIndex } from '../../../src/model/model-index.ts'
import type { EventDefinition, FlowNode, GatewayType, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, anActivity, anEvent, aSubProcess, flowOf, indexOf, inSequence } from '../../support/build-model.ts'

const check = (index: ModelIndex) => soundness(flowGraph(index, defaultSettings), index)
const found = (nodes: readonly FlowNode[], flows: readonly (string | SequenceFlow)[]) => check(indexOf(flowOf(nodes, flows)))
const told = (nodes: readonly FlowNode[], flows: readonly (string | SequenceFlow)[]) =>
  found(nodes.map(called), flows).map(({ code, elementId, params }) => [code, elementId, ...(params?.['split'] === undefined ? [] : [params['split']])].join(' '))
/** Gateways are called by their ids here. */
const called = (node: FlowNode): FlowNode => (node.kind === 'activity' && node.content ? { ...node, content: { ...node.content, nodes: node.content.nodes.map(called) } } : { ...node, name: node.name ?? node.id })
const start = anEvent('start', 'startEvent')
const end = anEvent('end', 'endEvent')
const tasks = (...names: string[]) => names.map((name) => anActivity(name))
const boundary = (id: string, on: string, definition: EventDefinition, isInterrupting = true) => anEvent(id, 'boundaryEvent', { attachedToRef: on, definition, isInterrupting })

/** start -> S -> (a | b) -> J -> c -> end. */
const block = (split: GatewayType, join: GatewayType) => told(
  [start, aGateway('S', split), ...tasks('a', 'b', 'c'), aGateway('J', join), end], ['start S a J c end', 'S b J'])

describe('soundness of a block', () => {
  it.each([
    ['exclusiveGateway', 'exclusiveGateway', []],
    ['exclusiveGateway', 'parallelGateway', ['DEADLOCK J S']],
    ['exclusiveGateway', 'inclusiveGateway', []],
    ['parallelGateway', 'exclusiveGateway', ['LACK_OF_SYNCHRONISATION J S']],
    ['parallelGateway', 'parallelGateway', []],
    ['parallelGateway', 'inclusiveGateway', []],
    ['inclusiveGateway', 'exclusiveGateway', ['LACK_OF_SYNCHRONISATION J S']],
    ['inclusiveGateway', 'parallelGateway', ['DEADLOCK J S']],
    ['inclusiveGateway', 'inclusiveGateway', []],
    ['eventBasedGateway', 'parallelGateway', ['DEADLOCK J S']],
    ['complexGateway', 'exclusiveGateway', []],
    ['parallelGateway', 'complexGateway', []],
  ] as const)('[SO3] [SO10] [SO11] %s closed by %s: %j', (split, join, codes) => expect(block(split, join)).toEqual(codes))

  it('an activity with several flows in and out splits and merges as the standard says', () => {
    expect(told([start, ...tasks('a', 'b', 'c', 'd'), end], ['start a b d end', 'a c d'])).toEqual(['LACK_OF_SYNCHRONISATION d a'])
    expect(told([start, aGateway('S'), ...tasks('b', 'c', 'd'), end], ['start S b d end', 'S c d'])).toEqual([])
  })

  it('[SO2] conditions at an activity are taken as alternatives', () => {
    const conditional = (from: string, to: string) => ({ ...aFlow(from, to), hasCondition: true })
    expect(told([start, ...tasks('a', 'b', 'c', 'd'), end], ['start a', conditional('a', 'b'), conditional('a', 'c'), 'b d end', 'c d'])).toEqual([])
    expect(told([start, ...tasks('a', 'b', 'c', 'd', 'e'), end], ['start a', conditional('a', 'b'), 'a c', 'a e', 'b d end', 'c d', 'e end']))
      .toEqual(['LACK_OF_SYNCHRONISATION d a'])
  })

  it('[SO14] two tokens on the way to their ends are no trouble', () => {
    expect(told([start, aGateway('S', 'parallelGateway'), ...tasks('a', 'b'), aGateway('J'), end], ['start S a J end', 'S b J'])).toEqual([])
    expect(told([start, aGateway('S', 'parallelGateway'), ...tasks('a', 'b'), end], ['start S a end', 'S b end'])).toEqual([])
  })
})

describe('soundness of what is awaited', () => {
  it('a way that may end before the join', () => {
    const nodes = [start, aGateway('S', 'parallelGateway'), ...tasks('a', 'b'), aGateway('ok?'), aGateway('J', 'parallelGateway'), end, anEvent('no', 'endEvent')]
    expect(told(nodes, ['start S a J end', 'S b ok? J', 'ok? no'])).toEqual(['DEADLOCK J ok?'])
  })

  it('[SO4] a way that ends the whole scope leaves nobody waiting', () => {
    for (const definition of ['terminate', 'error'] as const) {
      const nodes = [start, aGateway('S', 'parallelGateway'), ...tasks('a', 'b'), aGateway('ok?'), aGateway('J', 'parallelGateway'), end, anEvent('no', 'endEvent', { definition })]
      expect(told(nodes, ['start S a J end', 'S b ok? J', 'ok? no'])).toEqual([])
    }
  })

  it('a join in a loop that waits for what comes from behind itself', () => {
    expect(told([start, aGateway('J', 'parallelGateway'), ...tasks('a'), aGateway('ok?'), end], ['start J a ok? end', 'ok? J'])).toEqual(['DEADLOCK_LOOP J'])
  })

  it('a join that waits for what nothing leads to', () => {
    expect(told([start, ...tasks('a', 'x'), aGateway('J', 'parallelGateway'), end], ['start a J end', 'x J'])).toEqual(['DEADLOCK_UNREACHED J'])
  })

  it('a join of several start events', () => {
    expect(told([start, anEvent('other', 'startEvent'), aGateway('J', 'parallelGateway'), ...tasks('a'), end], ['start J a end', 'other J'])).toEqual(['DEADLOCK_STARTS J'])
    expect(told([start, anEvent('other', 'startEvent'), aGateway('J'), ...tasks('a'), end], ['start J a end', 'other J'])).toEqual([])
  })

  it('without start event a case begins everywhere at once', () => {
    expect(told([...tasks('a', 'b'), aGateway('J', 'parallelGateway'), ...tasks('c')], ['a J c', 'b J'])).toEqual([])
    expect(told(tasks('a', 'b', 'c'), ['a c', 'b c'])).toEqual(['LACK_OF_SYNCHRONISATION_STARTS c'])
  })

  it('[SO13] tells the cause, not what follows from it, and goes on behind it', () => {
    const nodes = [
      start, aGateway('S'), ...tasks('a', 'b'), aGateway('J', 'parallelGateway'), aGateway('S2', 'parallelGateway'), ...tasks('c', 'd', 'e', 'f'),
      aGateway('J2'), end,
    ]
    expect(told(nodes, ['start S a J S2 c J2 e f end', 'S b J', 'S2 d J2'])).toEqual(['DEADLOCK J S', 'LACK_OF_SYNCHRONISATION J2 S2'])
  })
})

describe('soundness with boundary events', () => {
  const parallel = (definition: EventDefinition, isInterrupting: boolean, way: readonly string[]) => told(
    [
      start, aGateway('S', 'parallelGateway'), ...tasks('a', 'b', 'c', 'x'), boundary('late', 'b', definition, isInterrupting),
      aGateway('J', 'parallelGateway'), aGateway('M'), end, anEvent('over', 'endEvent'), anEvent('stop', 'endEvent', { definition: 'terminate' }),
    ], ['start S a J c end', 'S b M J', ...way])

  it('[SO1] a way broken off by an event leaves the join waiting, unless it comes back or ends everything', () => {
    expect(parallel('timer', true, ['late x over'])).toEqual(['DEADLOCK_EVENT J late'])
    expect(parallel('timer', true, ['late x M'])).toEqual([])
    expect(parallel('timer', true, ['late x stop'])).toEqual([])
    expect(parallel('timer', false, ['late x over'])).toEqual([])
  })

  it('[SO1] an event that does not interrupt adds a token', () => {
    const nodes = [start, ...tasks('a', 'b', 'x'), boundary('late', 'a', 'timer', false), end, anEvent('over', 'endEvent')]
    expect(told(nodes, ['start a b end', 'late x b'])).toEqual(['LACK_OF_SYNCHRONISATION_EVENT b late'])
    expect(told(nodes, ['start a b end', 'late x over'])).toEqual([])
  })

  it('[SO15] signals and conditions that break off parallel work leave it open', () => {
    expect(parallel('signal', true, ['late x over'])).toEqual(['SOUNDNESS_STEERED_BY_EVENTS process'])
    expect(parallel('signal', true, ['late x M'])).toEqual([])
  })
})

describe('loops', () => {
  it('[SO12] a loop without a way out', () => {
    expect(told([start, ...tasks('a', 'b'), end], ['start a b a'])).toEqual(['LIVELOCK a'])
    expect(told([start, ...tasks('a', 'b'), aGateway('ok?'), end], ['start a b ok? end', 'ok? a'])).toEqual([])
  })

  it('[SO12] a split that goes on and comes back at once', () => {
    expect(told([start, ...tasks('a', 'b'), aGateway('S', 'parallelGateway'), end], ['start a b S end', 'S a'])).toEqual(['LIVELOCK_PARALLEL S'])
    expect(told([start, ...tasks('a', 'b'), end], ['start a b end', 'b a'])).toEqual(['LIVELOCK_PARALLEL b'])
  })

  it('[SO12] a loop that something else ends is none', () => {
    const nodes = [start, aGateway('S', 'parallelGateway'), ...tasks('poll', 'a'), anEvent('stop', 'endEvent', { definition: 'terminate' })]
    expect(told(nodes, ['start S poll poll', 'S a stop'])).toEqual([])
    const inside = aSubProcess('sub', flowOf([anEvent('s', 'startEvent'), ...tasks('poll')], ['s poll poll']))
    expect(told([start, inside, boundary('late', 'sub', 'timer'), end], ['start sub end', 'late end'])).toEqual([])
    expect(told([start, inside, end], ['start sub end'])).toEqual(['LIVELOCK poll'])
  })

  it('[SO19] a loop that waits for the next request each time is only told of', () => {
    const next = anEvent('next', 'intermediateCatchEvent', { definition: 'message' })
    expect(found([start, ...tasks('a'), next], ['start a next a']).map(({ code, severity }) => `${code} ${severity}`)).toEqual(['LIVELOCK info'])
    expect(found([start, ...tasks('a', 'b')], ['start a b a']).map(({ code, severity }) => `${code} ${severity}`)).toEqual(['LIVELOCK warning'])
  })

  it('[SO16] a branch that a loop begins anew each time is no trouble', () => {
    expect(told([start, aGateway('S', 'parallelGateway'), ...tasks('a', 'note'), aGateway('ok?'), end], ['start a S ok? end', 'ok? a', 'S note end'])).toEqual([])
  })
})

describe('scopes', () => {
  it('sub-processes are checked inside, and count as one step outside', () => {
    const inside = aSubProcess('sub', flowOf([anEvent('s', 'startEvent'), aGateway('S'), ...tasks('a', 'b'), aGateway('J', 'parallelGateway')], ['s S a J', 'S b J']))
    expect(told([start, inside, end], ['start sub end'])).toEqual(['DEADLOCK J S'])
    expect(told([start, { ...inside, isExpanded: false }, end], ['start sub end'])).toEqual([])
    expect(told([start, { ...inside, type: 'adHocSubProcess' }, end], ['start sub end'])).toEqual([])
  })

  it('past the limit a scope is told to be unchecked', () => {
    // Branches that cross in pairs, so that no rule reduces them: a and b both lead to both joins of their pair.
    const pairs = Array.from({ length: 12 }, (_, at) => at)
    const nodes = [
      start, aGateway('S', 'parallelGateway'), aGateway('J', 'parallelGateway'), ...tasks('z'), end,
      ...pairs.flatMap((at) => [aGateway(`s${at}`, 'parallelGateway'), aGateway(`x${at}`), aGateway(`y${at}`), ...tasks(`p${at}`, `q${at}`), aGateway(`j${at}`, 'inclusiveGateway')]),
    ]
    const flows = pairs.flatMap((at) => [`S s${at} x${at} p${at} j${at} J`, `x${at} q${at}`, `s${at} y${at} q${at} j${at}`, `y${at} p${at}`])
    const codes = told(nodes, ['start S', 'J z end', ...flows])
    expect(codes.at(-1)).toBe('SOUNDNESS_NOT_CHECKED process')
  })

  it('a long chain and a wide block take no time', () => {
    const many = Array.from({ length: 3000 }, (_, at) => anActivity(`t${at}`))
    expect(check(indexOf(inSequence(many)))).toEqual([])
    const wide = many.slice(0, 300)
    expect(told([start, aGateway('S', 'parallelGateway'), ...wide, aGateway('J', 'parallelGateway'), end], ['start S', 'J end', ...wide.map(({ id }) => `S ${id} J`)])).toEqual([])
  })
})

describe('what a node is called', () => {
  const label = (nodes: readonly FlowNode[], flows: readonly string[], id: string) => {
    const scope = flowGraph(indexOf(flowOf(nodes, flows)), defaultSettings).scopes[0]!
    return nodeLabel(scope, scope.nodes.findIndex(({ element }) => element.id === id))
  }
  const nodes = [start, ...tasks('a', 'b', 'c'), aGateway('S'), aGateway('J', 'parallelGateway'), anActivity(undefined, { id: 'x' }), anActivity('two\n lines', { id: 'y' })]

  it('[NL1] [NL2] [NL3] by its name, a nameless gateway by its sign and neighbour, else by its id', () => {
    const flows = ['start x S a J c', 'S b J']
    expect(['a', 'y', 'J'].map((id) => label(nodes, flows, id))).toEqual(['a', 'two lines', '+ → c'])
    expect(label(nodes, ['start x S a J c', 'S b J'], 'x')).toBe('x')
    expect(label(nodes, ['c x S a', 'S b'], 'S')).toBe('c → ×')
    expect(label(nodes, ['S a', 'S b'], 'S')).toBe('S')
    expect(label(nodes, flows, 'start')).toBe('○ → a')
  })
})
