// Where a token can never leave: loops without a way out, and splits that send a token back each time one goes on.
import { stronglyConnected } from './strongly-connected.ts'
import type { TokenNet } from './token-net.ts'

/** A loop that never ends. */
export interface EndlessLoop {
  /** Nodes of the net on the loop. */
  readonly nodes: readonly number[]
  /** The nodes on it that take all their ways and so lead out and back at once; without any, no way leads out at all. */
  readonly splits: readonly number[]
}

/**
 * The loops of a net in which a token stays for ever. [SO12] A token is caught at a node when each way it can take leads to where
 * it is caught, or, where all ways are taken, one of them does; the greatest such set is looked for. Loops are its strongly
 * connected parts from which no other is reached. Linear but for the search that shrinks the set.
 */
export function endlessLoops(net: TokenNet): readonly EndlessLoop[] {
  const { nodes, edges } = net
  const caught = caughtNodes(net)
  if (caught.size === 0) return []
  const within = (node: number): readonly number[] => (caught.has(node) ? nodes[node]!.outgoing.map((edge) => edges[edge]!.target).filter((next) => caught.has(next)) : [])
  const reached = new Set([0])
  for (const node of reached) for (const edge of nodes[node]!.outgoing) reached.add(edges[edge]!.target)
  const parts = stronglyConnected(nodes.length, within)
  const partOf = new Map(parts.flatMap((part, at) => part.map((node) => [node, at] as const)))
  return parts.flatMap((part, at) => {
    const isLoop = part.length > 1 || within(part[0]!).includes(part[0]!)
    if (!isLoop || !caught.has(part[0]!) || !reached.has(part[0]!)) return []
    if (part.some((node) => within(node).some((next) => partOf.get(next) !== at))) return []
    const splits = part.filter((node) => nodes[node]!.split === 'all' && nodes[node]!.outgoing.some((edge) => partOf.get(edges[edge]!.target) !== at))
    return [{ nodes: part, splits }]
  })
}

/** What is left after every node is taken out from which a token can come away. */
function caughtNodes({ nodes, edges }: TokenNet): ReadonlySet<number> {
  const caught = new Set(nodes.keys())
  const inside = nodes.map(({ outgoing }) => outgoing.length)
  const free = (node: number): boolean => (nodes[node]!.split === 'all' ? inside[node] === 0 : inside[node]! < nodes[node]!.outgoing.length || inside[node] === 0)
  const open = [...nodes.keys()].filter(free)
  for (const node of open) caught.delete(node)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const edge of nodes[node]!.incoming) {
      const { source } = edges[edge]!
      inside[source]!--
      if (!caught.has(source) || !free(source)) continue
      caught.delete(source)
      open.push(source)
    }
  }
  return caught
}
