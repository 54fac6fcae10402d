// One way through a model -> the steps that decide how long it takes, one after the other, each with its waiting and its work.
import type { Minutes } from '../../model/units.ts'
import type { Path } from './flow-analysis.ts'
import type { FlowGraph, GraphNode, MessageEdge } from './flow-graph.ts'
import { placeInProcess } from './place-in-process.ts'

/** One step: an activity, or an event that takes time. */
export interface StreamStep {
  readonly id: string
  readonly waiting: Minutes
  readonly processing: Minutes
  /** When the step begins, counted from the start of the case. */
  readonly begin: Minutes
}

/** The steps with their sums. */
export interface ValueStream {
  readonly steps: readonly StreamStep[]
  readonly waiting: Minutes
  readonly processing: Minutes
}

/** A moment at a node: before (`enters`) or after it. The way from one to the next takes what the node takes. */
interface Moment {
  readonly node: GraphNode
  readonly enters: boolean
  /** How often its scope is gone through in a row. */
  readonly times: number
  readonly following: Moment[]
}

/**
 * The value stream along a path: the chain of steps in which each begins when the one before is done, and no other chain takes
 * longer (the critical path over the flows and messages of the path). [VS1] Of what runs in parallel only the longest branch
 * counts. [VS2] A loop is gone through once, as on the path. [VS3] Instances one after the other count together, instances at once
 * as one. [VS4] The content of a sub-process stands for it. [VS5] Who waits for a message waits for all that leads to it.
 */
export function valueStream(graph: FlowGraph, path: Path): ValueStream {
  const chain = longestChain(moments(graph, path))
  let now = 0
  const steps = chain.flatMap(({ node, enters, times }): StreamStep[] => {
    if (!enters || node.content !== undefined || (node.element.kind !== 'activity' && node.time === undefined)) return []
    const { waiting = 0, processing = 0 } = node.time ?? {}
    const often = times * inARow(node)
    const step = { id: node.element.id, waiting: waiting * often, processing: processing * often, begin: now }
    now += step.waiting + step.processing
    return [step]
  })
  const sum = (of: (step: StreamStep) => Minutes): Minutes => steps.reduce((total, step) => total + of(step), 0)
  return { steps, waiting: sum(({ waiting }) => waiting), processing: sum(({ processing }) => processing) }
}

/** Every moment of the path with those that can only follow it. */
function moments(graph: FlowGraph, path: Path): readonly Moment[] {
  const [flows, activities] = [new Set(path.flows), new Set(path.activities)]
  const all: Moment[] = []
  const before: (Moment | undefined)[][] = graph.scopes.map(() => [])
  const after: (Moment | undefined)[][] = graph.scopes.map(() => [])
  const timesOf: number[] = []
  for (const { position, parent, nodes, edges, starts } of graph.scopes) {
    timesOf[position] = parent ? timesOf[parent.scope]! * inARow(graph.scopes[parent.scope]!.nodes[parent.node]!) : 1
    const host = parent && { enters: before[parent.scope]![parent.node], leaves: after[parent.scope]![parent.node] }
    if (parent && !host?.enters) continue
    // The jump of a link has the id of an event, and is taken wherever that event is come to.
    const taken = edges.filter(({ id, source }) => flows.has(id) || id === nodes[source]!.element.id)
    const touched = new Set([...taken.flatMap(({ source, target }) => [source, target]), ...nodes.flatMap((node) => (isOn(node, activities, graph) ? [node.position] : []))])
    for (const node of nodes) {
      if (!touched.has(node.position)) continue
      const leaves: Moment = { node, enters: false, times: timesOf[position]!, following: [] }
      // Through a sub-process, whatever it holds; the way through its content is no shorter.
      const enters: Moment = { ...leaves, enters: true, following: [leaves] }
      before[position]![node.position] = enters
      after[position]![node.position] = leaves
      all.push(enters, leaves)
    }
    const [here, there] = [before[position]!, after[position]!]
    for (const { source, target } of taken) link(there[source], here[target])
    for (const node of nodes) for (const boundary of node.boundaries) link(there[node.position], here[boundary.node])
    if (!host) continue
    for (const { node } of starts.nodes) link(host.enters, here[node])
    const left = new Set(taken.map(({ source }) => source))
    for (const node of touched) if (!left.has(node)) link(there[node], host.leaves)
  }
  for (const message of graph.messages) link(sentAt(message, graph, after), before[message.target.scope]![message.target.node])
  return all
}

/** The activity, or the sub-process with an activity of the path inside. */
function isOn({ element, content }: GraphNode, activities: ReadonlySet<string>, graph: FlowGraph): boolean {
  if (content === undefined) return activities.has(element.id)
  return graph.scopes[content]!.nodes.some((node) => isOn(node, activities, graph))
}

/** A message from inside a sub-process leaves when the sub-process is done. */
function sentAt({ source }: MessageEdge, { scopes }: FlowGraph, after: readonly (readonly (Moment | undefined)[])[]): Moment | undefined {
  const place = placeInProcess(scopes, source)
  return after[place.scope]![place.node]
}

function link(from: Moment | undefined, to: Moment | undefined): void {
  if (from && to) from.following.push(to)
}

/** How often a visit does the node one after the other. */
function inARow({ repetition }: GraphNode): number {
  return repetition?.kind === 'sequential' ? repetition.instances : 1
}

/** The chain that takes longest, found in the order of the flow; moments in a circle, which no path has, are left out. */
function longestChain(all: readonly Moment[]): readonly Moment[] {
  const open = new Map(all.map((moment) => [moment, 0]))
  for (const { following } of all) for (const next of following) open.set(next, open.get(next)! + 1)
  const length = new Map<Moment, Minutes>()
  const previous = new Map<Moment, Moment>()
  const ready = all.filter((moment) => open.get(moment) === 0)
  for (const moment of ready) length.set(moment, 0)
  let last: Moment | undefined
  for (let at = 0; at < ready.length; at++) {
    const moment = ready[at]!
    const { node, enters, times, following } = moment
    const { waiting = 0, processing = 0 } = enters && node.content === undefined ? node.time ?? {} : {}
    const done = length.get(moment)! + (waiting + processing) * times * inARow(node)
    if (last === undefined || length.get(moment)! >= length.get(last)!) last = moment
    for (const next of following) {
      if ((length.get(next) ?? -1) < done) {
        length.set(next, done)
        previous.set(next, moment)
      }
      open.set(next, open.get(next)! - 1)
      if (open.get(next) === 0) ready.push(next)
    }
  }
  const chain: Moment[] = []
  for (let moment = last; moment !== undefined; moment = previous.get(moment)) chain.push(moment)
  return chain.reverse()
}
