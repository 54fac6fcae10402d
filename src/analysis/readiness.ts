// What a model lacks, or says doubtfully, before its figures can be relied on.
import { append } from '../model/append.ts'
import type { Finding, FindingCode, Severity } from '../model/finding.ts'
import type { ModelIndex, ShownFlow } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { FlowElements } from '../model/process-model.ts'
import type { StudySettings } from '../model/study.ts'
import type { AnalysedActivity } from './analysis.ts'
import { distributionDoubts } from './distribution-doubts.ts'
import { flowGraph } from './flow/build-flow-graph.ts'
import { isPlainlySound } from './flow/plainly-sound.ts'
import { soundness } from './flow/soundness.ts'
import { probabilityDoubts } from './probability-doubts.ts'
import { deadEnds, unreachableHeads } from './reachability.ts'
import { timeDoubts } from './time-doubts.ts'

/**
 * The findings about a model in reading order, each with the element it is about.
 * [RD5] No activity at all is an error. [RD6] [RD7] A process with nodes but without a start or an end event; sub-processes
 * need none. Everything else is told per element.
 */
export function readiness(index: ModelIndex, activities: readonly AnalysedActivity[], settings: StudySettings): readonly Finding[] {
  const about = new Map<string, Finding[]>()
  const tell: Tell = (elementId, code, severity, params = {}) => append(about, elementId, { code, severity, elementId, params })
  for (const activity of activities) tellActivity(activity, settings, tell)
  tellDuplicates(activities, tell)
  for (const flow of index.shownFlows) tellFlow(index, flow, tell)
  if (!isPlainlySound(index)) {
    for (const { code, severity, elementId = '', params } of soundness(flowGraph(index, settings), index)) tell(elementId, code, severity, params)
  }

  const inOrder: Finding[] = activities.length === 0 ? [{ code: 'NO_ACTIVITY', severity: 'error' }] : []
  if (about.size === 0) return inOrder
  const flowIn = new Map(index.shownFlows.map((flow) => [flow.container, flow]))
  const read = (id: string, container: FlowElements | undefined): void => {
    for (const found of about.get(id) ?? []) inOrder.push(found)
    for (const node of (container && flowIn.get(container))?.nodes ?? []) read(node.id, node.kind === 'activity' ? node.content : undefined)
  }
  for (const process of index.processes) read(process.id, process)
  return inOrder
}

type Tell = (elementId: string, code: FindingCode, severity: Severity, params?: Finding['params']) => void

/** [RD1] No category. [RD2] No time at all. [RD3] A time, but none of it work. [RD4] No name. [RD15] NNVA without the rule it rests on. */
function tellActivity({ id, name, value, time, processing, activity: { facts } }: AnalysedActivity, { calendar }: StudySettings, tell: Tell): void {
  const params = { name: name ?? id }
  if (name === undefined) tell(id, 'ACTIVITY_UNNAMED', 'warning', params)
  if (value === undefined) tell(id, 'ACTIVITY_UNTAGGED', 'warning', params)
  if (time === undefined) tell(id, 'ACTIVITY_UNTIMED', 'warning', params)
  else if (processing === undefined) tell(id, 'WORK_TIME_MISSING', 'warning', params)
  for (const { code, severity, text } of timeDoubts([facts.processing, facts.waiting])) tell(id, code, severity, { ...params, text })
  for (const { text, percent } of distributionDoubts(facts, calendar)) tell(id, 'DISTRIBUTION_MEAN_DIFFERS', 'warning', { ...params, text, percent })
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
  for (const { elementId, code, severity, params } of probabilityDoubts(index, flow)) tell(elementId, code, severity, params)
}
