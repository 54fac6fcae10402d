// A model with what an analysis says of it -> one picture as SVG text that needs nothing else: for the screen, print and documents.
import type { Bounds, Plane, Point, Shape } from '../../model/diagram.ts'
import { indexModel } from '../../model/model-index.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { Language } from '../../locale/language.ts'
import { drawActivity } from './draw-activity.ts'
import { associationStyle, drawEdge, messageFlowStyle, middleOf, sequenceFlowStyle } from './draw-edge.ts'
import { drawEdgeLabel, drawShapeLabel } from './draw-label.ts'
import { drawMarks, type ElementMark } from './draw-marks.ts'
import { drawAnnotation, drawData, drawEvent, drawGateway, drawGroup } from './draw-node.ts'
import { drawLane, drawPool } from './draw-pool.ts'
import { drawnElements, type DrawnElements } from './drawn-elements.ts'
import { fontFamily, ink } from './ink.ts'
import { grown, newPaper, type Paper } from './paper.ts'
import { picturePlanes } from './picture-planes.ts'
import { element, short, textContent } from './svg-element.ts'

export type { ElementMark } from './draw-marks.ts'

/** What a picture shows besides the model. */
export interface PictureOptions {
  readonly language: Language
  /** What the picture is of, for people who do not see it. */
  readonly title: string
  /** Marks of activities, by element id. */
  readonly marks?: ReadonlyMap<string, ElementMark>
  /** Only this plane of the diagram; without it the first, and further ones with processes of their own. */
  readonly plane?: number
}

const margin = 16
const emptyExtent: Bounds = { x: 0, y: 0, width: 240, height: 80 }

/**
 * Draws the model's diagram; where it leaves nodes out, the model is laid out anew. The text carries no ids, scripts or
 * references, so that any number of pictures fit on one page; width and height are in CSS pixels at 100 %.
 */
export function diagramSvg(model: ProcessModel, options: PictureOptions): string {
  const elements = drawnElements(model)
  const paper = newPaper()
  for (const plane of picturePlanes(model, elements, options.plane)) drawPlane(paper, plane, elements, options)
  const { x, y, width, height } = grown(paper.extent() ?? emptyExtent, margin)
  const [left, top, right, bottom] = [Math.floor(x), Math.floor(y), Math.ceil(x + width), Math.ceil(y + height)]
  const size = { width: right - left, height: bottom - top }
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: [left, top, size.width, size.height].map(short).join(' '), role: 'img', 'font-family': fontFamily,
  }, element('title', {}, textContent(options.title)) + element('desc', {}, textContent(description(model, options)))
    + element('rect', { x: left, y: top, ...size, fill: ink.paper }) + paper.markup())
}

// The steps in reading order: what the picture says to people who hear it.
function description(model: ProcessModel, { marks }: PictureOptions): string {
  return indexModel(model).activities.slice(0, 200)
    .map(({ id, name = '–' }, at) => `${marks?.get(id)?.number ?? at + 1}. ${name.slice(0, 200)}`).join('; ')
}

function drawPlane(paper: Paper, plane: Plane, elements: DrawnElements, options: PictureOptions): void {
  const bounds = new Map<string, Bounds>()
  for (const shape of plane.shapes) if (!bounds.has(shape.elementId)) bounds.set(shape.elementId, shape.bounds)
  const isShown = (id: string): boolean => {
    const drawn = elements.shapes.get(id)
    // Content of a closed sub-process may be drawn on its own plane, not on the one with its box.
    return drawn?.what !== 'node' || !drawn.isHidden || drawn.within === undefined || !bounds.has(drawn.within)
  }
  const done = new Set<string>()
  for (const shape of inDrawingOrder(plane.shapes, elements)) {
    if (done.has(shape.elementId) || !isShown(shape.elementId)) continue
    done.add(shape.elementId)
    drawShape(paper, shape, plane, elements, options)
  }
  const lines = new Set<string>()
  for (const { elementId, waypoints, labelBounds } of plane.edges) {
    const line = elements.lines.get(elementId)
    if (lines.has(elementId)) continue
    lines.add(elementId)
    if (line === undefined || line.what === 'association') drawEdge(paper, waypoints, associationStyle(line === undefined))
    else if (line.what === 'messageFlow') drawEdge(paper, waypoints, messageFlowStyle)
    else if (isShown(line.flow.sourceRef) && isShown(line.flow.targetRef)) {
      drawEdge(paper, waypoints, sequenceFlowStyle(line.isDefault, line.flow.hasCondition && !line.leavesGateway))
    } else continue
    if (line && line.what !== 'association') drawEdgeLabel(paper, line.flow.name, middleOf(waypoints), labelBounds)
  }
  drawDataLinks(paper, plane, elements, bounds)
}

