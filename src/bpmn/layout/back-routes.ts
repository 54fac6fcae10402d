// Flows that lead back, and flows from boundary events -> their ways outside the rows.
import { portOf, trackIn } from './grid.ts'
import { portKey, type Claim, type RouteDesk, type Trip } from './route-desk.ts'
import type { Anchor } from './route.ts'

/** A flow to the same or an earlier column: up or down out of the row, back in the gutter, and in from above or the left. */
export function planBack(desk: RouteDesk, { connection, source, target, key }: Trip): void {
  const sameRow = source.row === target.row
  const upwards = target.row.index <= source.row.index
  const side = upwards ? 'top' : 'bottom'
  const gutter = upwards ? source.row.above : source.row.below
  const left: Anchor = { item: target, side: 'left' }
  const entersTop = sameRow && desk.mayUse(target, 'top', 'in')
  if (source === target || !desk.mayUse(source, side, 'out')) {
    const start = [source.row, trackIn(desk.gutterBefore(source.columnIndex + 1), key), trackIn(gutter, key)]
    const right: Anchor = { item: source, side: 'right' }
    if (entersTop) desk.add(connection, right, { item: target, side: 'top' }, 'level', ...start, portOf(target, 'top', portKey(target, `to ${target.id}`)))
    else desk.add(connection, right, left, 'level', ...start, trackIn(desk.gutterBefore(target.columnIndex), `to ${target.id}`), target.row)
    return
  }
  const start = [portOf(source, side, portKey(source, key)), trackIn(gutter, key)]
  if (entersTop) desk.add(connection, { item: source, side }, { item: target, side: 'top' }, 'upright', ...start, portOf(target, 'top', portKey(target, `in ${target.id}`)))
  else desk.add(connection, { item: source, side }, left, 'upright', ...start, trackIn(desk.gutterBefore(target.columnIndex), `to ${target.id}`), target.row)
}

/** A flow from a boundary event: down, and to the right where the way is free, otherwise in the gutter under the row. */
export function planFromBoundary(desk: RouteDesk, { connection, source, target, ends }: Trip, boundary: string): void {
  const from: Anchor = { item: source, side: 'bottom', boundary }
  const left: Anchor = { item: target, side: 'left' }
  const offset = source.boundary.find(({ id }) => id === boundary)?.offset ?? 0
  const port = portOf(source, 'bottom', `boundary ${boundary}`, offset - source.width / 2)
  if (target.columnIndex > source.columnIndex && target.row.index > source.row.index) {
    const fall = desk.down(source.columnIndex, source.row.index + 1, target.row.index)
    const run = desk.along(target.row, source.columnIndex, target.columnIndex - 1)
    const own: Claim = { ...ends, source: boundary }
    if (desk.take(own, fall, run)) return desk.add(connection, from, left, 'upright', port, target.row)
  }
  const key = `from ${boundary}`
  desk.add(connection, from, left, 'upright', port, trackIn(source.row.below, key), trackIn(desk.gutterBefore(target.columnIndex), key), target.row)
}
