// What a token can choose in a tangle, and how all the choices of a case are tried one after the other.
import type { Ratio } from '../../model/units.ts'
import type { Tangle } from './structure-tree.ts'

/** Branches of a `some` split whose subsets are listed at most. */
const mostSubsets = 6

/** Strands that one token takes together, and the chance that it does. */
export interface Option {
  readonly strands: readonly number[]
  readonly chance: Ratio
}

/** What one token can choose at a knot, with chances that add up to 1; `undefined` when that is too much to list. */
export function optionsOf({ knots, strands }: Tangle, knot: number, ways: readonly number[]): readonly Option[] | undefined {
  const total = ways.reduce((sum, way) => sum + strands[way]!.chance, 0)
  if (knots[knot]!.split === 'one') return ways.map((way) => ({ strands: [way], chance: strands[way]!.chance / total }))
  const byDefault = ways.find((way) => strands[way]!.isDefault)
  const others = ways.filter((way) => way !== byDefault)
  if (others.length > mostSubsets) return undefined
  const subsets = Array.from({ length: 2 ** others.length }, (_, bits): Option => ({
    strands: others.filter((_way, at) => bits & (1 << at)),
    chance: others.reduce((chance, way, at) => chance * (bits & (1 << at) ? strands[way]!.chance : 1 - strands[way]!.chance), 1),
  }))
  const none = subsets[0]!.chance
  if (byDefault !== undefined) subsets[0] = { strands: [byDefault], chance: none }
  const options = byDefault === undefined ? subsets.slice(1).map((option) => ({ ...option, chance: option.chance / (1 - none) })) : subsets
  return options.filter(({ chance }) => chance > 0)
}

/** The strands that leave each knot. */
export function leavingStrands({ knots, strands }: Pick<Tangle, 'knots' | 'strands'>): readonly (readonly number[])[] {
  const leaving: number[][] = knots.map(() => [])
  strands.forEach(({ source }, at) => leaving[source]!.push(at))
  return leaving
}

/**
 * The choices of the case after the one that chose `script` (what it does not say was chosen first) among so many options each: the last
 * choice changed first; `undefined` after the last.
 */
export function nextScript(script: readonly number[], sizes: readonly number[]): readonly number[] | undefined {
  const next = sizes.map((_, at) => script[at] ?? 0)
  while (next.length > 0 && next.at(-1)! + 1 >= sizes[next.length - 1]!) next.pop()
  if (next.length === 0) return undefined
  next[next.length - 1]!++
  return next
}

/** Whether no strand leads back. */
export function isAcyclic({ knots, strands }: Tangle): boolean {
  const leaving = leavingStrands({ knots, strands })
  const waitingFor = knots.map(() => 0)
  for (const { target } of strands) waitingFor[target]!++
  const order = knots.flatMap((_, knot) => (waitingFor[knot] === 0 ? [knot] : []))
  for (const knot of order) for (const strand of leaving[knot]!) if (--waitingFor[strands[strand]!.target]! === 0) order.push(strands[strand]!.target)
  return order.length === knots.length
}
