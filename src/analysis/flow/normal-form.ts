// A scope, or processes that messages link, as a net with one start and one end whose vertices only join or only split.
// What takes time lies on the arcs: [join] -(node)-> [split].
import { append } from '../../model/append.ts'
import type { Ratio } from '../../model/units.ts'
import type { FlowGraph, GraphNode, MessageEdge, Scope } from './flow-graph.ts'
import { nothing, type Piece, type Place } from './structure-tree.ts'

/** A vertex of a net; its arcs change while the structure is found. */
export interface Vertex {
  readonly join: 'any' | 'all' | 'inclusive'
  readonly split: 'one' | 'all' | 'some'
  /** The node it opens or closes; absent for the start, the end and what joins processes. */
  readonly place?: Place
  /** Whether its branches are the ways on from an activity with boundary events. */
  readonly isExit: boolean
  readonly incoming: Set<Arc>
  readonly outgoing: Set<Arc>
}

/** A way from one vertex to another with what is passed on it. */
export interface Arc {
  readonly source: Vertex
  readonly target: Vertex
  /** As of a GraphEdge. */
  readonly chance: Ratio
  readonly isDefault: boolean
  readonly piece: Piece
  /** Whether anything on it may take time. */
  readonly isTimed: boolean
  /** Whether a token that takes it may end the whole scope. */
  readonly terminates: boolean
  /** Numbers of the arcs of the net as it was drawn that leave its source and that it stands for. */
  readonly firsts: readonly number[]
  /** Whether its piece is a block between just its source and its target. */
  readonly isBlock: boolean
}

/** A net in normal form. Every vertex is reached from the start and reaches the end. */
export interface Net {
  readonly start: Vertex
  readonly end: Vertex
  readonly vertices: readonly Vertex[]
  /** The arcs as drawn, each with its number among `arcCount` as its only first. */
  readonly arcs: readonly Arc[]
  readonly arcCount: number
  /** Flows that closed a circle nobody could leave and were led to the end instead, as places of their source nodes. */
  readonly cut: readonly Place[]
}

/** How cases leave an activity with boundary events: chances of the event nodes; the usual way takes what interrupting ones leave. */
export interface Exits {
  readonly interrupting: readonly { readonly node: number; readonly chance: Ratio }[]
  readonly besides: readonly { readonly node: number; readonly chance: Ratio }[]
}

/** What a net is made of: scopes that run as one, those of them a case begins in, the messages between them, and the exits of hosts. */
export interface NetParts {
  readonly graph: FlowGraph
  readonly scopes: readonly number[]
  readonly roots: readonly number[]
  readonly messages: readonly MessageEdge[]
  readonly exitsOf: (node: GraphNode) => Exits
}

/**
 * Builds the net.
 * [ST1] Every end leads to one end that waits for all that still runs; several starts come from one start.
 * [ST2] An activity with boundary events takes its own time; then one interrupting event or none occurs, and any of the others.
 * [ST3] A message leaves when its node is done. One that starts a process leads to its start event, one that is awaited joins the token that waits.
 * An end that terminates ends the whole net, but where processes are linked it is an end like others: it must not end the other process.
 * [ST4] Ways with chance 0 and nodes no case reaches are left out.
 * [ST5] A circle that nobody can leave is gone through once.
 */
export function normalForm(parts: NetParts): Net {
  const { graph, scopes, roots } = parts
  const draft = new Draft()
  const entries = new Map<number, readonly Vertex[]>()
  for (const scope of scopes) entries.set(scope, graph.scopes[scope]!.nodes.map((node) => draft.vertex({ join: node.join, place: { scope, node: node.position } })))
  const sent = new Map<string, MessageEdge[]>()
  const awaited = new Map<string, Vertex>()
  for (const message of parts.messages) {
    append(sent, placeKey(message.source), message)
    if (message.effect === 'awaited' && !awaited.has(placeKey(message.target))) awaited.set(placeKey(message.target), draft.vertex({}))
  }
  const targetOf = ({ effect, target }: MessageEdge): Vertex => (effect === 'awaited' ? awaited.get(placeKey(target))! : entries.get(target.scope)![target.node]!)
  for (const position of scopes) {
    const scope = graph.scopes[position]!
    const entry = entries.get(position)!
    for (const node of scope.nodes) {
      const place = { scope: position, node: node.position }
      const messages = sent.get(placeKey(place)) ?? []
      addNode(draft, scope, node, entry, parts.exitsOf(node), messages.map(targetOf), awaited.get(placeKey(place)), node.ends !== undefined && scopes.length === 1)
    }
  }
  addStart(draft, roots.map((root) => ({ starts: graph.scopes[root]!.starts, entry: entries.get(root)! })))
  return draft.finish()
}

const placeKey = ({ scope, node }: Place): string => `${scope} ${node}`

function addStart(draft: Draft, roots: readonly { readonly starts: Scope['starts']; readonly entry: readonly Vertex[] }[]): void {
  for (const { starts, entry } of roots) {
    let from = draft.start
    if (roots.length > 1) {
      const begin = draft.vertex({ split: starts.mode })
      draft.arc(from, begin)
      from = begin
    } else {
      draft.start = from = draft.vertex({ split: starts.mode })
    }
    for (const { node, probability } of starts.nodes) draft.arc(from, entry[node]!, { chance: probability })
    if (starts.nodes.length === 0) draft.arc(from, draft.end)
  }
}

