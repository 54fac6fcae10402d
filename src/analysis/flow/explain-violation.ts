// Why tokens get stuck or come together: the join or merge it shows at, and the split it comes from.
import type { Violation } from './explore-net.ts'
import type { TokenNet } from './token-net.ts'

/** Where something goes wrong in a net and what brings it about. */
export interface Explanation {
  /** The node of the net to mend: the join nothing gets past, or the merge that does not wait. */
  readonly at: number
  readonly cause:
    /** A node after which only some of the ways are taken (deadlock), or several at once (merge). */
    | { readonly kind: 'split'; readonly node: number }
    /** A boundary event that may or may not occur, as the net node of the event. */
    | { readonly kind: 'event'; readonly node: number }
    /** The starts of the scope. */
    | { readonly kind: 'starts' }
    /** What is awaited comes only from behind the join itself. */
    | { readonly kind: 'loop' }
    /** What is awaited begins where no case comes. */
    | { readonly kind: 'unreached' }
}

/** Explains a violation by the nearest split that can bring it about. */
export function explain(violation: Violation, net: TokenNet): Explanation {
  return violation.kind === 'merge' ? explainMerge(net, ...violation.edges) : explainDeadlock(net, violation.joins)
}

function explainMerge(net: TokenNet, one: number, other: number): Explanation {
  const at = meetingPoint(net, net.edges[one]!.target, net.edges[other]!.target)
  const split = commonSplit(net, one, other, at) ?? commonSplit(net, one, other)
  if (split === undefined) return { at, cause: { kind: 'loop' } }
  return { at, cause: split === 0 ? { kind: 'starts' } : eventChoice(net, split) ?? { kind: 'split', node: split } }
}

/** The nearest node that ways from both reach. */
function meetingPoint(net: TokenNet, one: number, other: number): number {
  const far = (from: number): ReadonlyMap<number, number> => {
    const distance = new Map([[from, 0]])
    for (const [node, steps] of distance) {
      for (const edge of net.nodes[node]!.outgoing) {
        const { target } = net.edges[edge]!
        if (!distance.has(target)) distance.set(target, steps + 1)
      }
    }
    return distance
  }
  const [fromOne, fromOther] = [far(one), far(other)]
  let best = one
  let least = Infinity
  for (const [node, steps] of fromOne) {
    const sum = steps + (fromOther.get(node) ?? Infinity)
    if (sum < least) [best, least] = [node, sum]
  }
  return best
}

/** The ways back from an edge: for each node before it, in growing distance, how many steps away and by which of its edges. */
function waysBack(net: TokenNet, edge: number, without?: number): ReadonlyMap<number, { readonly steps: number; readonly by: number }> {
  const before = new Map([[net.edges[edge]!.source, { steps: 0, by: edge }]])
  for (const [node, { steps }] of before) {
    if (node === without) continue
    for (const incoming of net.nodes[node]!.incoming) {
      const { source } = net.edges[incoming]!
      if (!before.has(source) && source !== without) before.set(source, { steps: steps + 1, by: incoming })
    }
  }
  return before
}

/** The nearest node that sends tokens on two different ways at once, of which one leads to each edge. */
function commonSplit(net: TokenNet, one: number, other: number, without?: number): number | undefined {
  const [toOne, toOther] = [waysBack(net, one, without), waysBack(net, other, without)]
  let best: number | undefined
  let least = Infinity
  for (const [node, { steps, by }] of toOne) {
    const there = toOther.get(node)
    if (net.nodes[node]!.split === 'one' || there === undefined || there.by === by || steps + there.steps >= least) continue
    ;[best, least] = [node, steps + there.steps]
  }
  return best
}

function explainDeadlock(net: TokenNet, joins: readonly { readonly present: readonly number[]; readonly missing: readonly number[] }[]): Explanation {
  const reached = reachedFrom(net, 0)
  const stuck = joins.map(({ present, missing }) => ({ at: net.edges[missing[0]!]!.target, present, missing }))
  // A join whose missing tokens are held up before another one is not the trouble; that other one is. In a loop each lies before the other.
  const heldUpBefore = ({ at, missing }: (typeof stuck)[number]): number => {
    const others = stuck.filter((other) => other.at !== at)
    return Math.min(...missing.flatMap((edge) => {
      const back = waysBack(net, edge, at)
      return others.map((other) => back.get(other.at)?.steps ?? Infinity)
    }))
  }
  const distances = stuck.map(heldUpBefore)
  const { at, missing } = stuck[distances.indexOf(Math.max(...distances))]!
  if (missing.some((edge) => !reached.has(net.edges[edge]!.source))) return { at, cause: { kind: 'unreached' } }
  const reachedBefore = reachedFrom(net, 0, at)
  if (missing.some((edge) => !reachedBefore.has(net.edges[edge]!.source))) return { at, cause: { kind: 'loop' } }
  for (const edge of missing) {
    const before = waysBack(net, edge, at)
    for (const node of before.keys()) {
      const { split, outgoing } = net.nodes[node]!
      if (split === 'all' || !reached.has(node)) continue
      const elsewhere = outgoing.some((way) => way !== edge && !before.has(net.edges[way]!.target) && leavesOthersBehind(net, net.edges[way]!.target, at))
      if (elsewhere) return { at, cause: node === 0 ? { kind: 'starts' } : eventChoice(net, node) ?? { kind: 'split', node } }
    }
  }
  return { at, cause: { kind: 'loop' } }
}

/** Whether a token that goes on from a node can end without ending its scope, or come to the join by another way. */
function leavesOthersBehind(net: TokenNet, from: number, join: number): boolean {
  const reached = reachedFrom(net, from, join)
  return reached.has(join) || [...reached].some((node) => net.nodes[node]!.outgoing.length === 0 && !net.nodes[node]!.terminates)
}

/** The boundary event a choice is about: a node that stands for an activity or event and leads to an entry of another by no drawn flow. */
function eventChoice(net: TokenNet, node: number): Explanation['cause'] | undefined {
  const { of, outgoing } = net.nodes[node]!
  const isSelf = (target: number): boolean => net.nodes[target]!.of === of || net.nodes[target]!.of === undefined
  const undrawn = outgoing.filter((edge) => net.edges[edge]!.id === undefined).map((edge) => net.edges[edge]!.target)
  const event = undrawn.find((target) => !isSelf(target)) ?? (undrawn.length > 1 && net.nodes[node]!.split === 'one' ? undrawn.find((target) => net.nodes[target]!.of === of) : undefined)
  return event === undefined ? undefined : { kind: 'event', node: event }
}

function reachedFrom({ nodes, edges }: TokenNet, start: number, without?: number): ReadonlySet<number> {
  const reached = new Set([start])
  for (const node of reached) {
    if (node === without) continue
    for (const edge of nodes[node]!.outgoing) reached.add(edges[edge]!.target)
  }
  return reached
}
