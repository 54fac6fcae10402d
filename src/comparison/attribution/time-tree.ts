// The times of one case as a tree: sums, longest branches and elements, of a flow whose structure and chances stay as they are.
import { foldTree } from '../../analysis/flow/fold-tree.ts'
import type { FlowGraph, NodeTime } from '../../analysis/flow/flow-graph.ts'
import { timesDone } from '../../analysis/flow/lead-time.ts'
import type { Step } from '../../analysis/flow/play-tangle.ts'
import { foldPieces, partsOf, type Branches, type Piece, type Place, type Tangle } from '../../analysis/flow/structure-tree.ts'
import { tangleCourse } from '../../analysis/flow/tangle-time.ts'
import type { WholeCase } from '../../analysis/flow/whole-case.ts'
import type { Minutes, Ratio } from '../../model/units.ts'

/** The time a tree is asked for: waiting and processing, or processing alone. */
export type TimeFigure = 'leadTime' | 'workTime'

/** Minutes of both figures. */
export type Times = Readonly<Record<TimeFigure, Minutes>>

/** A part of a tree with its weight: how often it is passed each time the whole is, of an inclusive branch the chance that it is taken. */
export interface TimePart {
  node: TimeNode
  readonly weight: number
}

/** One node of a tree. Parents are known, and parts may be put elsewhere: trees are completed by each other (complete-trees.ts). */
export type TimeNode = { parent?: TimeNode; parts: TimePart[] } & (
  /** An activity or event with its own times. */
  | { readonly kind: 'element'; readonly id: string; readonly own: Times }
  /** Σ weight · part. In a sequence the parts stand in the order they are passed. */
  | { readonly kind: 'sum'; readonly isSequence: boolean }
  /** The longest part. */
  | { readonly kind: 'longest' }
  /** The mean of the longest of the parts that are taken, each by its own chance; `byDefault` when no other is. */
  | { readonly kind: 'inclusive'; readonly byDefault: number | undefined }
  /** Σ share · the longest chain of steps, each step one passage of a part. */
  | { readonly kind: 'runs'; readonly runs: readonly TimeRun[] }
)

/** One way work that is interwoven can go. */
export interface TimeRun {
  readonly share: Ratio
  readonly steps: readonly Step[]
  readonly end: Omit<Step, 'strand'>
}

/** A sum of weighted parts. */
export function sumNode(parts: readonly TimePart[], isSequence = false): TimeNode {
  return adopting({ kind: 'sum', isSequence, parts: [...parts] })
}

/** The longest of several parts. */
export function longestNode(nodes: readonly TimeNode[]): TimeNode {
  return adopting({ kind: 'longest', parts: nodes.map((node) => ({ node, weight: 1 })) })
}

/** An element. */
export function elementNode(id: string, own: Times): TimeNode {
  return { kind: 'element', id, own, parts: [] }
}

/** The node as the parent of its parts. */
export function adopting(node: TimeNode): TimeNode {
  for (const part of node.parts) part.node.parent = node
  return node
}

/** What each visit of a node takes, by element id, whether any case comes there or not; a key is absent where nothing takes time. */
export function timesById(graph: FlowGraph): ReadonlyMap<string, Times> {
  return new Map(graph.scopes.flatMap(({ nodes }) => nodes.flatMap(({ element: { id }, time, content }) =>
    (time === undefined || content !== undefined ? [] : [[id, timesOf(time)] as const]))))
}

function timesOf({ processing, waiting }: NodeTime): Times {
  return { leadTime: waiting + processing, workTime: processing }
}

/**
 * The tree of a whole case. Its time is the expected lead time, or the theoretical cycle time, that the flow analysis gives. Elements that
 * take no time are in it where they are activities, or among those that `alsoWithoutTime` names.
 */
