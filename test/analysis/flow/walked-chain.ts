// A flow of choices only as an absorbing chain, walked step by step: an independent way to visits and lead time.
import type { FlowElements } from '../../../src/model/process-model.ts'

/** Mean visits of each node and the mean time to the end, of a case that begins at the first start event. */
export function walkedChain({ nodes, sequenceFlows }: FlowElements, timeOf: (id: string) => number): { readonly visits: ReadonlyMap<string, number>; readonly time: number } {
  const position = new Map(nodes.map(({ id }, at) => [id, at]))
  const ways = nodes.map(({ id }) => {
    const out = sequenceFlows.filter(({ sourceRef }) => sourceRef === id)
    return out.map(({ targetRef, facts }) => ({ to: position.get(targetRef)!, chance: out.length === 1 ? 1 : facts.probability! }))
  })
  const visits = new Float64Array(nodes.length)
  let here = new Float64Array(nodes.length)
  here[nodes.findIndex((node) => node.kind === 'event' && node.type === 'startEvent')] = 1
  // Each step moves all the probability one node on, until next to nothing is left on the way.
  for (let mass = 1, steps = 0; mass > 1e-15 && steps < 200_000; steps++) {
    const next = new Float64Array(nodes.length)
    here.forEach((share, at) => {
      visits[at]! += share
      for (const { to, chance } of ways[at]!) next[to]! += share * chance
    })
    here = next
    mass = here.reduce((sum, share) => sum + share, 0)
  }
  return { visits: new Map(nodes.map(({ id }, at) => [id, visits[at]!])), time: nodes.reduce((sum, { id }, at) => sum + visits[at]! * timeOf(id), 0) }
}
