// A process (in its pool) or a black-box pool -> a frame with header, lanes and flow, measured from its own upper left corner.
import type { Edge, Point, Shape } from '../../model/diagram.ts'
import type { Participant, Process } from '../../model/process-model.ts'
import { bandsOf, type Bands } from './bands.ts'
import { moveEdge, movePoint, moveShape, type Block, type ExitWish } from './block.ts'
import type { Edition } from './edition.ts'
import { layOutFlow } from './lay-out-flow.ts'

/** What a frame shows: a pool, a process, or a pool with its process. */
export type FrameContent =
  | { readonly participant: Participant; readonly process?: Process }
  | { readonly participant?: undefined; readonly process: Process }

/** A frame laid out. Its width can still grow to that of the widest. */
export interface Frame {
  readonly content: FrameContent
  readonly width: number
  readonly height: number
  readonly block?: Block
  readonly bands?: Bands
  /** Room of the headers of pool and lanes, left of the flow. */
  readonly header: number
}

/** Width of the header of a pool or lane. */
const headerWidth = 30

const blackBox = { width: 500, height: 60 } as const
const leastPool = { width: 300, height: 80 } as const

/** Lays out one frame; `wishes` ask for lines to its upper or lower border. */
export function layOutFrame(content: FrameContent, wishes: readonly ExitWish[], edition?: Edition): Frame {
  const { participant, process } = content
  if (process === undefined) return { content, ...blackBox, header: headerWidth }
  const bands = bandsOf(process.lanes, process.nodes.flatMap((node) => (node.kind === 'event' && node.attachedToRef !== undefined ? [] : [node.id])))
  const block = layOutFlow(process, bands, wishes, edition)
  const header = (participant ? headerWidth : 0) + bands.depth * headerWidth
  const framed = header > 0
  return {
    content, block, bands, header,
    width: Math.max(header + block.width, framed ? leastPool.width : 0), height: Math.max(block.height, framed ? leastPool.height : 0),
  }
}

/** The shapes of a frame at a place, pool and lanes first, drawn `width` wide. */
export function shapesOf({ content: { participant }, block, bands, header, height }: Frame, x: number, y: number, width: number): readonly Shape[] {
  const shapes: Shape[] = []
  if (participant) shapes.push({ elementId: participant.id, bounds: { x, y, width, height }, isHorizontal: true, ...(block && { isExpanded: true }) })
  const indent = participant ? headerWidth : 0
  for (const { lane, depth, first, last } of bands?.lanes ?? []) {
    const left = indent + depth * headerWidth
    const top = block?.bands[first]?.y ?? 0
    const end = block?.bands[last]
    // The last band reaches down to the border of a pool that is higher than its flow.
    const bottom = end === undefined || end === block?.bands.at(-1) ? height : end.y + end.height
    shapes.push({ elementId: lane.id, bounds: { x: x + left, y: y + top, width: width - left, height: bottom - top }, isHorizontal: true })
  }
  return [...shapes, ...(block?.shapes ?? []).map((shape) => moveShape(shape, x + header, y))]
}

/** The edges inside a frame at a place. */
export function edgesOf({ block, header }: Frame, x: number, y: number): readonly Edge[] {
  return (block?.edges ?? []).map((edge) => moveEdge(edge, x + header, y))
}

/** The way from a node to the frame's border for a wish, at a place; `undefined` for a black box or a wish not granted. */
export function exitOf({ block, header, height }: Frame, key: string, x: number, y: number): readonly Point[] | undefined {
  const points = block?.exits.get(key)?.map((point) => movePoint(point, x + header, y))
  const last = points?.at(-1)
  if (!points || !last || !block || last.y !== y + block.height || block.height === height) return points
  return [...points.slice(0, -1), { x: last.x, y: y + height }]
}
