// How much room an element takes in a layout, with its outside label and the marks a picture may add around it.
import type { Bounds } from '../../model/diagram.ts'
import type { Activity, Artifact, DataElement, FlowNode } from '../../model/process-model.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

/** Font size and line height of names inside shapes. */
const nameFont = { size: 12, line: 14 } as const

/** Font size and line height of names beside shapes and lines. */
export const labelFont = { size: 11, line: 13 } as const

/** Widest label beside an event, gateway, data element or flow. */
export const widestLabel = 96

/** Room over and under an activity for the category, time and number a picture may write there. */
export const markRoom = 16

/** Room on the left of an activity's lower edge that boundary events leave for lines, and for marks under it. */
export const portRoom = 74

/** Diameter of events. */
export const eventSize = 36

/** Width and height of a shape without its label. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Most lines of a label; what is longer is cut with an ellipsis. */
export const mostLabelLines = 6

/** Size of a label; `undefined` without text. */
export function labelSize(text: string | undefined, widest = widestLabel): Size | undefined {
  const lines = wrapText(text ?? '', widest, labelFont.size, mostLabelLines)
  if (lines.length === 0) return undefined
  return {
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, labelFont.size)))) + 2,
    height: lines.length * labelFont.line,
  }
}

/** Step from one boundary event to the next; named ones stand apart so that their labels fit between. */
export function boundaryStep(named: boolean): number {
  return named ? 88 : 46
}

/** Size of a node that has no content to show; `boundaryNames` are the names of the boundary events on it. */
export function nodeSize(node: FlowNode, boundaryNames: readonly (string | undefined)[]): Size {
  if (node.kind === 'event') return { width: eventSize, height: eventSize }
  if (node.kind === 'gateway') return { width: 50, height: 50 }
  const width = Math.max(activityWidth(node), boundaryWidth(boundaryNames))
  return { width, height: 80 }
}

/** Least width of an activity whose lower edge carries the boundary events. */
export function boundaryWidth(names: readonly (string | undefined)[]): number {
  return names.length === 0 ? 0 : portRoom + names.reduce((sum, name, at) => sum + (at === 0 ? 46 : boundaryStep(name !== undefined)), 0) + 10
}

/** Size of a data element without its label. */
export function dataSize(data: DataElement): Size {
  return data.type === 'dataStoreReference' ? { width: 50, height: 50 } : { width: 36, height: 50 }
}

/** Size of a text annotation or group. */
export function artifactSize(artifact: Artifact): Size {
  if (artifact.kind !== 'textAnnotation') return { width: 140, height: 60 }
  const width = artifact.text.length > 90 ? 200 : 120
  const lines = wrapText(artifact.text, width - 14, labelFont.size, 14).length
  return { width, height: Math.max(30, lines * labelFont.line + 10) }
}

/** Whether two rectangles share an area. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function activityWidth({ name = '' }: Activity): number {
  return wrapText(name, 90, nameFont.size).length > 4 ? 130 : 100
}
