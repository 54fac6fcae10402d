// Draft -> model: every reference becomes an id that exists, or a finding that says what was left out.
import type { Activity, DataElement, Event, Gateway, Lane, Participant, Process, ProcessModel } from '../model/process-model.ts'
import type { Draft, DraftFlow, DraftLane, Entry, Role, Writable } from './draft.ts'
import { resolveDiagram } from './resolve-diagram.ts'
import { called, resolveArtifacts, resolveMessageFlows, resolveSequenceFlows, unresolved, type Claims, type FlowsByHome } from './resolve-flows.ts'
import { resolveIds, type Directory } from './resolve-ids.ts'
import { defineEvent } from './read-element.ts'

const roles = (...some: Role[]): ReadonlySet<Role> => new Set(some)
const processes = roles('process')
const activities = roles('activity')
const nodes = roles('activity', 'gateway', 'event')
const sequenceFlows = roles('sequenceFlow')
const data = roles('data')

/** A model, and its elements by what the file calls them. */
export interface Resolved {
  readonly model: ProcessModel
  readonly directory: Directory
}

/** The model of a draft; findings are added to the draft's. The draft is used up: its elements become the model's. */
export function resolveModel(draft: Draft, text: string, claims: () => Claims): Resolved {
  const directory = resolveIds(draft, text)
  for (const { element, facts, stated } of draft.entries) {
    if (facts !== undefined && stated && facts !== 'flow') Object.assign(element, { facts: stated })
  }
  resolveNodes(draft, directory)
  resolveData(draft, directory)
  resolveLanes(draft, directory)
  for (const { from, to, tag } of draft.processRefs) {
    const process = directory.find(to, processes)
    if (process) (from.element as Writable<Participant>).processRef = process.element.id
    else unresolved(draft, from, to, tag, 'participant')
  }
  const flows = resolveSequenceFlows(draft, directory, claims)
  // Under the standard an association of a collaboration belongs to no process; the model keeps it with the first.
  const loose = resolveArtifacts(draft, draft.collaborationArtifacts, directory)
  const elementsOf = (flow: DraftFlow) => ({
    nodes: flow.nodes, sequenceFlows: flows.get(flow) ?? [], data: flow.data, artifacts: resolveArtifacts(draft, flow.artifacts, directory),
  })
  for (const { element, flow } of draft.subProcesses) if (!isEmpty(flow, flows)) element.content = elementsOf(flow)
  const diagram = resolveDiagram(draft, directory, (id) => isBorne(id, text))
  const made = draft.processes.map(({ element, entry, flow, lanes }, at): Process => {
    if (flow.nodes.length === 0) {
      const params = { name: called(entry) }
      draft.findings.push({ code: 'PROCESS_EMPTY', severity: 'info', params, element: entry, tag: entry.tag })
    }
    const own = elementsOf(flow)
    return { ...element, ...own, artifacts: at === 0 ? [...own.artifacts, ...loose] : own.artifacts, lanes: lanes as readonly Lane[] }
  })
  const name = draft.collaborationName ?? made.find((process) => process.name !== undefined)?.name
  const model = {
    ...(name !== undefined && { name }), participants: draft.participants, processes: made,
    messageFlows: resolveMessageFlows(draft, directory, draft.participants), ...(diagram && { diagram }),
  }
  return { model, directory }
}

function isEmpty(flow: DraftFlow, flows: FlowsByHome): boolean {
  return flow.nodes.length + flow.data.length + flow.artifacts.length + (flows.get(flow)?.length ?? 0) === 0
}

function resolveNodes(draft: Draft, directory: Directory): void {
  for (const { from, to, tag } of draft.hostRefs) {
    const host = directory.find(to, activities)
    if (host) (from.element as Writable<Event>).attachedToRef = host.element.id
    else {
      const params = { name: called(from), reference: to }
      draft.findings.push({ code: 'BOUNDARY_WITHOUT_HOST', severity: 'warning', params, element: from, tag })
    }
  }
  for (const { from, to, tag } of draft.defaultRefs) {
    const flow = directory.find(to, sequenceFlows)
    if (flow) (from.element as Writable<Gateway>).defaultFlow = flow.element.id
    else unresolved(draft, from, to, tag, 'default')
  }
  for (const { from, to, tag } of draft.eventDefinitionRefs) {
    const definition = draft.eventDefinitions.get(to) ?? draft.eventDefinitions.get(to.slice(to.indexOf(':') + 1))
    if (definition !== undefined) defineEvent(from, definition.definition, definition.timer)
    else unresolved(draft, from, to, tag, 'eventDefinitionRef')
  }
}

function resolveData(draft: Draft, directory: Directory): void {
  for (const { from, to } of draft.nameRefs) {
    const name = draft.names.get(to) ?? draft.names.get(to.slice(to.indexOf(':') + 1))
    if (name !== undefined) (from.element as Writable<DataElement>).name ??= name
  }
  for (const { from, to, direction } of draft.dataRefs) {
    const found = directory.find(to, data)
    // Anything else is a property or an item of the task's own, which no figure counts.
    if (!found) continue
    const activity = from.element as Activity
    const refs = (direction === 'input' ? activity.dataInputRefs : activity.dataOutputRefs) as string[]
    if (!refs.includes(found.element.id)) refs.push(found.element.id)
  }
}

// Tools list a node in its lane and in all lanes around it: the innermost has it. Of lanes side by side, the first.
function resolveLanes(draft: Draft, directory: Directory): void {
  const around = new Map<DraftLane, DraftLane>()
  const depth = new Map<DraftLane, number>()
  const open = draft.processes.flatMap(({ lanes }) => lanes)
  for (let lane = open.pop(); lane; lane = open.pop()) {
    for (const inner of lane.lanes) {
      around.set(inner, lane)
      depth.set(inner, (depth.get(lane) ?? 0) + 1)
      open.push(inner)
    }
  }
  const isWithin = (inner: DraftLane, outer: DraftLane): boolean => {
    for (let lane: DraftLane | undefined = inner; lane; lane = around.get(lane)) if (lane === outer) return true
    return false
  }
  const laneOf = new Map<Entry, DraftLane>()
  for (const { from, to, tag, lane } of draft.laneRefs) {
    const node = directory.find(to, nodes)
    if (!node) {
      // Data and annotations stand in lanes too; only a reference to nothing is trouble.
      if (!directory.has(to)) unresolved(draft, from, to, tag, 'lane')
      continue
    }
    const before = laneOf.get(node)
    if (!before || isWithin(lane, before)) laneOf.set(node, lane)
    else if (!isWithin(before, lane)) {
      const params = { name: called(node), first: before.name ?? before.id, other: lane.name ?? lane.id }
      draft.findings.push({ code: 'NODE_IN_SEVERAL_LANES', severity: 'warning', params, element: node, tag })
    }
  }
  for (const [node, lane] of laneOf) lane.flowNodeRefs.push(node.element.id)
}

// Whether some element of the file bears the id; asked only where nothing of the model does.
function isBorne(id: string, text: string): boolean {
  return id !== '' && (text.includes(` id="${id}"`) || text.includes(` id='${id}'`))
}
