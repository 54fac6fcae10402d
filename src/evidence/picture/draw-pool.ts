// Pools and lanes -> frames with their names along the header.
import { wrapText } from '../../bpmn/layout/wrap-text.ts'
import type { Bounds } from '../../model/diagram.ts'
import { ink } from './ink.ts'
import { grown, type Paper } from './paper.ts'
import { element, path, short } from './svg-element.ts'
import { lineStep, writeInBox, writeLines } from './write-text.ts'

/** Width of a header in diagrams that do not show it by their lanes. */
const usualHeader = 30

/** A pool. `header` is the room left of its lanes; a pool without content is a band with its name in the middle. */
export function drawPool(paper: Paper, name: string | undefined, bounds: Bounds, isHorizontal: boolean, isBand: boolean, header = usualHeader): void {
  const ground = element('rect', { ...bounds, fill: ink.paper })
  const text = isBand ? writeInBox(name ?? '', grown(bounds, -4), { bold: true }) : headerOf(name, bounds, isHorizontal, header, true)
  paper.draw('pools', ground + text, grown(bounds, 1))
  // Over the lanes, whose thinner borders it covers.
  paper.draw('frames', element('rect', { ...bounds, fill: 'none', stroke: ink.frame, 'stroke-width': 1.5 }), bounds)
}

/** A lane. */
export function drawLane(paper: Paper, name: string | undefined, bounds: Bounds, isHorizontal: boolean): void {
  const frame = element('rect', { ...bounds, fill: 'none', stroke: ink.hairline, 'stroke-width': 1.2 })
  paper.draw('lanes', headerOf(name, bounds, isHorizontal, usualHeader, false) + frame, grown(bounds, 1))
}

// The strip with the name: at the left and read upwards for a lying frame, at the top for a standing one.
function headerOf(name: string | undefined, { x, y, width, height }: Bounds, isHorizontal: boolean, header: number, bold: boolean): string {
  const [across, along] = isHorizontal ? [Math.min(header, width), height] : [Math.min(header, height), width]
  const strip = isHorizontal ? { x, y, width: across, height } : { x, y, width, height: across }
  const border = isHorizontal ? `M${short(x + across)} ${short(y)}v${short(height)}` : `M${short(x)} ${short(y + across)}h${short(width)}`
  const size = 12
  const lines = wrapText(name ?? '', Math.max(20, along - 10), size, Math.max(1, Math.floor(across / lineStep(size))))
  let text = ''
  if (lines.length > 0) {
    const { markup } = writeLines(lines, 0, -(lines.length * lineStep(size)) / 2, { size, anchor: 'middle', bold })
    const middle = isHorizontal ? `translate(${short(x + across / 2)} ${short(y + height / 2)}) rotate(-90)` : `translate(${short(x + width / 2)} ${short(y + across / 2)})`
    text = element('g', { transform: middle }, markup)
  }
  return element('rect', { ...strip, fill: ink.header }) + path(border, { stroke: bold ? ink.frame : ink.hairline, fill: 'none' }) + text
}
