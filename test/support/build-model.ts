// Builds models for tests without XML: small words with plain defaults, everything else given as an override.
import type { Duration } from '../../src/model/duration.ts'
import type { ActivityFacts, FlowFacts, ProcessFacts } from '../../src/model/facts.ts'
import type {
  Activity, DataElement, Event, EventType, FlowElements, FlowNode, Gateway, GatewayType, Lane, Participant, Process,
  ProcessModel, SequenceFlow,
} from '../../src/model/process-model.ts'
import { indexModel, type ModelIndex } from '../../src/model/model-index.ts'
import type { Waste } from '../../src/model/waste.ts'
import type { ValueCategory } from '../../src/model/value-category.ts'
import { minutes } from './durations.ts'

/** A task; the id is the name unless one is given. */
export function anActivity(name?: string, overrides: Partial<Activity> = {}): Activity {
  return {
    kind: 'activity', id: name ?? 'activity', ...(name !== undefined && { name }), type: 'task', isForCompensation: false,
    isExpanded: false, triggeredByEvent: false, dataInputRefs: [], dataOutputRefs: [], facts: {}, ...overrides,
  }
}

/** A task with a time in minutes and, when given, a category and a waste. */
export function aTimed(
  name: string, processing: number | Duration, value?: ValueCategory, more: ActivityFacts & { readonly waste?: Waste } = {},
): Activity {
  const time = typeof processing === 'number' ? minutes(processing) : processing
  return anActivity(name, { facts: { processing: time, ...(value && { value }), ...more } })
}

/** A sub-process with content, open unless said otherwise. */
export function aSubProcess(name: string, content: FlowElements, overrides: Partial<Activity> = {}): Activity {
  return anActivity(name, { type: 'subProcess', content, isExpanded: true, ...overrides })
}

/** A gateway. */
export function aGateway(id: string, type: GatewayType = 'exclusiveGateway', overrides: Partial<Gateway> = {}): Gateway {
  return { kind: 'gateway', id, type, ...overrides }
}

/** An event without trigger. */
export function anEvent(id: string, type: EventType, overrides: Partial<Event> = {}): Event {
  return { kind: 'event', id, type, definition: 'none', isInterrupting: true, ...overrides }
}

/** A sequence flow named after its ends. */
export function aFlow(sourceRef: string, targetRef: string, facts: FlowFacts = {}, id = `${sourceRef}->${targetRef}`): SequenceFlow {
  return { id, sourceRef, targetRef, hasCondition: false, facts }
}

/** Nodes and the flows between them; a flow is written `'a b'` or `'a b c'` for a chain. */
export function flowOf(nodes: readonly FlowNode[], flows: readonly (string | SequenceFlow)[] = [], data: readonly DataElement[] = []): FlowElements {
  const sequenceFlows = flows.flatMap((flow) => {
    if (typeof flow !== 'string') return [flow]
    const ids = flow.split(' ')
    return ids.slice(1).map((target, at) => aFlow(ids[at]!, target))
  })
  return { nodes, sequenceFlows, data, artifacts: [] }
}

/** The nodes one after the other, from a start to an end event. */
export function inSequence(nodes: readonly FlowNode[]): FlowElements {
  const all = [anEvent('start', 'startEvent'), ...nodes, anEvent('end', 'endEvent')]
  return flowOf(all, all.slice(1).map((node, at) => aFlow(all[at]!.id, node.id)))
}

/** A lane holding the nodes with the ids. */
export function aLane(name: string | undefined, flowNodeRefs: readonly string[], lanes: readonly Lane[] = [], id = `lane ${name}`): Lane {
  return { id, ...(name !== undefined && { name }), flowNodeRefs, lanes, facts: {} }
}

/** A process; in a model of one pool it belongs to that pool. */
export function aProcess(elements: FlowElements, lanes: readonly Lane[] = [], id = 'process', facts: ProcessFacts = {}): Process {
  return { ...elements, id, lanes, facts }
}

/** A pool of a process; without `processRef` a black box. */
export function aPool(name: string | undefined, processRef?: string, id = `pool ${name}`): Participant {
  return { id, ...(name !== undefined && { name }), ...(processRef !== undefined && { processRef }), facts: {} }
}

/** A model of the processes, with pools where given. */
export function aModel(processes: readonly Process[], overrides: Partial<ProcessModel> = {}): ProcessModel {
  return { participants: [], processes, messageFlows: [], ...overrides }
}

/** A model of activities one after the other, each in the lane `performers` names for its place, if any. */
export function aSequence(activities: readonly Activity[], performers: readonly (string | undefined)[] = []): ProcessModel {
  const refs = new Map<string, string[]>()
  activities.forEach(({ id }, at) => {
    const performer = performers[at]
    if (performer !== undefined) refs.set(performer, [...(refs.get(performer) ?? []), id])
  })
  return aModel([aProcess(inSequence(activities), [...refs].map(([name, ids]) => aLane(name, ids)))])
}

/** The index of a model of one process without pools. */
export function indexOf(elements: FlowElements, lanes: readonly Lane[] = []): ModelIndex {
  return indexModel(aModel([aProcess(elements, lanes)]))
}

/** The model with every id prefixed (and every reference with it): another file that says the same. */
export function withOtherIds(model: ProcessModel, prefix: string): ProcessModel {
  const other = (id: string): string => prefix + id
  const lane = (some: Lane): Lane => ({ ...some, id: other(some.id), flowNodeRefs: some.flowNodeRefs.map(other), lanes: some.lanes.map(lane) })
  const flow = <T extends FlowElements>(elements: T): T => ({
    ...elements,
    nodes: elements.nodes.map((node): FlowNode => ({
      ...node, id: other(node.id),
      ...(node.kind === 'activity' && node.content && { content: flow(node.content) }),
      ...(node.kind === 'event' && node.attachedToRef !== undefined && { attachedToRef: other(node.attachedToRef) }),
    })),
    sequenceFlows: elements.sequenceFlows.map((some) => ({
      ...some, id: other(some.id), sourceRef: other(some.sourceRef), targetRef: other(some.targetRef),
    })),
    data: elements.data.map((some) => ({ ...some, id: other(some.id) })),
  })
  return {
    ...model,
    participants: model.participants.map((pool) => ({
      ...pool, id: other(pool.id), ...(pool.processRef !== undefined && { processRef: other(pool.processRef) }),
    })),
    processes: model.processes.map((process) => ({ ...flow(process), id: other(process.id), lanes: process.lanes.map(lane) })),
    messageFlows: model.messageFlows.map((some) => ({
      ...some, id: other(some.id), sourceRef: other(some.sourceRef), targetRef: other(some.targetRef),
    })),
  }
}
