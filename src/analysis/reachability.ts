// Which nodes of one flow no case can reach, and where a case would get stuck.
import type { FlowElements, FlowNode } from '../model/process-model.ts'
import type { ShownFlow } from './shown-flow.ts'

/**
 * The heads of what cannot be reached in a flow, in reading order. [RD8] A case enters at the start events, or where there are
 * none at the nodes nothing leads to. It passes from an activity to its boundary events and from a thrown link to the caught
 * one. [RD9] Of an unreachable stretch only its first node is named. Compensation, event sub-processes and what an ad-hoc
 * sub-process holds need no flow to be reached.
 */
export function unreachableHeads({ container, nodes, parent }: ShownFlow): readonly FlowNode[] {
  if (parent?.type === 'adHocSubProcess') return []
  const next = ways(container)
  const reached = new Set<string>()
  const reach = (from: readonly FlowNode[]): void => {
    const open = from.map(({ id }) => id)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      for (const target of next.get(id) ?? []) open.push(target)
    }
  }
  const led = new Set([...next.values()].flat())
  const starts = nodes.filter((node) => node.kind === 'event' && node.type === 'startEvent')
  reach(starts.length > 0 ? starts : nodes.filter(({ id }) => !led.has(id)))
  reach(nodes.filter(standsAlone))
  const heads: FlowNode[] = []
  for (const node of nodes) {
    if (reached.has(node.id)) continue
    heads.push(node)
    reach([node])
  }
  return heads
}

/**
 * The nodes where a flow stops without an end event, in a flow that has end events elsewhere. [RD10] Thrown links, compensation
 * and nodes that nothing connects (they are unreachable already) do not count.
 */
export function deadEnds({ container, nodes, parent }: ShownFlow): readonly FlowNode[] {
  if (parent?.type === 'adHocSubProcess' || !nodes.some(isEnd)) return []
  const sources = new Set(container.sequenceFlows.map(({ sourceRef }) => sourceRef))
  const targets = new Set(container.sequenceFlows.map(({ targetRef }) => targetRef))
  return nodes.filter((node) =>
    !sources.has(node.id) && !isEnd(node) && !standsAlone(node) && !isLink(node, 'intermediateThrowEvent') &&
    (targets.has(node.id) || (node.kind === 'event' && (node.type === 'startEvent' || isStuckBoundary(node)))))
}

const isEnd = (node: FlowNode): boolean => node.kind === 'event' && node.type === 'endEvent'
const isLink = (node: FlowNode, type: string): boolean => node.kind === 'event' && node.type === type && node.definition === 'link'
const isStuckBoundary = (node: FlowNode): boolean => node.kind === 'event' && node.type === 'boundaryEvent' && node.definition !== 'compensation'
const standsAlone = (node: FlowNode): boolean => node.kind === 'activity' && (node.isForCompensation || node.triggeredByEvent)

function ways({ nodes, sequenceFlows }: FlowElements): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { sourceRef, targetRef } of sequenceFlows) next.get(sourceRef)?.push(targetRef)
  for (const node of nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) next.get(node.attachedToRef)?.push(node.id)
  const caught = nodes.filter((node) => isLink(node, 'intermediateCatchEvent'))
  for (const node of nodes) {
    if (!isLink(node, 'intermediateThrowEvent')) continue
    for (const { id, name } of caught) if (name === node.name) next.get(node.id)?.push(id)
  }
  return next
}
