// A model while it is read: elements as the file lists them, references still words. resolve.ts makes the model of it.
import type { Bounds, Point } from '../model/diagram.ts'
import type { Finding } from '../model/finding.ts'
import type { Activity, DataElement, Event, Gateway, Lane, Participant, Process } from '../model/process-model.ts'
import type { AnyFacts, FactKind } from './fact-attributes.ts'

/** A model part that may still change. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The flow of a process or sub-process in the making. */
export interface DraftFlow {
  readonly nodes: DraftNode[]
  readonly sequenceFlows: Entry[]
  readonly data: Writable<DataElement>[]
  readonly artifacts: Entry[]
  /** The process or sub-process it belongs to. */
  readonly owner: Entry
}

/** A flow node in the making. */
export type DraftNode = Writable<Activity> | Writable<Gateway> | Writable<Event>

/** A lane in the making. */
export interface DraftLane extends Omit<Writable<Lane>, 'flowNodeRefs' | 'lanes'> {
  flowNodeRefs: string[]
  lanes: DraftLane[]
}

/** What a timer event and a loop marker tell in the text of a child. */
export interface Counted {
  readonly timer?: Event['timer'] & {}
  readonly cardinality?: number
}

/** What an entry stands for. */
export type Role =
  | 'process' | 'participant' | 'lane' | 'activity' | 'gateway' | 'event' | 'sequenceFlow' | 'messageFlow' | 'data'
  | 'annotation' | 'association' | 'group'

/** One element of the file that the model takes over. */
export interface Entry {
  readonly role: Role
  readonly element: { id: string; name?: string }
  /** The id in the file; `undefined` when it has none. */
  readonly fileId: string | undefined
  /** Which start tag of the file is its own, counted from 0. */
  readonly tag: number
  /** The flow it stands in. */
  readonly home: DraftFlow | undefined
  /** Which kind of facts it can carry. */
  readonly facts: FactKind | undefined
  /** Start tag of its extension elements and, in there, of our own element, with the facts that one states. */
  extensionTag: number | undefined
  factTag: number | undefined
  /** Start tags of the distributions in our own element, by what they are of; the first one counts. */
  distributionTags: Map<string, number[]> | undefined
  stated: AnyFacts | undefined
  /** Whether a further element of ours stands beside that one; the first one counts. */
  isStatedTwice: boolean
  /** Of a sequence flow: whether it has a condition, and whether the model could not take it over after all. */
  hasCondition: boolean
  isLeftOut: boolean
  /** Ends of a sequence flow, message flow or association: words until resolved. */
  source: string | undefined
  target: string | undefined
}

/** A reference to be resolved once every id is known. */
export interface Reference {
  readonly from: Entry
  readonly to: string
  readonly tag: number
}

/** A drawn shape or edge, its element still a word. */
export interface DraftDrawing {
  readonly element: string
  readonly tag: number
  bounds?: Bounds
  labelBounds?: Bounds
  readonly isExpanded?: boolean
  readonly isHorizontal?: boolean
  /** Absent for shapes. */
  readonly waypoints?: Point[]
}

/** A drawn plane. */
export interface DraftPlane {
  readonly element: string | undefined
  readonly drawings: DraftDrawing[]
}

/** A finding whose place is a start tag; its line is worked out only when it is needed. */
export interface DraftFinding extends Omit<Finding, 'elementId' | 'file' | 'line'> {
  readonly element?: Entry
  readonly tag: number
}

/** An event definition that events refer to. */
export interface RootDefinition extends Counted {
  readonly definition: Event['definition']
}

/** A process in the making. */
export interface DraftProcess {
  readonly element: Writable<Process>
  readonly entry: Entry
  readonly flow: DraftFlow
  readonly lanes: DraftLane[]
}

/** A file as it was read, before references mean anything. */
export interface Draft {
  collaborationName?: string | undefined
  readonly collaborations: Set<string>
  /** Everything the model takes over, in file order. */
  readonly entries: Entry[]
  readonly processes: DraftProcess[]
  readonly subProcesses: { readonly element: Writable<Activity>; readonly entry: Entry; readonly flow: DraftFlow }[]
  readonly participants: Writable<Participant>[]
  readonly messageFlows: Entry[]
  readonly collaborationArtifacts: Entry[]
  readonly planes: DraftPlane[]
  readonly findings: DraftFinding[]
  readonly processRefs: Reference[]
  readonly laneRefs: (Reference & { readonly lane: DraftLane })[]
  readonly hostRefs: Reference[]
  readonly defaultRefs: Reference[]
  readonly dataRefs: (Reference & { readonly direction: 'input' | 'output' })[]
  readonly eventDefinitionRefs: Reference[]
  /** References whose only use is the name of what they refer to. */
  readonly nameRefs: Reference[]
  /** Names of data objects, stores and category values, by file id. */
  readonly names: Map<string, string>
  /** Event definitions that stand directly under the root, by file id. */
  readonly eventDefinitions: Map<string, RootDefinition>
  /** The node that lists a flow as outgoing or incoming, by the flow's id; gathered on demand. */
  readonly claimedSources: Map<string, Entry>
  readonly claimedTargets: Map<string, Entry>
  choreographies: number
  /** Start tags of what other tools keep simulation parameters in, or around it, and the elements that hold them. */
  readonly parameters: { readonly tag: number; readonly owner: Entry | undefined }[]
  /** Whether an element of ours says that such parameters were taken over, or refused, before. */
  areParametersTaken: boolean
}
