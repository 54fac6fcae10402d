// Which models go right whatever way a case takes, told at a glance before their flow is built and played.
import type { ModelIndex, ShownFlow } from '../../model/model-index.ts'
import type { FlowNode } from '../../model/process-model.ts'

/**
 * [SO22] Where there is never more than one token, where an end can be come to from everywhere, and where nobody waits for a
 * message, nothing can go wrong: so it is in most models. False where that takes a closer look, which soundness.ts gives.
 */
export function isPlainlySound(index: ModelIndex): boolean {
  return index.shownFlows.every((flow) => flow.parent?.type === 'adHocSubProcess' || (hasOneToken(flow) && canAlwaysEnd(flow))) && !awaitsMessages(index)
}

/** Whether one case has one token: it begins at one place, every split takes one way, and no join waits for several. */
function hasOneToken({ container: { nodes }, targets }: ShownFlow): boolean {
  const incoming = nodes.map(() => 0)
  for (const some of targets) for (const target of some) incoming[target]!++
  return nodes.every((node, at) => isPlain(node, incoming[at]!, targets[at]!.length))
    && (nodes.some((node) => node.kind === 'event' && node.type === 'startEvent') || incoming.filter((count) => count === 0).length < 2)
}

/** Whether a node takes a token as it comes and sends one on, and nothing but its flows leads to it or away from it. */
function isPlain(node: FlowNode, incoming: number, outgoing: number): boolean {
  switch (node.kind) {
    case 'gateway':
      return (outgoing < 2 || node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') && (incoming < 2 || node.type !== 'parallelGateway')
    case 'event':
      return outgoing < 2 && node.type !== 'boundaryEvent' && node.definition !== 'link'
    case 'activity':
      return outgoing < 2 && !node.isForCompensation && !node.triggeredByEvent
  }
}

/** Read backwards, most nodes lead to one that is known to come to an end; what only a second look would find is left to that. */
function canAlwaysEnd({ inOrder, targets }: ShownFlow): boolean {
  const canEnd = targets.map(({ length }) => length === 0)
  for (let turn = inOrder.length - 1; turn >= 0; turn--) {
    const at = inOrder[turn]!
    canEnd[at] ||= targets[at]!.some((target) => canEnd[target])
    if (!canEnd[at]) return false
  }
  return true
}

/** Whether an element that could wait for a message of another process has one drawn to it. */
function awaitsMessages({ model, nodes }: ModelIndex): boolean {
  return model.messageFlows.some(({ sourceRef, targetRef }) => {
    const target = nodes.get(targetRef)?.node
    return nodes.has(sourceRef) && (target?.kind === 'activity' ? target.type === 'receiveTask' : target?.kind === 'event' && target.type === 'intermediateCatchEvent')
  })
}
