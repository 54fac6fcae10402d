// Answers about a model that need more than one element: what is inside what, who performs it, in which order it is read.
import { append } from './append.ts'
import type { Activity, FlowElements, FlowNode, Lane, Participant, Process, ProcessModel, SequenceFlow } from './process-model.ts'

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
  const activities: Activity[] = []

  const processes = inParticipantOrder(model)
  for (const process of processes) {
    const laneOf = innermostLanes(process.lanes, lanes)
    const place = (container: FlowElements, within: readonly Activity[], inherited: Lane | undefined, counted: boolean): void => {
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
      for (const node of inFlowOrder(container)) {
        if (node.kind !== 'activity') continue
        const opened = countsByContent(node)
        if (counted && !opened) activities.push(node)
        if (node.content) place(node.content, [...within, node], laneOf.get(node.id) ?? inherited, counted && opened)
      }
    }
    place(process, [], undefined, true)
  }
  return { model, processes, nodes, lanes, participants, sequenceFlows, outgoing, incoming, activities }
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
export function inFlowOrder(container: FlowElements): readonly FlowNode[] {
  const byId = new Map(container.nodes.map((node) => [node.id, node]))
  const targets = new Map<string, string[]>()
  const hasSource = new Set<string>()
  const lead = (source: string, target: string): void => {
    if (!byId.has(source) || !byId.has(target)) return
    append(targets, source, target)
    if (source !== target) hasSource.add(target)
  }
  for (const flow of container.sequenceFlows) lead(flow.sourceRef, flow.targetRef)
  for (const node of container.nodes) {
    if (node.kind === 'event' && node.attachedToRef !== undefined) lead(node.attachedToRef, node.id)
  }

  const seen = new Set<string>()
  // Postorder, each node's last branch first; read backwards it is [a] -> [x] -> {b, c}: a, x, b, c.
  const postorder = (root: string): FlowNode[] => {
    const finished: FlowNode[] = []
    const open: { id: string; next: number }[] = []
    const enter = (id: string): void => {
      seen.add(id)
      open.push({ id, next: (targets.get(id)?.length ?? 0) - 1 })
    }
    enter(root)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const target = targets.get(top.id)?.[top.next--]
      if (target !== undefined) {
        if (!seen.has(target)) enter(target)
        continue
      }
      open.pop()
      const node = byId.get(top.id)
      if (node) finished.push(node)
    }
    return finished
  }

  // The last start is walked first, so that nodes the starts share end up behind all of them.
  const fromStarts = container.nodes.filter((node) => !hasSource.has(node.id)).reverse().flatMap(({ id }) => postorder(id))
  const ordered = fromStarts.reverse()
  for (const { id } of container.nodes) if (!seen.has(id)) for (const node of postorder(id).reverse()) ordered.push(node)
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
