import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowGraph } from '../../../src/analysis/flow/build-flow-graph.ts'
import { soundness } from '../../../src/analysis/flow/soundness.ts'
import type { FlowElements, FlowNode, SequenceFlow } from '../../../src/model/process-model.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { aFlow, aGateway, anActivity, anEvent, flowOf, indexOf } from '../../support/build-model.ts'
import { playAll } from '../../support/token-game.ts'

const graphOf = (elements: FlowElements) => flowGraph(indexOf(elements), defaultSettings)

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

describe('soundness', () => {
  it('[SO10] finds something exactly where playing every game of a flow without loops does', () => {
    let sound = 0
    fc.assert(fc.property(anyGraph(false), (elements) => {
      const graph = graphOf(elements)
      const played = playAll(graph.scopes[0]!)
      if (played === undefined) return
      const isSound = !played.canStick && !played.canDouble
      if (isSound) sound++
      expect({ played, finds: soundness(graph).length > 0 }).toEqual({ played, finds: !isSound })
    }), { numRuns: 1000 })
    expect(sound).toBeGreaterThan(50)
  })

  it('[SO12] [SO16] with loops too it finds nothing where no game goes wrong, and something where one gets stuck or never ends', () => {
    let sound = 0
    fc.assert(fc.property(anyGraph(true), (elements) => {
      const graph = graphOf(elements)
      const played = playAll(graph.scopes[0]!)
      // A branch that a loop begins anew each time round may still be busy with the time before: no trouble, but two tokens.
      if (played === undefined || (played.canDouble && !played.canStick)) return
      const isSound = !played.canStick && !played.canDouble && !played.canGoOnForEver
      if (isSound) sound++
      expect({ played, finds: soundness(graph).length > 0 }).toEqual({ played, finds: !isSound })
    }), { numRuns: 1000 })
    expect(sound).toBeGreaterThan(50)
  })
})
