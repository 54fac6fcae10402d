import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import type { Comparison } from '../../src/comparison/comparison.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import type { Diagram } from '../../src/model/diagram.ts'
import type { FlowElements, FlowNode, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { withOtherIds } from '../support/build-model.ts'
import { corpusPairs } from '../support/corpus.ts'
import { someModelWithEvents } from '../support/random-model.ts'

const compared = (asIs: ProcessModel, toBe: ProcessModel): Comparison => compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings)
const told = ({ ledger }: Comparison): readonly string[] =>
  ledger.map(({ outcome, asIs, toBe, timeDifference }) => `${outcome} ${[...asIs].sort().join('+')} > ${[...toBe].sort().join('+')} ${timeDifference}`).sort()

/** The model as another program might write it: nodes, flows, pools and processes in an order drawn by `seed`. */
function reordered(model: ProcessModel, seed: number): ProcessModel {
  let state = seed
  const shuffled = <T>(some: readonly T[]): readonly T[] => {
    const result = [...some]
    for (let at = result.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const other = state % (at + 1)
      ;[result[at], result[other]] = [result[other]!, result[at]!]
    }
    return result
  }
  const flow = <T extends FlowElements>(elements: T): T => ({ ...elements, nodes: shuffled(elements.nodes.map(node)), sequenceFlows: shuffled(elements.sequenceFlows) })
  const node = (some: FlowNode): FlowNode => (some.kind === 'activity' && some.content ? { ...some, content: flow(some.content) } : some)
  return { ...model, participants: shuffled(model.participants), processes: shuffled(model.processes.map(flow)) }
}

/** The drawing moved: every corner and way point by so much. */
function moved(diagram: Diagram, by: number): Diagram {
  return JSON.parse(JSON.stringify(diagram), (key, value: unknown) => ((key === 'x' || key === 'y') && typeof value === 'number' ? value + by : value)) as Diagram
}

/** A model in which no two activities or events share a name, so that nothing but the names could tell them apart. */
function withOwnNames(model: ProcessModel): ProcessModel {
  const seen = new Set<string>()
  const node = (some: FlowNode): FlowNode => {
    if (some.kind === 'gateway' || (some.kind === 'event' && some.name === undefined)) return some
    const name = some.name === undefined || seen.has(some.name) ? `${some.name ?? 'Langkah'} ${some.id}` : some.name
    seen.add(name)
    return { ...some, name }
  }
  return { ...model, processes: model.processes.map((process) => ({ ...process, nodes: process.nodes.map(node) })) }
}

describe('the order of a file and the place of its drawing', () => {
  it('[MA7] change no pair, no outcome and no difference', () => {
    fc.assert(fc.property(someModelWithEvents(), someModelWithEvents(), fc.nat(), (one, other, seed) => {
      const [asIs, toBe] = [withOwnNames(one), withOtherIds(withOwnNames(other), 'b-')]
      expect(told(compared(reordered(asIs, seed), reordered(toBe, seed + 1)))).toEqual(told(compared(asIs, toBe)))
    }), { numRuns: 1000 })
  })

  it.each(corpusPairs())('[MA7] change nothing of $name', ({ asIs, toBe }) => {
    const [before, after] = [asIs, toBe].map((file) => readBpmn(file.bytes(), file.file).model!)
    const expected = told(compared(before!, after!))
    for (const seed of [1, 2, 3]) expect(told(compared(reordered(before!, seed), reordered(after!, seed + 7)))).toEqual(expected)
    const [far, near] = [before!, after!].map((model, at) => (model.diagram ? { ...model, diagram: moved(model.diagram, at === 0 ? 5000 : -700) } : model))
    expect(told(compared(far!, near!))).toEqual(expected)
  })
})
