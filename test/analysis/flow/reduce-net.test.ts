import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { endlessLoops } from '../../../src/analysis/flow/endless-loops.ts'
import { explain } from '../../../src/analysis/flow/explain-violation.ts'
import { exploreNet } from '../../../src/analysis/flow/explore-net.ts'
import { harmlessNodes } from '../../../src/analysis/flow/harmless-nodes.ts'
import { reduceNet, type ReducedNet } from '../../../src/analysis/flow/reduce-net.ts'
import { tokenNet, type TokenNet } from '../../../src/analysis/flow/token-net.ts'
import type { FlowElements, FlowNode, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, anActivity, anEvent, flowOf, indexOf } from '../../support/build-model.ts'

/** A net as it is, in the form of a reduced one. */
function unreduced({ nodes, edges }: TokenNet, harmless: (node: number) => boolean): ReducedNet {
  const reached = new Set([0])
  for (const node of reached) for (const edge of nodes[node]!.outgoing) reached.add(edges[edge]!.target)
  const sink = nodes.length
  return {
    sink, isSound: false,
    nodes: [
      ...nodes.map((node) => ({ ...node, incoming: node.incoming.filter((edge) => node.join === 'all' || reached.has(edges[edge]!.source)) })),
      { join: 'any', split: 'all', incoming: [], outgoing: [], terminates: false },
    ],
    edges: edges.map(({ source, target }, origin) => ({ source, target: harmless(target) ? sink : target, origin })),
  }
}

const kinds = ['task', 'task', 'task', 'exclusiveGateway', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway'] as const

/** Any graph of tasks with and without time limits and of gateways, one end of which may end everything. */
const anyGraph = (withLoops: boolean): fc.Arbitrary<FlowElements> => fc.record({
  inner: fc.array(fc.record({
    kind: fc.constantFrom(...kinds), targets: fc.array(fc.nat({ max: 100 }), { minLength: 3, maxLength: 3 }), ways: fc.integer({ min: 1, max: 3 }),
    limit: fc.option(fc.record({ target: fc.nat({ max: 100 }), isInterrupting: fc.boolean() }), { freq: 4 }), splits: fc.boolean(),
  }), { minLength: 2, maxLength: 9 }),
  terminates: fc.boolean(),
}).map(({ inner, terminates }) => {
  const count = inner.length
  const nodes: FlowNode[] = [
    anEvent('start', 'startEvent'), anEvent(`n${count}`, 'endEvent'), anEvent(`n${count + 1}`, 'endEvent', terminates ? { definition: 'terminate' } : {}),
  ]
  const flows: SequenceFlow[] = [aFlow('start', 'n0')]
  inner.forEach(({ kind, targets, ways, limit, splits }, at) => {
    const to = (number: number): string => `n${withLoops ? number % (count + 2) : at + 1 + (number % (count + 1 - at))}`
    nodes.push(kind === 'task' ? anActivity(`n${at}`) : aGateway(`n${at}`, kind))
    targets.slice(0, kind !== 'task' ? ways : splits ? 2 : 1).forEach((number, way) => flows.push(aFlow(`n${at}`, to(number), {}, `f${at}.${way}`)))
    if (kind !== 'task' || !limit) return
    nodes.push(anEvent(`b${at}`, 'boundaryEvent', { attachedToRef: `n${at}`, definition: 'timer', isInterrupting: limit.isInterrupting }))
    flows.push(aFlow(`b${at}`, to(limit.target)))
  })
  return flowOf(nodes, flows)
})

/** What exploring says with and without reduction; `undefined` where a token can go round for ever or there is too much to see. */
function bothWays(elements: FlowElements) {
  const scope = flowGraph(indexOf(elements), defaultSettings).scopes[0]!
  const net = tokenNet(scope)
  if (endlessLoops(net).length > 0) return undefined
  const harmless = harmlessNodes(net, scope)
  const smaller = reduceNet(net, harmless)
  const whole = exploreNet(unreduced(net, harmless), 20_000)
  const reduced = smaller.isSound ? { verdict: 'sound' as const, violation: undefined } : exploreNet(smaller, 20_000)
  return whole.verdict === 'too large' ? undefined : { net, whole, reduced }
}

describe('the reduced net', () => {
  it('[SO5] [SO6] [SO7] [SO9] has a deadlock or merge where the whole net has one', () => {
    fc.assert(fc.property(anyGraph(false), (elements) => {
      const both = bothWays(elements)
      if (both) expect(both.reduced.verdict).toBe(both.whole.verdict)
    }), { numRuns: 400 })
  })

  it('[SO8] [SO16] with loops too, save for merges that only the next round of a loop brings', () => {
    fc.assert(fc.property(anyGraph(true), (elements) => {
      const both = bothWays(elements)
      if (!both || both.whole.verdict === both.reduced.verdict) return
      expect(both.reduced.verdict).toBe('sound')
      expect(explain(both.whole.violation!, both.net).cause.kind).toBe('loop')
    }), { numRuns: 400 })
  })

  it('[SO6] a merge before an end that ends everything is still seen', () => {
    const nodes = [anEvent('start', 'startEvent'), aGateway('S', 'parallelGateway'), ...['a', 'b', 'c'].map((name) => anActivity(name)), anEvent('stop', 'endEvent', { definition: 'terminate' })]
    expect(bothWays(flowOf(nodes, ['start S a c stop', 'S b c']))?.reduced.violation?.kind).toBe('merge')
  })

  it('blocks within blocks disappear altogether', () => {
    const nodes = [anEvent('start', 'startEvent'), aGateway('P', 'parallelGateway'), aGateway('X'), aGateway('Y'), aGateway('Q', 'parallelGateway'), ...['a', 'b', 'c'].map((name) => anActivity(name)), anEvent('end', 'endEvent')]
    const scope = flowGraph(indexOf(flowOf(nodes, ['start P X a Y Q end', 'X b Y', 'P c Q', 'Y X'])), defaultSettings).scopes[0]!
    const net = tokenNet(scope)
    expect(reduceNet(net, harmlessNodes(net, scope)).isSound).toBe(true)
  })
})
