// Names in and beside shapes -> lines of SVG text.
import { textWidth } from '../../bpmn/layout/text-width.ts'
import { wrapText } from '../../bpmn/layout/wrap-text.ts'
import type { Bounds } from '../../model/diagram.ts'
import { ink } from './ink.ts'
import { element, path, short, textContent } from './svg-element.ts'

/** How a text is set. */
export interface TextStyle {
  readonly size: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A line through the text: what it names is gone. */
  readonly struck?: boolean
  /** A rim of paper around the letters, for text that may stand on lines. */
  readonly halo?: boolean
}

/** Markup of a text, and what it covers. */
export interface WrittenText {
  readonly markup: string
  readonly extent: Bounds
}

/** One line; `y` is its base line, `x` its start, middle or end. */
export function writeLine(line: string, x: number, y: number, style: TextStyle): WrittenText {
  const width = textWidth(line, style.size) * (style.bold ? 1.08 : 1)
  const left = style.anchor === 'middle' ? x - width / 2 : style.anchor === 'end' ? x - width : x
  const text = element('text', {
    x, y, 'font-size': style.size, fill: style.fill ?? ink.text, 'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
    'font-weight': style.bold ? 'bold' : undefined,
    ...(style.halo && { stroke: ink.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
  }, textContent(line))
  const strike = style.struck ? path(`M${short(left)} ${short(y - style.size * 0.3)}h${short(width)}`, { stroke: style.fill ?? ink.text, 'stroke-width': 1 }) : ''
  return { markup: text + strike, extent: { x: left, y: y - style.size, width, height: style.size * 1.3 } }
}

/** Lines under each other, the first with its upper edge at `top`. */
export function writeLines(lines: readonly string[], x: number, top: number, style: TextStyle): WrittenText {
  const step = lineStep(style.size)
  const written = lines.map((line, at) => writeLine(line, x, top + at * step + style.size * 0.95, style))
  const left = Math.min(...written.map(({ extent }) => extent.x))
  const right = Math.max(...written.map(({ extent }) => extent.x + extent.width))
  return {
    markup: written.map(({ markup }) => markup).join(''),
    extent: { x: left, y: top, width: right - left, height: lines.length * step },
  }
}

/** A text in the middle of a box, in the largest size of 12 to 9 that fits; cut with an ellipsis when none does. */
export function writeInBox(text: string, box: Bounds, style: Omit<TextStyle, 'size' | 'anchor'>): string {
  // A very long text is not measured word by word.
  const sizes = text.length > 400 ? [9] : [12, 11, 10, 9]
  for (const size of sizes) {
    const most = Math.max(1, Math.floor(box.height / lineStep(size)))
    const lines = wrapText(text, box.width, size)
    const breaksWord = text.split(/[\s\-/_.]+/u).some((word) => textWidth(word, size) > box.width)
    if (size > 9 && (lines.length > most || breaksWord)) continue
    const shown = lines.length > most ? wrapText(text, box.width, size, most) : lines
    if (shown.length === 0) return ''
    const top = box.y + (box.height - shown.length * lineStep(size)) / 2
    return writeLines(shown, box.x + box.width / 2, top, { ...style, size, anchor: 'middle' }).markup
  }
  return ''
}

/** From one base line to the next. */
export function lineStep(size: number): number {
  return Math.round(size * 1.18)
}
