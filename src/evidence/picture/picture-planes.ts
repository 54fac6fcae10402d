// A model -> the planes of one picture, under each other.
import { completeDiagram } from '../../bpmn/complete-diagram.ts'
import { moveEdge, moveShape } from '../../bpmn/layout/block.ts'
import type { Bounds, Plane } from '../../model/diagram.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { DrawnElements } from './drawn-elements.ts'

const gap = 60

/**
 * The planes to draw: the one asked for, or the first with those further ones that show processes not drawn before, placed under
 * it. Planes of closed sub-processes are drawn only when asked for.
 */
export function picturePlanes(model: ProcessModel, { shapes }: DrawnElements, asked: number | undefined): readonly Plane[] {
  const { planes } = completeDiagram(model)
  if (asked !== undefined) return planes[asked] ? [planes[asked]] : []
  const drawn = new Set<string>()
  const chosen: Plane[] = []
  let bottom: number | undefined
  for (const plane of planes) {
    const shown = plane.elementId === undefined ? undefined : shapes.get(plane.elementId)
    const nodes = plane.shapes.map(({ elementId }) => elementId).filter((id) => shapes.get(id)?.what === 'node')
    if (chosen.length > 0 && (shown?.what === 'node' || nodes.length === 0 || nodes.some((id) => drawn.has(id)))) continue
    for (const id of nodes) drawn.add(id)
    const extent = verticalExtent(plane)
    const down: number = bottom === undefined ? 0 : bottom + gap - extent.y
    chosen.push(down === 0 ? plane : {
      ...plane, shapes: plane.shapes.map((shape) => moveShape(shape, 0, down)), edges: plane.edges.map((edge) => moveEdge(edge, 0, down)),
    })
    bottom = extent.y + extent.height + down
  }
  return chosen
}

function verticalExtent({ shapes, edges }: Plane): Pick<Bounds, 'y' | 'height'> {
  let [top, bottom] = [Infinity, -Infinity]
  for (const { bounds: { y, height } } of shapes) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + height)]
  for (const { waypoints } of edges) for (const { y } of waypoints) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
  return top <= bottom ? { y: top, height: bottom - top } : { y: 0, height: 0 }
}
