// The flow of one process or sub-process as nodes and edges. Knows nothing of messages and of other scopes' insides.
import { append } from '../../model/append.ts'
import type { FindingCode } from '../../model/finding.ts'
import { countsByContent, inFlowOrder } from '../../model/model-index.ts'
import type { Activity, Event, FlowElements, FlowNode, SequenceFlow } from '../../model/process-model.ts'
import type { StudySettings } from '../../model/study.ts'
import { leadMinutes } from '../../model/work-calendar.ts'
import { automationOf } from '../automation.ts'
import { branchingOf, sharedOut, type Branching } from './branch-probabilities.ts'
import type { Boundary, GraphEdge, GraphNode, Repetition, Scope } from './flow-graph.ts'
import { nodeTime } from './node-time.ts'

/** Notes something that was taken because the model does not say it. */
export type Assume = (code: FindingCode, elementId: string, params: Readonly<Record<string, string | number>>) => void

/** Where a scope stands: its number, its id, what it holds, and the scope and node it is the content of. */
export interface ScopePlace {
  readonly position: number
  readonly id: string
  readonly name?: string
  readonly container: FlowElements
  readonly parent?: { readonly scope: Scope; readonly node: number }
}

/**
 * The scope at a place; `contentOf` gives the number of the scope that holds the content of one of its activities.
 * [FL8] Compensation and event sub-processes take no part, and neither does a boundary event without an activity that does.
 * [FL9] A thrown link leads to the first caught link of its name.
 * [FL10] Several flows into a node: a parallel gateway waits for all, an inclusive or complex one for all that can still come,
 * every other node takes each on its own.
 */
export function buildScope(place: ScopePlace, settings: StudySettings, contentOf: (activity: Activity) => number, assume: Assume): Scope {
  const { container } = place
  const takePart = participants(container, assume)
  const positionOf = new Map(takePart.map(({ id }, position) => [id, position]))
  const ways = waysBetween(container, positionOf)
  const branchings = new Map<number, Branching>()
  const leaving = new Map<number, Way[]>()
  for (const way of ways) append(leaving, way.source, way)
  for (const [source, some] of leaving) {
    const node = takePart[source]!
    const branching = some.length === 1 ? onlyWay : branchingOf(node, some.map(({ flow }) => flow ?? jump))
    if (branching.assumed) assume(branching.assumed.code, node.id, { name: nameOf(node), count: branching.assumed.count })
    if (node.kind === 'gateway' && node.type === 'complexGateway') assume('ASSUMED_COMPLEX_GATEWAY', node.id, { name: nameOf(node) })
    branchings.set(source, branching)
  }

  const incoming: number[][] = takePart.map(() => [])
  const outgoing: number[][] = takePart.map(() => [])
  const edges = ways.map(({ id, source, target }, position): GraphEdge => {
    const probability = branchings.get(source)!.probabilities[outgoing[source]!.length]!
    outgoing[source]!.push(position)
    incoming[target]!.push(position)
    return { position, id, source, target, probability }
  })
  const boundaries = boundariesOf(takePart, positionOf, leaving, settings, assume)
  const nodes = takePart.map((element, position): GraphNode => {
    const branching = branchings.get(position) ?? onlyWay
    const node: Writable<GraphNode> = {
      position, element, incoming: incoming[position]!, outgoing: outgoing[position]!,
      join: joinOf(element, incoming[position]!.length), split: branching.split,
      boundaries: boundaries.get(position) ?? noBoundaries, holdsPerformer: false,
    }
    if (branching.byDefault !== undefined) node.defaultEdge = outgoing[position]![branching.byDefault]!
    if (element.kind === 'activity') return Object.assign(node, activityParts(element, settings, contentOf, assume))
    const time = nodeTime(element, settings.calendar)
    if (time) node.time = time
    return isEventOf(element, 'endEvent') ? Object.assign(node, endOf(element, place)) : node
  })
  return {
    position: place.position, id: place.id, nodes, edges,
    ...(place.parent && { parent: { scope: place.parent.scope.position, node: place.parent.node } }),
    starts: startsOf(place, takePart, incoming, ways, assume),
  }
}

