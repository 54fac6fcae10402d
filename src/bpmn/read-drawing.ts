// Elements of the diagram -> draft: planes, shapes with bounds, edges with waypoints, labels.
import type { Bounds } from '../model/diagram.ts'
import type { DraftDrawing, DraftPlane } from './draft.ts'
import type { ParseDesk } from './parse-desk.ts'

/** How a drawing element is read. */
export type DrawingReading = 'diagram' | 'plane' | 'shape' | 'edge' | 'label' | 'bounds' | 'waypoint'

/** Reads one element of the diagram; what stands where a diagram has nothing is passed over, as it draws nothing. */
export function readDrawing(desk: ParseDesk, as: DrawingReading): void {
  const { frame } = desk
  switch (as) {
    case 'diagram':
      return frame?.place === 'definitions' ? desk.open('diagram', {}) : desk.skip()
    case 'plane': {
      if (frame?.place !== 'diagram') return desk.skip()
      const plane: DraftPlane = { element: desk.attribute('bpmnElement'), drawings: [] }
      desk.draft.planes.push(plane)
      return desk.open('plane', { plane })
    }
    case 'shape':
    case 'edge': {
      if (!frame?.plane || frame.place !== 'plane') return desk.skip()
      const drawing = as === 'shape' ? shape(desk) : { element: desk.attribute('bpmnElement') ?? '', tag: desk.tag, waypoints: [] }
      frame.plane.drawings.push(drawing)
      return desk.open(as, { drawing })
    }
    case 'label':
      return frame?.drawing ? desk.open('label', { drawing: frame.drawing }) : desk.skip()
    case 'bounds': {
      const bounds = readBounds(desk)
      if (frame?.drawing && bounds) {
        if (frame.place === 'label') frame.drawing.labelBounds = bounds
        else frame.drawing.bounds = bounds
      }
      return desk.skip()
    }
    case 'waypoint': {
      const x = coordinate(desk, 'x')
      const y = coordinate(desk, 'y')
      if (frame?.place === 'edge' && x !== undefined && y !== undefined) frame.drawing?.waypoints?.push({ x, y })
      return desk.skip()
    }
  }
}

function shape(desk: ParseDesk): DraftDrawing {
  const isExpanded = desk.attribute('isExpanded')
  const isHorizontal = desk.attribute('isHorizontal')
  return {
    element: desk.attribute('bpmnElement') ?? '', tag: desk.tag,
    ...(isExpanded !== undefined && { isExpanded: isTrue(isExpanded) }),
    ...(isHorizontal !== undefined && { isHorizontal: isTrue(isHorizontal) }),
  }
}

const isTrue = (text: string): boolean => text === 'true' || text === '1'

// A shape needs an area; a label may have none (tools write 0 for "place it yourself"), and is then as good as absent.
function readBounds(desk: ParseDesk): Bounds | undefined {
  const x = coordinate(desk, 'x')
  const y = coordinate(desk, 'y')
  const width = coordinate(desk, 'width')
  const height = coordinate(desk, 'height')
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

// No diagram reaches this far, and no picture of one that did could be drawn.
const furthest = 1e6

function coordinate(desk: ParseDesk, name: string): number | undefined {
  const all = desk.attributes()
  const value = all === false ? Number.NaN : Number.parseFloat(all[name] ?? '')
  return Math.abs(value) <= furthest ? value : undefined
}
