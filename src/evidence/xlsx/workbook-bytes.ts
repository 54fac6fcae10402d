// Sheets -> the bytes of an .xlsx file. Written part by part, because the formulas must carry their values, which libraries
// for writing spreadsheets leave out, and because the bytes must depend on nothing but the sheets.
import { strToU8 } from 'fflate'
import { escapeXml } from '../escape-xml.ts'
import { printableText } from '../printable-text.ts'
import { zipBytes } from '../zip-bytes.ts'
import type { Sheet } from './sheet.ts'
import { printArea, printTitles, sheetXml } from './sheet-xml.ts'
import { styleBook } from './style-book.ts'

/** What the file says of itself. */
export interface WorkbookProperties {
  readonly title: string
  readonly creator: string
  readonly created: Date
  /** Stands below each printed page, left of the page number. */
  readonly footer: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageUrl = 'http://schemas.openxmlformats.org/package/2006'
const officeUrl = 'http://schemas.openxmlformats.org/officeDocument/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The file; the same sheets and properties give the same bytes. At least one sheet. */
export function workbookBytes(sheets: readonly Sheet[], properties: WorkbookProperties): Uint8Array {
  const styles = styleBook()
  // "&" starts a code in a footer, digits after "&8" would join the size, and more than 255 characters make a file that
  // spreadsheets refuse.
  const footer = `&L&8 ${printableText(properties.footer, 100).replaceAll('&', '&&')}&R&8&P / &N`
  const parts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, styles, footer)] as const)
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([
      [`${officeUrl}/relationships/officeDocument`, 'xl/workbook.xml'],
      [`${packageUrl}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ])],
    ['docProps/core.xml', coreProperties(properties)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationships([
      ...sheets.map((_, at) => [`${officeUrl}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      [`${officeUrl}/relationships/styles`, 'styles.xml'],
    ])],
    ['xl/styles.xml', styles.xml()],
    ...parts,
  ]
  return zipBytes(new Map(files.map(([name, xml]) => [name, strToU8(xml)])))
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const titles = printTitles(sheet)
    return [
      `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${escapeXml(printArea(sheet))}</definedName>`,
      ...(titles ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(titles)}</definedName>`] : []),
    ]
  })
  return `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeUrl}/relationships">`
    // Under the 1904 date system a spreadsheet shows negative times instead of a row of ####; no cell holds a date.
    + '<workbookPr date1904="1"/>'
    + '<bookViews><workbookView activeTab="0"/></bookViews>'
    + `<sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>`
    + `<definedNames>${names.join('')}</definedNames>`
    + '<calcPr calcId="191029"/></workbook>'
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`
  return `${head}<Types xmlns="${packageUrl}/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + override('/xl/workbook.xml', `${sheetType}.sheet.main+xml`)
    + Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, `${sheetType}.worksheet+xml`)).join('')
    + override('/xl/styles.xml', `${sheetType}.styles+xml`)
    + override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
    + '</Types>'
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="${packageUrl}/relationships">${items.join('')}</Relationships>`
}

function coreProperties({ title, creator, created }: WorkbookProperties): string {
  const time = created.toISOString()
  return `${head}<cp:coreProperties xmlns:cp="${packageUrl}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`
    + ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escapeXml(printableText(title))}</dc:title><dc:creator>${escapeXml(printableText(creator))}</dc:creator>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`
    + '</cp:coreProperties>'
}
