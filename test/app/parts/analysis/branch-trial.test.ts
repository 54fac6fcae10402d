import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../../src/analysis/flow/build-flow-graph.ts'
import { decisionsOf, moved, withTrial, type Decision } from '../../../../src/app/parts/analysis/branch-trial.ts'
import { indexModel } from '../../../../src/model/model-index.ts'
import { defaultSettings } from '../../../../src/model/study.ts'
import { aFlow, aGateway, aModel, aProcess, anActivity, anEvent, flowOf } from '../../../support/build-model.ts'

const decisions = (nodes: Parameters<typeof flowOf>[0], flows: Parameters<typeof flowOf>[1]): readonly Decision[] => {
  const index = indexModel(aModel([aProcess(flowOf(nodes, flows))]))
  return decisionsOf(flowGraph(index, defaultSettings), index)
}
const told = (some: readonly Decision[]): readonly string[] =>
  some.map(({ id, kind, branches }) => `${kind} ${id}: ${branches.map(({ nodeId, probability, isStated }) => `${nodeId} ${probability}${isStated ? '' : '?'}`).join(', ')}`)

describe('what a probability decides', () => {
  it('is a choice, with what is stated and what was shared out', () => {
    expect(told(decisions(
      [anEvent('s', 'startEvent'), aGateway('x'), anActivity('a'), anActivity('b'), anActivity('c')],
      ['s x', aFlow('x', 'a', { probability: 0.5 }), 'x b', 'x c'],
    ))).toEqual(['one x: a 0.5, b 0.25?, c 0.25?'])
  })
  it('is every branch but the default one where several may be taken', () => {
    expect(told(decisions(
      [aGateway('o', 'inclusiveGateway', { defaultFlow: 'o->c' }), anActivity('a'), anActivity('b'), anActivity('c')], ['o a', aFlow('o', 'b', { probability: 0.2 }), 'o c'],
    ))).toEqual(['some o: a 0.5?, b 0.2'])
  })
  it('is a way to begin, and a boundary event', () => {
    expect(told(decisions(
      [anEvent('s', 'startEvent'), anEvent('r', 'startEvent'), anActivity('a'), anEvent('late', 'boundaryEvent', { attachedToRef: 'a', definition: 'message' }), anActivity('b')],
      ['s a', aFlow('r', 'a', { probability: 0.3 }), aFlow('late', 'b', { probability: 0.1 })],
    ))).toEqual(['start process: s 0.7?, r 0.3', 'boundary late: b 0.1'])
  })
  it('is nothing in a parallel flow', () => {
    expect(decisions([aGateway('p', 'parallelGateway'), anActivity('a'), anActivity('b')], ['p a', 'p b'])).toEqual([])
  })
})

describe('moving one probability', () => {
  const choice = (count: number): Decision => ({ id: 'x', kind: 'one', branches: Array.from({ length: count }, (_nothing, at) => ({ flowId: `f${at}`, nodeId: `n${at}`, probability: 0, isStated: true })) })
  it.each([
    [[0.6, 0.4], 0, 0.7, [0.7, 0.3]],
    [[0.5, 0.3, 0.2], 0, 0, [0, 0.6, 0.4]],
    [[1, 0, 0], 0, 0.5, [0.5, 0.25, 0.25]],
    [[0.34, 0.33, 0.33], 2, 1, [0, 0, 1]],
  ])('%j with branch %d at %d', (now, at, to, after) => {
    expect(moved(choice(now.length), now, at, to)).toEqual(after)
  })
  it('keeps the sum at 1 and every probability a whole hundredth', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 }), fc.nat(), fc.integer({ min: 0, max: 100 }), (weights, position, percent) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const now = weights.map((weight) => (total === 0 ? 0 : weight / total))
      const after = moved(choice(now.length), now, position % now.length, percent / 100)
      expect(after.reduce((sum, value) => sum + Math.round(value * 100), 0)).toBe(100)
      for (const value of after) expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-9)
    }))
  })
  it('leaves other branches alone where each stands on its own', () => {
    expect(moved({ ...choice(2), kind: 'some' }, [0.9, 0.8], 1, 0.1)).toEqual([0.9, 0.1])
  })
})

it('a trial changes nothing but the probabilities it names', () => {
  const model = aModel([aProcess(flowOf([anActivity('a'), anActivity('b')], [aFlow('a', 'b', { probability: 0.5 }, 'f')]))])
  expect(withTrial(model, new Map())).toBe(model)
  const tried = withTrial(model, new Map([['f', 0.25]]))
  expect(tried.processes[0]!.sequenceFlows[0]!.facts).toEqual({ probability: 0.25 })
  expect(model.processes[0]!.sequenceFlows[0]!.facts).toEqual({ probability: 0.5 })
})
