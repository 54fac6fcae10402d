// Where the probabilities of a flow are missing, do not add up, or are not used.
import { append } from '../model/append.ts'
import type { FindingCode, Severity } from '../model/finding.ts'
import type { ModelIndex, ShownFlow } from '../model/model-index.ts'
import type { Event, FlowNode, Gateway, SequenceFlow } from '../model/process-model.ts'

/** One doubt with the element it is about. */
export interface ProbabilityDoubt {
  readonly elementId: string
  readonly code: FindingCode
  readonly severity: Severity
  readonly params: Readonly<Record<string, string | number>>
}

/** How far a sum of probabilities may be from 1: thirds are written with a few digits. */
const tolerance = 0.001
/** How far it may be where it decides whether one flow is taken or all (FL4 of the flow graph). */
const strictTolerance = 1e-6

/** The doubts about all splits of a flow, in reading order; about its start events and boundary events at the first of them. */
export function probabilityDoubts(index: ModelIndex, { nodes }: ShownFlow): readonly ProbabilityDoubt[] {
  const starts = nodes.filter((node): node is Event => node.kind === 'event' && node.type === 'startEvent')
  const interrupting = new Map<string, Event[]>()
  for (const node of nodes) {
    if (node.kind === 'event' && node.isInterrupting && node.attachedToRef !== undefined) append(interrupting, node.attachedToRef, node)
  }
  return nodes.flatMap((node) => {
    const flows = index.outgoing.get(node.id) ?? []
    if (node.kind === 'gateway' && node.type !== 'parallelGateway') return splitDoubts(node, flows)
    if (node.kind === 'event' && node.type === 'boundaryEvent') return []
    return [
      ...unusedDoubts(node, flows),
      ...(node === starts[0] ? startDoubts(starts, index) : []),
      ...boundaryDoubts(node, interrupting.get(node.id) ?? [], index),
    ]
  })
}

/**
 * [RD11] A flow out of an exclusive, inclusive, complex or event-based split states no probability: a warning where another
 * flow of the split states one, else an info. [RD12] The probabilities of an exclusive or event-based split do not add up to
 * 1 (within 0.001); inclusive and complex ones need not.
 */
function splitDoubts(gateway: Gateway, flows: readonly SequenceFlow[]): readonly ProbabilityDoubt[] {
  if (flows.length < 2) return []
  const stated = statedOf(flows)
  if (stated.length < flows.length) {
    return [doubt(gateway, 'PROBABILITY_MISSING', stated.length > 0 ? 'warning' : 'info', { count: flows.length - stated.length })]
  }
  if (gateway.type !== 'exclusiveGateway' && gateway.type !== 'eventBasedGateway') return []
  return Math.abs(sumOf(stated) - 1) > tolerance ? [doubt(gateway, 'PROBABILITY_SUM', 'warning', { percent: inPercent(stated) })] : []
}

/** [RD17] Several flows leave a node that takes all of them, yet some state a probability: it has no effect. */
function unusedDoubts(node: FlowNode, flows: readonly SequenceFlow[]): readonly ProbabilityDoubt[] {
  if (flows.length < 2) return []
  const stated = statedOf(flows)
  if (stated.length === 0 || (node.kind !== 'gateway' && flows.some(({ hasCondition }) => hasCondition))) return []
  const takesOne = node.kind !== 'gateway' && stated.length === flows.length && Math.abs(sumOf(stated) - 1) <= strictTolerance
  return takesOne ? [] : [doubt(node, 'PROBABILITY_UNUSED', 'warning', { percent: inPercent(stated) })]
}

/** [RD18] Several start events, each with a probability on its only flow, and these do not add up to 1. */
function startDoubts(starts: readonly Event[], index: ModelIndex): readonly ProbabilityDoubt[] {
  const stated = starts.flatMap(({ id }) => {
    const [flow, ...others] = index.outgoing.get(id) ?? []
    return flow && others.length === 0 ? flow.facts.probability ?? [] : []
  })
  if (starts.length < 2 || stated.length < starts.length || Math.abs(sumOf(stated) - 1) <= tolerance) return []
  return [doubt(starts[0]!, 'START_PROBABILITY_SUM', 'warning', { count: starts.length, percent: inPercent(stated) })]
}

/** [RD19] The events that may interrupt one activity have probabilities that add up to more than 1. */
function boundaryDoubts(host: FlowNode, events: readonly Event[], index: ModelIndex): readonly ProbabilityDoubt[] {
  const stated = events.flatMap(({ id }) => statedOf(index.outgoing.get(id) ?? []))
  return sumOf(stated) > 1 + tolerance ? [doubt(host, 'BOUNDARY_PROBABILITY_SUM', 'warning', { percent: inPercent(stated) })] : []
}

function doubt({ id, name }: FlowNode, code: FindingCode, severity: Severity, params: ProbabilityDoubt['params']): ProbabilityDoubt {
  return { elementId: id, code, severity, params: { name: name ?? id, ...params } }
}

const statedOf = (flows: readonly SequenceFlow[]): readonly number[] => flows.flatMap(({ facts }) => facts.probability ?? [])
const sumOf = (stated: readonly number[]): number => stated.reduce((total, probability) => total + probability, 0)
const inPercent = (stated: readonly number[]): number => Math.round(sumOf(stated) * 1000) / 10
