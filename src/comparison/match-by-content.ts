// Pairs of a closed sub-process with the steps it holds, where the other model draws them one by one.
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'

/** The share of the names inside that the other side must have. */
const enough = 0.5
/** How sure a pair is that rests on what is inside, whatever the sub-process is called. */
const score = 0.9

/**
 * [MA9] A free sub-process that counts as one step is paired with a free one that holds the same steps, or else with the free activities
 * that have the names of those inside it: a merge or a split. One that shares a name with a step inside it takes the other steps
 * too. At least half of the names must be found; of several of one name the first counts.
 */
export function pairByContent(draft: MatchingDraft): void {
  const holders = { one: draft.one.filter(({ inside }) => inside.size > 0), other: draft.other.filter(({ inside }) => inside.size > 0) }
  if (holders.one.length + holders.other.length === 0) return
  const pair = (one: Label, other: Label): void => {
    if (!draft.isForbidden(one, other)) draft.add(one.at, other.at, score, { rule: 'content' })
  }
  for (const one of holders.one) {
    const same = holders.other.find((other) => draft.isOpen(one.at, other.at) && shared(one, other) >= enough * Math.max(one.inside.size, other.inside.size))
    if (same) pair(one, same)
  }
  const [partnerOfOne, partnerOfOther] = [(one: Label) => draft.other[draft.otherOf(one.at) ?? -1], (other: Label) => draft.one[draft.oneOf(other.at) ?? -1]]
  const [stepsOfOne, stepsOfOther] = [firstOfName(draft.freeOne), firstOfName(draft.freeOther)]
  for (const one of holders.one) for (const other of stepsFor(one, partnerOfOne(one), stepsOfOther, partnerOfOther)) pair(one, other)
  for (const other of holders.other) for (const one of stepsFor(other, partnerOfOther(other), stepsOfOne, partnerOfOne)) pair(one, other)
}

/** The free steps of the other side that a sub-process holds; none when they are too few, or when it is something else already. */
function stepsFor(holder: Label, partner: Label | undefined, free: ReadonlyMap<string, Label>, partnerOf: (step: Label) => Label | undefined): readonly Label[] {
  if (partner && !holder.inside.has(partner.key)) return []
  const steps = [...holder.inside].flatMap((name) => free.get(name) ?? []).filter((step) => partnerOf(step) === undefined)
  return steps.length + (partner ? 1 : 0) >= enough * holder.inside.size ? steps : []
}

function shared(one: Label, other: Label): number {
  return [...one.inside].filter((name) => other.inside.has(name)).length
}

function firstOfName(side: readonly Label[]): ReadonlyMap<string, Label> {
  return new Map(side.filter(({ isEvent }) => !isEvent).map((label) => [label.key, label] as const).reverse())
}
