// Whether a model's diagram draws the flow, and a diagram that does.
import type { Diagram, Edge, Plane } from '../model/diagram.ts'
import type { FlowElements, FlowNode, ProcessModel, SequenceFlow } from '../model/process-model.ts'
import { elbow } from './layout/elbow.ts'
import { layOut } from './layout/lay-out.ts'

/**
 * Whether the diagram draws every node and sequence flow, on whatever plane. What lies in a sub-process shown closed need not
 * be drawn; pools, lanes, data and artifacts may be left out of a diagram on purpose.
 */
export function diagramIsComplete(model: ProcessModel): boolean {
  const missing = missingIn(model)
  return model.diagram !== undefined && missing.nodes === 0 && missing.flows.length === 0
}

/**
 * The model's diagram if it is complete; the same with the missing lines when it draws all nodes; otherwise a new layout.
 */
export function completeDiagram(model: ProcessModel): Diagram {
  const missing = missingIn(model)
  if (model.diagram === undefined || missing.nodes > 0) return layOut(model)
  if (missing.flows.length === 0) return model.diagram
  return { planes: model.diagram.planes.map((plane) => withFlows(plane, missing.flows)) }
}

function withFlows(plane: Plane, flows: readonly SequenceFlow[]): Plane {
  const bounds = new Map(plane.shapes.map((shape) => [shape.elementId, shape.bounds]))
  const edges = flows.flatMap(({ id, sourceRef, targetRef }): Edge[] => {
    const [from, to] = [bounds.get(sourceRef), bounds.get(targetRef)]
    return from && to ? [{ elementId: id, waypoints: elbow(from, to) }] : []
  })
  return { ...plane, edges: [...plane.edges, ...edges] }
}

function missingIn(model: ProcessModel): { readonly nodes: number; readonly flows: readonly SequenceFlow[] } {
  const drawn = new Set(model.diagram?.planes.flatMap(({ shapes, edges }) => [...shapes, ...edges].map(({ elementId }) => elementId)))
  const shown = model.processes.map(shownIn)
  return {
    nodes: shown.flatMap(({ nodes }) => nodes.filter(({ id }) => !drawn.has(id))).length,
    flows: shown.flatMap(({ flows }) => flows.filter(({ id }) => !drawn.has(id))),
  }
}

function shownIn(flow: FlowElements): { readonly nodes: readonly FlowNode[]; readonly flows: readonly SequenceFlow[] } {
  const inner = flow.nodes.flatMap((node) => (node.kind === 'activity' && node.isExpanded && node.content ? [shownIn(node.content)] : []))
  return {
    nodes: [...flow.nodes, ...inner.flatMap(({ nodes }) => nodes)],
    flows: [...flow.sequenceFlows, ...inner.flatMap(({ flows }) => flows)],
  }
}
