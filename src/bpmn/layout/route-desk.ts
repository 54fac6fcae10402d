// Where the routes of one grid are put down: who already runs through which cell and uses which corner.
import { cellKey, type Grid, type Gutter, type Item, type Line, type Row, type Side } from './grid.ts'
import type { Anchor, Connection, Route } from './route.ts'

/** Who runs through a cell: what all its lines have in common. */
export interface Claim {
  readonly source?: string
  readonly target?: string
}

/** Cells in a row or a column. */
export interface Cells {
  readonly axis: 'level' | 'upright'
  readonly keys: readonly number[]
}

/** A connection whose ends stand in the grid. */
export interface Trip {
  readonly connection: Connection
  readonly source: Item
  readonly target: Item
  readonly ends: Claim
  /** Which tracks it shares: those of its source if more leave there, otherwise those of its target. */
  readonly key: string
}

// Cells a line may run through before it is led into a gutter; keeps planning linear.
const longestStraight = 40

/** Gathers the routes of one grid. */
export class RouteDesk {
  readonly routes: Route[] = []
  readonly grid: Grid
  // One edge of an event or gateway has one point: lines there either all come or all go.
  private readonly sideUse = new Map<string, 'in' | 'out'>()
  private readonly claims = { level: new Map<number, Claim>(), upright: new Map<number, Claim>() }

  constructor(grid: Grid) {
    this.grid = grid
  }

  /** Puts a route down along the lines; the first is level or upright, then they alternate. */
  add({ id, kind }: Pick<Route, 'id' | 'kind'>, from: Anchor, to: Anchor, first: 'level' | 'upright', ...lines: readonly Line[]): void {
    if (kind !== 'exit') {
      if ('item' in from) this.sideUse.set(`${from.side} ${from.item.id}`, 'out')
      if ('item' in to) this.sideUse.set(`${to.side} ${to.item.id}`, 'in')
    }
    this.routes.push({ id, kind, from, to, lines, startsLevel: first === 'level' })
  }

  /** Whether lines may come or go at the side; always so at an activity. */
  mayUse(item: Item, side: Side, use: 'in' | 'out'): boolean {
    return item.kind === 'activity' || (this.sideUse.get(`${side} ${item.id}`) ?? use) === use
  }

  /** Whether a line is at the side already. */
  isUsed(item: Item, side: Side): boolean {
    return this.sideUse.has(`${side} ${item.id}`)
  }

  /**
   * Takes the cells for a line with these ends, if nothing stands in any of them and only lines with an end in common run there.
   * Too many cells for a straight line are never free.
   */
  take(ends: Claim, ...runs: readonly (Cells | undefined)[]): boolean {
    const isFree = runs.every((run) => run?.keys.every((key) => !this.grid.cells.has(key) && shares(this.claims[run.axis].get(key), ends)))
    if (!isFree) return false
    for (const run of runs) for (const key of run?.keys ?? []) if (run) this.claims[run.axis].set(key, common(this.claims[run.axis].get(key), ends))
    return true
  }

  /** The cells of a row between two columns; `undefined` when they are too many for a straight line. */
  along(row: Row, first: number, last: number): Cells | undefined {
    return last - first > longestStraight ? undefined : { axis: 'level', keys: range(first, last).map((column) => cellKey(this.grid, column, row.index)) }
  }

  /** The cells of a column between two rows; `undefined` when they are too many for a straight line. */
  down(column: number, first: number, last: number): Cells | undefined {
    return last - first > longestStraight ? undefined : { axis: 'upright', keys: range(first, last).map((row) => cellKey(this.grid, column, row)) }
  }

  /** The gutter left of a column; right of the last one for its number plus 1. */
  gutterBefore(column: number): Gutter {
    const gutter = this.grid.columnGutters[Math.min(column, this.grid.columns.length)]
    if (!gutter) throw new Error(`A grid has no gutter before column ${column}.`)
    return gutter
  }
}

/** The key of a port: events and gateways have one point at each edge. */
export function portKey(item: Item, key: string): string {
  return item.kind === 'activity' || item.kind === 'annotation' ? key : 'centre'
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

function range(first: number, last: number): readonly number[] {
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
