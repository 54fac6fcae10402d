// What a picture in a document is, and the pictures a report has: its diagrams marked with the numbers of its tables.
import { message } from '../locale/messages.ts'
import type { Side } from '../model/finding.ts'
import type { BothSides } from '../model/study.ts'
import { alongSvgs } from './picture/along-svg.ts'
import { diagramSvg } from './picture/diagram-svg.ts'
import { outcomeMarks } from './picture/outcome-marks.ts'
import type { Report } from './report.ts'
import { processName } from './table-text.ts'

/** A drawn picture in both forms; width and height in CSS pixels of the SVG. */
export interface Picture {
  readonly svg: string
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Turns an SVG into a PNG, `scale` device pixels for each CSS pixel. */
export type Rasterise = (svg: string, scale: number) => Promise<Uint8Array>

// About 4900 × 3500: enough for print, and within what browsers and word processors open.
const mostPixels = 17_000_000
/** Below this scale names are smaller than three pixels: nobody can read them, and drawing them takes most of the time. */
const namedScale = 0.25
// About 14,000 × 350: shapes without names need no more.
const mostPixelsUnnamed = 5_000_000

/** The drawings of a report: each side as its file draws it, and both along each other. */
export const drawingNames = ['asIs', 'toBe', 'alongAsIs', 'alongToBe'] as const
/** One drawing of a report. */
export type DrawingName = (typeof drawingNames)[number]
/** All pictures of a report. */
export type ReportPictures = Readonly<Record<DrawingName, Picture>>

/** The diagram of one side as SVG, each activity with its number, category, time and outcome. */
export function reportDiagram(report: Report, side: Side): string {
  const { language, sides, comparison } = report
  const title = message(language, `report.picture.${side}`, { name: processName(report) })
  return diagramSvg(sides[side].model, { language, title, marks: outcomeMarks(comparison, side) })
}

/** Both sides as SVG on common places. */
export function reportAlong(report: Report): BothSides<string> {
  const { language, sides, comparison } = report
  const title = (side: Side): string => message(language, `report.picture.along.${side}`, { name: processName(report) })
  const { asIs, toBe } = alongSvgs({ asIs: sides.asIs.model, toBe: sides.toBe.model }, comparison, { language, titles: { asIs: title('asIs'), toBe: title('toBe') } })
  return { asIs: asIs.svg, toBe: toBe.svg }
}

/** Every drawing of a report as SVG. */
export function reportDrawings(report: Report): Readonly<Record<DrawingName, string>> {
  const along = reportAlong(report)
  return { asIs: reportDiagram(report, 'asIs'), toBe: reportDiagram(report, 'toBe'), alongAsIs: along.asIs, alongToBe: along.toBe }
}

/** Every drawing of a report as a picture. */
export async function reportPictures(report: Report, rasterise: Rasterise): Promise<ReportPictures> {
  const drawings = reportDrawings(report)
  const draw = async (name: DrawingName): Promise<Picture> => {
    const svg = drawings[name]
    const { drawn, scale } = forPaper(svg)
    return { svg, ...svgSize(svg), png: await rasterise(drawn, scale) }
  }
  // One after the other: a picture of a large model takes much memory while it is made.
  const asIs = await draw('asIs')
  const toBe = await draw('toBe')
  const alongAsIs = await draw('alongAsIs')
  return { asIs, toBe, alongAsIs, alongToBe: await draw('alongToBe') }
}

/** What is drawn of one of our pictures for paper, and at which scale. Texts of ours hold nothing but text. */
export function forPaper(svg: string): { readonly drawn: string; readonly scale: number } {
  const { width, height } = svgSize(svg)
  const scaleOf = (pixels: number): number => Math.min(2, Math.sqrt(pixels / (width * height)))
  return scaleOf(mostPixels) >= namedScale
    ? { drawn: svg, scale: scaleOf(mostPixels) }
    : { drawn: svg.replace(/<text\b[^>]*>[^<]*<\/text>/g, ''), scale: scaleOf(mostPixelsUnnamed) }
}

/** Width and height an SVG states in its first element; throws on one without. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const size = (name: 'width' | 'height'): number => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1])
  const [width, height] = [size('width'), size('height')]
  if (!(width > 0 && height > 0)) throw new Error('The picture states no size.')
  return { width, height }
}
