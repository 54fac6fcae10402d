// Which other counterparts an activity might have had: what the matcher would think of next, for the analyst to choose from.
import { otherSide, type Side } from '../model/finding.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { Links } from '../model/study.ts'
import { Vocabulary } from './label-similarity.ts'
import { labelsOf, type Label } from './label.ts'

/** Another possible counterpart. */
export interface Alternative {
  readonly id: string
  /** Absent for an activity without a name. */
  readonly name?: string
  /** 0 … 1, of the names, on the scale of a pair's score. */
  readonly score: number
  /** The words both names say. */
  readonly words: readonly string[]
}

/** Activities or events of one side whose counterparts are asked for. */
export interface Asked {
  readonly side: Side
  readonly ids: readonly string[]
  /** Their counterparts now, which are no alternatives. */
  readonly partners: readonly string[]
}

/** Names less similar than this say nothing in common, as for the matcher. */
const leastSimilarity = 0.3
const mostAlternatives = 3

/**
 * Prepares two models, whose words are weighed once, and answers for any of their activities. [AC1] An alternative is of the other
 * side, at least as similar in name as the matcher asks of a candidate, no partner now and not refused by the analyst. [AC2] The most
 * similar stand first, of equals the one nearer in reading order, three at most. [AC3] Of several asked for together the one most
 * like it counts.
 */
export function alternativesBetween(asIs: ProcessModel, toBe: ProcessModel): (asked: Asked, links: Links) => readonly Alternative[] {
  const sides = labelsOf(asIs, toBe)
  const vocabulary = new Vocabulary(sides.asIs, sides.toBe)
  const place = (label: Label, side: Side): number => label.at / Math.max(1, sides[side].length - 1)
  return ({ side, ids, partners }, links) => {
    const other = otherSide(side)
    const owns = sides[side].filter(({ id }) => ids.includes(id))
    const isRefused = (own: Label, to: Label): boolean => links.notSame.some((link) => link[side] === own.id && link[other] === to.id)
    const found = sides[other].filter(({ id }) => !partners.includes(id)).flatMap((to) => {
      const best = owns.filter((own) => !isRefused(own, to) && !(own.isEvent && to.isEvent))
        .map((own) => ({ own, to, score: scoreOf(vocabulary, own, to), distance: Math.abs(place(own, side) - place(to, other)) }))
        .sort((a, b) => b.score - a.score || a.distance - b.distance)[0]
      return best && best.score >= leastSimilarity ? [best] : []
    })
    return found.sort((a, b) => b.score - a.score || a.distance - b.distance).slice(0, mostAlternatives)
      .map(({ own, to, score }) => ({ id: to.id, ...(to.name !== undefined && { name: to.name }), score, words: vocabulary.sharedWords(own, to) }))
  }
}

/** As a pair is scored: 1 for equal names, less for all others. */
function scoreOf(vocabulary: Vocabulary, own: Label, to: Label): number {
  if (own.key !== '' && own.key === to.key) return 1
  return Math.min(vocabulary.similarity(own, to), 0.99)
}
