// A model -> who in it counts as a citizen.
import type { ModelIndex } from '../../model/model-index.ts'
import type { Lane } from '../../model/process-model.ts'
import type { SideVerdict } from '../cost/side-of.ts'
import type { CitizenPerformer } from './citizen.ts'

/** Pools of citizens, and the outermost lanes of citizens in the pools of others. */
export function citizensIn({ model, processes }: ModelIndex, sideAt: (id: string) => SideVerdict): readonly CitizenPerformer[] {
  const taken = ({ id, name }: { readonly id: string; readonly name?: string }, isBlackBox = false): CitizenPerformer | undefined => {
    const { side, reason } = sideAt(id)
    return side === 'citizen' ? { id, ...(name !== undefined && { name }), reason, isBlackBox } : undefined
  }
  const pools = model.participants.flatMap((pool) => taken(pool, pool.processRef === undefined) ?? [])
  const ofPools = new Set(model.participants.flatMap(({ id, processRef }) => (processRef !== undefined && sideAt(id).side === 'citizen' ? [processRef] : [])))
  const inLanes = (lanes: readonly Lane[]): readonly CitizenPerformer[] => lanes.flatMap((lane) => taken(lane) ?? inLanes(lane.lanes))
  return [...pools, ...processes.filter(({ id }) => !ofPools.has(id)).flatMap(({ lanes }) => inLanes(lanes))]
}
