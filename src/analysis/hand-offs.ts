// Where a case changes hands.
import { performerName, type ModelIndex, type ShownFlow } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { MessageFlow, SequenceFlow } from '../model/process-model.ts'

/** The flows of a model that hand over. */
export interface HandOffs {
  readonly sequenceFlows: readonly SequenceFlow[]
  readonly messageFlows: readonly MessageFlow[]
}

/**
 * The hand-offs a reader sees (calculations: "hand-offs"). [CT4] A sequence flow hands over when its source and its target stand
 * with different performers, both named and not by names that sound the same; gateways and events count by the lane they are drawn in, so that
 * `A[x] -> gateway[y] -> B[y]` is one hand-off. [CT5] A message flow hands over when its ends lie in different pools.
 */
export function handOffs(index: ModelIndex): HandOffs {
  const pool = (id: string): string | undefined => (index.participants.get(id) ?? index.nodes.get(id)?.participant)?.id
  return {
    sequenceFlows: index.shownFlows.flatMap(flowsIn).filter(({ sourceRef, targetRef }) => {
      const [from, to] = [performerName(index, sourceRef), performerName(index, targetRef)]
      return from !== undefined && to !== undefined && from !== to && nameKey(from) !== nameKey(to)
    }),
    messageFlows: index.model.messageFlows.filter(({ sourceRef, targetRef }) => pool(sourceRef) !== pool(targetRef)),
  }
}

const flowsIn = ({ container }: ShownFlow): readonly SequenceFlow[] => container.sequenceFlows
