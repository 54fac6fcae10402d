import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import type { FlowAnalysis } from '../../../src/analysis/flow/flow-analysis.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, FlowNode } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, aModel, aProcess, anEvent, aTimed, flowOf, indexOf, inSequence } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'
import { someModel } from '../../support/random-model.ts'
import { blockTime, drawn, someBlock } from './random-block.ts'
import { walkedChain } from './walked-chain.ts'

const analysed = (elements: FlowElements): FlowAnalysis => analyzeFlow(indexOf(elements), defaultSettings)
const times = (elements: FlowElements): ReadonlyMap<string, number> => new Map(elements.nodes.flatMap((node) => {
  if (node.kind !== 'activity') return []
  const amount = (duration = node.facts.processing): number => duration?.parts[0]?.amount ?? 0
  return [[node.id, amount() + amount(node.facts.waiting)]]
}))
const close = (actual: number | undefined, expected: number): void => {
  expect(Math.abs(actual! - expected), `${actual} and ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, expected))
}
const chanceOfIt = (flow: FlowAnalysis): number => flow.paths.reduce((sum, { probability }) => sum + probability, 0) + flow.otherPaths

describe('without parallel work', () => {
  it('[LT1] [LT2] [LT5] [VI1] lead time and visits are those of a case walked through step by step', () => {
    fc.assert(fc.property(someBlock(['task', 'sequence', 'exclusive', 'loop', 'leave']), (block) => {
      const elements = drawn(block)
      const flow = analysed(elements)
      const time = times(elements)
      const walked = walkedChain(elements, (id) => time.get(id) ?? 0)
      close(flow.expectedLeadTime, walked.time)
      close(flow.expectedTime, walked.time)
      for (const [id, visits] of walked.visits) close(flow.visits.get(id), visits)
      expect(flow.isExact).toBe(true)
    }), { numRuns: 1000 })
  })
  it('[TM1] [VI1] flows of choices that cross at random too', () => {
    const chance = fc.integer({ min: 1, max: 9 })
    const crossing = fc.integer({ min: 2, max: 12 }).chain((count) => fc.array(fc.tuple(fc.nat({ max: count }), fc.nat({ max: count }), chance, chance, chance), { minLength: count, maxLength: count }))
    fc.assert(fc.property(crossing, (steps) => {
      // Each step leads to two steps at random or to the end.
      const name = (at: number): string => (at < steps.length ? `m${at}` : 'end')
      const nodes: FlowNode[] = [anEvent('start', 'startEvent'), anEvent('end', 'endEvent')]
      const flows = [aFlow('start', 'm0')]
      steps.forEach(([one, other, a, b, out], at) => {
        nodes.push(aGateway(`m${at}`), aTimed(`t${at}`, at + 1, undefined, { waiting: minutes(at) }), aGateway(`s${at}`))
        const sum = a + b + out
        flows.push(aFlow(`m${at}`, `t${at}`), aFlow(`t${at}`, `s${at}`), aFlow(`s${at}`, name(one), { probability: a / sum }, `a${at}`),
          aFlow(`s${at}`, name(other), { probability: b / sum }, `b${at}`), aFlow(`s${at}`, 'end', { probability: out / sum }, `o${at}`))
      })
      const elements = flowOf(nodes, flows)
      const flow = analysed(elements)
      const time = times(elements)
      const walked = walkedChain(elements, (id) => time.get(id) ?? 0)
      close(flow.expectedLeadTime, walked.time)
      for (const [id, visits] of walked.visits) close(flow.visits.get(id), visits)
      close(chanceOfIt(flow), 1)
      expect(flow.isExact).toBe(true)
    }), { numRuns: 1000 })
  })
})

describe('with parallel work in blocks', () => {
  const kinds = ['task', 'sequence', 'exclusive', 'parallel', 'inclusive', 'loop'] as const
  it('[LT1] [LT2] [LT3] [LT4] [LT5] times are those of the blocks', () => {
    fc.assert(fc.property(someBlock(kinds), fc.boolean(), (block, once) => {
      const flow = analyzeFlow(indexOf(drawn(block)), { ...defaultSettings, rework: once ? 'once' : 'again' })
      close(flow.expectedLeadTime, blockTime(block, ({ processing, waiting }) => processing + waiting, once))
      close(flow.theoreticalCycleTime, blockTime(block, ({ processing }) => processing, once))
      expect(flow.isExact).toBe(true)
    }), { numRuns: 1000 })
  })
  it('[VI2] the end is visited once, what is at once is visited alike, and paths add up to one', () => {
    fc.assert(fc.property(someBlock(kinds), (block) => {
      const elements = drawn(block)
      const flow = analysed(elements)
      close(flow.visits.get(elements.nodes.at(-1)!.id), 1)
      close(chanceOfIt(flow), 1)
      for (const { time, probability } of flow.paths) {
        expect(time).toBeGreaterThanOrEqual(flow.bestPath!.time - 1e-9)
        expect(time).toBeLessThanOrEqual(flow.worstPath!.time + 1e-9)
        expect(probability).toBeLessThanOrEqual(flow.paths[0]!.probability)
      }
    }), { numRuns: 1000 })
  })
})

describe('any model at all', () => {
  it('[AF1] has finite figures, an efficiency of at most 1, and visits of its activities', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const index = indexModel(model)
      const flow = analyzeFlow(index, defaultSettings)
      for (const number of [flow.expectedLeadTime, flow.theoreticalCycleTime, flow.expectedWork, flow.otherPaths, ...flow.visits.values()]) expect(Number.isFinite(number) && number >= 0).toBe(true)
      expect(flow.cycleTimeEfficiency ?? 0).toBeLessThanOrEqual(1)
      expect([...flow.visits.keys()]).toEqual(expect.arrayContaining(index.activities.map(({ id }) => id)))
    }), { numRuns: 500 })
  })
  const type = fc.constantFrom('exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway')
  const graph = fc.array(fc.record({ type, to: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), chance: fc.option(fc.integer({ min: 0, max: 10 })), definition: fc.constantFrom('none', 'terminate') }), { minLength: 1, maxLength: 10 })
  it('[TG3] [AF1] holds of gateways of all kinds thrown together', () => {
    fc.assert(fc.property(graph, (some) => {
      const nodes: FlowNode[] = [anEvent('start', 'startEvent')]
      const flows = [aFlow('start', 't0')]
      some.forEach(({ type: gateway, to, chance, definition }, at) => {
        nodes.push(aTimed(`t${at}`, at, undefined, { waiting: minutes(1) }), aGateway(`g${at}`, gateway), anEvent(`e${at}`, 'endEvent', { definition: definition as 'none' | 'terminate' }))
        flows.push(aFlow(`t${at}`, `g${at}`))
        to.forEach((target, way) => flows.push(aFlow(`g${at}`, target < some.length ? `t${target}` : `e${at}`, chance === null ? {} : { probability: chance / 10 }, `f${at} ${way}`)))
      })
      const elements = flowOf(nodes, flows)
      const flow = analysed(elements)
      expect(analysed(elements)).toEqual(flow)
      const numbers = [flow.expectedLeadTime, flow.theoreticalCycleTime, flow.expectedWork, flow.otherPaths, flow.bestPath!.time, flow.worstPath!.time, ...flow.visits.values(), ...flow.flowVisits.values()]
      for (const number of numbers) expect(Number.isFinite(number) && number >= 0).toBe(true)
      expect(flow.cycleTimeEfficiency ?? 0).toBeLessThanOrEqual(1)
      expect(chanceOfIt(flow)).toBeGreaterThan(1 - 1e-6)
    }), { numRuns: 500 })
  })
})

describe('models past all measure', () => {
  it('a chain of 20,000 activities does not exhaust the stack', () => {
    const flow = analysed(inSequence(Array.from({ length: 20_000 }, (_, at) => aTimed(`a${at}`, 1))))
    expect(flow.expectedLeadTime).toBe(20_000)
    expect(flow.bestPath!.activities).toHaveLength(20_000)
  })
  it('a ladder of 3,000 decisions to stop is folded to the end', () => {
    const count = 3000
    const nodes = Array.from({ length: count }, (_, at) => [aTimed(`a${at}`, 1), aGateway(`g${at}`), anEvent(`e${at}`, 'endEvent')]).flat()
    const flows = Array.from({ length: count }, (_, at) => [
      aFlow(at === 0 ? 'start' : `g${at - 1}`, `a${at}`, at === 0 ? {} : { probability: 0.999 }), aFlow(`a${at}`, `g${at}`), aFlow(`g${at}`, `e${at}`, { probability: at === count - 1 ? 1 : 0.001 }),
    ]).flat()
    const flow = analyzeFlow(indexModel(aModel([aProcess(flowOf([anEvent('start', 'startEvent'), ...nodes], flows))])), defaultSettings)
    close(flow.expectedLeadTime, (1 - 0.999 ** count) / 0.001)
  })
})
