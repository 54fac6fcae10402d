// Gateways and events of two flows -> counterparts, by what stands before and behind them.
import { append } from '../../model/append.ts'
import { nameKey } from '../../model/name-key.ts'
import type { FlowElements, FlowNode } from '../../model/process-model.ts'
import type { Counterparts } from './along-counterparts.ts'
import { isOpen } from './open-sub-process.ts'

// Each round makes neighbours known for the next.
const mostRounds = 12
// Nodes looked through on the way to the nearest one with a counterpart.
const farthest = 60

interface Around {
  readonly node: FlowNode
  /** Names, by as-is id, of the nearest nodes before and behind that have counterparts. */
  readonly before: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
}

/**
 * Pairs what is left in two flows. The pair that has most in common comes first; where two would do equally well, the next round
 * knows more about their surroundings, and at last the order of the flows decides.
 */
export function pairByNeighbours(counterparts: Counterparts, asIs: FlowElements, toBe: FlowElements): void {
  const [walkAsIs, walkToBe] = [walker(asIs), walker(toBe)]
  const hostsAgree = (a: FlowNode, b: FlowNode): boolean => {
    const [own, other] = [a, b].map((node) => (node.kind === 'event' ? node.attachedToRef : undefined))
    return own === undefined ? other === undefined : other !== undefined && counterparts.toBeOf.get(own) === other
  }
  // Activities that count are the comparison's affair.
  const isNoStep = (node: FlowNode): boolean => node.kind !== 'activity' || isOpen(node)
  const leftOf = ({ nodes }: FlowElements, taken: ReadonlyMap<string, string>) => nodes.filter((node) => isNoStep(node) && !taken.has(node.id))
  for (let round = 0; round < mostRounds; round += 1) {
    const some = leftOf(asIs, counterparts.toBeOf).map((node) => walkAsIs(node, (id) => (counterparts.toBeOf.has(id) ? id : undefined)))
    const others = leftOf(toBe, counterparts.asIsOf).map((node) => walkToBe(node, (id) => counterparts.asIsOf.get(id)))
    const wishes = some.flatMap((a) => others.flatMap((b) => {
      const value = a.node.kind === b.node.kind && hostsAgree(a.node, b.node) ? inCommon(a, b) : 0
      return value > 0 ? [{ asIs: a.node.id, toBe: b.node.id, value }] : []
    })).sort((x, y) => y.value - x.value)
    const most = wishes[0]?.value
    if (most === undefined) break
    const top = wishes.filter(({ value }) => value === most)
    const isAmbiguous = ({ asIs: a, toBe: b }: { asIs: string; toBe: string }): boolean => top.some((other) => (other.asIs === a) !== (other.toBe === b))
    const clear = top.filter((wish) => !isAmbiguous(wish))
    for (const { asIs: a, toBe: b } of clear.length > 0 ? clear : top.slice(0, 1)) counterparts.add(a, b)
  }
  // What is as many on either side, and alike, stands in the same order.
  const boundaryLast = (type: FlowNode['type']): number => Number(type === 'boundaryEvent')
  const types = [...new Set(leftOf(asIs, counterparts.toBeOf).map(({ type }) => type))].sort((a, b) => boundaryLast(a) - boundaryLast(b))
  for (const kind of types) {
    const own = leftOf(asIs, counterparts.toBeOf).filter(({ type }) => type === kind)
    const others = leftOf(toBe, counterparts.asIsOf).filter(({ type }) => type === kind)
    if (own.length !== others.length || (kind !== 'startEvent' && kind !== 'endEvent' && !own.every((node, at) => sameWords(node, others[at])))) continue
    own.forEach((node, at) => {
      const other = others[at]
      if (other && hostsAgree(node, other)) counterparts.add(node.id, other.id)
    })
  }
}

function sameWords(a: FlowNode, b: FlowNode | undefined): boolean {
  return b !== undefined && a.type === b.type && nameKey(a.name) === nameKey(b.name)
}

function inCommon(a: Around, b: Around): number {
  const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => [...some].filter((id) => others.has(id)).length
  const shared = common(a.before, b.before) + common(a.behind, b.behind)
  const [own, other] = [nameKey(a.node.name), nameKey(b.node.name)]
  const names = own === '' || other === '' ? 0 : own === other ? 3 : -0.5
  // A decision may turn into another kind of gateway; a start never into an end.
  const types = a.node.type === b.node.type ? 0 : a.node.kind === 'event' ? -Infinity : -0.5
  return shared > 0 || names > 0 ? shared + names + types : 0
}

function walker({ nodes, sequenceFlows }: FlowElements): (node: FlowNode, known: (id: string) => string | undefined) => Around {
  const [sources, targets] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const link = (source: string, target: string): void => {
    append(targets, source, target)
    append(sources, target, source)
  }
  for (const { sourceRef, targetRef } of sequenceFlows) link(sourceRef, targetRef)
  for (const node of nodes) if (node.kind === 'event' && node.attachedToRef !== undefined) link(node.attachedToRef, node.id)
  const nearest = (from: string, next: ReadonlyMap<string, readonly string[]>, known: (id: string) => string | undefined): ReadonlySet<string> => {
    const found = new Set<string>()
    const seen = new Set([from])
    const open = [...(next.get(from) ?? [])]
    for (let at = 0; at < open.length && at < farthest; at += 1) {
      const id = open[at] ?? ''
      if (seen.has(id)) continue
      seen.add(id)
      const name = known(id)
      if (name === undefined) open.push(...(next.get(id) ?? []))
      else found.add(name)
    }
    return found
  }
  return (node, known) => ({ node, before: nearest(node.id, sources, known), behind: nearest(node.id, targets, known) })
}
