// Groups of a model -> the same around the same work in a drawing that was laid out anew. A group names no members: what its file draws
// inside it is what it is about.
import type { Bounds, Shape } from '../../model/diagram.ts'
import { indexModel } from '../../model/model-index.ts'
import type { Artifact, ProcessModel } from '../../model/process-model.ts'

/** Room between a group and what is in it, for the badges of activities. */
const margin = 20

/** Groups that are drawn, with where they stand. */
export interface PlacedGroups {
  readonly artifacts: readonly Artifact[]
  readonly shapes: readonly Shape[]
}

/**
 * The groups of a model around its nodes as `shapes` places them, whose ids `drawnId` gives. [AG1] A node is a member when its middle lies in
 * the group in the file's own diagram. [AG2] A group is left out where nothing in it is drawn, and where the box around its members would
 * take in a node that is no member: it would say what its author did not.
 */
export function placedGroups(model: ProcessModel, drawnId: ReadonlyMap<string, string>, shapes: readonly Shape[]): PlacedGroups {
  const { nodes, shownFlows } = indexModel(model)
  const groups = shownFlows.flatMap(({ container }) => container.artifacts).filter((artifact) => artifact.kind === 'group')
  if (groups.length === 0) return { artifacts: [], shapes: [] }
  const now = new Map(shapes.map(({ elementId, bounds }) => [elementId, bounds]))
  const placed = groups.flatMap((group): readonly (readonly [Artifact, Shape])[] => {
    const plane = model.diagram?.planes.find((some) => some.shapes.some(({ elementId }) => elementId === group.id))
    const frame = plane?.shapes.find(({ elementId }) => elementId === group.id)?.bounds
    const id = drawnId.get(group.id)
    if (!plane || !frame || id === undefined) return []
    const drawn = plane.shapes.flatMap(({ elementId, bounds }) => {
      // A sub-process around the group is neither in it nor beside it.
      const place = nodes.has(elementId) && !holds(bounds, frame) ? now.get(drawnId.get(elementId) ?? '') : undefined
      return place ? [{ place, isMember: hasMiddleOf(frame, bounds) }] : []
    })
    const members = drawn.filter(({ isMember }) => isMember).map(({ place }) => place)
    if (members.length === 0) return []
    const bounds = around(members)
    return drawn.some(({ place, isMember }) => !isMember && hasMiddleOf(bounds, place)) ? [] : [[{ ...group, id }, { elementId: id, bounds }]]
  })
  return { artifacts: placed.map(([artifact]) => artifact), shapes: placed.map(([, shape]) => shape) }
}

function around(some: readonly Bounds[]): Bounds {
  const [x, y] = [Math.min(...some.map((one) => one.x)) - margin, Math.min(...some.map((one) => one.y)) - margin]
  const [right, bottom] = [Math.max(...some.map((one) => one.x + one.width)) + margin, Math.max(...some.map((one) => one.y + one.height)) + margin]
  return { x, y, width: right - x, height: bottom - y }
}

function holds(outer: Bounds, { x, y, width, height }: Bounds): boolean {
  return outer.x <= x && outer.y <= y && outer.x + outer.width >= x + width && outer.y + outer.height >= y + height
}

function hasMiddleOf(frame: Bounds, { x, y, width, height }: Bounds): boolean {
  const [across, down] = [x + width / 2, y + height / 2]
  return across > frame.x && across < frame.x + frame.width && down > frame.y && down < frame.y + frame.height
}
