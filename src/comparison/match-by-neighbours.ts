// Pairs of activities whose names alone would not do, because what stands around them is paired.
import type { Vocabulary } from './label-similarity.ts'
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'

/** How similar the names must be with one neighbour paired, and with both. */
const enough = { oneSide: 0.3, bothSides: 0.15 }

/**
 * [MA5] `[a] -> [x] -> [c]` and `[A] -> [y] -> [C]` with a-A and c-C paired: x and y are paired when their names share something.
 * With one paired neighbour the names must share more. Best first; neighbours are those in reading order. Unnamed activities between
 * the same neighbours are paired one after the other when both sides have as many, done by the same performers. [MA8] A paired
 * event is a neighbour, but no event is paired so.
 */
export function pairByNeighbours(draft: MatchingDraft, vocabulary: Vocabulary): void {
  pairUnnamed(draft)
  const proposals = draft.freeOne.filter(({ isEvent, key }) => !isEvent && key !== '').flatMap((one) => {
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

/** What a place alone is worth where there is no name. */
const unnamedScore = 0.5

function pairUnnamed(draft: MatchingDraft): void {
  const others = new Map(unnamedRuns(draft.other, (at) => draft.oneOf(at) !== undefined).map((run) => [`${run.before} ${run.behind}`, run]))
  const partner = (at: number | undefined): number | undefined => (at === undefined ? undefined : draft.otherOf(at))
  for (const { before, behind, labels } of unnamedRuns(draft.one, (at) => draft.otherOf(at) !== undefined)) {
    const there = others.get(`${partner(before)} ${partner(behind)}`)?.labels ?? []
    if (there.length !== labels.length || labels.some((label, at) => label.performer !== there[at]!.performer || !draft.isOpen(label.at, there[at]!.at))) continue
    labels.forEach((label, at) => draft.add(label.at, there[at]!.at, unnamedScore, { rule: 'position', words: [] }))
  }
}

/** Free unnamed activities in a row, and what stands on either side of them; nothing at an end of the model. */
interface Run {
  readonly before: number | undefined
  readonly behind: number | undefined
  readonly labels: readonly Label[]
}

/** The runs that stand between paired labels, or an end; free events between are passed over. */
function unnamedRuns(side: readonly Label[], isPaired: (at: number) => boolean): readonly Run[] {
  const runs: Run[] = []
  let [before, isBroken]: [number | undefined, boolean] = [undefined, false]
  let labels: Label[] = []
  const end = (behind: number | undefined): void => {
    if (!isBroken && labels.length > 0) runs.push({ before, behind, labels })
    before = behind
    labels = []
    isBroken = false
  }
  for (const label of side) {
    if (isPaired(label.at)) end(label.at)
    else if (label.key === '') labels.push(label)
    else if (!label.isEvent) isBroken = true
  }
  end(undefined)
  return runs
}

function judge(draft: MatchingDraft, vocabulary: Vocabulary, one: Label, other: Label): { readonly score: number; readonly isEnough: boolean } {
  // The ends of both sides correspond too.
  const paired = (by: -1 | 1): boolean => {
    const [next, nextOther] = [draft.besideOne(one.at, by), draft.besideOther(other.at, by)]
    return next === undefined || nextOther === undefined ? next === nextOther : draft.otherOf(next) === nextOther
  }
  const both = paired(-1) && paired(1)
  const score = vocabulary.similarity(one, other)
  return { score, isEnough: score >= (both ? enough.bothSides : enough.oneSide) }
}
