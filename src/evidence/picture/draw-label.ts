// Names beside events, gateways, data and flows.
import { labelFont, widestLabel } from '../../bpmn/layout/sizes.ts'
import { wrapText } from '../../bpmn/layout/wrap-text.ts'
import type { Bounds, Point } from '../../model/diagram.ts'
import type { Paper } from './paper.ts'
import { lineStep, writeLines } from './write-text.ts'

const mostLines = 6

/** A name where the diagram puts it; otherwise under the shape. */
export function drawShapeLabel(paper: Paper, name: string | undefined, shape: Bounds, label: Bounds | undefined): void {
  const usable = usableBounds(label)
  const lines = wrapText(name ?? '', widthOf(usable), labelFont.size, mostLines)
  if (usable) write(paper, lines, usable.x + usable.width / 2, usable.y)
  else write(paper, lines, shape.x + shape.width / 2, shape.y + shape.height + 4)
}

/** A name where the diagram puts it; otherwise over the middle of the line. */
export function drawEdgeLabel(paper: Paper, name: string | undefined, middle: Point, label: Bounds | undefined): void {
  const usable = usableBounds(label)
  const lines = wrapText(name ?? '', widthOf(usable), labelFont.size, mostLines)
  if (usable) write(paper, lines, usable.x + usable.width / 2, usable.y)
  else write(paper, lines, middle.x, middle.y - lines.length * lineStep(labelFont.size) - 3)
}

// Some tools write a label's place without a size, or a size for another font.
function usableBounds(label: Bounds | undefined): Bounds | undefined {
  return label && Number.isFinite(label.x + label.y + label.width) ? label : undefined
}

function widthOf(label: Bounds | undefined): number {
  return label === undefined ? widestLabel : Math.min(260, Math.max(widestLabel, label.width + 2))
}

function write(paper: Paper, lines: readonly string[], x: number, top: number): void {
  if (lines.length === 0) return
  const { markup, extent } = writeLines(lines, x, top, { size: labelFont.size, anchor: 'middle', halo: true })
  paper.draw('labels', markup, extent)
}
