// Elements that stand in the flow of a process or sub-process -> draft.
import type { Activity, Event, Gateway } from '../model/process-model.ts'
import type { DraftFlow, Entry, Role, Writable } from './draft.ts'
import type { Reading } from './element-table.ts'
import type { FactKind } from './fact-attributes.ts'
import type { ParseDesk } from './parse-desk.ts'

type FlowReading = Extract<Reading, { readonly as: 'activity' | 'gateway' | 'event' | 'data' | 'sequenceFlow' }>

/** A flow without elements. */
export function emptyFlow(owner: Entry): DraftFlow {
  return { nodes: [], sequenceFlows: [], data: [], artifacts: [], owner }
}

/** An element with two ends. */
export function connection(desk: ParseDesk, role: Role, facts?: FactKind): Entry {
  const entry = desk.enter(role, facts, { id: '' })
  entry.source = desk.attribute('sourceRef')
  entry.target = desk.attribute('targetRef')
  return entry
}

/** Reads an element of a flow; the place it stands in must be one. */
export function readFlowElement(desk: ParseDesk, home: DraftFlow, reading: FlowReading): void {
  switch (reading.as) {
    case 'activity':
      return readActivity(desk, home, reading.type)
    case 'gateway': {
      const element: Writable<Gateway> = { kind: 'gateway', id: '', type: reading.type }
      const entry = desk.enter('gateway', undefined, element)
      home.nodes.push(element)
      desk.refer(desk.draft.defaultRefs, entry, desk.attribute('default'))
      return desk.open('node', { entry })
    }
    case 'event':
      return readEvent(desk, home, reading.type)
    case 'data': {
      const element = { id: '', type: reading.type }
      const entry = desk.enter('data', undefined, element)
      home.data.push(element)
      if (reading.type === 'dataObject' && entry.fileId !== undefined && entry.element.name !== undefined) {
        desk.draft.names.set(entry.fileId, entry.element.name)
      }
      desk.refer(desk.draft.nameRefs, entry, desk.attribute('dataObjectRef') ?? desk.attribute('dataStoreRef'))
      return desk.open('leaf', { entry })
    }
    case 'sequenceFlow': {
      const entry = connection(desk, 'sequenceFlow', 'flow')
      home.sequenceFlows.push(entry)
      return desk.open('sequenceFlow', { entry })
    }
  }
}

function readActivity(desk: ParseDesk, home: DraftFlow, type: Activity['type']): void {
  const element: Writable<Activity> & { dataInputRefs: string[]; dataOutputRefs: string[] } = {
    kind: 'activity', id: '', type, isForCompensation: desk.attribute('isForCompensation') === 'true', isExpanded: false,
    triggeredByEvent: desk.attribute('triggeredByEvent') === 'true', dataInputRefs: [], dataOutputRefs: [], facts: {},
  }
  const entry = desk.enter('activity', 'activity', element)
  home.nodes.push(element)
  if (type !== 'subProcess' && type !== 'transaction' && type !== 'adHocSubProcess') return desk.open('node', { entry })
  const flow = emptyFlow(entry)
  desk.draft.subProcesses.push({ element, flow, entry })
  desk.open('flow', { entry, flow })
}

function readEvent(desk: ParseDesk, home: DraftFlow, type: Event['type']): void {
  const isBoundary = type === 'boundaryEvent'
  const element: Writable<Event> = {
    kind: 'event', id: '', type, definition: 'none',
    isInterrupting: desk.attribute(isBoundary ? 'cancelActivity' : 'isInterrupting') !== 'false',
  }
  const entry = desk.enter('event', undefined, element)
  home.nodes.push(element)
  if (isBoundary) desk.draft.hostRefs.push({ from: entry, to: desk.attribute('attachedToRef') ?? '', tag: desk.tag })
  desk.open('node', { entry })
}
