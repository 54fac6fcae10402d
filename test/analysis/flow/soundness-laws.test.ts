import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { soundness } from '../../../src/analysis/flow/soundness.ts'
import type { Activity, FlowElements, FlowNode, GatewayType, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, anActivity, anEvent, aSubProcess, flowOf, indexOf } from '../../support/build-model.ts'
import { playAll } from '../../support/token-game.ts'

/** What playing every game shows, and whether soundness finds anything. */
function bothOf(elements: FlowElements) {
  const index = indexOf(elements)
  const graph = flowGraph(index, defaultSettings)
  return { played: playAll(graph.scopes[0]!), finds: soundness(graph, index).length > 0 }
}

function codesOf(elements: FlowElements): readonly string[] {
  const index = indexOf(elements)
  return soundness(flowGraph(index, defaultSettings), index).map(({ code }) => code)
}

/** Any small graph: most are unsound in some way. Without loops flows only lead to later nodes. */
const anyGraph = (withLoops: boolean): fc.Arbitrary<FlowElements> => fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    kinds: fc.array(fc.constantFrom('task', 'task', 'exclusiveGateway', 'exclusiveGateway', 'parallelGateway'), { minLength: count, maxLength: count }),
    ways: fc.array(fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 3 }), { minLength: count, maxLength: count }),
  }).map(({ kinds, ways }) => {
    const inner = kinds.map((kind, at): FlowNode => (kind === 'task' ? anActivity(`n${at}`) : aGateway(`n${at}`, kind as 'exclusiveGateway')))
    const nodes = [...inner, anEvent(`n${count}`, 'endEvent'), anEvent(`n${count + 1}`, 'endEvent'), anEvent('start', 'startEvent')]
    const flows: SequenceFlow[] = [aFlow('start', 'n0')]
    ways.forEach((targets, at) => {
      targets.slice(0, kinds[at] === 'task' ? 1 + (at % 2) : 3).forEach((number, way) => {
        const target = withLoops ? number % (count + 2) : at + 1 + (number % (count + 1 - at))
        flows.push(aFlow(`n${at}`, `n${target}`, {}, `f${at}.${way}`))
      })
    })
    return flowOf(nodes, flows)
  }))

/** A block of BPMN that is sound by the way it is made: its nodes and flows, its way in and its way out. */
interface Block {
  readonly nodes: readonly FlowNode[]
  readonly flows: readonly (readonly [from: string, to: string])[]
  readonly first: string
  readonly last: string
}

/** What a sound block is made of. */
type Shape =
  | { readonly kind: 'task' | 'late' }
  | { readonly kind: 'sequence' | 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'subProcess'; readonly parts: readonly Shape[] }
  | { readonly kind: 'loop'; readonly parts: readonly [Shape, Shape] }

const shape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constantFrom('task' as const, 'task' as const, 'late' as const) }),
    fc.record({
      kind: fc.constantFrom('sequence' as const, 'exclusiveGateway' as const, 'parallelGateway' as const, 'inclusiveGateway' as const, 'subProcess' as const),
      parts: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('loop' as const), parts: fc.tuple(tie('shape'), tie('shape')) }),
  ),
})).shape

/** Builds a shape; `joins` gives the type of the join of each block of gateways, in the order they are made. */
function build(whole: Shape, join: (split: GatewayType, number: number) => GatewayType = (split) => split): FlowElements {
  let number = 0
  let blocks = 0
  const make = (some: Shape): Block => {
    const id = `n${number++}`
    if (some.kind === 'task') return { nodes: [anActivity(id)], flows: [], first: id, last: id }
    if (!('parts' in some)) {
      // A time limit breaks the task off; both ways meet again.
      const nodes = [anActivity(id), anEvent(`${id}t`, 'boundaryEvent', { attachedToRef: id, definition: 'timer' }), anActivity(`${id}x`), aGateway(`${id}m`)]
      return { nodes, flows: [[id, `${id}m`], [`${id}t`, `${id}x`], [`${id}x`, `${id}m`]], first: id, last: `${id}m` }
    }
    const parts = some.kind === 'subProcess' ? [] : some.parts.map(make)
    const nodes = parts.flatMap((part) => part.nodes)
    const flows = parts.flatMap((part) => part.flows)
    if (some.kind === 'subProcess') return { nodes: [aSubProcess(id, build({ kind: 'sequence', parts: some.parts }, join), {})].map((one) => renamed(one, id)), flows: [], first: id, last: id }
    if (some.kind === 'sequence') {
      return { nodes, flows: [...flows, ...parts.slice(1).map((part, at) => [parts[at]!.last, part.first] as const)], first: parts[0]!.first, last: parts.at(-1)!.last }
    }
    const [open, close] = [`${id}s`, `${id}j`]
    if (some.kind === 'loop') {
      const [body, redo] = parts as [Block, Block]
      return {
        nodes: [...nodes, aGateway(open), aGateway(close)],
        flows: [...flows, [open, body.first], [body.last, close], [close, redo.first], [redo.last, open]], first: open, last: close,
      }
    }
    return {
      nodes: [...nodes, aGateway(open, some.kind), aGateway(close, join(some.kind, blocks++))],
      flows: [...flows, ...parts.flatMap((part) => [[open, part.first], [part.last, close]] as const)], first: open, last: close,
    }
  }
  const { nodes, flows, first, last } = make(whole)
  return flowOf([anEvent('start', 'startEvent'), ...nodes, anActivity('last'), anEvent('end', 'endEvent')], [aFlow('start', first), aFlow(last, 'last'), aFlow('last', 'end'), ...flows.map(([from, to]) => aFlow(from, to))])
}

