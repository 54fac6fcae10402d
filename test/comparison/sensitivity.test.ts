import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../src/analysis/flow/analyze-flow.ts'
import { toEnd } from '../../src/analysis/simulation/simulate.ts'
import { flowGraph } from '../../src/analysis/flow/build-flow-graph.ts'
import { wholeCase } from '../../src/analysis/flow/whole-case.ts'
import { inputsOf } from '../../src/comparison/gain-inputs.ts'
import { sensitivity, type Sensitivity, type SensitivityOptions } from '../../src/comparison/sensitivity.ts'
import { indexModel } from '../../src/model/model-index.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aProcess, aSequence, aTimed, flowOf } from '../support/build-model.ts'
import { minutes } from '../support/durations.ts'
import { someModel } from '../support/random-model.ts'

const of = (asIs: ProcessModel, toBe: ProcessModel, options?: SensitivityOptions): Sensitivity =>
  toEnd(sensitivity(indexModel(asIs), indexModel(toBe), defaultSettings, options))
const told = ({ bars }: Sensitivity): readonly string[] =>
  bars.map(({ side, input, low, high, swing, breakEven }) => [side, input.kind, input.elementId, low.gain, high.gain, swing, breakEven].map((some) => (typeof some === 'number' ? Math.round(some * 1e9) / 1e9 : some ?? '-')).join(' '))

/** Work, then a check that sends back with the chance given, or a way past it. */
function withLoop(work: number, repeat: number): ProcessModel {
  return aModel([aProcess(flowOf(
    [anEvent('s', 'startEvent'), aGateway('j'), aTimed('a', work), aGateway('x'), anEvent('e', 'endEvent')], ['s j a x e', aFlow('x', 'j', { probability: repeat })],
  ))])
}

/** One of two ways: `p` of all cases go over a. */
function withChoice(p: number, a: number, b: number): ProcessModel {
  return aModel([aProcess(flowOf(
    [anEvent('s', 'startEvent'), aGateway('x'), aTimed('a', a), aTimed('b', b), aGateway('m'), anEvent('e', 'endEvent')], ['s x b m e', aFlow('x', 'a', { probability: p }), 'a m'],
  ))])
}

