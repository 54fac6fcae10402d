// One plane of a diagram -> everything on it, drawn on the paper.
import { labelSize, markRoom } from '../../bpmn/layout/sizes.ts'
import { cornersAlong, cornersBeside, placeLabels, type LabelWish } from '../../bpmn/layout/place-labels.ts'
import type { Bounds, Edge, Plane, Point, Shape } from '../../model/diagram.ts'
import type { Language } from '../../locale/language.ts'
import { docked, type Dock } from './docked.ts'
import { drawActivity } from './draw-activity.ts'
import { associationStyle, drawEdge, messageFlowStyle, sequenceFlowStyle, type EdgeStyle } from './draw-edge.ts'
import { drawLabel, isUsable } from './draw-label.ts'
import { drawMarks, type ElementMark } from './draw-marks.ts'
import { drawAnnotation, drawData, drawEvent, drawGateway, drawGroup } from './draw-node.ts'
import { drawLane, drawPool } from './draw-pool.ts'
import type { DrawnElements, DrawnShape } from './drawn-elements.ts'
import { faintly, type Paper } from './paper.ts'

/** What is drawn on a plane besides the model. */
export interface PlaneOptions {
  readonly language: Language
  readonly marks?: ReadonlyMap<string, ElementMark>
  readonly ghosts?: ReadonlySet<string>
}

/** Draws a plane. Shapes and lines of elements the model does not have are left out, or dotted lines. */
export function drawPlane(paper: Paper, plane: Plane, elements: DrawnElements, options: PlaneOptions): void {
  const shapes = shownShapes(plane, elements)
  const lines = shownLines(plane, elements, shapes)
  const surroundings = { hosts: hostsWithEventsBelow(shapes, elements), cramped: crampedActivities(shapes, elements) }
  for (const shape of shapes.values()) drawShape(paper, shape, surroundings, plane, elements, options)
  for (const { waypoints, style } of lines) drawEdge(paper, waypoints, style)
  drawDataLinks(paper, lines, elements, shapes)
  drawLabels(paper, shapes, lines, elements, options)
}

// The shapes to draw by id, outer lanes and sub-processes before what lies in them.
function shownShapes({ shapes }: Plane, elements: DrawnElements): ReadonlyMap<string, Shape> {
  const all = new Map<string, Shape>()
  for (const shape of shapes) if (!all.has(shape.elementId)) all.set(shape.elementId, shape)
  const depth = ({ elementId }: Shape): number => {
    const drawn = elements.shapes.get(elementId)
    return drawn?.what === 'lane' || drawn?.what === 'node' ? drawn.depth : 0
  }
  return new Map([...all.values()].filter(({ elementId }) => isShown(elementId, elements, all))
    .sort((a, b) => depth(a) - depth(b)).map((shape) => [shape.elementId, shape]))
}

// Content of a closed sub-process may be drawn on its own plane, not on the one with its box.
function isShown(id: string, elements: DrawnElements, shapes: ReadonlyMap<string, Shape>): boolean {
  const drawn = elements.shapes.get(id)
  return drawn !== undefined && (drawn.what !== 'node' || !drawn.isHidden || drawn.within === undefined || !shapes.has(drawn.within))
}

interface ShownLine {
  readonly edge: Edge
  readonly name?: string
  readonly waypoints: readonly Point[]
  readonly style: EdgeStyle
}

function shownLines({ edges }: Plane, elements: DrawnElements, shapes: ReadonlyMap<string, Shape>): readonly ShownLine[] {
  const done = new Set<string>()
  return edges.flatMap((edge): ShownLine[] => {
    if (done.has(edge.elementId)) return []
    done.add(edge.elementId)
    const line = elements.lines.get(edge.elementId)
    if (line === undefined || line.what === 'association') return [{ edge, waypoints: edge.waypoints, style: associationStyle(line === undefined) }]
    const { flow } = line
    if (line.what === 'sequenceFlow' && line.isHidden && !(shapes.has(flow.sourceRef) && shapes.has(flow.targetRef))) return []
    const waypoints = docked(edge.waypoints, dockOf(shapes.get(flow.sourceRef), elements), dockOf(shapes.get(flow.targetRef), elements))
    const style = line.what === 'messageFlow' ? messageFlowStyle : sequenceFlowStyle(line.isDefault, line.flow.hasCondition && !line.leavesGateway)
    return [{ edge, waypoints, style, ...(flow.name !== undefined && { name: flow.name }) }]
  })
}