/** The sub-process with an own prefix on every id inside, so that ids stay unique. */
function renamed(activity: Activity, prefix: string): Activity {
  const { content } = activity
  if (!content) return activity
  const other = (id: string): string => `${prefix}.${id}`
  const nodes = content.nodes.map((node): FlowNode => {
    if (node.kind === 'activity') return renamed({ ...node, id: other(node.id), ...(node.name !== undefined && { name: other(node.name) }) }, other(node.id))
    return { ...node, id: other(node.id), ...(node.kind === 'event' && node.attachedToRef !== undefined && { attachedToRef: other(node.attachedToRef) }) }
  })
  const sequenceFlows = content.sequenceFlows.map((flow) => ({ ...flow, id: other(flow.id), sourceRef: other(flow.sourceRef), targetRef: other(flow.targetRef) }))
  return { ...activity, content: { ...content, nodes, sequenceFlows } }
}

const unfit: Readonly<Record<string, GatewayType>> = { exclusiveGateway: 'parallelGateway', parallelGateway: 'exclusiveGateway', inclusiveGateway: 'parallelGateway' }

describe('soundness', () => {
  it('[SO5] [SO6] [SO7] [SO8] [SO9] blocks in blocks of every kind are sound', () => {
    fc.assert(fc.property(shape, (some) => {
      expect(codesOf(build(some))).toEqual([])
    }), { numRuns: 300 })
  })

  it('[SO10] [SO13] a join that does not fit its split is found, at that join, and nothing else', () => {
    let planted = 0
    fc.assert(fc.property(shape, fc.nat({ max: 5 }), (some, which) => {
      let kind: GatewayType | undefined
      const elements = build(some, (split, number) => {
        if (number !== which || kind !== undefined) return split
        kind = split
        return unfit[split]!
      })
      if (kind === undefined) return
      planted++
      expect(codesOf(elements)).toEqual([kind === 'parallelGateway' ? 'LACK_OF_SYNCHRONISATION' : 'DEADLOCK'])
    }), { numRuns: 600 })
    expect(planted).toBeGreaterThan(50)
  })

  it('[SO10] finds something exactly where playing every game of a flow without loops does', () => {
    let sound = 0
    fc.assert(fc.property(anyGraph(false), (elements) => {
      const { played, finds } = bothOf(elements)
      if (played === undefined) return
      const isSound = !played.canStick && !played.canDouble
      if (isSound) sound++
      expect({ played, finds }).toEqual({ played, finds: !isSound })
    }), { numRuns: 600 })
    expect(sound).toBeGreaterThan(30)
  })

  it('[SO12] [SO16] with loops too it finds nothing where no game goes wrong, and something where one gets stuck or never ends', () => {
    let sound = 0
    fc.assert(fc.property(anyGraph(true), (elements) => {
      const { played, finds } = bothOf(elements)
      // A branch that a loop begins anew each time round may still be busy with the time before: no trouble, but two tokens.
      if (played === undefined || (played.canDouble && !played.canStick)) return
      const isSound = !played.canStick && !played.canDouble && !played.canGoOnForEver
      if (isSound) sound++
      expect({ played, finds }).toEqual({ played, finds: !isSound })
    }), { numRuns: 600 })
    expect(sound).toBeGreaterThan(30)
  })
})
