// Which nodes of one flow no case can reach, and where a case would get stuck.
import { append } from '../model/append.ts'
import type { ShownFlow } from '../model/model-index.ts'
import type { Event, FlowNode } from '../model/process-model.ts'

/**
 * The heads of what cannot be reached in a flow, in reading order. [RD8] A case enters at the start events, or where there are
 * none at the nodes nothing leads to. It passes from an activity to its boundary events and from a thrown link to the caught
 * one. [RD9] Of an unreachable stretch only its first node is named. Compensation, event sub-processes and what an ad-hoc
 * sub-process holds need no flow to be reached.
 */
export function unreachableHeads(flow: ShownFlow): readonly FlowNode[] {
  const { container, inOrder, parent } = flow
  if (parent?.type === 'adHocSubProcess') return []
  const next = withJumps(flow)
  const reached = container.nodes.map(() => false)
  let left = reached.length
  const reach = (from: number): void => {
    const open = [from]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reached[at]) continue
      reached[at] = true
      left--
      for (const target of next[at]!) open.push(target)
    }
  }
  const starts = container.nodes.some(isStart) ? isStart : notLedTo(next)
  container.nodes.forEach((node, at) => {
    if (starts(node, at) || standsAlone(node)) reach(at)
  })
  if (left === 0) return []
  const heads: FlowNode[] = []
  for (const at of inOrder) {
    if (reached[at]) continue
    heads.push(container.nodes[at]!)
    reach(at)
  }
  return heads
}

/**
 * The nodes where a flow stops without an end event, in a flow that has end events elsewhere. [RD10] Thrown links, compensation
 * and nodes that nothing connects (they are unreachable already) do not count.
 */
export function deadEnds({ container, inOrder, targets: leadTo, parent }: ShownFlow): readonly FlowNode[] {
  if (parent?.type === 'adHocSubProcess' || !container.nodes.some(isEnd)) return []
  // Nearly every node leads to another one or is an end, and needs no closer look.
  const last = inOrder.filter((at) => leadTo[at]!.every((target) => isBoundary(container.nodes[target]!))).map((at) => container.nodes[at]!).filter((node) => !isEnd(node))
  if (last.length === 0) return []
  const sources = new Set(container.sequenceFlows.map(({ sourceRef }) => sourceRef))
  const targets = new Set(container.sequenceFlows.map(({ targetRef }) => targetRef))
  return last.filter((node) =>
    !sources.has(node.id) && !standsAlone(node) && !isLink(node, 'intermediateThrowEvent') &&
    (targets.has(node.id) || (node.kind === 'event' && (node.type === 'startEvent' || isStuckBoundary(node)))))
}

const isEnd = (node: FlowNode): boolean => node.kind === 'event' && node.type === 'endEvent'
const isLink = (node: FlowNode, type: string): boolean => node.kind === 'event' && node.type === type && node.definition === 'link'
const isBoundary = (node: FlowNode): node is Event => node.kind === 'event' && node.type === 'boundaryEvent'
const isStuckBoundary = (node: FlowNode): boolean => isBoundary(node) && node.definition !== 'compensation'
const standsAlone = (node: FlowNode): boolean => node.kind === 'activity' && (node.isForCompensation || node.triggeredByEvent)

const isStart = (node: FlowNode): boolean => node.kind === 'event' && node.type === 'startEvent'

function notLedTo(next: readonly (readonly number[])[]): (node: FlowNode, at: number) => boolean {
  const led = new Set(next.flat())
  return (_, at) => !led.has(at)
}

/** Of each node the positions it leads to, thrown links to the caught ones of their name among them. */
function withJumps({ container: { nodes }, targets }: ShownFlow): ShownFlow['targets'] {
  const caught = new Map<string | undefined, number[]>()
  nodes.forEach((node, at) => {
    if (isLink(node, 'intermediateCatchEvent')) append(caught, node.name, at)
  })
  if (caught.size === 0) return targets
  return nodes.map((node, at) => (isLink(node, 'intermediateThrowEvent') ? [...targets[at]!, ...caught.get(node.name) ?? []] : targets[at]!))
}
