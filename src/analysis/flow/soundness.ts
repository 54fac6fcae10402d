// Where cases get stuck, come twice, or never come to an end, whatever way they take: told from the flow alone.
import type { Finding } from '../../model/finding.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import { endlessLoops, type EndlessLoop } from './endless-loops.ts'
import { explain, type Explanation } from './explain-violation.ts'
import { exploreNet, type Violation } from './explore-net.ts'
import type { FlowGraph, Scope } from './flow-graph.ts'
import { harmlessNodes } from './harmless-nodes.ts'
import { messageWaits } from './message-waits.ts'
import { nodeLabel } from './node-label.ts'
import { reduceNet } from './reduce-net.ts'
import { tokenNet, type NetNode, type TokenNet } from './token-net.ts'

/** Markings looked at in one scope; beyond it the scope is not checked, and that is told. */
const mostStates = 10_000
/** Findings of one kind of check in one scope, after which the rest is left for when these are mended. */
const mostFindings = 20

/**
 * What is wrong with the flow of each scope. Every finding holds of the model as it is drawn: each comes from a run of the token
 * game that leads there, and a scope without findings was played to the end.
 * [SO13] After something was found the net is mended there (a join then waits for what can still come; a loop gets a way out) and
 * checked again, so that what only follows from it is not told, and what is wrong besides is.
 * [SO16] Where no split but only a loop brings a second token, a branch that the loop began is still busy when the next round
 * begins it anew: that is how such a loop is meant, and no finding.
 */
export function soundness(graph: FlowGraph, index: ModelIndex): readonly Finding[] {
  const inScopes = graph.scopes.flatMap((scope) => (isPlainlySound(scope) || isAdHoc(scope, graph) ? [] : scopeFindings(scope, graph)))
  if (inScopes.length === 0) return messageWaits(graph, index)
  // A scope knows what it is the flow of by id alone.
  const scopeNames = new Map(graph.scopes.map(({ id }) => [id, index.nodes.get(id)?.node.name ?? index.processes.find((process) => process.id === id)?.name]))
  const named = inScopes.map((found) => {
    const name = scopeNames.get(found.elementId ?? '')
    return name === undefined ? found : { ...found, params: { ...found.params, name } }
  })
  return [...named, ...messageWaits(graph, index)]
}

/**
 * [SO22] Where there is never more than one token, and an end can be come to from everywhere, nothing can go wrong: most scopes, told
 * at a glance.
 */
function isPlainlySound({ nodes, edges, starts }: Scope): boolean {
  const isSingle = (starts.mode === 'one' || starts.nodes.length < 2) && nodes.every(({ outgoing, split, join, boundaries }) =>
    (outgoing.length < 2 || split === 'one') && join !== 'all' && boundaries.length === 0)
  if (!isSingle) return false
  const canEnd = nodes.map(({ outgoing }) => outgoing.length === 0)
  const open = nodes.flatMap(({ outgoing, position }) => (outgoing.length === 0 ? [position] : []))
  let found = open.length
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const edge of nodes[node]!.incoming) {
      const { source } = edges[edge]!
      if (canEnd[source]) continue
      canEnd[source] = true
      found++
      open.push(source)
    }
  }
  return found === nodes.length
}

function isAdHoc({ parent }: Scope, { scopes }: FlowGraph): boolean {
  const host = parent && scopes[parent.scope]!.nodes[parent.node]!.element
  return host?.kind === 'activity' && host.type === 'adHocSubProcess'
}

function scopeFindings(scope: Scope, graph: FlowGraph): readonly Finding[] {
  const findings: Finding[] = []
  const endsFromOutside = isInterrupted(scope, graph)
  let net = tokenNet(scope)
  let left = mostStates
  while (findings.length < mostFindings) {
    const loops = endlessLoops(net)
    if (!endsFromOutside && !net.nodes.some(({ terminates }) => terminates)) findings.push(...loops.map((loop) => loopFinding(loop, net, scope)))
    for (const loop of loops) net = withWayOut(net, loop)
    const reduced = reduceNet(net, harmlessNodes(net, scope))
    if (reduced.isSound) break
    const { verdict, violation, states } = exploreNet(reduced, left)
    left -= states
    if (verdict === 'too large') findings.push({ code: 'SOUNDNESS_NOT_CHECKED', severity: 'info', elementId: scope.id, params: { name: scope.id } })
    if (violation === undefined) break
    if (isSteeredByEvents(scope)) return [...findings, { code: 'SOUNDNESS_STEERED_BY_EVENTS', severity: 'info', elementId: scope.id, params: { name: scope.id } }]
    const explanation = explain(violation, net)
    if (net.nodes[explanation.at]!.join === 'inclusive') break
    if (violation.kind === 'deadlock' || explanation.cause.kind !== 'loop') findings.push(violationFinding(violation, explanation, net, scope))
    net = withNode(net, explanation.at, { join: 'inclusive' })
  }
  return findings
}

