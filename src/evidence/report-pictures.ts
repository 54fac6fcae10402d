// What a picture in a document is, and the pictures a report has: both diagrams marked with the numbers of its tables.
import { formatHours } from '../locale/numbers.ts'
import { message } from '../locale/messages.ts'
import type { Side } from '../model/finding.ts'
import type { BothSides } from '../model/study.ts'
import { diagramSvg, type ElementMark } from './picture/diagram-svg.ts'
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

/** The diagram of one side as SVG, each activity with its number, category, time and outcome. */
export function reportDiagram(report: Report, side: Side): string {
  const { language, sides, comparison } = report
  const { model, analysis } = sides[side]
  const outcomeOf = new Map(comparison.ledger.flatMap((row) => row[side].map((id) => [id, row.outcome] as const)))
  const marks = new Map(analysis.activities.map(({ id, number, value, time }): [string, ElementMark] => {
    const outcome = outcomeOf.get(id)
    return [id, { number, value: value ?? 'untagged', ...(time !== undefined && { time: formatHours(time) }), ...(outcome && { outcome }) }]
  }))
  return diagramSvg(model, { language, title: message(language, `report.picture.${side}`, { name: processName(report) }), marks })
}

/** Both diagrams of a report as pictures. */
export async function reportPictures(report: Report, rasterise: Rasterise): Promise<BothSides<Picture>> {
  const draw = async (side: Side): Promise<Picture> => {
    const svg = reportDiagram(report, side)
    const size = svgSize(svg)
    return { svg, ...size, png: await rasterise(svg, Math.min(2, Math.sqrt(mostPixels / (size.width * size.height)))) }
  }
  // One after the other: a picture of a large model takes much memory while it is made.
  const asIs = await draw('asIs')
  return { asIs, toBe: await draw('toBe') }
}

/** Width and height an SVG states in its first element; throws on one without. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const size = (name: 'width' | 'height'): number => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1])
  const [width, height] = [size('width'), size('height')]
  if (!(width > 0 && height > 0)) throw new Error('The picture states no size.')
  return { width, height }
}
