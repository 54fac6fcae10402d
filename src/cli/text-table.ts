// Rows of cells -> lines with columns under each other, for a terminal or a text file.

/** How a column stands: numbers to the right, words to the left. */
export type Alignment = 'left' | 'right'

/**
 * A table with two blanks between columns and no blank at a line's end. A rule is drawn under the first row when `headed`.
 * Widths count characters, so that they hold for every text without wide or combining signs.
 */
export function textTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[], headed = false): string {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => length(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    alignments.map((alignment, column) => {
      const cell = row[column] ?? ''
      const blanks = ' '.repeat(widths[column]! - length(cell))
      return alignment === 'right' ? blanks + cell : cell + blanks
    }).join('  ').trimEnd()
  const lines = rows.map(line)
  if (headed) lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '))
  return lines.join('\n')
}

function length(text: string): number {
  return [...text].length
}
