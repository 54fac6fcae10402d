// Pools under each other, with message flows in the gaps between them.
import type { Bounds, Edge, Plane, Point, Shape } from '../../model/diagram.ts'
import type { FlowElements, MessageFlow, ProcessModel } from '../../model/process-model.ts'
import type { ExitWish } from './block.ts'
import { straightened } from './draw-routes.ts'
import { within, type Edition } from './edition.ts'
import { edgesOf, exitOf, layOutFrame, shapesOf, type Frame, type FrameContent } from './frames.ts'
import type { Stub } from './grid.ts'
import { cornersAlong, placeLabels } from './place-labels.ts'
import { labelSize, markRoom } from './sizes.ts'
import { assignTracks } from './tracks.ts'

/** Where the first shape of a plane stands. */
export const origin = { x: 60, y: 60 } as const

const gap = { least: 50, beside: 24, step: 10 } as const

/** Lays out frames under each other and the message flows between them; flows inside one frame are left out. */
export function layOutPools(contents: readonly FrameContent[], model: Pick<ProcessModel, 'messageFlows'>, edition?: Edition): Plane {
  const trips = tripsOf(contents, model.messageFlows)
  const wishes = contents.map((): ExitWish[] => [])
  for (const { id, upper, lower } of trips) {
    if (upper.node !== undefined) wishes[upper.frame]?.push({ key: `${id} upper`, nodeId: upper.node, way: 'down' })
    if (lower.node !== undefined) wishes[lower.frame]?.push({ key: `${id} lower`, nodeId: lower.node, way: 'up' })
    for (let at = upper.frame + 1; at < lower.frame; at += 1) wishes[at]?.push({ key: `${id} through`, throughColumn: upper.order })
  }
  const frames = contents.map((content, at) => layOutFrame(content, wishes[at] ?? [], within(edition, `frame ${at}`)))
  const width = frames.reduce((widest, frame) => Math.max(widest, frame.width), 0)
  const ways = trips.map((trip, at) => ({ trip, xs: crossings(trip, frames, width, at) }))

  // In each gap, the flows that come down at one x and go on at another take a track.
  const tracks = new Map<string, number>()
  const tops: number[] = []
  let y: number = origin.y
  frames.forEach((frame, at) => {
    tops.push(y)
    y += frame.height
    const segments = ways.flatMap(({ trip, xs }) => {
      const [from, to] = at >= trip.upper.frame && at < trip.lower.frame ? [xs[at - trip.upper.frame], xs[at - trip.upper.frame + 1]] : []
      if (from === undefined || to === undefined || from === to) return []
      return [{ key: `${trip.id} ${at}`, track: 0, stubs: [{ at: from, toward: -1 }, { at: to, toward: 1 }] satisfies Stub[] }]
    })
    const count = assignTracks(segments, 4)
    const needed = Math.max(gap.least, count === 0 ? 0 : 2 * gap.beside + (count - 1) * gap.step)
    const size = edition?.keepRoom(`under ${at}`, needed) ?? needed
    const first = y + Math.round((size - Math.max(0, count - 1) * gap.step) / 2)
    for (const { key, track } of segments) tracks.set(key, first + track * gap.step)
    y += size
  })

  const shapes = frames.flatMap((frame, at) => shapesOf(frame, origin.x, tops[at] ?? 0, width))
  const edges = frames.flatMap((frame, at) => edgesOf(frame, origin.x, tops[at] ?? 0))
  const messages = ways.map(({ trip, xs }): Edge => ({ elementId: trip.id, waypoints: waypointsOf(trip, xs, frames, tops, tracks) }))
  return { shapes, edges: [...edges, ...withLabels(messages, model.messageFlows, shapes, edges, contents)] }
}

/** The nodes a frame or plane shows, each with the id of the shape that stands for it: itself, or a closed sub-process around it. */
export function shownNodes(flow: FlowElements, into = new Map<string, string>(), closed?: string): Map<string, string> {
  for (const node of flow.nodes) {
    into.set(node.id, closed ?? node.id)
    if (node.kind === 'activity' && node.content) shownNodes(node.content, into, closed ?? (node.isExpanded ? undefined : node.id))
  }
  return into
}

interface End {
  readonly frame: number
  /** The node; a message flow may also end at the pool. */
  readonly node?: string
  /** Place of the node in its process, to choose where to pass other pools. */
  readonly order: number
}

interface Trip {
  readonly id: string
  readonly upper: End
  readonly lower: End
  readonly isUpwards: boolean
}

