// Activities that are left over because another one was split, or because several were merged.
import type { Vocabulary } from './label-similarity.ts'
import type { DraftPair, Label, MatchingDraft } from './matching-draft.ts'

/** How much of the name left over the joint name must say, and how much of what the pair leaves unsaid it must explain. */
const enough = { covered: 0.5, explained: 0.5 }
/** How many places in reading order the left-over activity may stand away from the one it belongs with. */
const reach = 2

/**
 * [MA6] `check` + `record` -> `check and record`: with check paired, record joins the pair when the joint name says its first
 * word (the verb) and at least half of it, when it explains at least half of what "check" leaves unsaid of the joint name, and
 * when it stands close to check. Pairs the analyst linked are left as they are, and no pair is both split and merged.
 */
export function pairSplitsAndMerges(draft: MatchingDraft, vocabulary: Vocabulary): void {
  const pairs = draft.pairs.filter(({ reason }) => reason.rule !== 'link')
  const joint = { one: new Set<number>(), other: new Set<number>() }
  const found = [
    ...joins(draft.freeOne, pairs, 'one', draft, vocabulary).map((join) => ({ ...join, side: 'one' as const })),
    ...joins(draft.freeOther, pairs, 'other', draft, vocabulary).map((join) => ({ ...join, side: 'other' as const })),
  ]
  for (const { extra, pair, side, score } of found.sort((a, b) => b.score - a.score || a.extra.at - b.extra.at)) {
    const opposite = side === 'one' ? 'other' : 'one'
    // Joined from the one side before: the pair cannot be joined from the other as well.
    if (joint[side].has(pair[side]) || (side === 'one' ? draft.otherOf(extra.at) : draft.oneOf(extra.at)) !== undefined) continue
    joint[opposite].add(pair[opposite])
    const [one, other] = side === 'one' ? [extra, draft.other[pair.other]!] : [draft.one[pair.one]!, extra]
    draft.add(one.at, other.at, score, { rule: 'similar-name', words: vocabulary.sharedWords(one, other) })
  }
}

interface Join { readonly extra: Label; readonly pair: DraftPair; readonly score: number }

/** For each activity left over on a side, the pair it fits best, if any. */
function joins(
  free: readonly Label[], pairs: readonly DraftPair[], side: 'one' | 'other', draft: MatchingDraft, vocabulary: Vocabulary,
): readonly Join[] {
  const opposite = side === 'one' ? 'other' : 'one'
  const pairAt = new Map(pairs.map((pair) => [pair[side], pair]))
  return free.flatMap((extra) => {
    const near = Array.from({ length: 2 * reach + 1 }, (_, step) => pairAt.get(extra.at - reach + step)).filter((pair) => pair !== undefined)
    const fits = near.flatMap((pair): readonly Join[] => {
      const [partner, jointLabel] = [draft[side][pair[side]]!, draft[opposite][pair[opposite]]!]
      if (side === 'one' ? draft.isForbidden(extra, jointLabel) : draft.isForbidden(jointLabel, extra)) return []
      const said = vocabulary.stems(jointLabel)
      const unsaid = said.filter((stem) => !vocabulary.stems(partner).includes(stem))
      const explained = vocabulary.weight(unsaid.filter((stem) => vocabulary.stems(extra).includes(stem)))
      const score = vocabulary.coverage(extra, said)
      const verb = vocabulary.stems(extra)[0]
      const fit = verb !== undefined && said.includes(verb) && unsaid.length > 0 && score >= enough.covered && explained >= enough.explained * vocabulary.weight(unsaid)
      return fit ? [{ extra, pair, score: Math.min(score, 0.99) }] : []
    })
    return fits.sort((a, b) => b.score - a.score).slice(0, 1)
  })
}
