// A model -> what each element id stands for in a picture.
import type { Artifact, DataElement, FlowElements, FlowNode, Lane, MessageFlow, Participant, ProcessModel, SequenceFlow } from '../../model/process-model.ts'

/** An element with an area. `depth` counts what it lies in, from 0. */
export type DrawnShape =
  | { readonly what: 'participant'; readonly participant: Participant }
  | { readonly what: 'lane'; readonly lane: Lane; readonly depth: number }
  | { readonly what: 'node'; readonly node: FlowNode; readonly depth: number; readonly within?: string; readonly isHidden: boolean }
  | { readonly what: 'data'; readonly data: DataElement }
  | { readonly what: 'artifact'; readonly artifact: Exclude<Artifact, { kind: 'association' }> }

/** An element that is a line. */
export type DrawnLine =
  | { readonly what: 'sequenceFlow'; readonly flow: SequenceFlow; readonly isDefault: boolean; readonly leavesGateway: boolean; readonly isHidden: boolean }
  | { readonly what: 'messageFlow'; readonly flow: MessageFlow }
  | { readonly what: 'association' }

/** Activity and data element that belong together; `toData` when the activity writes it. */
export interface DataLink {
  readonly activity: string
  readonly data: string
  readonly toData: boolean
}

/** The look-ups of a picture. */
export interface DrawnElements {
  readonly shapes: ReadonlyMap<string, DrawnShape>
  readonly lines: ReadonlyMap<string, DrawnLine>
  readonly dataLinks: readonly DataLink[]
}

/** Indexes a model for drawing. What lies in a sub-process shown closed is hidden on the plane of that sub-process's shape. */
export function drawnElements(model: ProcessModel): DrawnElements {
  const shapes = new Map<string, DrawnShape>()
  const lines = new Map<string, DrawnLine>()
  const dataLinks: DataLink[] = []
  const enterFlow = (flow: FlowElements, depth: number, within: string | undefined, isHidden: boolean): void => {
    const gateways = new Set<string>()
    const defaults = new Set<string>()
    for (const node of flow.nodes) {
      shapes.set(node.id, { what: 'node', node, depth, isHidden, ...(within !== undefined && { within }) })
      if (node.kind === 'gateway') {
        gateways.add(node.id)
        if (node.defaultFlow !== undefined) defaults.add(node.defaultFlow)
      }
      if (node.kind !== 'activity') continue
      for (const data of node.dataInputRefs) dataLinks.push({ activity: node.id, data, toData: false })
      for (const data of node.dataOutputRefs) dataLinks.push({ activity: node.id, data, toData: true })
      if (node.content) enterFlow(node.content, depth + 1, node.id, isHidden || !node.isExpanded)
    }
    for (const some of flow.sequenceFlows) {
      lines.set(some.id, { what: 'sequenceFlow', flow: some, isHidden, isDefault: defaults.has(some.id), leavesGateway: gateways.has(some.sourceRef) })
    }
    for (const data of flow.data) shapes.set(data.id, { what: 'data', data })
    for (const artifact of flow.artifacts) {
      if (artifact.kind === 'association') lines.set(artifact.id, { what: 'association' })
      else shapes.set(artifact.id, { what: 'artifact', artifact })
    }
  }
  const enterLanes = (some: readonly Lane[], depth: number): void => {
    for (const lane of some) {
      shapes.set(lane.id, { what: 'lane', lane, depth })
      enterLanes(lane.lanes, depth + 1)
    }
  }
  for (const participant of model.participants) shapes.set(participant.id, { what: 'participant', participant })
  for (const process of model.processes) {
    enterLanes(process.lanes, 0)
    enterFlow(process, 0, undefined, false)
  }
  for (const flow of model.messageFlows) lines.set(flow.id, { what: 'messageFlow', flow })
  return { shapes, lines, dataLinks }
}
