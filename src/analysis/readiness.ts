// What a model lacks, or says doubtfully, before its figures can be relied on.
import { append } from '../model/append.ts'
import type { Finding, FindingCode, Severity } from '../model/finding.ts'
import type { ModelIndex } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { Gateway } from '../model/process-model.ts'
import type { AnalysedActivity } from './analysis.ts'
import { deadEnds, unreachableHeads } from './reachability.ts'
import type { ShownFlow } from './shown-flow.ts'
import { timeDoubts } from './time-doubts.ts'

/**
 * The findings about a model in reading order, each with the element it is about.
 * [RD5] No activity at all is an error. [RD6] [RD7] A process with nodes but without a start or an end event; sub-processes
 * need none. Everything else is told per element.
 */
export function readiness(index: ModelIndex, flows: readonly ShownFlow[], activities: readonly AnalysedActivity[]): readonly Finding[] {
  const about = new Map<string, Finding[]>()
  const tell = (elementId: string, code: FindingCode, severity: Severity, params: Finding['params'] = {}): void => {
    append(about, elementId, { code, severity, elementId, params })
  }
  for (const activity of activities) tellActivity(activity, tell)
  tellDuplicates(activities, tell)
  for (const flow of flows) tellFlow(index, flow, tell)

  const flowIn = new Map(flows.map((flow) => [flow.parent?.id ?? flow.process.id, flow]))
  const inOrder: Finding[] = activities.length === 0 ? [{ code: 'NO_ACTIVITY', severity: 'error' }] : []
  const read = (id: string): void => {
    inOrder.push(...(about.get(id) ?? []))
    for (const node of flowIn.get(id)?.nodes ?? []) read(node.id)
  }
  for (const { id } of index.processes) read(id)
  return inOrder
}

type Tell = (elementId: string, code: FindingCode, severity: Severity, params?: Finding['params']) => void

/** [RD1] No category. [RD2] No time at all. [RD3] A time, but none of it work. [RD4] No name. [RD15] NNVA without the rule it rests on. */
function tellActivity({ id, name, value, time, processing, activity: { facts } }: AnalysedActivity, tell: Tell): void {
  const params = { name: name ?? id }
  if (name === undefined) tell(id, 'ACTIVITY_UNNAMED', 'warning', params)
  if (value === undefined) tell(id, 'ACTIVITY_UNTAGGED', 'warning', params)
  if (time === undefined) tell(id, 'ACTIVITY_UNTIMED', 'warning', params)
  else if (processing === undefined) tell(id, 'WORK_TIME_MISSING', 'warning', params)
  for (const { code, severity, text } of timeDoubts([facts.processing, facts.waiting])) tell(id, code, severity, { ...params, text })
  if (value === 'NNVA' && (facts.legalBasis ?? '').trim() === '') tell(id, 'NNVA_WITHOUT_LEGAL_BASIS', 'info', params)
}

/** [RD14] A name that an earlier activity of the same performer has: told at each later one. */
function tellDuplicates(activities: readonly AnalysedActivity[], tell: Tell): void {
  const first = new Map<string, number>()
  for (const { id, name, performer, number } of activities) {
    if (name === undefined) continue
    const key = `${nameKey(performer)}\n${nameKey(name)}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, number)
    else tell(id, 'NAME_DUPLICATE', 'info', { name, number: earlier })
  }
}

function tellFlow(index: ModelIndex, flow: ShownFlow, tell: Tell): void {
  const { parent, process, nodes } = flow
  const has = (type: string): boolean => nodes.some((node) => node.kind === 'event' && node.type === type)
  if (!parent && nodes.length > 0) {
    const params = { name: process.name ?? process.id }
    if (!has('startEvent')) tell(process.id, 'NO_START', 'warning', params)
    if (!has('endEvent')) tell(process.id, 'NO_END', 'warning', params)
  }
  for (const { id, name } of unreachableHeads(flow)) tell(id, 'NODE_UNREACHABLE', 'warning', { name: name ?? id })
  for (const { id, name } of deadEnds(flow)) tell(id, 'NODE_DEAD_END', 'warning', { name: name ?? id })
  for (const node of nodes) if (node.kind === 'gateway') tellSplit(index, node, tell)
}

/**
 * [RD11] A flow out of an exclusive, inclusive, complex or event-based split states no probability: a warning where another
 * flow of the split states one, else an info. [RD12] The probabilities of an exclusive or event-based split do not add up to
 * 1 (within 0.001); inclusive and complex ones need not.
 */
function tellSplit(index: ModelIndex, { id, name, type }: Gateway, tell: Tell): void {
  const flows = index.outgoing.get(id) ?? []
  if (flows.length < 2 || type === 'parallelGateway') return
  const stated = flows.flatMap(({ facts }) => facts.probability ?? [])
  const params = { name: name ?? id }
  if (stated.length < flows.length) {
    tell(id, 'PROBABILITY_MISSING', stated.length > 0 ? 'warning' : 'info', { ...params, count: flows.length - stated.length })
  } else if (type === 'exclusiveGateway' || type === 'eventBasedGateway') {
    const sum = stated.reduce((total, probability) => total + probability, 0)
    if (Math.abs(sum - 1) > 0.001) tell(id, 'PROBABILITY_SUM', 'warning', { ...params, percent: Math.round(sum * 1000) / 10 })
  }
}
