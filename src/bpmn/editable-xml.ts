// A file as text that the diagram editor opens without dropping anything: ids it takes, references that follow them, and a
// diagram that draws the whole model. What other namespaces say is not touched.
import type { ProcessModel, SequenceFlow } from '../model/process-model.ts'
import { drawWhole } from './draw-whole.ts'
import { spliceText, type Splice } from './decode.ts'
import type { Entry, Role } from './draft.ts'
import { localName } from './parse-desk.ts'
import { parsedNames } from './parsed-names.ts'
import { withTightAttributes } from './parser-text.ts'
import { readText } from './read-bpmn.ts'
import { idMaker } from './resolve-ids.ts'
import { attributesOf, tagName, type WrittenAttribute } from './tag-attributes.ts'
import { elementSpans, type ElementSpan } from './tag-positions.ts'
import { attributeText, elementText, escapeAttribute } from './xml-text.ts'

/** The text, and the ids in it of elements whose id in the model is another one. */
export interface EditableXml {
  readonly xml: string
  readonly ids: ReadonlyMap<string, string>
}

/**
 * The file for the editor. An id that is unique and plain stays; any other becomes one that is, everywhere it is referred to,
 * and `ids` tells which (id of the model -> id in the text). An end that a flow does not name itself is written down. Where
 * the diagram is missing or leaves something out, a complete one takes its place. Throws on a file that `readBpmn` refuses.
 */
export function editableXml(bytes: Uint8Array): EditableXml {
  const read = readText(bytes)
  if ('code' in read) throw new Error(`A file that is not read cannot be edited: ${read.code}`)
  const repair = new IdRepair(read)
  return { xml: drawWhole(withTightAttributes(spliceText(read.decoded.text, repair.splices()))), ids: repair.changed }
}

const nodes: ReadonlySet<Role> = new Set<Role>(['activity', 'gateway', 'event'])
const flows: ReadonlySet<Role> = new Set<Role>(['sequenceFlow'])
const processes: ReadonlySet<Role> = new Set<Role>(['process'])
const messageEnds: ReadonlySet<Role> = new Set<Role>([...nodes, 'participant'])
const planes: ReadonlySet<Role> = new Set<Role>(['process', 'activity'])
const drawn: ReadonlySet<Role> = new Set<Role>([
  'participant', 'lane', 'activity', 'gateway', 'event', 'sequenceFlow', 'messageFlow', 'data', 'annotation', 'association', 'group',
])

// What a reference can mean decides between elements that share an id; references to anything else have one meaning.
const meanings: Readonly<Record<string, ReadonlySet<Role>>> = {
  'sequenceFlow.sourceRef': nodes, 'sequenceFlow.targetRef': nodes, 'messageFlow.sourceRef': messageEnds, 'messageFlow.targetRef': messageEnds,
  'boundaryEvent.attachedToRef': new Set<Role>(['activity']), 'participant.processRef': processes, 'lane.flowNodeRef': nodes,
  'BPMNPlane.bpmnElement': planes, 'BPMNShape.bpmnElement': drawn, 'BPMNEdge.bpmnElement': drawn,
}

function meaning(element: string, reference: string): ReadonlySet<Role> | undefined {
  if (reference === 'default' || reference === 'incoming' || reference === 'outgoing') return flows
  if (reference === 'flowNodeRef') return nodes
  return meanings[`${element}.${reference}`]
}

const isReference = (name: string): boolean => /Refs?$/.test(name) || ['default', 'bpmnElement', 'calledElement', 'sourceElement', 'targetElement', 'labelStyle'].includes(name)
const holdsReference = (name: string): boolean => /Refs?$/.test(name) || ['incoming', 'outgoing', 'source', 'target', 'supports'].includes(name)

// What the editor takes as an id; it also stumbles over the names that every object of its language has.
const isPlain = (id: string): boolean => /^[a-z_][\w.-]*$/i.test(id) && !(id in Object.prototype)

class IdRepair {
  readonly changed = new Map<string, string>()
  private readonly text: string
  private readonly spans: readonly ElementSpan[]
  private readonly names: readonly string[]
  private readonly byTag: ReadonlyMap<number, Entry>
  /** New ids of elements of the model, and of the first other element with an id. */
  private readonly idOf = new Map<Entry, string>()
  private readonly otherIdOf = new Map<string, string>()
  private readonly find: (reference: string, roles: ReadonlySet<Role>) => Entry | undefined
  private readonly modelFlows: ReadonlyMap<string, SequenceFlow>
  private readonly cuts: Splice[] = []

  constructor({ decoded, draft, directory, model }: Exclude<ReturnType<typeof readText>, { code: string }>) {
    this.text = decoded.text
    this.spans = elementSpans(this.text)
    this.names = parsedNames(this.text)
    this.byTag = new Map(draft.entries.map((entry) => [entry.tag, entry]))
    this.find = directory.find
    this.modelFlows = sequenceFlows(model)
  }

