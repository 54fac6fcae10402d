// Flows between the items of a grid -> which rows, ports and tracks each runs on. Straight ways through free cells come first;
// what finds none runs in the gutters, so that no line passes through an item.
import type { ExitWish } from './block.ts'
import { cellKey, isTrack, portOf, trackIn, type Grid, type Gutter, type Item, type Line, type Row, type Side } from './grid.ts'

/** A flow or association between items of the grid. */
export interface Connection {
  readonly id: string
  readonly kind: 'flow' | 'association'
  readonly source: string
  readonly target: string
  /** The boundary event of the source item the flow leaves from. */
  readonly boundary?: string
}

/** Where a route begins or ends: an edge of an item, a boundary event on it, or the border of the grid. */
export type Anchor =
  | { readonly item: Item; readonly side: Side; readonly boundary?: string; readonly depth?: number }
  | { readonly border: 'top' | 'bottom' }

/** A route: it follows the lines in turn, level and upright alternating. */
export interface Route {
  readonly id: string
  readonly kind: 'flow' | 'association' | 'exit'
  readonly from: Anchor
  readonly to: Anchor
  readonly lines: readonly Line[]
  /** Whether the first line is level. */
  readonly startsLevel: boolean
}

/** A wish for an exit whose node lies in this grid; `port` is given for a node inside an item: the x offset of its own exit. */
export interface PlannedExit {
  readonly wish: ExitWish
  readonly item?: Item
  readonly fixed?: number
}

// Cells a line may run through before it is led into a gutter; keeps planning linear.
const longestStraight = 40

