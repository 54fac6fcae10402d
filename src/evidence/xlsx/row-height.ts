// How high a row must be to show its wrapped texts. Spreadsheets do not measure rows when they open a file.
import type { Cell, Row } from './sheet.ts'

// A line takes a third more than its letters.
const leading = 1.35
const plainSize = 10
// Spreadsheets allow 409 points.
const tallest = 400

/** Points for the tallest cell: the lines its text wraps into, in its own size. */
export function rowHeight({ cells, height }: Row, widths: readonly number[]): number {
  if (height !== undefined) return height
  const heights = cells.map((cell, column) => (cell ? linesOf(cell, widths[column] ?? plainSize) * (cell.style?.size ?? plainSize) : plainSize))
  return Math.min(tallest, Math.round(Math.max(plainSize, ...heights) * leading + 3))
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