/**
 * [SO15] Events that break off an activity when something happens elsewhere (a signal, a condition, an escalation) tie parallel
 * branches together in a way no token shows: where they exist, what seems to go wrong may be just what they prevent.
 */
function isSteeredByEvents({ nodes }: Scope): boolean {
  return nodes.some(({ element }) =>
    element.kind === 'event' && element.type === 'boundaryEvent' && element.isInterrupting && ['signal', 'conditional', 'escalation', 'multiple'].includes(element.definition))
}

/** Whether the sub-process may be ended by an event on it, so that it needs no end of its own. */
function isInterrupted({ parent }: Scope, { scopes }: FlowGraph): boolean {
  return parent !== undefined && scopes[parent.scope]!.nodes[parent.node]!.boundaries.some(({ isInterrupting }) => isInterrupting)
}

function withNode(net: TokenNet, at: number, changes: Partial<NetNode>): TokenNet {
  return { ...net, nodes: net.nodes.map((node, position) => (position === at ? { ...node, ...changes } : node)) }
}

/** The net in which the loop can be left: by the ways it has, each instead of going round, else at any of its nodes. */
function withWayOut(net: TokenNet, { nodes: onLoop, splits }: EndlessLoop): TokenNet {
  if (splits.length > 0) return splits.reduce((changed, node) => withNode(changed, node, { split: 'one' }), net)
  const from = onLoop.find((node) => net.nodes[node]!.split === 'one' || net.nodes[node]!.outgoing.length === 1) ?? onLoop[0]!
  const end: NetNode = { join: 'any', split: 'all', incoming: [net.edges.length], outgoing: [], terminates: false }
  const grown: TokenNet = { nodes: [...net.nodes, end], edges: [...net.edges, { source: from, target: net.nodes.length }] }
  return withNode(grown, from, { split: 'one', outgoing: [...net.nodes[from]!.outgoing, net.edges.length] })
}

/** [SO19] A loop that waits for something each time round serves one request after the other: that it has no end is only told. */
function loopFinding({ nodes, splits }: EndlessLoop, net: TokenNet, scope: Scope): Finding {
  const split = splits[0]
  if (split !== undefined) return finding('LIVELOCK_PARALLEL', split, net, scope)
  const onLoop = new Set(nodes)
  const entry = nodes.find((node) => net.nodes[node]!.incoming.some((edge) => !onLoop.has(net.edges[edge]!.source))) ?? nodes[0]!
  const waits = nodes.some((node) => {
    const { of } = net.nodes[node]!
    const element = of === undefined ? undefined : scope.nodes[of]!.element
    return element?.kind === 'event' ? element.type === 'intermediateCatchEvent' && element.definition !== 'link' : element?.kind === 'activity' && element.type === 'receiveTask'
  })
  return { ...finding('LIVELOCK', entry, net, scope), severity: waits ? 'info' : 'warning' }
}

function violationFinding({ kind }: Violation, { at, cause }: Explanation, net: TokenNet, scope: Scope): Finding {
  const split: Finding['params'] = cause.kind === 'split' || cause.kind === 'event' ? { split: nameIn(net, cause.node, scope) } : {}
  if (kind === 'merge') {
    const code = cause.kind === 'event' ? 'LACK_OF_SYNCHRONISATION_EVENT' : cause.kind === 'split' ? 'LACK_OF_SYNCHRONISATION' : 'LACK_OF_SYNCHRONISATION_STARTS'
    return finding(code, at, net, scope, split)
  }
  const codes = {
    split: 'DEADLOCK', event: 'DEADLOCK_EVENT', starts: 'DEADLOCK_STARTS', loop: 'DEADLOCK_LOOP', unreached: 'DEADLOCK_UNREACHED',
  } as const
  return finding(codes[cause.kind], at, net, scope, split)
}

function finding(code: Finding['code'], at: number, net: TokenNet, scope: Scope, params: Finding['params'] = {}): Finding {
  const { of } = net.nodes[at]!
  const elementId = of === undefined ? scope.id : scope.nodes[of]!.element.id
  return { code, severity: 'warning', elementId, params: { name: nameIn(net, at, scope), ...params } }
}

function nameIn(net: TokenNet, at: number, scope: Scope): string {
  const { of } = net.nodes[at]!
  return of === undefined ? scope.id : nodeLabel(scope, of)
}
