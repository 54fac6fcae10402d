// One whole -> several drawings of parts of it, with every element at the same place in each drawing that shows it.
import type { Plane } from '../../model/diagram.ts'
import type { FlowElements, MessageFlow, ProcessModel } from '../../model/process-model.ts'
import { KeptRoom } from './edition.ts'
import { collaborationPlane } from './lay-out.ts'

/** What one drawing shows of the whole, by the ids of the whole. */
export interface EditionContent {
  /** The part of each flow of the whole; a flow without an entry is not shown. */
  readonly flows: ReadonlyMap<FlowElements, FlowElements>
  readonly messageFlows: readonly MessageFlow[]
}

// Tracks in one direction depend on where those of the other end up; the room they need is found in two or three rounds.
const mostRounds = 12

const nothing: FlowElements = { nodes: [], sequenceFlows: [], data: [], artifacts: [] }

/**
 * Lays the whole out and draws each edition on it. `abreast` names for a node another one whose column it shares. Frames of pools
 * and lanes are in every drawing. The same input gives the same drawings.
 */
export function layOutEditions(whole: ProcessModel, editions: readonly EditionContent[], abreast: ReadonlyMap<string, string>): readonly Plane[] {
  const room = new KeptRoom()
  const draw = ({ flows, messageFlows }: EditionContent): Plane => collaborationPlane({ ...whole, messageFlows }, {
    abreast, shown: (flow) => flows.get(flow) ?? nothing, keepRoom: (key, size) => room.keep(key, size),
  })
  let planes = editions.map(draw)
  for (let round = 1; room.grew() && round < mostRounds; round += 1) planes = editions.map(draw)
  return planes
}