function dockOf(shape: Shape | undefined, elements: DrawnElements): Dock | undefined {
  const drawn = shape && elements.shapes.get(shape.elementId)
  if (!shape || drawn?.what !== 'node') return undefined
  const form = drawn.node.kind === 'event' ? 'circle' : drawn.node.kind === 'gateway' ? 'diamond' : 'box'
  return { bounds: shape.bounds, form }
}

function drawShape(paper: Paper, { elementId, bounds, isHorizontal, isExpanded }: Shape, surroundings: Surroundings, plane: Plane, elements: DrawnElements, options: PlaneOptions): void {
  const drawn = elements.shapes.get(elementId)
  const isGhost = options.ghosts?.has(elementId) ?? false
  const sheet = isGhost ? faintly(paper) : paper
  switch (drawn?.what) {
    case 'participant': {
      const isBand = drawn.participant.processRef === undefined && isHorizontal !== false
      return drawPool(sheet, drawn.participant.name, bounds, isHorizontal ?? true, isBand, headerOf(bounds, plane, elements, isHorizontal ?? true))
    }
    case 'lane':
      return drawLane(sheet, drawn.lane.name, bounds, isHorizontal ?? true)
    case 'data':
      return drawData(sheet, drawn.data, bounds)
    case 'artifact':
      return drawn.artifact.kind === 'textAnnotation' ? drawAnnotation(paper, drawn.artifact.text, bounds) : drawGroup(paper, bounds)
    case 'node': {
      const { node } = drawn
      if (node.kind === 'event') return drawEvent(sheet, node, bounds)
      if (node.kind === 'gateway') return drawGateway(sheet, node, bounds)
      const mark = options.marks?.get(elementId)
      const place = {
        bounds, isOpen: isOpen(drawn, isExpanded), hasEventsBelow: surroundings.hosts.has(elementId),
        marksInside: mark !== undefined && surroundings.cramped.has(elementId), isGhost,
      }
      drawActivity(paper, node, place, mark?.outcome)
      return mark && drawMarks(paper, mark, place, options.language)
    }
    case undefined:
  }
}

// Activities by what is at their lower edge.
interface Surroundings {
  readonly hosts: ReadonlySet<string>
  readonly cramped: ReadonlySet<string>
}

// Activities with another one so close under them that marks between the two would lie on each other.
function crampedActivities(shapes: ReadonlyMap<string, Shape>, elements: DrawnElements): ReadonlySet<string> {
  const boxes = [...shapes.values()].filter(({ elementId }) => {
    const drawn = elements.shapes.get(elementId)
    return drawn?.what === 'node' && drawn.node.kind === 'activity'
  }).sort((a, b) => a.bounds.y - b.bounds.y)
  const cramped = new Set<string>()
  let first = 0
  for (const { elementId, bounds } of [...boxes].sort((a, b) => a.bounds.y + a.bounds.height - b.bounds.y - b.bounds.height)) {
    const bottom = bounds.y + bounds.height
    while (first < boxes.length && (boxes[first]?.bounds.y ?? 0) < bottom - 2) first += 1
    for (let at = first; at < boxes.length; at += 1) {
      const other = boxes[at]?.bounds
      if (!other || other.y > bottom + 2 * markRoom) break
      if (other.x < bounds.x + bounds.width + 8 && other.x + other.width > bounds.x) cramped.add(elementId)
    }
  }
  return cramped
}

function hostsWithEventsBelow(shapes: ReadonlyMap<string, Shape>, elements: DrawnElements): ReadonlySet<string> {
  const hosts = new Set<string>()
  for (const { elementId, bounds } of shapes.values()) {
    const drawn = elements.shapes.get(elementId)
    const host = drawn?.what === 'node' && drawn.node.kind === 'event' ? drawn.node.attachedToRef : undefined
    const box = host === undefined ? undefined : shapes.get(host)?.bounds
    if (host !== undefined && box && bounds.y + bounds.height > box.y + box.height) hosts.add(host)
  }
  return hosts
}

