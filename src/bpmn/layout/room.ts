// A node, data element or artifact -> the room it takes in a cell of the grid.
import type { Activity, Artifact, DataElement, Event, FlowNode } from '../../model/process-model.ts'
import type { Block } from './block.ts'
import type { BoundaryPlace, Item } from './grid.ts'
import {
  artifactSize, boundaryStep, boundaryWidth, dataSize, eventSize, labelSize, markRoom, nodeSize, portRoom, type Size,
} from './sizes.ts'

/** What an item needs, before it has a cell. */
export type Room = Omit<Item, 'id' | 'column' | 'columnIndex' | 'row' | 'ports'>

/** Room around the content of an open sub-process: its name over it, a rim under it. */
export const openFrame = { top: 28, bottom: 8 } as const

/** The x of the content in an open sub-process that is wider than it. */
export function contentX(item: Pick<Item, 'width' | 'content'>): number {
  return item.content ? Math.floor((item.width - item.content.width) / 2) : 0
}

/** The room of a node; `boundary` are the events on it, `content` what an open sub-process shows. */
export function roomOf(node: FlowNode, boundary: readonly Event[], content: Block | undefined): Room {
  if (node.kind === 'activity') return activityRoom(node, boundary, content)
  const { width, height } = nodeSize(node, [])
  const label = labelSize(node.name)
  const labelRoom = label ? label.height + 5 : 4
  const half = height / 2
  return {
    kind: node.kind, width, height, boundary: [], across: Math.max(width, label?.width ?? 0),
    up: half + (node.kind === 'gateway' ? labelRoom : 4), down: half + labelRoom,
  }
}

/** The room of a data element with its name under it. */
export function dataRoom(data: DataElement): Room {
  const { width, height } = dataSize(data)
  const label = labelSize(data.name)
  return {
    kind: 'data', width, height, boundary: [], across: Math.max(width, label?.width ?? 0),
    up: height / 2 + 4, down: height / 2 + (label ? label.height + 6 : 4),
  }
}

/** The room of a text annotation or group. */
export function artifactRoom(artifact: Artifact): Room {
  const { width, height } = even(artifactSize(artifact))
  return {
    kind: artifact.kind === 'group' ? 'group' : 'annotation', width, height, boundary: [], across: width,
    up: height / 2 + 4, down: height / 2 + 4,
  }
}

function activityRoom(activity: Activity, boundary: readonly Event[], content: Block | undefined): Room {
  const names = boundary.map(({ name }) => name)
  const closed = nodeSize(activity, names)
  const { width, height } = even(content
    ? {
        width: Math.max(content.width, boundaryWidth(names), 120),
        height: content.height + openFrame.top + openFrame.bottom,
      }
    : closed)
  const label = boundary.reduce((tallest, { name }) => Math.max(tallest, labelSize(name, boundaryLabelWidth)?.height ?? 0), 0)
  const hanging = boundary.length === 0 ? 0 : eventSize / 2 + label + 6
  return {
    kind: 'activity', width, height, across: width, boundary: boundaryPlaces(boundary, width), ...(content && { content }),
    up: height / 2 + markRoom, down: height / 2 + Math.max(markRoom, hanging),
  }
}

/** Widest label of a boundary event: it stands left of the line that leaves the event downwards. */
export const boundaryLabelWidth = 66

// From right to left: the last event is next to the right corner.
function boundaryPlaces(boundary: readonly Event[], width: number): readonly BoundaryPlace[] {
  let offset = width - 10 - eventSize / 2
  const places: BoundaryPlace[] = []
  for (const [at, { id }] of [...boundary].reverse().entries()) {
    places.push({ id, offset: Math.max(portRoom / 2, offset) })
    offset -= boundaryStep(boundary[boundary.length - 1 - at]?.name !== undefined)
  }
  return places.reverse()
}

function even({ width, height }: Size): Size {
  return { width: 2 * Math.ceil(width / 2), height: 2 * Math.ceil(height / 2) }
}
