// Tasks, call activities and sub-processes -> boxes with icon, name and marks.
import type { Outcome } from '../../comparison/comparison.ts'
import type { Bounds } from '../../model/diagram.ts'
import type { Activity } from '../../model/process-model.ts'
import { activityMark, taskIcon, type ActivityMark } from './icons.ts'
import { ghostInk, ink, outcomeInk } from './ink.ts'
import { grown, type Paper } from './paper.ts'
import { element, textContent } from './svg-element.ts'
import { writeInBox, writeLines, type TextStyle } from './write-text.ts'
import { wrapText } from '../../bpmn/layout/wrap-text.ts'

const markSize = 12
// How far a boundary event reaches into the box.
const eventRoom = 18

/** How an activity stands in its diagram. */
export interface ActivityPlace {
  readonly bounds: Bounds
  /** Whether the content of a sub-process stands in its box. */
  readonly isOpen: boolean
  /** Whether boundary events lie on its lower edge. */
  readonly hasEventsBelow: boolean
  /** Whether the marks at the lower edge stand inside the box, because something else is close under it. */
  readonly marksInside: boolean
  /** Whether it only tells what once stood here: dashed, with a faint name. */
  readonly isGhost: boolean
}

type NameStyle = Pick<TextStyle, 'struck' | 'fill'>

/** Draws an activity with its outcome. */
export function drawActivity(paper: Paper, activity: Activity, { bounds, isOpen, hasEventsBelow, marksInside, isGhost }: ActivityPlace, outcome: Outcome = 'kept'): void {
  const { stroke, tint, width, dashes } = isGhost ? { ...outcomeInk[outcome], ...ghostInk } : outcomeInk[outcome]
  const struck = outcome === 'removed'
  const text = { struck, fill: struck || isGhost ? ink.faint : ink.text }
  const box = (by: number, strokeWidth: number, fill: string): string => element('rect', {
    ...grown(bounds, -by), rx: Math.max(2, 8 - by), fill, stroke, 'stroke-width': strokeWidth,
    'stroke-dasharray': activity.triggeredByEvent ? '1.5 3' : dashes, 'stroke-linecap': activity.triggeredByEvent ? 'round' : undefined,
  })
  const frame = box(0, activity.type === 'callActivity' ? Math.max(3.5, width) : width, isOpen ? ink.paper : tint)
    + (activity.type === 'transaction' ? box(3, 1, 'none') : '')
  const title = activity.name === undefined ? '' : element('title', {}, textContent(activity.name))
  const marks = isGhost ? [] : marksOf(activity, isOpen)
  const markup = element('g', {}, title + frame + (isOpen ? openName(activity, bounds, text) : insideOf(activity, bounds, hasEventsBelow ? eventRoom : marks.length > 0 || marksInside ? markSize + 3 : 0, text)) + marksMarkup(marks, bounds))
  paper.draw(isOpen ? 'frames' : 'shapes', markup, grown(bounds, 2))
}

function insideOf({ name = '', type }: Activity, bounds: Bounds, bottom: number, text: NameStyle): string {
  const icon = taskIcon(type, bounds.x + 12, bounds.y + 13, 14)
  const whole = { x: bounds.x + 5, y: bounds.y + 4, width: Math.max(10, bounds.width - 10), height: Math.max(10, bounds.height - 8 - bottom) }
  // A long name stays clear of the icon; a short one stands in the middle.
  const isLong = icon !== '' && wrapText(name, whole.width, 12).length * 14 > whole.height - 34
  const box = isLong ? { ...whole, y: whole.y + 16, height: Math.max(10, whole.height - 16) } : whole
  return icon + writeInBox(name, box, text)
}

function openName({ name = '' }: Activity, { x, y, width }: Bounds, text: NameStyle): string {
  const lines = wrapText(name, Math.max(20, width - 16), 12, 1)
  return lines.length === 0 ? '' : writeLines(lines, x + width / 2, y + 8, { size: 12, anchor: 'middle', bold: true, ...text }).markup
}

function marksOf({ type, loop, isForCompensation, isExpanded, content }: Activity, isOpen: boolean): readonly ActivityMark[] {
  const isSubProcess = type === 'subProcess' || type === 'transaction' || type === 'adHocSubProcess'
  return [
    ...(isForCompensation ? ['compensation' as const] : []),
    ...(loop === 'standard' ? ['loop' as const] : loop === 'parallelMultiInstance' ? ['parallel' as const] : loop ? ['sequential' as const] : []),
    ...(isSubProcess && !isOpen && (content !== undefined || !isExpanded) ? ['closed' as const] : []),
    ...(type === 'adHocSubProcess' ? ['adHoc' as const] : []),
  ]
}

function marksMarkup(marks: readonly ActivityMark[], { x, y, width, height }: Bounds): string {
  const step = markSize + 4
  const first = x + width / 2 - ((marks.length - 1) * step) / 2
  return marks.map((mark, at) => activityMark(mark, first + at * step, y + height - markSize / 2 - 3, markSize)).join('')
}
