// A model -> the same under other ids, as far as it is drawn: without its diagram, groups (see along-groups.ts), and what is inside closed sub-processes.
import type { Artifact, FlowElements, FlowNode, Lane, ProcessModel } from '../../model/process-model.ts'
import { isOpen } from './open-sub-process.ts'

/** The model with every id and reference replaced. References to nothing are dropped. */
export function renamed(model: ProcessModel, ids: ReadonlyMap<string, string>): ProcessModel {
  const of = (id: string): string => ids.get(id) ?? id
  const known = (some: readonly string[]): readonly string[] => some.flatMap((id) => ids.get(id) ?? [])
  const lane = (some: Lane): Lane => ({ ...some, id: of(some.id), flowNodeRefs: known(some.flowNodeRefs), lanes: some.lanes.map(lane) })
  const node = (some: FlowNode): FlowNode => {
    const id = of(some.id)
    if (some.kind === 'gateway') return { ...some, id, ...(some.defaultFlow !== undefined && { defaultFlow: of(some.defaultFlow) }) }
    if (some.kind === 'event') return { ...some, id, ...(some.attachedToRef !== undefined && { attachedToRef: of(some.attachedToRef) }) }
    const { content, ...rest } = some
    const refs = { dataInputRefs: known(some.dataInputRefs), dataOutputRefs: known(some.dataOutputRefs) }
    return content && isOpen(some) ? { ...rest, ...refs, id, content: flow(content) } : { ...rest, ...refs, id, isExpanded: false }
  }
  const flow = (some: FlowElements): FlowElements => ({
    nodes: some.nodes.map(node),
    sequenceFlows: some.sequenceFlows.map((one) => ({ ...one, id: of(one.id), sourceRef: of(one.sourceRef), targetRef: of(one.targetRef) })),
    data: some.data.map((one) => ({ ...one, id: of(one.id) })),
    artifacts: some.artifacts.flatMap((one): Artifact[] => {
      if (one.kind === 'textAnnotation') return [{ ...one, id: of(one.id) }]
      return one.kind === 'association' ? [{ ...one, id: of(one.id), sourceRef: of(one.sourceRef), targetRef: of(one.targetRef) }] : []
    }),
  })
  return {
    ...(model.name !== undefined && { name: model.name }),
    participants: model.participants.map((one) => ({ ...one, id: of(one.id), ...(one.processRef !== undefined && { processRef: of(one.processRef) }) })),
    processes: model.processes.map((process) => ({ ...process, ...flow(process), id: of(process.id), lanes: process.lanes.map(lane) })),
    messageFlows: model.messageFlows.map((one) => ({ ...one, id: of(one.id), sourceRef: of(one.sourceRef), targetRef: of(one.targetRef) })),
  }
}
