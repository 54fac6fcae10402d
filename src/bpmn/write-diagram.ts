// A diagram -> BPMN DI in the text of a file that has none. Everything else in the text stays as it is.
import type { Bounds, Diagram, Edge, Plane, Shape } from '../model/diagram.ts'
import type { FlowElements, ProcessModel } from '../model/process-model.ts'
import { dataAssociationIds } from './data-association-ids.ts'
import { parseBpmn } from './parse-bpmn.ts'
import { idMaker } from './resolve-ids.ts'
import { elementSpans } from './tag-positions.ts'
import { escapeAttribute } from './xml-text.ts'

const namespaces = {
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
} as const

/**
 * The text with one BPMNDiagram for each plane before its end. Ids of the diagram must be those of the text, which must be one
 * that `readBpmn` reads. The elements declare their own prefixes, so it does not matter which ones the file uses. Lines to data
 * are written where the file gives their association an id.
 */
export function writeDiagram(xml: string, model: ProcessModel, diagram: Diagram): string {
  const root = elementSpans(xml)[0]
  if (!root || root.isEmpty) throw new Error('A diagram can only be written into a file with a model in it.')
  const newId = idMaker(xml, [])
  const prefixes = { bpmndi: freePrefix(xml, 'bpmndi'), dc: freePrefix(xml, 'dc'), di: freePrefix(xml, 'di') }
  const [collaboration] = parseBpmn(xml).draft?.collaborations ?? []
  const whole = model.participants.length > 0 ? collaboration : model.processes[0]?.id
  const writer: Writer = { prefixes, newId, lineIds: lineIds(xml, model), crosses: exclusiveGateways(model) }
  const written = diagram.planes.map((plane) => diagramElement(plane, plane.elementId ?? whole, writer)).join('')
  // The diagram begins on a line of its own; the end tag stays where it was.
  const before = xml.slice(0, root.end.from).trimEnd()
  return `${before}\n${written}${xml.slice(root.end.from)}`
}

interface Prefixes {
  readonly bpmndi: string
  readonly dc: string
  readonly di: string
}

interface Writer {
  readonly prefixes: Prefixes
  readonly newId: (stem: string) => string
  /** Id in the text of each line of a diagram; lines without one cannot be written. */
  readonly lineIds: ReadonlyMap<string, string>
  readonly crosses: ReadonlySet<string>
}

function diagramElement({ shapes, edges }: Plane, element: string | undefined, writer: Writer): string {
  const { prefixes: { bpmndi, dc, di }, newId } = writer
  const declarations = ` xmlns:${bpmndi}="${namespaces.bpmndi}" xmlns:${dc}="${namespaces.dc}" xmlns:${di}="${namespaces.di}"`
  const shown = element === undefined ? '' : ` bpmnElement="${escapeAttribute(element)}"`
  return [
    `  <${bpmndi}:BPMNDiagram${declarations} id="${newId('BPMNDiagram')}">`,
    `    <${bpmndi}:BPMNPlane id="${newId('BPMNPlane')}"${shown}>`,
    ...shapes.map((shape) => shapeElement(shape, writer)),
    ...edges.flatMap((edge) => edgeElement(edge, writer)),
    `    </${bpmndi}:BPMNPlane>`,
    `  </${bpmndi}:BPMNDiagram>`,
    '',
  ].join('\n')
}

function shapeElement({ elementId, bounds, isHorizontal, isExpanded, labelBounds }: Shape, writer: Writer): string {
  const { prefixes: { bpmndi }, newId, crosses } = writer
  const flags = (isHorizontal === undefined ? '' : ` isHorizontal="${isHorizontal}"`) + (isExpanded === undefined ? '' : ` isExpanded="${isExpanded}"`)
    + (crosses.has(elementId) ? ' isMarkerVisible="true"' : '')
  return `      <${bpmndi}:BPMNShape id="${newId('BPMNShape')}" bpmnElement="${escapeAttribute(elementId)}"${flags}>`
    + `${boundsElement(bounds, writer)}${labelElement(labelBounds, writer)}</${bpmndi}:BPMNShape>`
}

function edgeElement({ elementId, waypoints, labelBounds }: Edge, writer: Writer): readonly string[] {
  const { prefixes: { bpmndi, di }, newId, lineIds } = writer
  const id = lineIds.get(elementId)
  if (id === undefined) return []
  const points = waypoints.map(({ x, y }) => `<${di}:waypoint x="${x}" y="${y}"/>`).join('')
  return [`      <${bpmndi}:BPMNEdge id="${newId('BPMNEdge')}" bpmnElement="${escapeAttribute(id)}">${points}${labelElement(labelBounds, writer)}</${bpmndi}:BPMNEdge>`]
}

function labelElement(bounds: Bounds | undefined, writer: Writer): string {
  const { bpmndi } = writer.prefixes
  return bounds ? `<${bpmndi}:BPMNLabel>${boundsElement(bounds, writer)}</${bpmndi}:BPMNLabel>` : ''
}

function boundsElement({ x, y, width, height }: Bounds, { prefixes: { dc } }: Writer): string {
  return `<${dc}:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`
}

// A prefix the text binds to something else would be misread by tools that look at names only.
function freePrefix(xml: string, prefix: keyof Prefixes): string {
  const uri = namespaces[prefix]
  const bound = (name: string): boolean => {
    const declarations = xml.match(new RegExp(`\\sxmlns:${name}\\s*=\\s*["'][^"']*["']`, 'g')) ?? []
    return declarations.some((declaration) => !declaration.includes(uri))
  }
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? prefix : `${prefix}${number}`
    if (!bound(name)) return name
  }
}

function lineIds(xml: string, model: ProcessModel): ReadonlyMap<string, string> {
  const ids = new Map(dataAssociationIds(xml))
  for (const { id } of model.messageFlows) ids.set(id, id)
  const enter = ({ nodes, sequenceFlows, artifacts }: FlowElements): void => {
    for (const { id } of sequenceFlows) ids.set(id, id)
    for (const { kind, id } of artifacts) if (kind === 'association') ids.set(id, id)
    for (const node of nodes) if (node.kind === 'activity' && node.content) enter(node.content)
  }
  model.processes.forEach(enter)
  return ids
}

// Only these may hide their mark; without the flag editors draw them empty.
function exclusiveGateways(model: ProcessModel): ReadonlySet<string> {
  const ids = new Set<string>()
  const enter = ({ nodes }: FlowElements): void => {
    for (const node of nodes) {
      if (node.kind === 'gateway' && node.type === 'exclusiveGateway') ids.add(node.id)
      if (node.kind === 'activity' && node.content) enter(node.content)
    }
  }
  model.processes.forEach(enter)
  return ids
}
