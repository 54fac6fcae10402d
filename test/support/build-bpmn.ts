// Builds the text of small BPMN files: `bpmnText([process('P', task('A', 'Terima berkas'), …)])`.

/** An element, or text that is put in as it is. */
export type Xml = string | { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Xml[] }

/** How the file is written. */
export interface Style {
  /** Prefix of the BPMN namespace; empty for a default namespace. */
  readonly prefix?: string
  readonly newline?: string
  /** Blanks per level. */
  readonly indent?: string
  /** Everything on one line. */
  readonly isOneLine?: boolean
  readonly encoding?: string
  /** More attributes of the root, such as namespace declarations. */
  readonly root?: Readonly<Record<string, string>>
}

const namespaces = {
  model: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
}

/** An element; a name without prefix is of the BPMN namespace. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>> = {}, ...children: readonly Xml[]): Xml {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { name, attributes: Object.fromEntries(given), children }
}

export const process = (id: string, ...children: readonly Xml[]): Xml => element('process', { id }, ...children)
export const task = (id: string, name?: string, ...children: readonly Xml[]): Xml => element('task', { id, name }, ...children)
export const subProcess = (id: string, name: string, ...children: readonly Xml[]): Xml => element('subProcess', { id, name }, ...children)
export const start = (id: string): Xml => element('startEvent', { id })
export const end = (id: string): Xml => element('endEvent', { id })
export const gateway = (id: string, name?: string): Xml => element('exclusiveGateway', { id, name })
export const flow = (id: string, sourceRef?: string, targetRef?: string, ...children: readonly Xml[]): Xml =>
  element('sequenceFlow', { id, sourceRef, targetRef }, ...children)
export const lane = (id: string, name: string, nodes: readonly string[], ...children: readonly Xml[]): Xml =>
  element('lane', { id, name }, ...nodes.map((node) => element('flowNodeRef', {}, node)), ...children)
export const laneSet = (...lanes: readonly Xml[]): Xml => element('laneSet', { id: 'lanes' }, ...lanes)
export const pool = (id: string, name: string, processRef?: string): Xml => element('participant', { id, name, processRef })
export const collaboration = (...children: readonly Xml[]): Xml => element('collaboration', { id: 'collaboration' }, ...children)
export const extension = (...children: readonly Xml[]): Xml => element('extensionElements', {}, ...children)

/** A diagram that draws a shape for each of the ids, one beside the other. */
export const diagram = (plane: string, ids: readonly string[]): Xml =>
  element('bpmndi:BPMNDiagram', { id: 'diagram' }, element('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: plane },
    ...ids.map((id, at) => element('bpmndi:BPMNShape', { id: `${id}_shape`, bpmnElement: id },
      element('dc:Bounds', { x: String(at * 120), y: '0', width: '100', height: '80' })))))

/** [start] -> [A] -> [B] -> [end] in one process. */
export function twoTasks(): readonly Xml[] {
  return [process('P', start('S'), task('A', 'Terima berkas'), task('B', 'Periksa berkas'), end('E'), flow('F1', 'S', 'A'), flow('F2', 'A', 'B'), flow('F3', 'B', 'E'))]
}

/** The text of a file with the children under its root. */
export function bpmnText(children: readonly Xml[], { prefix = 'bpmn', newline = '\n', indent = '  ', isOneLine = false, encoding = 'UTF-8', root = {} }: Style = {}): string {
  const { model, ...others } = namespaces
  const declarations = { [prefix === '' ? 'xmlns' : `xmlns:${prefix}`]: model, ...others, ...root }
  const definitions = element('definitions', { ...declarations, id: 'definitions', targetNamespace: 'urn:test' }, ...children)
  const line = (depth: number): string => (isOneLine ? '' : newline + indent.repeat(depth))
  const write = (xml: Xml, depth: number): string => {
    if (typeof xml === 'string') return xml
    const name = xml.name.includes(':') || prefix === '' ? xml.name : `${prefix}:${xml.name}`
    const attributes = Object.entries(xml.attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')
    if (xml.children.length === 0) return `<${name}${attributes} />`
    const inline = xml.children.some((child) => typeof child === 'string')
    const inside = xml.children.map((child) => (inline ? '' : line(depth + 1)) + write(child, depth + 1)).join('')
    return `<${name}${attributes}>${inside}${inline ? '' : line(depth)}</${name}>`
  }
  return `<?xml version="1.0" encoding="${encoding}"?>${newline}${write(definitions, 0)}${newline}`
}

/** The same as bytes of UTF-8. */
export function bpmnBytes(children: readonly Xml[], style?: Style): Uint8Array {
  return utf8(bpmnText(children, style))
}

/** Text as bytes of UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Text as bytes of UTF-16, by default with a byte order mark. */
export function utf16(text: string, order: 'le' | 'be' = 'le', mark = true): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), order === 'le')
  return bytes
}

/** Text as bytes of Latin-1; throws on a character it lacks. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code > 0xff) throw new Error(`Latin-1 has no ${character}`)
    return code
  })
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