function tripsOf(contents: readonly FrameContent[], flows: readonly MessageFlow[]): readonly Trip[] {
  const ends = new Map<string, End>()
  contents.forEach(({ participant, process }, frame) => {
    if (participant) ends.set(participant.id, { frame, order: 0 })
    if (!process) return
    let order = 0
    for (const [id, node] of shownNodes(process)) ends.set(id, { frame, node, order: Math.ceil(++order / 2) })
  })
  return flows.flatMap(({ id, sourceRef, targetRef }): Trip[] => {
    const [source, target] = [ends.get(sourceRef), ends.get(targetRef)]
    if (!source || !target || source.frame === target.frame) return []
    const isUpwards = source.frame > target.frame
    return [{ id, isUpwards, upper: isUpwards ? target : source, lower: isUpwards ? source : target }]
  })
}

// The x at which a message flow crosses each border on its way down: the upper end's, those of pools between, the lower end's.
function crossings({ id, upper, lower }: Trip, frames: readonly Frame[], width: number, at: number): readonly number[] {
  const known: (number | undefined)[] = []
  for (let place = upper.frame; place <= lower.frame; place += 1) {
    const key = place === upper.frame ? 'upper' : place === lower.frame ? 'lower' : 'through'
    const frame = frames[place]
    known.push(frame && exitOf(frame, `${id} ${key}`, origin.x, 0)?.at(-1)?.x)
  }
  // A pool without a place of its own is met straight from the nearest one that has.
  // Flows between such pools stand side by side, clear of the names in the middle.
  const somewhere = known.find((x) => x !== undefined) ?? origin.x + Math.max(60, width - 80 - 40 * (at % 8))
  let last = somewhere
  return known.map((x) => (last = x ?? last))
}

function waypointsOf(
  { id, upper, lower, isUpwards }: Trip, xs: readonly number[], frames: readonly Frame[], tops: readonly number[], tracks: ReadonlyMap<string, number>,
): readonly Point[] {
  const points: Point[] = []
  const upperFrame = frames[upper.frame]
  const lowerFrame = frames[lower.frame]
  const upperTop = tops[upper.frame] ?? 0
  points.push(...((upperFrame && exitOf(upperFrame, `${id} upper`, origin.x, upperTop)) ?? [{ x: xs[0] ?? 0, y: upperTop + (upperFrame?.height ?? 0) }]))
  for (let at = upper.frame; at < lower.frame; at += 1) {
    const track = tracks.get(`${id} ${at}`)
    if (track === undefined) continue
    points.push({ x: xs[at - upper.frame] ?? 0, y: track }, { x: xs[at - upper.frame + 1] ?? 0, y: track })
  }
  const lowerTop = tops[lower.frame] ?? 0
  points.push(...([...((lowerFrame && exitOf(lowerFrame, `${id} lower`, origin.x, lowerTop)) ?? [{ x: xs.at(-1) ?? 0, y: lowerTop }])].reverse()))
  return straightened(isUpwards ? points.reverse() : points)
}

function withLabels(messages: readonly Edge[], flows: readonly MessageFlow[], shapes: readonly Shape[], edges: readonly Edge[], contents: readonly FrameContent[]): readonly Edge[] {
  const names = new Map(flows.map(({ id, name }) => [id, name]))
  const areas = new Set(contents.flatMap(({ participant }) => (participant ? [participant.id] : [])))
  const activities = new Set(contents.flatMap(({ process }) => (process ? activityIds(process) : [])))
  const obstacles = [
    // Large areas are no obstacle: a label may stand in a lane or an open sub-process.
    ...shapes.filter(({ elementId, isHorizontal, isExpanded }) => !areas.has(elementId) && isHorizontal === undefined && isExpanded !== true).map(({ elementId, bounds }) =>
      (activities.has(elementId) ? { ...bounds, y: bounds.y - markRoom, height: bounds.height + 2 * markRoom } : bounds)),
    ...[...shapes, ...edges].flatMap(({ labelBounds }): Bounds[] => (labelBounds ? [labelBounds] : [])),
  ]
  const wishes = messages.flatMap(({ elementId, waypoints }) => {
    const size = labelSize(names.get(elementId))
    return size ? [{ id: elementId, size, corners: cornersAlong(waypoints, size, 'middle') }] : []
  })
  const labels = placeLabels(wishes, obstacles, [...edges, ...messages].map(({ waypoints }) => waypoints))
  return messages.map((message) => {
    const labelBounds = labels.get(message.elementId)
    return labelBounds ? { ...message, labelBounds } : message
  })
}

function activityIds({ nodes }: FlowElements): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'activity' ? [node.id, ...(node.content ? activityIds(node.content) : [])] : []))
}
