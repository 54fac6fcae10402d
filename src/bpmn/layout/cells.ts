// The items of a flow -> cells: columns and rows for what flows, the nearest free cell for what hangs on it, and cells behind
// and under the rest for what stands alone.
import { assignColumns, type Link } from './columns.ts'
import { assignRows, type Cell, type Rows } from './rows.ts'
import type { Attachment } from './attachments.ts'
import type { Room } from './room.ts'

/** The cells of a flow. */
export interface Cells {
  readonly cellOf: ReadonlyMap<string, Cell>
  readonly rows: Rows
  readonly columnCount: number
  /** Links that stay in their column, from lane to lane. */
  readonly upright: ReadonlySet<Link>
}

/** What cells are chosen from. */
export interface CellsInput {
  /** Nodes in file order, without boundary events. */
  readonly nodes: readonly string[]
  readonly rooms: ReadonlyMap<string, Room>
  readonly links: readonly Link[]
  /** Links that leave from a boundary event. */
  readonly below: ReadonlySet<Link>
  readonly attachments: readonly Attachment[]
  readonly bandOf: ReadonlyMap<string, number>
  readonly bandCount: number
  /** For a node another one whose column it shares. */
  readonly abreast?: ReadonlyMap<string, string>
}

// How often cells are chosen anew because something came to stand in the way of an upright link.
const rounds = 4

/** Gives every node and attachment a cell of its own. */
export function chooseCells(input: CellsInput): Cells {
  let upright = uprightLinks(input)
  for (let round = 1; ; round += 1) {
    const cells = cellsWith(input, round === rounds ? new Set() : upright)
    const clear = new Set([...upright].filter((link) => isClear(link, cells)))
    if (clear.size === upright.size || round === rounds) return cells
    upright = clear
  }
}

function isClear({ source, target }: Link, { cellOf, rows, upright }: Cells): boolean {
  if (upright.size === 0) return false
  const ends = [cellOf.get(source), cellOf.get(target)].filter((cell) => cell !== undefined).sort((a, b) => a.band - b.band)
  const [upper, lower] = ends
  if (!upper || !lower || upper.column !== lower.column) return false
  for (let band = upper.band; band <= lower.band; band += 1) {
    const first = band === upper.band ? upper.row + 1 : 0
    const last = band === lower.band ? lower.row - 1 : rows.height(band) - 1
    for (let row = first; row <= last; row += 1) if (rows.isTaken(band, row, upper.column)) return false
  }
  return true
}

function cellsWith({ nodes, rooms, links, below, attachments, bandOf, bandCount, abreast }: CellsInput, upright: ReadonlySet<Link>): Cells {
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]))
  // What shares a column with something linked has a column.
  for (const [id, other] of abreast ?? []) {
    if (!linked.has(id) && !linked.has(other)) continue
    for (const one of [id, other]) linked.add(one)
  }
  const items = nodes.filter((id) => linked.has(id))
  const columns = assignColumns(items, links, upright, abreast)
  const gateways = new Set(items.filter((id) => rooms.get(id)?.kind === 'gateway'))
  const rows = assignRows({ items, links, columns, bandOf, bandCount, gateways, below })
  let columnCount = items.reduce((most, id) => Math.max(most, (columns.columnOf.get(id) ?? 0) + 1), 0)

  const alone = nodes.filter((id) => !linked.has(id))
  const isWide = (id: string): boolean => (rooms.get(id)?.width ?? 0) > 200
  // A wide one gets a column of its own behind the rest: in a column of the flow it would push the flow apart.
  for (const id of alone.filter(isWide)) {
    const band = bandOf.get(id) ?? 0
    rows.put(id, { band, row: rows.take(band, columnCount, columnCount, 0), column: columnCount })
    columnCount += 1
  }
  const others = [...alone.filter((id) => !isWide(id)).map((id) => ({ id, band: bandOf.get(id) ?? 0 }))]
  const free = attachments.filter(({ anchor }) => anchor === undefined)
    .map(({ id }) => ({ id, band: bandCount - 1 }))
  const across = Math.max(columnCount, Math.min(6, others.length))
  columnCount = Math.max(columnCount, placeInRows(rows, others, across))
  const uprightSides = sidesOf(upright, bandOf)
  for (const { id, anchor } of attachments) {
    const cell = anchor === undefined ? undefined : rows.cellOf.get(anchor)
    if (!cell) continue
    rows.put(id, rows.takeNear(cell, columnCount, anchor === undefined ? undefined : uprightSides.get(anchor)))
  }
  columnCount = Math.max(columnCount, placeInRows(rows, free, Math.max(columnCount, Math.min(6, free.length))))
  return { cellOf: rows.cellOf, rows, columnCount, upright }
}

// Fills rows under everything else, from left to right; returns how many columns it used.
function placeInRows(rows: Rows, items: readonly { readonly id: string; readonly band: number }[], across: number): number {
  const next = new Map<number, { row: number; column: number }>()
  let used = 0
  for (const { id, band } of items) {
    let place = next.get(band)
    if (place === undefined || place.column >= across) {
      const isFirstRow = rows.isEmpty(band)
      place = { row: isFirstRow ? 0 : rows.height(band), column: 0 }
      next.set(band, place)
    }
    rows.take(band, place.column, place.column, place.row)
    rows.put(id, { band, row: place.row, column: place.column })
    place.column += 1
    used = Math.max(used, place.column)
  }
  return used
}

function sidesOf(upright: ReadonlySet<Link>, bandOf: ReadonlyMap<string, number>): ReadonlyMap<string, 'under' | 'over'> {
  const sides = new Map<string, 'under' | 'over'>()
  for (const { source, target } of upright) {
    const isDown = (bandOf.get(source) ?? 0) < (bandOf.get(target) ?? 0)
    sides.set(source, isDown ? 'under' : 'over')
    sides.set(target, isDown ? 'over' : 'under')
  }
  return sides
}

// Hand-overs that go straight up or down into another lane, so that a process that changes lanes often does not become twice as
// wide: [a]            the only way out of one, the only way into the other, and not two of them in a row.
//       [b] -> [c]
function uprightLinks({ links, rooms, bandOf }: CellsInput): ReadonlySet<Link> {
  const leaving = new Map<string, number>()
  const entering = new Map<string, number>()
  for (const { source, target } of links) {
    leaving.set(source, (leaving.get(source) ?? 0) + 1)
    entering.set(target, (entering.get(target) ?? 0) + 1)
  }
  const upright = new Set<Link>()
  const used = new Set<string>()
  const isPlain = (id: string): boolean => !used.has(id) && rooms.get(id)?.boundary.length === 0 && (rooms.get(id)?.width ?? 0) <= 200
  for (const link of links) {
    const { source, target } = link
    if (leaving.get(source) !== 1 || entering.get(target) !== 1 || !isPlain(source) || !isPlain(target)) continue
    if ((bandOf.get(source) ?? 0) === (bandOf.get(target) ?? 0)) continue
    upright.add(link)
    used.add(source)
    used.add(target)
  }
  return upright
}
