// Two models in which one id means one place -> one whole that has room for both, and what each drawing shows of it.
import type { EditionContent } from '../../bpmn/layout/lay-out-editions.ts'
import { append } from '../../model/append.ts'
import { inFlowOrder } from '../../model/model-index.ts'
import type { FlowElements, FlowNode, Lane, ProcessModel, SequenceFlow } from '../../model/process-model.ts'
import type { BothSides } from '../../model/study.ts'

/** The whole and its two drawings. */
export interface Whole {
  readonly model: ProcessModel
  readonly editions: BothSides<EditionContent>
  /** What each drawing shows, as a model of its own; that of the to-be holds ghosts as well. */
  readonly drawn: BothSides<ProcessModel>
  /** Ids of what the to-be shows only as a ghost: it stood there in the as-is. */
  readonly ghosts: ReadonlySet<string>
}

interface Threefold<T> extends BothSides<T> {
  readonly whole: T
}

/**
 * Joins two models by ids. What the as-is has and the to-be has not becomes a ghost in the drawing of the to-be; of `elsewhere`, places
 * whose element only stands elsewhere now, activities alone do.
 */
export function joined(asIs: ProcessModel, toBeGiven: ProcessModel, elsewhere: ReadonlySet<string>): Whole {
  const toBe = withSharedFlows(asIs, toBeGiven)
  const ghosts = new Set<string>()
  const flows = { asIs: new Map<FlowElements, FlowElements>(), toBe: new Map<FlowElements, FlowElements>() }
  const enter = <T extends FlowElements>(three: Threefold<T>): Threefold<T> => {
    flows.asIs.set(three.whole, three.asIs)
    flows.toBe.set(three.whole, three.toBe)
    return three
  }
  const joinFlows = (a: FlowElements, b: FlowElements): Threefold<FlowElements> => {
    const [own, others] = [byId(a.nodes), byId(b.nodes)]
    const contents = new Map([...own.keys(), ...others.keys()].flatMap((id) => {
      const [inner, other] = [contentOf(own.get(id)), contentOf(others.get(id))]
      return inner || other ? [[id, enter(joinFlows(inner ?? nothing, other ?? nothing))] as const] : []
    }))
    const filled = (node: FlowNode, as: keyof Threefold<FlowElements>): FlowNode => {
      const content = contents.get(node.id)?.[as]
      return node.kind === 'activity' && node.content && content ? { ...node, content } : node
    }
    const gone = a.nodes.filter(({ id, kind }) => !others.has(id) && (kind === 'activity' || !elsewhere.has(id))).map(withoutData)
    const kept = byId(b.data)
    const goneData = a.data.filter(({ id }) => !kept.has(id))
    for (const { id } of [...gone, ...goneData]) ghosts.add(id)
    const whole = {
      nodes: [...a.nodes.map((node) => larger(node, others.get(node.id))), ...b.nodes.filter(({ id }) => !own.has(id))].map((node) => filled(node, 'whole')),
      sequenceFlows: once(a.sequenceFlows, b.sequenceFlows), data: once(a.data, b.data), artifacts: once(a.artifacts, b.artifacts),
    }
    return {
      whole: { ...whole, nodes: inFlowOrder(whole) },
      asIs: { ...a, nodes: a.nodes.map((node) => filled(node, 'asIs')) },
      toBe: { ...b, nodes: [...b.nodes, ...gone].map((node) => filled(node, 'toBe')), data: [...b.data, ...goneData] },
    }
  }
  const processes = merged(asIs.processes, toBe.processes).map(([a, b]) => {
    const frame = (a ?? b)!
    const three = joinFlows(a ?? nothing, b ?? nothing)
    const lanes = joinLanes(a?.lanes ?? [], b?.lanes ?? [], new Set())
    // A to-be without any lanes says nothing of who does what: none of the as-is lanes is gone.
    const shown = b && b.lanes.length > 0 ? [...b.lanes, ...leftLanes(a?.lanes ?? [], b.lanes, ghosts)] : []
    return enter({
      whole: { ...frame, ...three.whole, lanes },
      asIs: { ...frame, ...three.asIs, lanes: a?.lanes ?? [] },
      toBe: { ...frame, ...three.toBe, lanes: shown },
    })
  })
  const pools = merged(asIs.participants, toBe.participants)
  // Pools that a drawing without any pools does not speak of are not gone either.
  const gonePools = toBe.participants.length === 0 ? [] : pools.flatMap(([a, b]) => (a && !b ? [a] : []))
  for (const { id } of gonePools) ghosts.add(id)
  return {
    ghosts,
    model: { participants: pools.map(([a, b]) => (a ?? b)!), processes: processes.map(({ whole }) => whole), messageFlows: [] },
    editions: { asIs: { flows: flows.asIs, messageFlows: asIs.messageFlows }, toBe: { flows: flows.toBe, messageFlows: toBe.messageFlows } },
    drawn: {
      asIs: { ...asIs, processes: processes.map((process) => process.asIs) },
      toBe: { ...toBe, participants: [...toBe.participants, ...gonePools], processes: processes.map((process) => process.toBe) },
    },
  }
}

