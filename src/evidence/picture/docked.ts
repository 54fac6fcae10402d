// The way of a flow -> the same, ending at the borders of the shapes it connects. Some tools draw on to the middle.
import type { Bounds, Point } from '../../model/diagram.ts'

/** A shape a line ends at. */
export interface Dock {
  readonly bounds: Bounds
  readonly form: 'box' | 'circle' | 'diamond'
}

/** Cuts the ends of a way where they run inside the shapes. A way that never leaves a shape stays as it is. */
export function docked(points: readonly Point[], source: Dock | undefined, target: Dock | undefined): readonly Point[] {
  const fromSource = source ? cutStart(points, source) : points
  return target ? [...cutStart([...fromSource].reverse(), target)].reverse() : fromSource
}

function cutStart(points: readonly Point[], dock: Dock): readonly Point[] {
  if (!points[0] || depth(points[0], dock) >= 0.97) return points
  const outside = points.findIndex((point) => depth(point, dock) >= 1)
  const [inner, outer] = [points[outside - 1], points[outside]]
  if (!inner || !outer) return points
  // Halving finds the border well within a hundredth of a pixel, for every form.
  let [low, high] = [0, 1]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (depth(between(inner, outer, middle), dock) < 1) low = middle
    else high = middle
  }
  return [between(inner, outer, high), ...points.slice(outside)]
}

// 0 in the middle of the shape, 1 on its border, more outside.
function depth({ x, y }: Point, { bounds, form }: Dock): number {
  const [across, down] = [Math.abs(x - bounds.x - bounds.width / 2) / (bounds.width / 2 || 1), Math.abs(y - bounds.y - bounds.height / 2) / (bounds.height / 2 || 1)]
  return form === 'box' ? Math.max(across, down) : form === 'circle' ? Math.hypot(across, down) : across + down
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
