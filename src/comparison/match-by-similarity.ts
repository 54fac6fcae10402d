// Pairs of activities with similar names: the assignment that is best for all of them together.
import { munkres } from 'munkres'
import type { Vocabulary } from './label-similarity.ts'
import type { Label, MatchingDraft } from './matching-draft.ts'

/** Names less similar than this are not paired for their names alone. */
const enough = 0.5
/** Connected candidates of more cells than this are paired greedily: the exact assignment takes cubic time. */
const mostCells = 1_000_000

interface Candidate { readonly one: Label; readonly other: Label; readonly similarity: number; readonly benefit: number }

/**
 * [MA4] Pairs free activities with similar names so that the sum of benefits is highest. The benefit is the similarity of the
 * names, with the performer and the place in the flow to tell equals apart. Activities that share no candidate are assigned
 * apart from each other, which keeps large models fast.
 */
export function pairBySimilarity(draft: MatchingDraft, vocabulary: Vocabulary): void {
  for (const group of connected(candidatesOf(draft, vocabulary))) {
    for (const { one, other, similarity } of bestOf(group)) {
      draft.add(one.at, other.at, Math.min(similarity, 0.99), { rule: 'similar-name', words: vocabulary.sharedWords(one, other) })
    }
  }
}

function candidatesOf(draft: MatchingDraft, vocabulary: Vocabulary): readonly Candidate[] {
  const speaking = new Map<string, Label[]>()
  for (const other of draft.freeOther) {
    for (const stem of vocabulary.stems(other)) {
      const some = speaking.get(stem)
      if (some) some.push(other)
      else speaking.set(stem, [other])
    }
  }
  const weights = new Map(draft.freeOther.map((other) => [other, vocabulary.weight(vocabulary.stems(other))]))
  const place = ({ at }: Label, side: readonly Label[]): number => (side.length > 1 ? at / (side.length - 1) : 0.5)
  return draft.freeOne.flatMap((one) => {
    const shared = new Map<Label, number>()
    for (const stem of vocabulary.stems(one)) {
      const weight = vocabulary.weight([stem])
      for (const other of speaking.get(stem) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight)
    }
    const own = vocabulary.weight(vocabulary.stems(one))
    return [...shared].flatMap(([other, weight]): readonly Candidate[] => {
      const similarity = (2 * weight) / (own + weights.get(other)!)
      if (similarity < enough || !draft.isOpen(one.at, other.at)) return []
      const distance = Math.abs(place(one, draft.one) - place(other, draft.other))
      return [{ one, other, similarity, benefit: similarity + (one.performer === other.performer ? 0.1 : 0) + 0.1 * (1 - distance) }]
    })
  })
}

/** Candidates in groups that have no activity in common (union-find with path halving). */
function connected(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const parent = new Map<Label, Label>()
  const root = (label: Label): Label => {
    let some = label
    for (let up = parent.get(some); up !== undefined; up = parent.get(some)) {
      const further = parent.get(up)
      if (further !== undefined) parent.set(some, further)
      some = up
    }
    return some
  }
  for (const { one, other } of candidates) {
    const [a, b] = [root(one), root(other)]
    if (a !== b) parent.set(a, b)
  }
  const groups = new Map<Label, Candidate[]>()
  for (const candidate of candidates) {
    const key = root(candidate.one)
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return [...groups.values()]
}

function bestOf(group: readonly Candidate[]): readonly Candidate[] {
  const inOrder = (labels: Iterable<Label>): readonly Label[] => [...new Set(labels)].sort((a, b) => a.at - b.at)
  const [ones, others] = [inOrder(group.map(({ one }) => one)), inOrder(group.map(({ other }) => other))]
  if (ones.length * others.length > mostCells) return greedy(group)
  const rowOf = new Map(ones.map((label, row) => [label, row]))
  const columnOf = new Map(others.map((label, column) => [label, column]))
  const cells: (Candidate | undefined)[][] = ones.map(() => others.map(() => undefined))
  for (const candidate of group) cells[rowOf.get(candidate.one)!]![columnOf.get(candidate.other)!] = candidate
  const costs = cells.map((row) => row.map((cell) => (cell === undefined ? 0 : -cell.benefit)))
  return munkres(costs).flatMap(([row, column]) => cells[row]?.[column] ?? [])
}

function greedy(group: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<Label>()
  const best = [...group].sort((a, b) => b.benefit - a.benefit || a.one.at - b.one.at || a.other.at - b.other.at)
  return best.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false
    taken.add(one).add(other)
    return true
  })
}
