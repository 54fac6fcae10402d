// Pairs of activities whose names alone would not do, because what stands around them is paired.
import type { Vocabulary } from './label-similarity.ts'
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'

/** How similar the names must be with one neighbour paired, and with both. */
const enough = { oneSide: 0.3, bothSides: 0.25 }

/**
 * [MA5] `[a] -> [x] -> [c]` and `[A] -> [y] -> [C]` with a-A and c-C paired: x and y are paired when their names share something,
 * or when neither has a name. With one paired neighbour the names must share more. Best first; neighbours are those in
 * reading order. [MA8] A paired event is a neighbour, but no event is paired so.
 */
export function pairByNeighbours(draft: MatchingDraft, vocabulary: Vocabulary): void {
  const proposals = draft.freeOne.filter(({ isEvent }) => !isEvent).flatMap((one) => {
    const behindPartner = (by: -1 | 1): number | undefined => {
      const beside = draft.besideOne(one.at, by)
      const partner = beside === undefined ? undefined : draft.otherOf(beside)
      return partner === undefined ? undefined : draft.besideOther(partner, by === 1 ? -1 : 1)
    }
    return [...new Set([behindPartner(-1), behindPartner(1)])].flatMap((at) => {
      const other = at === undefined ? undefined : draft.other[at]
      return other && !other.isEvent && draft.isOpen(one.at, other.at) ? [{ one, other, ...judge(draft, vocabulary, one, other) }] : []
    })
  })
  for (const { one, other, score, isEnough } of proposals.sort((a, b) => b.score - a.score || a.one.at - b.one.at)) {
    if (!isEnough || !draft.isOpen(one.at, other.at)) continue
    draft.add(one.at, other.at, score, { rule: 'position', words: vocabulary.sharedWords(one, other) })
  }
}

function judge(draft: MatchingDraft, vocabulary: Vocabulary, one: Label, other: Label): { readonly score: number; readonly isEnough: boolean } {
  // The ends of both sides correspond too.
  const paired = (by: -1 | 1): boolean => {
    const [next, nextOther] = [draft.besideOne(one.at, by), draft.besideOther(other.at, by)]
    return next === undefined || nextOther === undefined ? next === nextOther : draft.otherOf(next) === nextOther
  }
  const both = paired(-1) && paired(1)
  if (one.key === '' && other.key === '') return { score: both ? 0.5 : 0, isEnough: both && one.performer === other.performer }
  const score = vocabulary.similarity(one, other)
  return { score, isEnough: score >= (both ? enough.bothSides : enough.oneSide) }
}
