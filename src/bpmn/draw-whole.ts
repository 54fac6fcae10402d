// A text whose diagram leaves something out -> the same with a diagram that draws the whole model.
import type { Diagram, Edge } from '../model/diagram.ts'
import { completeDiagram, diagramIsComplete } from './complete-diagram.ts'
import { spliceText } from './decode.ts'
import { parsedNames } from './parsed-names.ts'
import { readText } from './read-bpmn.ts'
import { idMaker } from './resolve-ids.ts'
import { elementSpans } from './tag-positions.ts'
import { writeDiagram } from './write-diagram.ts'
import { escapeAttribute } from './xml-text.ts'

/**
 * The text as it is when it draws everything. Lines that are missing are put into its own diagram, which keeps its colours;
 * only where shapes are missing does a new diagram take the place of the old.
 */
export function drawWhole(xml: string): string {
  // With a byte order mark, because whatever encoding the text declares, in memory it is in none.
  const read = readText(new TextEncoder().encode(`\uFEFF${xml}`))
  if ('code' in read) throw new Error(`A text that is not read cannot be drawn: ${read.code}`)
  const { model } = read
  if (diagramIsComplete(model)) return xml
  const complete = completeDiagram(model)
  const hasAllShapes = model.diagram?.planes.every(({ shapes }, at) => complete.planes[at]?.shapes === shapes)
  return model.diagram && hasAllShapes ? withLines(xml, model.diagram, complete) : writeDiagram(withoutDiagrams(xml), model, complete)
}

function withLines(xml: string, drawn: Diagram, complete: Diagram): string {
  const names = parsedNames(xml)
  const newId = idMaker(xml)
  const planes = elementSpans(xml).filter((_span, tag) => names[tag] === '=di:BPMNPlane')
  return spliceText(xml, complete.planes.flatMap(({ edges }, at) => {
    const plane = planes[at]
    const missing = edges.slice(drawn.planes[at]?.edges.length)
    if (!plane || plane.isEmpty || missing.length === 0) return []
    return [{ from: plane.end.from, to: plane.end.from, insert: missing.map((edge) => line(edge, newId)).join('') }]
  }))
}

function line({ elementId, waypoints }: Edge, newId: (stem: string) => string): string {
  const points = waypoints.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')
  const namespaces = 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"'
  return `<bpmndi:BPMNEdge ${namespaces} id="${newId(`${elementId}_di`)}" bpmnElement="${escapeAttribute(elementId)}">${points}</bpmndi:BPMNEdge>`
}

function withoutDiagrams(xml: string): string {
  const names = parsedNames(xml)
  return spliceText(xml, elementSpans(xml).flatMap(({ start, end }, tag) =>
    names[tag] === '=di:BPMNDiagram' ? [{ from: start.from, to: end.to, insert: '' }] : []))
}
