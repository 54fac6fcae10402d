import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { soundness } from '../../../src/analysis/flow/soundness.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aGateway, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf } from '../../support/build-model.ts'

const tasks = (...names: string[]) => names.map((name) => anActivity(name))
const receive = (name: string) => anActivity(name, { type: 'receiveTask' })
const ends = (at: string) => [anEvent(`${at} start`, 'startEvent'), anEvent(`${at} end`, 'endEvent')]

/** Two pools A and B; messages as `'from to'`. */
function told(a: FlowElements, b: FlowElements, messages: readonly string[]) {
  const messageFlows = messages.map((message) => {
    const [sourceRef = '', targetRef = ''] = message.split('>')
    return { id: message, sourceRef, targetRef }
  })
  const index = indexModel(aModel([aProcess(a, [], 'A'), aProcess(b, [], 'B')], { participants: [aPool('A', 'A'), aPool('B', 'B')], messageFlows }))
  return soundness(flowGraph(index, defaultSettings), index).map(({ code, elementId, params }) => `${code} ${elementId} ${params?.['sender'] ?? ''}`)
}

const chain = (at: string, names: string) => names.split(' ').map((name, number, all) => `${number === 0 ? `${at} start` : all[number - 1]}|${name}`).concat(`${names.split(' ').at(-1)}|${at} end`)
/** A process of one task after the other; names that begin with "r" receive. */
function sequence(at: string, names: string): FlowElements {
  const flows = chain(at, names).map((pair) => pair.split('|') as [string, string])
  return {
    nodes: [...ends(at), ...names.split(' ').map((name) => (name.startsWith('r') ? receive(name) : anActivity(name)))],
    sequenceFlows: flows.map(([sourceRef, targetRef]) => ({ id: `${sourceRef}->${targetRef}`, sourceRef, targetRef, hasCondition: false, facts: {} })),
    data: [], artifacts: [],
  }
}

/** B: b, then a decision between sending (s) and something else (t). */
const sometimes = (send = 's', other = 't') => {
  const { nodes } = flowOf([...ends('B'), ...tasks('b', send, other), aGateway('ok?')])
  const flow = (sourceRef: string, targetRef: string) => ({ id: `${sourceRef}->${targetRef}`, sourceRef, targetRef, hasCondition: false, facts: {} })
  return { nodes, sequenceFlows: [flow('B start', 'b'), flow('b', 'ok?'), flow('ok?', send), flow('ok?', other), flow(send, 'B end'), flow(other, 'B end')], data: [], artifacts: [] }
}

describe('messages awaited', () => {
  it('a question and its answer are sound', () => {
    expect(told(sequence('A', 'ask r1 do'), sequence('B', 'r2 answer'), ['ask>r2', 'answer>r1'])).toEqual([])
  })

  it('[SO17] two processes that wait for each other wait for ever', () => {
    expect(told(sequence('A', 'r1 ask'), sequence('B', 'r2 answer'), ['answer>r1', 'ask>r2']))
      .toEqual(['MESSAGE_NEVER_SENT r1 answer', 'MESSAGE_NEVER_SENT r2 ask'])
  })

  it('[SO17] a sender that nothing leads to never sends', () => {
    const b = sequence('B', 'b')
    expect(told(sequence('A', 'a r1'), { ...b, nodes: [...b.nodes, ...tasks('alone')] }, ['alone>r1'])).toEqual(['MESSAGE_NEVER_SENT r1 alone'])
  })

  it('[SO17] from inside a sub-process, and to a process that a message begins', () => {
    const inside = aSubProcess('sub', sequence('S', 'ask'))
    const a = sequence('A', 'x r1')
    expect(told({ ...a, nodes: a.nodes.map((node) => (node.id === 'x' ? { ...inside, id: 'x' } : node)) }, sequence('B', 'b answer'), ['ask>B start', 'answer>r1'])).toEqual([])
  })

  it('[SO18] a sender that may end without sending leaves the receiver waiting', () => {
    expect(told(sequence('A', 'a r1'), sometimes(), ['s>r1'])).toEqual(['MESSAGE_NOT_ALWAYS_SENT r1 s'])
    expect(told(sequence('A', 'a r1'), sometimes(), ['s>r1', 't>r1'])).toEqual([])
    expect(told(sequence('A', 'a r1 b2 r2'), sometimes(), ['s>r1', 's>r2'])).toEqual(['MESSAGE_NOT_ALWAYS_SENT r1 s'])
  })

  it('[SO20] a receiver that did nothing before should be begun by the message', () => {
    expect(told(sequence('A', 'r1 a'), sometimes(), ['s>r1'])).toEqual(['MESSAGE_FIRST_STEP r1 s'])
    expect(told(sequence('A', 'x a'), sometimes(), ['s>A start'])).toEqual([])
  })

  it('[SO21] a message to the pool as a whole is received by nobody', () => {
    expect(told(sequence('A', 'a r1'), sometimes(), ['s>r1', 't>pool A'])).toEqual(['MESSAGE_ONLY_TO_POOL r1 s'])
  })

  it('[SO18] not told where the receiver can go another way, or is got out of waiting', () => {
    const a = sequence('A', 'a r1')
    const late = anEvent('late', 'boundaryEvent', { attachedToRef: 'r1', definition: 'timer' })
    expect(told({ ...a, nodes: [...a.nodes, late, anEvent('over', 'endEvent')], sequenceFlows: [...a.sequenceFlows, { id: 'l', sourceRef: 'late', targetRef: 'over', hasCondition: false, facts: {} }] }, sometimes(), ['s>r1'])).toEqual([])
    const flow = (sourceRef: string, targetRef: string) => ({ id: `${sourceRef}->${targetRef}`, sourceRef, targetRef, hasCondition: false, facts: {} })
    const choosing = { nodes: [...ends('A'), ...tasks('a'), receive('r1'), aGateway('wait?')], sequenceFlows: [flow('A start', 'a'), flow('a', 'wait?'), flow('wait?', 'r1'), flow('wait?', 'A end'), flow('r1', 'A end')], data: [], artifacts: [] }
    expect(told(choosing, sometimes(), ['s>r1'])).toEqual([])
  })
})
