// The token game of BPMN played without any cleverness, on one scope: what soundness has to agree with.
import type { GraphNode, Scope } from '../../src/analysis/flow/flow-graph.ts'

/** What playing every game to its end shows. */
export interface Played {
  /** A case can stop while tokens are left. */
  readonly canStick: boolean
  /** Two tokens can be before a node that takes each on its own, and work is done behind it. */
  readonly canDouble: boolean
  /** From some marking no game comes to an end. */
  readonly canGoOnForEver: boolean
}

/**
 * Plays all games of a scope of any, all, one joins and splits without boundary events; `undefined` past `limit` markings,
 * and where a loop holds no work at all.
 */
export function playAll(scope: Scope, limit = 4000): Played | undefined {
  const { nodes, edges } = scope
  const doesWork = (node: GraphNode): boolean => node.element.kind === 'activity' || node.join === 'all'
  const behind = nodes.map((node) => {
    const seen = new Set(node.outgoing.map((edge) => edges[edge]!.target))
    for (const at of seen) for (const edge of nodes[at]!.outgoing) seen.add(edges[edge]!.target)
    return seen
  })
  const reaches = nodes.map((node, at) => doesWork(node) || [...behind[at]!].some((other) => doesWork(nodes[other]!)))
  // Going round through gateways alone neither does work nor ends; no test asks about it.
  if (nodes.some((_node, at) => !reaches[at] && behind[at]!.has(at))) return undefined
  const place = (node: number): string => `start ${node}`
  const targetOf = (token: string): number => (token.startsWith('start') ? Number(token.slice(6)) : edges[Number(token)]!.target)
  // Behind the last work tokens only come to their ends, at once or later.
  const matters = (token: string): boolean => reaches[targetOf(token)]!
  const begin = scope.starts.nodes.map(({ node }) => place(node))
  const first = (scope.starts.mode === 'all' ? [begin] : begin.map((token) => [token])).map((marking) => marking.filter(matters))

  const after = (marking: readonly string[]): readonly string[][] => {
    const next: string[][] = []
    for (const node of nodes) {
      const here = marking.filter((token) => targetOf(token) === node.position)
      const taken = node.join === 'all' ? (new Set(here).size === node.incoming.length ? [[...new Set(here)]] : []) : here.map((token) => [token])
      for (const used of taken) {
        const left = [...marking]
        for (const token of used) left.splice(left.indexOf(token), 1)
        const ways = node.split === 'one' && node.outgoing.length > 0 ? node.outgoing.map((edge) => [String(edge)]) : [node.outgoing.map(String)]
        for (const way of ways) next.push([...left, ...way].filter(matters).sort())
      }
    }
    return next
  }

  const key = (marking: readonly string[]): string => marking.join(',')
  const seen = new Map<string, { readonly marking: readonly string[]; readonly before: Set<string> }>()
  const open: (readonly string[])[] = []
  const visit = (marking: readonly string[], from?: string): void => {
    const known = seen.get(key(marking))
    if (known) {
      if (from !== undefined) known.before.add(from)
      return
    }
    seen.set(key(marking), { marking, before: new Set(from === undefined ? [] : [from]) })
    open.push(marking)
  }
  for (const marking of first) visit(marking)
  let canStick = false
  let canDouble = false
  let grows = false
  for (const marking of open) {
    if (seen.size > limit) return undefined
    const crowded = nodes.some((node) => {
      const here = marking.filter((token) => targetOf(token) === node.position)
      return (node.join === 'any' ? here.length > 1 : new Set(here).size < here.length)
    })
    canDouble ||= crowded
    if (crowded) continue
    if (marking.length > 12) {
      grows = true
      continue
    }
    const next = after(marking)
    if (next.length === 0 && marking.length > 0) canStick = true
    for (const other of next) visit(other, key(marking))
  }
  const ending = new Set(seen.has('') ? [''] : [])
  for (const at of ending) for (const before of seen.get(at)!.before) ending.add(before)
  return { canStick, canDouble, canGoOnForEver: grows || (!canStick && !canDouble && ending.size < seen.size) }
}