export function timeTree(graph: FlowGraph, { courses, contents }: Pick<WholeCase, 'courses' | 'contents'>, alsoWithoutTime: ReadonlySet<string>): TimeNode {
  const inside = new Map<number, TimeNode>()
  const source: TreeSource = { graph, inside, alsoWithoutTime }
  // Contents are kept from the innermost out.
  for (const [scope, { root }] of contents) inside.set(scope, treeOf(root, source))
  const roots = courses.map(({ root }) => treeOf(root, source))
  return roots.length === 1 ? roots[0]! : longestNode(roots)
}

/** What the tree takes with the times its elements have. Linear in its size; deep trees do not exhaust the call stack. */
export function timeOf(root: TimeNode, figure: TimeFigure): Minutes {
  return foldTimes<Minutes>(root, (node, made) => (node.kind === 'element' ? node.own[figure] : valueOf(node, made, figure)))
}

/** Makes something of a tree from its leaves up. */
export function foldTimes<Result>(root: TimeNode, make: (node: TimeNode, made: readonly Result[]) => Result): Result {
  return foldTree(root, partNodes, make)
}

function partNodes({ parts }: TimeNode): readonly TimeNode[] {
  return parts.map(({ node }) => node)
}

/** What a node takes whose parts take so long. */
export function valueOf(node: TimeNode, times: ArrayLike<Minutes>, figure: TimeFigure): Minutes {
  switch (node.kind) {
    case 'element':
      return node.own[figure]
    case 'sum':
      return node.parts.reduce((sum, { weight }, at) => sum + weight * times[at]!, 0)
    case 'longest':
      return node.parts.reduce((most, _part, at) => Math.max(most, times[at]!), 0)
    case 'inclusive':
      return meanOfLongest(node.parts, node.byDefault, times)
    case 'runs':
      return node.runs.reduce((sum, run) => sum + run.share * longestChain(run, times, figure), 0)
  }
}

/** How often each node of a tree is passed in one case, on average: the product of the weights from the root down. */
export function passesIn(root: TimeNode): Map<TimeNode, number> {
  const passes = new Map([[root, 1]])
  for (const [node, times] of passes) {
    const weights = passesOfParts(node)
    node.parts.forEach((part, at) => passes.set(part.node, times * weights[at]!))
  }
  return passes
}

function passesOfParts({ parts, ...node }: TimeNode): readonly number[] {
  switch (node.kind) {
    case 'sum':
      return parts.map(({ weight }) => weight)
    case 'inclusive': {
      const none = parts.reduce((product, { weight }, at) => (at === node.byDefault ? product : product * (1 - weight)), 1)
      // Without default branch the draw counts only if some branch came out.
      return parts.map(({ weight }, at) => (at === node.byDefault ? none : node.byDefault === undefined ? weight / (1 - none) : weight))
    }
    case 'runs': {
      const passed = parts.map(() => 0)
      for (const { share, steps } of node.runs) for (const { strand } of steps) passed[strand]! += share
      return passed
    }
    default:
      return parts.map(() => 1)
  }
}

interface TreeSource {
  readonly graph: FlowGraph
  /** What happens inside each scope that is the content of a sub-process. */
  readonly inside: ReadonlyMap<number, TimeNode>
  readonly alsoWithoutTime: ReadonlySet<string>
}

function treeOf(root: Piece, source: TreeSource): TimeNode {
  return foldPieces<TimeNode | undefined>(root, (piece, made): TimeNode | undefined => {
    switch (piece.kind) {
      case 'node':
        return nodeTree(piece.place, source)
      case 'flow':
      case 'nothing':
        return undefined
      case 'sequence':
        return sequenceTree(partsOf(piece).flatMap((_part, at) => made[at] ?? []))
      case 'branches':
        return branchesTree(piece, made.map(orNothing))
      case 'loop': {
        const { repeat, atMostOnce } = piece
        const again = atMostOnce ? 1 : 1 / (1 - repeat)
        return sumNode([{ node: orNothing(made[0]), weight: atMostOnce ? 1 + repeat : again }, { node: orNothing(made[1]), weight: repeat * again }])
      }
      case 'tangle':
        return tangleTree(piece, made.map(orNothing), source)
    }
  }) ?? sumNode([])
}

