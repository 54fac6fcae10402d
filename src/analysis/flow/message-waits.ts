// Messages between processes that a case waits for in vain: never sent at all, or not on every way of the sender.
import { append } from '../../model/append.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import type { FlowGraph, GraphNode, MessageEdge, Scope } from './flow-graph.ts'
import { nodeLabel } from './node-label.ts'
import { placeInProcess } from './place-in-process.ts'

/**
 * What is wrong with the messages that processes of the model wait for.
 * [SO17] A message is never sent when its sender cannot be reached even if everything else goes well: nothing leads to it, or it
 * itself waits, directly or through others, for what comes after the waiting.
 * [SO18] A message is not always sent when every way of the receiver comes to the wait and some way of each sender ends without
 * sending. Not told where the receiver can be got out of its waiting or was itself begun by a message: then the sender's choice and
 * the wait may belong together; and not again for a wait that lies behind such a one.
 * [SO20] A receiver that did nothing before should be begun by the message. [SO21] Where the sender's other ways send a message to the
 * receiver's pool as a whole, it is that message nobody takes.
 */
export function messageWaits(graph: FlowGraph, index: ModelIndex): readonly Finding[] {
  if (graph.messages.length === 0) return []
  const senders = new Map<string, MessageEdge[]>()
  for (const message of graph.messages) if (message.effect === 'awaited') append(senders, key(message.target), message)
  if (senders.size === 0) return []
  const { reached, passed } = reachableAtBest(graph, senders)
  const told = [...senders.values()].flatMap((messages): readonly { readonly at: Place; readonly finding: Finding }[] => {
    const { target, source } = messages[0]!
    const isNever = reached.has(key(target)) && !passed.has(key(target))
    const code = isNever ? 'MESSAGE_NEVER_SENT' : missedCode(graph, index, messages)
    if (code === undefined) return []
    const params = { name: labelAt(graph, target), sender: labelAt(graph, source) }
    return [{ at: target, finding: { code, severity: code === 'MESSAGE_FIRST_STEP' ? 'info' : 'warning', elementId: nodeAt(graph, target).element.id, params } }]
  })
  const isBehind = (at: Place, other: Place): boolean => at.scope === other.scope && at.node !== other.node && nodesBefore(graph.scopes[at.scope]!, at.node).has(other.node)
  return told.flatMap(({ at, finding }) => {
    const follows = told.some((other) => isBehind(at, other.at) && !isBehind(other.at, at))
    return follows && finding.code !== 'MESSAGE_NEVER_SENT' ? [] : [finding]
  })
}

/** What is wrong where a message may not come. */
function missedCode(graph: FlowGraph, index: ModelIndex, messages: readonly MessageEdge[]): FindingCode | undefined {
  const { target } = messages[0]!
  if (!isFirmWait(graph, target)) return undefined
  const senders = messages.map(({ source }) => source)
  if (!canAllBeAvoided(graph, senders, [])) return undefined
  if (!hasWorkBefore(graph, target)) return 'MESSAGE_FIRST_STEP'
  return canAllBeAvoided(graph, senders, sentToPool(graph, index, target)) ? 'MESSAGE_NOT_ALWAYS_SENT' : 'MESSAGE_ONLY_TO_POOL'
}

type Place = MessageEdge['source']

const key = ({ scope, node }: Place): string => `${scope} ${node}`
const labelAt = ({ scopes }: FlowGraph, { scope, node }: Place): string => nodeLabel(scopes[scope]!, node)
const nodeAt = ({ scopes }: FlowGraph, { scope, node }: Place): GraphNode => scopes[scope]!.nodes[node]!

/** The nodes some case may come to, and those it may get past, when every choice helps: the least such sets. */
function reachableAtBest(graph: FlowGraph, senders: ReadonlyMap<string, readonly MessageEdge[]>): { readonly reached: ReadonlySet<string>; readonly passed: ReadonlySet<string> } {
  const reached = new Set<string>()
  const passed = new Set<string>()
  const arrived = new Set<string>()
  const open: Place[] = []
  const sentBy = new Map<string, MessageEdge[]>()
  for (const message of graph.messages) append(sentBy, key(message.source), message)

  const reach = (place: Place): void => {
    if (reached.has(key(place))) return
    reached.add(key(place))
    for (const { node } of nodeAt(graph, place).boundaries) reach({ scope: place.scope, node })
    const { content } = nodeAt(graph, place)
    if (content !== undefined && graph.scopes[content]!.nodes.length > 0) begin(content)
    else if (!senders.has(key(place)) || senders.get(key(place))!.some(({ source }) => passed.has(key(source)))) pass(place)
  }
  const begin = (scope: number): void => {
    for (const { node } of graph.scopes[scope]!.starts.nodes) open.push({ scope, node })
  }
  const pass = (place: Place): void => {
    if (passed.has(key(place))) return
    passed.add(key(place))
    const scope = graph.scopes[place.scope]!
    const { outgoing } = nodeAt(graph, place)
    for (const edge of outgoing) {
      arrived.add(`${scope.position} ${edge}`)
      const target = scope.nodes[scope.edges[edge]!.target]!
      if (target.join === 'all' && !target.incoming.every((other) => arrived.has(`${scope.position} ${other}`))) continue
      open.push({ scope: scope.position, node: target.position })
    }
    if (outgoing.length === 0 && scope.parent) pass({ scope: scope.parent.scope, node: scope.parent.node })
    for (const { effect, target } of sentBy.get(key(place)) ?? []) {
      if (effect === 'starts') begin(target.scope)
      else if (reached.has(key(target))) pass(target)
    }
  }
  graph.roots.forEach(begin)
  for (let place = open.pop(); place !== undefined; place = open.pop()) reach(place)
  return { reached, passed }
}

