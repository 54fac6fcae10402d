// A block of cells between the clipboard and the table: tab-separated text as spreadsheets write it, and HTML tables.

/** Rows of cell texts, trimmed. Rows may differ in length. */
export type Block = readonly (readonly string[])[]

/** Reads tab-separated text; a cell in double quotes may hold tabs and line breaks, "" in it is one quote. */
export function blockFromText(text: string): Block {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]!
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return withoutEmptyEnd(rows)
}

/** Reads the first table of copied HTML, as spreadsheets, text editors and web pages write it; `undefined` without one. */
export function blockFromHtml(html: string): Block | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return undefined
  const rows = [...table.rows].map((row) => [...row.cells].flatMap((cell) => {
    const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
    // A merged cell holds its text once; the places it covers stay empty so that columns keep their order.
    return [text, ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => '')]
  }))
  return withoutEmptyEnd(rows)
}

/** Writes rows as tab-separated text; cells with tabs, quotes or line breaks are quoted. */
export function textOfBlock(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function withoutEmptyEnd(rows: string[][]): Block {
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop()
  return rows
}
