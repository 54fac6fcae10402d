import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexModel, inFlowOrder, institutionName, performerName } from '../../src/model/model-index.ts'
import {
  aFlow, aGateway, aLane, aModel, anActivity, anEvent, aPool, aProcess, aSubProcess, flowOf, indexOf, inSequence,
} from '../support/build-model.ts'

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id).join(' ')
const nodesOf = (names: string) => names.split(' ').map((name) => anActivity(name))
const order = (names: string, ...flows: string[]) => ids(inFlowOrder(flowOf(nodesOf(names), flows)))

describe('the index of a model', () => {
  it('is made once, and anew for a model that differs', () => {
    const model = aModel([aProcess(inSequence([anActivity('a')]))])
    expect(indexModel(model)).toBe(indexModel(model))
    expect(indexModel({ ...model })).not.toBe(indexModel(model))
  })
})

describe('reading order', () => {
  it.each([
    ['c b a', ['a b c'], 'a b c'],
    ['a x b c', ['a x b', 'x c'], 'a x b c'],
    ['a b c d', ['a b d', 'a c d'], 'a b c d'],
    ['a b c', ['a b c', 'c a'], 'a b c'],
    ['s a b e', ['s a b e', 'b a'], 's a b e'],
    ['e s a', ['s a e', 'a a'], 's a e'],
    ['b1 a1 a2 b2', ['a1 a2', 'b1 b2'], 'b1 b2 a1 a2'],
    ['s t j', ['s j', 't j'], 's t j'],
    ['a lone', ['a gone'], 'a lone'],
  ])('of %s with %j is %s', (names, flows, expected) => expect(order(names, ...flows)).toBe(expected))

  it('a boundary event and what it leads to stand behind its activity', () => {
    const nodes = [anEvent('late', 'boundaryEvent', { attachedToRef: 'b' }), ...nodesOf('a b c d')]
    expect(ids(inFlowOrder(flowOf(nodes, ['a b c', 'late d'])))).toBe('a b c late d')
  })

  it('holds every node once, and a node after all that lead to it where nothing leads back', () => {
    const graph = fc.integer({ min: 1, max: 15 }).chain((size) => {
      const at = fc.nat({ max: size - 1 })
      return fc.record({ size: fc.constant(size), edges: fc.array(fc.tuple(at, at), { maxLength: 30 }), shuffle: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }) })
    })
    fc.assert(fc.property(graph, ({ size, edges, shuffle }) => {
      const nodes = shuffle.map((number) => anActivity(`n${number}`))
      const anyFlows = edges.map(([from, to], number) => aFlow(`n${from}`, `n${to}`, {}, `f${number}`))
      expect(new Set(inFlowOrder(flowOf(nodes, anyFlows))).size).toBe(size)
      const forward = anyFlows.filter(({ sourceRef, targetRef }) => Number(sourceRef.slice(1)) < Number(targetRef.slice(1)))
      const place = new Map(inFlowOrder(flowOf(nodes, forward)).map(({ id }, number) => [id, number]))
      for (const { sourceRef, targetRef } of forward) expect(place.get(sourceRef)!).toBeLessThan(place.get(targetRef)!)
    }))
  })

  it('walks 130,000 nodes in a ring without exhausting the stack', () => {
    const ring = Array.from({ length: 130_000 }, (_, at) => anActivity(`${at}`))
    const flows = ring.map(({ id }, at) => aFlow(id, `${(at + 1) % ring.length}`))
    expect(inFlowOrder(flowOf(ring, flows)).at(-1)?.id).toBe('129999')
  })
})

describe('the index of a model', () => {
  it('counts an open sub-process by its content, where it stands; a closed, empty or undrawn one as one step', () => {
    const inner = flowOf(nodesOf('b c'), ['b c'])
    const index = indexOf(inSequence([
      anActivity('a'), aSubProcess('open', inner), aSubProcess('closed', flowOf(nodesOf('d e')), { isExpanded: false }), aSubProcess('empty', flowOf([])), anActivity('z'),
    ]))
    expect(ids(index.activities)).toBe('a b c closed empty z')
  })

  it('does not count what an open sub-process in a closed one holds', () => {
    const index = indexOf(flowOf([aSubProcess('closed', flowOf([aSubProcess('open', flowOf(nodesOf('a')))]), { isExpanded: false })]))
    expect(ids(index.activities)).toBe('closed')
    expect(index.nodes.get('a')?.within.map(({ id }) => id)).toEqual(['closed', 'open'])
  })

  it('knows the flows into and out of a node, and in which flow it stands', () => {
    const index = indexOf(flowOf([anActivity('a'), aGateway('g'), anActivity('b')], ['a g b', 'g a']))
    expect(ids(index.outgoing.get('g')!)).toBe('g->b g->a')
    expect(ids(index.incoming.get('a')!)).toBe('g->a')
    expect(index.sequenceFlows.get('a->g')?.targetRef).toBe('g')
    expect(index.nodes.get('a')?.container).toBe(index.model.processes[0])
  })

  it('reads processes in the order of their pools, those without a pool last', () => {
    const model = aModel(
      [aProcess(flowOf(nodesOf('free')), [], 'r'), aProcess(flowOf(nodesOf('second')), [], 'q'), aProcess(flowOf(nodesOf('first')), [], 'p')],
      { participants: [aPool('Warga'), aPool('Dinas', 'p'), aPool('Badan', 'q')] },
    )
    const index = indexModel(model)
    expect([ids(index.processes), ids(index.activities)]).toEqual(['p q r', 'first second free'])
  })
})

describe('who performs a node', () => {
  const lanes = [
    aLane('Dinas', ['top', 'bare', 'sub'], [aLane('Kepala', ['head']), aLane(undefined, ['nameless'])]),
    aLane(undefined, ['lost']),
  ]
  const index = indexModel(aModel(
    [aProcess(flowOf([...nodesOf('top bare head nameless lost out'), aSubProcess('sub', flowOf(nodesOf('inner')))]), lanes, 'p'), aProcess(flowOf(nodesOf('free')), [], 'q')],
    { participants: [aPool('Pemda', 'p'), aPool('Again', 'p', 'twice')] },
  ))
  it.each([
    ['head', 'Kepala'], ['top', 'Dinas'], ['nameless', 'Dinas'], ['lost', 'Pemda'], ['out', 'Pemda'], ['inner', 'Dinas'], ['free', undefined], ['gone', undefined],
  ])('%s is performed by %s', (id, name) => expect(performerName(index, id)).toBe(name))
  it('the institution is the (first) pool of its process', () => {
    expect([institutionName(index, 'head'), institutionName(index, 'inner'), institutionName(index, 'free')]).toEqual(['Pemda', 'Pemda', undefined])
  })
})
