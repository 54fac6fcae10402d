// Laws of the layout on random models and on every model of the corpus, and its speed on large ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/bpmn/layout/lay-out.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import type { FlowElements, Lane, ProcessModel, SequenceFlow } from '../../../src/model/process-model.ts'
import { cpuMilliseconds } from '../../bench/bench-row.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf, inSequence } from '../../support/build-model.ts'
import { corpusFiles } from '../../support/corpus.ts'
import { brokenLines, escapes, nodesOf, overlaps, throughNodes } from './layout-laws.ts'
import { someCollaboration } from './random-collaboration.ts'

const runs = { numRuns: 150 }

function allFlows(model: ProcessModel): readonly SequenceFlow[] {
  const enter = (flow: FlowElements): readonly SequenceFlow[] =>
    [...flow.sequenceFlows, ...flow.nodes.flatMap((node) => (node.kind === 'activity' && node.content ? enter(node.content) : []))]
  return model.processes.flatMap(enter)
}

describe('layout of random models', () => {
  it('[LO1] draws every node, pool and lane once', () => {
    fc.assert(fc.property(someCollaboration, (model) => {
      const drawn = layOut(model).planes.flatMap(({ shapes }) => shapes.map(({ elementId }) => elementId))
      expect(new Set(drawn).size).toBe(drawn.length)
      for (const id of [...nodesOf(model).keys(), ...model.participants.map((pool) => pool.id)]) expect(drawn).toContain(id)
    }), runs)
  })
  it('[LO2] lets no node, data or text cover another', () => {
    fc.assert(fc.property(someCollaboration, (model) => void expect(overlaps(model, layOut(model))).toEqual([])), runs)
  })
  it('[LO3] keeps nodes in their lanes, lanes in their pools, content in its sub-process', () => {
    fc.assert(fc.property(someCollaboration, (model) => void expect(escapes(model, layOut(model))).toEqual([])), runs)
  })
  it('[LO4] draws every flow, from border to border, level and upright', () => {
    fc.assert(fc.property(someCollaboration, (model) => void expect(brokenLines(model, layOut(model))).toEqual([])), runs)
  })
  it('[LO5] leads no sequence flow through a node', () => {
    fc.assert(fc.property(someCollaboration, (model) => void expect(throughNodes(model, layOut(model), allFlows(model))).toEqual([])), runs)
  })
  it('[LO6] draws every message flow between pools', () => {
    fc.assert(fc.property(someCollaboration, (model) => {
      const drawn = new Set(layOut(model).planes.flatMap(({ edges }) => edges.map(({ elementId }) => elementId)))
      expect(model.messageFlows.filter(({ id }) => !drawn.has(id))).toEqual([])
    }), runs)
  })
  it('[LO7] gives the same diagram for the same model, in whole numbers', () => {
    fc.assert(fc.property(someCollaboration, (model) => {
      const diagram = layOut(model)
      expect(layOut(structuredClone(model))).toEqual(diagram)
      const numbers = JSON.stringify(diagram).match(/(?<=[[:,])-?\d[\d.e+-]*/g) ?? []
      expect(numbers.filter((number) => !Number.isInteger(Number(number)))).toEqual([])
    }), runs)
  })
})

describe('the laws themselves', () => {
  const model = aModel([aProcess(flowOf([anActivity('a'), anActivity('b'), anActivity('c')], ['a c']), [aLane('Staf', ['a'])])])
  const box = (elementId: string, x: number, y = 0, width = 100) => ({ elementId, bounds: { x, y, width, height: 80 } })
  const drawn = (waypoints: readonly { x: number; y: number }[]) => ({
    planes: [{ shapes: [box('lane Staf', 50, 0, 120), box('a', 0), box('b', 90), box('c', 300)], edges: [{ elementId: 'a->c', waypoints }] }],
  })
  it('find what breaks them', () => {
    const through = drawn([{ x: 100, y: 40 }, { x: 300, y: 40 }])
    expect(overlaps(model, through)).toEqual(['a b'])
    expect(escapes(model, through)).toEqual(['a not in lane Staf'])
    expect(throughNodes(model, through, allFlows(model))).toEqual(['a->c runs through b'])
    expect(brokenLines(model, through)).toEqual([])
    expect(brokenLines(model, drawn([{ x: 90, y: 40 }, { x: 300, y: 50 }]))).toEqual(['a->c slants', 'a->c does not start at a'])
  })
})

describe('layout of small models', () => {
  const planeOf = (flow: FlowElements) => layOut(aModel([aProcess(flow)])).planes[0]!
  const middle = (flow: FlowElements, id: string) => {
    const { x, y, width, height } = planeOf(flow).shapes.find(({ elementId }) => elementId === id)!.bounds
    return { x: x + width / 2, y: y + height / 2 }
  }
  it('[LO8] puts a sequence on one line, from left to right', () => {
    const flow = inSequence([anActivity('a'), anActivity('b')])
    const places = ['start', 'a', 'b', 'end'].map((id) => middle(flow, id))
    expect(new Set(places.map(({ y }) => y)).size).toBe(1)
    expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).sort((a, b) => a - b))
    expect(planeOf(flow).edges.every(({ waypoints }) => waypoints.length === 2)).toBe(true)
  })
  it('[LO9] lets branches leave and join a gateway at its corners', () => {
    const flow = flowOf([aGateway('split'), anActivity('a'), anActivity('b'), aGateway('join')], ['split a join', 'split b join'])
    const edge = (id: string) => planeOf(flow).edges.find(({ elementId }) => elementId === id)!.waypoints
    expect(edge('split->b')[0]!.x).toBe(middle(flow, 'split').x)
    expect(edge('b->join').at(-1)!.x).toBe(middle(flow, 'join').x)
  })
  it('[LO10] gives every boundary event of a task a place of its own, as many as there are', () => {
    const events = Array.from({ length: 7 }, (_, at) => anEvent(`b${at}`, 'boundaryEvent', { attachedToRef: 'a', name: 'Batas waktu' }))
    const { shapes } = planeOf(flowOf([anActivity('a'), ...events]))
    const host = shapes.find(({ elementId }) => elementId === 'a')!.bounds
    const xs = events.map(({ id }) => shapes.find(({ elementId }) => elementId === id)!.bounds.x)
    xs.slice(1).forEach((x, at) => expect(x - xs[at]!).toBeGreaterThanOrEqual(36))
    expect(xs.every((x) => x >= host.x && x + 36 <= host.x + host.width)).toBe(true)
  })
  it('[LO11] makes a plane of its own for the content of a closed sub-process', () => {
    const model = aModel([aProcess(flowOf([aSubProcess('sub', inSequence([anActivity('a')]), { isExpanded: false })]))])
    const { planes } = layOut(model)
    expect(planes.map(({ elementId }) => elementId)).toEqual(['process', 'sub'])
    expect(planes[0]!.shapes).toMatchObject([{ elementId: 'sub', isExpanded: false, bounds: { width: 100, height: 80 } }])
  })
  it('[LO12] gives an empty pool and a black box a band', () => {
    const model = aModel([aProcess(flowOf([]))], { participants: [aPool('Instansi', 'process'), aPool('Pemohon')] })
    const [own, box] = layOut(model).planes[0]!.shapes
    expect(own!.bounds.height).toBeGreaterThanOrEqual(60)
    expect(box!.bounds.y).toBeGreaterThan(own!.bounds.y + own!.bounds.height)
    expect(box!.bounds.width).toBe(own!.bounds.width)
  })
  it('[LO13] leads a flow back outside the row it comes from', () => {
    const flow = flowOf([anActivity('a'), anActivity('b'), anActivity('c')], ['a b c a'])
    const back = planeOf(flow).edges.find(({ elementId }) => elementId === 'c->a')!.waypoints
    expect(Math.min(...back.map(({ y }) => y))).toBeLessThan(middle(flow, 'b').y - 40)
  })
  it('[LO17] hands over into another lane straight down, in the same column', () => {
    const flow = flowOf([anActivity('a'), anActivity('b'), anActivity('c')], ['a b c'])
    const handOver = (lanes: readonly Lane[]) => layOut(aModel([aProcess(flow, lanes)])).planes[0]!.edges.map(({ waypoints }) => waypoints.map(({ x }) => x))
    const [first, second] = handOver([aLane('Staf', ['a']), aLane('Kepala', ['b', 'c'])])
    expect(new Set(first).size).toBe(1)
    expect(second![0]).toBeLessThan(second![1]!)
  })
  it('[LO14] survives ids that are names of object properties', () => {
    const flow = flowOf([anActivity('a', { id: '__proto__' }), anActivity('b', { id: 'constructor' })], [aFlow('__proto__', 'constructor')])
    expect(planeOf(flow).shapes.map(({ elementId }) => elementId)).toEqual(['__proto__', 'constructor'])
  })
})

