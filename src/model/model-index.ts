// Answers about a model that need more than one element: what is inside what, who performs it, in which order it is read.
import { append } from './append.ts'
import { nameKey } from './name-key.ts'
import type { Activity, Event, FlowElements, FlowNode, Lane, Participant, Process, ProcessModel, SequenceFlow } from './process-model.ts'

/** Where a node stands. */
export interface NodePlace {
  readonly node: FlowNode
  readonly process: Process
  /** The process or sub-process whose flow the node belongs to. */
  readonly container: FlowElements
  /** The sub-processes around the node, outermost first. */
  readonly within: readonly Activity[]
  /** The innermost lane; a node of a sub-process inherits its sub-process's. */
  readonly lane?: Lane
  readonly participant?: Participant
}

/** A model with its look-ups. */
export interface ModelIndex {
  readonly model: ProcessModel
  /** Processes in the order of their pools; those without a pool last. */
  readonly processes: readonly Process[]
  readonly nodes: ReadonlyMap<string, NodePlace>
  readonly lanes: ReadonlyMap<string, Lane>
  readonly participants: ReadonlyMap<string, Participant>
  readonly sequenceFlows: ReadonlyMap<string, SequenceFlow>
  readonly outgoing: ReadonlyMap<string, readonly SequenceFlow[]>
  readonly incoming: ReadonlyMap<string, readonly SequenceFlow[]>
  /**
   * The activities A that figures count (calculations: "Of one model"), in reading order: tasks, call activities, and
   * sub-processes that are collapsed or empty; an open sub-process counts by what is inside.
   */
  readonly activities: readonly Activity[]
  /**
   * The counted activities and, in their places among them, the named intermediate events: what a step of another model can be
   * the counterpart of. Events at a start, an end or the border of an activity tell when something begins, ends or fails.
   */
  readonly landmarks: readonly (Activity | Event)[]
}

/** Whether the sub-process counts by its content instead of as one step. */
export function countsByContent(activity: Activity): boolean {
  return activity.isExpanded && activity.content !== undefined && activity.content.nodes.length > 0
}

/** Indexes a model. Linear in its size; holds references, copies nothing. */
export function indexModel(model: ProcessModel): ModelIndex {
  const nodes = new Map<string, NodePlace>()
  const lanes = new Map<string, Lane>()
  const sequenceFlows = new Map<string, SequenceFlow>()
  const outgoing = new Map<string, SequenceFlow[]>()
  const incoming = new Map<string, SequenceFlow[]>()
  const participants = new Map(model.participants.map((participant) => [participant.id, participant]))
  // The first pool of a process is its pool; a second one that names the same process is drawn by mistake.
  const participantOf = new Map([...model.participants].reverse().map((participant) => [participant.processRef, participant]))

  const processes = inParticipantOrder(model)
  for (const process of processes) {
    const laneOf = innermostLanes(process.lanes, lanes)
    const place = (container: FlowElements, within: readonly Activity[], inherited: Lane | undefined): void => {
      for (const flow of container.sequenceFlows) {
        sequenceFlows.set(flow.id, flow)
        append(outgoing, flow.sourceRef, flow)
        append(incoming, flow.targetRef, flow)
      }
      for (const node of container.nodes) {
        const lane = laneOf.get(node.id) ?? inherited
        const participant = participantOf.get(process.id)
        nodes.set(node.id, { node, process, container, within, ...(lane && { lane }), ...(participant && { participant }) })
      }
      for (const node of container.nodes) {
        if (node.kind === 'activity' && node.content) place(node.content, [...within, node], laneOf.get(node.id) ?? inherited)
      }
    }
    place(process, [], undefined)
  }
  const landmarks = readingOrder(model)
  const activities = landmarks.filter((node) => node.kind === 'activity')
  return { model, processes, nodes, lanes, participants, sequenceFlows, outgoing, incoming, activities, landmarks }
}

