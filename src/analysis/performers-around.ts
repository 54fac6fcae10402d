// A model -> who stands around each of its nodes: lane in lane in pool. What is stated of one holds for all inside it that state nothing.
import type { ModelIndex } from '../model/model-index.ts'
import type { Lane, Participant } from '../model/process-model.ts'

/**
 * A function from the id of a node, lane or pool to its performers, from the innermost out: its lane, the lanes around it, the pool.
 * None for what stands in none, and for an id nobody knows. All nodes of one lane get the same list.
 */
export function performersAround({ nodes, lanes, participants, processes }: ModelIndex): (id: string) => readonly (Lane | Participant)[] {
  const outer = new Map<string, Lane>()
  for (const lane of lanes.values()) for (const inner of lane.lanes) outer.set(inner.id, lane)
  const known = new Map<Lane | Participant, readonly (Lane | Participant)[]>()
  const listed = (lane: Lane | undefined, pool: Participant | undefined): readonly (Lane | Participant)[] => {
    const innermost = lane ?? pool
    if (innermost === undefined) return nobody
    const before = known.get(innermost)
    if (before) return before
    const performers: (Lane | Participant)[] = []
    for (let some = lane; some !== undefined; some = outer.get(some.id)) performers.push(some)
    if (pool) performers.push(pool)
    known.set(innermost, performers)
    return performers
  }
  const poolOf = (lane: Lane): Participant | undefined => {
    let top = lane
    for (let around = outer.get(top.id); around !== undefined; around = outer.get(top.id)) top = around
    const process = processes.find((some) => some.lanes.includes(top))
    return [...participants.values()].find(({ processRef }) => processRef !== undefined && processRef === process?.id)
  }
  return (id) => {
    const place = nodes.get(id)
    if (place) return listed(place.lane, place.participant)
    const lane = lanes.get(id)
    return lane ? listed(lane, poolOf(lane)) : listed(undefined, participants.get(id))
  }
}

const nobody: readonly never[] = []
