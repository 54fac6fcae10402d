// The grid one flow is laid out on: items in cells of rows and columns, and between the cells gutters in which lines run on
// tracks. Positions (`at`, `start`) are 0 until measure-grid.ts has measured the grid.
import type { Block } from './block.ts'

/**
 * Something a part of a route runs on: a row, a port or a track. `rank` orders all uprights of a grid from left to right and all
 * levels from top to bottom, before positions are known.
 */
export interface Line {
  readonly rank: number
  /** The x of an upright line, the y of a level one. */
  at: number
}

/** Where a line of a track turns off: at which position along the track, to the lower (-1) or the higher (1) tracks. */
export interface Stub {
  readonly at: number
  readonly toward: -1 | 0 | 1
  /** Whether it turns into another track, beside which there is room for more: nothing there lies on it. */
  readonly isLoose?: boolean
}

/** A line in a gutter; routes that share their source or their target may share a track. */
export interface Track extends Line {
  readonly gutter: Gutter
  stubs: Stub[]
}

/** The room between two rows or columns. */
export interface Gutter {
  readonly rank: number
  readonly tracks: Map<string, Track>
  start: number
  size: number
  /** Room labels need before and behind the tracks, and in all. */
  leading: number
  trailing: number
  least: number
}

/** A row of cells; its line runs through the middle of the items. */
export interface Row extends Line {
  readonly index: number
  readonly band: number
  readonly above: Gutter
  readonly below: Gutter
  /** Room over and under the line. */
  up: number
  down: number
}

/** A column of cells; `at` is its middle. */
export interface Column extends Line {
  width: number
}

/** The edge of an item a route leaves or enters by. */
export type Side = 'left' | 'right' | 'top' | 'bottom'

/** An upright line that meets the upper or lower edge of an item. `fixed` ones stay where they are, as offset from its middle. */
export interface Port extends Line {
  readonly item: Item
  readonly side: 'top' | 'bottom'
  readonly fixed?: number
  /** Rank of the place it leads to: ports are spread in this order. */
  toward: number
}

/** A boundary event on an item; `offset` is the x of its middle from the item's left edge. */
export interface BoundaryPlace {
  readonly id: string
  readonly offset: number
}

/** What stands in a cell. */
export interface Item {
  readonly id: string
  readonly kind: 'activity' | 'event' | 'gateway' | 'data' | 'annotation' | 'group'
  readonly width: number
  readonly height: number
  /** Room over and under the middle with labels, marks and boundary events, and in all across. */
  readonly up: number
  readonly down: number
  readonly across: number
  readonly column: Column
  readonly columnIndex: number
  readonly row: Row
  readonly boundary: readonly BoundaryPlace[]
  readonly content?: Block
  readonly ports: Map<string, Port>
}

/** The grid of one flow. */
export interface Grid {
  readonly items: Map<string, Item>
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** One more than there are columns: gutter i lies before column i. */
  readonly columnGutters: readonly Gutter[]
  /** From top to bottom; each row has one above, each band one at its end. */
  readonly rowGutters: readonly Gutter[]
  /** Ids in cells, by `cellKey`. */
  readonly cells: Map<number, string>
}

/** An empty grid with so many columns, and so many rows in each band. */
export function newGrid(columnCount: number, rowsOfBand: readonly number[]): Grid {
  const columns = Array.from({ length: columnCount }, (_, at): Column => ({ rank: 2 * at + 1, at: 0, width: 0 }))
  const columnGutters = Array.from({ length: columnCount + 1 }, (_, at) => newGutter(2 * at))
  const rows: Row[] = []
  const rowGutters: Gutter[] = []
  let rank = 0
  rowsOfBand.forEach((count, band) => {
    let above = newGutter(rank++)
    rowGutters.push(above)
    for (let at = 0; at < count; at += 1) {
      const line = rank++
      const below = newGutter(rank++)
      rowGutters.push(below)
      rows.push({ rank: line, at: 0, index: rows.length, band, above, below, up: 0, down: 0 })
      above = below
    }
  })
  return { items: new Map(), columns, rows, columnGutters, rowGutters, cells: new Map() }
}

/** The key of a cell. */
export function cellKey(grid: Grid, column: number, row: number): number {
  return row * grid.columns.length + column
}

/** The track of a gutter that everything with the same key shares. */
export function trackIn(gutter: Gutter, key: string): Track {
  let track = gutter.tracks.get(key)
  if (track === undefined) {
    track = { rank: gutter.rank, at: 0, gutter, stubs: [] }
    gutter.tracks.set(key, track)
  }
  return track
}

/** The port of an item that everything with the same key shares. */
export function portOf(item: Item, side: 'top' | 'bottom', key: string, fixed?: number): Port {
  const name = `${side} ${key}`
  let port = item.ports.get(name)
  if (port === undefined) {
    port = { rank: item.column.rank, at: 0, item, side, toward: item.column.rank, ...(fixed !== undefined && { fixed }) }
    item.ports.set(name, port)
  }
  return port
}

/** Whether the line is a track. */
export function isTrack(line: Line): line is Track {
  return 'gutter' in line
}

function newGutter(rank: number): Gutter {
  return { rank, tracks: new Map(), start: 0, size: 0, leading: 0, trailing: 0, least: 0 }
}
