// Events, gateways, data and artifacts -> their shapes. Names stand beside them, see draw-label.ts.
import { wrapText } from '../../bpmn/layout/wrap-text.ts'
import type { Bounds } from '../../model/diagram.ts'
import type { DataElement, Event, Gateway } from '../../model/process-model.ts'
import { eventIcon, gatewayIcon } from './icons.ts'
import { ink } from './ink.ts'
import { grown, type Paper } from './paper.ts'
import { element, path, short, textContent } from './svg-element.ts'
import { lineStep, writeLines } from './write-text.ts'

/** An event: one thin ring for a start, two for an intermediate, a thick one for an end; dashed when it does not interrupt. */
export function drawEvent(paper: Paper, event: Event, bounds: Bounds): void {
  const [x, y, r] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, Math.min(bounds.width, bounds.height) / 2]
  const isIntermediate = event.type !== 'startEvent' && event.type !== 'endEvent'
  const throws = event.type === 'endEvent' || event.type === 'intermediateThrowEvent'
  const dashes = event.isInterrupting || throws || event.type === 'intermediateCatchEvent' ? undefined : '4 2.5'
  const ring = (radius: number, width: number): string => element('circle', {
    cx: x, cy: y, r: Math.max(1, radius), fill: ink.paper, stroke: ink.line, 'stroke-width': width, 'stroke-dasharray': dashes,
  })
  const thickness = event.type === 'endEvent' ? 3.2 : 1.5
  const rings = ring(r - thickness / 2, thickness) + (isIntermediate ? ring(r - 3.8, 1.2) : '')
  const size = r * (event.definition === 'terminate' ? 1.15 : isIntermediate ? 0.95 : 1.05)
  paper.draw(event.type === 'boundaryEvent' ? 'boundary' : 'shapes', named(event.name, rings + eventIcon(event.definition, throws, x, y, size)), grown(bounds, 1))
}

/** A gateway. */
export function drawGateway(paper: Paper, gateway: Gateway, bounds: Bounds): void {
  const { x, y, width, height } = bounds
  const [midX, midY] = [x + width / 2, y + height / 2]
  const diamond = path(`M${short(midX)} ${short(y)}L${short(x + width)} ${short(midY)} ${short(midX)} ${short(y + height)} ${short(x)} ${short(midY)}Z`, {
    fill: ink.paper, stroke: ink.line, 'stroke-width': 1.5, 'stroke-linejoin': 'round',
  })
  paper.draw('shapes', named(gateway.name, diamond + gatewayIcon(gateway.type, midX, midY, Math.min(width, height) / 2)), grown(bounds, 1))
}

/** A document (a page with a folded corner) or a store (a drum). */
export function drawData(paper: Paper, data: DataElement, bounds: Bounds): void {
  const { x, y, width, height } = bounds
  const style = { fill: ink.paper, stroke: ink.line, 'stroke-width': 1.3, 'stroke-linejoin': 'round' }
  const fold = Math.min(12, width / 3, height / 3)
  const rim = Math.min(8, height / 5)
  const markup = data.type === 'dataStoreReference'
    ? path(`M${short(x)} ${short(y + rim)}v${short(height - 2 * rim)}c0 ${short(rim * 1.33)} ${short(width)} ${short(rim * 1.33)} ${short(width)} 0v${short(-(height - 2 * rim))}c0 ${short(-rim * 1.33)} ${short(-width)} ${short(-rim * 1.33)} ${short(-width)} 0c0 ${short(rim * 1.33)} ${short(width)} ${short(rim * 1.33)} ${short(width)} 0`, style)
    : path(`M${short(x)} ${short(y)}h${short(width - fold)}l${short(fold)} ${short(fold)}v${short(height - fold)}h${short(-width)}ZM${short(x + width - fold)} ${short(y)}v${short(fold)}h${short(fold)}`, style)
  paper.draw('shapes', named(data.name, markup), grown(bounds, 1))
}

/** A text annotation: a bracket with the text, as much as fits and a little more. */
export function drawAnnotation(paper: Paper, text: string, bounds: Bounds): void {
  const { x, y, width, height } = bounds
  const size = 11
  const most = Math.max(1, Math.floor((height + 6) / lineStep(size)))
  const lines = wrapText(text, Math.max(20, width - 10), size, most)
  const written = lines.length === 0 ? undefined : writeLines(lines, x + 7, y + Math.max(2, (height - lines.length * lineStep(size)) / 2), { size, halo: true })
  const bracket = path(`M${short(x + 8)} ${short(y)}H${short(x)}V${short(y + height)}h8`, { fill: 'none', stroke: ink.line, 'stroke-width': 1.2 })
  paper.draw('shapes', element('g', {}, element('title', {}, textContent(text.slice(0, 2000))) + bracket + (written?.markup ?? '')), grown(bounds, 1))
  if (written) paper.draw('labels', '', written.extent)
}

/** The dashed frame of a group. */
export function drawGroup(paper: Paper, bounds: Bounds): void {
  paper.draw('lines', element('rect', { ...bounds, rx: 8, fill: 'none', stroke: ink.faint, 'stroke-width': 1.3, 'stroke-dasharray': '8 4 1.5 4' }), grown(bounds, 1))
}

function named(name: string | undefined, markup: string): string {
  return name === undefined ? markup : element('g', {}, element('title', {}, textContent(name.slice(0, 2000))) + markup)
}
