// A graph -> one case through all of it: structure and times of every scope from the innermost out, then what is passed how often.
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { StudySettings } from '../../model/study.ts'
import type { Minutes, Ratio } from '../../model/units.ts'
import { blockStructure, type MatchedJoin } from './block-structure.ts'
import type { Fragment } from './flow-analysis.ts'
import type { FlowGraph, GraphNode, MessageEdge } from './flow-graph.ts'
import { fragmentOf, timesDone, together, type TimeSource } from './lead-time.ts'
import { drawnNet, netVisits, type NetVisits } from './net-visits.ts'
import { normalForm, type Exits, type Vertex } from './normal-form.ts'
import { placeInProcess } from './place-in-process.ts'
import type { Piece, Place } from './structure-tree.ts'
import { isAcyclic } from './tangle-options.ts'

/** Scopes that run as one, with their structure. */
export interface Course {
  readonly root: Piece
  readonly fragment: Fragment
  readonly visits: NetVisits
  /** Share of the runs that one token ends for others that run beside it; absent where no token can. */
  readonly terminated?: Ratio
}

/** One case. */
export interface WholeCase {
  /** The structure of the whole case. */
  readonly fragment: Fragment
  /** What begins when the case arrives, each by itself. */
  readonly courses: readonly Course[]
  /** What happens inside a scope that is the content of a sub-process. */
  readonly contents: ReadonlyMap<number, Course>
  /** How often each scope is run: by its position. */
  readonly runs: readonly number[]
  /** Visits of each node, and of each edge, by scope; an activity that repeats counts as often as it is done. */
  readonly nodeVisits: readonly Float64Array[]
  readonly edgeVisits: readonly Float64Array[]
  readonly isExact: boolean
  /** What was taken where the flow itself leaves no other way. */
  readonly assumptions: readonly Finding[]
}

/** Runs one case through a graph. */
export function wholeCase(graph: FlowGraph, rework: StudySettings['rework']): WholeCase {
  const assumptions = new Map<string, Finding>()
  const elementAt = ({ scope, node }: Place): GraphNode => graph.scopes[scope]!.nodes[node]!
  const assume = (code: FindingCode, place: Place): void => {
    const { element: { id, name } } = elementAt(place)
    assumptions.set(`${code} ${id}`, { code, severity: 'info', elementId: id, params: { name: name ?? id } })
  }
  const contents = new Map<number, Course>()
  let isExact = true
  const course = (scopes: readonly number[], roots: readonly number[], messages: readonly MessageEdge[]): Course => {
    const net = normalForm({ graph, scopes, roots, messages, exitsOf: (node) => exitsOf(graph, node, contents) })
    for (const place of net.cut) assume('ASSUMED_NO_WAY_OUT', place)
    const drawn = drawnNet(net)
    const { root, matched, scale } = blockStructure(net, rework)
    const joins: MatchedJoin[] = [...matched]
    let terminated: Ratio | undefined
    const source: TimeSource = {
      nodeAt: elementAt, contentOf: (scope) => contents.get(scope)!.fragment,
      onTangle: (tangle, { fragment, passed, forced, terminated: share }) => {
        const { knots } = tangle
        terminated = share ?? terminated
        if (fragment.simulated) isExact = false
        if (rework === 'once' && knots[0]!.place && !isAcyclic(tangle)) assume('ASSUMED_REWORK_AGAIN', knots[0]!.place)
        // The knots of a tangle are the vertices it was made of.
        for (const [knot, share] of passed) joins.push({ join: knots[knot] as Vertex, split: knots[0] as Vertex, share })
        for (const knot of forced) if (knots[knot]!.place) assume('ASSUMED_JOIN_LETS_ON', knots[knot]!.place)
      },
    }
    const fragment = fragmentOf(root, source)
    const isOfPools = roots.length > 1 && fragment.kind === 'parallel' && fragment.elementIds.length === 0
    return {
      root, visits: netVisits(drawn, scale, joins), ...(terminated !== undefined && { terminated }),
      fragment: isOfPools ? { ...fragment, kind: 'pools', elementIds: roots.map((position) => graph.scopes[position]!.id) } : fragment,
    }
  }

  for (const { position, parent } of [...graph.scopes].reverse()) if (parent) contents.set(position, course([position], [position], []))
  const { clusters, messages } = clustersOf(graph, (place) => assume('ASSUMED_NO_WAIT_INSIDE', place))
  const courses = clusters.map((scopes) => course(scopes, graph.roots.filter((root) => scopes.includes(root)), messages.filter(({ source }) => scopes.includes(source.scope))))
  const [only] = courses
  const fragment = courses.length === 1 ? only!.fragment : together(courses.map((some) => some.fragment), graph.roots.map((root) => graph.scopes[root]!.id))
  return { fragment, courses, contents, ...passages(graph, courses, contents), isExact, assumptions: [...assumptions.values()] }
}

/**
 * [WC1] Processes that messages link run as one net. [WC2] A message from inside a sub-process leaves when the sub-process is done; nothing
 * inside a sub-process waits for one.
 */
