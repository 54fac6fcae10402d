// What holds of every layout, as lists of breaches: an empty list means the law holds.
import type { Bounds, Diagram, Edge, Plane, Point, Shape } from '../../../src/model/diagram.ts'
import type { FlowElements, FlowNode, Lane, ProcessModel, SequenceFlow } from '../../../src/model/process-model.ts'
import { overlap } from '../../../src/bpmn/layout/sizes.ts'

/** A node with the ids of the sub-processes around it. */
interface Placed {
  readonly node: FlowNode
  readonly within: readonly string[]
  readonly isHidden: boolean
}

/** All nodes of a model at any depth. */
export function nodesOf(model: ProcessModel): ReadonlyMap<string, Placed> {
  const all = new Map<string, Placed>()
  const enter = (flow: FlowElements, within: readonly string[], isHidden: boolean): void => {
    for (const node of flow.nodes) {
      all.set(node.id, { node, within, isHidden })
      if (node.kind === 'activity' && node.content) enter(node.content, [...within, node.id], isHidden || !node.isExpanded)
    }
  }
  for (const process of model.processes) enter(process, [], false)
  return all
}

/** Nodes, data and annotations whose boxes share an area although neither is in or on the other. */
export function overlaps(model: ProcessModel, { planes }: Diagram): readonly string[] {
  const nodes = nodesOf(model)
  const areas = new Set([...model.participants.map(({ id }) => id), ...model.processes.flatMap(({ lanes }) => laneIds(lanes))])
  const related = (a: string, b: string): boolean => {
    const [one, other] = [nodes.get(a), nodes.get(b)]
    if (one?.within.includes(b)) return true
    const node = one?.node
    // A boundary event lies on its activity, and may touch what lies in it.
    return node?.kind === 'event' && node.attachedToRef !== undefined && (node.attachedToRef === b || (other?.within.includes(node.attachedToRef) ?? false))
  }
  return planes.flatMap(({ shapes }) => {
    const boxes = shapes.filter(({ elementId }) => !areas.has(elementId))
    return boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => {
      const apart = !overlap(a.bounds, b.bounds) || related(a.elementId, b.elementId) || related(b.elementId, a.elementId) || isContentOf(model, a, b) || isContentOf(model, b, a)
      return apart ? [] : [`${a.elementId} ${b.elementId}`]
    }))
  })
}

/** Nodes that stick out of their lane, lanes that stick out of their pool or parent, content that sticks out of its sub-process. */
export function escapes(model: ProcessModel, { planes }: Diagram): readonly string[] {
  const breaches: string[] = []
  for (const { shapes } of planes) {
    const bounds = new Map(shapes.map((shape) => [shape.elementId, shape.bounds]))
    const inside = (inner: string, outer: string): void => {
      const [a, b] = [bounds.get(inner), bounds.get(outer)]
      if (a && b && !contains(b, a)) breaches.push(`${inner} not in ${outer}`)
    }
    const enterLanes = (lanes: readonly Lane[], parent: string | undefined, seen: Set<string>): void => {
      for (const lane of lanes) {
        if (parent !== undefined) inside(lane.id, parent)
        enterLanes(lane.lanes, lane.id, seen)
        for (const id of lane.flowNodeRefs) {
          if (!seen.has(id)) inside(id, lane.id)
          seen.add(id)
        }
      }
    }
    for (const process of model.processes) {
      const pool = model.participants.find(({ processRef }) => processRef === process.id)?.id
      // A boundary event follows its activity, whatever lane claims it.
      const boundary = process.nodes.filter((node) => node.kind === 'event' && node.attachedToRef !== undefined).map(({ id }) => id)
      enterLanes(process.lanes, pool, new Set(boundary))
      if (pool !== undefined) for (const { id } of process.nodes) inside(id, pool)
    }
    for (const [id, { within }] of nodesOf(model)) {
      const parent = within.at(-1)
      if (parent !== undefined) inside(id, parent)
    }
  }
  return breaches
}

