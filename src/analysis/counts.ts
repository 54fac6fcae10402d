// Numbers of things in a model that a reform wants fewer (or, of machines, more) of.
import type { ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { FlowNode, GatewayType } from '../model/process-model.ts'
import type { AnalysedActivity, Counts } from './analysis.ts'
import { saysApproval } from './control-words.ts'
import { handOffs } from './hand-offs.ts'
import { backwardFlows } from './loops.ts'

const deciding: readonly GatewayType[] = ['exclusiveGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway']

/**
 * The counts of a model, over what a reader sees. [CT1] Steps are the activities. [CT2] A decision is an exclusive, inclusive,
 * complex or event-based gateway with two or more ways out. [CT3] Events of every kind, boundary events too. [CT6] Performers
 * are the names that perform at least one activity. [CT8] Applications are the names the activities state.
 */
export function countsOf(index: ModelIndex, activities: readonly AnalysedActivity[]): Counts {
  const { shownFlows } = index
  const numberOf = (holds: (node: FlowNode) => boolean): number => shownFlows.reduce((sum, { nodes }) => sum + nodes.filter(holds).length, 0)
  const doneBy = (automation: AnalysedActivity['automation']): number => activities.filter((some) => some.automation === automation).length
  const handed = handOffs(index, shownFlows.flatMap(({ container }) => container.sequenceFlows))
  return {
    steps: activities.length,
    decisions: numberOf((node) => node.kind === 'gateway' && deciding.includes(node.type) && (index.outgoing.get(node.id)?.length ?? 0) > 1),
    events: numberOf(({ kind }) => kind === 'event'),
    handOffs: handed.sequenceFlows.length + handed.messageFlows.length,
    performers: new Set(activities.flatMap(({ performer }) => performer ?? [])).size,
    documents: documentsIn(index, activities),
    applications: new Set(activities.flatMap(({ activity }) => nameKey(activity.facts.application) || [])).size,
    manual: doneBy('manual'),
    assisted: doneBy('assisted'),
    automated: doneBy('automated'),
    approvals: activities.filter(({ name }) => saysApproval(name)).length,
    loops: shownFlows.reduce((sum, flow) => sum + backwardFlows(flow).length, 0),
  }
}

/** [CT7] The names of the drawn documents (data stores are no documents), each once; where none is drawn, the sum of the stated numbers. */
function documentsIn({ shownFlows }: ModelIndex, activities: readonly AnalysedActivity[]): number {
  const drawn = shownFlows.flatMap(({ container }) => container.data.filter(({ type }) => type !== 'dataStoreReference'))
  const names = new Set(drawn.map(({ name }) => nameKey(name)).filter((key) => key !== ''))
  return names.size > 0 ? names.size : activities.reduce((sum, { activity }) => sum + (activity.facts.documents ?? 0), 0)
}