/** Whether every case comes to the wait and has no other way on. */
function isFirmWait(graph: FlowGraph, place: Place): boolean {
  // What an event sub-process would do about the waiting is not in the graph.
  if (graph.assumptions.some(({ code }) => code === 'ASSUMED_NO_EVENT_SUBPROCESS')) return false
  let at: Place | undefined = place
  while (at !== undefined) {
    const scope: Scope = graph.scopes[at.scope]!
    const { node, boundaries } = { node: at.node, boundaries: nodeAt(graph, at).boundaries }
    if (boundaries.some(({ isInterrupting }) => isInterrupting)) return false
    if (scope.nodes.some(({ element }) => element.kind === 'event' && element.type === 'endEvent' && element.definition === 'terminate')) return false
    if (!surelyPasses(scope, new Set([node]))) return false
    if (scope.parent === undefined) return graph.roots.includes(scope.position)
    at = scope.parent
  }
  return false
}

/** Whether anything is done before the wait, in its scope or those around it. */
function hasWorkBefore({ scopes }: FlowGraph, place: Place): boolean {
  for (let at: Place | undefined = place; at !== undefined; at = scopes[at.scope]!.parent) {
    const scope: Scope = scopes[at.scope]!
    if ([...nodesBefore(scope, at.node)].some((node) => scope.nodes[node]!.element.kind === 'activity')) return true
  }
  return false
}

function nodesBefore({ nodes, edges }: Scope, node: number): ReadonlySet<number> {
  const before = new Set(nodes[node]!.incoming.map((edge) => edges[edge]!.source))
  for (const at of before) for (const edge of nodes[at]!.incoming) before.add(edges[edge]!.source)
  return before
}

/** The nodes that send a message to the pool of the node as a whole. */
function sentToPool(graph: FlowGraph, index: ModelIndex, place: Place): readonly Place[] {
  const pool = index.nodes.get(nodeAt(graph, place).element.id)?.participant?.id
  const senders = new Set(index.model.messageFlows.flatMap(({ sourceRef, targetRef }) => (targetRef === pool ? [sourceRef] : [])))
  return graph.scopes.flatMap(({ position, nodes }) => nodes.flatMap((node) => (senders.has(node.element.id) ? [{ scope: position, node: node.position }] : [])))
}

/**
 * Whether each process that sends can come to an end without passing its senders or the `others` in it; a sub-process that sends on
 * some way counts as sending.
 */
function canAllBeAvoided(graph: FlowGraph, senders: readonly Place[], others: readonly Place[]): boolean {
  const inProcess = new Map<number, number[]>()
  for (const { scope, node } of senders.map((sender) => placeInProcess(graph.scopes, sender))) append(inProcess, scope, node)
  for (const { scope, node } of others.map((other) => placeInProcess(graph.scopes, other))) inProcess.get(scope)?.push(node)
  return [...inProcess].every(([scope, nodes]) => !surelyPasses(graph.scopes[scope]!, new Set(nodes)))
}

/**
 * Whether every run of the scope that comes to an end passes one of the nodes: a token does so where all ways it may take do, or
 * one of those it takes at once. The greatest solution, for a loop is left some time.
 */
function surelyPasses({ nodes, edges, starts }: Scope, wanted: ReadonlySet<number>): boolean {
  const sure = nodes.map(() => true)
  const isSure = ({ position, outgoing, split, boundaries }: GraphNode): boolean => {
    if (wanted.has(position)) return true
    if (boundaries.some(({ node, isInterrupting }) => isInterrupting && !sure[node])) return false
    if (outgoing.length === 0) return false
    const ways = outgoing.map((edge) => sure[edges[edge]!.target]!)
    return split === 'all' ? ways.includes(true) : !ways.includes(false)
  }
  const hosts = new Map(nodes.flatMap(({ position, boundaries }) => boundaries.map(({ node }) => [node, position] as const)))
  const open = nodes.map(({ position }) => position)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!sure[at] || isSure(nodes[at]!)) continue
    sure[at] = false
    for (const edge of nodes[at]!.incoming) open.push(edges[edge]!.source)
    const host = hosts.get(at)
    if (host !== undefined) open.push(host)
  }
  const begun = starts.nodes.map(({ node }) => sure[node]!)
  return begun.length > 0 && (starts.mode === 'all' ? begun.includes(true) : !begun.includes(false))
}
