import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { isPlainlySound } from '../../../src/analysis/flow/plainly-sound.ts'
import { soundness } from '../../../src/analysis/flow/soundness.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, FlowNode } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { aGateway, aModel, anActivity, anEvent, aProcess, aSubProcess, flowOf, indexOf } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'

const [s, e, a, b] = [anEvent('s', 'startEvent'), anEvent('e', 'endEvent'), anActivity('a'), anActivity('b')]
const [x, y] = [aGateway('x'), aGateway('y')]
const [fork, join] = [aGateway('fork', 'parallelGateway'), aGateway('join', 'parallelGateway')]
const catches = anEvent('c', 'intermediateCatchEvent', { definition: 'message' })

describe('what is plainly sound', () => {
  it.each<[string, boolean, FlowElements]>([
    ['a sequence', true, flowOf([s, a, b, e], ['s a b e'])],
    ['a choice and its merge', true, flowOf([s, x, a, b, y, e], ['s x a y e', 'x b y'])],
    ['a loop with a way out', true, flowOf([s, y, a, x, e], ['s y a x e', 'x y'])],
    ['one way through parallel gateways', true, flowOf([s, fork, a, join, e], ['s fork a join e'])],
    ['nothing at all', true, flowOf([])],
    ['no start, but one place to begin', true, flowOf([a, b], ['a b'])],
    ['no start, and two places to begin', false, flowOf([a, b, e], ['a e', 'b e'])],
    ['a loop without a way out', false, flowOf([s, a, b], ['s a b a'])],
    ['parallel work', false, flowOf([s, fork, a, b, join, e], ['s fork a join e', 'fork b join'])],
    ['a task with two ways out', false, flowOf([s, a, b, e], ['s a b', 'a e'])],
    ['a join after a choice', false, flowOf([s, x, a, b, join, e], ['s x a join e', 'x b join'])],
    ['an inclusive split', false, flowOf([s, aGateway('i', 'inclusiveGateway'), a, b], ['s i a', 'i b'])],
    ['a border event', false, flowOf([s, a, anEvent('l', 'boundaryEvent', { attachedToRef: 'a' }), e], ['s a e', 'l e'])],
    ['a link', false, flowOf([s, anEvent('l', 'intermediateThrowEvent', { definition: 'link' }), e], ['s l', 's e'])],
    ['a join inside an open sub-process', false, flowOf([s, aSubProcess('p', flowOf([fork, a, b], ['fork a', 'fork b'])), e], ['s p e'])],
  ])('[SO22] %s: %s', (_, expected, elements) => expect(isPlainlySound(indexOf(elements))).toBe(expected))

  it.each([['an event that could wait for it', catches, false], ['a task that does not', a, true]])('[SO22] with a message to %s', (_, target: FlowNode, expected) => {
    const model = aModel([aProcess(flowOf([s, b], ['s b']), [], 'one'), aProcess(flowOf([anEvent('t', 'startEvent'), target], [`t ${target.id}`]), [], 'two')],
      { messageFlows: [{ id: 'm', sourceRef: 'b', targetRef: target.id }] })
    expect(isPlainlySound(indexModel(model))).toBe(expected)
  })

  const anyFlow = fc.integer({ min: 1, max: 6 }).chain((count) => {
    const at = fc.nat({ max: count + 1 })
    const kind = fc.constantFrom('task', 'exclusiveGateway', 'parallelGateway', 'eventBasedGateway')
    return fc.record({ kinds: fc.array(kind, { minLength: count, maxLength: count }), flows: fc.array(fc.tuple(at, at), { maxLength: 10 }), hasStart: fc.boolean() })
  }).map(({ kinds, flows, hasStart }): FlowElements => {
    const inner = kinds.map((kind, at) => (kind === 'task' ? anActivity(`n${at}`) : aGateway(`n${at}`, kind as 'exclusiveGateway')))
    const nodes = [...inner, hasStart ? anEvent(`n${kinds.length}`, 'startEvent') : anActivity(`n${kinds.length}`), anEvent(`n${kinds.length + 1}`, 'endEvent')]
    return flowOf(nodes, [...new Set(flows.map(([from, to]) => `n${from} n${to}`))])
  })

  it('[SO22] [SO13] playing it finds nothing', () => {
    fc.assert(fc.property(anyFlow, (elements) => {
      const index = indexOf(elements)
      fc.pre(isPlainlySound(index))
      expect(soundness(flowGraph(index, defaultSettings), index)).toEqual([])
    }), { numRuns: 400 })
  })

  it('[SO22] of the corpus too', () => {
    const indexes = corpusFiles().flatMap((file) => readBpmn(file.bytes(), file.file).model ?? []).map((model) => indexModel(model))
    const plain = indexes.filter(isPlainlySound)
    expect(plain.flatMap((index) => soundness(flowGraph(index, defaultSettings), index))).toEqual([])
    // It is worth asking: nearly half need no closer look.
    if (indexes.length > 0) expect(plain.length / indexes.length).toBeGreaterThan(0.4)
  })
})