function isOpen(drawn: DrawnShape | undefined, isExpanded: boolean | undefined): boolean {
  return drawn?.what === 'node' && drawn.node.kind === 'activity' && drawn.node.content !== undefined && (isExpanded ?? drawn.node.isExpanded)
}

// The header of a pool ends where its lanes begin.
function headerOf(pool: Bounds, { shapes }: Plane, elements: DrawnElements, isHorizontal: boolean): number | undefined {
  let header: number | undefined
  for (const { elementId, bounds } of shapes) {
    const isInside = bounds.x >= pool.x && bounds.y >= pool.y && bounds.x + bounds.width <= pool.x + pool.width + 2 && bounds.y + bounds.height <= pool.y + pool.height + 2
    if (!isInside || elements.shapes.get(elementId)?.what !== 'lane') continue
    const room = isHorizontal ? bounds.x - pool.x : bounds.y - pool.y
    if (room >= 14 && room <= 60) header = Math.min(header ?? room, room)
  }
  return header
}

// Names where the diagram puts them; others where they cover least.
function drawLabels(paper: Paper, shapes: ReadonlyMap<string, Shape>, lines: readonly ShownLine[], elements: DrawnElements, { marks, ghosts }: PlaneOptions): void {
  const wishes: LabelWish[] = []
  const names = new Map<string, string>()
  const obstacles: Bounds[] = []
  const want = (id: string, name: string | undefined, given: Bounds | undefined, corners: (size: { width: number; height: number }) => readonly Point[]): void => {
    const size = labelSize(name)
    if (name === undefined || !size) return
    if (isUsable(given)) {
      drawLabel(paper, name, given)
      obstacles.push(given)
    } else {
      names.set(id, name)
      wishes.push({ id, size, corners: corners(size) })
    }
  }
  for (const { elementId, bounds, labelBounds, isExpanded } of shapes.values()) {
    const drawn = elements.shapes.get(elementId)
    const isArea = drawn?.what === 'participant' || drawn?.what === 'lane' || isOpen(drawn, isExpanded) || (drawn?.what === 'artifact' && drawn.artifact.kind === 'group')
    if (!isArea) obstacles.push(marks?.has(elementId) ? { ...bounds, y: bounds.y - markRoom, height: bounds.height + 2 * markRoom } : bounds)
    const label = outsideLabel(drawn)
    if (label && !ghosts?.has(elementId)) want(elementId, label.name, labelBounds, (size) => cornersBeside(bounds, size, label.preferred))
  }
  for (const { edge, name, waypoints } of lines) want(edge.elementId, name, edge.labelBounds, (size) => cornersAlong(waypoints, size, 'middle'))
  for (const [id, bounds] of placeLabels(wishes, obstacles, lines.map(({ waypoints }) => waypoints))) drawLabel(paper, names.get(id), bounds)
}

function outsideLabel(drawn: DrawnShape | undefined): { readonly name: string | undefined; readonly preferred: 'below' | 'above' } | undefined {
  if (drawn?.what === 'data') return { name: drawn.data.name, preferred: 'below' }
  if (drawn?.what === 'artifact') return drawn.artifact.kind === 'group' ? { name: drawn.artifact.name, preferred: 'above' } : undefined
  return drawn?.what === 'node' && drawn.node.kind !== 'activity' ? { name: drawn.node.name, preferred: 'below' } : undefined
}

// Data a file connects without drawing the line: a straight one from border to border.
function drawDataLinks(paper: Paper, lines: readonly ShownLine[], elements: DrawnElements, shapes: ReadonlyMap<string, Shape>): void {
  const ends = lines.filter(({ edge }) => !elements.lines.has(edge.elementId)).flatMap(({ waypoints }) => [waypoints[0], waypoints.at(-1)])
  for (const { activity, data, toData } of elements.dataLinks) {
    const [box, page] = [shapes.get(activity)?.bounds, shapes.get(data)?.bounds]
    if (!box || !page || ends.some((point) => point && isOn(page, point))) continue
    const middles = [box, page].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
    const way = docked(middles, { bounds: box, form: 'box' }, { bounds: page, form: 'box' })
    drawEdge(paper, toData ? way : [...way].reverse(), associationStyle(true))
  }
}

function isOn({ x, y, width, height }: Bounds, point: Point): boolean {
  return point.x >= x - 2 && point.x <= x + width + 2 && point.y >= y - 2 && point.y <= y + height + 2
}
