// One flow (of a process or sub-process) -> a block of shapes and edges. Sub-processes that are open are laid out first, inside.
import { append } from '../../model/append.ts'
import type { Event, FlowElements, FlowNode } from '../../model/process-model.ts'
import { attachmentsOf } from './attachments.ts'
import type { Block, ExitWish } from './block.ts'
import { chooseCells } from './cells.ts'
import type { Link } from './columns.ts'
import { drawBlock } from './draw-block.ts'
import { within, type Edition } from './edition.ts'
import { cellKey, isTrack, newGrid, type Grid } from './grid.ts'
import { measureGrid } from './measure-grid.ts'
import { planRoutes } from './plan-routes.ts'
import type { Connection, PlannedExit, Route } from './route.ts'
import { contentX, roomOf, type Room } from './room.ts'
import { labelSize } from './sizes.ts'

/** The bands nodes are put into: a node without an entry stands in band 0. */
export interface FlowBands {
  readonly count: number
  readonly bandOf: ReadonlyMap<string, number>
}

const oneBand: FlowBands = { count: 1, bandOf: new Map() }

/**
 * Lays a flow out; `wishes` ask for lines from nodes in it, at any depth, to the border of the block. A sub-process shown closed
 * is a box here; its content has a plane of its own. An edition draws only part of the flow, with room for all of it.
 */
export function layOutFlow(flow: FlowElements, bands: FlowBands = oneBand, wishes: readonly ExitWish[] = [], edition?: Edition): Block {
  const shown = edition?.shown(flow) ?? flow
  const hosts = hostsOf(flow.nodes)
  const standing = flow.nodes.filter(({ id }) => !hosts.has(id))
  const contents = layOutContents(standing, wishes, edition)
  const rooms = new Map<string, Room>()
  const boundaryOf = eventsByHost(flow.nodes, hosts)
  for (const node of standing) rooms.set(node.id, roomOf(node, boundaryOf.get(node.id) ?? [], contents.get(node.id)?.block))
  const attachments = attachmentsOf(flow, hosts)
  for (const { id, room } of attachments) rooms.set(id, room)

  const { links, boundaryOfLink } = linksOf(flow, hosts, rooms)
  const { cellOf, rows, columnCount, upright } = chooseCells({
    nodes: standing.map(({ id }) => id), rooms, links, below: new Set(boundaryOfLink.keys()), attachments, bandOf: bands.bandOf, bandCount: bands.count,
    ...(edition && { abreast: edition.abreast }),
  })

  const roomShown = shownRooms(shown)
  const grid = newGrid(columnCount, Array.from({ length: bands.count }, (_, band) => rows.height(band)))
  const firstRow = Array.from({ length: bands.count }, (_, band) => grid.rows.findIndex((row) => row.band === band))
  for (const [id, cell] of cellOf) {
    const room = rooms.get(id)
    const column = grid.columns[cell.column]
    const row = grid.rows[(firstRow[cell.band] ?? 0) + cell.row]
    if (!room || !column || !row) continue
    const own = shown === flow ? room : roomShown(id, room)
    if (!own) {
      // What another drawing shows here keeps its room.
      column.width = Math.max(column.width, room.across)
      row.up = Math.max(row.up, room.up)
      row.down = Math.max(row.down, room.down)
      continue
    }
    grid.items.set(id, { ...own, id, column, columnIndex: cell.column, row, ports: new Map() })
    grid.cells.set(cellKey(grid, cell.column, row.index), id)
  }

  const uprightIds = new Set([...upright].map(({ id }) => id))
  const own = shown === flow ? { links, boundaryOfLink, attachments } : { ...linksOf(shown, hosts, rooms), attachments: attachmentsOf(shown, hosts) }
  const flows = own.links.map((link): Connection => {
    const boundary = own.boundaryOfLink.get(link)
    return { ...link, kind: 'flow', isUpright: uprightIds.has(link.id), ...(boundary !== undefined && { boundary }) }
  })
  const routes = planRoutes(grid, [...flows, ...own.attachments.flatMap(({ connections }) => connections)], plannedExits(wishes, grid, hosts, contents))
  makeRoomForNames(grid, shown, routes)
  const size = measureGrid(grid, routes, edition)
  return drawBlock(shown, grid, routes, size)
}

// An activity in the one drawing may be an event in the other: each is drawn as what it is, in the room of the larger.
function shownRooms({ nodes, data, artifacts }: FlowElements): (id: string, room: Room) => Room | undefined {
  const shown = new Map(nodes.map((node) => [node.id, node]))
  const others = new Set([...data, ...artifacts].map(({ id }) => id))
  return (id, room) => {
    const node = shown.get(id)
    if (!node) return others.has(id) ? room : undefined
    if (node.kind === room.kind) return { ...room, boundary: room.boundary.filter((event) => shown.has(event.id)) }
    return { ...roomOf(node, [], undefined), up: room.up, down: room.down, across: room.across }
  }
}

