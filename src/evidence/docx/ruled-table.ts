// A ruled table of texts, written as XML by itself: a study of thousands of activities has a hundred thousand cells, and as objects of the
// library they fill gigabytes.
import { FileChild, type IXmlableObject } from 'docx'
import { escapeXml } from '../escape-xml.ts'
import { printableText } from '../printable-text.ts'

/** How a table cell looks and spans. */
export interface CellOptions {
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly fill?: string
  readonly span?: number
  /** Half points. */
  readonly size?: number
}

/** A cell of a ruled table: its text, where a line break starts a new line, and its look. */
export interface TextCell extends CellOptions {
  readonly text: string
}

/** A table of so few rows stands on one page; of a longer one only the rows stay whole. */
const fewRows = 9

/** What the library writes for every ruled table; withTables puts their XML in its place. No text of a report can read so. */
const standIn = '<w:tbl>ruled</w:tbl>'

/** A table for a section of a document; the library writes a stand-in for it. */
export class RuledTable extends FileChild {
  private readonly widths: readonly number[]
  private readonly rows: readonly (readonly TextCell[])[]
  private readonly headRows: number

  /** Widths in twentieths of a point, one for each column. */
  constructor(widths: readonly number[], rows: readonly (readonly TextCell[])[], headRows: number) {
    super('w:tbl')
    this.widths = widths
    this.rows = rows
    this.headRows = headRows
  }

  override prepForXml(): IXmlableObject {
    return { 'w:tbl': ['ruled'] }
  }

  /** The table. Lines and margins are said once for all cells. */
  get xml(): string {
    const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
    return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${total(this.widths)}"/><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`
      + '<w:tblCellMar><w:left w:type="dxa" w:w="70"/><w:right w:type="dxa" w:w="70"/></w:tblCellMar></w:tblPr>'
      + `<w:tblGrid>${this.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
      + `${this.rows.map((cells, at) => rowXml(cells, this.widths, { isHead: at < this.headRows, isHeld: this.rows.length <= fewRows && at < this.rows.length - 1 })).join('')}</w:tbl>`
  }
}

/** The XML of a document with its ruled tables, in the order of the document, in the places of their stand-ins. */
export function withTables(xml: string, tables: readonly RuledTable[]): string {
  const pieces = xml.split(standIn)
  if (pieces.length !== tables.length + 1) throw new Error(`The document has places for ${pieces.length - 1} tables, and there are ${tables.length}.`)
  return pieces.map((piece, at) => (at === 0 ? piece : `${tables[at - 1]!.xml}${piece}`)).join('')
}

/** One row; a held one stays on the page of the next. */
function rowXml(cells: readonly TextCell[], widths: readonly number[], { isHead, isHeld }: { readonly isHead: boolean; readonly isHeld: boolean }): string {
  let column = 0
  const written = cells.map((cell) => {
    const from = column
    column += cell.span ?? 1
    return cellXml(isHead ? { bold: true, align: 'center', fill: 'F2F2ED', ...cell } : cell, total(widths.slice(from, column)), isHeld)
  })
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`
}

function cellXml({ text, bold, align = 'left', fill, span, size = 18 }: TextCell, width: number, isHeld: boolean): string {
  const look = `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  const runs = printableText(text).split('\n').map((line, at) => `<w:r>${look}${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${span ? `<w:gridSpan w:val="${span}"/>` : ''}`
    + `${fill ? `<w:shd w:fill="${fill}" w:color="auto" w:val="clear"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>`
    + `<w:p><w:pPr>${isHeld ? '<w:keepNext/>' : ''}<w:spacing w:after="20" w:before="20"/><w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p></w:tc>`
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
