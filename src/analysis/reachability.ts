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
  const { positions, next } = ways(container)
  const reached = container.nodes.map(() => false)
  const reach = (from: number): void => {
    const open = [from]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reached[at]) continue
      reached[at] = true
      for (const target of next[at]!) open.push(target)
    }
  }
  const starts = container.nodes.some(isStart) ? isStart : notLedTo(next)
  container.nodes.forEach((node, at) => {
    if (starts(node, at) || standsAlone(node)) reach(at)
  })
  if (!reached.includes(false)) return []
  const heads: FlowNode[] = []
  for (const node of nodes) {
    const at = positions.get(node.id)!
    if (reached[at]) continue
    heads.push(node)
    reach(at)
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

const isStart = (node: FlowNode): boolean => node.kind === 'event' && node.type === 'startEvent'

function notLedTo(next: readonly (readonly number[])[]): (node: FlowNode, at: number) => boolean {
  const led = new Set(next.flat())
  return (_, at) => !led.has(at)
}

/** The positions of the nodes by their ids, and of each node the positions it leads to. */
function ways({ nodes, sequenceFlows }: FlowElements): { readonly positions: ReadonlyMap<string, number>; readonly next: readonly (readonly number[])[] } {
  const positions = new Map(nodes.map(({ id }, at) => [id, at]))
  const next = nodes.map((): number[] => [])
  const lead = (sourceId: string, targetId: string): void => {
    const source = positions.get(sourceId)
    const target = positions.get(targetId)
    if (source !== undefined && target !== undefined) next[source]!.push(target)
  }
  for (const { sourceRef, targetRef } of sequenceFlows) lead(sourceRef, targetRef)
  for (const node of nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) lead(node.attachedToRef, node.id)
  const caught = nodes.filter((node) => isLink(node, 'intermediateCatchEvent'))
  if (caught.length === 0) return { positions, next }
  for (const node of nodes) {
    if (!isLink(node, 'intermediateThrowEvent')) continue
    for (const { id, name } of caught) if (name === node.name) lead(node.id, id)
  }
  return { positions, next }
}