describe('layout of large models', () => {
  const tasks = Array.from({ length: 5000 }, (_, at) => anActivity(`Memeriksa berkas ${at}`, { id: `t${at}` }))
  const lanes = [0, 1, 2].map((lane) => aLane(`Unit ${lane}`, tasks.filter((_, at) => at % 3 === lane).map(({ id }) => id)))
  const chain = tasks.slice(1).map(({ id }, at) => aFlow(`t${at}`, id))
  const skips = tasks.slice(40).filter((_, at) => at % 7 === 0).map(({ id }, at) => aFlow(`t${at * 7}`, id, {}, `skip${at}`))
  const backs = tasks.slice(20).filter((_, at) => at % 11 === 0).map(({ id }, at) => aFlow(id, `t${at * 11}`, {}, `back${at}`))
  const fan = tasks.flatMap(({ id }) => [aFlow('split', id), aFlow(id, 'join')])
  it.each([
    ['a chain through three lanes', aProcess(flowOf(tasks, chain), lanes)],
    ['a chain with jumps forward and back', aProcess(flowOf(tasks, [...chain, ...skips, ...backs]), lanes)],
    ['a fan of 5,000 branches', aProcess(flowOf([aGateway('split'), ...tasks, aGateway('join')], fan))],
    ['5,000 tasks without a flow', aProcess(flowOf(tasks))],
  ])('[LO15] lays out 5,000 activities in a blink: %s', (_, process) => {
    const model = aModel([process])
    // Far above what it takes, so that a slow machine does not fail; growth with the square of the size would.
    expect(cpuMilliseconds(() => expect(layOut(model).planes[0]!.shapes.length).toBeGreaterThanOrEqual(5000))).toBeLessThan(8000)
  })
})

describe('layout of the corpus', () => {
  it.each(corpusFiles().map((file) => [file.file, file] as const))('[LO16] keeps the laws for %s', (_, file) => {
    const { model } = readBpmn(file.bytes(), file.file)
    if (!model) return
    const diagram = layOut(model)
    expect(overlaps(model, diagram)).toEqual([])
    expect(escapes(model, diagram)).toEqual([])
    expect(throughNodes(model, diagram, allFlows(model))).toEqual([])
  })
})