/** A sequence flow or the jump of a link, by positions. */
interface Way {
  readonly id: string
  readonly source: number
  readonly target: number
  readonly flow?: SequenceFlow
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** [FL1] How a node with one flow out, or none, goes on: most nodes do. */
const onlyWay: Branching = { split: 'all', probabilities: [1] }
const noBoundaries: readonly Boundary[] = []

/** What a link's jump counts as where probabilities are asked for: a flow that states nothing. */
const jump: SequenceFlow = { id: '', sourceRef: '', targetRef: '', hasCondition: false, facts: {} }

const nameOf = ({ id, name }: { readonly id: string; readonly name?: string }): string => name ?? id
const isEventOf = (node: FlowNode, type: Event['type']): node is Event => node.kind === 'event' && node.type === type

function participants({ nodes }: FlowElements, assume: Assume): readonly FlowNode[] {
  const stays = new Set<string>()
  for (const node of nodes) {
    if (node.kind !== 'activity') continue
    if (node.triggeredByEvent) assume('ASSUMED_NO_EVENT_SUBPROCESS', node.id, { name: nameOf(node) })
    else if (node.isForCompensation) assume('ASSUMED_NO_COMPENSATION', node.id, { name: nameOf(node) })
    else stays.add(node.id)
  }
  return nodes.filter((node) => {
    if (node.kind === 'activity') return stays.has(node.id)
    if (!isEventOf(node, 'boundaryEvent')) return true
    return node.definition !== 'compensation' && node.attachedToRef !== undefined && stays.has(node.attachedToRef)
  })
}

function waysBetween({ nodes, sequenceFlows }: FlowElements, positionOf: ReadonlyMap<string, number>): readonly Way[] {
  const ways: Way[] = []
  for (const flow of sequenceFlows) {
    const source = positionOf.get(flow.sourceRef)
    const target = positionOf.get(flow.targetRef)
    if (source !== undefined && target !== undefined) ways.push({ id: flow.id, source, target, flow })
  }
  const caught = new Map<string | undefined, number>()
  for (const node of nodes) {
    if (isEventOf(node, 'intermediateCatchEvent') && node.definition === 'link' && !caught.has(node.name)) caught.set(node.name, positionOf.get(node.id)!)
  }
  for (const node of nodes) {
    if (!isEventOf(node, 'intermediateThrowEvent') || node.definition !== 'link') continue
    const target = caught.get(node.name)
    if (target !== undefined) ways.push({ id: node.id, source: positionOf.get(node.id)!, target })
  }
  return ways
}

function joinOf(element: FlowNode, incoming: number): GraphNode['join'] {
  if (element.kind !== 'gateway' || incoming < 2) return 'any'
  if (element.type === 'parallelGateway') return 'all'
  return element.type === 'inclusiveGateway' || element.type === 'complexGateway' ? 'inclusive' : 'any'
}

/** [FL11] An expanded sub-process counts by what is inside: it has no time of its own, holds nobody, and gathers no cases. */
function activityParts(
  activity: Activity, settings: StudySettings, contentOf: (activity: Activity) => number, assume: Assume,
): ActivityParts {
  const parts: Writable<ActivityParts> = { holdsPerformer: false }
  const repetition = repetitionOf(activity, settings, assume)
  if (repetition) parts.repetition = repetition
  if (countsByContent(activity)) {
    parts.content = contentOf(activity)
    return parts
  }
  const time = nodeTime(activity, settings.calendar)
  if (time) parts.time = time
  parts.holdsPerformer = automationOf(activity) !== 'automated'
  const { batch } = activity.facts
  if (batch !== undefined && batch > 1) parts.batch = batch
  return parts
}

type ActivityParts = Pick<GraphNode, 'time' | 'holdsPerformer' | 'repetition' | 'batch' | 'content'>

/** [FL12] A loop marker repeats with its stated probability, a multi-instance activity as often as its facts or the file say. */
function repetitionOf({ id, name, loop, facts, cardinality }: Activity, { rework }: StudySettings, assume: Assume): Repetition | undefined {
  if (loop === undefined) return undefined
  const params = { name: name ?? id }
  if (loop === 'standard') {
    if (facts.repeat === undefined) assume('ASSUMED_NO_REPEAT', id, params)
    return { kind: 'standard', repeat: facts.repeat ?? 0, atMostOnce: rework === 'once' }
  }
  const stated = facts.instances ?? cardinality
  if (stated === undefined) assume('ASSUMED_ONE_INSTANCE', id, params)
  return { kind: loop === 'parallelMultiInstance' ? 'parallel' : 'sequential', instances: Math.max(stated ?? 1, 1) }
}

/**
 * [FL13] A boundary event occurs with the probability its outgoing flows state, those that interrupt one activity together at
 * most 1. One without probability never occurs, save a timer with a duration: analysis and simulation ask whether it has run out.
 */
function boundariesOf(
  nodes: readonly FlowNode[], positionOf: ReadonlyMap<string, number>, leaving: ReadonlyMap<number, readonly Way[]>,
  { calendar }: StudySettings, assume: Assume,
): ReadonlyMap<number, readonly Boundary[]> {
  const found = new Map<number, Boundary[]>()
  nodes.forEach((event, node) => {
    if (!isEventOf(event, 'boundaryEvent')) return
    const stated = (leaving.get(node) ?? []).flatMap(({ flow }) => flow?.facts.probability ?? [])
    const isTimer = stated.length === 0 && event.definition === 'timer' && event.timer !== undefined
    const thrownInside = stated.length === 0 && (event.definition === 'error' || event.definition === 'cancel')
    if (isTimer) assume('ASSUMED_TIMER_BY_TIME', event.id, { name: nameOf(event) })
    else if (stated.length === 0) assume(thrownInside ? 'ASSUMED_ONLY_THROWN_ERRORS' : 'ASSUMED_NO_BOUNDARY_EVENT', event.id, { name: nameOf(event) })
    append(found, positionOf.get(event.attachedToRef!)!, {
      node, isInterrupting: event.isInterrupting, probability: Math.min(1, stated.reduce((sum, chance) => sum + chance, 0)),
      ...(isTimer && { after: leadMinutes(event.timer!, calendar) }),
    })
  })
  for (const [host, boundaries] of found) {
    const sum = boundaries.reduce((total, { isInterrupting, probability }) => total + (isInterrupting ? probability : 0), 0)
    if (sum > 1) found.set(host, boundaries.map((some) => (some.isInterrupting ? { ...some, probability: some.probability / sum } : some)))
  }
  return found
}

/** [FL14] Terminate ends its scope. An error or cancel end leaves by the first boundary event of its kind on the sub-process; else it just ends. */
function endOf({ definition }: Event, { parent }: ScopePlace): Pick<GraphNode, 'ends' | 'caughtBy'> {
  if (definition === 'terminate') return { ends: 'terminate' }
  if (parent === undefined || (definition !== 'error' && definition !== 'cancel')) return {}
  const { scope, node } = parent
  const catching = scope.nodes[node]!.boundaries.find((boundary) => {
    const { element } = scope.nodes[boundary.node]!
    return element.kind === 'event' && element.definition === definition
  })
  return catching ? { ends: 'error', caughtBy: catching.node } : {}
}

/**
 * [FL15] Several start events are alternatives, with the probabilities their single outgoing flows state, else equal. Without
 * start event a case begins at every node nothing leads to, and where there is none (a mere circle) at the first node in reading order.
 */
function startsOf(
  place: ScopePlace, nodes: readonly FlowNode[], incoming: readonly (readonly number[])[], ways: readonly Way[], assume: Assume,
): Scope['starts'] {
  const params = { name: place.name ?? place.id }
  const starts = nodes.flatMap((node, position) => (isEventOf(node, 'startEvent') ? [position] : []))
  if (starts.length > 0) {
    if (starts.length === 1) return { mode: 'one', nodes: [{ node: starts[0]!, probability: 1 }] }
    const stated = starts.map((start) => {
      const out = ways.filter(({ source }) => source === start)
      return out.length === 1 ? out[0]!.flow?.facts.probability : undefined
    })
    const unstated = stated.filter((chance) => chance === undefined).length
    if (unstated > 1) assume('ASSUMED_EQUAL_STARTS', place.id, { ...params, count: starts.length })
    const chances = sharedOut(stated)
    return { mode: 'one', nodes: starts.map((node, at) => ({ node, probability: chances[at]! })) }
  }
  const free = nodes.flatMap((node, position) => (incoming[position]!.length === 0 && canBegin(node) ? [position] : []))
  const begin = free.length > 0 ? free : firstInReadingOrder(place.container, nodes)
  if (begin.length > 0 && place.parent === undefined) assume('ASSUMED_START', place.id, params)
  return { mode: 'all', nodes: begin.map((node) => ({ node, probability: 1 })) }
}

function firstInReadingOrder(container: FlowElements, nodes: readonly FlowNode[]): readonly number[] {
  const first = inFlowOrder(container).find((node) => canBegin(node) && nodes.includes(node))
  return first ? [nodes.indexOf(first)] : []
}

const canBegin = (node: FlowNode): boolean =>
  node.kind !== 'event' || (node.type !== 'boundaryEvent' && (node.type !== 'intermediateCatchEvent' || node.definition !== 'link'))
