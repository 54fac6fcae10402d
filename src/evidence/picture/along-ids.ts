// Counterparts of two models -> one id for what stands on one place, so that both models can be joined by ids.
import { append } from '../../model/append.ts'
import type { FlowElements, Lane, MessageFlow, ProcessModel } from '../../model/process-model.ts'
import type { BothSides } from '../../model/study.ts'
import type { Counterparts } from './along-counterparts.ts'
import { isOpen } from './open-sub-process.ts'

/** The common ids of two models' elements, by their own ids. */
export interface CommonIds extends BothSides<ReadonlyMap<string, string>> {
  /** For the place of a to-be node that of its as-is counterpart in another lane: the two share a column. */
  readonly abreast: ReadonlyMap<string, string>
}

/**
 * [AL4] Counterparts stand on one place when what they lie in does, and they lie in the same lane, or one side has no lane for them; the
 * lane of another performer is another place in the same column. A boundary event stands where its activity does.
 */
export function commonIds(models: BothSides<ProcessModel>, counterparts: Counterparts): CommonIds {
  const asIs = new Map(idsOf(models.asIs).map((id) => [id, `asIs ${id}`]))
  const toBe = new Map(idsOf(models.toBe).map((id) => [id, `toBe ${id}`]))
  const abreast = new Map<string, string>()
  const lanes = { asIs: laneOfNodes(models.asIs), toBe: laneOfNodes(models.toBe) }
  const share = (other: string): void => {
    const own = asIs.get(counterparts.asIsOf.get(other) ?? '')
    if (own !== undefined) toBe.set(other, own)
  }
  const isShared = (other: string): boolean => asIs.get(counterparts.asIsOf.get(other) ?? '') === toBe.get(other)
  const sameLane = (own: string, other: string): boolean => {
    const [a, b] = [lanes.asIs.get(own), lanes.toBe.get(other)]
    return a === undefined || b === undefined || counterparts.toBeOf.get(a) === b
  }
  const enter = (a: FlowElements, b: FlowElements): void => {
    const own = new Map(a.nodes.map((node) => [node.id, node]))
    const hostsLast = [...b.nodes].sort((one, another) => Number(one.type === 'boundaryEvent') - Number(another.type === 'boundaryEvent'))
    for (const node of hostsLast) {
      const partner = own.get(counterparts.asIsOf.get(node.id) ?? '')
      if (!partner) continue
      const host = node.kind === 'event' ? node.attachedToRef : undefined
      if (host === undefined ? sameLane(partner.id, node.id) : isShared(host)) share(node.id)
      else if (host === undefined) abreast.set(`toBe ${node.id}`, `asIs ${partner.id}`)
      if (isShared(node.id) && isOpen(partner) && isOpen(node)) enter(partner.content, node.content)
    }
    for (const { id } of [...b.data, ...b.artifacts]) share(id)
    shareLines(associationsOf(a), associationsOf(b))
  }
  // Lines between the same places are the same line; sequence flows are looked at when the models are joined.
  const shareLines = (some: readonly Line[], others: readonly Line[]): void => {
    const known = new Map<string, string[]>()
    const key = (of: ReadonlyMap<string, string>, { sourceRef, targetRef }: Line): string => JSON.stringify([of.get(sourceRef), of.get(targetRef)])
    for (const line of some) append(known, key(asIs, line), `asIs ${line.id}`)
    for (const line of others) toBe.set(line.id, known.get(key(toBe, line))?.shift() ?? `toBe ${line.id}`)
  }
  const processes = new Map(models.asIs.processes.map((process) => [process.id, process]))
  for (const process of models.toBe.processes) {
    const partner = processes.get(counterparts.asIsOf.get(process.id) ?? '')
    if (!partner) continue
    share(process.id)
    for (const lane of allLanes(process.lanes)) share(lane.id)
    enter(partner, process)
  }
  for (const { id } of models.toBe.participants) share(id)
  shareLines(models.asIs.messageFlows, models.toBe.messageFlows)
  return { asIs, toBe, abreast }
}

type Line = Pick<MessageFlow, 'id' | 'sourceRef' | 'targetRef'>

function associationsOf({ artifacts }: FlowElements): readonly Line[] {
  return artifacts.filter((artifact) => artifact.kind === 'association')
}

function idsOf(model: ProcessModel): readonly string[] {
  return [
    ...model.participants.map(({ id }) => id), ...model.messageFlows.map(({ id }) => id),
    ...model.processes.flatMap((process) => [process.id, ...allLanes(process.lanes).map(({ id }) => id), ...idsIn(process)]),
  ]
}

function idsIn(flow: FlowElements): readonly string[] {
  const own = [...flow.nodes, ...flow.sequenceFlows, ...flow.data, ...flow.artifacts].map(({ id }) => id)
  return [...own, ...flow.nodes.flatMap((node) => (isOpen(node) ? idsIn(node.content) : []))]
}

function allLanes(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.flatMap((lane) => [lane, ...allLanes(lane.lanes)])
}

// The innermost lane; of several that claim a node the first.
function laneOfNodes(model: ProcessModel): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly lane: string; readonly depth: number }>()
  const enter = (lanes: readonly Lane[], depth: number): void => {
    for (const lane of lanes) {
      for (const id of lane.flowNodeRefs) if ((found.get(id)?.depth ?? -1) < depth) found.set(id, { lane: lane.id, depth })
      enter(lane.lanes, depth + 1)
    }
  }
  for (const { lanes } of model.processes) enter(lanes, 0)
  return new Map([...found].map(([id, { lane }]) => [id, lane]))
}
