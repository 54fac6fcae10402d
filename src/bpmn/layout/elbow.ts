// A line between two shapes when no layout has planned a way for it.
import type { Bounds, Point } from '../../model/diagram.ts'

/** A line with two bends from one shape to another, to the right where there is room, otherwise up or down. */
export function elbow(from: Bounds, to: Bounds): readonly Point[] {
  const [a, b] = [centre(from), centre(to)]
  if (from.x + from.width < to.x) {
    const x = Math.round((from.x + from.width + to.x) / 2)
    return [{ x: from.x + from.width, y: a.y }, { x, y: a.y }, { x, y: b.y }, { x: to.x, y: b.y }]
  }
  const down = b.y >= a.y
  const [leave, enter] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height]
  const y = Math.round((leave + enter) / 2)
  return [{ x: a.x, y: leave }, { x: a.x, y }, { x: b.x, y }, { x: b.x, y: enter }]
}

function centre({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
