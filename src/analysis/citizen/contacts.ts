// A model -> where something passes between a citizen and the office.
import type { ModelIndex } from '../../model/model-index.ts'
import type { Activity } from '../../model/process-model.ts'
import type { HandOffs } from '../hand-offs.ts'

/** One contact. */
export interface Contact {
  /** Id of the sequence or message flow. */
  readonly id: string
  /** Name of a message flow: what is handed over. A sequence flow's is a condition and left out. */
  readonly name?: string
  readonly to: 'office' | 'citizen'
  readonly sourceRef: string
  readonly targetRef: string
  /** The counted activity that hands over: the source itself, or the one that leads to it. Absent at the border of a pool. */
  readonly sender?: Activity
  /** The counted activity that receives: the target itself, or the one it leads to. */
  readonly receiver?: Activity
}

/**
 * [CZ2] A contact is a hand-off (CT4, CT5) whose ends stand on different sides. [CZ3] Who hands over and who receives is the activity at
 * that end; where the end is an event or a gateway, the next activity along flows that leave no choice: `[task] -> (message sent)`.
 */
export function contactsOf(index: ModelIndex, { sequenceFlows, messageFlows }: HandOffs, isCitizen: (id: string) => boolean): readonly Contact[] {
  const counted = new Set(index.activities)
  const contact = ({ id, sourceRef, targetRef }: { readonly id: string; readonly sourceRef: string; readonly targetRef: string }, name?: string): readonly Contact[] => {
    const [from, to] = [isCitizen(sourceRef), isCitizen(targetRef)]
    if (from === to) return []
    const [sender, receiver] = [nearest(index, counted, sourceRef, 'back'), nearest(index, counted, targetRef, 'on')]
    return [{ id, ...(name !== undefined && { name }), to: to ? 'citizen' : 'office', sourceRef, targetRef, ...(sender && { sender }), ...(receiver && { receiver }) }]
  }
  return [...sequenceFlows.flatMap((flow) => contact(flow)), ...messageFlows.flatMap((flow) => contact(flow, flow.name))]
}

function nearest(index: ModelIndex, counted: ReadonlySet<Activity>, from: string, way: 'back' | 'on'): Activity | undefined {
  const seen = new Set<string>()
  for (let id: string | undefined = from; id !== undefined && !seen.has(id);) {
    seen.add(id)
    const place = index.nodes.get(id)
    if (!place) return undefined
    const { node, within } = place
    // What a closed sub-process holds counts as the sub-process.
    const around = [...within, node].find((some): some is Activity => some.kind === 'activity' && counted.has(some))
    if (around || node.kind === 'activity') return around
    if (way === 'back' && node.kind === 'event' && node.attachedToRef !== undefined) id = node.attachedToRef
    else {
      const [flow, ...others]: readonly { readonly sourceRef: string; readonly targetRef: string }[] = (way === 'on' ? index.outgoing : index.incoming).get(id) ?? []
      id = flow && others.length === 0 ? (way === 'on' ? flow.targetRef : flow.sourceRef) : undefined
    }
  }
  return undefined
}
