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
}

/** Gives every node and attachment a cell of its own. */
export function chooseCells({ nodes, rooms, links, below, attachments, bandOf, bandCount }: CellsInput): Cells {
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]))
  const items = nodes.filter((id) => linked.has(id))
  const columns = assignColumns(items, links)
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
  for (const { id, anchor } of attachments) {
    const cell = anchor === undefined ? undefined : rows.cellOf.get(anchor)
    if (!cell) continue
    rows.put(id, rows.takeNear(cell, columnCount))
  }
  columnCount = Math.max(columnCount, placeInRows(rows, free, Math.max(columnCount, Math.min(6, free.length))))
  return { cellOf: rows.cellOf, rows, columnCount }
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
