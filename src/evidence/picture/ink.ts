// Colours and lines of pictures: the light theme of the screen, on white paper.
import type { Outcome } from '../../comparison/comparison.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'

/** Ink of shapes, lines and names. */
export const ink = { line: '#4A4C46', text: '#1A1B19', faint: '#64665F', frame: '#85867D', hairline: '#C4C4BB', header: '#F8F8F5', paper: '#FFFFFF' } as const

/** Fonts with the same letter widths, the first that is there. */
export const fontFamily = "Arial, Arimo, 'Liberation Sans', sans-serif"

/** How a category is shown: letters, and a strip with a pattern of its own, so that it reads without colour. */
export const categoryInk: Readonly<Record<CategoryOrUntagged, { readonly letters: string; readonly fill: string; readonly edge: string; readonly ink: string; readonly tint: string }>> = {
  VA: { letters: 'VA', fill: '#009E73', edge: '#00724F', ink: '#005F45', tint: '#DFF2EA' },
  NNVA: { letters: 'NNVA', fill: '#E69F00', edge: '#946000', ink: '#744A00', tint: '#FBEFD6' },
  NVA: { letters: 'NVA', fill: '#D55E00', edge: '#A84600', ink: '#943B00', tint: '#FBE6D9' },
  untagged: { letters: '?', fill: '#C9C9C2', edge: '#74756E', ink: '#55574F', tint: '#EEEEE9' },
}

/** How an outcome is shown on its activity; `kept` looks like any activity. */
export const outcomeInk: Readonly<Record<Outcome, { readonly stroke: string; readonly tint: string; readonly width: number; readonly dashes?: string }>> = {
  kept: { stroke: ink.line, tint: '#FFFFFF', width: 1.5 },
  changed: { stroke: '#0A5C91', tint: '#E1EFF8', width: 2 },
  automated: { stroke: '#7B3690', tint: '#F4E7F7', width: 2 },
  merged: { stroke: '#0B666C', tint: '#DDF0F1', width: 2 },
  split: { stroke: '#0B666C', tint: '#DDF0F1', width: 2 },
  moved: { stroke: '#73502B', tint: '#F3EADF', width: 2 },
  removed: { stroke: '#4A4C46', tint: '#FFFFFF', width: 1.5, dashes: '5 4' },
  added: { stroke: '#1A1B19', tint: '#FFFFFF', width: 3 },
}

/** The frame of an activity that only tells what once stood there. */
export const ghostInk = { tint: '#FFFFFF', width: 1.2, dashes: '5 4' } as const
