// A net -> a smaller one in which the same things go wrong: whatever is sound by its structure alone disappears.
import type { NetNode, TokenNet } from './token-net.ts'

/** A net after reduction. Edges without a target node that matters lead to `sink`, where tokens vanish. */
export interface ReducedNet {
  readonly nodes: readonly NetNode[]
  readonly edges: readonly { readonly source: number; readonly target: number; /** The edge of the whole net it stands for: its last. */ readonly origin: number }[]
  /** The node where tokens come to a plain end. */
  readonly sink: number
  /** Whether nothing is left that could go wrong. */
  readonly isSound: boolean
}

interface Draft {
  readonly join: NetNode['join'][]
  readonly split: NetNode['split'][]
  readonly byDefault: (number | undefined)[]
  readonly terminates: readonly boolean[]
  readonly of: (number | undefined)[]
  readonly ins: Set<number>[]
  readonly outs: Set<number>[]
  readonly source: number[]
  readonly target: number[]
  readonly sink: number
}

/**
 * Reduces a net by rules that keep every deadlock and every merge of two tokens (fusion rules for free-choice nets: T. Murata,
 * Petri nets, 1989; W. Sadiq and M. Orlowska, 2000). `harmless` are nodes behind which tokens only come to plain ends.
 * [SO5] Ends: a way into harmless nodes ends there; a split that takes all its ways is not changed by one that ends.
 * [SO6] Sequence: a node with one way in and one out; a node with one way out and the only node it leads to.
 * [SO7] Branches: two ways from a node to the same one that takes them as they come: one-any, all-all, whatever-inclusive.
 * [SO8] Loop: a way from a node back to itself, where another way out is left.
 * [SO9] Nested choices: an exclusive split behind an exclusive split, a merge before a merge, a parallel split behind another.
 */
export function reduceNet(net: TokenNet, harmless: (node: number) => boolean): ReducedNet {
  const draft = draftOf(net, harmless)
  const open = [...net.nodes.keys()]
  const isOpen = new Set(open)
  const again = (node: number): void => {
    if (isOpen.has(node)) return
    isOpen.add(node)
    open.push(node)
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    isOpen.delete(node)
    while (reduceAt(draft, node, again));
  }
  return reduced(draft)
}

function draftOf({ nodes, edges }: TokenNet, harmless: (node: number) => boolean): Draft {
  const sink = nodes.length
  const draft: Draft = {
    join: [...nodes.map(({ join }) => join), 'any'], split: [...nodes.map(({ split }) => split), 'all'],
    byDefault: [...nodes.map(({ defaultEdge }) => defaultEdge), undefined], terminates: [...nodes.map(({ terminates }) => terminates), false],
    of: [...nodes.map(({ of }) => of), undefined],
    ins: Array.from({ length: sink + 1 }, () => new Set<number>()), outs: Array.from({ length: sink + 1 }, () => new Set<number>()),
    source: edges.map(({ source }) => source), target: edges.map(({ target }) => (harmless(target) ? sink : target)), sink,
  }
  const reached = reachedFrom(0, nodes, edges)
  edges.forEach(({ source }, edge) => {
    const target = draft.target[edge]!
    // A way no token comes on matters only to who waits for it.
    if (harmless(source) || (!reached.has(source) && draft.join[target] !== 'all')) return
    draft.outs[source]!.add(edge)
    draft.ins[target]!.add(edge)
  })
  return draft
}

function reachedFrom(start: number, nodes: TokenNet['nodes'], edges: TokenNet['edges']): ReadonlySet<number> {
  const reached = new Set([start])
  for (const node of reached) for (const edge of nodes[node]!.outgoing) reached.add(edges[edge]!.target)
  return reached
}

type Again = (node: number) => void