function addNode(
  draft: Draft, scope: Scope, node: GraphNode, entries: readonly Vertex[], { interrupting, besides }: Exits,
  messages: readonly Vertex[], awaited: Vertex | undefined, terminates: boolean,
): void {
  const place = { scope: scope.position, node: node.position }
  let before = entries[node.position]!
  if (awaited) {
    const meet = draft.vertex({ join: 'all', place })
    draft.arc(before, meet)
    draft.arc(awaited, meet)
    before = meet
  }
  let piece: Piece = { kind: 'node', place }
  let isTimed = node.time !== undefined || node.content !== undefined
  /** Goes on from `before` past what was not yet passed, to a vertex that splits in this way. */
  const splitting = (split: Vertex['split'], isExit = false): Vertex => {
    const vertex = draft.vertex({ split, place, isExit })
    draft.arc(before, vertex, { piece, isTimed })
    piece = nothing
    isTimed = false
    before = vertex
    return vertex
  }
  const asUsual = (from: Vertex, chance: Ratio): void => {
    const vertex = draft.vertex({ place })
    draft.arc(from, vertex, { chance })
    before = vertex
  }
  if (besides.length > 0) {
    const split = splitting('some')
    for (const event of besides) draft.arc(split, entries[event.node]!, { chance: event.chance })
    asUsual(split, 1)
  }
  if (interrupting.length > 0) {
    const split = splitting('one', true)
    for (const event of interrupting) draft.arc(split, entries[event.node]!, { chance: event.chance })
    const chance = interrupting.reduce((left, event) => left - event.chance, 1)
    if (chance <= 1e-12) return
    asUsual(split, chance)
  }
  if (messages.length > 0) {
    const split = splitting('all')
    for (const target of messages) draft.arc(split, target)
    asUsual(split, 1)
  }
  const split = splitting(node.split)
  for (const position of node.outgoing) {
    const edge = scope.edges[position]!
    const flow: Piece = { kind: 'flow', scope: scope.position, edge: position }
    draft.arc(split, entries[edge.target]!, { chance: edge.probability, isDefault: position === node.defaultEdge, piece: flow })
  }
  if (node.outgoing.length === 0) draft.arc(split, draft.end, { terminates })
}

/** A net while it is drawn. */
class Draft {
  start = this.vertex({ split: 'all' })
  readonly end = this.vertex({ join: 'inclusive' })
  private drawn = 0

  vertex({ join = 'any', split = 'all', place, isExit = false }: Partial<Vertex>): Vertex {
    return { join, split, isExit, incoming: new Set(), outgoing: new Set(), ...(place && { place }) }
  }

  /** Draws an arc; one that is never taken is not drawn. */
  arc(source: Vertex, target: Vertex, { chance = 1, isDefault = false, piece = nothing, isTimed = false, terminates = false }: Partial<Arc> = {}): void {
    if (chance > 0) connect({ source, target, chance, isDefault, piece, isTimed, terminates, firsts: [this.drawn++], isBlock: false })
  }

  finish(): Net {
    const { start, end } = this
    const reached = reach(start, ({ outgoing }) => outgoing, ({ target }) => target).add(end)
    for (const vertex of reached) for (const arc of vertex.incoming) if (!reached.has(arc.source)) vertex.incoming.delete(arc)
    const cut = openCircles(start, end)
    const vertices = [...reached]
    return { start, end, vertices, arcs: vertices.flatMap(({ outgoing }) => [...outgoing]), arcCount: this.drawn, cut }
  }
}

/** Draws an arc between its vertices. */
export function connect(arc: Arc): void {
  arc.source.outgoing.add(arc)
  arc.target.incoming.add(arc)
}

/** Takes an arc away. */
export function disconnect(arc: Arc): void {
  arc.source.outgoing.delete(arc)
  arc.target.incoming.delete(arc)
}

/** All vertices that can be reached from one, it included. */
function reach(from: Vertex, arcsOf: (vertex: Vertex) => Iterable<Arc>, next: (arc: Arc) => Vertex): Set<Vertex> {
  const reached = new Set([from])
  for (const vertex of reached) for (const arc of arcsOf(vertex)) reached.add(next(arc))
  return reached
}

/** Leads every arc that closes a circle without way out to the end. Depth first with a stack of its own. */
function openCircles(start: Vertex, end: Vertex): readonly Place[] {
  const ending = reach(end, ({ incoming }) => incoming, ({ source }) => source)
  const cut: Place[] = []
  const state = new Map<Vertex, 'open' | 'done'>()
  const path: { vertex: Vertex; rest: Arc[] }[] = []
  const enter = (vertex: Vertex): void => {
    state.set(vertex, 'open')
    path.push({ vertex, rest: [...vertex.outgoing] })
  }
  if (ending.has(start)) {
    const entries = [...ending].flatMap(({ outgoing }) => [...outgoing].flatMap(({ target }) => (ending.has(target) ? [] : [target])))
    for (const entry of entries) if (!state.has(entry)) walk(entry)
  } else {
    walk(start)
  }
  return cut

  function walk(root: Vertex): void {
    enter(root)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const arc = top.rest.pop()
      if (arc === undefined) {
        state.set(top.vertex, 'done')
        path.pop()
      } else if (!state.has(arc.target)) {
        if (arc.target !== end) enter(arc.target)
      } else if (state.get(arc.target) === 'open') {
        disconnect(arc)
        connect({ ...arc, target: end })
        if (arc.source.place) cut.push(arc.source.place)
      }
    }
  }
}
