// Plays the game of tokens on a net in every order, until something goes wrong, everything was seen, or it gets too much.
import type { ReducedNet } from './reduce-net.ts'
import type { NetNode } from './token-net.ts'

/** What can go wrong. Edges are those of the whole net. */
export type Violation =
  /** Nothing can move: `present` hold a token before a join that waits for `missing` too. Several joins may stand so. */
  | { readonly kind: 'deadlock'; readonly joins: readonly { readonly present: readonly number[]; readonly missing: readonly number[] }[] }
  /** Two tokens are at the same node at once, and each will pass on its own. */
  | { readonly kind: 'merge'; readonly edges: readonly [number, number] }

/** What playing found: the first thing that goes wrong, nothing, or that the limit was reached before. `states` is how many were seen. */
export interface Exploration {
  readonly verdict: 'sound' | 'violated' | 'too large'
  readonly violation?: Violation
  readonly states: number
}

/** Ways of a `some` split up to which every choice of them is tried; beyond, each alone, two at a time, and all. */
const allChoicesUpTo = 6
/** Tokens that may be moved for each state of the limit: thousands at once make every single state dear. */
const tokensPerState = 500

/**
 * Explores the markings of a net, those with fewer moves first, so that the first violation is one that happens early.
 * [SO10] A marking is the set of edges that hold a token: a second one on the same edge is a violation before it happens.
 * [SO11] An inclusive join goes on when no other token can come to it any more; where that leaves all waiting for each other,
 * they go on with what they have, so that an inclusive join alone never gets stuck.
 */
export function exploreNet(net: ReducedNet, limit: number): Exploration {
  // A split that has more choices than there may be states needs no trying.
  if (net.nodes.some(({ split, outgoing }) => split === 'some' && outgoing.length > allChoicesUpTo && outgoing.length ** 2 / 2 > limit)) return { verdict: 'too large', states: 0 }
  const first = produce([], net.nodes[0]!, net)
  const seen = new Set<string>()
  const open: (readonly number[])[] = []
  let violation: Violation | undefined
  const visit = (marking: readonly number[]): void => {
    const key = marking.join(' ')
    if (seen.has(key)) return
    seen.add(key)
    open.push(marking)
  }
  const upstream = upstreamOfInclusive(net)
  for (const marking of first) visit(marking)
  let tokens = 0
  for (let at = 0; at < open.length && violation === undefined; at++) {
    if (seen.size > limit) return { verdict: 'too large', states: seen.size }
    const marking = open[at]!
    if (marking.length === 0) continue
    violation = mergeIn(marking, net)
    if (violation) break
    // Each of them may move, which makes a marking of it and all the others.
    tokens += marking.length ** 2
    if (tokens > limit * tokensPerState) return { verdict: 'too large', states: seen.size }
    const next = moves(marking, net, upstream)
    if (next.length === 0) violation = deadlockIn(marking, net)
    for (const after of next) visit(after)
  }
  return { verdict: violation ? 'violated' : 'sound', states: seen.size, ...(violation && { violation }) }
}

/** Two tokens before the same node that takes each on its own, or on one way to any node. */
function mergeIn(marking: readonly number[], { nodes, edges }: ReducedNet): Violation | undefined {
  const at = new Map<number, number>()
  for (const edge of marking) {
    const { target } = edges[edge]!
    const other = at.get(target)
    if (other !== undefined && (other === edge || (nodes[target]!.join === 'any' && !nodes[target]!.terminates))) return { kind: 'merge', edges: [edges[other]!.origin, edges[edge]!.origin] }
    at.set(target, edge)
  }
  return undefined
}

function deadlockIn(marking: readonly number[], { nodes, edges }: ReducedNet): Violation {
  const targets = new Set(marking.map((edge) => edges[edge]!.target))
  const origin = (edge: number): number => edges[edge]!.origin
  return {
    kind: 'deadlock',
    joins: [...targets].map((target) => {
      const { incoming } = nodes[target]!
      return { present: incoming.filter((edge) => marking.includes(edge)).map(origin), missing: incoming.filter((edge) => !marking.includes(edge)).map(origin) }
    }),
  }
}

/** All markings one move away. */
function moves(marking: readonly number[], net: ReducedNet, upstream: ReadonlyMap<number, ReadonlySet<number>>): readonly (readonly number[])[] {
  const next: (readonly number[])[] = []
  const waiting: number[] = []
  const targets = new Set(marking.map((edge) => net.edges[edge]!.target))
  for (const target of targets) {
    const node = net.nodes[target]!
    if (node.terminates) {
      next.push([])
      continue
    }
    const here = marking.filter((edge) => net.edges[edge]!.target === target)
    if (node.join === 'all' && here.length < node.incoming.length) continue
    if (node.join === 'inclusive' && marking.some((edge) => !here.includes(edge) && upstream.get(target)!.has(edge))) waiting.push(target)
    else next.push(...produce(marking.filter((edge) => !here.includes(edge)), node, net))
  }
  if (next.length > 0) return next
  return waiting.flatMap((target) => produce(marking.filter((edge) => net.edges[edge]!.target !== target), net.nodes[target]!, net))
}

/** The marking after a node has sent its tokens on, for each choice it has. */
function produce(marking: readonly number[], node: NetNode, { edges, sink }: ReducedNet): readonly (readonly number[])[] {
  const { outgoing, split, defaultEdge } = node
  const others = outgoing.filter((edge) => edge !== defaultEdge)
  const choices = outgoing.length === 0 ? [[]]
    : split === 'all' ? [outgoing]
      : split === 'one' ? outgoing.map((edge) => [edge])
        : [...subsets(others), ...(defaultEdge === undefined ? [] : [[defaultEdge]])]
  return choices.map((chosen) => [...marking, ...chosen.filter((edge) => edges[edge]!.target !== sink)].sort((a, b) => a - b))
}

function subsets(edges: readonly number[]): readonly (readonly number[])[] {
  if (edges.length > allChoicesUpTo) {
    return [edges, ...edges.map((edge) => [edge]), ...edges.flatMap((one, at) => edges.slice(at + 1).map((other) => [one, other]))]
  }
  return Array.from({ length: 2 ** edges.length - 1 }, (_, bits) => edges.filter((_edge, at) => ((bits + 1) >> at) % 2 === 1))
}

/** For each inclusive join the edges from which a token can come to it, beyond those that lead into it. */
function upstreamOfInclusive({ nodes, edges }: ReducedNet): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, ReadonlySet<number>>()
  nodes.forEach(({ join, incoming }, node) => {
    if (join !== 'inclusive') return
    const upstream = new Set<number>()
    const open = [...incoming]
    const seen = new Set([node])
    for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
      const { source } = edges[edge]!
      if (seen.has(source)) continue
      seen.add(source)
      for (const before of nodes[source]!.incoming) {
        upstream.add(before)
        open.push(before)
      }
    }
    for (const edge of incoming) upstream.delete(edge)
    found.set(node, upstream)
  })
  return found
}
