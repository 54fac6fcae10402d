// How high a row must be to show its wrapped texts. Spreadsheets do not measure rows when they open a file.
import type { Cell, Row } from './sheet.ts'

const linePoints = 13.5
const tallest = 400

/** Points, when a wrapped text needs more than one line in its column; `undefined` leaves the row as it is. */
export function rowHeight({ cells, height }: Row, widths: readonly number[]): number | undefined {
  if (height !== undefined) return height
  const lines = Math.max(1, ...cells.map((cell, column) => (cell ? linesOf(cell, widths[column] ?? 10) : 1)))
  return lines === 1 ? undefined : Math.min(tallest, lines * linePoints + 3)
}

// Words fill lines one after the other; a word longer than a line is broken as often as needed.
function linesOf(cell: Cell, width: number): number {
  if (!('text' in cell) || !cell.style?.wrap) return 1
  // Bold letters are wider, and the cell keeps a little space on both sides.
  const room = Math.max(3, width * (cell.style.bold ? 0.85 : 0.95) - 2)
  return cell.text.split('\n').reduce((sum, line) => sum + wrappedLines(line, room), 0)
}

function wrappedLines(line: string, room: number): number {
  let lines = 1
  let used = 0
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? 1 : 0) + length
    if (used > room) {
      lines += Math.ceil(used / room) - 1
      used %= room
    }
  }
  return lines
}