const nothing: FlowElements = { nodes: [], sequenceFlows: [], data: [], artifacts: [] }

// A flow between places that a flow of the as-is connects is that flow.
function withSharedFlows(asIs: ProcessModel, toBe: ProcessModel): ProcessModel {
  const known = new Map<string, string[]>()
  const key = ({ sourceRef, targetRef }: Pick<SequenceFlow, 'sourceRef' | 'targetRef'>): string => JSON.stringify([sourceRef, targetRef])
  const note = (flow: FlowElements): void => {
    for (const one of flow.sequenceFlows) append(known, key(one), one.id)
    for (const node of flow.nodes) if (node.kind === 'activity' && node.content) note(node.content)
  }
  const ids = new Map<string, string>()
  const share = <T extends FlowElements>(flow: T): T => {
    for (const one of flow.sequenceFlows) ids.set(one.id, known.get(key(one))?.shift() ?? one.id)
    return {
      ...flow,
      sequenceFlows: flow.sequenceFlows.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id })),
      nodes: flow.nodes.map((node): FlowNode => {
        if (node.kind === 'gateway' && node.defaultFlow !== undefined) return { ...node, defaultFlow: ids.get(node.defaultFlow) ?? node.defaultFlow }
        return node.kind === 'activity' && node.content ? { ...node, content: share(node.content) } : node
      }),
    }
  }
  for (const process of asIs.processes) note(process)
  return { ...toBe, processes: toBe.processes.map(share) }
}

// The lanes of both; a node that both put into lanes stands in the lane of the as-is.
function joinLanes(some: readonly Lane[], others: readonly Lane[], taken: Set<string>): readonly Lane[] {
  for (const id of some.flatMap(refsIn)) taken.add(id)
  const join = (a: readonly Lane[], b: readonly Lane[]): readonly Lane[] => merged(a, b).map(([own, other]): Lane => ({
    ...(own ?? other)!, lanes: join(own?.lanes ?? [], other?.lanes ?? []),
    flowNodeRefs: [...(own?.flowNodeRefs ?? []), ...(other?.flowNodeRefs.filter((id) => !taken.has(id)) ?? [])],
  }))
  return join(some, others)
}

// Lanes of the as-is that the to-be does not have, at any depth.
function leftLanes(some: readonly Lane[], others: readonly Lane[], ghosts: Set<string>): readonly Lane[] {
  const kept = new Set(others.flatMap(allLanes).map(({ id }) => id))
  return some.flatMap(allLanes).filter(({ id }) => !kept.has(id)).map((lane) => {
    ghosts.add(lane.id)
    return { ...lane, lanes: [] }
  })
}

function allLanes(lane: Lane): readonly Lane[] {
  return [lane, ...lane.lanes.flatMap(allLanes)]
}

function refsIn(lane: Lane): readonly string[] {
  return [...lane.flowNodeRefs, ...lane.lanes.flatMap(refsIn)]
}

/** Both lists as one of pairs with the same id: in the order of the first, what only the second has behind what it follows there. */
function merged<T extends { readonly id: string }>(some: readonly T[], others: readonly T[]): readonly (readonly [T | undefined, T | undefined])[] {
  const [own, theirs] = [byId(some), byId(others)]
  const behind = new Map<string | undefined, T[]>()
  let last: string | undefined
  for (const other of others) {
    if (own.has(other.id)) last = other.id
    else append(behind, last, other)
  }
  const added = (id: string | undefined) => (behind.get(id) ?? []).map((other): readonly [T | undefined, T | undefined] => [undefined, other])
  return [...added(undefined), ...some.flatMap((one) => [[one, theirs.get(one.id)] as const, ...added(one.id)])]
}

// What is gone reads and writes nothing any more.
function withoutData(node: FlowNode): FlowNode {
  return node.kind === 'activity' ? { ...node, dataInputRefs: [], dataOutputRefs: [] } : node
}

// Room is needed for the larger of the two.
function larger(node: FlowNode, other: FlowNode | undefined): FlowNode {
  if (!other) return node
  if (node.kind !== other.kind) return node.kind === 'activity' ? node : other.kind === 'activity' ? other : node
  const named = (other.name ?? '').length > (node.name ?? '').length && other.name !== undefined ? { ...node, name: other.name } : node
  if (named.kind !== 'activity' || other.kind !== 'activity') return named
  const both = (some: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...some, ...more])]
  return { ...named, dataInputRefs: both(named.dataInputRefs, other.dataInputRefs), dataOutputRefs: both(named.dataOutputRefs, other.dataOutputRefs) }
}

function contentOf(node: FlowNode | undefined): FlowElements | undefined {
  return node?.kind === 'activity' ? node.content : undefined
}

function byId<T extends { readonly id: string }>(some: readonly T[]): ReadonlyMap<string, T> {
  return new Map(some.map((one) => [one.id, one]))
}

function once<T extends { readonly id: string }>(some: readonly T[], others: readonly T[]): readonly T[] {
  const own = byId(some)
  return [...some, ...others.filter(({ id }) => !own.has(id))]
}
