// A model and the settings of a study -> everything that follows exactly from its flow.
import type { ModelIndex } from '../../model/model-index.ts'
import type { StudySettings } from '../../model/study.ts'
import { valueAddedRatio } from '../value-added-ratio.ts'
import { flowGraph } from './build-flow-graph.ts'
import type { FlowAnalysis, Path } from './flow-analysis.ts'
import type { FlowGraph } from './flow-graph.ts'
import { waysOf, type WaySource } from './paths.ts'
import { partsOf } from './structure-tree.ts'
import { waysTogether, type Way, type Ways } from './ways.ts'
import { wholeCase, type WholeCase } from './whole-case.ts'

/**
 * The figures of one case (calculations: "Of one model"). The same model and settings give the same figures to the last bit; every
 * number is finite. Never throws on a model.
 */
export function analyzeFlow(index: ModelIndex, settings: StudySettings): FlowAnalysis {
  const graph = flowGraph(index, settings)
  const whole = wholeCase(graph, settings.rework)
  const { leadTime, workTime } = whole.fragment
  const sums = expectedSums(graph, whole, settings)
  const { visits, flowVisits } = byElement(index, graph, whole)
  return {
    visits, flowVisits, ...sums,
    expectedLeadTime: leadTime, theoreticalCycleTime: workTime,
    // [AF1] Both follow one recursion; what is left to hold at 1 is rounding.
    ...(leadTime > 0 && { cycleTimeEfficiency: Math.min(1, workTime / leadTime), workContentRatio: sums.expectedWork / leadTime }),
    ...pathsOf(index, graph, whole),
    structure: whole.fragment, isExact: whole.isExact,
    assumptions: [...graph.assumptions, ...whole.assumptions],
  }
}

/**
 * [AF4] The fastest, the slowest and the likeliest ways; what is left of 1 are all others, loops gone round again included. Nothing to go
 * through gives no path.
 */
function pathsOf(index: ModelIndex, graph: FlowGraph, { courses, contents }: WholeCase): Pick<FlowAnalysis, 'bestPath' | 'worstPath' | 'paths' | 'otherPaths'> {
  if (courses.length === 0) return { paths: [], otherPaths: 0 }
  const inside = new Map<number, Ways>()
  const source: WaySource = { nodeAt: ({ scope, node }) => graph.scopes[scope]!.nodes[node]!, contentOf: (scope) => inside.get(scope)! }
  // Contents are kept from the innermost out.
  for (const [scope, { root }] of contents) inside.set(scope, waysOf(root, source))
  const { likeliest, fastest, slowest } = waysTogether(courses.map(({ root }) => waysOf(root, source)))
  const path = ({ time, chance, passes }: Way): Path => {
    const activities: string[] = []
    const flows: string[] = []
    for (const piece of partsOf(passes)) {
      if (piece.kind === 'node') {
        const { element, content } = source.nodeAt(piece.place)
        if (element.kind === 'activity' && content === undefined) activities.push(element.id)
      } else if (piece.kind === 'flow') {
        const { id } = graph.scopes[piece.scope]!.edges[piece.edge]!
        if (index.sequenceFlows.has(id)) flows.push(id)
      }
    }
    return { time, probability: Math.min(1, chance), activities, flows }
  }
  const paths = likeliest.map(path)
  return {
    bestPath: path(fastest), worstPath: path(slowest), paths,
    otherPaths: Math.max(0, 1 - paths.reduce((sum, { probability }) => sum + probability, 0)),
  }
}

/** [AF2] Visits by element id: 0 for what no case reaches, and for what takes no part, such as compensation. */
function byElement(index: ModelIndex, graph: FlowGraph, { nodeVisits, edgeVisits }: WholeCase): Pick<FlowAnalysis, 'visits' | 'flowVisits'> {
  const visits = new Map<string, number>()
  const flowVisits = new Map<string, number>()
  for (const { position, nodes, edges } of graph.scopes) {
    for (const { element, position: node } of nodes) visits.set(element.id, nodeVisits[position]![node]!)
    for (const { id, position: edge } of edges) if (index.sequenceFlows.has(id)) flowVisits.set(id, edgeVisits[position]![edge]!)
  }
  for (const { id } of index.activities) if (!visits.has(id)) visits.set(id, 0)
  return { visits, flowVisits }
}

/** [AF3] Σ n·p, Σ n·t, and the share of VA in the latter; with untagged activities also how far it can still move. */
function expectedSums(graph: FlowGraph, { nodeVisits }: WholeCase, { waitingCountsAs }: StudySettings): Pick<FlowAnalysis, 'expectedWork' | 'expectedTime' | 'expectedValueAddedRatio'> {
  let work = 0, time = 0, valueAdded = 0, untagged = 0
  for (const { position, nodes } of graph.scopes) {
    for (const { element, time: own, content, position: node } of nodes) {
      if (element.kind !== 'activity' || content !== undefined || own === undefined) continue
      const visits = nodeVisits[position]![node]!
      work += visits * own.processing
      time += visits * (own.processing + own.waiting)
      const counted = visits * (own.processing + (waitingCountsAs === 'own' ? own.waiting : 0))
      if (element.facts.value === 'VA') valueAdded += counted
      else if (element.facts.value === undefined) untagged += counted
    }
  }
  const ratio = valueAddedRatio({ VA: valueAdded, NNVA: 0, NVA: time - valueAdded - untagged, untagged })
  return { expectedWork: work, expectedTime: time, ...(ratio && { expectedValueAddedRatio: ratio }) }
}