/** Flows between shown nodes without a line, lines that do not run from border to border, and lines that slant. */
export function brokenLines(model: ProcessModel, { planes }: Diagram): readonly string[] {
  const flows = new Map<string, { readonly sourceRef: string; readonly targetRef: string }>()
  const enter = (flow: FlowElements): void => {
    for (const some of flow.sequenceFlows) flows.set(some.id, some)
    for (const node of flow.nodes) if (node.kind === 'activity' && node.content) enter(node.content)
  }
  model.processes.forEach(enter)
  const nodes = nodesOf(model)
  const breaches: string[] = []
  const drawn = new Set<string>()
  for (const plane of planes) {
    const bounds = new Map(plane.shapes.map((shape) => [shape.elementId, shape.bounds]))
    for (const { elementId, waypoints } of plane.edges) {
      drawn.add(elementId)
      const flow = flows.get(elementId)
      if (waypoints.some((point, at) => at > 0 && !isStraight(waypoints[at - 1]!, point))) breaches.push(`${elementId} slants`)
      if (!flow) continue
      if (!isOnBorder(bounds.get(flow.sourceRef), waypoints[0])) breaches.push(`${elementId} does not start at ${flow.sourceRef}`)
      if (!isOnBorder(bounds.get(flow.targetRef), waypoints.at(-1))) breaches.push(`${elementId} does not end at ${flow.targetRef}`)
    }
  }
  for (const [id, flow] of flows) {
    const [source, target] = [nodes.get(flow.sourceRef), nodes.get(flow.targetRef)]
    if (source && target && !drawn.has(id)) breaches.push(`${id} is not drawn`)
  }
  return breaches
}

/** Sequence flows that run through a node they do not connect. */
export function throughNodes(model: ProcessModel, { planes }: Diagram, flows: readonly SequenceFlow[]): readonly string[] {
  const nodes = nodesOf(model)
  const byId = new Map(flows.map((flow) => [flow.id, flow]))
  return planes.flatMap((plane) => plane.edges.flatMap((edge) => {
    const flow = byId.get(edge.elementId)
    return flow ? crossedNodes(plane, edge, [flow.sourceRef, flow.targetRef], nodes) : []
  }))
}

function crossedNodes({ shapes }: Plane, { elementId, waypoints }: Edge, ends: readonly string[], nodes: ReadonlyMap<string, Placed>): readonly string[] {
  const own = new Set(ends.flatMap((id) => {
    const placed = nodes.get(id)
    const host = placed?.node.kind === 'event' ? placed.node.attachedToRef : undefined
    return [id, ...(placed?.within ?? []), ...(host === undefined ? [] : [host])]
  }))
  return shapes.flatMap(({ elementId: id, bounds }) => {
    const placed = nodes.get(id)
    const onOwn = placed?.node.kind === 'event' && placed.node.attachedToRef !== undefined && own.has(placed.node.attachedToRef)
    if (!placed || own.has(id) || onOwn || placed.within.some((outer) => ends.includes(outer))) return []
    const crossed = waypoints.slice(1).some((point, at) => overlap(strip(waypoints[at]!, point), inner(bounds)))
    return crossed ? [`${elementId} runs through ${id}`] : []
  })
}

function isContentOf(model: ProcessModel, inner: Shape, outer: Shape): boolean {
  const holds = (flow: FlowElements, open: boolean): boolean => flow.nodes.some((node) => node.kind === 'activity' && node.content !== undefined
    && (node.id === outer.elementId || open ? holdsId(node.content, inner.elementId) && (node.id === outer.elementId || open) : holds(node.content, false)))
  return model.processes.some((process) => holds(process, false))
}

function holdsId(flow: FlowElements, id: string): boolean {
  return flow.data.some((data) => data.id === id) || flow.artifacts.some((artifact) => artifact.id === id)
    || flow.nodes.some((node) => node.id === id || (node.kind === 'activity' && node.content !== undefined && holdsId(node.content, id)))
}

function laneIds(lanes: readonly Lane[]): readonly string[] {
  return lanes.flatMap((lane) => [lane.id, ...laneIds(lane.lanes)])
}

function contains(outer: Bounds, inside: Bounds): boolean {
  return inside.x >= outer.x && inside.y >= outer.y && inside.x + inside.width <= outer.x + outer.width && inside.y + inside.height <= outer.y + outer.height
}

function isStraight(a: Point, b: Point): boolean {
  return a.x === b.x || a.y === b.y
}

function isOnBorder(box: Bounds | undefined, point: Point | undefined): boolean {
  if (!box || !point) return false
  const onSide = (value: number, from: number, size: number): boolean => Math.abs(value - from) < 0.6 || Math.abs(value - from - size) < 0.6
  const along = (value: number, from: number, size: number): boolean => value > from - 0.6 && value < from + size + 0.6
  return (onSide(point.x, box.x, box.width) && along(point.y, box.y, box.height)) || (onSide(point.y, box.y, box.height) && along(point.x, box.x, box.width))
}

function strip(a: Point, b: Point): Bounds {
  return { x: Math.min(a.x, b.x) - 0.5, y: Math.min(a.y, b.y) - 0.5, width: Math.abs(a.x - b.x) + 1, height: Math.abs(a.y - b.y) + 1 }
}

function inner({ x, y, width, height }: Bounds): Bounds {
  return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 }
}
