// A model with its elements in an order that only what they say and how they are joined decides, never the order of the file.
import { append } from '../model/append.ts'
import { nameKey } from '../model/name-key.ts'
import type { FlowElements, FlowNode, Lane, ProcessModel, SequenceFlow } from '../model/process-model.ts'

/** Rounds in which neighbours tell alike elements apart; what still looks alike then is told apart by the file. */
const mostRounds = 12

/**
 * The model with pools, nodes and flows sorted: first by what they say, then, as in colour refinement of graphs, by what stands
 * around them. Two files that hold the same elements in other orders give the same reading order, save among elements that
 * cannot be told apart.
 */
export function inCanonicalOrder(model: ProcessModel): ProcessModel {
  const byName = <T extends { readonly name?: string }>(some: readonly T[]): readonly T[] => [...some].sort((a, b) => compareText(nameKey(a.name), nameKey(b.name)))
  return {
    ...model,
    participants: byName(model.participants),
    processes: byName(model.processes).map((process) => ({ ...process, ...sorted(process, performers(process.lanes)) })),
  }
}

/** The name of the innermost lane of each node that is in one. */
function performers(lanes: readonly Lane[], into = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const lane of lanes) {
    for (const ref of lane.flowNodeRefs) into.set(ref, nameKey(lane.name))
    performers(lane.lanes, into)
  }
  return into
}

function sorted(container: FlowElements, performer: ReadonlyMap<string, string>): Pick<FlowElements, 'nodes' | 'sequenceFlows'> {
  const rank = ranks(container, performer)
  const at = (id: string): number => rank.get(id) ?? -1
  const nodes = [...container.nodes].sort((a, b) => at(a.id) - at(b.id))
  const flows = [...container.sequenceFlows].sort((a, b) =>
    at(a.sourceRef) - at(b.sourceRef) || at(a.targetRef) - at(b.targetRef) || compareText(nameKey(a.name), nameKey(b.name)))
  const content = (node: FlowNode): FlowNode =>
    node.kind === 'activity' && node.content ? { ...node, content: { ...node.content, ...sorted(node.content, performer) } } : node
  return { nodes: nodes.map(content), sequenceFlows: flows }
}

/** The place of each node among all that can be told from each other, from 0. */
function ranks({ nodes, sequenceFlows }: FlowElements, performer: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const [into, outOf] = [new Map<string, SequenceFlow[]>(), new Map<string, SequenceFlow[]>()]
  for (const flow of sequenceFlows) {
    append(into, flow.targetRef, flow)
    append(outOf, flow.sourceRef, flow)
  }
  const hosted = new Map(nodes.flatMap((node) => (node.kind === 'event' && node.attachedToRef !== undefined ? [[node.id, node.attachedToRef] as const] : [])))
  let { rank, count } = ranked(nodes.map((node) => [node.id, said(node, performer.get(node.id) ?? '')]))
  for (let round = 0; round < mostRounds && count < nodes.length; round++) {
    const around = (flows: readonly SequenceFlow[] | undefined, end: 'sourceRef' | 'targetRef'): string =>
      (flows ?? []).map((flow) => `${rank.get(flow[end]) ?? -1} ${nameKey(flow.name)}`).sort(compareText).join()
    const next = ranked(nodes.map(({ id }) => [id,
      `${String(rank.get(id)).padStart(8, '0')} ${rank.get(hosted.get(id) ?? '') ?? ''} ${around(into.get(id), 'sourceRef')} > ${around(outOf.get(id), 'targetRef')}`]))
    if (next.count === count) break
    rank = next.rank
    count = next.count
  }
  return rank
}

function ranked(keys: readonly (readonly [id: string, key: string])[]): { readonly rank: ReadonlyMap<string, number>; readonly count: number } {
  const distinct = [...new Set(keys.map(([, key]) => key))].sort(compareText)
  const place = new Map(distinct.map((key, at) => [key, at]))
  return { rank: new Map(keys.map(([id, key]) => [id, place.get(key)!])), count: distinct.length }
}

function said(node: FlowNode, performer: string): string {
  const what = node.kind === 'event' ? node.definition : ''
  const inside = node.kind === 'activity' ? (node.content?.nodes.length ?? 0) : 0
  return [nameKey(node.name), performer, node.type, what, inside].join('\t')
}

/** By code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
