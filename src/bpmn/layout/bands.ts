// Lanes -> the bands a flow is laid out in, top to bottom: one for each lane without lanes in it, one for nodes that stand in
// a lane beside nested lanes, one for nodes in no lane.
import type { Lane } from '../../model/process-model.ts'

/** The bands, and for each lane the bands it covers. */
export interface Bands {
  /** Number of bands, at least 1. */
  readonly count: number
  readonly bandOf: ReadonlyMap<string, number>
  readonly lanes: readonly LaneBands[]
  /** How many lanes lie in each other at most; 0 without lanes. */
  readonly depth: number
}

/** A lane from its first to its last band; `depth` 0 is outermost. */
export interface LaneBands {
  readonly lane: Lane
  readonly depth: number
  readonly first: number
  readonly last: number
}

/** The bands of a process; `nodes` are the ids of the nodes to place. */
export function bandsOf(lanes: readonly Lane[], nodes: readonly string[]): Bands {
  const placed = new Set(nodes)
  const deepest = deepestClaims(lanes)
  const bandOf = new Map<string, number>()
  const all: LaneBands[] = []
  let count = 0
  const enter = (some: readonly Lane[], depth: number): void => {
    for (const lane of some) {
      const first = count
      const own = lane.flowNodeRefs.filter((id) => placed.has(id) && deepest.get(id) === depth)
      if (own.length > 0 || lane.lanes.length === 0) {
        // A node that several lanes claim stands in the first.
        for (const id of own) if (!bandOf.has(id)) bandOf.set(id, count)
        count += 1
      }
      const at = all.length
      all.push({ lane, depth, first, last: first })
      enter(lane.lanes, depth + 1)
      all[at] = { lane, depth, first, last: count - 1 }
    }
  }
  enter(lanes, 0)
  const outside = nodes.filter((id) => !bandOf.has(id))
  if (outside.length > 0 || count === 0) {
    for (const id of outside) bandOf.set(id, count)
    count += 1
  }
  return { count, bandOf, lanes: all, depth: all.reduce((most, { depth }) => Math.max(most, depth + 1), 0) }
}

// A parent lane may list what its nested lanes hold as well; the nested lane is meant.
function deepestClaims(lanes: readonly Lane[], depth = 0, depths = new Map<string, number>()): ReadonlyMap<string, number> {
  for (const lane of lanes) {
    for (const id of lane.flowNodeRefs) depths.set(id, Math.max(depth, depths.get(id) ?? 0))
    deepestClaims(lane.lanes, depth + 1, depths)
  }
  return depths
}
