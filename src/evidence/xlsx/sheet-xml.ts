// One sheet -> its XML part. Texts are always written as texts, so that no name can become a formula.
import { escapeXml } from '../escape-xml.ts'
import { printableText } from '../printable-text.ts'
import { rowHeight } from './row-height.ts'
import { address, columnLetters, type Cell, type Sheet } from './sheet.ts'
import type { StyleBook } from './style-book.ts'

/** The part of the sheet; looks of its cells are added to the book. `footer` stands below each printed page. */
export function sheetXml(sheet: Sheet, styles: StyleBook, footer: string): string {
  const rows = sheet.rows.map((cellsAndHeight, row) => {
    const height = rowHeight(cellsAndHeight, sheet.widths)
    const xml = cellsAndHeight.cells.map((cell, column) => (cell ? cellXml(cell, address(column, row), styles) : '')).join('')
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${xml}</row>`
  })
  const lastCell = address(Math.max(0, sheet.widths.length - 1), Math.max(0, sheet.rows.length - 1))
  const merges = sheet.merges ?? []
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    + `<dimension ref="A1:${lastCell}"/>`
    + `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet.frozenRows ?? 0)}</sheetView></sheetViews>`
    + '<sheetFormatPr defaultRowHeight="16" customHeight="1"/>'
    + `<cols>${sheet.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
    + `<sheetData>${rows.join('')}</sheetData>`
    + (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '')
    + '<printOptions horizontalCentered="1"/>'
    + '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.75" header="0.3" footer="0.35"/>'
    // Paper size 9 is A4; one page wide, as many pages high as needed.
    + `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`
    + `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`
    + '</worksheet>'
}

/** The columns a sheet uses and the row it repeats on each page, as the workbook wants it; nothing when no row is frozen. */
export function printTitles({ name, frozenRows }: Sheet): string | undefined {
  return frozenRows ? `'${name}'!$${frozenRows}:$${frozenRows}` : undefined
}

/** The area of a sheet that is printed. */
export function printArea({ name, widths, rows }: Sheet): string {
  return `'${name}'!$A$1:$${columnLetters(widths.length - 1)}$${rows.length}`
}

function cellXml(cell: Cell, at: string, styles: StyleBook): string {
  const style = cell.style ?? {}
  const open = (extra = '', quoted = false): string => `<c r="${at}" s="${styles.numberOf(style, quoted)}"${extra}>`
  if ('blank' in cell) return `${open()}</c>`
  if ('number' in cell) return `${open()}<v>${cell.number}</v></c>`
  if ('formula' in cell) {
    return `${open(cell.value === '' ? ' t="str"' : '')}<f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`
  }
  const text = printableText(cell.text)
  return `${open(' t="inlineStr"', /^[=+\-@\t]/.test(text))}<is><t xml:space="preserve">${escapeXml(protectEscapes(text))}</t></is></c>`
}

// A spreadsheet reads "_x0041_" as "A"; escaping its underscore keeps the text as it was written.
function protectEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function paneXml(rows: number): string {
  return rows === 0 ? '' : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
}
