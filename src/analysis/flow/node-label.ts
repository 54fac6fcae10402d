// What a reader of the diagram calls a node: its name, or for a nameless gateway or event its sign beside the nearest named step.
import type { EventType, GatewayType } from '../../model/process-model.ts'
import type { Scope } from './flow-graph.ts'

/** What is drawn for a node without a name: the sign in the diamond of a gateway, the circle of an event. */
const signs: Readonly<Record<GatewayType | EventType, string>> = {
  exclusiveGateway: '×', parallelGateway: '+', inclusiveGateway: '○', complexGateway: '✳', eventBasedGateway: '⬠',
  startEvent: '○', intermediateCatchEvent: '◎', intermediateThrowEvent: '◎', boundaryEvent: '◎', endEvent: '●',
}

/**
 * The label of the node at a position. [NL1] Its name. [NL2] A gateway without one that splits, and an event without one, stand behind
 * the nearest named step ("Check → ×"); a gateway that only joins, and a start, before the next ("+ → Publish"). [NL3] The id where
 * neither says anything.
 */
export function nodeLabel(scope: Scope, position: number): string {
  const { element, outgoing } = scope.nodes[position]!
  const own = plain(element.name)
  if (own !== undefined || element.kind === 'activity') return own ?? element.id
  const sign = signs[element.type]
  const standsBehind = element.kind === 'gateway' ? outgoing.length > 1 : element.type !== 'startEvent'
  const beside = nearestName(scope, position, standsBehind ? 'back' : 'on')
  if (beside === undefined) return element.id
  return standsBehind ? `${beside} → ${sign}` : `${sign} → ${beside}`
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