function drawShape(paper: Paper, { elementId, bounds, isHorizontal, isExpanded, labelBounds }: Shape, plane: Plane, elements: DrawnElements, options: PictureOptions): void {
  const drawn = elements.shapes.get(elementId)
  const mark = options.marks?.get(elementId)
  switch (drawn?.what) {
    case 'participant': {
      const isBand = drawn.participant.processRef === undefined && isHorizontal !== false
      return drawPool(paper, drawn.participant.name, bounds, isHorizontal ?? true, isBand, headerOf(bounds, plane, elements, isHorizontal ?? true))
    }
    case 'lane':
      return drawLane(paper, drawn.lane.name, bounds, isHorizontal ?? true)
    case 'data':
      drawData(paper, drawn.data, bounds)
      return drawShapeLabel(paper, drawn.data.name, bounds, labelBounds)
    case 'artifact':
      if (drawn.artifact.kind === 'textAnnotation') return drawAnnotation(paper, drawn.artifact.text, bounds)
      drawGroup(paper, bounds)
      return drawShapeLabel(paper, drawn.artifact.name, { ...bounds, height: 0 }, labelBounds)
    case 'node': {
      const { node } = drawn
      if (node.kind === 'activity') {
        const isOpen = node.content !== undefined && (isExpanded ?? node.isExpanded)
        drawActivity(paper, node, bounds, isOpen, mark?.outcome)
        return mark && drawMarks(paper, mark, bounds, options.language)
      }
      if (node.kind === 'event') drawEvent(paper, node, bounds)
      else drawGateway(paper, node, bounds)
      return drawShapeLabel(paper, node.name, bounds, labelBounds)
    }
    case undefined:
  }
}

// Outer lanes and sub-processes before what lies in them; the layers of the paper order the rest.
function inDrawingOrder(shapes: readonly Shape[], { shapes: drawn }: DrawnElements): readonly Shape[] {
  const depth = ({ elementId }: Shape): number => {
    const what = drawn.get(elementId)
    return what?.what === 'lane' || what?.what === 'node' ? what.depth : 0
  }
  return [...shapes].sort((a, b) => depth(a) - depth(b))
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

// Data a file connects without drawing the line: a straight one from border to border.
function drawDataLinks(paper: Paper, plane: Plane, elements: DrawnElements, bounds: ReadonlyMap<string, Bounds>): void {
  const unknownEnds = plane.edges.filter(({ elementId }) => !elements.lines.has(elementId)).flatMap(({ waypoints }) => [waypoints[0], waypoints.at(-1)])
  for (const { activity, data, toData } of elements.dataLinks) {
    const [box, page] = [bounds.get(activity), bounds.get(data)]
    if (!box || !page || unknownEnds.some((point) => point && isOn(page, point))) continue
    const [a, b] = [onBorder(box, page), onBorder(page, box)]
    drawEdge(paper, toData ? [a, b] : [b, a], associationStyle(true))
  }
}

function isOn({ x, y, width, height }: Bounds, point: Point): boolean {
  return point.x >= x - 2 && point.x <= x + width + 2 && point.y >= y - 2 && point.y <= y + height + 2
}

function onBorder(from: Bounds, to: Bounds): Point {
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  const [dx, dy] = [to.x + to.width / 2 - x, to.y + to.height / 2 - y]
  const share = Math.min(dx === 0 ? Infinity : from.width / 2 / Math.abs(dx), dy === 0 ? Infinity : from.height / 2 / Math.abs(dy), 1)
  return { x: x + dx * share, y: y + dy * share }
}
