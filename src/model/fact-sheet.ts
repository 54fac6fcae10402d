// Facts taken out of a model, and a model with other facts put in.
import type { FactSheet } from './facts.ts'
import type { Activity, FlowElements, FlowNode, Lane, Process, ProcessModel } from './process-model.ts'

/** The facts a model carries, by element id; elements without facts have no entry. */
export function factsOf(model: ProcessModel): FactSheet {
  const sheet = {
    activities: {} as Record<string, Activity['facts']>,
    flows: {} as Record<string, FlowElements['sequenceFlows'][number]['facts']>,
    performers: {} as Record<string, Lane['facts']>,
    processes: {} as Record<string, Process['facts']>,
  }
  const put = <T extends object>(into: Record<string, T>, id: string, facts: T): void => {
    // Defined rather than assigned: an id such as "__proto__" is an id like any other.
    if (Object.keys(facts).length > 0) Object.defineProperty(into, id, { value: facts, enumerable: true, configurable: true, writable: true })
  }
  const flow = ({ nodes, sequenceFlows }: FlowElements): void => {
    for (const node of nodes) {
      if (node.kind !== 'activity') continue
      put(sheet.activities, node.id, node.facts)
      if (node.content) flow(node.content)
    }
    for (const { id, facts } of sequenceFlows) put(sheet.flows, id, facts)
  }
  const lanes = (some: readonly Lane[]): void => {
    for (const lane of some) {
      put(sheet.performers, lane.id, lane.facts)
      lanes(lane.lanes)
    }
  }
  for (const participant of model.participants) put(sheet.performers, participant.id, participant.facts)
  for (const process of model.processes) {
    put(sheet.processes, process.id, process.facts)
    lanes(process.lanes)
    flow(process)
  }
  return sheet
}

/** The model with exactly the facts of the sheet; what the model carried before is gone. */
export function withFacts(model: ProcessModel, sheet: FactSheet): ProcessModel {
  const of = <T extends object>(from: Readonly<Record<string, T>>, id: string): T => (Object.hasOwn(from, id) ? from[id]! : ({} as T))
  const node = (some: FlowNode): FlowNode =>
    some.kind === 'activity'
      ? { ...some, facts: of(sheet.activities, some.id), ...(some.content && { content: flow(some.content) }) }
      : some
  const flow = <T extends FlowElements>(elements: T): T => ({
    ...elements,
    nodes: elements.nodes.map(node),
    sequenceFlows: elements.sequenceFlows.map((sequenceFlow) => ({ ...sequenceFlow, facts: of(sheet.flows, sequenceFlow.id) })),
  })
  const lane = (some: Lane): Lane => ({ ...some, facts: of(sheet.performers, some.id), lanes: some.lanes.map(lane) })
  return {
    ...model,
    participants: model.participants.map((participant) => ({ ...participant, facts: of(sheet.performers, participant.id) })),
    processes: model.processes.map((process) => ({
      ...flow(process), facts: of(sheet.processes, process.id), lanes: process.lanes.map(lane),
    })),
  }
}
