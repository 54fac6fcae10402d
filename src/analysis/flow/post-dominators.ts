// Which vertex every way from a vertex to the end of its net must pass next.
import type { Vertex } from './normal-form.ts'

/**
 * The immediate post-dominator of each vertex save the end: the first vertex that lies on all ways to the end. By the iteration of
 * Cooper, Harvey and Kennedy ("A simple, fast dominance algorithm", 2001) on the reversed net. Every vertex must reach the end.
 */
export function postDominators(end: Vertex): ReadonlyMap<Vertex, Vertex> {
  const order = postorder(end)
  const number = new Map(order.map((vertex, at) => [vertex, at]))
  const next = new Int32Array(order.length).fill(-1)
  const last = order.length - 1
  next[last] = last
  const meet = (a: number, b: number): number => {
    while (a !== b) {
      while (a < b) a = next[a]!
      while (b < a) b = next[b]!
    }
    return a
  }
  for (let changed = true; changed;) {
    changed = false
    for (let at = last - 1; at >= 0; at--) {
      let common = -1
      for (const { target } of order[at]!.outgoing) {
        const ahead = number.get(target)!
        if (next[ahead] !== -1) common = common === -1 ? ahead : meet(ahead, common)
      }
      if (next[at] !== common) {
        next[at] = common
        changed = true
      }
    }
  }
  return new Map(order.slice(0, last).map((vertex, at) => [vertex, order[next[at]!]!]))
}

/** Vertices in the order in which a depth-first walk against the arcs leaves them, the end last. */
function postorder(end: Vertex): readonly Vertex[] {
  const order: Vertex[] = []
  const seen = new Set([end])
  const path = [{ vertex: end, rest: [...end.incoming] }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const arc = top.rest.pop()
    if (arc === undefined) {
      order.push(top.vertex)
      path.pop()
    } else if (!seen.has(arc.source)) {
      seen.add(arc.source)
      path.push({ vertex: arc.source, rest: [...arc.source.incoming] })
    }
  }
  return order
}
