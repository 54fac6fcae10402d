// Where the bars, names and numbers of a chart of horizontal bars stand. One row for each thing, one scale for all of them.
import { textWidth } from '../../../bpmn/layout/text-width.ts'
import { legendRow } from './legend-places.ts'

/** How an area is drawn. Told apart by pattern, since every one is ink. */
export const barLooks = ['solid', 'hatched', 'dotted', 'open', 'alert'] as const
/** One look; `alert` is for what is wrong. */
export type BarLook = (typeof barLooks)[number]

/** A piece of a bar, on the scale of its chart. */
export interface BarSegment {
  readonly from: number
  readonly to: number
  readonly look: BarLook
}

/** One row. */
export interface BarRow {
  readonly id: string
  readonly name: string
  readonly segments: readonly BarSegment[]
  /** Said at the end of the row. */
  readonly value: string
  /** A range drawn as a line with ends over the bar. */
  readonly interval?: readonly [low: number, high: number] | undefined
}

/** What a piece of the legend says. */
export interface LegendEntry {
  readonly look: BarLook
  readonly text: string
}

/** Measures of a chart for the width there is, in pixels. */
export interface BarLayout {
  /** Left and right end of the scale. */
  readonly left: number
  readonly right: number
  readonly rowHeight: number
  readonly barHeight: number
  /** Whether names stand above their bars, for want of room beside them. */
  readonly isStacked: boolean
  /** Room for a name. */
  readonly nameWidth: number
  readonly legend: readonly (LegendEntry & { readonly x: number; readonly row: number })[]
  readonly top: number
  readonly height: number
}

const fontSize = 12
// The page's typeface runs wider than the one the widths are of.
const width12 = (text: string): number => textWidth(text, fontSize) * 1.12
/** Height of a line of the legend. */
export const legendHeight = 20
const swatch = 18
const legendGap = 16

/** Lays a chart out. `ticks` tells whether numbers stand under the scale. */
export function barLayout(width: number, rows: readonly BarRow[], legend: readonly LegendEntry[], ticks: boolean): BarLayout {
  const isStacked = width < 520
  const valueWidth = Math.max(0, ...rows.map(({ value }) => width12(value) * 1.06)) + 8
  const longest = Math.max(0, ...rows.map(({ name }) => width12(name)))
  const nameWidth = isStacked ? width : Math.min(longest, width * 0.38)
  const left = isStacked ? 0 : nameWidth + 10
  const placed = legendRow(legend.map((entry) => ({ ...entry, room: swatch + width12(entry.text) + legendGap })), width + legendGap)
  const legendRows = (placed.at(-1)?.row ?? -1) + 1
  const top = legendRows * legendHeight + (legendRows > 0 ? 4 : 0)
  const rowHeight = isStacked ? 38 : 26
  return {
    left, right: Math.max(left + 40, width - valueWidth), rowHeight, barHeight: 14, isStacked, nameWidth, legend: placed, top,
    height: Math.ceil(top + rows.length * rowHeight + (ticks ? 22 : 4)),
  }
}

/** The text, or as much of it as fits the room with an ellipsis. */
export function shortened(text: string, room: number): string {
  if (width12(text) <= room + 1) return text
  let end = text.length - 1
  while (end > 1 && width12(`${text.slice(0, end).trimEnd()}…`) > room) end--
  return `${text.slice(0, end).trimEnd()}…`
}

/** Round numbers from 0 or below to `high`, about `count` of them; both ends of a scale may lie between two. */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  const range = high - low
  if (!(range > 0)) return [low]
  const rough = range / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((some) => some * power).find((some) => some >= rough * 0.999) ?? 10 * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_nothing, at) => (first + at) * step)
}
