// Where the active cell goes next. Rows and columns count from 0; nothing here knows what a cell holds.

/** A place in the table. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Numbers of rows and columns. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** A way to move. */
export type Direction = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'pageUp' | 'pageDown' | 'first' | 'last'

/** Rows a page key leaps over. */
export const pageRows = 12

/** The cell one step away; at an edge the cell itself. A table without rows keeps row 0. */
export function moved(cell: Cell, direction: Direction, size: GridSize): Cell {
  const target = {
    up: { row: cell.row - 1, column: cell.column },
    down: { row: cell.row + 1, column: cell.column },
    left: { row: cell.row, column: cell.column - 1 },
    right: { row: cell.row, column: cell.column + 1 },
    rowStart: { row: cell.row, column: 0 },
    rowEnd: { row: cell.row, column: size.columns - 1 },
    pageUp: { row: cell.row - pageRows, column: cell.column },
    pageDown: { row: cell.row + pageRows, column: cell.column },
    first: { row: 0, column: 0 },
    last: { row: size.rows - 1, column: size.columns - 1 },
  }[direction]
  return within(target, size)
}

/** The cell inside the table nearest to the one given. */
export function within(cell: Cell, size: GridSize): Cell {
  const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1))
  return { row: clamp(cell.row, size.rows), column: clamp(cell.column, size.columns) }
}

/** The next (`step` 1) or previous (`step` -1) cell in reading order; `undefined` past the ends. */
export function neighbour(cell: Cell, step: 1 | -1, size: GridSize): Cell | undefined {
  const at = cell.row * size.columns + cell.column + step
  if (at < 0 || at >= size.rows * size.columns) return undefined
  return { row: Math.floor(at / size.columns), column: at % size.columns }
}