const orNothing = (node: TimeNode | undefined): TimeNode => node ?? sumNode([])

function sequenceTree(nodes: readonly TimeNode[]): TimeNode | undefined {
  return nodes.length < 2 ? nodes[0] : sumNode(nodes.map((node) => ({ node, weight: 1 })), true)
}

function nodeTree({ scope, node: position }: Place, { graph, inside, alsoWithoutTime }: TreeSource): TimeNode | undefined {
  const { element, time, content, repetition } = graph.scopes[scope]!.nodes[position]!
  if (content === undefined && element.kind !== 'activity' && time === undefined && !alsoWithoutTime.has(element.id)) return undefined
  const once = content === undefined ? elementNode(element.id, timesOf(time ?? { processing: 0, waiting: 0 })) : inside.get(content)!
  if (repetition === undefined) return once
  return sumNode([{ node: once, weight: repetition.kind === 'parallel' ? 1 : timesDone(repetition) }])
}

function branchesTree({ how, branches }: Branches, nodes: readonly TimeNode[]): TimeNode {
  if (how === 'parallel') return longestNode(nodes)
  if (how === 'inclusive') {
    const byDefault = branches.findIndex(({ isDefault }) => isDefault)
    return adopting({ kind: 'inclusive', byDefault: byDefault < 0 ? undefined : byDefault, parts: nodes.map((node, at) => ({ node, weight: branches[at]!.chance })) })
  }
  const total = branches.reduce((sum, { chance }) => sum + chance, 0)
  return sumNode(nodes.map((node, at) => ({ node, weight: branches[at]!.chance / total })))
}

function tangleTree(tangle: Tangle, nodes: readonly TimeNode[], { graph }: TreeSource): TimeNode {
  const times = nodes.map((node) => ({ leadTime: timeOf(node, 'leadTime'), workTime: timeOf(node, 'workTime') }))
  const key = tangle.knots.flatMap(({ place }) => (place ? [graph.scopes[place.scope]!.nodes[place.node]!.element.id] : [])).join(' ')
  const course = tangleCourse(tangle, times, key)
  if (course.kind === 'visits') return sumNode(nodes.map((node, at) => ({ node, weight: course.visits[at]! })))
  const runs = new Map<string, { share: Ratio } & TimeRun>()
  for (const { run: { steps, end }, share } of course.runs) {
    const name = JSON.stringify([steps.map(({ strand, after, until }) => [strand, after, until]), end.after, end.until])
    const same = runs.get(name)
    if (same) same.share += share
    else runs.set(name, { share, steps, end })
  }
  return adopting({ kind: 'runs', runs: [...runs.values()], parts: nodes.map((node) => ({ node, weight: 1 })) })
}

/** The longest is part i when i is taken and none that is longer. */
function meanOfLongest(parts: readonly TimePart[], byDefault: number | undefined, times: ArrayLike<Minutes>): Minutes {
  const others = parts.map(({ weight }, at) => ({ weight, time: times[at]! })).filter((_part, at) => at !== byDefault).sort((a, b) => b.time - a.time)
  let none = 1
  let mean = 0
  for (const { weight, time } of others) {
    mean += none * weight * time
    none *= 1 - weight
  }
  return byDefault === undefined ? mean / (1 - none) : mean + none * times[byDefault]!
}

function longestChain({ steps, end }: TimeRun, times: ArrayLike<Minutes>, figure: TimeFigure): Minutes {
  const finished = new Float64Array(steps.length)
  const start = ({ after, until }: Omit<Step, 'strand'>): Minutes => {
    let latest = 0
    for (const step of after) latest = Math.max(latest, finished[step]!)
    // Only the clock of the whole time knows the time of day.
    if (figure === 'leadTime') for (const step of until) latest = Math.max(latest, finished[step]!)
    return latest
  }
  steps.forEach((step, at) => { finished[at] = start(step) + times[step.strand]! })
  return start(end)
}