function clustersOf(graph: FlowGraph, onInside: (place: Place) => void): { readonly clusters: readonly (readonly number[])[]; readonly messages: readonly MessageEdge[] } {
  const messages = graph.messages.flatMap((message) => {
    if (graph.scopes[message.target.scope]!.parent) {
      onInside(message.target)
      return []
    }
    return [{ ...message, source: placeInProcess(graph.scopes, message.source) }]
  })
  const linked = new Map<number, Set<number>>(graph.scopes.filter(({ parent }) => !parent).map(({ position }) => [position, new Set([position])]))
  for (const { source, target } of messages) {
    const [one, other] = [linked.get(source.scope)!, linked.get(target.scope)!]
    if (one === other) continue
    for (const scope of other) linked.set(scope, one.add(scope))
  }
  const clusters = [...new Set(linked.values())].map((scopes) => [...scopes].sort((a, b) => a - b)).filter((scopes) => scopes.some((scope) => graph.roots.includes(scope)))
  return { clusters, messages }
}

/**
 * How cases leave an activity with boundary events. [WC3] An error or cancellation thrown inside leaves first. Of the rest each event takes
 * its stated probability, and a timer without one all that is left when the time of the activity exceeds it, the shortest first.
 */
function exitsOf(graph: FlowGraph, node: GraphNode, contents: ReadonlyMap<number, Course>): Exits {
  if (node.boundaries.length === 0) return { interrupting: [], besides: [] }
  const time = hostTime(node, contents)
  const thrown = thrownInside(graph, node, contents)
  const stays = 1 - [...thrown.values()].reduce((sum, chance) => sum + chance, 0)
  const stated = node.boundaries.reduce((sum, { isInterrupting, probability }) => sum + (isInterrupting ? probability : 0), 0)
  const ranOut = node.boundaries.filter(({ after }) => after !== undefined && time > after)
  const first = ranOut.filter(({ isInterrupting }) => isInterrupting).sort((a, b) => a.after! - b.after!)[0]
  const interrupting = node.boundaries.filter(({ isInterrupting }) => isInterrupting).map((boundary) => ({
    node: boundary.node,
    chance: (thrown.get(boundary.node) ?? 0) + stays * (boundary === first ? Math.max(0, 1 - stated) : boundary.probability),
  }))
  const besides = node.boundaries.filter(({ isInterrupting }) => !isInterrupting).map((boundary) => ({
    node: boundary.node, chance: ranOut.includes(boundary) ? 1 : boundary.probability,
  }))
  return { interrupting: interrupting.filter(({ chance }) => chance > 0), besides: besides.filter(({ chance }) => chance > 0) }
}

function hostTime({ time, content, repetition }: GraphNode, contents: ReadonlyMap<number, Course>): Minutes {
  const once = content === undefined ? (time?.processing ?? 0) + (time?.waiting ?? 0) : contents.get(content)!.fragment.leadTime
  return repetition?.kind === 'parallel' ? once : once * timesDone(repetition)
}

/** Chance that the content of a sub-process ends by each of the boundary events that catch what it throws. */
function thrownInside(graph: FlowGraph, { content, repetition }: GraphNode, contents: ReadonlyMap<number, Course>): ReadonlyMap<number, Ratio> {
  const thrown = new Map<number, Ratio>()
  if (content === undefined) return thrown
  for (const [{ scope, node }, visits] of contents.get(content)!.visits.nodes) {
    const { caughtBy } = graph.scopes[scope]!.nodes[node]!
    if (scope === content && caughtBy !== undefined) thrown.set(caughtBy, (thrown.get(caughtBy) ?? 0) + visits)
  }
  const sum = [...thrown.values()].reduce((total, chance) => total + chance, 0)
  const endsOtherwise = graph.scopes[content]!.nodes.some(({ ends }) => ends === 'terminate')
  // Of several errors that could be thrown side by side only the first is.
  const once = endsOtherwise ? sum : contents.get(content)!.terminated ?? sum
  const ever = 1 - (1 - Math.min(1, once)) ** timesDone(repetition)
  for (const [event, chance] of thrown) thrown.set(event, sum === 0 ? 0 : (chance / sum) * ever)
  return thrown
}

/** Loops in loops can multiply past every number; no case runs anything so often. */
const mostRuns = 1e12

/** Visits of all nodes and edges: those of one run of each course times the number of its runs, outer scopes before inner ones. */
function passages(graph: FlowGraph, courses: readonly Course[], contents: ReadonlyMap<number, Course>): Pick<WholeCase, 'runs' | 'nodeVisits' | 'edgeVisits'> {
  const runs = graph.scopes.map(() => 0)
  const nodeVisits = graph.scopes.map(({ nodes }) => new Float64Array(nodes.length))
  const edgeVisits = graph.scopes.map(({ edges }) => new Float64Array(edges.length))
  const pass = ({ visits }: Course, times: number): void => {
    for (const [{ scope, node }, each] of visits.nodes) nodeVisits[scope]![node]! += times * each * timesDone(graph.scopes[scope]!.nodes[node]!.repetition)
    for (const [scope, edge, each] of visits.flows) edgeVisits[scope]![edge]! += times * each
  }
  for (const course of courses) {
    pass(course, 1)
    for (const [{ scope }] of course.visits.nodes) runs[scope] = 1
  }
  for (const { position, parent } of graph.scopes) {
    if (!parent) continue
    runs[position] = Math.min(mostRuns, nodeVisits[parent.scope]![parent.node]!)
    if (runs[position]! > 0) pass(contents.get(position)!, runs[position]!)
  }
  return { runs, nodeVisits, edgeVisits }
}
