// What is open while a file is read, and the small moves every element reader makes. Knows no particular element.
import type { FindingCode, Severity, Finding } from '../model/finding.ts'
import type { Counted, Draft, DraftDrawing, DraftFlow, DraftLane, DraftPlane, Entry, Reference, Role, Writable } from './draft.ts'
import type { TextOf } from './element-table.ts'
import type { FactKind } from './fact-attributes.ts'
import { attributeText, unknownReference } from './xml-text.ts'

/** Where the reader is, as far as the meaning of the next element depends on it. */
export type Place =
  | 'definitions' | 'collaboration' | 'flow' | 'node' | 'laneSet' | 'lane' | 'sequenceFlow' | 'leaf' | 'dataAssociation' | 'category'
  | 'extension' | 'facts' | 'timer' | 'loop' | 'ioSpecification' | 'diagram' | 'plane' | 'shape' | 'edge' | 'label'

/** An open element that matters. */
export interface Frame {
  readonly place: Place
  readonly parent: Frame | undefined
  readonly depth: number
  /** The element whose extension elements, text and other children are inside. */
  readonly entry: Entry | undefined
  /** Where flow elements inside belong. */
  readonly flow: DraftFlow | undefined
  readonly lanes: DraftLane[] | undefined
  readonly lane: DraftLane | undefined
  readonly direction: 'input' | 'output' | undefined
  readonly plane: DraftPlane | undefined
  readonly drawing: DraftDrawing | undefined
  /** What the text inside a timer definition or a loop marker is a number of. */
  readonly counted: Writable<Counted> | undefined
}

/** Everything a reader of elements works on. */
export class ParseDesk {
  readonly draft: Draft = {
    collaborations: new Set(), entries: [], processes: [], subProcesses: [], participants: [], messageFlows: [],
    collaborationArtifacts: [], planes: [], findings: [], processRefs: [], laneRefs: [], hostRefs: [], defaultRefs: [],
    dataRefs: [], eventDefinitionRefs: [], nameRefs: [], names: new Map(), eventDefinitions: new Map(),
    claimedSources: new Map(), claimedTargets: new Map(), choreographies: 0,
    parameters: [], areParametersTaken: false,
  }
  /** Number of the start tag being read, from 0. */
  tag = -1
  depth = 0
  /** Depth of the element that is passed over with everything inside it; 0 when none is. */
  skipped = 0
  frame: Frame | undefined
  /** The element whose text is being gathered. */
  collecting: TextOf | undefined
  collected = ''
  attributes: () => Readonly<Record<string, string>> | false = () => false
  /** Attributes of the element of ours that is open, those of its children among them. */
  factAttributes: Record<string, string> = {}

  /** An attribute's value, blanks around it cut off; `undefined` when absent or empty. */
  attribute(name: string): string | undefined {
    const all = this.attributes()
    const source = all === false ? undefined : all[name]
    if (source === undefined) return undefined
    if (source.includes('&')) this.checkReferences(source)
    return attributeText(source).trim() || undefined
  }

  /** All attributes as XML reads them. Without prototype: a name such as "constructor" is a name like any other. */
  allAttributes(): Record<string, string> {
    const all = this.attributes()
    const attributes: Record<string, string> = Object.create(null)
    for (const [name, source] of Object.entries(all === false ? {} : all)) attributes[name] = attributeText(source)
    return attributes
  }

  /** Reports the first reference of the source that names no character. */
  checkReferences(source: string): void {
    const entity = unknownReference(source)
    if (entity !== undefined) this.find('ENTITY_UNKNOWN', 'warning', { entity })
  }

  /** Reports something about the start tag being read. */
  find(code: FindingCode, severity: Severity, params?: Finding['params'], element?: Entry): void {
    this.draft.findings.push({ code, severity, tag: this.tag, ...(params && { params }), ...(element && { element }) })
  }

  /** Opens a place for what is inside the element. Children inherit nothing: what they need is given. */
  open(place: Place, inside: Partial<Omit<Frame, 'place' | 'parent' | 'depth'>>): void {
    this.frame = {
      place, parent: this.frame, depth: this.depth, entry: inside.entry, flow: inside.flow, lanes: inside.lanes, lane: inside.lane,
      direction: inside.direction, plane: inside.plane, drawing: inside.drawing, counted: inside.counted,
    }
  }

  /** Passes over the element and everything inside it. */
  skip(): void {
    this.skipped = this.depth
  }

  /** Gathers the text of the element; what is inside it counts by its text alone. */
  collect(what: TextOf): void {
    this.collecting = what
    this.collected = ''
    this.skipped = this.depth
  }

  /** Passes over an element that may not stand where it stands, and says so. */
  misplaced(name: string): void {
    this.find('ELEMENT_MISPLACED', 'warning', { element: localName(name), name: this.label() })
    this.skip()
  }

  /** What people call the element: its name, else its id, else a dash. */
  label(): string {
    return this.attribute('name') ?? this.attribute('id') ?? '–'
  }

  /** Takes an element over into the model. Its id may still change, because another may have had it before. */
  enter(role: Role, facts: FactKind | undefined, element: Entry['element']): Entry {
    const fileId = this.attribute('id')
    const name = this.attribute('name')
    if (fileId !== undefined) element.id = fileId
    if (name !== undefined) element.name = name
    const entry: Entry = {
      role, element, fileId, tag: this.tag, home: this.frame?.flow, facts, extensionTag: undefined, factTag: undefined,
      distributionTags: undefined, stated: undefined, isStatedTwice: false, hasCondition: false, isLeftOut: false, source: undefined, target: undefined,
    }
    this.draft.entries.push(entry)
    return entry
  }

  /** Notes a reference, if there is one. */
  refer(into: Reference[], from: Entry, to: string | undefined): void {
    if (to !== undefined) into.push({ from, to, tag: this.tag })
  }
}

/** The part of a parsed name behind its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
