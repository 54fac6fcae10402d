// Flows and associations -> lines with rounded corners and the ends BPMN gives them.
import type { Bounds, Point } from '../../model/diagram.ts'
import { ink } from './ink.ts'
import { grown, type Paper } from './paper.ts'
import { element, path, short } from './svg-element.ts'

const cornerRadius = 5

/** How a line begins and ends. */
export interface EdgeStyle {
  readonly dashes?: string
  readonly start?: 'circle' | 'condition' | 'default'
  readonly end?: 'arrow' | 'hollowArrow' | 'openArrow'
  readonly color?: string
}

/** A sequence flow. */
export function sequenceFlowStyle(isDefault: boolean, isConditional: boolean): EdgeStyle {
  return { end: 'arrow', ...(isDefault ? { start: 'default' } : isConditional ? { start: 'condition' } : {}) }
}

/** A message flow. */
export const messageFlowStyle: EdgeStyle = { dashes: '6 4', start: 'circle', end: 'hollowArrow' }

/** An association; data associations point. */
export function associationStyle(points: boolean): EdgeStyle {
  return { dashes: '1.5 4', ...(points && { end: 'openArrow' }) }
}

/** Draws a line through its waypoints. Lines of less than two different points are not drawn. */
export function drawEdge(paper: Paper, waypoints: readonly Point[], style: EdgeStyle): void {
  const points = waypoints.filter(({ x, y }, at) => at === 0 || x !== waypoints[at - 1]?.x || y !== waypoints[at - 1]?.y)
  const [first, second, last, before] = [points[0], points[1], points.at(-1), points.at(-2)]
  if (!first || !second || !last || !before) return
  const stroke = style.color ?? ink.line
  const line = path(roundedPath(points), {
    fill: 'none', stroke, 'stroke-width': 1.4, 'stroke-dasharray': style.dashes, 'stroke-linecap': style.dashes === undefined ? undefined : 'round', 'stroke-linejoin': 'round',
  })
  paper.draw('lines', line + startOf(style.start, first, second, stroke) + endOf(style.end, last, before, stroke), extentOf(points))
}

function roundedPath(points: readonly Point[]): string {
  return points.map((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (!before) return `M${xy(point)}`
    if (!after) return `L${xy(point)}`
    const radius = Math.min(cornerRadius, distance(before, point) / 2, distance(point, after) / 2)
    return `L${xy(along(point, before, radius))}Q${xy(point)} ${xy(along(point, after, radius))}`
  }).join('')
}

function startOf(kind: EdgeStyle['start'], first: Point, second: Point, stroke: string): string {
  if (kind === 'circle') return element('circle', { cx: first.x, cy: first.y, r: 3.5, fill: ink.paper, stroke, 'stroke-width': 1.2 })
  if (kind === 'condition') return polygon(first, second, [[0, 0], [8, -5], [16, 0], [8, 5]], { fill: ink.paper, stroke, 'stroke-width': 1.2 })
  if (kind === 'default') return polygon(first, second, [[6, -5], [11, 5]], { fill: 'none', stroke, 'stroke-width': 1.4 })
  return ''
}

function endOf(kind: EdgeStyle['end'], last: Point, before: Point, stroke: string): string {
  if (kind === 'arrow') return polygon(last, before, [[0, 0], [9, -4], [9, 4]], { fill: stroke, stroke: 'none' })
  if (kind === 'hollowArrow') return polygon(last, before, [[0.5, 0], [9, -4.5], [9, 4.5]], { fill: ink.paper, stroke, 'stroke-width': 1.2, 'stroke-linejoin': 'round' })
  if (kind === 'openArrow') return polygon(last, before, [[7, -4], [0, 0], [7, 4]], { fill: 'none', stroke, 'stroke-width': 1.2 }, false)
  return ''
}

// A shape given by steps along the line away from `tip` and steps to the side of it.
function polygon(tip: Point, toward: Point, steps: readonly (readonly [number, number])[], attributes: Readonly<Record<string, string | number>>, closed = true): string {
  const length = distance(tip, toward) || 1
  const [dx, dy] = [(toward.x - tip.x) / length, (toward.y - tip.y) / length]
  const points = steps.map(([forward, aside]) => xy({ x: tip.x + dx * forward - dy * aside, y: tip.y + dy * forward + dx * aside }))
  return path(`M${points.join('L')}${closed && steps.length > 2 ? 'Z' : ''}`, attributes)
}

function extentOf(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const least = { x: xs.reduce((a, b) => Math.min(a, b)), y: ys.reduce((a, b) => Math.min(a, b)) }
  return grown({ ...least, width: xs.reduce((a, b) => Math.max(a, b)) - least.x, height: ys.reduce((a, b) => Math.max(a, b)) - least.y }, 5)
}

function along(from: Point, to: Point, by: number): Point {
  const share = by / (distance(from, to) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function xy({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`
}
