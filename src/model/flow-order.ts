// The flow of one process or sub-process by the positions of its nodes, and the order in which a person reads it.
import type { FlowElements, FlowNode } from './process-model.ts'

/** Who leads to whom in one flow. Positions are those of the nodes in the file. */
export interface FlowOrder {
  readonly positions: ReadonlyMap<string, number>
  /** Of each node the positions it leads to: along its sequence flows as the file lists them, then to its boundary events. */
  readonly targets: readonly (readonly number[])[]
  /** Whether another node of the flow leads to the node. */
  readonly isLedTo: readonly boolean[]
  /** The positions in reading order (see `flowOrder`). */
  readonly inOrder: readonly number[]
}

/**
 * The nodes of one flow in the order a person reads it: from the starts along the flows, a node after everything that leads
 * to it save over a loop, first in the file first. Every node appears exactly once. Walks with a stack of its own, so that
 * long chains do not exhaust the call stack. Linear in nodes and flows.
 */
export function flowOrder({ nodes, sequenceFlows }: FlowElements): FlowOrder {
  const positions = new Map<string, number>()
  const targets: number[][] = []
  const isLedTo: boolean[] = []
  for (const node of nodes) {
    positions.set(node.id, targets.length)
    targets.push([])
    isLedTo.push(false)
  }
  const lead = (sourceId: string, targetId: string): void => {
    const source = positions.get(sourceId)
    const target = positions.get(targetId)
    if (source === undefined || target === undefined) return
    targets[source]!.push(target)
    if (source !== target) isLedTo[target] = true
  }
  for (const { sourceRef, targetRef } of sequenceFlows) lead(sourceRef, targetRef)
  for (const node of nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) lead(node.attachedToRef, node.id)
  return { positions, targets, isLedTo, inOrder: readingOrderOf(nodes, targets, isLedTo) }
}

function readingOrderOf(nodes: readonly FlowNode[], targets: readonly (readonly number[])[], isLedTo: readonly boolean[]): readonly number[] {
  const seen = nodes.map(() => false)
  // How many of a node's branches are still to be walked, the last branch first.
  const left = targets.map(({ length }) => length)
  // Postorder; read backwards it is [a] -> [x] -> {b, c}: a, x, b, c.
  const walk = (root: number, finished: number[]): void => {
    const open = [root]
    seen[root] = true
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      if (left[at] === 0) {
        open.pop()
        finished.push(at)
        continue
      }
      const target = targets[at]![--left[at]!]!
      if (seen[target]) continue
      seen[target] = true
      open.push(target)
    }
  }

  // The last start is walked first, so that nodes the starts share end up behind all of them.
  const ordered: number[] = []
  for (let at = nodes.length - 1; at >= 0; at--) if (!isLedTo[at] && !seen[at]) walk(at, ordered)
  ordered.reverse()
  for (let at = 0; at < nodes.length; at++) {
    if (seen[at]) continue
    const finished: number[] = []
    walk(at, finished)
    for (const node of finished.reverse()) ordered.push(node)
  }
  return ordered
}
