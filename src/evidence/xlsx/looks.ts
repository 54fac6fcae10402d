// The looks all sheets share: black on white, ruled, light fills for categories, times as h:mm.
import type { CellStyle } from './sheet.ts'

/** Hours and minutes that may pass 24. The value of such a cell is a share of a day. */
export const timeFormat = '[h]:mm'

/** The same with seconds, for means: spreadsheets cut a time off at what is shown, and a mean seldom ends with the minute. */
export const exactTimeFormat = '[h]:mm:ss'

/** A share as percent with two decimals. */
export const percentFormat = '0.00%'

/** The value of a time cell for working minutes. */
export function timeValue(minutes: number): number {
  return minutes / (24 * 60)
}

const ruled: CellStyle = { border: 'thin' }

/** Looks by role. */
export const looks = {
  title: { bold: true, size: 13, align: 'center' },
  subtitle: { size: 11, align: 'center' },
  heading: { ...ruled, bold: true, align: 'center', wrap: true, fill: 'F2F2ED' },
  band: { ...ruled, bold: true, align: 'left', fill: 'F2F2ED' },
  group: { ...ruled, bold: true, align: 'left' },
  text: { ...ruled, align: 'left', wrap: true },
  centred: { ...ruled, align: 'center' },
  number: { ...ruled, align: 'right' },
  time: { ...ruled, align: 'right', format: timeFormat },
  exactTime: { ...ruled, align: 'right', format: exactTimeFormat },
  percent: { ...ruled, align: 'right', format: percentFormat },
  note: { italic: true, size: 9, wrap: true },
} as const satisfies Readonly<Record<string, CellStyle>>
