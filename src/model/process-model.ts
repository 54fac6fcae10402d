// One BPMN model as analysis needs it: pools, lanes, a tree of flow nodes, flows, data, and where the diagram draws them.
// Words are those of the BPMN 2.0 standard. Ids are unique within a model.
import type { ActivityFacts, FlowFacts, PerformerFacts, ProcessFacts } from './facts.ts'
import type { Diagram } from './diagram.ts'
import type { Duration } from './duration.ts'

/** Everything one BPMN file says that Ringkas interprets. */
export interface ProcessModel {
  /** Name of the collaboration or the (first) process; `undefined` when the file gives none. */
  readonly name?: string
  readonly participants: readonly Participant[]
  readonly processes: readonly Process[]
  readonly messageFlows: readonly MessageFlow[]
  /** Where the file draws its elements; absent when it has no diagram. */
  readonly diagram?: Diagram
}

/** A pool. Without `processRef` it is a black box. */
export interface Participant {
  readonly id: string
  readonly name?: string
  readonly processRef?: string
  readonly facts: PerformerFacts
}

/** What a process and a sub-process have in common: nodes, flows, data and artifacts, in file order. */
export interface FlowElements {
  readonly nodes: readonly FlowNode[]
  readonly sequenceFlows: readonly SequenceFlow[]
  readonly data: readonly DataElement[]
  readonly artifacts: readonly Artifact[]
}

/** A process with its lanes. */
export interface Process extends FlowElements {
  readonly id: string
  readonly name?: string
  readonly lanes: readonly Lane[]
  readonly facts: ProcessFacts
}

/** A lane; `lanes` are the lanes nested in it, `flowNodeRefs` the ids of nodes directly in it. */
export interface Lane {
  readonly id: string
  readonly name?: string
  readonly flowNodeRefs: readonly string[]
  readonly lanes: readonly Lane[]
  readonly facts: PerformerFacts
}

/** A node that sequence flows connect. */
export type FlowNode = Activity | Gateway | Event

/** Every kind of activity of a BPMN process. */
export const activityTypes = [
  'task', 'userTask', 'manualTask', 'serviceTask', 'scriptTask', 'businessRuleTask', 'sendTask', 'receiveTask',
  'callActivity', 'subProcess', 'transaction', 'adHocSubProcess',
] as const
/** One kind of activity. */
export type ActivityType = (typeof activityTypes)[number]

/** How an activity is repeated. */
export type LoopType = 'standard' | 'parallelMultiInstance' | 'sequentialMultiInstance'

/** A task, call activity or sub-process. */
export interface Activity {
  readonly kind: 'activity'
  readonly id: string
  readonly name?: string
  readonly type: ActivityType
  readonly loop?: LoopType
  /** The whole number the file gives as loop cardinality or maximum; absent for an expression. */
  readonly cardinality?: number
  readonly isForCompensation: boolean
  /** The flow inside a sub-process; absent for everything else, and for a sub-process without content. */
  readonly content?: FlowElements
  /** Whether the diagram shows the sub-process open; true when it has content and no diagram says otherwise. */
  readonly isExpanded: boolean
  readonly triggeredByEvent: boolean
  /** Data the activity reads and writes, by id of a data element of the model. */
  readonly dataInputRefs: readonly string[]
  readonly dataOutputRefs: readonly string[]
  readonly documentation?: string
  readonly facts: ActivityFacts
}

/** Every kind of gateway. */
export const gatewayTypes = ['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'] as const
/** One kind of gateway. */
export type GatewayType = (typeof gatewayTypes)[number]

/** A gateway; `defaultFlow` is the id of its default sequence flow. */
export interface Gateway {
  readonly kind: 'gateway'
  readonly id: string
  readonly name?: string
  readonly type: GatewayType
  readonly defaultFlow?: string
}

/** Every position an event can have. */
export const eventTypes = ['startEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent', 'endEvent'] as const
/** One position of an event. */
export type EventType = (typeof eventTypes)[number]

/** What triggers an event or what it throws; `none` without definition, `multiple` with several. */
export type EventDefinition =
  | 'none' | 'message' | 'timer' | 'error' | 'escalation' | 'cancel' | 'compensation' | 'conditional' | 'link' | 'signal'
  | 'terminate' | 'multiple'

/** An event. A boundary event names the activity it sits on. */
export interface Event {
  readonly kind: 'event'
  readonly id: string
  readonly name?: string
  readonly type: EventType
  readonly definition: EventDefinition
  readonly attachedToRef?: string
  /** The elapsed time the file gives a timer event as `timeDuration`; absent for an expression, a date or a cycle. */
  readonly timer?: Duration
  /** For a boundary event whether it interrupts its activity, for a start event whether it interrupts the parent. */
  readonly isInterrupting: boolean
}

/** A sequence flow between two nodes that exist; flows with a missing end become findings, not flows. */
export interface SequenceFlow {
  readonly id: string
  readonly name?: string
  readonly sourceRef: string
  readonly targetRef: string
  readonly hasCondition: boolean
  readonly facts: FlowFacts
}

/** A message flow; its ends are nodes or participants that exist. */
export interface MessageFlow {
  readonly id: string
  readonly name?: string
  readonly sourceRef: string
  readonly targetRef: string
}

/** A document, form or store. */
export interface DataElement {
  readonly id: string
  readonly name?: string
  readonly type: 'dataObject' | 'dataObjectReference' | 'dataStoreReference' | 'dataInput' | 'dataOutput'
}

/** What is drawn but does not flow. */
export type Artifact =
  | { readonly kind: 'textAnnotation'; readonly id: string; readonly text: string }
  | { readonly kind: 'association'; readonly id: string; readonly sourceRef: string; readonly targetRef: string }
  | { readonly kind: 'group'; readonly id: string; readonly name?: string }
