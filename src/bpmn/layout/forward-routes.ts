// Flows that lead on -> their ways. Straight through free cells where there are any, otherwise in the gutters.
import { portOf, trackIn, type Item } from './grid.ts'
import type { RouteDesk, Trip } from './route-desk.ts'

// Each way of routing puts its route down and says so, or leaves everything as it was.
type Attempt = (desk: RouteDesk, trip: Trip) => boolean

/** A flow to a column further on, by the first way that is free. */
export function planForward(desk: RouteDesk, trip: Trip): void {
  const attempts: readonly Attempt[] = trip.source.row === trip.target.row
    ? [straight, overWhatIsBetween] : [outOfGateway, intoGateway, alongTargetRow, alongSourceRow]
  if (!attempts.some((attempt) => attempt(desk, trip))) throughGutters(desk, trip)
}

/** A flow that stays in its column: [a] down, straight into [b]; around what stands between them if need be. */
export function planUpright(desk: RouteDesk, trip: Trip): void {
  const { connection, source, target, ends } = trip
  const { leave, enter, low, high } = sidesOf(trip)
  const isOpen = desk.mayUse(source, leave, 'out') && desk.mayUse(target, enter, 'in')
  if (!isOpen || !desk.take(ends, desk.down(source.columnIndex, low + 1, high - 1))) return throughGutters(desk, trip)
  portOf(target, enter, 'upright', 0)
  desk.add(connection, { item: source, side: leave }, { item: target, side: enter }, 'upright', portOf(source, leave, 'upright', 0))
}

// [a] -> [b]
function straight(desk: RouteDesk, { connection, source, target, ends }: Trip): boolean {
  if (!desk.take(ends, desk.along(source.row, source.columnIndex + 1, target.columnIndex - 1))) return false
  desk.add(connection, { item: source, side: 'right' }, { item: target, side: 'left' }, 'level', source.row)
  return true
}

// <gateway>
//     '-----> [b]
function outOfGateway(desk: RouteDesk, trip: Trip): boolean {
  const { connection, source, target, ends } = trip
  const { isUpwards, leave, low, high } = sidesOf(trip)
  if (source.kind !== 'gateway' || !desk.mayUse(source, leave, 'out')) return false
  const fall = desk.down(source.columnIndex, isUpwards ? low : low + 1, isUpwards ? high - 1 : high)
  if (!desk.take(ends, fall, desk.along(target.row, source.columnIndex, target.columnIndex - 1))) return false
  desk.add(connection, { item: source, side: leave }, { item: target, side: 'left' }, 'upright', portOf(source, leave, 'centre'), target.row)
  return true
}

// [a] ------.
//       <gateway>
function intoGateway(desk: RouteDesk, trip: Trip): boolean {
  const { connection, source, target, ends } = trip
  const { isUpwards, enter, low, high } = sidesOf(trip)
  if (target.kind !== 'gateway' || !desk.mayUse(target, enter, 'in')) return false
  const fall = desk.down(target.columnIndex, isUpwards ? low + 1 : low, isUpwards ? high : high - 1)
  if (!desk.take(ends, desk.along(source.row, source.columnIndex + 1, target.columnIndex), fall)) return false
  desk.add(connection, { item: source, side: 'right' }, { item: target, side: enter }, 'level', source.row, portOf(target, enter, 'centre'))
  return true
}

// [a] -.
//      '------> [b]
function alongTargetRow(desk: RouteDesk, { connection, source, target, ends, key }: Trip): boolean {
  if (!desk.take(ends, desk.along(target.row, source.columnIndex + 1, target.columnIndex - 1))) return false
  const track = trackIn(desk.gutterBefore(source.columnIndex + 1), key)
  desk.add(connection, { item: source, side: 'right' }, { item: target, side: 'left' }, 'level', source.row, track, target.row)
  return true
}

// [a] -------.
//            '-> [b]
function alongSourceRow(desk: RouteDesk, { connection, source, target, ends, key }: Trip): boolean {
  if (!desk.take(ends, desk.along(source.row, source.columnIndex + 1, target.columnIndex - 1))) return false
  const track = trackIn(desk.gutterBefore(target.columnIndex), key)
  desk.add(connection, { item: source, side: 'right' }, { item: target, side: 'left' }, 'level', source.row, track, target.row)
  return true
}

//     .------------.
// <gateway> [a] <gateway>
function overWhatIsBetween(desk: RouteDesk, { connection, source, target, key }: Trip): boolean {
  const side = source.kind === 'gateway' ? freeSide(desk, source) : undefined
  if (side === undefined) return false
  const start = [portOf(source, side, 'centre'), trackIn(side === 'top' ? source.row.above : source.row.below, key)]
  const from = { item: source, side }
  if (target.kind === 'gateway' && desk.mayUse(target, side, 'in')) {
    desk.add(connection, from, { item: target, side }, 'upright', ...start, portOf(target, side, 'centre'))
  } else {
    const last = trackIn(desk.gutterBefore(target.columnIndex), `to ${target.id}`)
    desk.add(connection, from, { item: target, side: 'left' }, 'upright', ...start, last, target.row)
  }
  return true
}

// [a] -.
//      '--------.
//               '-> [b]
function throughGutters(desk: RouteDesk, { connection, source, target, key }: Trip): void {
  const between = target.row.index < source.row.index ? target.row.below : target.row.above
  const [first, last] = [desk.gutterBefore(source.columnIndex + 1), desk.gutterBefore(target.columnIndex)]
  desk.add(connection, { item: source, side: 'right' }, { item: target, side: 'left' }, 'level',
    source.row, trackIn(first, key), trackIn(between, key), trackIn(last, key), target.row)
}

function sidesOf({ source, target }: Trip) {
  const isUpwards = target.row.index < source.row.index
  return {
    isUpwards, leave: isUpwards ? 'top' : 'bottom', enter: isUpwards ? 'bottom' : 'top',
    low: Math.min(source.row.index, target.row.index), high: Math.max(source.row.index, target.row.index),
  } as const
}

function freeSide(desk: RouteDesk, item: Item): 'top' | 'bottom' | undefined {
  return (['top', 'bottom'] as const).find((side) => desk.mayUse(item, side, 'out') && !desk.isUsed(item, side))
}
