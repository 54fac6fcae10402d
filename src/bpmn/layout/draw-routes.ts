// Measured routes -> waypoints.
import type { Bounds, Point } from '../../model/diagram.ts'
import type { GridSize } from './measure-grid.ts'
import type { Anchor, Route } from './route.ts'
import { eventSize } from './sizes.ts'

/** The waypoints of a route; `boundsOf` gives the bounds of an item's shape. Points on one straight line are left out. */
export function waypointsOf(route: Route, boundsOf: (id: string) => Bounds, size: GridSize): readonly Point[] {
  const { lines, startsLevel } = route
  const first = lines[0]?.at ?? 0
  const last = lines.at(-1)?.at ?? 0
  const endsLevel = startsLevel === (lines.length % 2 === 1)
  const points = [onEdge(route.from, startsLevel, first, boundsOf, size)]
  for (let at = 1; at < lines.length; at += 1) {
    const [level, upright] = startsLevel === (at % 2 === 1) ? [lines[at - 1], lines[at]] : [lines[at], lines[at - 1]]
    points.push({ x: upright?.at ?? 0, y: level?.at ?? 0 })
  }
  points.push(onEdge(route.to, endsLevel, last, boundsOf, size))
  return straightened(points)
}

function onEdge(anchor: Anchor, level: boolean, at: number, boundsOf: (id: string) => Bounds, size: GridSize): Point {
  if ('border' in anchor) return { x: at, y: anchor.border === 'top' ? 0 : size.height }
  const bounds = boundsOf(anchor.item.id)
  if (level) return { x: anchor.side === 'left' ? bounds.x : bounds.x + bounds.width, y: at }
  const below = anchor.boundary === undefined ? 0 : eventSize / 2
  return { x: at, y: anchor.side === 'top' ? bounds.y : bounds.y + bounds.height + below }
}

/** The points without those that lie between their neighbours on one line, and without repeated ones. */
export function straightened(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) kept.pop()
    kept.push(point)
  }
  return kept.length > 1 ? kept : points
}
