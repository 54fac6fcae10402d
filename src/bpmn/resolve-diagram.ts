// Drawings of a draft -> the model's diagram, and what is not drawn.
import type { Diagram, Edge, Plane, Shape } from '../model/diagram.ts'
import type { Draft, DraftDrawing, DraftFlow, Entry, Role } from './draft.ts'
import { called } from './resolve-flows.ts'
import type { Directory } from './resolve-ids.ts'

const drawnRoles: ReadonlySet<Role> = new Set<Role>([
  'participant', 'lane', 'activity', 'gateway', 'event', 'sequenceFlow', 'messageFlow', 'data', 'annotation', 'association', 'group',
])
const planeRoles: ReadonlySet<Role> = new Set<Role>(['process', 'activity'])
// What a picture cannot do without; data and artifacts may be hidden on purpose.
const neededRoles: ReadonlySet<Role> = new Set<Role>(['activity', 'gateway', 'event', 'sequenceFlow'])

/**
 * The diagram with drawings of elements that exist, or `undefined` when nothing is drawn. Also decides which sub-processes are
 * shown open. `isKnown` tells ids of elements that the model leaves out on purpose: their drawings are no trouble.
 */
export function resolveDiagram(draft: Draft, directory: Directory, isKnown: (id: string) => boolean): Diagram | undefined {
  const drawn = new Map<Entry, DraftDrawing>()
  const planeOf = new Map<Entry, number>()
  const planes = draft.planes.map((plane, at): Plane => {
    const shapes: Shape[] = []
    const edges: Edge[] = []
    for (const drawing of plane.drawings) {
      const entry = directory.find(drawing.element, drawnRoles)
      if (!entry) {
        if (!isKnown(drawing.element)) {
          draft.findings.push({ code: 'DIAGRAM_REFERENCE_UNRESOLVED', severity: 'info', params: { reference: drawing.element }, tag: drawing.tag })
        }
        continue
      }
      const label = drawing.labelBounds && { labelBounds: drawing.labelBounds }
      if (drawing.waypoints) {
        if (drawing.waypoints.length < 2) continue
        edges.push({ elementId: entry.element.id, waypoints: drawing.waypoints, ...label })
      } else {
        if (!drawing.bounds) continue
        shapes.push({
          elementId: entry.element.id, bounds: drawing.bounds,
          ...(drawing.isExpanded !== undefined && { isExpanded: drawing.isExpanded }),
          ...(drawing.isHorizontal !== undefined && { isHorizontal: drawing.isHorizontal }), ...label,
        })
      }
      if (!drawn.has(entry)) {
        drawn.set(entry, drawing)
        planeOf.set(entry, at)
      }
    }
    const shown = directory.find(plane.element, planeRoles)?.element.id ?? (draft.collaborations.has(plane.element ?? '') ? plane.element : undefined)
    return { ...(shown !== undefined && { elementId: shown }), shapes, edges }
  })
  expandSubProcesses(draft, drawn, planeOf)
  if (drawn.size === 0) {
    draft.findings.push({ code: 'DIAGRAM_MISSING', severity: 'info', tag: -1 })
    return undefined
  }
  reportMissing(draft, drawn)
  return { planes }
}

// Open when the drawing says so; where it says nothing, when something inside is drawn on the same plane.
function expandSubProcesses(draft: Draft, drawn: ReadonlyMap<Entry, DraftDrawing>, planeOf: ReadonlyMap<Entry, number>): void {
  const shownInside = new Set<DraftFlow>()
  for (const entry of drawn.keys()) {
    if (entry.home && entry.role !== 'sequenceFlow' && planeOf.get(entry) === planeOf.get(entry.home.owner)) shownInside.add(entry.home)
  }
  for (const { element, entry, flow } of draft.subProcesses) {
    const drawing = drawn.get(entry)
    element.isExpanded = drawing === undefined ? flow.nodes.length > 0 : (drawing.isExpanded ?? shownInside.has(flow))
  }
}

function reportMissing(draft: Draft, drawn: ReadonlyMap<Entry, DraftDrawing>): void {
  const closed = new Set<DraftFlow>()
  // Sub-processes come after those around them, so a closed one has closed all inside before they are looked at.
  for (const { element, entry, flow } of draft.subProcesses) {
    if (!element.isExpanded || (entry.home && closed.has(entry.home))) closed.add(flow)
  }
  const missing = draft.entries.filter((entry) => neededRoles.has(entry.role) && entry.home && !closed.has(entry.home) && !drawn.has(entry))
  const first = missing[0]
  if (!first) return
  const params = { count: missing.length, name: called(first) }
  draft.findings.push({ code: 'DIAGRAM_INCOMPLETE', severity: 'info', params, element: first, tag: first.tag })
}
