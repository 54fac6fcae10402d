// A net -> a smaller one in which the same things go wrong: whatever is sound by its structure alone disappears.
import type { NetNode, TokenNet } from './token-net.ts'

/** A net after reduction. */
export interface ReducedNet {
  readonly nodes: readonly NetNode[]
  /** `origin` is the edge of the whole net that it stands for: of several in a row the last. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly origin: number }[]
  /** The node where tokens come to a plain end. */
  readonly sink: number
  /** Whether nothing is left that could go wrong; of such a net nodes and edges are not told. */
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
    join: nodes.map(({ join }) => join).concat('any'), split: nodes.map(({ split }) => split).concat('all'),
    byDefault: nodes.map(({ defaultEdge }) => defaultEdge).concat(undefined), terminates: nodes.map(({ terminates }) => terminates).concat(false),
    of: nodes.map(({ of }) => of).concat(undefined),
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
  const { outs, sink } = draft
  if (node === sink || outs[node]!.size === 0) return false
  if (outs[node]!.size > 1) return mergeBranches(draft, node, again) || dropLoop(draft, node, again) || takeOverSplit(draft, node, again)
  const [out] = outs[node]!
  return skipNode(draft, node, out!, again) || takeOverNext(draft, node, out!, again) || mergeIntoNext(draft, node, out!, again)
}

/** SO6: [from] -> [node] -> [next] becomes [from] -> [next]. */
function skipNode({ ins, outs, source, target, byDefault }: Draft, node: number, out: number, again: Again): boolean {
  const next = target[out]!
  if (ins[node]!.size !== 1 || node === 0 || next === node) return false
  const [before] = ins[node]!
  const from = source[before!]!
  outs[from]!.delete(before!)
  outs[from]!.add(out)
  if (byDefault[from] === before) byDefault[from] = out
  source[out] = from
  ins[node]!.clear()
  outs[node]!.clear()
  again(from)
  again(next)
  return true
}

/** SO6: a node with one way out goes on as the node that only it leads to. */
function takeOverNext(draft: Draft, node: number, out: number, again: Again): boolean {
  const { ins, split, source, target, byDefault, sink, terminates } = draft
  const next = target[out]!
  if (next === node || next === sink || ins[next]!.size !== 1 || terminates[next]) return false
  remove(draft, out)
  split[node] = split[next]!
  byDefault[node] = byDefault[next]
  moveWaysOut(draft, next, node, again)
  again(node)
  for (const edge of ins[node]!) again(source[edge]!)
  return true
}

/** SO9: what merges only to come to another merge comes to that one at once. */
function mergeIntoNext(draft: Draft, node: number, out: number, again: Again): boolean {
  const { ins, join, source, target, sink, terminates } = draft
  const next = target[out]!
  if (next === node || next === sink || node === 0 || terminates[next] || join[node] !== 'any' || join[next] !== 'any') return false
  remove(draft, out)
  for (const edge of ins[node]!) {
    target[edge] = next
    ins[next]!.add(edge)
    again(source[edge]!)
  }
  ins[node]!.clear()
  again(next)
  return true
}

/** SO8: going round once more changes nothing. */
function dropLoop(draft: Draft, node: number, again: Again): boolean {
  const { outs, join, split, target } = draft
  if (join[node] === 'all' || split[node] !== 'one') return false
  for (const edge of outs[node]!) {
    if (target[edge] !== node) continue
    remove(draft, edge)
    again(node)
    return true
  }
  return false
}

/** SO9: a split takes over the ways of a split of its kind that only it leads to. */
function takeOverSplit(draft: Draft, node: number, again: Again): boolean {
  const { ins, outs, split, target, sink } = draft
  if (split[node] === 'some') return false
  for (const edge of outs[node]!) {
    const next = target[edge]!
    if (next === sink || next === node || ins[next]!.size !== 1 || outs[next]!.size < 2 || split[next] !== split[node]) continue
    remove(draft, edge)
    moveWaysOut(draft, next, node, again)
    return true
  }
  return false
}

/** SO5 and SO7: of ways that come to the same, one is enough. */
function mergeBranches(draft: Draft, node: number, again: Again): boolean {
  const { outs, join, split, target, sink, byDefault } = draft
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

function moveWaysOut({ outs, source, target }: Draft, from: number, to: number, again: Again): void {
  for (const edge of outs[from]!) {
    source[edge] = to
    outs[to]!.add(edge)
    again(target[edge]!)
  }
  outs[from]!.clear()
}

function remove({ ins, outs, source, target }: Draft, edge: number): void {
  outs[source[edge]!]!.delete(edge)
  ins[target[edge]!]!.delete(edge)
}

function reduced(draft: Draft): ReducedNet {
  const { join, split, byDefault, terminates, of, ins, outs, source, target, sink } = draft
  if (isSound(draft)) return { nodes: [], edges: [], sink, isSound: true }
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
  return { nodes, edges, sink, isSound: false }
}

/** Whether all that is left are ways from the start to an end, of which a case takes one. */
function isSound({ outs, target, terminates, split, sink }: Draft): boolean {
  if (split[0] !== 'one' && outs[0]!.size > 1) return false
  if (outs.some(({ size }, node) => node > 0 && size > 0)) return false
  return [...outs[0]!].every((edge) => target[edge] === sink || terminates[target[edge]!]!)
}
