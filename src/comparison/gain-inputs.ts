// The numbers that a model's expected figures rest on, and the model's flow with one of them changed.
import type { FlowGraph, GraphEdge, GraphNode, Scope } from '../analysis/flow/flow-graph.ts'
import type { ModelIndex } from '../model/model-index.ts'
import type { Ratio } from '../model/units.ts'

/** What of an element is uncertain: one of its times, the chance of a branch, event or start, or that of doing it again. */
export type InputKind = 'processing' | 'waiting' | 'probability' | 'repeat'

/** One number of a model. */
export interface GainInput {
  readonly kind: InputKind
  /** The activity or event; for a branch its sequence flow. */
  readonly elementId: string
  readonly name?: string
  /** For a branch: the decision it leaves and the node it leads to. */
  readonly branch?: { readonly at: string; readonly atName?: string; readonly to: string; readonly toName?: string }
  /** Whether the model says it; a chance that was shared out among branches was not said. */
  readonly isStated: boolean
  /** Minutes, or a ratio. */
  readonly value: number
}

/** An input with the flow as it is at another value of it. */
export interface VariableInput {
  readonly input: GainInput
  /** Roughly how much of a figure depends on it: visits × minutes, for a chance visits × share of `timeOfCase`. */
  readonly weight: number
  /** The graph with another value: minutes from 0 on, a ratio 0 … 1. */
  readonly at: (value: number) => FlowGraph
}

/**
 * The inputs of a graph that cases pass: `visitsOf` tells how often a node of a scope is visited.
 * [GI1] Times count where they are above 0; chances where they are neither 0 nor 1. [GI2] Of two branches only the less likely is an input,
 * of more each; the others keep their proportions when one changes. Branches that are taken independently change alone.
 */
export function inputsOf(
  graph: FlowGraph, index: ModelIndex, visitsOf: (scope: number, node: number) => number, timeOfCase: number,
): readonly VariableInput[] {
  return graph.scopes.flatMap((scope) => [
    ...startInputs(graph, scope, index, timeOfCase),
    ...scope.nodes.flatMap((node) => {
      const visits = visitsOf(scope.position, node.position)
      if (visits === 0) return []
      return [...timeInputs(graph, scope, node, visits), ...chanceInputs(graph, scope, node, index, visits * timeOfCase)]
    }),
  ])
}

/** By how much a chance can move: no further than the share of the smaller of itself and what is left. */
export function room(chance: Ratio): Ratio {
  return Math.min(chance, 1 - chance)
}

function timeInputs(graph: FlowGraph, scope: Scope, node: GraphNode, visits: number): readonly VariableInput[] {
  const { time, element } = node
  // A sub-process that counts by its content has its times inside.
  if (!time || node.content !== undefined) return []
  return (['processing', 'waiting'] as const).flatMap((kind) => (time[kind] > 0
    ? [{
        input: { kind, elementId: element.id, ...named(element.name), isStated: true, value: time[kind] },
        weight: visits * time[kind],
        at: (value: number) => withNode(graph, scope, { ...node, time: { ...time, [kind]: value } }),
      }]
    : []))
}

function chanceInputs(graph: FlowGraph, scope: Scope, node: GraphNode, index: ModelIndex, weight: number): readonly VariableInput[] {
  const { repetition, boundaries, element } = node
  const repeat: readonly VariableInput[] = repetition?.kind === 'standard' && repetition.repeat > 0
    ? [{
        input: { kind: 'repeat', elementId: element.id, ...named(element.name), isStated: true, value: repetition.repeat },
        weight: weight * room(repetition.repeat),
        at: (value) => withNode(graph, scope, { ...node, repetition: { ...repetition, repeat: value } }),
      }]
    : []
  const events = boundaries.filter(({ probability }) => isOpen(probability)).map((boundary): VariableInput => {
    const { id, name } = scope.nodes[boundary.node]!.element
    return {
      input: { kind: 'probability', elementId: id, ...named(name), isStated: true, value: boundary.probability },
      weight: weight * room(boundary.probability),
      at: (value) => withNode(graph, scope, { ...node, boundaries: boundaries.map((some) => (some === boundary ? { ...some, probability: value } : some)) }),
    }
  })
  return [...repeat, ...events, ...branchInputs(graph, scope, node, index, weight)]
}

