// Names beside events, gateways, data and flows.
import { labelFont, mostLabelLines, widestLabel } from '../../bpmn/layout/sizes.ts'
import { wrapText } from '../../bpmn/layout/wrap-text.ts'
import type { Bounds } from '../../model/diagram.ts'
import type { Paper } from './paper.ts'
import { lineStep, writeLines } from './write-text.ts'

/**
 * A name at its place. Other tools plan labels for other fonts: a smaller size may fit; if none does, the place only tells where.
 * No name draws nothing.
 */
export function drawLabel(paper: Paper, name: string | undefined, label: Bounds): void {
  const middle = label.x + label.width / 2
  for (const size of label.width < 24 ? [] : [11, 10, 9]) {
    const lines = wrapText(name ?? '', label.width + 1, size)
    if (lines.length * lineStep(size) <= label.height + 4) return write(paper, lines, middle, label.y, size)
  }
  const room = Math.floor((label.height + 4) / lineStep(labelFont.size))
  if (room >= mostLabelLines) return write(paper, wrapText(name ?? '', label.width + 1, labelFont.size, room), middle, label.y, labelFont.size)
  write(paper, wrapText(name ?? '', Math.min(260, Math.max(widestLabel, label.width)), labelFont.size, mostLabelLines), middle, label.y, labelFont.size)
}

/** Whether a label's place can be used: some tools write it without a size, or nonsense. */
export function isUsable(label: Bounds | undefined): label is Bounds {
  return label !== undefined && Number.isFinite(label.x + label.y + label.width + label.height) && (label.x !== 0 || label.y !== 0)
}

function write(paper: Paper, lines: readonly string[], x: number, top: number, size: number): void {
  if (lines.length === 0) return
  const { markup, extent } = writeLines(lines, x, top, { size, anchor: 'middle', halo: true })
  paper.draw('labels', markup, extent)
}
