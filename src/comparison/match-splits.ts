// Activities that are left over because another one was split, or because several were merged.
import type { Candidate } from './candidates.ts'
import type { Vocabulary } from './label-similarity.ts'
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'

/** How well a left-over activity must fit the one it joins, and how much better where the two models are all alike. */
const enough = { fit: 0.4, moreWhenAlike: 0.5 }
/** How many places in reading order it may stand away from the next activity of the group it joins. */
const reach = 2

interface Join { readonly candidate: Candidate; readonly extra: 'one' | 'other' }

/**
 * [MA6] `check` + `record` -> `check and record`: with check paired, record joins the pair when it fits the joint activity and stands
 * close to check; then what stands close to record may join, and so on. The more alike the models are, the better it
 * must fit: between two versions of one drawing, what is left over was rather removed or added. A word that many activities say
 * joins none of them. Best first. Pairs the analyst linked are left as they are, and no pair is both split and merged. [MA8] No event
 * joins.
 */
export function pairSplitsAndMerges(draft: MatchingDraft, candidates: readonly Candidate[], vocabulary: Vocabulary): void {
  const least = enough.fit + enough.moreWhenAlike * likeness(draft)
  const groups = new Groups(draft)
  const open = candidates.filter(({ one, other, fit }) => fit >= least && !one.isEvent && !other.isEvent && vocabulary.sharesTelling(one, other)).flatMap((candidate): readonly Join[] => {
    const [freeOne, freeOther] = [draft.otherOf(candidate.one.at) === undefined, draft.oneOf(candidate.other.at) === undefined]
    return freeOne === freeOther ? [] : [{ candidate, extra: freeOne ? 'one' : 'other' }]
  }).sort((a, b) => b.candidate.fit - a.candidate.fit || a.candidate.one.at - b.candidate.one.at || a.candidate.other.at - b.candidate.other.at)
  for (let grown = true; grown;) {
    grown = false
    for (const { candidate: { one, other, similarity }, extra } of open) {
      if (!groups.join(one.at, other.at, extra)) continue
      draft.add(one.at, other.at, Math.min(similarity, 0.99), { rule: 'similar-name', words: vocabulary.sharedWords(one, other) })
      grown = true
    }
  }
}

/** Who belongs together while left-over activities join. */
class Groups {
  /** For each paired place of a side, the places of the other side that belong with it. */
  readonly #with = { one: new Map<number, number[]>(), other: new Map<number, number[]>() }
  readonly #linked = new Set<string>()

  /** By place, how many activities stand before it. */
  readonly #steps: { readonly one: readonly number[]; readonly other: readonly number[] }

  constructor(draft: MatchingDraft) {
    this.#steps = { one: draft.one.map(({ step }) => step), other: draft.other.map(({ step }) => step) }
    for (const { one, other, reason } of draft.pairs) {
      this.#add(one, other)
      if (reason.rule === 'link') this.#linked.add(`one ${one}`).add(`other ${other}`)
    }
  }

  /** Lets the extra activity join what it is a candidate for; false when it may not. */
  join(one: number, other: number, extra: 'one' | 'other'): boolean {
    const [opposite, joining, joint] = extra === 'one' ? ['other' as const, one, other] : ['one' as const, other, one]
    const members = this.#with[opposite].get(joint) ?? []
    if (this.#with[extra].has(joining) || this.#linked.has(`${opposite} ${joint}`)) return false
    if (members.some((member) => this.#with[extra].get(member)!.length > 1)) return false
    if (!members.some((member) => Math.abs(this.#steps[extra][member]! - this.#steps[extra][joining]!) <= reach)) return false
    this.#add(one, other)
    return true
  }

  #add(one: number, other: number): void {
    this.#with.one.set(one, [...(this.#with.one.get(one) ?? []), other])
    this.#with.other.set(other, [...(this.#with.other.get(other) ?? []), one])
  }
}

/** 0 … 1: how like the models are: the scores of the pairs so far, over the activities of the smaller side. */
function likeness({ one, other, pairs }: MatchingDraft): number {
  const steps = (side: readonly Label[]): number => side.filter(({ isEvent }) => !isEvent).length
  const ofSteps = pairs.filter((pair) => !one[pair.one]!.isEvent || !other[pair.other]!.isEvent)
  return Math.min(1, ofSteps.reduce((sum, { score }) => sum + score, 0) / Math.max(1, Math.min(steps(one), steps(other))))
}