/** Plans all routes of a grid. */
export function planRoutes(grid: Grid, connections: readonly Connection[], exits: readonly PlannedExit[]): readonly Route[] {
  const routes: Route[] = []
  const outgoing = new Map<string, number>()
  for (const { source } of connections) outgoing.set(source, (outgoing.get(source) ?? 0) + 1)
  // One edge of an event or gateway has one point: lines there either all come or all go.
  const sideUse = new Map<string, 'in' | 'out'>()
  const claims = { level: new Map<number, Claim>(), upright: new Map<number, Claim>() }

  const mayUse = (item: Item, side: Side, use: 'in' | 'out'): boolean =>
    item.kind === 'activity' || (sideUse.get(`${side} ${item.id}`) ?? use) === use
  const use = (item: Item, side: Side, how: 'in' | 'out'): void => void sideUse.set(`${side} ${item.id}`, how)
  const isClear = (cells: Cells | undefined, ends: Claim): boolean => cells !== undefined &&
    cells.keys.every((key) => !grid.cells.has(key) && shares(claims[cells.axis].get(key), ends))
  const claim = ({ axis, keys }: Cells, ends: Claim): void => {
    for (const key of keys) claims[axis].set(key, common(claims[axis].get(key), ends))
  }
  const along = (row: Row, first: number, last: number): Cells | undefined => last - first > longestStraight ? undefined
    : { axis: 'level', keys: range(first, last).map((column) => cellKey(grid, column, row.index)) }
  const down = (column: number, first: number, last: number): Cells | undefined => last - first > longestStraight ? undefined
    : { axis: 'upright', keys: range(first, last).map((row) => cellKey(grid, column, row)) }
  const gutterBefore = (column: number): Gutter => grid.columnGutters[column]!

  const add = (connection: Connection, from: Anchor, to: Anchor, startsLevel: boolean, ...lines: Line[]): void => {
    if ('item' in from) use(from.item, from.side, 'out')
    if ('item' in to) use(to.item, to.side, 'in')
    routes.push({ id: connection.id, kind: connection.kind, from, to, lines, startsLevel })
  }

  for (const connection of inPlanningOrder(grid, connections)) {
    const source = grid.items.get(connection.source)
    const target = grid.items.get(connection.target)
    if (!source || !target) continue
    const ends: Claim = { source: source.id, target: target.id }
    const key = (outgoing.get(source.id) ?? 0) > 1 ? `from ${source.id}` : `to ${target.id}`
    const trip: Trip = { connection, source, target, ends, key }
    if (connection.kind === 'association') planAssociation(trip)
    else if (connection.boundary !== undefined) planFromBoundary(trip, connection.boundary)
    else if (target.columnIndex > source.columnIndex) planForward(trip)
    else planBack(trip)
  }
  for (const exit of exits) planExit(exit)
  return routes

  function planForward({ connection, source, target, ends, key }: Trip): void {
    const [s, t] = [source.columnIndex, target.columnIndex]
    const right: Anchor = { item: source, side: 'right' }
    const left: Anchor = { item: target, side: 'left' }
    const upwards = target.row.index < source.row.index
    if (source.row === target.row) {
      const way = along(source.row, s + 1, t - 1)
      if (way && isClear(way, ends)) {
        claim(way, ends)
        return add(connection, right, left, true, source.row)
      }
    } else {
      const [low, high] = [Math.min(source.row.index, target.row.index), Math.max(source.row.index, target.row.index)]
      const side = upwards ? 'top' : 'bottom'
      // [gateway] down, then right to the target
      const corner = [down(s, upwards ? low : low + 1, upwards ? high - 1 : high), along(target.row, s, t - 1)] as const
      if (source.kind === 'gateway' && mayUse(source, side, 'out') && corner[0] && corner[1] && isClear(corner[0], ends) && isClear(corner[1], ends)) {
        claim(corner[0], ends)
        claim(corner[1], ends)
        return add(connection, { item: source, side }, left, false, portOf(source, side, 'centre'), target.row)
      }
      // right, then down into the [gateway]
      const entry = upwards ? 'bottom' : 'top'
      const joining = [along(source.row, s + 1, t), down(t, upwards ? low + 1 : low, upwards ? high : high - 1)] as const
      if (target.kind === 'gateway' && mayUse(target, entry, 'in') && joining[0] && joining[1] && isClear(joining[0], ends) && isClear(joining[1], ends)) {
        claim(joining[0], ends)
        claim(joining[1], ends)
        return add(connection, right, { item: target, side: entry }, true, source.row, portOf(target, entry, 'centre'))
      }
      const inTargetRow = along(target.row, s + 1, t - 1)
      if (inTargetRow && isClear(inTargetRow, ends)) {
        claim(inTargetRow, ends)
        return add(connection, right, left, true, source.row, trackIn(gutterBefore(s + 1), key), target.row)
      }
      const inSourceRow = along(source.row, s + 1, t - 1)
      if (inSourceRow && isClear(inSourceRow, ends)) {
        claim(inSourceRow, ends)
        return add(connection, right, left, true, source.row, trackIn(gutterBefore(t), key), target.row)
      }
    }
    const between = upwards ? target.row.below : target.row.above
    // [gateway] up, over what stands in between, and down again
    const over = source.row === target.row && source.kind === 'gateway' ? freeSide(source, 'out') : undefined
    if (over !== undefined) {
      const start = [portOf(source, over, 'centre'), trackIn(over === 'top' ? source.row.above : source.row.below, key)]
      const from: Anchor = { item: source, side: over }
      if (target.kind === 'gateway' && mayUse(target, over, 'in')) add(connection, from, { item: target, side: over }, false, ...start, portOf(target, over, 'centre'))
      else add(connection, from, left, false, ...start, trackIn(gutterBefore(t), `to ${target.id}`), target.row)
      return
    }
    add(connection, right, left, true, source.row, trackIn(gutterBefore(s + 1), key), trackIn(between, key), trackIn(gutterBefore(t), key), target.row)
  }

  function freeSide(item: Item, how: 'in' | 'out'): 'top' | 'bottom' | undefined {
    return (['top', 'bottom'] as const).find((side) => mayUse(item, side, how) && !sideUse.has(`${side} ${item.id}`))
  }

  function planBack({ connection, source, target, key }: Trip): void {
    const sameRow = source.row === target.row
    const upwards = target.row.index <= source.row.index
    const side = upwards ? 'top' : 'bottom'
    const gutter = upwards ? source.row.above : source.row.below
    const left: Anchor = { item: target, side: 'left' }
    const entersTop = sameRow && mayUse(target, 'top', 'in')
    if (source === target || !mayUse(source, side, 'out')) {
      const start = [source.row, trackIn(gutterBefore(source.columnIndex + 1), key), trackIn(gutter, key)]
      const right: Anchor = { item: source, side: 'right' }
      if (entersTop) add(connection, right, { item: target, side: 'top' }, true, ...start, portOf(target, 'top', portKey(target, `to ${target.id}`)))
      else add(connection, right, left, true, ...start, trackIn(gutterBefore(target.columnIndex), `to ${target.id}`), target.row)
      return
    }
    const start = [portOf(source, side, portKey(source, key)), trackIn(gutter, key)]
    if (entersTop) add(connection, { item: source, side }, { item: target, side: 'top' }, false, ...start, portOf(target, 'top', portKey(target, `in ${target.id}`)))
    else add(connection, { item: source, side }, left, false, ...start, trackIn(gutterBefore(target.columnIndex), `to ${target.id}`), target.row)
  }

  function planFromBoundary({ connection, source, target, ends }: Trip, boundary: string): void {
    const from: Anchor = { item: source, side: 'bottom', boundary }
    const left: Anchor = { item: target, side: 'left' }
    const offset = source.boundary.find(({ id }) => id === boundary)?.offset ?? 0
    const port = portOf(source, 'bottom', `boundary ${boundary}`, offset - source.width / 2)
    if (target.columnIndex > source.columnIndex && target.row.index > source.row.index) {
      const fall = down(source.columnIndex, source.row.index + 1, target.row.index)
      const run = along(target.row, source.columnIndex, target.columnIndex - 1)
      const own: Claim = { ...ends, source: boundary }
      if (fall && run && isClear(fall, own) && isClear(run, own)) {
        claim(fall, own)
        claim(run, own)
        return add(connection, from, left, false, port, target.row)
      }
    }
    const key = `from ${boundary}`
    add(connection, from, left, false, port, trackIn(source.row.below, key), trackIn(gutterBefore(target.columnIndex), key), target.row)
  }

  function planAssociation({ connection, source, target, ends }: Trip): void {
    const upwards = target.row.index < source.row.index
    const sides = upwards ? (['top', 'bottom'] as const) : (['bottom', 'top'] as const)
    const [low, high] = [Math.min(source.row.index, target.row.index), Math.max(source.row.index, target.row.index)]
    if (source.columnIndex === target.columnIndex && low !== high) {
      const upper = upwards ? target : source
      const way = down(source.columnIndex, low + 1, high - 1)
      if (way && upper.boundary.length === 0 && isClear(way, ends)) {
        claim(way, ends)
        const [narrow, wide] = source.width < target.width ? [source, target] as const : [target, source] as const
        portOf(wide, wide === source ? sides[0] : sides[1], 'centre', 0)
        const port = portOf(narrow, narrow === source ? sides[0] : sides[1], 'centre', 0)
        return add(connection, { item: source, side: sides[0] }, { item: target, side: sides[1] }, false, port)
      }
    }
    const key = `association ${connection.id}`
    const ports = [portOf(source, sides[0], portKey(source, key)), portOf(target, sides[1], portKey(target, key))] as const
    const [from, to] = [{ item: source, side: sides[0] }, { item: target, side: sides[1] }] as const
    const first = upwards ? source.row.above : source.row.below
    const last = upwards ? target.row.below : target.row.above
    if (first === last) return add(connection, from, to, false, ports[0], trackIn(first, key), ports[1])
    const beside = gutterBefore(target.columnIndex + (source.columnIndex > target.columnIndex ? 1 : 0))
    add(connection, from, to, false, ports[0], trackIn(first, key), trackIn(beside, key), trackIn(last, key), ports[1])
  }

  function planExit({ wish, item, fixed }: PlannedExit): void {
    if (item === undefined || !('nodeId' in wish)) {
      if ('nodeId' in wish) return
      const gutter = gutterBefore(Math.min(wish.throughColumn, grid.columns.length))
      routes.push({ id: wish.key, kind: 'exit', from: { border: 'top' }, to: { border: 'bottom' }, lines: [trackIn(gutter, wish.key)], startsLevel: false })
      return
    }
    const upwards = wish.way === 'up'
    const to: Anchor = { border: upwards ? 'top' : 'bottom' }
    const boundary = item.boundary.find(({ id }) => id === wish.nodeId)
    // At the one point of an event or gateway a message flow would lie on the flow that is there: it takes the other side.
    const wanted = upwards ? 'top' : 'bottom'
    const isTaken = item.kind !== 'activity' && sideUse.has(`${wanted} ${item.id}`)
    const side = boundary ? 'bottom' : isTaken ? (upwards ? 'bottom' : 'top') : wanted
    const from: Anchor = { item, side, ...(boundary && { boundary: boundary.id }) }
    const port = boundary ? portOf(item, 'bottom', `boundary ${boundary.id}`, boundary.offset - item.width / 2)
      : portOf(item, side, portKey(item, wish.key), fixed === undefined ? undefined : fixed - item.width / 2)
    const way = upwards ? down(item.columnIndex, 0, item.row.index - 1) : down(item.columnIndex, item.row.index + 1, grid.rows.length - 1)
    const ends: Claim = { source: wish.key, target: wish.key }
    if (way && side === wanted && isClear(way, ends)) {
      claim(way, ends)
      routes.push({ id: wish.key, kind: 'exit', from, to, lines: [port], startsLevel: false })
      return
    }
    const first = trackIn(side === 'top' ? item.row.above : item.row.below, wish.key)
    const second = trackIn(gutterBefore(item.columnIndex + 1), wish.key)
    routes.push({ id: wish.key, kind: 'exit', from, to, lines: [port, first, second], startsLevel: false })
  }
}

