// Pairs of activities with similar names: the assignment that is best for all of them together.
import { append } from '../model/append.ts'
import { munkres } from 'munkres'
import { bestFits, type Candidate } from './candidates.ts'
import type { Vocabulary } from './label-similarity.ts'
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'

/** Activities that fit less are not paired. */
const enough = 0.6
/** How much worse than the best fit of either a pair may be. */
const slack = 0.2
/** Connected candidates of more cells than this are paired greedily: the exact assignment takes cubic time. */
const mostCells = 1_000_000

/**
 * [MA4] Pairs free activities one to one so that the sum of fits is highest. Only candidates are paired that are about the best
 * for both: a second best is rather a part of what the best one was split into or merged from. Activities that share no
 * candidate are assigned apart from each other, which keeps large models fast.
 */
export function pairBySimilarity(draft: MatchingDraft, candidates: readonly Candidate[], vocabulary: Vocabulary): void {
  const best = bestFits(candidates)
  const good = candidates.filter(({ one, other, fit }) =>
    fit >= enough && fit >= Math.max(best.get(one)!, best.get(other)!) - slack && draft.isOpen(one.at, other.at))
  for (const group of connected(good)) {
    for (const { one, other, similarity } of bestOf(group)) {
      draft.add(one.at, other.at, Math.min(similarity, 0.99), { rule: 'similar-name', words: vocabulary.sharedWords(one, other) })
    }
  }
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
    append(groups, key, candidate)
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
  const costs = cells.map((row) => row.map((cell) => (cell === undefined ? 0 : -cell.fit)))
  return munkres(costs).flatMap(([row, column]) => cells[row]?.[column] ?? [])
}

function greedy(group: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<Label>()
  const best = [...group].sort((a, b) => b.fit - a.fit || a.one.at - b.one.at || a.other.at - b.other.at)
  return best.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false
    taken.add(one).add(other)
    return true
  })
}
