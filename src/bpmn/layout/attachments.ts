// Data elements, annotations and groups of a flow -> items of its grid, each near the node it belongs to.
import type { Edge } from '../../model/diagram.ts'
import type { Activity, FlowElements } from '../../model/process-model.ts'
import type { Connection } from './route.ts'
import { artifactRoom, dataRoom, type Room } from './room.ts'

/** An item that hangs on a node (`anchor`), or on nothing. */
export interface Attachment {
  readonly id: string
  readonly room: Room
  readonly anchor?: string
  readonly connections: readonly Connection[]
}

/**
 * Element id of the edge drawn between an activity and its data. A model does not keep the ids of data associations, so edges
 * carry this name; writeDiagram finds the association it stands for.
 */
export function dataEdgeId(direction: 'input' | 'output', activityId: string, dataId: string): Edge['elementId'] {
  return `${direction}:${activityId}:${dataId}`
}

/** What hangs on the nodes of the flow. `hosts` gives the activity a boundary event sits on. */
export function attachmentsOf(flow: FlowElements, hosts: ReadonlyMap<string, string>): readonly Attachment[] {
  const nodes = new Set(flow.nodes.map(({ id }) => id).filter((id) => !hosts.has(id)))
  return [...dataAttachments(flow), ...artifactAttachments(flow, nodes, hosts)]
}

function dataAttachments(flow: FlowElements): readonly Attachment[] {
  const connections = new Map<string, Connection[]>(flow.data.map(({ id }) => [id, []]))
  for (const activity of flow.nodes) {
    if (activity.kind !== 'activity') continue
    for (const [direction, refs] of refsOf(activity)) {
      for (const data of refs) {
        const [source, target] = direction === 'input' ? [data, activity.id] : [activity.id, data]
        connections.get(data)?.push({ id: dataEdgeId(direction, activity.id, data), kind: 'association', source, target })
      }
    }
  }
  return flow.data.flatMap((data) => {
    const own = connections.get(data.id) ?? []
    // What no activity of the flow uses and a tool would not draw by itself stays out of the picture.
    if (own.length === 0 && data.type !== 'dataObjectReference' && data.type !== 'dataStoreReference') return []
    const [first] = own
    const anchor = first && (first.source === data.id ? first.target : first.source)
    return [{ id: data.id, room: dataRoom(data), connections: own, ...(anchor !== undefined && { anchor }) }]
  })
}

function artifactAttachments(flow: FlowElements, nodes: ReadonlySet<string>, hosts: ReadonlyMap<string, string>): readonly Attachment[] {
  const flowSource = new Map(flow.sequenceFlows.map(({ id, sourceRef }) => [id, sourceRef]))
  const attachedTo = new Map<string, { readonly anchor: string; readonly connection?: Connection }>()
  const texts = new Set(flow.artifacts.filter(({ kind }) => kind === 'textAnnotation').map(({ id }) => id))
  for (const artifact of flow.artifacts) {
    if (artifact.kind !== 'association') continue
    const [text, other] = texts.has(artifact.targetRef) ? [artifact.targetRef, artifact.sourceRef] : [artifact.sourceRef, artifact.targetRef]
    if (!texts.has(text) || attachedTo.has(text)) continue
    const node = flowSource.get(other) ?? other
    const anchor = hosts.get(node) ?? node
    if (!nodes.has(anchor)) continue
    const direct = other === anchor
    attachedTo.set(text, { anchor, ...(direct && { connection: { id: artifact.id, kind: 'association', source: text, target: anchor } }) })
  }
  return flow.artifacts.flatMap((artifact) => {
    if (artifact.kind === 'association') return []
    const attached = attachedTo.get(artifact.id)
    return [{
      id: artifact.id, room: artifactRoom(artifact), connections: attached?.connection ? [attached.connection] : [],
      ...(attached && { anchor: attached.anchor }),
    }]
  })
}

function refsOf(activity: Activity): readonly (readonly ['input' | 'output', readonly string[]])[] {
  return [['input', activity.dataInputRefs], ['output', activity.dataOutputRefs]]
}
