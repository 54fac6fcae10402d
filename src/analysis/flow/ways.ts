// Ways through a stretch of flow, and how those of a whole follow from those of its parts.
import type { Minutes, Ratio } from '../../model/units.ts'
import { inSequence, nothing, type Piece } from './structure-tree.ts'

/** How many of the likeliest paths a flow analysis names. */
export const maximumPaths = 20

/** One way through a stretch of flow. */
export interface Way {
  readonly time: Minutes
  /** Chance that a case that comes to the stretch takes exactly this way. */
  readonly chance: Ratio
  /** What it passes, in reading order. */
  readonly passes: Piece
}

/** The ways through a stretch: the likeliest, most probable first and at most `maximumPaths`, and the extremes of all. */
export interface Ways {
  readonly likeliest: readonly Way[]
  readonly fastest: Way
  readonly slowest: Way
}

/** The ways of several stretches that are all passed at once. */
export function waysTogether(some: readonly Ways[]): Ways {
  return some.reduce((before, after) => combined(before, after, sideBySide), only(standing))
}

/** The way that goes nowhere. */
export const standing: Way = { time: 0, chance: 1, passes: nothing }

/** One way after the other. */
export const inOrder = (a: Way, b: Way): Way => ({ time: a.time + b.time, chance: a.chance * b.chance, passes: inSequence(a.passes, b.passes) })

/** Two ways taken at the same time. */
export const sideBySide = (a: Way, b: Way): Way => ({ ...inOrder(a, b), time: Math.max(a.time, b.time) })

/** The likeliest of some ways; of equal ones those that come first. */
export function likeliestOf(ways: readonly Way[]): readonly Way[] {
  return ways.length < 2 ? ways : ways.filter(({ chance }) => chance > 0).sort((a, b) => b.chance - a.chance).slice(0, maximumPaths)
}

/** The ways of alternatives: what one of them can do. At least one is given. */
export function oneOf(some: readonly Ways[]): Ways {
  return {
    likeliest: likeliestOf(some.flatMap(({ likeliest }) => likeliest)),
    fastest: some.map(({ fastest }) => fastest).reduce((least, way) => (way.time < least.time ? way : least)),
    slowest: some.map(({ slowest }) => slowest).reduce((most, way) => (way.time > most.time ? way : most)),
  }
}

/** The ways of two stretches that are both passed. */
export function combined(a: Ways, b: Ways, join: (a: Way, b: Way) => Way): Ways {
  return {
    likeliest: likeliestOf(a.likeliest.flatMap((one) => b.likeliest.map((other) => join(one, other)))),
    fastest: join(a.fastest, b.fastest), slowest: join(a.slowest, b.slowest),
  }
}

/** The ways of a stretch that is come to with a chance. */
export function scaled({ likeliest, fastest, slowest }: Ways, share: Ratio): Ways {
  const scale = (way: Way): Way => ({ ...way, chance: way.chance * share })
  return { likeliest: likeliest.map(scale), fastest: scale(fastest), slowest: scale(slowest) }
}

/** A stretch with a single way. */
export const only = (way: Way): Ways => ({ likeliest: [way], fastest: way, slowest: way })
