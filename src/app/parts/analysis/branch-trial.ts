// What depends on a probability in a model, and the model as it would be with other probabilities: nothing here changes a study.
import type { FlowGraph, GraphNode, Scope } from '../../../analysis/flow/flow-graph.ts'
import { factsOf, withFacts } from '../../../model/fact-sheet.ts'
import type { ModelIndex } from '../../../model/model-index.ts'
import type { ProcessModel } from '../../../model/process-model.ts'
import type { Ratio } from '../../../model/units.ts'
import { changeFacts } from '../../stores/fact-changes.ts'

/** One branch: the flow whose probability is meant. */
export interface Branch {
  readonly flowId: string
  /** The node the flow leads to; for ways to begin, the start event. */
  readonly nodeId: string
  /** The probability the model is computed with. */
  readonly probability: Ratio
  readonly isStated: boolean
}

/** Branches that belong together. */
export interface Decision {
  /** The gateway, the process with several starts, or the boundary event. */
  readonly id: string
  /** `one` and `start`: exactly one branch, so the sum is 1. `some` and `boundary`: each branch on its own. */
  readonly kind: 'one' | 'some' | 'start' | 'boundary'
  readonly branches: readonly Branch[]
}

/** Probabilities somebody tries, by flow id. */
export type Trial = ReadonlyMap<string, Ratio>

/** Everything in the model that a probability decides, in reading order. */
export function decisionsOf(graph: FlowGraph, { sequenceFlows, outgoing }: ModelIndex): readonly Decision[] {
  const isStated = (flowId: string): boolean => sequenceFlows.get(flowId)?.facts.probability !== undefined
  const leaving = (scope: Scope, node: GraphNode): Decision | undefined => {
    if (node.split === 'all') return undefined
    const branches = node.outgoing.flatMap((edge): Branch[] => {
      const { id, target, probability } = scope.edges[edge]!
      // The default flow of several has what the others leave: it follows from them.
      if (!sequenceFlows.has(id) || (node.split === 'some' && node.defaultEdge === edge)) return []
      return [{ flowId: id, nodeId: scope.nodes[target]!.element.id, probability, isStated: isStated(id) }]
    })
    return branches.length > (node.split === 'one' ? 1 : 0) ? { id: node.element.id, kind: node.split, branches } : undefined
  }
  const starts = (scope: Scope): Decision | undefined => {
    const branches = scope.starts.nodes.flatMap(({ node, probability }): Branch[] => {
      const { id } = scope.nodes[node]!.element
      const flows = outgoing.get(id) ?? []
      return flows.length === 1 ? [{ flowId: flows[0]!.id, nodeId: id, probability, isStated: isStated(flows[0]!.id) }] : []
    })
    return scope.starts.mode === 'one' && branches.length > 1 && branches.length === scope.starts.nodes.length ? { id: scope.id, kind: 'start', branches } : undefined
  }
  const exceptions = (scope: Scope, host: GraphNode): readonly Decision[] => host.boundaries.flatMap((boundary): Decision[] => {
    const event = scope.nodes[boundary.node]!.element.id
    const [flow, ...others] = outgoing.get(event) ?? []
    if (!flow || others.length > 0) return []
    return [{ id: event, kind: 'boundary', branches: [{ flowId: flow.id, nodeId: flow.targetRef, probability: boundary.probability, isStated: isStated(flow.id) }] }]
  })
  return graph.scopes.flatMap((scope) => [starts(scope), ...scope.nodes.flatMap((node) => [leaving(scope, node), ...exceptions(scope, node)])])
    .flatMap((decision) => decision ?? [])
}

/**
 * The probabilities of a decision with the branch at `at` set to `to` (0 … 1). Where only one branch is taken, the others keep
 * their proportions and fill up to 1; when they were all 0 they share equally. Whole hundredths stay whole.
 */
export function moved({ kind, branches }: Decision, now: readonly Ratio[], at: number, to: Ratio): readonly Ratio[] {
  const set = now.map((probability, index) => (index === at ? to : probability))
  if (kind === 'some' || kind === 'boundary') return set
  const others = branches.flatMap((_branch, index) => (index === at ? [] : [index]))
  const before = others.reduce((sum, index) => sum + now[index]!, 0)
  const exact = others.map((index) => (1 - to) * (before > 0 ? now[index]! / before : 1 / others.length))
  const whole = inHundredths(exact, 1 - to)
  others.forEach((index, position) => { set[index] = whole[position]! })
  return set
}

// Largest remainder: hundredths that add up to the sum, each as near to its exact value as that allows.
function inHundredths(exact: readonly number[], sum: number): readonly number[] {
  const total = Math.round(sum * 100)
  const floors = exact.map((value) => Math.floor(value * 100 + 1e-9))
  let left = total - floors.reduce((some, value) => some + value, 0)
  const byRemainder = exact.map((value, at) => ({ at, rest: value * 100 - floors[at]! })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of byRemainder) {
    if (left <= 0) break
    floors[at]! += 1
    left -= 1
  }
  return floors.map((value) => value / 100)
}

/** The model with these probabilities instead of its own; the very model when there are none. */
export function withTrial(model: ProcessModel, trial: Trial): ProcessModel {
  if (trial.size === 0) return model
  return withFacts(model, changeFacts(factsOf(model), 'flows', Object.fromEntries([...trial].map(([id, probability]) => [id, { probability }]))))
}