/** The landmarks of a model (see ModelIndex), process by process in the order of `processes`. */
export function readingOrder(model: ProcessModel): ModelIndex['landmarks'] {
  const landmarks: (Activity | Event)[] = []
  const read = (container: FlowElements): void => {
    for (const node of inFlowOrder(container)) {
      if (node.kind === 'activity' && node.content && countsByContent(node)) read(node.content)
      else if (node.kind === 'activity' || isNamedIntermediate(node)) landmarks.push(node)
    }
  }
  inParticipantOrder(model).forEach(read)
  return landmarks
}

function isNamedIntermediate(node: FlowNode): node is Event {
  return node.kind === 'event' && (node.type === 'intermediateCatchEvent' || node.type === 'intermediateThrowEvent') && nameKey(node.name) !== ''
}

/** The name of who performs a node: its innermost named lane, else its pool; `undefined` when neither has a name. */
export function performerName(index: ModelIndex, nodeId: string): string | undefined {
  const place = index.nodes.get(nodeId)
  return place?.lane?.name ?? place?.participant?.name
}

/** The name of the institution of a node: its pool; `undefined` outside pools or in one without a name. */
export function institutionName(index: ModelIndex, nodeId: string): string | undefined {
  return index.nodes.get(nodeId)?.participant?.name
}

/**
 * The nodes of one flow in the order a person reads it: from the starts along the flows, a node after everything that leads
 * to it save over a loop, first in the file first. Every node appears exactly once. Walks with a stack of its own, so that
 * long chains do not exhaust the call stack.
 */
export function inFlowOrder({ nodes, sequenceFlows }: FlowElements): readonly FlowNode[] {
  const positions = new Map(nodes.map(({ id }, at) => [id, at]))
  const targets = nodes.map((): number[] => [])
  const hasSource = nodes.map(() => false)
  const lead = (sourceId: string, targetId: string): void => {
    const source = positions.get(sourceId)
    const target = positions.get(targetId)
    if (source === undefined || target === undefined) return
    targets[source]!.push(target)
    if (source !== target) hasSource[target] = true
  }
  for (const { sourceRef, targetRef } of sequenceFlows) lead(sourceRef, targetRef)
  for (const node of nodes) {
    if (node.kind === 'event' && node.attachedToRef !== undefined) lead(node.attachedToRef, node.id)
  }

  const seen = nodes.map(() => false)
  // How many of a node's branches are still to be walked, the last branch first.
  const left = targets.map(({ length }) => length)
  // Postorder; read backwards it is [a] -> [x] -> {b, c}: a, x, b, c.
  const walk = (root: number, finished: FlowNode[]): void => {
    const open = [root]
    seen[root] = true
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      if (left[at] === 0) {
        open.pop()
        finished.push(nodes[at]!)
        continue
      }
      const target = targets[at]![--left[at]!]!
      if (seen[target]) continue
      seen[target] = true
      open.push(target)
    }
  }

  // The last start is walked first, so that nodes the starts share end up behind all of them.
  const ordered: FlowNode[] = []
  for (let at = nodes.length - 1; at >= 0; at--) if (!hasSource[at] && !seen[at]) walk(at, ordered)
  ordered.reverse()
  for (let at = 0; at < nodes.length; at++) {
    if (seen[at]) continue
    const finished: FlowNode[] = []
    walk(at, finished)
    for (const node of finished.reverse()) ordered.push(node)
  }
  return ordered
}

function inParticipantOrder(model: ProcessModel): readonly Process[] {
  const position = new Map(model.participants.map(({ processRef }, at) => [processRef, at]))
  const behind = model.participants.length
  return [...model.processes].sort((a, b) => (position.get(a.id) ?? behind) - (position.get(b.id) ?? behind))
}

function innermostLanes(top: readonly Lane[], all: Map<string, Lane>): ReadonlyMap<string, Lane> {
  const laneOf = new Map<string, Lane>()
  const enter = (lanes: readonly Lane[], parent?: Lane): void => {
    for (const lane of lanes) {
      all.set(lane.id, lane)
      // A lane without a name speaks for its parent.
      const named = lane.name === undefined && parent ? parent : lane
      for (const ref of lane.flowNodeRefs) laneOf.set(ref, named)
      enter(lane.lanes, named)
    }
  }
  enter(top)
  return laneOf
}
