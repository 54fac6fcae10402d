// How often a flow turns back.
import type { ShownFlow } from '../model/model-index.ts'

/**
 * The sequence flows of one flow that lead back (calculations: "loops"). [CT10] Walking depth first from the nodes nothing
 * leads to, then from whatever is left, a flow leads back when it reaches a node that is still being walked; a flow from a node
 * to itself does. An activity leads to its boundary events. Iterative, linear in nodes and flows.
 */
export function backwardFlows(flow: ShownFlow): readonly string[] {
  if (isForward(flow)) return []
  const { container, targets, isLedTo, inOrder } = flow
  const flows = flowsBeside(flow)
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
        const id = flows[at]![step]
        if (id !== undefined) backward.push(id)
      }
    }
  }
  for (const at of inOrder) if (!isLedTo[at]) walk(at)
  for (const at of inOrder) if (state[at] === 'new') walk(at)
  return backward
}

/** Whether every node leads only to nodes that are read after it, as in most flows: then nothing leads back. */
function isForward({ targets, inOrder }: ShownFlow): boolean {
  const hasBeenRead = targets.map(() => false)
  for (const at of inOrder) {
    hasBeenRead[at] = true
    for (const target of targets[at]!) if (hasBeenRead[target]) return false
  }
  return true
}

/** Beside each target of a node the id of the sequence flow that leads there; none from an activity to its boundary events. */
function flowsBeside({ container, positions }: ShownFlow): readonly (readonly string[])[] {
  const flows = container.nodes.map((): string[] => [])
  for (const { id, sourceRef, targetRef } of container.sequenceFlows) {
    const source = positions.get(sourceRef)
    if (source !== undefined && positions.has(targetRef)) flows[source]!.push(id)
  }
  return flows
}
