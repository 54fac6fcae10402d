// How often a flow turns back.
import type { FlowElements, FlowNode } from '../model/process-model.ts'

/**
 * The sequence flows of one container that lead back (calculations: "loops"). [CT10] Walking depth first from the nodes nothing
 * leads to, then from whatever is left, a flow leads back when it reaches a node that is still being walked; a flow from a node
 * to itself does. An activity leads to its boundary events. Iterative, linear in nodes and flows.
 */
export function backwardFlows(container: FlowElements, inReadingOrder: readonly FlowNode[]): readonly string[] {
  const positions = new Map(container.nodes.map(({ id }, at) => [id, at]))
  const targets = container.nodes.map((): number[] => [])
  // Beside each target the flow that leads to it; none from an activity to its boundary events.
  const flows = container.nodes.map((): (string | undefined)[] => [])
  const isReached = container.nodes.map(() => false)
  const lead = (sourceId: string, targetId: string, flow?: string): void => {
    const source = positions.get(sourceId)
    const target = positions.get(targetId)
    if (target === undefined) return
    if (sourceId !== targetId) isReached[target] = true
    if (source === undefined) return
    targets[source]!.push(target)
    flows[source]!.push(flow)
  }
  for (const { id, sourceRef, targetRef } of container.sequenceFlows) lead(sourceRef, targetRef, id)
  for (const node of container.nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) lead(node.attachedToRef, node.id)

  const backward: string[] = []
  const state = container.nodes.map((): 'new' | 'open' | 'done' => 'new')
  const next = container.nodes.map(() => 0)
  const walk = (root: number): void => {
    const path = [root]
    state[root] = 'open'
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const step = next[at]!++
      const target = targets[at]![step]
      if (target === undefined) {
        state[at] = 'done'
        path.pop()
      } else if (state[target] === 'new') {
        state[target] = 'open'
        path.push(target)
      } else if (state[target] === 'open') {
        const flow = flows[at]![step]
        if (flow !== undefined) backward.push(flow)
      }
    }
  }
  const inOrder = inReadingOrder.map(({ id }) => positions.get(id)!)
  for (const at of inOrder) if (!isReached[at]) walk(at)
  for (const at of inOrder) if (state[at] === 'new') walk(at)
  return backward
}