describe('the sensitivity of a gain', () => {
  it('[SE1] [SE2] [SE3] of times one after the other: each bar is 2 · share · time, and breaks even where the gain is used up', () => {
    const asIs = aSequence([aTimed('a', 60), anActivity('b', { facts: { processing: minutes(10), waiting: minutes(30) } })])
    const result = of(asIs, aSequence([aTimed('a', 40), aTimed('c', 30)]))
    expect([result.asIs, result.toBe, result.gain, result.share, result.others, result.isExact]).toEqual([100, 70, 30, 0.2, 0, true])
    expect(told(result)).toEqual([
      'asIs processing a 18 42 24 30', 'toBe processing a 38 22 16 70', 'asIs waiting b 24 36 12 0', 'toBe processing c 36 24 12 60', 'asIs processing b 28 32 4 -',
    ])
  })

  it('[GI2] [SE1] of a choice: the less likely branch, by a fifth of its chance', () => {
    const result = of(withChoice(0.3, 100, 20), withChoice(0.3, 50, 20))
    // 44 and 29: 15 saved. As-is the chance moves lead time by 80 a whole, to-be by 30.
    expect(told(result).filter((bar) => bar.includes('probability'))).toEqual([
      'asIs probability x->a 10.2 19.8 9.6 0.1125', 'toBe probability x->a 16.8 13.2 3.6 0.8',
    ])
    expect(result.bars[1]!.input).toMatchObject({ isStated: true, value: 0.3, branch: { at: 'x', to: 'a', toName: 'a' } })
  })

  it('[GI2] of a likely branch: the other one', () => {
    const bars = of(withChoice(0.9, 100, 20), withChoice(0.9, 50, 20)).bars.filter(({ input }) => input.kind === 'probability')
    expect(bars.map(({ input, low, high }) => [input.elementId, input.isStated, low.value.toFixed(9), high.value.toFixed(9)].join(' '))).toEqual(Array(2).fill('x->b false 0.080000000 0.120000000'))
  })

  it('[SE1] [GI1] of a loop: the chance of going round again, which nobody asks of one that never does', () => {
    const result = of(withLoop(60, 0.2), withLoop(60, 0))
    // 75 against 60. The time of the body is on both sides.
    expect(told(result)).toEqual(['asIs processing a 0 30 30 48', 'toBe processing a 27 3 24 75', 'asIs probability x->j 11.428571429 18.947368421 7.518796992 0'])
  })

  it('of work in parallel: what the others hide has no bar, and a bar may bend', () => {
    const both = (a: number, b: number): ProcessModel => aModel([aProcess(flowOf(
      [anEvent('s', 'startEvent'), aGateway('x', 'parallelGateway'), aTimed('a', a), aTimed('b', b), aGateway('m', 'parallelGateway'), anEvent('e', 'endEvent')], ['s x a m e', 'x b m'],
    ))])
    expect(told(of(both(100, 50), both(80, 70)))).toEqual(['asIs processing a 0 40 40 80', 'toBe processing a 30 4 26 100', 'toBe processing b 20 16 4 100'])
  })

  it('[BE1] has no point of no gain where there is no gain', () => {
    const result = of(aSequence([aTimed('a', 50)]), aSequence([aTimed('a', 60)]))
    expect([result.gain, result.bars.length, result.bars.some((bar) => 'breakEven' in bar)]).toEqual([-10, 2, false])
  })

  it('counts work and cost as well, in their own figures', () => {
    const office = (work: number, tariff: number): ProcessModel => aModel([aProcess(
      flowOf([anEvent('s', 'startEvent'), anActivity('a', { facts: { processing: minutes(work), waiting: minutes(500), cost: 1000 } }), anEvent('e', 'endEvent')], ['s a e']),
      [{ ...aLane('Staf', ['a']), facts: { tariff } }],
    )])
    expect(told(of(office(60, 60_000), office(30, 60_000), { figure: 'work' }))).toEqual(['asIs processing a 18 42 24 30', 'toBe processing a 36 24 12 60'])
    const cost = of(office(60, 60_000), office(30, 60_000), { figure: 'cost' })
    expect([cost.asIs, cost.toBe, told(cost)]).toEqual([61_000, 31_000, ['asIs processing a 18000 42000 24000 30', 'toBe processing a 36000 24000 12000 60']])
  })

  it('[SE4] shows as many bars as wanted and counts the others', () => {
    const many = aSequence(Array.from({ length: 30 }, (_, at) => aTimed(`a${at}`, 10 + at)))
    const result = of(many, aSequence([aTimed('b', 5)]), { most: 4 })
    expect([result.bars.map(({ input }) => input.elementId), result.others]).toEqual([['a29', 'a28', 'a27', 'a26'], 27])
  })

  it('[SE4] ends soon for the largest models, with the inputs that matter', () => {
    const large = aSequence(Array.from({ length: 5000 }, (_, at) => aTimed(`a${at}`, at === 777 ? 5000 : 10)))
    const result = of(large, aSequence([aTimed('b', 5)]), { most: 2 })
    expect(result.bars[0]!.input.elementId).toBe('a777')
    expect(result.others).toBeGreaterThan(4900)
  })

  it('tells its progress, never falling, up to the whole', () => {
    const shares = [...sensitivity(indexModel(withLoop(60, 0.2)), indexModel(withChoice(0.3, 10, 20)), defaultSettings)]
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('[SE1] [SE3] holds for any models: finite, in order, and the same each time', () => {
    fc.assert(fc.property(someModel(6), someModel(6), (asIs, toBe) => {
      const result = of(asIs, toBe)
      expect(result.asIs).toBe(analyzeFlow(indexModel(asIs), defaultSettings).expectedLeadTime)
      expect(result.gain).toBe(result.asIs - result.toBe)
      const swings = result.bars.map(({ swing }) => swing)
      expect(swings).toEqual([...swings].sort((a, b) => b - a))
      expect(of(asIs, toBe)).toEqual(result)
      for (const { swing, low, high, breakEven, input } of result.bars) {
        expect([swing, low.gain, high.gain, breakEven ?? 0, input.value].every(Number.isFinite)).toBe(true)
        expect(swing).toBeGreaterThan(0)
        if (breakEven !== undefined) expect(breakEven).toBeGreaterThanOrEqual(0)
      }
    }), { numRuns: 50 })
  })

  it('[SE4] the short way to a sum of times comes to the same as going through the whole flow', () => {
    fc.assert(fc.property(someModel(6), fc.constantFrom<'again' | 'once'>('again', 'once'), (model, rework) => {
      const index = indexModel(model)
      const settings = { ...defaultSettings, rework }
      const graph = flowGraph(index, settings)
      const { nodeVisits, fragment } = wholeCase(graph, rework)
      const variables = inputsOf(graph, index, (scope, node) => nodeVisits[scope]![node]!, fragment.leadTime)
      const { bars } = toEnd(sensitivity(index, indexModel(aSequence([])), settings, { most: 100 }))
      for (const { input, high } of bars) {
        const { at } = variables.find((one) => one.input.elementId === input.elementId && one.input.kind === input.kind)!
        expect(high.gain / wholeCase(at(high.value), rework).fragment.leadTime).toBeCloseTo(1, 9)
      }
    }), { numRuns: 100 })
  })

  it('[SE1] a bar says what changing the fact itself would', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 99 }), (times, percent) => {
      const asIs = withChoice(percent / 100, times[0]!, times[1]!)
      const bar = of(asIs, aSequence([]), { share: 0.1 }).bars.find(({ input }) => input.kind === 'processing' && input.elementId === 'a')
      const higher = analyzeFlow(indexModel(withChoice(percent / 100, times[0]! * 1.1, times[1]!)), defaultSettings).expectedLeadTime
      expect(bar!.high.gain).toBeCloseTo(higher, 6)
    }))
  })
})