interface Trip {
  readonly connection: Connection
  readonly source: Item
  readonly target: Item
  readonly ends: Claim
  readonly key: string
}

// Who runs through a cell: what all its lines have in common.
interface Claim {
  readonly source?: string
  readonly target?: string
}

interface Cells {
  readonly axis: 'level' | 'upright'
  readonly keys: readonly number[]
}

function shares(claim: Claim | undefined, ends: Claim): boolean {
  if (claim === undefined) return true
  return (claim.source !== undefined && claim.source === ends.source) || (claim.target !== undefined && claim.target === ends.target)
}

function common(claim: Claim | undefined, ends: Claim): Claim {
  if (claim === undefined) return ends
  return {
    ...(claim.source !== undefined && claim.source === ends.source && { source: claim.source }),
    ...(claim.target !== undefined && claim.target === ends.target && { target: claim.target }),
  }
}

// Short forward flows first, so that straight ways stay straight; then long ones, then those that lead back, then associations.
function inPlanningOrder(grid: Grid, connections: readonly Connection[]): readonly Connection[] {
  const weight = ({ kind, source, target }: Connection): number => {
    const [from, to] = [grid.items.get(source), grid.items.get(target)]
    if (kind === 'association' || !from || !to) return 3e6
    const columns = to.columnIndex - from.columnIndex
    return columns > 0 ? columns + (from.row === to.row ? 0 : 1e5) : 1e6 - columns
  }
  return connections.map((connection) => ({ connection, weight: weight(connection) }))
    .sort((a, b) => a.weight - b.weight).map(({ connection }) => connection)
}

