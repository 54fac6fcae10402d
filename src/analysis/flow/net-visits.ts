// How often one run of a net passes each of its nodes and flows.
import type { MatchedJoin } from './block-structure.ts'
import type { Arc, Net, Vertex } from './normal-form.ts'
import type { Place } from './structure-tree.ts'
import { solveTraffic } from './traffic.ts'

/** Mean passages in one run of a net: of nodes by scope and number, of flows likewise. */
export interface NetVisits {
  readonly nodes: readonly (readonly [place: Place, visits: number])[]
  readonly flows: readonly (readonly [scope: number, edge: number, visits: number])[]
}

/** The arcs of a net as they were drawn with the mean number of tokens each takes; made before the net is folded. */
export interface DrawnNet {
  readonly position: ReadonlyMap<Vertex, number>
  readonly start: number
  readonly arcs: readonly Arc[]
  readonly weights: readonly number[]
}

/** Keeps what the traffic equations need, since folding uses the net up. */
export function drawnNet({ vertices, arcs, start }: Net): DrawnNet {
  const position = new Map(vertices.map((vertex, at) => [vertex, at]))
  // Asked once of a split: of each of its arcs it would take the square of a wide one's ways.
  const someOf = new Map<Vertex, number>()
  const anyOf = (split: Vertex): number => {
    const known = someOf.get(split)
    if (known !== undefined) return known
    const some = [...split.outgoing]
    // A draw of which nothing came out is repeated where there is no default branch.
    const any = some.some(({ isDefault }) => isDefault) ? 1 : 1 - some.reduce((none, { chance }) => none * (1 - chance), 1)
    someOf.set(split, any)
    return any
  }
  const weights = arcs.map((arc) => {
    const { split, outgoing } = arc.source
    if (split === 'all' || outgoing.size === 1) return 1
    return split === 'one' ? arc.chance : arc.chance / anyOf(arc.source)
  })
  return { position, start: position.get(start)!, arcs, weights }
}

/**
 * Expected visits (calculations: "expected visits"). [VI1] The traffic equations: what comes in on all arcs is passed. [VI2] A join that
 * closes a block is passed as often as its split lets a case into the block. [VI3] Any other `all` join is passed as often as its arcs
 * bring tokens on average, which is the same for each of them unless the flow is unsound.
 */
export function netVisits({ position, start, arcs, weights }: DrawnNet, scale: ReadonlyMap<number, number>, matched: readonly MatchedJoin[]): NetVisits {
  const shareOf = new Map(matched.map((one) => [one.join, one]))
  const source: number[] = []
  const target: number[] = []
  const weight: number[] = []
  const connect = (from: Vertex, to: Vertex, times: number): void => {
    source.push(position.get(from)!)
    target.push(position.get(to)!)
    weight.push(times)
  }
  const taken = arcs.map(({ firsts }, at) => weights[at]! * (scale.get(firsts[0]!) ?? 1))
  const arriving = new Map<Vertex, number>()
  for (const arc of arcs) arriving.set(arc.target, (arriving.get(arc.target) ?? 0) + 1)
  arcs.forEach((arc, at) => {
    if (shareOf.has(arc.target)) return
    connect(arc.source, arc.target, arc.target.join === 'all' ? taken[at]! / arriving.get(arc.target)! : taken[at]!)
  })
  for (const { join, split, share } of shareOf.values()) connect(split, join, share)
  const inflow = new Float64Array(position.size)
  inflow[start] = 1
  const passed = solveTraffic({ count: position.size, source: Int32Array.from(source), target: Int32Array.from(target), weight: Float64Array.from(weight), inflow })

  const nodes: [Place, number][] = []
  const flows: [number, number, number][] = []
  arcs.forEach(({ piece, source: from }, at) => {
    const visits = passed[position.get(from)!]! * taken[at]!
    if (piece.kind === 'node') nodes.push([piece.place, visits])
    else if (piece.kind === 'flow') flows.push([piece.scope, piece.edge, visits])
  })
  return { nodes, flows }
}
