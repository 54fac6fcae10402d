// Answers about a model that need more than one element: what is inside what, who performs it, in which order it is read.
import { append } from './append.ts'
import { flowOrder, type FlowOrder } from './flow-order.ts'
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

/** One flow that a reader of the diagram sees: of a process, or of a sub-process that counts by its content. */
export interface ShownFlow extends FlowOrder {
  readonly process: Process
  /** The open sub-process the flow is in; absent for the flow of the process itself. */
  readonly parent?: Activity
  readonly container: FlowElements
  /** The nodes in reading order. */
  readonly nodes: readonly FlowNode[]
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
  /** [SH1] The flows of all processes and of open sub-processes, outer before inner; what a collapsed one holds is not looked at. */
  readonly shownFlows: readonly ShownFlow[]
}

/** Whether the sub-process counts by its content instead of as one step. */
export function countsByContent(activity: Activity): boolean {
  return activity.isExpanded && activity.content !== undefined && activity.content.nodes.length > 0
}

// Models are never changed, and every station asks for the look-ups of the same few.
const indexed = new WeakMap<ProcessModel, ModelIndex>()

/** The index of a model, made when it is first asked for. Linear in its size; holds references, copies nothing. */
export function indexModel(model: ProcessModel): ModelIndex {
  const before = indexed.get(model)
  if (before) return before
  const index = indexOf(model)
  indexed.set(model, index)
  return index
}

function indexOf(model: ProcessModel): ModelIndex {
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
    const participant = participantOf.get(process.id)
    const open: { readonly container: FlowElements; readonly within: readonly Activity[]; readonly inherited?: Lane | undefined }[] = [{ container: process, within: [] }]
    for (const { container, within, inherited } of open) {
      for (const flow of container.sequenceFlows) {
        sequenceFlows.set(flow.id, flow)
        append(outgoing, flow.sourceRef, flow)
        append(incoming, flow.targetRef, flow)
      }
      for (const node of container.nodes) {
        const lane = laneOf.get(node.id) ?? inherited
        nodes.set(node.id, { node, process, container, within, ...(lane && { lane }), ...(participant && { participant }) })
        if (node.kind === 'activity' && node.content) open.push({ container: node.content, within: [...within, node], inherited: lane })
      }
    }
  }
  const { landmarks, shownFlows } = readThrough(processes)
  const activities = landmarks.filter((node) => node.kind === 'activity')
  return { model, processes, nodes, lanes, participants, sequenceFlows, outgoing, incoming, activities, landmarks, shownFlows }
}

/** The landmarks of a model (see ModelIndex), process by process in the order of `processes`. */
export function readingOrder(model: ProcessModel): ModelIndex['landmarks'] {
  return readThrough(inParticipantOrder(model)).landmarks
}

function readThrough(processes: readonly Process[]): Pick<ModelIndex, 'landmarks' | 'shownFlows'> {
  const read: Readings = { landmarks: [], shownFlows: [] }
  for (const process of processes) readFlow(read, process, process)
  return read
}

interface Readings {
  readonly landmarks: (Activity | Event)[]
  readonly shownFlows: ShownFlow[]
}

function readFlow(read: Readings, process: Process, container: FlowElements, parent?: Activity): void {
  const order = flowOrder(container)
  const nodes: FlowNode[] = []
  for (const at of order.inOrder) nodes.push(container.nodes[at]!)
  read.shownFlows.push({ ...order, process, container, nodes, ...(parent && { parent }) })
  for (const node of nodes) {
    if (node.kind === 'activity' && node.content && countsByContent(node)) readFlow(read, process, node.content, node)
    else if (node.kind === 'activity' || isNamedIntermediate(node)) read.landmarks.push(node)
  }
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

/** The nodes of one flow in the order a person reads it (see `flowOrder`). */
export function inFlowOrder(container: FlowElements): readonly FlowNode[] {
  return flowOrder(container).inOrder.map((at) => container.nodes[at]!)
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
