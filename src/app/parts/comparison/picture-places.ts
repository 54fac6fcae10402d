// Where the elements of a model stand in its picture, so that the screen can point at them.
import { drawnElements } from '../../../evidence/picture/drawn-elements.ts'
import { picturePlanes } from '../../../evidence/picture/picture-planes.ts'
import type { Bounds, Point } from '../../../model/diagram.ts'
import type { ProcessModel } from '../../../model/process-model.ts'

/** Boxes by element id in pixels of the picture at 100 %, from its upper left corner. `svg` is the picture drawn of the model. */
export function picturePlaces(model: ProcessModel, svg: string): ReadonlyMap<string, Bounds> {
  const { left, top } = cornerOf(svg)
  const places = new Map<string, Bounds>()
  for (const { shapes } of picturePlanes(model, drawnElements(model), undefined)) {
    for (const { elementId, bounds } of shapes) {
      if (!places.has(elementId)) places.set(elementId, { ...bounds, x: bounds.x - left, y: bounds.y - top })
    }
  }
  return places
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

/** Waypoints of drawn lines by element id, measured as the boxes of `picturePlaces`. */
export function pictureLines(model: ProcessModel, svg: string): ReadonlyMap<string, readonly Point[]> {
  const { left, top } = cornerOf(svg)
  return new Map(picturePlanes(model, drawnElements(model), undefined)
    .flatMap(({ edges }) => edges.map(({ elementId, waypoints }) => [elementId, waypoints.map(({ x, y }) => ({ x: x - left, y: y - top }))] as const)))
}

function cornerOf(svg: string): { readonly left: number; readonly top: number } {
  const [left = 0, top = 0] = /\sviewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
  return { left, top }
}
