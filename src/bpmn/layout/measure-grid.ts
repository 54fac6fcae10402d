// A grid with planned routes -> positions: widths of columns and gutters, heights of rows, tracks, ports.
import type { Edition } from './edition.ts'
import { isTrack, type Grid, type Gutter, type Item, type Port } from './grid.ts'
import type { Route } from './route.ts'
import { noteTurns } from './turns.ts'
import { assignTracks } from './tracks.ts'
import { portRoom } from './sizes.ts'

/** Step from track to track; narrower in a gutter with very many. */
const trackStep = { usual: 10, narrow: 5, narrowFrom: 40 } as const

const columnGutter = { empty: 40, beside: 22, border: 30 } as const
const rowGutter = { empty: 14, beside: 16 } as const

/** The measures of a grid as a whole. */
export interface GridSize {
  readonly width: number
  readonly height: number
  readonly bands: readonly { readonly y: number; readonly height: number }[]
}

/** Measures the grid: sets every position in it. The gutters of an edition are as wide as those of any. */
export function measureGrid(grid: Grid, routes: readonly Route[], edition?: Edition): GridSize {
  noteTurns(routes, 'upright', ({ rank }) => rank)
  for (const gutter of grid.columnGutters) arrange(gutter, 0.5)
  const width = measureColumns(grid, edition)
  spreadPorts(grid, routes)
  noteTurns(routes, 'level', ({ at }) => at)
  for (const gutter of grid.rowGutters) arrange(gutter, 4)
  return { width, ...measureRows(grid, edition) }
}

function measureColumns(grid: Grid, edition: Edition | undefined): number {
  for (const item of grid.items.values()) item.column.width = Math.max(item.column.width, item.across)
  let x = 0
  grid.columnGutters.forEach((gutter, at) => {
    const isBorder = at === 0 || at === grid.columns.length
    place(gutter, x, isBorder ? columnGutter.border : columnGutter.empty, columnGutter.beside, edition && ((size) => edition.keepRoom(`column ${at}`, size)))
    x += gutter.size
    const column = grid.columns[at]
    if (column === undefined) return
    column.at = Math.round(x + column.width / 2)
    x += column.width
  })
  return x
}

function measureRows(grid: Grid, edition: Edition | undefined): Omit<GridSize, 'width'> {
  for (const { row, up, down } of grid.items.values()) {
    row.up = Math.max(row.up, up)
    row.down = Math.max(row.down, down)
  }
  const bands: { y: number; height: number }[] = []
  let y = 0
  const put = (gutter: Gutter): void => {
    place(gutter, y, rowGutter.empty, rowGutter.beside, edition && ((size) => edition.keepRoom(`row ${gutter.rank}`, size)))
    y += gutter.size
  }
  for (const row of grid.rows) {
    if (row.band === bands.length) {
      bands.push({ y, height: 0 })
      put(row.above)
    }
    // A row without items still needs room for the lines in it.
    row.at = Math.round(y + Math.max(row.up, 20))
    y = row.at + Math.max(row.down, 20)
    put(row.below)
    const band = bands[row.band]
    if (band) bands[row.band] = { y: band.y, height: y - band.y }
  }
  return { height: y, bands }
}

// Orders the tracks; `at` holds the number of the track until the gutter is placed.
function arrange(gutter: Gutter, tooClose: number): void {
  const segments = [...gutter.tracks.values()].map((track) => ({ track: 0, stubs: track.stubs, line: track }))
  assignTracks(segments, tooClose)
  for (const { line, track } of segments) line.at = track
}

function place(gutter: Gutter, start: number, empty: number, beside: number, keepRoom: (size: number) => number = (size) => size): void {
  const tracks = [...gutter.tracks.values()]
  const count = tracks.reduce((most, { at }) => Math.max(most, at + 1), 0)
  const step = count > trackStep.narrowFrom ? trackStep.narrow : trackStep.usual
  const leading = Math.max(beside, gutter.leading)
  const trailing = Math.max(beside, gutter.trailing)
  const needed = count === 0 ? empty : leading + (count - 1) * step + trailing
  gutter.start = start
  gutter.size = keepRoom(Math.max(empty, needed, gutter.least))
  const spare = count === 0 ? 0 : (gutter.size - needed) / 2
  for (const track of tracks) track.at = Math.round(start + spare + leading + track.at * step)
}

function spreadPorts(grid: Grid, routes: readonly Route[]): void {
  for (const { lines } of routes) {
    lines.forEach((line, at) => {
      if (!('side' in line)) return
      const port = line as Port
      // The next upright line tells where the port's line goes; a level one between them carries it there.
      const next = lines[at + 2] ?? lines[at - 2]
      if (next) port.toward = isTrack(next) ? next.at : (next as Port).item.column.at
    })
  }
  for (const item of grid.items.values()) {
    for (const side of ['top', 'bottom'] as const) spread(item, [...item.ports.values()].filter((port) => port.side === side), side)
  }
}

function spread(item: Item, ports: readonly Port[], side: 'top' | 'bottom'): void {
  for (const port of ports) port.at = item.column.at + (port.fixed ?? 0)
  const free = ports.filter(({ fixed }) => fixed === undefined)
  if (free.length === 0 || item.kind === 'event' || item.kind === 'gateway' || item.kind === 'data') return
  const left = item.column.at - item.width / 2 + 10
  const boundaryFree = side === 'bottom' && item.boundary.length > 0
  const right = boundaryFree ? left + portRoom - 20 : item.column.at + item.width / 2 - 10
  const middle = (left + right) / 2
  const taken = ports.filter(({ fixed }) => fixed !== undefined).map(({ at }) => at)
  const slots = free.length + taken.length
  const step = Math.min(18, (right - left) / slots)
  const places = Array.from({ length: slots + taken.length }, (_, at) => middle + (at - (slots + taken.length - 1) / 2) * step)
    .filter((x) => taken.every((other) => Math.abs(other - x) >= Math.min(8, step / 2)))
  ;[...free].sort((a, b) => a.toward - b.toward).forEach((port, at) => {
    port.at = Math.round(places[at] ?? middle)
  })
}
