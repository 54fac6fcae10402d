// A model and the settings of a study -> the one graph by which exact analysis, soundness and simulation let cases run.
import type { Finding } from '../../model/finding.ts'
import { countsByContent, type ModelIndex } from '../../model/model-index.ts'
import type { Activity, MessageFlow } from '../../model/process-model.ts'
import type { StudySettings } from '../../model/study.ts'
import { buildScope, type Assume, type ScopePlace } from './build-scope.ts'
import type { FlowGraph, GraphNode, MessageEdge, Scope } from './flow-graph.ts'
import { placeInProcess } from './place-in-process.ts'

// Figures, soundness and simulation of one model ask for the same graph one after the other; it is built for the first.
const built = new WeakMap<ModelIndex, { readonly settings: StudySettings; readonly graph: FlowGraph }>()

/** The graph of a model. Linear in its size; never throws on a model. The rules FL1 … FL19 stand where they are applied. */
export function flowGraph(index: ModelIndex, settings: StudySettings): FlowGraph {
  const before = built.get(index)
  if (before?.settings === settings) return before.graph
  const graph = build(index, settings)
  built.set(index, { settings, graph })
  return graph
}

function build(index: ModelIndex, settings: StudySettings): FlowGraph {
  const assumptions: Finding[] = []
  const assume: Assume = (code, elementId, params) => void assumptions.push({ code, severity: 'info', elementId, params })
  const scopes = buildScopes(index, settings, assume)
  const linked = messageEdges(index, scopes, assume)
  const { roots, messages } = rootsOf(index, scopes, linked, assume)
  assumeEventsInstant(scopes, roots, messages, assume)
  return { scopes, roots, messages, assumptions }
}

/** Processes first, then sub-processes, outer before inner, so that a scope's parent is always built before it. */
function buildScopes(index: ModelIndex, settings: StudySettings, assume: Assume): readonly Scope[] {
  const scopes: Scope[] = []
  const places: Omit<ScopePlace, 'parent'>[] = index.processes.map((process, position) => ({
    position, id: process.id, ...(process.name !== undefined && { name: process.name }), container: process,
  }))
  const parents = new Map<number, number>()
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    const contentOf = (activity: Activity): number => {
      const position = places.length
      places.push({ position, id: activity.id, ...(activity.name !== undefined && { name: activity.name }), container: activity.content! })
      parents.set(position, at)
      return position
    }
    const scope = scopes[parents.get(at) ?? -1]
    const node = scope?.nodes.find(({ content }) => content === at)
    scopes.push(buildScope(scope && node ? { ...place, parent: { scope, node: node.position } } : place, settings, contentOf, assume))
  }
  return scopes
}

function messageEdges(index: ModelIndex, scopes: readonly Scope[], assume: Assume): readonly MessageEdge[] {
  const { messageFlows } = index.model
  if (messageFlows.length === 0) return []
  const positions = new Map<string, MessageEdge['source']>()
  for (const { position, nodes } of scopes) for (const node of nodes) positions.set(node.element.id, { scope: position, node: node.position })
  return messageFlows.flatMap((flow) => messageEdge(flow, index, scopes, positions, assume) ?? [])
}

/** [FL16] The message flow as something waited for or begun by; `undefined` when nobody waits for it. */
function messageEdge(
  { id, sourceRef, targetRef }: MessageFlow, index: ModelIndex, scopes: readonly Scope[],
  positions: ReadonlyMap<string, MessageEdge['source']>, assume: Assume,
): MessageEdge | undefined {
  const source = positions.get(shownNode(sourceRef, index))
  const target = positions.get(targetRef)
  if (source === undefined || target === undefined) return undefined
  if (index.nodes.get(sourceRef)?.process === index.nodes.get(targetRef)?.process) return undefined
  const scope = scopes[target.scope]!
  const { element, incoming } = scope.nodes[target.node]!
  if (element.kind === 'event' && element.type === 'startEvent') return scope.parent === undefined ? { id, source, target, effect: 'starts' } : undefined
  const waits = element.kind === 'activity' ? element.type === 'receiveTask' : element.kind === 'event' && element.type === 'intermediateCatchEvent'
  if (!waits) return undefined
  // Which of several events comes first is drawn by its probability; the one drawn is then there (BPMN 2.0, 10.6.6 Event-based gateway).
  const decider = incoming.map((edge) => scope.nodes[scope.edges[edge]!.source]!.element).find((some) => some.kind === 'gateway' && some.type === 'eventBasedGateway')
  if (decider) {
    assume('ASSUMED_EVENT_IS_THERE', element.id, { name: element.name ?? element.id })
    return undefined
  }
  return { id, source, target, effect: 'awaited' }
}

/** The node that stands in the graph for one inside a collapsed sub-process: that sub-process; every other node stands for itself. */
function shownNode(id: string, index: ModelIndex): string {
  return index.nodes.get(id)?.within.find((activity) => !countsByContent(activity))?.id ?? id
}

/**
 * [FL17] A case begins in every process that has nodes and that no message starts. [FL18] Of processes that only start each
 * other in a circle the first begins by itself.
 */
function rootsOf(
  index: ModelIndex, scopes: readonly Scope[], messages: readonly MessageEdge[], assume: Assume,
): Pick<FlowGraph, 'roots' | 'messages'> {
  const starting = messages.filter(({ effect }) => effect === 'starts').map(({ source, target }) => ({ from: placeInProcess(scopes, source).scope, to: target.scope }))
  const begun = new Set<number>()
  const begin = (process: number): void => {
    const open = [process]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (begun.has(at)) continue
      begun.add(at)
      for (const { from, to } of starting) if (from === at) open.push(to)
    }
  }
  const candidates = index.processes.flatMap(({ nodes }, at) => (nodes.length > 0 ? [at] : []))
  const roots = candidates.filter((process) => !starting.some(({ to }) => to === process))
  roots.forEach(begin)
  for (const process of candidates) {
    if (begun.has(process)) continue
    roots.push(process)
    begin(process)
    const { id, name } = index.processes[process]!
    assume('ASSUMED_FIRST_PROCESS', id, { name: name ?? id })
  }
  roots.sort((a, b) => a - b)
  if (roots.length > 1) assume('ASSUMED_PROCESSES_TOGETHER', scopes[roots[0]!]!.id, { count: roots.length })
  return { roots, messages: messages.filter(({ effect, target }) => effect === 'awaited' || !roots.includes(target.scope)) }
}

/** [FL19] An event that is waited for, without a stated time and without a process of the model that sends it, takes no time. */
function assumeEventsInstant(scopes: readonly Scope[], roots: readonly number[], messages: readonly MessageEdge[], assume: Assume): void {
  const awaited = new Set(messages.map(({ target }) => scopes[target.scope]!.nodes[target.node]!))
  const isUntimed = ({ element, time, incoming }: GraphNode): boolean =>
    element.kind === 'event' && element.type === 'intermediateCatchEvent' && element.definition !== 'link' && time === undefined && incoming.length > 0
  if (roots.length === 0) return
  for (const { nodes } of scopes) {
    for (const node of nodes) {
      if (isUntimed(node) && !awaited.has(node)) assume('ASSUMED_EVENT_WITHOUT_TIME', node.element.id, { name: node.element.name ?? node.element.id })
    }
  }
}
