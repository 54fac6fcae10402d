// Numbers of things in a model that a reform wants fewer (or, of machines, more) of.
import type { ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { GatewayType } from '../model/process-model.ts'
import type { AnalysedActivity, Counts } from './analysis.ts'
import { saysApproval } from './control-words.ts'
import { documentKeys } from './document-key.ts'
import { handOffs } from './hand-offs.ts'
import { backwardFlows } from './loops.ts'

const deciding: readonly GatewayType[] = ['exclusiveGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway']

/**
 * The counts of a model, over what a reader sees. [CT1] Steps are the activities. [CT2] A decision is an exclusive, inclusive,
 * complex or event-based gateway with two or more ways out. [CT3] Events of every kind, boundary events too. [CT6] Performers
 * are the names that perform at least one activity. [CT8] Applications are the names the activities state. Names that sound the same are one.
 */
export function countsOf(index: ModelIndex, activities: readonly AnalysedActivity[]): Counts {
  const { sequenceFlows, messageFlows } = handOffs(index)
  const automation = { manual: 0, assisted: 0, automated: 0 }
  const performers = new Set<string>()
  const applications = new Set<string>()
  let [decisions, events, approvals, loops] = [0, 0, 0, 0]
  for (const activity of activities) {
    automation[activity.automation]++
    if (activity.performer !== undefined) performers.add(activity.performer)
    const application = nameKey(activity.activity.facts.application)
    if (application !== '') applications.add(application)
    if (saysApproval(activity.name)) approvals++
  }
  for (const flow of index.shownFlows) {
    for (const node of flow.container.nodes) {
      if (node.kind === 'event') events++
      else if (node.kind === 'gateway' && deciding.includes(node.type) && (index.outgoing.get(node.id)?.length ?? 0) > 1) decisions++
    }
    loops += backwardFlows(flow).length
  }
  return {
    steps: activities.length, decisions, events, handOffs: sequenceFlows.length + messageFlows.length, performers: new Set([...performers].map(nameKey)).size,
    documents: documentsIn(index, activities), applications: applications.size, ...automation, approvals, loops,
  }
}

/** [CT7] The names of the drawn documents (data stores are no documents), each once; where none is drawn, the sum of the stated numbers. */
function documentsIn(index: ModelIndex, activities: readonly AnalysedActivity[]): number {
  const drawn = documentKeys(index)
  if (drawn.size > 0) return new Set(drawn.values()).size
  let stated = 0
  for (const { activity } of activities) stated += activity.facts.documents ?? 0
  return stated
}
