// One scope as a game of tokens: where they can be, where they wait for each other, and which ways they can take.
import type { GraphNode, Scope } from './flow-graph.ts'

/** A place where tokens come together and go apart. One graph node may be several net nodes, such as an activity with its events. */
export interface NetNode {
  /** Position of the graph node it stands for; absent for the start of the scope. */
  readonly of?: number
  readonly join: 'any' | 'all' | 'inclusive'
  /** As in the graph, save that the ways of a `some` split are any of them, at least one. */
  readonly split: 'one' | 'all' | 'some'
  readonly defaultEdge?: number
  readonly incoming: readonly number[]
  readonly outgoing: readonly number[]
  /** Whether a token that comes here takes all others of the scope with it. */
  readonly terminates: boolean
}

/** A way from one node to another; positions are indexes into the arrays of the net. */
export interface NetEdge {
  readonly source: number
  readonly target: number
  /** Id of the sequence flow or link; absent for ways that are not drawn. */
  readonly id?: string
}

/** A scope as tokens see it; node 0 is its start, where the only token is at first. */
export interface TokenNet {
  readonly nodes: readonly NetNode[]
  readonly edges: readonly NetEdge[]
}

/**
 * The net of a scope. Unlike the graph it asks what can happen, not how likely it is.
 * [SO1] An activity with boundary events goes on as usual or by one of its interrupting events; any of those that do not interrupt
 * may occur besides.
 * [SO2] Flows with conditions that leave an activity are alternatives, for the conditions may exclude each other.
 * [SO3] A complex gateway does as it is told, which no diagram shows: it takes one way and waits for what can still come.
 * [SO4] An end that raises an error or cancels ends its scope, as a terminate event does.
 */
export function tokenNet(scope: Scope): TokenNet {
  const nodes: DraftNode[] = []
  const edges: NetEdge[] = []
  const draft: Draft = {
    nodes,
    add: (said) => nodes.push({ join: 'any', split: 'all', terminates: false, ...said, incoming: [], outgoing: [] }) - 1,
    lead: (source, target, id) => {
      const edge = edges.push({ source, target, ...(id !== undefined && { id }) }) - 1
      nodes[source]!.outgoing.push(edge)
      nodes[target]!.incoming.push(edge)
      return edge
    },
  }
  const start = draft.add({ split: scope.starts.mode })
  const entries = scope.nodes.map((node) =>
    draft.add({ of: node.position, join: isComplex(node) ? 'inclusive' : node.join, terminates: terminates(node) }))
  const exits = scope.nodes.map((node) => addExit(node, entries, draft))
  for (const { node } of scope.starts.nodes) draft.lead(start, entries[node]!)
  for (const node of scope.nodes) addWays(node, exits[node.position]!, entries, scope, draft)
  return { nodes, edges }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
type DraftNode = Writable<Omit<NetNode, 'incoming' | 'outgoing'>> & { readonly incoming: number[]; readonly outgoing: number[] }

/** A net that is being put together; what is added gives its position. */
interface Draft {
  readonly nodes: readonly DraftNode[]
  readonly add: (said: Partial<Pick<NetNode, 'of' | 'join' | 'split' | 'terminates'>>) => number
  readonly lead: (source: number, target: number, id?: string) => number
}

const isComplex = ({ element }: GraphNode): boolean => element.kind === 'gateway' && element.type === 'complexGateway'

function terminates({ element, ends }: GraphNode): boolean {
  if (ends !== undefined) return true
  return element.kind === 'event' && element.type === 'endEvent' && ['terminate', 'error', 'cancel'].includes(element.definition)
}

/** The net node from which a graph node goes on as usual: behind the choices its boundary events make, else the node itself. */
function addExit({ position, boundaries }: GraphNode, entries: readonly number[], draft: Draft): number {
  const entry = entries[position]!
  if (boundaries.length === 0) return entry
  for (const { node, isInterrupting } of boundaries) {
    if (isInterrupting) continue
    const maybe = draft.add({ of: node, split: 'one' })
    draft.lead(entry, maybe)
    draft.lead(maybe, entries[node]!)
    draft.lead(maybe, draft.add({}))
  }
  const choice = draft.add({ of: position, split: 'one' })
  draft.lead(entry, choice)
  for (const { node, isInterrupting } of boundaries) if (isInterrupting) draft.lead(choice, entries[node]!)
  const usual = draft.add({ of: position })
  draft.lead(choice, usual)
  return usual
}

function addWays(node: GraphNode, exit: number, entries: readonly number[], { edges }: Scope, draft: Draft): void {
  const { split, outgoing, defaultEdge } = node
  const lead = (from: number, edge: number): number => draft.lead(from, entries[edges[edge]!.target]!, edges[edge]!.id)
  const from = draft.nodes[exit]!
  if (split !== 'some' || isComplex(node)) {
    from.split = split === 'some' ? 'one' : split
    for (const edge of outgoing) lead(exit, edge)
  } else if (node.element.kind === 'gateway') {
    from.split = 'some'
    for (const edge of outgoing) {
      const drawn = lead(exit, edge)
      if (edge === defaultEdge) from.defaultEdge = drawn
    }
  } else {
    const always = outgoing.filter((edge) => edge !== defaultEdge && edges[edge]!.probability === 1)
    const choice = always.length === 0 ? exit : draft.add({ of: node.position })
    for (const edge of always) lead(exit, edge)
    if (choice !== exit) draft.lead(exit, choice)
    draft.nodes[choice]!.split = 'one'
    for (const edge of outgoing) if (!always.includes(edge)) lead(choice, edge)
    if (choice !== exit && defaultEdge === undefined) draft.lead(choice, draft.add({}))
  }
}
