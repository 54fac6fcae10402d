// Numbers of things in a model that a reform wants fewer (or, of machines, more) of.
import type { ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { FlowNode, GatewayType } from '../model/process-model.ts'
import type { AnalysedActivity, Counts } from './analysis.ts'
import { saysApproval } from './control-words.ts'
import { handOffs } from './hand-offs.ts'
import { backwardFlows } from './loops.ts'
import type { ShownFlow } from './shown-flow.ts'

const deciding: readonly GatewayType[] = ['exclusiveGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway']

/**
 * The counts of a model, over what a reader sees. [CT1] Steps are the activities. [CT2] A decision is an exclusive, inclusive,
 * complex or event-based gateway with two or more ways out. [CT3] Events of every kind, boundary events too. [CT6] Performers
 * are the names that perform at least one activity. [CT8] Applications are the names the activities state.
 */
export function countsOf(index: ModelIndex, flows: readonly ShownFlow[], activities: readonly AnalysedActivity[]): Counts {
  const numberOf = (holds: (node: FlowNode) => boolean): number => flows.reduce((sum, { nodes }) => sum + nodes.filter(holds).length, 0)
  const distinct = (names: readonly (string | undefined)[]): number => new Set(names.map(nameKey).filter((key) => key !== '')).size
  const doneBy = (automation: AnalysedActivity['automation']): number => activities.filter((some) => some.automation === automation).length
  const handed = handOffs(index, flows.flatMap(({ container }) => container.sequenceFlows))
  const decides = (id: string, type: GatewayType): boolean => deciding.includes(type) && (index.outgoing.get(id)?.length ?? 0) > 1
  return {
    steps: activities.length,
    decisions: numberOf((node) => node.kind === 'gateway' && decides(node.id, node.type)),
    events: numberOf(({ kind }) => kind === 'event'),
    handOffs: handed.sequenceFlows.length + handed.messageFlows.length,
    performers: new Set(activities.flatMap(({ performer }) => performer ?? [])).size,
    documents: documentsIn(flows, activities),
    applications: distinct(activities.map(({ activity }) => activity.facts.application)),
    manual: doneBy('manual'),
    assisted: doneBy('assisted'),
    automated: doneBy('automated'),
    approvals: activities.filter(({ name }) => saysApproval(name)).length,
    loops: flows.reduce((sum, flow) => sum + backwardFlows(flow.container, flow.nodes).length, 0),
  }
}

/** [CT7] The names of the drawn documents (data stores are no documents), each once; where none is drawn, the sum of the stated numbers. */
function documentsIn(flows: readonly ShownFlow[], activities: readonly AnalysedActivity[]): number {
  const drawn = flows.flatMap(({ container }) => container.data.filter(({ type }) => type !== 'dataStoreReference'))
  const names = new Set(drawn.map(({ name }) => nameKey(name)).filter((key) => key !== ''))
  return names.size > 0 ? names.size : activities.reduce((sum, { activity }) => sum + (activity.facts.documents ?? 0), 0)
}
