// Where the elements of a model stand in its picture, so that the screen can point at them.
import { drawnElements } from '../../evidence/picture/drawn-elements.ts'
import { picturePlanes } from '../../evidence/picture/picture-planes.ts'
import type { Bounds, Point } from '../../model/diagram.ts'
import type { ProcessModel } from '../../model/process-model.ts'

/** Where things are in pixels of the picture at 100 %, from its upper left corner, by element id. */
export interface PictureGeometry {
  /** The boxes of elements with an area. */
  readonly places: ReadonlyMap<string, Bounds>
  /** The waypoints of flows. */
  readonly lines: ReadonlyMap<string, readonly Point[]>
}

/** The geometry of the picture `svg` that was drawn of the model. */
export function pictureGeometry(model: ProcessModel, svg: string): PictureGeometry {
  const [left = 0, top = 0] = /\sviewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
  const places = new Map<string, Bounds>()
  const lines = new Map<string, readonly Point[]>()
  for (const { shapes, edges } of picturePlanes(model, drawnElements(model), undefined)) {
    for (const { elementId, bounds } of shapes) {
      if (!places.has(elementId)) places.set(elementId, { ...bounds, x: bounds.x - left, y: bounds.y - top })
    }
    for (const { elementId, waypoints } of edges) {
      if (!lines.has(elementId)) lines.set(elementId, waypoints.map(({ x, y }) => ({ x: x - left, y: y - top })))
    }
  }
  return { places, lines }
}

/** The boxes alone. */
export function picturePlaces(model: ProcessModel, svg: string): ReadonlyMap<string, Bounds> {
  return pictureGeometry(model, svg).places
}

/** The element at a point among those asked for: the smallest box around it. */
export function elementAt(places: ReadonlyMap<string, Bounds>, ids: Iterable<string>, { x, y }: Point): string | undefined {
  let found: { readonly id: string; readonly area: number } | undefined
  for (const id of ids) {
    const box = places.get(id)
    if (!box || x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) continue
    const area = box.width * box.height
    if (!found || area < found.area) found = { id, area }
  }
  return found?.id
}
