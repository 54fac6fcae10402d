// A report and the pictures of its diagrams -> the bytes of the Word document.
import {
  AlignmentType, Document, Footer, Header, LevelFormat, PageNumber, PageOrientation, Packer, Paragraph, TextRun, convertMillimetersToTwip,
  type ISectionOptions,
} from 'docx'
import { message } from '../../locale/messages.ts'
import { definitions } from '../method-text.ts'
import type { ReportPictures } from '../report-pictures.ts'
import { printableText } from '../printable-text.ts'
import { reportDate } from '../report-date.ts'
import type { Report } from '../report.ts'
import { processName } from '../table-text.ts'
import { alongBlocks } from './along-blocks.ts'
import { approvalBlocks } from './approval-blocks.ts'
import { heading, listItem, pageWidth, paragraph, ruledTable, type Block, type TextCell } from './blocks.ts'
import { attributionBlocks } from './attribution-blocks.ts'
import { citizenBlocks } from './citizen-blocks.ts'
import { ledgerBlocks, waterfallBlocks } from './comparison-blocks.ts'
import { controlBlocks } from './control-blocks.ts'
import { extraMeasureBlocks } from './extra-measure-blocks.ts'
import { findingsBlocks } from './findings-blocks.ts'
import { flowBlocks } from './flow-blocks.ts'
import { pictureBlocks } from './picture-blocks.ts'
import { RuledTable } from './ruled-table.ts'
import { settlePackage } from './settle-package.ts'
import { measuresTable, summaryBlocks } from './summary-blocks.ts'
import { varTableBlocks } from './var-table-blocks.ts'
import { variantBlocks } from './variant-blocks.ts'

const font = 'Bookman Old Style'

/** The document; the same report and pictures give the same bytes. */
export async function writeDocx(report: Report, pictures: ReportPictures): Promise<Uint8Array> {
  const { language, study, now, toolVersion } = report
  const say = (key: 'summary' | 'method' | 'tables' | 'flow' | 'diagrams' | 'comparison' | 'measures' | 'ledger' | 'findings' | 'verify'): string =>
    message(language, `report.heading.${key}`)
  const creator = message(language, 'report.toolVersion', { version: toolVersion })
  const [asIs, toBe] = [pictureBlocks(report, pictures.asIs, 'asIs', 2), pictureBlocks(report, pictures.toBe, 'toBe', 3)]
  const along = alongBlocks(report, { asIs: pictures.alongAsIs, toBe: pictures.alongToBe }, 1)
  const sections = [
    section(report, 'portrait', [...cover(report), heading(say('summary'), 1, { newPage: true }), ...summaryBlocks(report)], { titlePage: true }),
    section(report, 'landscape', [
      heading(say('comparison'), 1), heading(say('ledger'), 2), ...ledgerBlocks(report), ...controlBlocks(report), ...along.blocks,
    ]),
    section(report, 'portrait', [
      heading(say('measures'), 2), ...measuresTable(report), ...extraMeasureBlocks(report), ...citizenBlocks(report), ...variantBlocks(report),
      ...waterfallBlocks(report), ...attributionBlocks(report),
      heading(say('tables'), 1, { newPage: true }),
      heading(message(language, 'vocabulary.asIsLong'), 2), ...varTableBlocks(report, 'asIs'),
      heading(message(language, 'vocabulary.toBeLong'), 2, { newPage: true }), ...varTableBlocks(report, 'toBe'),
      heading(say('flow'), 1, { newPage: true }), ...flowBlocks(report),
    ]),
    section(report, 'landscape', [heading(say('diagrams'), 1), ...asIs.blocks, ...toBe.blocks]),
    section(report, 'portrait', [
      heading(say('findings'), 1), ...findingsBlocks(report),
      heading(say('method'), 1), ...methodBlocks(report),
      heading(say('verify'), 1), paragraph(message(language, 'report.verify.text'), { keepNext: true }),
      ...([1, 2, 3, 4] as const).map((step) => listItem(message(language, `report.verify.step${step}`), 'steps', { keepNext: step < 4 })),
    ]),
  ]
  const document = new Document({
    title: `${message(language, 'report.title')}: ${printableText(processName(report))}`,
    creator: printableText(study.agency ?? creator), lastModifiedBy: creator, description: '',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: language === 'id' ? 'id-ID' : 'en-GB' } } },
        heading1: { run: { font, size: 28, bold: true, color: '000000' }, paragraph: { spacing: { before: 320, after: 160 } } },
        heading2: { run: { font, size: 24, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
      paragraphStyles: [{ id: 'pageNumber', name: 'Page Number Line', basedOn: 'Normal', run: { font, size: 16 } }],
    },
    numbering: { config: [headingNumbers, stepNumbers, dots] },
    sections,
  })
  const drawn = [asIs, toBe, along]
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), {
    now, crops: drawn.flatMap(({ crops }) => crops), pictures: new Map(drawn.flatMap((blocks) => [...blocks.pictures])),
    tables: sections.flatMap(({ children }) => children.filter((block) => block instanceof RuledTable)),
  })
}

