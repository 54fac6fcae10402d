// Columns and bands -> the row of each item in its band. What follows each other straight stays in one row; branches go under it.
import { append } from '../../model/append.ts'
import type { Columns, Link } from './columns.ts'

/** What the rows of a flow depend on. */
export interface RowsInput {
  /** Items the links connect, in file order. */
  readonly items: readonly string[]
  readonly links: readonly Link[]
  readonly columns: Columns
  readonly bandOf: ReadonlyMap<string, number>
  readonly bandCount: number
  /** Items lines may leave and enter on any side, so that their own column is part of a branch. */
  readonly gateways: ReadonlySet<string>
  /** Items that branch off under their source even when the row of the source is free, such as what a boundary event leads to. */
  readonly below: ReadonlySet<Link>
}

/** A cell of one band. */
export interface Cell {
  readonly band: number
  readonly row: number
  readonly column: number
}

/** Rows of every band, and what is taken in them. */
export interface Rows {
  readonly cellOf: ReadonlyMap<string, Cell>
  /** Takes the nearest row to `near` in which the columns are free, a new one if none is; the row within the band. */
  take(band: number, first: number, last: number, near: number): number
  /**
   * A cell next to a cell, under it, over it or diagonally; in a new row under it when none of them is free. It is taken.
   * `avoid` is where a line leaves the cell straight up or down.
   */
  takeNear(cell: Cell, columnCount: number, avoid?: 'under' | 'over'): Cell
  put(item: string, cell: Cell): void
  /** Number of rows of a band, at least 1. */
  height(band: number): number
  isEmpty(band: number): boolean
  /** Whether something stands in the cell or keeps it free for its lines. */
  isTaken(band: number, row: number, column: number): boolean
}

// Columns a branch keeps free on the way from its source or to its target. Longer ways run between the rows.
const longestWay = 8

/** Chooses the rows. Every item gets a cell of its own. */
export function assignRows(input: RowsInput): Rows {
  const { columns: { columnOf, backLinks, onwards }, bandOf, gateways } = input
  const rows = emptyRows(input.bandCount)
  const column = (id: string): number => columnOf.get(id) ?? 0
  const band = (id: string): number => bandOf.get(id) ?? 0
  const outgoing = new Map<string, Link[]>()
  const incoming = new Map<string, Link[]>()
  for (const link of input.links) {
    if (backLinks.has(link)) continue
    append(outgoing, link.source, link)
    append(incoming, link.target, link)
  }

  const taken = new Set<string>()
  const chainFrom = (start: string): string[] => {
    const chain = [start]
    taken.add(start)
    for (let last: string | undefined = start; last !== undefined;) {
      last = straightOn(last)
      if (last === undefined) break
      chain.push(last)
      taken.add(last)
    }
    return chain
  }
  const straightOn = (id: string): string | undefined => {
    let best: string | undefined
    for (const link of outgoing.get(id) ?? []) {
      if (taken.has(link.target) || band(link.target) !== band(id) || input.below.has(link)) continue
      if (best === undefined || (onwards.get(link.target) ?? 0) > (onwards.get(best) ?? 0)) best = link.target
    }
    return best
  }
  const placeChain = (start: string, near: number): void => {
    const chain = chainFrom(start)
    const end = chain.at(-1) ?? start
    const { first, last } = way(start, end)
    const row = rows.take(band(start), first, last, near)
    for (const id of chain) rows.put(id, { band: band(id), row, column: column(id) })
    open.push(chain)
  }
  // The columns of a chain with those its lines come and go through.
  const way = (start: string, end: string): { first: number; last: number } => {
    let first = column(start)
    let last = column(end)
    for (const { source } of incoming.get(start) ?? []) {
      const from = column(source) + (gateways.has(source) ? 0 : 1)
      if (column(start) - from <= longestWay && band(source) === band(start)) first = Math.min(first, from)
    }
    for (const { target } of outgoing.get(end) ?? []) {
      const to = column(target) - (gateways.has(target) ? 0 : 1)
      if (to - column(end) <= longestWay && band(target) === band(end)) last = Math.max(last, to)
    }
    return { first, last }
  }

  // Branches near the end of a chain are placed first: they lie inside those that branch off earlier and join later.
  const open: string[][] = []
  const placeBranches = (): void => {
    for (let chain = open.at(-1); chain !== undefined; chain = open.at(-1)) {
      const id = chain.at(-1)
      if (id === undefined) {
        open.pop()
        continue
      }
      const branch = outgoing.get(id)?.find((link) => !taken.has(link.target) && band(link.target) === band(id))
      if (branch === undefined) chain.pop()
      else placeChain(branch.target, (rows.cellOf.get(id)?.row ?? 0) + (input.below.has(branch) ? 1 : 0))
    }
  }
  const byColumn = input.items.map((id, at) => ({ id, at })).sort((a, b) => column(a.id) - column(b.id) || a.at - b.at)
  for (const { id } of byColumn) {
    if (taken.has(id)) continue
    placeChain(id, 0)
    placeBranches()
  }
  return rows
}

function emptyRows(bandCount: number): Rows {
  const cellOf = new Map<string, Cell>()
  const bands: { first: number; last: number }[][][] = Array.from({ length: bandCount }, () => [])
  const height = (band: number): number => bands[band]?.length ?? 0
  const isFree = (band: number, row: number, first: number, last: number): boolean =>
    !bands[band]?.[row]?.some((other) => other.first <= last && first <= other.last)
  const occupy = (band: number, row: number, first: number, last: number): number => {
    const rows = bands[band] ?? []
    while (rows.length <= row) rows.push([])
    rows[row]?.push({ first, last })
    return row
  }
  return {
    cellOf,
    isTaken: (band, row, column) => !isFree(band, row, column, column),
    isEmpty: (band) => height(band) === 0,
    height: (band) => Math.max(1, height(band)),
    put: (item, cell) => cellOf.set(item, cell),
    take(band, first, last, near) {
      let row = near
      while (!isFree(band, row, first, last)) row += 1
      return occupy(band, row, first, last)
    },
    takeNear({ band, row, column }, columnCount, avoid) {
      const sides = [[1, 0], [-1, 0], [1, 1], [-1, 1], [1, -1], [-1, -1]] as const
      for (const [down, right] of sides) {
        const [at, beside] = [row + down, column + right]
        if (right === 0 && avoid === (down > 0 ? 'under' : 'over')) continue
        const exists = at >= 0 && at <= height(band) && beside >= 0 && beside < columnCount
        if (exists && isFree(band, at, beside, beside)) return { band, row: occupy(band, at, beside, beside), column: beside }
      }
      bands[band]?.splice(row + 1, 0, [])
      for (const [id, cell] of cellOf) if (cell.band === band && cell.row > row) cellOf.set(id, { ...cell, row: cell.row + 1 })
      const aside = avoid !== 'under' ? column : column + 1 < columnCount ? column + 1 : Math.max(0, column - 1)
      return { band, row: occupy(band, row + 1, aside, aside), column: aside }
    },
  }
}

