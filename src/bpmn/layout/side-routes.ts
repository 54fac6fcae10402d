// Associations and lines to the border of the grid -> their ways. They meet shapes from above or below, where flows do not.
import { portOf, trackIn } from './grid.ts'
import { portKey, type Claim, type RouteDesk, type Trip } from './route-desk.ts'
import type { Anchor, PlannedExit } from './route.ts'

/** An association: straight where one stands over the other, otherwise around. */
export function planAssociation(desk: RouteDesk, { connection, source, target, ends }: Trip): void {
  const upwards = target.row.index < source.row.index
  const sides = upwards ? (['top', 'bottom'] as const) : (['bottom', 'top'] as const)
  const [low, high] = [Math.min(source.row.index, target.row.index), Math.max(source.row.index, target.row.index)]
  if (source.columnIndex === target.columnIndex && low !== high) {
    const upper = upwards ? target : source
    if (upper.boundary.length === 0 && desk.take(ends, desk.down(source.columnIndex, low + 1, high - 1))) {
      const [narrow, wide] = source.width < target.width ? [source, target] as const : [target, source] as const
      portOf(wide, wide === source ? sides[0] : sides[1], 'centre', 0)
      const port = portOf(narrow, narrow === source ? sides[0] : sides[1], 'centre', 0)
      return desk.add(connection, { item: source, side: sides[0] }, { item: target, side: sides[1] }, 'upright', port)
    }
  }
  const key = `association ${connection.id}`
  const ports = [portOf(source, sides[0], portKey(source, key)), portOf(target, sides[1], portKey(target, key))] as const
  const [from, to] = [{ item: source, side: sides[0] }, { item: target, side: sides[1] }] as const
  const first = upwards ? source.row.above : source.row.below
  const last = upwards ? target.row.below : target.row.above
  if (first === last) return desk.add(connection, from, to, 'upright', ports[0], trackIn(first, key), ports[1])
  const beside = desk.gutterBefore(target.columnIndex + (source.columnIndex > target.columnIndex ? 1 : 0))
  desk.add(connection, from, to, 'upright', ports[0], trackIn(first, key), trackIn(beside, key), trackIn(last, key), ports[1])
}

/** A line to the border, or through the grid from border to border. Without an item in the grid there is nothing to plan. */
export function planExit(desk: RouteDesk, { wish, item, fixed }: PlannedExit): void {
  if (item === undefined || !('nodeId' in wish)) {
    if ('nodeId' in wish) return
    const gutter = desk.gutterBefore(wish.throughColumn)
    desk.add({ id: wish.key, kind: 'exit' }, { border: 'top' }, { border: 'bottom' }, 'upright', trackIn(gutter, wish.key))
    return
  }
  const upwards = wish.way === 'up'
  const to: Anchor = { border: upwards ? 'top' : 'bottom' }
  const boundary = item.boundary.find(({ id }) => id === wish.nodeId)
  // At the one point of an event or gateway a message flow would lie on the flow that is there: it takes the other side.
  const wanted = upwards ? 'top' : 'bottom'
  const isTaken = item.kind !== 'activity' && desk.isUsed(item, wanted)
  const side = boundary ? 'bottom' : isTaken ? (upwards ? 'bottom' : 'top') : wanted
  const from: Anchor = { item, side, ...(boundary && { boundary: boundary.id }) }
  const port = boundary ? portOf(item, 'bottom', `boundary ${boundary.id}`, boundary.offset - item.width / 2)
    : portOf(item, side, portKey(item, wish.key), fixed === undefined ? undefined : fixed - item.width / 2)
  const way = upwards ? desk.down(item.columnIndex, 0, item.row.index - 1) : desk.down(item.columnIndex, item.row.index + 1, desk.grid.rows.length - 1)
  const ends: Claim = { source: wish.key, target: wish.key }
  if (side === wanted && desk.take(ends, way)) return desk.add({ id: wish.key, kind: 'exit' }, from, to, 'upright', port)
  const first = trackIn(side === 'top' ? item.row.above : item.row.below, wish.key)
  const second = trackIn(desk.gutterBefore(item.columnIndex + 1), wish.key)
  desk.add({ id: wish.key, kind: 'exit' }, from, to, 'upright', port, first, second)
}