function branchInputs(graph: FlowGraph, scope: Scope, node: GraphNode, index: ModelIndex, weight: number): readonly VariableInput[] {
  if (node.split === 'all') return []
  const edges = node.outgoing.map((edge) => scope.edges[edge]!)
  const chances = edges.map(({ probability }) => probability)
  const byDefault = node.split === 'some' ? node.outgoing.indexOf(node.defaultEdge ?? -1) : -1
  const varied = node.split === 'one' ? variedOf(chances) : chances.flatMap((chance, at) => (at !== byDefault && isOpen(chance) ? [at] : []))
  const change = node.split === 'one' ? inProportion : (now: readonly Ratio[], at: number, to: Ratio) => alone(now, at, to, byDefault)
  return varied.map((at): VariableInput => {
    const { id, target } = edges[at]!
    const to = scope.nodes[target]!.element
    const flow = index.sequenceFlows.get(id)
    return {
      input: {
        kind: 'probability', elementId: id, ...named(flow?.name), isStated: flow?.facts.probability !== undefined, value: chances[at]!,
        branch: {
          at: node.element.id, ...(node.element.name !== undefined && { atName: node.element.name }),
          to: to.id, ...(to.name !== undefined && { toName: to.name }),
        },
      },
      weight: weight * room(chances[at]!),
      at: (value) => withChances(graph, scope, edges, change(chances, at, value)),
    }
  })
}

function startInputs(graph: FlowGraph, scope: Scope, index: ModelIndex, timeOfCase: number): readonly VariableInput[] {
  const { mode, nodes } = scope.starts
  if (mode === 'all' || nodes.length < 2) return []
  const chances = nodes.map(({ probability }) => probability)
  return variedOf(chances).map((at): VariableInput => {
    const { id, name } = scope.nodes[nodes[at]!.node]!.element
    return {
      input: {
        kind: 'probability', elementId: id, ...named(name), value: chances[at]!,
        isStated: (index.outgoing.get(id) ?? []).some(({ facts }) => facts.probability !== undefined),
      },
      weight: timeOfCase * room(chances[at]!),
      at: (value) => {
        const moved = inProportion(chances, at, value)
        return withScope(graph, { ...scope, starts: { mode, nodes: nodes.map(({ node }, which) => ({ node, probability: moved[which]! })) } })
      },
    }
  })
}

/** [GI2] Positions of the chances to vary where exactly one comes true. */
function variedOf(chances: readonly Ratio[]): readonly number[] {
  const open = chances.flatMap((chance, at) => (isOpen(chance) ? [at] : []))
  if (open.length !== 2) return open
  return [chances[open[1]!]! < chances[open[0]!]! ? open[1]! : open[0]!]
}

function inProportion(chances: readonly Ratio[], at: number, to: Ratio): readonly Ratio[] {
  const left = 1 - chances[at]!
  return chances.map((chance, which) => (which === at ? to : (chance * (1 - to)) / left))
}

/** One of several independent chances; the default branch is taken when no other is. */
function alone(chances: readonly Ratio[], at: number, to: Ratio, byDefault: number): readonly Ratio[] {
  const changed = chances.map((chance, which) => (which === at ? to : chance))
  const none = changed.reduce((product, chance, which) => (which === byDefault ? product : product * (1 - chance)), 1)
  return changed.map((chance, which) => (which === byDefault ? none : chance))
}

function isOpen(chance: Ratio): boolean {
  return chance > 0 && chance < 1
}

function named(name: string | undefined): { readonly name?: string } {
  return name === undefined ? {} : { name }
}

function withScope(graph: FlowGraph, scope: Scope): FlowGraph {
  return { ...graph, scopes: graph.scopes.map((some) => (some.position === scope.position ? scope : some)) }
}

function withNode(graph: FlowGraph, scope: Scope, node: GraphNode): FlowGraph {
  return withScope(graph, { ...scope, nodes: scope.nodes.map((some) => (some.position === node.position ? node : some)) })
}

function withChances(graph: FlowGraph, scope: Scope, edges: readonly GraphEdge[], chances: readonly Ratio[]): FlowGraph {
  const changed = new Map(edges.map((edge, at) => [edge.position, { ...edge, probability: chances[at]! }]))
  return withScope(graph, { ...scope, edges: scope.edges.map((edge) => changed.get(edge.position) ?? edge) })
}
