// A model -> a diagram of our own, for files that bring none or only part of one: pools under each other, lanes as bands, flows
// from left to right. Nothing of a diagram the model has is used. The same model gives the same diagram.
import type { Diagram, Edge, Plane } from '../../model/diagram.ts'
import type { FlowElements, ProcessModel, SequenceFlow } from '../../model/process-model.ts'
import { moveEdge, moveShape } from './block.ts'
import type { Edition } from './edition.ts'
import { elbow } from './elbow.ts'
import type { FrameContent } from './frames.ts'
import { layOutFlow } from './lay-out-flow.ts'
import { layOutPools, origin, shownNodes } from './lay-out-pools.ts'

/**
 * Lays a model out. The first plane shows the collaboration, or the first process where there are no pools; further planes show
 * further processes without a pool of their own, and what is inside sub-processes shown closed. The plane of a collaboration has
 * no `elementId`: a model does not keep the collaboration's.
 */
export function layOut(model: ProcessModel): Diagram {
  const planes = model.participants.length > 0 ? [collaborationPlane(model)] : model.processes.map((process): Plane =>
    ({ elementId: process.id, ...withStrays(layOutPools([{ process }], { messageFlows: [] }), process, []) }))
  return { planes: [...planes, ...model.processes.flatMap(closedPlanes)] }
}

/** All pools and processes of a model on one plane; of an edition what it shows. */
export function collaborationPlane(model: ProcessModel, edition?: Edition): Plane {
  const processes = new Map(model.processes.map((process) => [process.id, process]))
  const used = new Set<string>()
  const contents = model.participants.map((participant): FrameContent => {
    const process = participant.processRef === undefined || used.has(participant.processRef) ? undefined : processes.get(participant.processRef)
    if (!process) return { participant }
    used.add(process.id)
    return { participant, process }
  })
  const others = model.processes.filter(({ id }) => !used.has(id)).map((process): FrameContent => ({ process }))
  let plane = layOutPools([...contents, ...others], model, edition)
  for (const process of model.processes) plane = withStrays(plane, edition?.shown(process) ?? process, [])
  return withStrays(plane, undefined, model.messageFlows)
}

function closedPlanes(flow: FlowElements): readonly Plane[] {
  return flow.nodes.flatMap((node) => {
    if (node.kind !== 'activity' || !node.content) return []
    const inner = closedPlanes(node.content)
    if (node.isExpanded || node.content.nodes.length === 0) return inner
    const block = layOutFlow(node.content)
    const plane = withStrays({
      elementId: node.id,
      shapes: block.shapes.map((shape) => moveShape(shape, origin.x, origin.y)),
      edges: block.edges.map((edge) => moveEdge(edge, origin.x, origin.y)),
    }, node.content, [])
    return [plane, ...inner]
  })
}

// Flows the grid has no way for, such as one that crosses the border of a sub-process: an elbow from shape to shape.
function withStrays(plane: Plane, flow: FlowElements | undefined, messages: ProcessModel['messageFlows']): Plane {
  const drawn = new Set(plane.edges.map(({ elementId }) => elementId))
  const bounds = new Map(plane.shapes.map(({ elementId, bounds: box }) => [elementId, box]))
  const shownAs = flow ? shownNodes(flow) : new Map<string, string>()
  const flows = flow ? shownFlows(flow) : messages
  const strays = flows.flatMap(({ id, sourceRef, targetRef }): Edge[] => {
    if (drawn.has(id)) return []
    const [source, target] = [shownAs.get(sourceRef) ?? sourceRef, shownAs.get(targetRef) ?? targetRef]
    const [from, to] = [bounds.get(source), bounds.get(target)]
    return source !== target && from && to ? [{ elementId: id, waypoints: elbow(from, to) }] : []
  })
  return strays.length === 0 ? plane : { ...plane, edges: [...plane.edges, ...strays] }
}

function shownFlows(flow: FlowElements): readonly SequenceFlow[] {
  return [...flow.sequenceFlows, ...flow.nodes.flatMap((node) => (node.kind === 'activity' && node.isExpanded && node.content ? shownFlows(node.content) : []))]
}
