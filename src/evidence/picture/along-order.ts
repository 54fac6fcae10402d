// A model -> the same with pools, lanes, documents and messages in the order people see them in, which no file need keep.
import { inFlowOrder } from '../../model/model-index.ts'
import type { Artifact, FlowElements, FlowNode, Lane, Process, ProcessModel } from '../../model/process-model.ts'

/**
 * Pools and lanes as the model's diagram puts them under each other; where it does not draw all of them, in the order of the first
 * work in them. Documents, texts and messages in the order of the nodes they belong to.
 */
export function inDrawnOrder(model: ProcessModel): ProcessModel {
  const tops = new Map<string, number>()
  // From above, and for standing pools from the left.
  for (const { shapes } of model.diagram?.planes ?? []) for (const { elementId, bounds: { x, y } } of shapes) if (!tops.has(elementId)) tops.set(elementId, y + x / 1e4)
  const sorted = <T extends { readonly id: string }>(some: readonly T[], turn: (one: T) => number): readonly T[] => {
    const isDrawn = some.every(({ id }) => tops.has(id))
    const key = (one: T): number => (isDrawn ? tops.get(one.id) ?? 0 : turn(one))
    return [...some].sort((a, b) => key(a) - key(b))
  }
  const lanesOf = (process: Process): readonly Lane[] => {
    const turns = new Map(inFlowOrder(process).map(({ id }, at) => [id, at]))
    const first = (lane: Lane): number => [...lane.flowNodeRefs.map((id) => turns.get(id) ?? Infinity), ...lane.lanes.map(first)].reduce((a, b) => Math.min(a, b), Infinity)
    const order = (lanes: readonly Lane[]): readonly Lane[] => sorted(lanes.map((lane) => ({ ...lane, lanes: order(lane.lanes) })), (lane) => Math.min(first(lane), 1e9))
    return order(process.lanes)
  }
  const participants = sorted(model.participants, () => 0)
  const turns = new Map([...participants, ...model.processes.flatMap(nodesInFlow)].map(({ id }, at) => [id, at]))
  const turn = (id: string): number => turns.get(id) ?? turns.size
  return {
    ...model, participants,
    processes: model.processes.map((process) => ({ ...process, ...papersSorted(process, turn), lanes: lanesOf(process) })),
    messageFlows: [...model.messageFlows].sort((a, b) => turn(a.sourceRef) - turn(b.sourceRef) || turn(a.targetRef) - turn(b.targetRef) || byName(a.name, b.name)),
  }
}

/** All nodes of a flow at any depth in reading order. */
export function nodesInFlow(flow: FlowElements): readonly FlowNode[] {
  return inFlowOrder(flow).flatMap((node) => (node.kind === 'activity' && node.content ? [node, ...nodesInFlow(node.content)] : [node]))
}

function papersSorted(flow: FlowElements, turn: (id: string) => number): FlowElements {
  const users = new Map<string, number>()
  const use = (paper: string, node: string): void => void users.set(paper, Math.min(users.get(paper) ?? Infinity, turn(node)))
  for (const node of flow.nodes) if (node.kind === 'activity') for (const id of [...node.dataInputRefs, ...node.dataOutputRefs]) use(id, node.id)
  for (const artifact of flow.artifacts) {
    if (artifact.kind !== 'association') continue
    use(artifact.sourceRef, artifact.targetRef)
    use(artifact.targetRef, artifact.sourceRef)
  }
  const user = (id: string): number => Math.min(users.get(id) ?? Infinity, 1e9)
  const text = (artifact: Artifact): string | undefined => (artifact.kind === 'textAnnotation' ? artifact.text : artifact.kind)
  const data = [...flow.data].sort((a, b) => user(a.id) - user(b.id) || byName(a.name, b.name))
  const place = new Map(data.map(({ id }, at) => [id, at]))
  const refs = (some: readonly string[]): readonly string[] => [...some].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  return {
    ...flow, data,
    artifacts: [...flow.artifacts].sort((a, b) => user(a.id) - user(b.id) || byName(text(a), text(b))),
    nodes: flow.nodes.map((node) => (node.kind !== 'activity' ? node : {
      ...node, dataInputRefs: refs(node.dataInputRefs), dataOutputRefs: refs(node.dataOutputRefs), ...(node.content && { content: papersSorted(node.content, turn) }),
    })),
  }
}

function byName(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
