// One element of the file -> draft, by what it is and where it stands.
import type { Counted, DraftLane, Entry, RootDefinition, Writable } from './draft.ts'
import { elementTable, type Structure, type TextOf } from './element-table.ts'
import { localName, type ParseDesk } from './parse-desk.ts'
import { readDrawing } from './read-drawing.ts'
import { readDistribution, readFactElement } from './read-fact-element.ts'
import { connection, emptyFlow, readFlowElement } from './read-flow-element.ts'
import { elementText } from './xml-text.ts'
import { durationFromIso } from '../model/iso-duration.ts'
import type { Activity, Event } from '../model/process-model.ts'

/** Reads a start tag. `claims`: also note which flows a node lists as its own. */
export function readElement(desk: ParseDesk, name: string, claims: boolean): void {
  const reading = elementTable.get(name)
  if (reading === undefined) {
    // What other namespaces say stays in the file; an unknown word of our own is from a newer version.
    if (name.startsWith('=bpmn:')) desk.find('ELEMENT_UNKNOWN', 'warning', { element: localName(name), name: desk.label() })
    return desk.skip()
  }
  const { frame } = desk
  // Nothing of the standard has a meaning inside an element of ours.
  if (frame?.place === 'facts' && reading.as !== 'distribution') return desk.skip()
  switch (reading.as) {
    case 'kept':
      return desk.skip()
    case 'activity':
    case 'gateway':
    case 'event':
    case 'sequenceFlow':
    case 'data':
      if (frame?.place === 'flow' && frame.flow) return readFlowElement(desk, frame.flow, reading)
      // Inputs and outputs of a task or event are its ports, not documents of the process.
      if (reading.as === 'data' && frame?.place === 'ioSpecification' && frame.flow) return readFlowElement(desk, frame.flow, reading)
      return reading.as === 'data' && frame?.place === 'node' ? desk.skip() : desk.misplaced(name)
    case 'text':
      return readText(desk, reading.of, claims)
    case 'eventDefinition':
      return readEventDefinition(desk, reading.definition)
    case 'loop':
      return readLoop(desk, reading.multiple)
    case 'dataAssociation':
      if (frame?.entry?.role !== 'activity') return desk.skip()
      return desk.open('dataAssociation', { entry: frame.entry, direction: reading.direction })
    case 'facts':
      return readFactElement(desk, reading.name)
    case 'distribution':
      return readDistribution(desk)
    case 'parameters':
      desk.draft.parameters.push({ tag: desk.tag, owner: frame?.entry })
      return desk.skip()
    case 'extensionElements':
      // Some tools keep their parameters beside the processes.
      if (frame?.place === 'definitions') desk.draft.parameters.push({ tag: desk.tag, owner: undefined })
      if (!frame?.entry || (frame.place === 'dataAssociation')) return desk.skip()
      frame.entry.extensionTag ??= desk.tag
      return desk.open('extension', { entry: frame.entry })
    case 'diagram':
    case 'plane':
    case 'shape':
    case 'edge':
    case 'label':
    case 'bounds':
    case 'waypoint':
      return readDrawing(desk, reading.as)
    default:
      return readStructure(desk, name, reading.as)
  }
}

