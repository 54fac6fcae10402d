// What an analysis says of an activity -> small signs around its box: category at the upper left corner, time at the upper right,
// number at the lower left, outcome at the lower right; the middle stays free for lines.
import { textWidth } from '../../bpmn/layout/text-width.ts'
import type { Outcome } from '../../comparison/comparison.ts'
import type { Language } from '../../locale/language.ts'
import { message } from '../../locale/messages.ts'
import type { Bounds } from '../../model/diagram.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'
import type { ActivityPlace } from './draw-activity.ts'
import { categoryInk, ink, outcomeInk } from './ink.ts'
import type { Paper } from './paper.ts'
import { element, path, short } from './svg-element.ts'
import { writeLine } from './write-text.ts'

/** Marks of one element; what is absent is not drawn. */
export interface ElementMark {
  readonly value?: CategoryOrUntagged
  /** Time as it should be read, such as "1:30". */
  readonly time?: string
  readonly outcome?: Outcome
  /** The number of the activity in the tables. */
  readonly number?: number
}

const badgeHeight = 14
const stripWidth = 6

/** Draws the marks of an activity. Where boundary events lie on its lower edge, the outcome stands beside the number. */
export function drawMarks(paper: Paper, mark: ElementMark, { bounds, hasEventsBelow, marksInside }: ActivityPlace, language: Language): void {
  const put = ({ markup, extent }: { readonly markup: string; readonly extent: Bounds }): void => paper.draw('marks', markup, extent)
  if (mark.value !== undefined) put(badge(mark.value, bounds.x, bounds.y - 9))
  if (mark.time !== undefined && mark.time !== '') put(writeLine(mark.time, bounds.x + bounds.width, bounds.y - 4, { size: 11, anchor: 'end', halo: true }))
  let x = bounds.x + (marksInside ? 6 : 2)
  const baseLine = bounds.y + bounds.height + (marksInside ? -5 : 12)
  if (mark.number !== undefined) {
    const written = writeLine(String(mark.number), x, baseLine, { size: 10, halo: true, fill: ink.faint })
    put(written)
    x += written.extent.width + 5
  }
  if (mark.outcome === undefined || mark.outcome === 'kept') return
  const width = chipWidth(mark.outcome, language)
  put(chip(mark.outcome, language, hasEventsBelow ? x : bounds.x + bounds.width + (marksInside ? -4 : 8) - width, baseLine - 10))
}

function badge(value: CategoryOrUntagged, x: number, y: number): { markup: string; extent: Bounds } {
  const { letters, edge, ink: text, tint } = categoryInk[value]
  const width = stripWidth + 6 + textWidth(letters, 10) * 1.08
  const bounds = { x, y, width, height: badgeHeight }
  const box = element('rect', { ...bounds, fill: tint, stroke: edge, 'stroke-width': 0.8, 'stroke-dasharray': value === 'untagged' ? '2 1.5' : undefined })
  const label = writeLine(letters, x + stripWidth + 3, y + badgeHeight - 3.5, { size: 10, bold: true, fill: text })
  return { markup: box + strip(value, { x, y, width: stripWidth, height: badgeHeight }) + label.markup, extent: bounds }
}

// The patterns: plain for VA, slanting lines for NNVA, a grid for NVA, dots for what has no category.
function strip(value: CategoryOrUntagged, bounds: Bounds): string {
  const { fill, edge } = categoryInk[value]
  const { x, y, width, height } = bounds
  const area = element('rect', { ...bounds, fill, stroke: edge, 'stroke-width': 0.8 })
  const lines = { stroke: edge, 'stroke-width': 1, fill: 'none' }
  if (value === 'NNVA') return area + path([4, 8, 12].map((down) => `M${short(x)} ${short(y + down + 2)}l${short(width)} -6`).join(''), lines)
  if (value === 'NVA') {
    return area + path([3.5, 7, 10.5].map((down) => `M${short(x)} ${short(y + down)}h${short(width)}`).join('') + `M${short(x + width / 2)} ${short(y)}v${short(height)}`, lines)
  }
  if (value === 'untagged') return area + [3, 7, 11].map((down) => element('circle', { cx: x + width / 2, cy: y + down, r: 1, fill: edge })).join('')
  return area
}

const chipSize = 8.5

function chipWidth(outcome: Outcome, language: Language): number {
  return textWidth(message(language, `vocabulary.outcome.${outcome}`), chipSize) * 1.08 + 8
}

function chip(outcome: Outcome, language: Language, x: number, y: number): { markup: string; extent: Bounds } {
  const word = message(language, `vocabulary.outcome.${outcome}`)
  const { stroke, tint } = outcomeInk[outcome]
  const bounds = { x, y, width: chipWidth(outcome, language), height: 12 }
  const box = element('rect', { ...bounds, rx: 6, fill: tint, stroke, 'stroke-width': outcome === 'added' ? 1.6 : 0.9, 'stroke-dasharray': outcome === 'removed' ? '3 2' : undefined })
  return { markup: box + writeLine(word, x + 4, y + 9, { size: chipSize, bold: true, fill: stroke, struck: outcome === 'removed' }).markup, extent: bounds }
}
