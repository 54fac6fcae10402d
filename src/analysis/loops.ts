// How often a flow turns back.
import type { FlowElements, FlowNode } from '../model/process-model.ts'

/**
 * The sequence flows of one container that lead back (calculations: "loops"). [CT10] Walking depth first from the nodes nothing
 * leads to, then from whatever is left, a flow leads back when it reaches a node that is still being walked; a flow from a node
 * to itself does. An activity leads to its boundary events. Iterative, linear in nodes and flows.
 */
export function backwardFlows(container: FlowElements, inReadingOrder: readonly FlowNode[]): readonly string[] {
  const leaves = new Map<string, { target: string; flow?: string }[]>(container.nodes.map(({ id }) => [id, []]))
  const reached = new Set<string>()
  const lead = (source: string, target: string, flow?: string): void => {
    if (!leaves.has(target)) return
    leaves.get(source)?.push({ target, ...(flow !== undefined && { flow }) })
    if (source !== target) reached.add(target)
  }
  for (const { id, sourceRef, targetRef } of container.sequenceFlows) lead(sourceRef, targetRef, id)
  for (const node of container.nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) lead(node.attachedToRef, node.id)

  const backward: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const walk = (root: string): void => {
    const path = [{ id: root, next: 0 }]
    state.set(root, 'open')
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = leaves.get(top.id)![top.next++]
      if (step === undefined) {
        state.set(top.id, 'done')
        path.pop()
      } else if (!state.has(step.target)) {
        state.set(step.target, 'open')
        path.push({ id: step.target, next: 0 })
      } else if (state.get(step.target) === 'open' && step.flow !== undefined) {
        backward.push(step.flow)
      }
    }
  }
  for (const { id } of inReadingOrder) if (!reached.has(id)) walk(id)
  for (const { id } of inReadingOrder) if (!state.has(id)) walk(id)
  return backward
}
