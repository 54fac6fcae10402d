// Pairs of activities whose names are equal, and of activities whose ids and names both speak for it.
import { append } from '../model/append.ts'
import type { Vocabulary } from './label-similarity.ts'
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'

/** How similar names must be where a trusted id already says they are one activity. */
const enoughWithId = 0.4

/**
 * [MA2] Pairs equal names one to one. Of a repeated name, first those with a trusted id in common, then those of the same
 * performer, then the others, each in reading order.
 */
export function pairByEqualName(draft: MatchingDraft): void {
  const trusted = idsAreTrusted(draft)
  const others = byKey(draft.freeOther)
  for (const [key, ones] of byKey(draft.freeOne)) {
    const candidates = others.get(key)
    if (key === '' || !candidates) continue
    if (trusted) pairAlike(draft, ones, candidates, ({ id }) => id, true)
    // [MA8] Steps with steps and events with events, before either with the other.
    pairAlike(draft, ones, candidates, ({ performer, isEvent }) => `${isEvent} ${performer}`, false)
    pairAlike(draft, ones, candidates, ({ isEvent }) => `${isEvent}`, false)
    pairAlike(draft, ones, candidates, () => '', false)
  }
}

/** [MA3] Pairs activities with a trusted id in common whose names are similar or both missing. */
export function pairByIdAndSimilarName(draft: MatchingDraft, vocabulary: Vocabulary): void {
  if (!idsAreTrusted(draft)) return
  const others = new Map(draft.freeOther.map((label) => [label.id, label]))
  for (const one of draft.freeOne) {
    const other = others.get(one.id)
    if (!other || !draft.isOpen(one.at, other.at)) continue
    const similarity = one.key === other.key ? 1 : vocabulary.similarity(one, other)
    if (similarity >= enoughWithId) draft.add(one.at, other.at, Math.min(similarity, 0.99), { rule: 'id-and-name' })
  }
}

/** Within one name, pairs activities that are alike in one more respect, in reading order. Linear. */
function pairAlike(
  draft: MatchingDraft, ones: readonly Label[], others: readonly Label[], respect: (label: Label) => string, isById: boolean,
): void {
  const waiting = new Map<string, Label[]>()
  for (const other of others) {
    if (draft.oneOf(other.at) !== undefined) continue
    append(waiting, respect(other), other)
  }
  for (const one of ones) {
    const candidates = waiting.get(respect(one)) ?? []
    const at = candidates.findIndex((other) => draft.isOpen(one.at, other.at))
    if (at < 0) continue
    draft.add(one.at, candidates[at]!.at, 1, { rule: isById ? 'id-and-name' : 'equal-name' })
    candidates.splice(at, 1)
  }
}

/**
 * Whether a common id means a common origin: at least half of the ids both sides use name the same thing on both. Tools that
 * number every file from 1 share ids by chance.
 */
function idsAreTrusted({ one, other }: MatchingDraft): boolean {
  const others = new Map(other.map((label) => [label.id, label]))
  const shared = one.filter(({ id }) => others.has(id))
  const agreeing = shared.filter((label) => {
    const same = others.get(label.id)!
    return label.key === same.key || label.words.some(({ stem }) => same.words.some((word) => word.stem === stem))
  })
  return shared.length > 0 && agreeing.length * 2 >= shared.length
}

function byKey(labels: readonly Label[]): ReadonlyMap<string, readonly Label[]> {
  const groups = new Map<string, Label[]>()
  for (const label of labels) append(groups, label.key, label)
  return groups
}