/** Applies one rule at a node, if one fits. */
function reduceAt(draft: Draft, node: number, again: Again): boolean {
  const { ins, outs, join, split, source, target, sink } = draft
  if (node === sink || outs[node]!.size === 0) return false
  if (mergeBranches(draft, node, again)) return true
  const [out] = outs[node]!
  if (outs[node]!.size === 1) {
    const next = target[out!]!
    if (ins[node]!.size === 1 && node !== 0 && next !== node) {
      const [before] = ins[node]!
      const from = source[before!]!
      outs[from]!.delete(before!)
      outs[from]!.add(out!)
      if (draft.byDefault[from] === before) draft.byDefault[from] = out
      source[out!] = from
      ins[node]!.clear()
      outs[node]!.clear()
      again(from)
      again(next)
      return true
    }
    if (next !== node && next !== sink && ins[next]!.size === 1 && !draft.terminates[next]) return fuseWithNext(draft, node, next, out!, again)
    if (next !== node && next !== sink && join[node] === 'any' && join[next] === 'any' && node !== 0 && !draft.terminates[next]) {
      remove(draft, out!)
      for (const edge of ins[node]!) {
        target[edge] = next
        ins[next]!.add(edge)
        again(source[edge]!)
      }
      ins[node]!.clear()
      again(next)
      return true
    }
    return false
  }
  for (const edge of outs[node]!) {
    const next = target[edge]!
    if (next === node && join[node] !== 'all' && split[node] === 'one') {
      remove(draft, edge)
      again(node)
      return true
    }
    const isNested = next !== sink && next !== node && ins[next]!.size === 1 && outs[next]!.size > 1 && split[next] === split[node] && split[node] !== 'some'
    if (isNested) {
      remove(draft, edge)
      for (const other of outs[next]!) {
        source[other] = node
        outs[node]!.add(other)
        again(target[other]!)
      }
      outs[next]!.clear()
      return true
    }
  }
  return false
}

/** `node` takes over how the only node it leads to goes on. */
function fuseWithNext(draft: Draft, node: number, next: number, between: number, again: Again): boolean {
  const { outs, split, source, target, byDefault } = draft
  remove(draft, between)
  split[node] = split[next]!
  byDefault[node] = byDefault[next]
  for (const edge of outs[next]!) {
    source[edge] = node
    outs[node]!.add(edge)
    again(target[edge]!)
  }
  outs[next]!.clear()
  again(node)
  for (const edge of draft.ins[node]!) again(source[edge]!)
  return true
}

/** Rules SO5 and SO7 at the ways out of a node. */
function mergeBranches(draft: Draft, node: number, again: Again): boolean {
  const { outs, join, split, target, sink, byDefault } = draft
  if (outs[node]!.size < 2) return false
  const first = new Map<number, number>()
  for (const edge of outs[node]!) {
    const next = target[edge]!
    if (next === sink && split[node] === 'all') {
      remove(draft, edge)
      again(node)
      return true
    }
    const twin = first.get(next)
    if (twin === undefined) {
      first.set(next, edge)
      continue
    }
    const fits = next === sink || join[next] === 'inclusive' || (split[node] === 'one' && join[next] === 'any') || (split[node] === 'all' && join[next] === 'all')
    if (!fits) continue
    if (byDefault[node] === edge || byDefault[node] === twin) byDefault[node] = undefined
    remove(draft, edge)
    again(next)
    again(node)
    for (const other of outs[next]!) again(target[other]!)
    return true
  }
  return false
}

function remove({ ins, outs, source, target }: Draft, edge: number): void {
  outs[source[edge]!]!.delete(edge)
  ins[target[edge]!]!.delete(edge)
}

function reduced(draft: Draft): ReducedNet {
  const { join, split, byDefault, terminates, of, ins, outs, source, target, sink } = draft
  const position = new Map<number, number>()
  const edges: { source: number; target: number; origin: number }[] = []
  outs.forEach((some) => {
    for (const edge of some) position.set(edge, edges.push({ source: source[edge]!, target: target[edge]!, origin: edge }) - 1)
  })
  const at = (edge: number): number => position.get(edge)!
  const nodes = join.map((kind, node): NetNode => {
    const defaultEdge = byDefault[node] === undefined ? undefined : position.get(byDefault[node])
    const place = of[node]
    return {
      ...(place !== undefined && { of: place }), ...(defaultEdge !== undefined && { defaultEdge }), join: kind, split: split[node]!,
      incoming: [...ins[node]!].map(at), outgoing: [...outs[node]!].map(at), terminates: terminates[node]!,
    }
  })
  const isSound = edges.every((edge) => edge.source === 0 && (edge.target === sink || terminates[edge.target]!)) && (split[0] === 'one' || edges.length < 2)
  return { nodes, edges, sink, isSound }
}