// Events and gateways have one point at each edge.
function portKey(item: Item, key: string): string {
  return item.kind === 'activity' || item.kind === 'annotation' ? key : 'centre'
}

function range(first: number, last: number): readonly number[] {
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The tracks with their turns, once all routes are known. `position` tells where a line lies along the tracks of one direction. */
export function turnsOf(routes: readonly Route[], axis: 'level' | 'upright', position: (line: Line) => number): void {
  for (const { lines, from, to, startsLevel } of routes) {
    lines.forEach((line, at) => {
      const isLevel = startsLevel === (at % 2 === 0)
      if (!isTrack(line) || isLevel !== (axis === 'level')) return
      const turn = (next: Line | undefined, beyond: Line | undefined, end: Anchor): void => {
        const far = beyond?.rank ?? anchorRank(end, axis)
        if (next === undefined) line.stubs.push({ at: far, toward: 0 })
        else line.stubs.push({ at: position(next), toward: far < line.rank ? -1 : far > line.rank ? 1 : 0 })
      }
      turn(lines[at - 1], lines[at - 2], from)
      turn(lines[at + 1], lines[at + 2], to)
    })
  }
}

// Rank of an end: across the level lines for turns of level tracks, across the columns for upright ones.
function anchorRank(anchor: Anchor, axis: 'level' | 'upright'): number {
  if ('border' in anchor) return anchor.border === 'top' ? -Infinity : Infinity
  return axis === 'level' ? anchor.item.row.rank : anchor.item.column.rank
}
