// What a reader of the diagram calls a node: its name, or for a nameless gateway its sign beside the nearest named step.
import type { GatewayType } from '../../model/process-model.ts'
import type { Scope } from './flow-graph.ts'

/** The sign in the diamond of a gateway. */
const signs: Readonly<Record<GatewayType, string>> = {
  exclusiveGateway: '×', parallelGateway: '+', inclusiveGateway: '○', complexGateway: '✳', eventBasedGateway: '⬠',
}

/**
 * The label of the node at a position. [NL1] Its name. [NL2] A gateway without one that splits stands behind the nearest named step
 * ("Check → ×"), one that only joins before the next ("+ → Publish"). [NL3] The id where neither says anything.
 */
export function nodeLabel(scope: Scope, position: number): string {
  const { element, outgoing } = scope.nodes[position]!
  const own = plain(element.name)
  if (own !== undefined || element.kind !== 'gateway') return own ?? element.id
  const sign = signs[element.type]
  const splits = outgoing.length > 1
  const beside = nearestName(scope, position, splits ? 'back' : 'on')
  if (beside === undefined) return element.id
  return splits ? `${beside} → ${sign}` : `${sign} → ${beside}`
}

function nearestName({ nodes, edges }: Scope, from: number, direction: 'back' | 'on'): string | undefined {
  const seen = new Set([from])
  for (const at of seen) {
    const name = at === from ? undefined : plain(nodes[at]!.element.name)
    if (name !== undefined) return name
    for (const edge of direction === 'back' ? nodes[at]!.incoming : nodes[at]!.outgoing) seen.add(direction === 'back' ? edges[edge]!.source : edges[edge]!.target)
  }
  return undefined
}

/** A name on one line; `undefined` when nothing is written. */
function plain(name: string | undefined): string | undefined {
  const line = (name ?? '').replace(/\s+/g, ' ').trim()
  return line === '' ? undefined : line
}
