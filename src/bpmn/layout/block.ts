// A flow laid out: what lands in the diagram, measured from the block's own upper left corner.
import type { Bounds, Edge, Point, Shape } from '../../model/diagram.ts'

/** Which way a line leaves a block. */
export type Way = 'up' | 'down'

/** A wish for a line from a node to the block's upper or lower border, or through the block from one to the other. */
export type ExitWish =
  | { readonly key: string; readonly nodeId: string; readonly way: Way }
  | { readonly key: string; readonly throughColumn: number }

/** A laid-out flow. */
export interface Block {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly edges: readonly Edge[]
  /** Top and height of each band. */
  readonly bands: readonly { readonly y: number; readonly height: number }[]
  /** Number of columns, to choose one for a line through the block. */
  readonly columns: number
  /** The granted wishes: from the node to the border; for a line through, from the upper border to the lower. */
  readonly exits: ReadonlyMap<string, readonly Point[]>
}

/** The point, moved. */
export function movePoint(point: Point, x: number, y: number): Point {
  return { x: point.x + x, y: point.y + y }
}

/** The rectangle, moved. */
function moveBounds(bounds: Bounds, x: number, y: number): Bounds {
  return { ...bounds, x: bounds.x + x, y: bounds.y + y }
}

/** The shape with its label, moved. */
export function moveShape(shape: Shape, x: number, y: number): Shape {
  return {
    ...shape, bounds: moveBounds(shape.bounds, x, y), ...(shape.labelBounds && { labelBounds: moveBounds(shape.labelBounds, x, y) }),
  }
}

/** The edge with its label, moved. */
export function moveEdge(edge: Edge, x: number, y: number): Edge {
  return {
    ...edge, waypoints: edge.waypoints.map((point) => movePoint(point, x, y)),
    ...(edge.labelBounds && { labelBounds: moveBounds(edge.labelBounds, x, y) }),
  }
}
