// A model -> on whose side each of its nodes, lanes and pools stands.
import type { ModelIndex } from '../../model/model-index.ts'
import type { Lane, Participant } from '../../model/process-model.ts'
import { sideOf, type SideVerdict } from './side-of.ts'

/**
 * The side of a node, lane or pool by its id; of what stands in none, and of an id nobody knows, it is the office.
 * [SD5] What is stated of a performer wins over its name.
 * [SD6] The innermost lane is asked first, then those around it, then the pool: the first that states a side, or whose name is that of
 * a citizen, decides. So a lane of the applicant's pool ("Bagian keuangan" of "Pemohon") is the applicant's, and a lane "Pemohon" of
 * an office's pool stays the applicant's.
 */
export function sidesIn(index: ModelIndex): (id: string) => SideVerdict {
  const outer = outerLanes(index)
  const known = new Map<Lane | Participant, SideVerdict>()
  const office: SideVerdict = { side: 'office', reason: { rule: 'default' } }
  const verdictOf = (lane: Lane | undefined, participant: Participant | undefined): SideVerdict => {
    const performer = lane ?? participant
    if (performer === undefined) return office
    const before = known.get(performer)
    if (before) return before
    const { side } = performer.facts
    const own: SideVerdict = side === undefined ? sideOf(performer.name) : { side, reason: { rule: 'stated' } }
    const isSettled = side !== undefined || own.side === 'citizen' || lane === undefined
    const verdict = isSettled ? own : verdictOf(outer.get(lane.id), participant)
    known.set(performer, verdict)
    return verdict
  }
  return (id) => {
    const place = index.nodes.get(id)
    if (place) return verdictOf(place.lane, place.participant)
    const lane = index.lanes.get(id)
    return verdictOf(lane, lane ? poolAround(index, id) : index.participants.get(id))
  }
}

/** The lane around each nested lane, by id. */
export function outerLanes(index: ModelIndex): ReadonlyMap<string, Lane> {
  const outer = new Map<string, Lane>()
  for (const lane of index.lanes.values()) for (const inner of lane.lanes) outer.set(inner.id, lane)
  return outer
}

function poolAround(index: ModelIndex, laneId: string): Participant | undefined {
  const holds = (lanes: readonly Lane[]): boolean => lanes.some((lane) => lane.id === laneId || holds(lane.lanes))
  const process = index.processes.find(({ lanes }) => holds(lanes))
  return [...index.participants.values()].find(({ processRef }) => processRef !== undefined && processRef === process?.id)
}