function readStructure(desk: ParseDesk, name: string, as: Structure): void {
  const { draft, frame } = desk
  const place = frame?.place
  switch (as) {
    case 'definitions':
      return place === undefined ? desk.open('definitions', {}) : desk.misplaced(name)
    case 'process': {
      if (place !== 'definitions') return desk.misplaced(name)
      const element = { id: '', lanes: [], facts: {}, nodes: [], sequenceFlows: [], data: [], artifacts: [] }
      const entry = desk.enter('process', 'process', element)
      const flow = emptyFlow(entry)
      const lanes: DraftLane[] = []
      draft.processes.push({ element, entry, flow, lanes })
      return desk.open('flow', { entry, flow, lanes })
    }
    case 'collaboration': {
      if (place !== 'definitions') return desk.misplaced(name)
      draft.collaborationName ??= desk.attribute('name')
      const collaboration = desk.attribute('id')
      if (collaboration !== undefined) draft.collaborations.add(collaboration)
      return desk.open('collaboration', {})
    }
    case 'participant': {
      if (place !== 'collaboration') return desk.misplaced(name)
      const element = { id: '', facts: {} }
      const entry = desk.enter('participant', 'performer', element)
      draft.participants.push(element)
      desk.refer(draft.processRefs, entry, desk.attribute('processRef'))
      return desk.open('leaf', { entry })
    }
    case 'messageFlow': {
      if (place !== 'collaboration') return desk.misplaced(name)
      const entry = connection(desk, 'messageFlow')
      draft.messageFlows.push(entry)
      return desk.open('leaf', { entry })
    }
    case 'laneSet': {
      const lanes = place === 'flow' ? frame?.lanes : place === 'lane' ? frame?.lane?.lanes : undefined
      // The model knows performers of a process, not of a part of it.
      return lanes ? desk.open('laneSet', { lanes, flow: frame?.flow }) : desk.misplaced(name)
    }
    case 'lane': {
      if (place !== 'laneSet' || !frame?.lanes) return desk.misplaced(name)
      const lane: DraftLane = { id: '', flowNodeRefs: [], lanes: [], facts: {} }
      const entry = desk.enter('lane', 'performer', lane)
      frame.lanes.push(lane)
      return desk.open('lane', { entry, lane, flow: frame.flow })
    }
    case 'textAnnotation':
    case 'association':
    case 'group':
      return readArtifact(desk, name, as)
    case 'ioSpecification':
      return place === 'flow' && frame?.entry?.role === 'process' ? desk.open('ioSpecification', { flow: frame.flow }) : desk.skip()
    case 'category':
      return place === 'definitions' ? desk.open('category', {}) : desk.misplaced(name)
    case 'categoryValue':
    case 'dataStore': {
      const id = desk.attribute('id')
      const text = desk.attribute(as === 'dataStore' ? 'name' : 'value')
      if (id !== undefined && text !== undefined) draft.names.set(id, text)
      return desk.skip()
    }
    case 'choreography':
      draft.choreographies++
      desk.find('CHOREOGRAPHY_NOT_READ', 'warning', { element: localName(name), name: desk.label() })
      return desk.skip()
  }
}

function readArtifact(desk: ParseDesk, name: string, as: 'textAnnotation' | 'association' | 'group'): void {
  const { draft, frame } = desk
  if (frame?.place !== 'flow' && frame?.place !== 'collaboration') return desk.misplaced(name)
  const home = frame.flow?.artifacts ?? draft.collaborationArtifacts
  if (as === 'association') {
    const entry = connection(desk, 'association')
    home.push(entry)
    return desk.open('leaf', { entry })
  }
  const element = as === 'group' ? { kind: 'group' as const, id: '' } : { kind: 'textAnnotation' as const, id: '', text: desk.attribute('text') ?? '' }
  const entry = desk.enter(as === 'group' ? 'group' : 'annotation', undefined, element)
  home.push(entry)
  if (as === 'group') desk.refer(draft.nameRefs, entry, desk.attribute('categoryValueRef'))
  desk.open('leaf', { entry })
}

function readText(desk: ParseDesk, of: TextOf, claims: boolean): void {
  const { frame } = desk
  const wanted =
    of === 'flowNodeRef' ? frame?.place === 'lane'
    : of === 'conditionExpression' ? frame?.place === 'sequenceFlow'
    : of === 'documentation' ? frame?.entry?.role === 'activity' && frame.place !== 'dataAssociation'
    : of === 'text' ? frame?.entry?.role === 'annotation'
    : of === 'sourceRef' || of === 'targetRef' ? frame?.place === 'dataAssociation'
    : of === 'eventDefinitionRef' ? frame?.entry?.role === 'event'
    : of === 'timeDuration' ? frame?.place === 'timer'
    : of === 'loopCardinality' ? frame?.place === 'loop'
    : claims && (frame?.place === 'node' || frame?.place === 'flow')
  if (wanted) desk.collect(of)
  else desk.skip()
}

