// Where two tokens of one case do no harm.
import type { Scope } from './flow-graph.ts'
import type { TokenNet } from './token-net.ts'

/** [SO14] Behind a merge that is followed by nothing but merges, splits and ends no work is done twice: two tokens there are no trouble. */
export function harmlessNodes(net: TokenNet, scope: Scope): (node: number) => boolean {
  const harmful = new Set<number>()
  net.nodes.forEach(({ of, join, terminates }, node) => {
    const element = of === undefined ? undefined : scope.nodes[of]!.element
    const doesNothing = element === undefined || element.kind === 'gateway' || (element.kind === 'event' && element.type === 'endEvent')
    if (!doesNothing || join !== 'any' || terminates || node === 0) harmful.add(node)
  })
  for (const node of harmful) for (const edge of net.nodes[node]!.incoming) harmful.add(net.edges[edge]!.source)
  return (node) => !harmful.has(node)
}
