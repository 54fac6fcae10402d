// The edges of a graph as rows, and which nodes can be reached from which.
import type { FlowGraph, GraphNode, Scope } from '../flow/flow-graph.ts'
import type { InclusiveJoin, PlanEdges } from './plan.ts'

/** Where the rows of a scope begin. */
export interface ScopeRows {
  readonly firstNode: number
  readonly firstEdge: number
}

/** Rows of nodes and edges are numbered through all scopes; edges in the order of the nodes they leave. */
export function scopeRows({ scopes }: FlowGraph): readonly ScopeRows[] {
  const rows: ScopeRows[] = []
  let [firstNode, firstEdge] = [0, 0]
  for (const { nodes, edges } of scopes) {
    rows.push({ firstNode, firstEdge })
    firstNode += nodes.length
    firstEdge += edges.length
  }
  return rows
}

/** The edges' columns. `edgeRow` tells the row of each edge of each scope, `filled` the counter of each node that joins. */
export function planEdges({ scopes }: FlowGraph, rows: readonly ScopeRows[]): {
  readonly edges: PlanEdges
  readonly edgeRow: readonly Int32Array[]
  readonly filled: readonly Int32Array[]
  readonly counters: readonly number[]
} {
  const count = scopes.reduce((sum, { edges }) => sum + edges.length, 0)
  const edges = {
    target: new Int32Array(count), chance: new Float64Array(count), noneFromHere: new Float64Array(count), counter: new Int32Array(count).fill(-1),
    isBack: new Uint8Array(count),
  }
  const edgeRow: Int32Array[] = []
  const filled: Int32Array[] = []
  const counters: number[] = []
  for (const scope of scopes) {
    const { firstNode, firstEdge } = rows[scope.position]!
    const rowOf = new Int32Array(scope.edges.length)
    const filledOf = new Int32Array(scope.nodes.length)
    let row = firstEdge
    for (const node of scope.nodes) {
      for (const edge of node.outgoing) {
        rowOf[edge] = row
        edges.target[row++] = firstNode + scope.edges[edge]!.target
      }
      setChances(edges, scope, node, row - node.outgoing.length)
    }
    let counter = 0
    for (const node of scope.nodes) {
      if (node.join === 'any') continue
      filledOf[node.position] = counter++
      for (const edge of node.incoming) edges.counter[rowOf[edge]!] = counter++
    }
    for (const edge of backEdges(scope)) edges.isBack[rowOf[edge]!] = 1
    edgeRow.push(rowOf)
    filled.push(filledOf)
    counters.push(counter)
  }
  return { edges, edgeRow, filled, counters }
}

function setChances({ chance, noneFromHere }: PlanEdges, scope: Scope, node: GraphNode, first: number): void {
  const probabilities = node.outgoing.map((edge) => scope.edges[edge]!.probability)
  if (node.split === 'one') {
    const last = probabilities.findLastIndex((probability) => probability > 0)
    let sum = 0
    probabilities.forEach((probability, at) => {
      sum += probability
      // A sum that rounding leaves below 1 must not let a draw fall behind the last edge.
      chance[first + at] = at >= last ? Number.POSITIVE_INFINITY : sum
    })
    return
  }
  let empty = 1
  for (let at = probabilities.length - 1; at >= 0; at--) {
    const isDefault = node.outgoing[at] === node.defaultEdge
    chance[first + at] = probabilities[at]!
    if (!isDefault) empty *= 1 - probabilities[at]!
    noneFromHere[first + at] = empty
  }
}

/** Edges that lead to a node from which they are come to: every circle has one, also one that leaves an activity by an event on its border. */
function backEdges({ nodes, edges }: Scope): readonly number[] {
  const back: number[] = []
  const edgesFrom = (position: number): readonly number[] => {
    const { outgoing, boundaries } = nodes[position]!
    return boundaries.length === 0 ? outgoing : [...outgoing, ...boundaries.flatMap(({ node }) => nodes[node]!.outgoing)]
  }
  const [unseen, open, done] = [0, 1, 2]
  const states = new Uint8Array(nodes.length)
  for (const { position } of nodes) {
    if (states[position] !== unseen) continue
    const path = [{ node: position, edges: edgesFrom(position), next: 0 }]
    states[position] = open
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges[top.next++]
      if (edge === undefined) {
        states[top.node] = done
        path.pop()
        continue
      }
      const { target } = edges[edge]!
      if (states[target] === open) back.push(edge)
      if (states[target] !== unseen) continue
      states[target] = open
      path.push({ node: target, edges: edgesFrom(target), next: 0 })
    }
  }
  return back
}

/** The inclusive joins of a scope, each with the nodes from which a token can still come to it. */
export function inclusiveJoins(scope: Scope, { firstNode }: ScopeRows): readonly InclusiveJoin[] {
  return scope.nodes.filter(({ join }) => join === 'inclusive').map(({ position }) =>
    ({ node: firstNode + position, firstNode, reachedFrom: leadingTo(scope, [position], false) }))
}

/** For each node of the scope whether none of its ends can be reached from there. */
export function traps(scope: Scope): Uint8Array {
  const ends = scope.nodes.filter(({ outgoing }) => outgoing.length === 0).map(({ position }) => position)
  return leadingTo(scope, ends, true).map((leads) => 1 - leads)
}

/** The nodes from which one of the targets can be reached over edges that are taken at all; the targets themselves where said so. */
function leadingTo(scope: Scope, targets: readonly number[], withTargets: boolean): Uint8Array {
  const leads = new Uint8Array(scope.nodes.length)
  const hosts = new Map(scope.nodes.flatMap(({ position, boundaries }) => boundaries.map(({ node }) => [node, position] as const)))
  const open = [...targets]
  if (withTargets) for (const target of targets) leads[target] = 1
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const sources = scope.nodes[node]!.incoming.filter((edge) => scope.edges[edge]!.probability > 0).map((edge) => scope.edges[edge]!.source)
    const host = hosts.get(node)
    for (const source of host === undefined ? sources : [...sources, host]) {
      if (leads[source] === 1) continue
      leads[source] = 1
      open.push(source)
    }
  }
  return leads
}