/** The flows between what has a place in the grid; a boundary event's begin at its activity. */
function linksOf(flow: FlowElements, hosts: ReadonlyMap<string, string>, rooms: ReadonlyMap<string, Room>) {
  const links: Link[] = []
  const boundaryOfLink = new Map<Link, string>()
  for (const { id, sourceRef, targetRef } of flow.sequenceFlows) {
    const host = hosts.get(sourceRef)
    const link = { id, source: host ?? sourceRef, target: hosts.get(targetRef) ?? targetRef }
    if (!rooms.has(link.source) || !rooms.has(link.target)) continue
    links.push(link)
    if (host !== undefined) boundaryOfLink.set(link, sourceRef)
  }
  return { links, boundaryOfLink }
}

interface Content {
  readonly block: Block
  readonly nodes: ReadonlySet<string>
}

// Open sub-processes, with the ids of all nodes at any depth in them.
function layOutContents(nodes: readonly FlowNode[], wishes: readonly ExitWish[], edition: Edition | undefined): ReadonlyMap<string, Content> {
  const contents = new Map<string, Content>()
  for (const node of nodes) {
    if (node.kind !== 'activity' || !node.isExpanded || node.content === undefined) continue
    const inside = shownInside(node.content)
    const own = wishes.filter((wish) => 'nodeId' in wish && inside.has(wish.nodeId))
    contents.set(node.id, { block: layOutFlow(node.content, oneBand, own, within(edition, node.id)), nodes: inside })
  }
  return contents
}

function shownInside(flow: FlowElements, into = new Set<string>()): Set<string> {
  for (const node of flow.nodes) {
    into.add(node.id)
    if (node.kind === 'activity' && node.isExpanded && node.content) shownInside(node.content, into)
  }
  return into
}

function plannedExits(
  wishes: readonly ExitWish[], grid: Grid, hosts: ReadonlyMap<string, string>, contents: ReadonlyMap<string, Content>,
): readonly PlannedExit[] {
  return wishes.flatMap((wish): PlannedExit[] => {
    if (!('nodeId' in wish)) return [{ wish }]
    const direct = grid.items.get(hosts.get(wish.nodeId) ?? wish.nodeId)
    if (direct) return [{ wish, item: direct }]
    for (const [id, { block, nodes }] of contents) {
      const x = nodes.has(wish.nodeId) ? block.exits.get(wish.key)?.at(-1)?.x : undefined
      const item = grid.items.get(id)
      if (x !== undefined && item) return [{ wish, item, fixed: x + contentX(item) }]
    }
    return []
  })
}

function hostsOf(nodes: readonly FlowNode[]): ReadonlyMap<string, string> {
  const activities = new Set(nodes.filter(({ kind }) => kind === 'activity').map(({ id }) => id))
  return new Map(nodes.flatMap((node) =>
    node.kind === 'event' && node.attachedToRef !== undefined && activities.has(node.attachedToRef) ? [[node.id, node.attachedToRef]] : []))
}

function eventsByHost(nodes: readonly FlowNode[], hosts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Event[]> {
  const events = new Map<string, Event[]>()
  for (const node of nodes) {
    const host = hosts.get(node.id)
    if (host === undefined || node.kind !== 'event') continue
    append(events, host, node)
  }
  return events
}

// Names of flows stand over their first or last level part: the gutter that part lies in becomes wide enough.
function makeRoomForNames(grid: Grid, flow: FlowElements, routes: readonly Route[]): void {
  const names = new Map(flow.sequenceFlows.map(({ id, name }) => [id, name]))
  const leaving = new Map<string, number>()
  for (const { sourceRef } of flow.sequenceFlows) leaving.set(sourceRef, (leaving.get(sourceRef) ?? 0) + 1)
  for (const { id, lines, from, to, startsLevel } of routes) {
    const width = labelSize(names.get(id))?.width
    if (width === undefined || !startsLevel || !('item' in from) || !('item' in to)) continue
    const room = width + 12
    const [, second, third] = lines
    if (second === undefined) {
      const gutter = grid.columnGutters[from.item.columnIndex + 1]
      if (gutter) gutter.least = Math.max(gutter.least, room + 14)
    } else if (third !== undefined && isTrack(second)) {
      const isShared = (leaving.get(from.item.id) ?? 0) > 1
      if (!isShared) second.gutter.leading = Math.max(second.gutter.leading, room)
      else if (lines.length === 3 && second.rank + 1 === to.item.column.rank) second.gutter.trailing = Math.max(second.gutter.trailing, room + 10)
    }
  }
}
