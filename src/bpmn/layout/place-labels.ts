// Labels with several possible places -> the place of each where it covers least.
import { append } from '../../model/append.ts'
import type { Bounds, Point } from '../../model/diagram.ts'
import { overlap, type Size } from './sizes.ts'

/** A label to place; `corners` are the upper left corners it may have, best first. */
export interface LabelWish {
  readonly id: string
  readonly size: Size
  readonly corners: readonly Point[]
}

const cost = { shape: 40, label: 60, line: 12 } as const

/** Places the labels one after the other; each gets one of its corners. Near linear. */
export function placeLabels(wishes: readonly LabelWish[], shapes: readonly Bounds[], lines: readonly (readonly Point[])[]): ReadonlyMap<string, Bounds> {
  if (wishes.length === 0) return new Map()
  const shapeIndex = areaIndex(shapes)
  const labelIndex = areaIndex([])
  const lineIndex = areaIndex(lines.flatMap((points) => points.slice(1).map((point, at) => strip(points[at] ?? point, point))))
  const placed = new Map<string, Bounds>()
  for (const { id, size, corners } of wishes) {
    let best: Bounds | undefined
    let least = Infinity
    corners.forEach((corner, rank) => {
      if (rank >= least) return
      const bounds = { x: Math.round(corner.x), y: Math.round(corner.y), ...size }
      const total = rank + cost.shape * shapeIndex.hits(bounds) + cost.label * labelIndex.hits(bounds) + cost.line * lineIndex.hits(bounds)
      if (total >= least) return
      least = total
      best = bounds
    })
    if (best === undefined) continue
    placed.set(id, best)
    labelIndex.add(best)
  }
  return placed
}

/** Places beside a shape: under it, over it, then at its corners. */
export function cornersBeside(bounds: Bounds, size: Size, preferred: 'below' | 'above'): readonly Point[] {
  const middle = bounds.x + bounds.width / 2 - size.width / 2
  const below = { x: middle, y: bounds.y + bounds.height + 4 }
  const above = { x: middle, y: bounds.y - size.height - 3 }
  // Beside a line that leaves the shape upwards or downwards in the middle.
  const [left, right] = [bounds.x + bounds.width / 2 - 5 - size.width, bounds.x + bounds.width / 2 + 5]
  const overRight = { x: right, y: above.y }
  const overLeft = { x: left, y: above.y }
  const underRight = { x: right, y: below.y }
  const underLeft = { x: left, y: below.y }
  return preferred === 'below' ? [below, underRight, underLeft, above, overRight, overLeft] : [above, below, overRight, overLeft, underRight, underLeft]
}

/** Places along a line, best first: where it begins, where it ends (for lines that begin on one way), or in its middle. */
export function cornersAlong(points: readonly Point[], size: Size, best: 'start' | 'end' | 'middle'): readonly Point[] {
  const parts = points.slice(1).map((end, at) => ({ start: points[at] ?? end, end }))
  const longest = [...parts].sort((a, b) => length(b) - length(a))[0]
  const middle = longest ? cornersAtMiddle(longest, size) : []
  const lastLevel = best === 'end' ? parts.filter(({ start, end }) => start.y === end.y).at(-1) : undefined
  const starts = [...(lastLevel ? [lastLevel] : []), ...parts].flatMap((part) => cornersAtStart(part, size))
  return best === 'middle' ? [...middle, ...starts] : [...starts, ...middle]
}

interface Part {
  readonly start: Point
  readonly end: Point
}

function length({ start, end }: Part): number {
  return Math.abs(start.x - end.x) + Math.abs(start.y - end.y)
}

function cornersAtStart({ start, end }: Part, { width, height }: Size): readonly Point[] {
  if (start.y === end.y) {
    const x = end.x > start.x ? start.x + 5 : start.x - width - 5
    return [{ x, y: start.y - height - 2 }, { x, y: start.y + 3 }]
  }
  // At the edge of an activity there may be marks.
  return [5, 18].flatMap((away) => {
    const y = end.y > start.y ? start.y + away : start.y - height - away
    return [{ x: start.x + 5, y }, { x: start.x - width - 5, y }]
  })
}

function cornersAtMiddle({ start, end }: Part, { width, height }: Size): readonly Point[] {
  const [x, y] = [(start.x + end.x) / 2, (start.y + end.y) / 2]
  return start.y === end.y ? [{ x: x - width / 2, y: y - height - 2 }, { x: x - width / 2, y: y + 3 }]
    : [{ x: x + 5, y: y - height / 2 }, { x: x - width - 5, y: y - height / 2 }]
}

function strip(a: Point, b: Point): Bounds {
  return { x: Math.min(a.x, b.x) - 1, y: Math.min(a.y, b.y) - 1, width: Math.abs(a.x - b.x) + 2, height: Math.abs(a.y - b.y) + 2 }
}

interface AreaIndex {
  add(bounds: Bounds): void
  /** How many of the areas the rectangle overlaps. */
  hits(bounds: Bounds): number
}

const tile = 160
// Longer lines are kept by their row or column of tiles: in every tile they would be too many.
const longest = 8 * tile

function areaIndex(areas: readonly Bounds[]): AreaIndex {
  const tiles = new Map<string, Bounds[]>()
  const keys = ({ x, y, width, height }: Bounds): string[] => {
    const [left, right, top, bottom] = [Math.floor(x / tile), Math.floor((x + width) / tile), Math.floor(y / tile), Math.floor((y + height) / tile)]
    if (width > longest && height <= tile) return range(top, bottom).map((row) => `row ${row}`)
    if (height > longest && width <= tile) return range(left, right).map((column) => `column ${column}`)
    return range(left, right).flatMap((column) => range(top, bottom).map((row) => `${column} ${row}`))
  }
  const add = (area: Bounds): void => {
    for (const key of keys(area)) append(tiles, key, area)
  }
  areas.forEach(add)
  return {
    add,
    hits(bounds) {
      const found = new Set<Bounds>()
      const { x, y, width, height } = bounds
      const lines = [...range(Math.floor(x / tile), Math.floor((x + width) / tile)).map((column) => `column ${column}`), ...range(Math.floor(y / tile), Math.floor((y + height) / tile)).map((row) => `row ${row}`)]
      for (const key of [...keys(bounds), ...lines]) for (const area of tiles.get(key) ?? []) if (overlap(area, bounds)) found.add(area)
      return found.size
    },
  }
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}
