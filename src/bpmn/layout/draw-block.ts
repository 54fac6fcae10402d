// A measured grid -> the shapes, edges and labels of a flow, open sub-processes with what is in them.
import type { Bounds, Edge, Point, Shape } from '../../model/diagram.ts'
import type { FlowElements } from '../../model/process-model.ts'
import { moveEdge, movePoint, moveShape, type Block } from './block.ts'
import { straightened, waypointsOf } from './draw-routes.ts'
import type { Grid, Item } from './grid.ts'
import type { GridSize } from './measure-grid.ts'
import { cornersAlong, cornersBeside, placeLabels, type LabelWish } from './place-labels.ts'
import type { Route } from './route.ts'
import { boundaryLabelWidth, contentX, openFrame } from './room.ts'
import { eventSize, labelSize, markRoom } from './sizes.ts'

/** Draws the grid of a flow as a block. */
export function drawBlock(flow: FlowElements, grid: Grid, routes: readonly Route[], size: GridSize): Block {
  const bounds = new Map<string, Bounds>()
  for (const item of grid.items.values()) {
    const box = boundsOf(item)
    bounds.set(item.id, box)
    for (const { id, offset } of item.boundary) {
      bounds.set(id, { x: box.x + offset - eventSize / 2, y: box.y + box.height - eventSize / 2, width: eventSize, height: eventSize })
    }
  }
  const get = (id: string): Bounds => bounds.get(id) ?? { x: 0, y: 0, width: 1, height: 1 }
  const waypoints = new Map(routes.map((route) => [route, waypointsOf(route, get, size)]))
  const labels = labelsOf(flow, bounds, waypoints)
  const withLabel = (id: string) => {
    const labelBounds = labels.get(id)
    return labelBounds && { labelBounds }
  }

  const shapes: Shape[] = []
  const inner: Shape[] = []
  const innerEdges: Edge[] = []
  const openIds = new Set(flow.nodes.flatMap((node) => (node.kind === 'activity' && node.content ? [node.id] : [])))
  for (const [id, box] of bounds) {
    const item = grid.items.get(id)
    const content = item?.content
    shapes.push({ elementId: id, bounds: box, ...(openIds.has(id) && { isExpanded: content !== undefined }), ...withLabel(id) })
    if (!item || !content) continue
    const [x, y] = [box.x + contentX(item), box.y + openFrame.top]
    for (const shape of content.shapes) inner.push(moveShape(shape, x, y))
    for (const edge of content.edges) innerEdges.push(moveEdge(edge, x, y))
  }
  const edges = routes.flatMap((route): Edge[] =>
    route.kind === 'exit' ? [] : [{ elementId: route.id, waypoints: waypoints.get(route) ?? [], ...withLabel(route.id) }])
  const exits = new Map(routes.filter(({ kind }) => kind === 'exit').map((route) => [route.id, exitOf(route, waypoints.get(route) ?? [], get)]))
  return { ...size, shapes: [...shapes, ...inner], edges: [...edges, ...innerEdges], columns: grid.columns.length, exits }
}

function boundsOf({ column, row, width, height }: Item): Bounds {
  return { x: column.at - width / 2, y: row.at - height / 2, width, height }
}

// The way out of a node inside an open sub-process begins with its way to the border of the sub-process.
function exitOf({ id, from }: Route, points: readonly Point[], get: (id: string) => Bounds): readonly Point[] {
  const content = 'item' in from ? from.item.content : undefined
  const inside = content?.exits.get(id)
  if (!inside || !('item' in from)) return points
  const { x, y } = get(from.item.id)
  return straightened([...inside.map((point) => movePoint(point, x + contentX(from.item), y + openFrame.top)), ...points])
}

function labelsOf(flow: FlowElements, bounds: ReadonlyMap<string, Bounds>, waypoints: ReadonlyMap<Route, readonly Point[]>): ReadonlyMap<string, Bounds> {
  const wishes: LabelWish[] = []
  const beside = (id: string, name: string | undefined, preferred: 'below' | 'above'): void => {
    const box = bounds.get(id)
    const size = labelSize(name)
    if (box && size) wishes.push({ id, size, corners: cornersBeside(box, size, preferred) })
  }
  for (const node of flow.nodes) {
    if (node.kind === 'activity') continue
    const box = bounds.get(node.id)
    const onBoundary = node.kind === 'event' && node.attachedToRef !== undefined && bounds.has(node.attachedToRef)
    const size = onBoundary ? labelSize(node.name, boundaryLabelWidth) : undefined
    if (box && size) {
      const y = box.y + box.height / 2 + eventSize / 2 + 2
      wishes.push({ id: node.id, size, corners: [{ x: box.x + box.width / 2 - 4 - size.width, y }, { x: box.x + box.width / 2 + 4, y }] })
    } else if (!onBoundary) beside(node.id, node.name, node.kind === 'gateway' ? 'above' : 'below')
  }
  for (const { id, name } of flow.data) beside(id, name, 'below')
  for (const artifact of flow.artifacts) if (artifact.kind === 'group') beside(artifact.id, artifact.name, 'above')

  const names = new Map(flow.sequenceFlows.map(({ id, name }) => [id, name]))
  const starts = new Map<string, number>()
  const startKey = (points: readonly Point[]): string => `${points[0]?.x} ${points[0]?.y}`
  for (const points of waypoints.values()) starts.set(startKey(points), (starts.get(startKey(points)) ?? 0) + 1)
  for (const [{ id, kind }, points] of waypoints) {
    const size = kind === 'flow' ? labelSize(names.get(id)) : undefined
    if (size) wishes.push({ id, size, corners: cornersAlong(points, size, (starts.get(startKey(points)) ?? 0) > 1 ? 'end' : 'start') })
  }
  const marked = flow.nodes.flatMap(({ kind, id }) => {
    const box = kind === 'activity' ? bounds.get(id) : undefined
    return box ? [{ ...box, y: box.y - markRoom, height: markRoom }, { ...box, y: box.y + box.height, height: markRoom }] : []
  })
  return placeLabels(wishes, [...bounds.values(), ...marked], [...waypoints.values()])
}
