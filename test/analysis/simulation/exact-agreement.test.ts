// What is simulated and what is reckoned exactly are two roads to the same figures: laws on random models.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeFlow } from '../../../src/analysis/flow/analyze-flow.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import type { FlowElements, FlowNode, ProcessModel, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, anActivity, anEvent, aSubProcess, flowOf } from '../../support/build-model.ts'
import { minutes } from '../../support/durations.ts'
import { arriving, simulated } from '../../support/simulated.ts'

/** A block with one way in and one way out. */
type Block =
  | { readonly kind: 'step'; readonly time: number; readonly waiting: number }
  | { readonly kind: 'sequence' | 'parallel' | 'inclusive'; readonly parts: readonly Block[] }
  | { readonly kind: 'exclusive'; readonly parts: readonly Block[]; readonly weights: readonly number[] }
  | { readonly kind: 'loop'; readonly parts: readonly [Block]; readonly repeat: number }
  | { readonly kind: 'inside'; readonly parts: readonly [Block]; readonly instances: number; readonly sideBySide: boolean }

type Kind = Block['kind']

/** Random blocks of the kinds. */
function someBlock(kinds: readonly Kind[]): fc.Arbitrary<Block> {
  const step = fc.record({ kind: fc.constant('step' as const), time: fc.nat({ max: 40 }), waiting: fc.constantFrom(0, 0, 5, 30) })
  const { block } = fc.letrec<{ block: Block }>((tie) => {
    const parts = fc.array(tie('block'), { minLength: 2, maxLength: 3 })
    const one = fc.tuple(tie('block'))
    const all: Readonly<Record<Kind, fc.Arbitrary<Block>>> = {
      step,
      sequence: fc.record({ kind: fc.constant('sequence' as const), parts }),
      parallel: fc.record({ kind: fc.constant('parallel' as const), parts }),
      inclusive: fc.record({ kind: fc.constant('inclusive' as const), parts }),
      exclusive: parts.chain((some) => fc.record({
        kind: fc.constant('exclusive' as const), parts: fc.constant(some), weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: some.length, maxLength: some.length }),
      })),
      loop: fc.record({ kind: fc.constant('loop' as const), parts: one, repeat: fc.constantFrom(0, 0.2, 0.5) }),
      inside: fc.record({ kind: fc.constant('inside' as const), parts: one, instances: fc.integer({ min: 1, max: 3 }), sideBySide: fc.boolean() }),
    }
    return { block: fc.oneof({ maxDepth: 3, withCrossShrink: true }, step, ...kinds.map((kind) => all[kind])) }
  })
  return block
}

/** The block as a process. */
function processOf(block: Block): FlowElements {
  let count = 0
  const name = (what: string): string => `${what}${count++}`
  const draw = (root: Block): FlowElements => {
    const nodes: FlowNode[] = []
    const flows: SequenceFlow[] = []
    const put = (some: FlowNode): string => {
      nodes.push(some)
      return some.id
    }
    const lead = (from: string, to: string, probability?: number): void => void flows.push(aFlow(from, to, probability === undefined ? {} : { probability }, name('f')))
    /** Draws a block; its first and last node. */
    const place = (some: Block): readonly [string, string] => {
      if (some.kind === 'step') {
        const id = put(anActivity(name('a'), { facts: { processing: minutes(some.time), ...(some.waiting > 0 && { waiting: minutes(some.waiting) }) } }))
        return [id, id]
      }
      if (some.kind === 'inside') {
        const id = put(aSubProcess(name('sub'), draw(some.parts[0]), { loop: some.sideBySide ? 'parallelMultiInstance' : 'sequentialMultiInstance', cardinality: some.instances }))
        return [id, id]
      }
      if (some.kind === 'sequence') {
        const ends = some.parts.map(place)
        ends.slice(1).forEach(([first], at) => lead(ends[at]![1], first))
        return [ends[0]![0], ends.at(-1)![1]]
      }
      const type = some.kind === 'parallel' ? 'parallelGateway' : some.kind === 'inclusive' ? 'inclusiveGateway' : 'exclusiveGateway'
      const [open, close] = [put(aGateway(name('open'), type)), put(aGateway(name('close'), type))]
      if (some.kind === 'loop') {
        const [first, last] = place(some.parts[0])
        lead(open, first)
        lead(last, close)
        lead(close, open, some.repeat)
        const out = put(aGateway(name('out')))
        lead(close, out, 1 - some.repeat)
        return [open, out]
      }
      const total = some.kind === 'exclusive' ? some.weights.reduce((sum, weight) => sum + weight, 0) : 1
      some.parts.forEach((part, at) => {
        const [first, last] = place(part)
        lead(open, first, some.kind === 'exclusive' ? some.weights[at]! / total : some.kind === 'inclusive' ? 0.4 : undefined)
        lead(last, close)
      })
      return [open, close]
    }
    const start = put(anEvent(name('start'), 'startEvent'))
    const [first, last] = place(root)
    lead(start, first)
    lead(last, put(anEvent(name('end'), 'endEvent')))
    return flowOf(nodes, flows)
  }
  return draw(block)
}