const headingNumbers = {
  reference: 'headings',
  levels: ['%1.', '%1.%2'].map((text, level) => ({
    level, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 567, hanging: 567 } } },
  })),
}
const stepNumbers = {
  reference: 'steps',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 425, hanging: 425 } } } }],
}

const dots = {
  reference: 'dots',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 425, hanging: 425 } } } }],
}

function section(
  report: Report, orientation: 'portrait' | 'landscape', children: readonly Block[], { titlePage = false }: { readonly titlePage?: boolean } = {},
): ISectionOptions {
  const { language } = report
  const [short, long, side, end] = [210, 297, 22, 20].map((millimetres) => convertMillimetersToTwip(millimetres)) as [number, number, number, number]
  return {
    properties: {
      titlePage,
      page: {
        // The library swaps width and height itself on a landscape page.
        size: { width: short, height: long, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { left: side, right: side, top: end + 200, bottom: end, header: 560, footer: 560 },
      },
    },
    headers: {
      default: new Header({ children: [paragraph(processName(report), { size: 16, align: 'right', after: 0 })] }),
      first: new Header({ children: [paragraph('', { after: 0 })] }),
    },
    footers: {
      default: new Footer({
        // The size stands in a style: word processors give a page number the look of its paragraph, not of its run.
        children: [new Paragraph({
          style: 'pageNumber', alignment: AlignmentType.CENTER,
          children: [new TextRun({
            children: [`${message(language, 'report.page')} `, PageNumber.CURRENT, ` ${message(language, 'report.of')} `, PageNumber.TOTAL_PAGES],
          })],
        })],
      }),
      first: new Footer({ children: [paragraph('', { after: 0 })] }),
    },
    children: [...children],
  }
}

function cover(report: Report): readonly Block[] {
  const { language, study, now, toolVersion } = report
  const facts: readonly (readonly [string, string])[] = [
    ...(study.agency ? [[message(language, 'report.agency'), study.agency] as const] : []),
    [message(language, 'report.process'), processName(report)],
    [message(language, 'report.date'), reportDate(language, now)],
    [message(language, 'report.instrument'), message(language, `report.instrument.${study.assessment.profile}`)],
    [message(language, 'report.tool'), message(language, 'report.toolVersion', { version: toolVersion })],
  ]
  return [
    ...(study.agency ? [paragraph(study.agency.toUpperCase(), { bold: true, align: 'center', size: 26, before: 600 })] : []),
    paragraph(message(language, 'report.title').toUpperCase(), { bold: true, align: 'center', size: 34, before: 2400, after: 240 }),
    paragraph(processName(report).toUpperCase(), { bold: true, align: 'center', size: 28, after: 240 }),
    paragraph(message(language, 'report.subtitle'), { align: 'center', size: 24, after: 1200 }),
    ruledTable([2600, pageWidth.portrait - 2600], facts.map(([term, text]): readonly TextCell[] => [{ text: term, bold: true, size: 20 }, { text, size: 20 }]), 0),
    ...approvalBlocks(language),
  ]
}

function methodBlocks(report: Report): readonly Block[] {
  const { language } = report
  const head: readonly TextCell[] = [{ text: message(language, 'report.method.item') }, { text: message(language, 'report.method.explanation') }]
  const rows = definitions(report).map(({ term, text }): readonly TextCell[] => [{ text: term, bold: true, size: 20 }, { text, size: 20 }])
  return [ruledTable([2900, pageWidth.portrait - 2900], [head, ...rows])]
}
