// What is to be connected, and the routes that connect it.
import type { ExitWish } from './block.ts'
import type { Item, Line, Side } from './grid.ts'

/** A flow or association between items of the grid. */
export interface Connection {
  readonly id: string
  readonly kind: 'flow' | 'association'
  readonly source: string
  readonly target: string
  /** The boundary event of the source item the flow leaves from. */
  readonly boundary?: string
  /** Whether it leads on although it stays in its column. */
  readonly isUpright?: boolean
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