/** Puts the text that was gathered where it belongs. */
export function takeText(desk: ParseDesk, of: TextOf): void {
  const { draft, frame, collected } = desk
  if (collected.includes('&')) desk.checkReferences(collected)
  const text = elementText(collected).trim()
  if (frame?.counted) return count(frame.counted, of, text)
  const entry = frame?.entry
  if (text === '' || !entry || !frame) return
  switch (of) {
    case 'flowNodeRef':
      if (frame.lane) draft.laneRefs.push({ from: entry, to: text, tag: desk.tag, lane: frame.lane })
      return
    case 'conditionExpression':
      entry.hasCondition = true
      return
    case 'documentation': {
      const activity = entry.element as Writable<Activity>
      activity.documentation = activity.documentation === undefined ? text : `${activity.documentation}\n\n${text}`
      return
    }
    case 'text':
      Object.assign(entry.element, { text })
      return
    case 'sourceRef':
    case 'targetRef':
      // An input comes from its source, an output goes to its target; the other end is a port of the activity.
      if ((frame.direction === 'input') === (of === 'sourceRef')) {
        draft.dataRefs.push({ from: entry, to: text, tag: desk.tag, direction: frame.direction ?? 'input' })
      }
      return
    case 'eventDefinitionRef':
      desk.refer(draft.eventDefinitionRefs, entry, text)
      return
    case 'incoming':
      draft.claimedTargets.set(text, entry)
      return
    case 'outgoing':
      draft.claimedSources.set(text, entry)
      return
  }
}

function readEventDefinition(desk: ParseDesk, definition: Event['definition']): void {
  const { draft, frame } = desk
  let counted: Writable<Counted> | undefined
  if (frame?.place === 'definitions') {
    const id = desk.attribute('id')
    const root: RootDefinition = { definition }
    if (id !== undefined) draft.eventDefinitions.set(id, root)
    counted = root
  } else if (frame?.entry?.role === 'event') {
    defineEvent(frame.entry, definition)
    const event = frame.entry.element as Writable<Event>
    if (event.definition === definition) counted = event
  }
  if (definition === 'timer' && counted) desk.open('timer', { counted })
  else desk.skip()
}

/** Adds a definition to an event, with the time that a timer states elsewhere; a second one makes it `multiple`. */
export function defineEvent(entry: Entry, definition: Event['definition'], timer?: Event['timer']): void {
  const event = entry.element as Writable<Event>
  event.definition = event.definition === 'none' ? definition : 'multiple'
  // The time of one of several triggers is not how long the event takes.
  if (event.definition === 'multiple') delete event.timer
  else if (timer) event.timer = timer
}

function readLoop(desk: ParseDesk, isMultiple: boolean): void {
  const entry = desk.frame?.entry
  if (entry?.role !== 'activity') return desk.skip()
  const activity = entry.element as Writable<Activity>
  if (isMultiple) {
    activity.loop = desk.attribute('isSequential') === 'true' ? 'sequentialMultiInstance' : 'parallelMultiInstance'
    return desk.open('loop', { counted: activity })
  }
  activity.loop = 'standard'
  const maximum = desk.attribute('loopMaximum')
  if (maximum !== undefined) count(activity, 'loopCardinality', maximum)
  desk.skip()
}

// An expression tells its number only while the process runs: then there is none.
function count(counted: Writable<Counted>, of: TextOf, text: string): void {
  if (of === 'timeDuration') {
    const timer = durationFromIso(text, 'elapsed')
    if (timer) counted.timer = timer
  } else if (/^[1-9]\d{0,8}$/.test(text)) counted.cardinality = Number(text)
}