const modelOf = (block: Block): ProcessModel => arriving(processOf(block))

describe('without chance', () => {
  it('the simulated time of every case is the expected lead time, exactly', () => {
    fc.assert(fc.property(someBlock(['sequence', 'parallel', 'inside']), (block) => {
      const model = modelOf(block)
      const { cycleTime, unfinished, nodes, waiting } = simulated(model, { cases: 2 })
      const { expectedLeadTime, visits } = analyzeFlow(indexModel(model), defaultSettings)
      expect(unfinished.cases).toBe(0)
      expect(cycleTime.mean).toBeCloseTo(expectedLeadTime, 9)
      expect(cycleTime.sd).toBeCloseTo(0, 6)
      for (const node of nodes) expect(node.visits).toBeCloseTo(visits.get(node.id)!, 9)
      expect(waiting.mean).toBeCloseTo(nodes.reduce((sum, node) => sum + node.visits * node.waiting, 0), 6)
    }), { numRuns: 1000 })
  })
})

describe('with chance', () => {
  it('visits, work and lead time of cases that do nothing side by side lie around the exact figures', () => {
    fc.assert(fc.property(someBlock(['sequence', 'exclusive', 'exclusive', 'loop', 'inside']), (block) => {
      const model = modelOf(JSON.parse(JSON.stringify(block).replaceAll('"sideBySide":true', '"sideBySide":false')) as Block)
      const exact = analyzeFlow(indexModel(model), defaultSettings)
      const simulation = simulated(model, { cases: 1500 })
      expect(simulation.unfinished.cases).toBe(0)
      // Six standard errors: in thousands of comparisons chance alone passes that about never.
      expect(Math.abs(simulation.cycleTime.mean - exact.expectedLeadTime)).toBeLessThanOrEqual((6 * simulation.cycleTime.sd) / Math.sqrt(1500) + 1e-6)
      for (const { id, visits } of simulation.nodes) {
        const expected = exact.visits.get(id)!
        // Visits of a loop vary by up to n + n², those of repeated content more.
        expect(Math.abs(visits - expected)).toBeLessThanOrEqual(6 * Math.sqrt((9 * (expected + expected * expected)) / 1500) + 1e-6)
      }
    }), { numRuns: 100 })
  })

  it('an inclusive block ends, with the visits that are reckoned', () => {
    fc.assert(fc.property(someBlock(['sequence', 'inclusive', 'inclusive', 'parallel', 'exclusive', 'loop']), (block) => {
      const model = modelOf(block)
      const exact = analyzeFlow(indexModel(model), defaultSettings)
      const simulation = simulated(model, { cases: 1500 })
      expect(simulation.unfinished.cases).toBe(0)
      for (const { id, visits } of simulation.nodes) {
        const expected = exact.visits.get(id)!
        expect(Math.abs(visits - expected)).toBeLessThanOrEqual(6 * Math.sqrt((9 * (expected + expected * expected)) / 1500) + 1e-6)
      }
    }), { numRuns: 100 })
  })
})
