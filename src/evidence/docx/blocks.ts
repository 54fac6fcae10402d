// Paragraphs and tables with the look of an official document: Bookman Old Style, black on white, ruled, headings numbered.
import {
  AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType,
} from 'docx'
import { printableText } from '../printable-text.ts'
import { RuledTable, type CellOptions, type TextCell } from './ruled-table.ts'

export type { CellOptions, TextCell } from './ruled-table.ts'

/** What a section is made of. */
export type Block = Paragraph | Table | RuledTable

/** Usable widths of an A4 page inside its margins, in twentieths of a point. */
export const pageWidth = { portrait: 9410, landscape: 14_344 } as const

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** Borders of a cell or table without any line. */
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** A numbered chapter (level 1) or section (level 2) heading. */
export function heading(text: string, level: 1 | 2, options: { readonly newPage?: boolean } = {}): Paragraph {
  return new Paragraph({
    text: printableText(text), heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    numbering: { reference: 'headings', level: level - 1 }, keepNext: true, ...(options.newPage && { pageBreakBefore: true }),
  })
}

/** Running text. `size` in half points; `keepNext` holds it on the page of what follows. */
export function paragraph(
  text: string,
  { bold, italic, align, size, before = 0, after = 120, keepNext }: {
    readonly bold?: boolean; readonly italic?: boolean; readonly align?: 'left' | 'center' | 'right'; readonly size?: number
    readonly before?: number; readonly after?: number; readonly keepNext?: boolean
  } = {},
): Paragraph {
  return new Paragraph({
    children: runs(text, { ...(bold && { bold }), ...(size && { size }), ...(italic && { italics: true }) }),
    spacing: { before, after }, ...(align && { alignment: alignment[align] }), ...(keepNext && { keepNext }),
  })
}

/** An item of a list, numbered or with a dot before it. `keepNext` holds it on the page of what follows. */
export function listItem(text: string, list: 'steps' | 'dots' = 'steps', { keepNext }: { readonly keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({ children: runs(text, {}), numbering: { reference: list, level: 0 }, spacing: { after: 80 }, ...(keepNext && { keepNext }) })
}

/**
 * A ruled table. The first `headRows` rows are repeated on every page; no row is torn between pages. Widths in twentieths of
 * a point, one for each column.
 */
export function ruledTable(widths: readonly number[], rows: readonly (readonly TextCell[])[], headRows = 1): RuledTable {
  return new RuledTable(widths, rows, headRows)
}

/** A table cell of its own, for bars and layout. */
export function plainCell(width: number, text: string, { align = 'left', fill, size = 18, ruled }: CellOptions & { readonly ruled?: boolean } = {}): TableCell {
  return new TableCell({
    borders: ruled ? { top: line, bottom: line, left: line, right: line } : noBorders,
    children: [new Paragraph({ children: runs(text, { size }), alignment: alignment[align], spacing: { before: 20, after: 20 } })],
    width: { size: width, type: WidthType.DXA }, margins: { left: 70, right: 70 }, verticalAlign: VerticalAlignTable.CENTER,
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
  })
}

/** A table without lines of its own, as wide as its columns. */
export function plainTable(widths: readonly number[], rows: readonly (readonly TableCell[])[]): Table {
  return new Table({
    columnWidths: [...widths], layout: TableLayoutType.FIXED, width: { size: total(widths), type: WidthType.DXA }, borders: noBorders,
    rows: rows.map((children) => new TableRow({ children, cantSplit: true })),
  })
}

function runs(text: string, style: { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number }): TextRun[] {
  return printableText(text).split('\n').map((part, at) => new TextRun({ text: part, ...style, ...(at > 0 && { break: 1 }) }))
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