  /** All cuts that the text needs, in its order. */
  splices(): readonly Splice[] {
    const newId = idMaker(this.text, [...this.byTag.values()].map(({ element }) => element.id).concat(this.referredTo()))
    const taken = new Set<string>()
    for (const entry of this.byTag.values()) {
      const id = entry.element.id
      const fits = isPlain(id) && !taken.has(id)
      const plain = fits ? id : newId(plainStem(id, entry.role))
      taken.add(plain)
      this.idOf.set(entry, plain)
      if (plain !== id) this.changed.set(id, plain)
    }
    const tags = this.spans.map((span, tag) => this.tag(span, tag))
    for (const { attributes, tag, local } of tags) this.placeId(attributes, tag, local, taken, newId)
    const around: number[] = []
    for (const { attributes, tag, local } of tags) {
      const depth = this.spans[tag]?.depth ?? 0
      around[depth] = tag
      if (local === '') continue
      this.repairAttributes(attributes, tag, local)
      if (holdsReference(local)) this.repairText(tag, localName(this.names[around[depth - 1] ?? -1] ?? ''), local)
    }
    return this.cuts.sort((a, b) => a.from - b.from || a.to - b.to)
  }

  // Words of the text that may be references: one that leads nowhere must not come to mean an element with a new id.
  private referredTo(): readonly string[] {
    return Array.from(this.text.matchAll(/["'>]\s*(?:[^"'<>\s]*:)?([^"'<>\s:]+)\s*(?=["'<])/g), ([, word = '']) => word)
  }

  private tag({ start }: ElementSpan, tag: number) {
    const name = this.names[tag] ?? ''
    // Only elements of the standard have ids that the editor knows; "facts" are ours.
    const local = name.startsWith('=') && !name.startsWith('=facts') ? localName(name) : ''
    return { tag, local, attributes: local === '' ? [] : attributesOf(this.text, start.from, start.to) }
  }

  private placeId(attributes: readonly WrittenAttribute[], tag: number, local: string, taken: Set<string>, newId: (stem: string) => string): void {
    const written = attributes.find(({ name }) => name === 'id')
    const entry = this.byTag.get(tag)
    if (entry) {
      const id = this.idOf.get(entry) ?? entry.element.id
      if (written) this.replace(written, id)
      else this.add(tag, ` id="${id}"`)
    } else if (written && local !== '') {
      const id = attributeText(written.value).trim()
      const plain = isPlain(id) && !taken.has(id) ? id : newId(plainStem(id, local))
      taken.add(plain)
      if (!this.otherIdOf.has(id)) this.otherIdOf.set(id, plain)
      this.replace(written, plain)
    }
  }

  private repairAttributes(attributes: readonly WrittenAttribute[], tag: number, local: string): void {
    const ends = this.endsOf(tag)
    for (const attribute of attributes) {
      if (!isReference(attribute.name)) continue
      const reference = attributeText(attribute.value).trim()
      this.replace(attribute, ends.get(attribute.name) ?? this.follow(local, attribute.name, reference))
    }
    for (const [name, id] of ends) if (!attributes.some((attribute) => attribute.name === name)) this.add(tag, ` ${name}="${id}"`)
  }

  // Ends of a sequence flow as the model knows them, also where the flow does not name them.
  private endsOf(tag: number): ReadonlyMap<string, string> {
    const entry = this.byTag.get(tag)
    const flow = entry?.role === 'sequenceFlow' ? this.modelFlows.get(entry.element.id) : undefined
    if (!flow) return new Map()
    return new Map([['sourceRef', flow.sourceRef], ['targetRef', flow.targetRef]].map(([name = '', id = '']) => [name, this.changed.get(id) ?? id]))
  }

  private repairText(tag: number, parent: string, name: string): void {
    const span = this.spans[tag]
    if (!span || span.isEmpty) return
    const source = this.text.slice(span.start.to, span.end.from)
    const reference = elementText(source).trim()
    if (reference === '' || source.includes('<')) return
    const followed = this.follow(parent, name, reference)
    if (followed !== reference) this.cuts.push({ from: span.start.to, to: span.end.from, insert: escapeAttribute(followed) })
  }

  // The new id of what a reference means; the reference itself when it means nothing in the file.
  private follow(element: string, name: string, reference: string): string {
    const roles = meaning(element, name)
    const entry = (roles && this.find(reference, roles)) ?? this.find(reference, anything)
    if (entry) return this.idOf.get(entry) ?? reference
    const local = reference.slice(reference.indexOf(':') + 1)
    return this.otherIdOf.get(reference) ?? this.otherIdOf.get(local) ?? reference
  }

  private replace({ value, valueFrom, valueTo }: WrittenAttribute, by: string): void {
    if (attributeText(value).trim() !== by) this.cuts.push({ from: valueFrom, to: valueTo, insert: escapeAttribute(by) })
  }

  private add(tag: number, attribute: string): void {
    const start = this.spans[tag]?.start.from ?? 0
    const at = start + 1 + tagName(this.text, start).length
    this.cuts.push({ from: at, to: at, insert: attribute })
  }
}

const anything: ReadonlySet<Role> = new Set<Role>([...drawn, 'process'])

function plainStem(id: string, kind: string): string {
  const ascii = id.normalize('NFKD').replace(/[^\w.-]/g, '')
  return ascii === '' || id in Object.prototype ? kind : /^[a-z_]/i.test(ascii) ? ascii : `id_${ascii}`
}

function sequenceFlows(model: ProcessModel): ReadonlyMap<string, SequenceFlow> {
  const byId = new Map<string, SequenceFlow>()
  const open = [...model.processes] as Pick<ProcessModel['processes'][number], 'nodes' | 'sequenceFlows'>[]
  for (let flow = open.pop(); flow; flow = open.pop()) {
    for (const one of flow.sequenceFlows) byId.set(one.id, one)
    for (const node of flow.nodes) if (node.kind === 'activity' && node.content) open.push(node.content)
  }
  return byId
}
