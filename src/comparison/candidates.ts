// Which activities may become pairs, and how well they fit: name, place in the flow, order among what is paired, performer.
import { append } from '../model/append.ts'
import type { Vocabulary } from './label-similarity.ts'
import type { Label } from './label.ts'
import type { MatchingDraft } from './matching-draft.ts'
import { orderAgreement } from './pair-order.ts'

/** Two activities that may be one step. */
export interface Candidate {
  readonly one: Label
  readonly other: Label
  /** 0 … 1, of the names alone. */
  readonly similarity: number
  /** The similarity with what stands around the names; about −0.3 … 1.4, comparable within and between models. */
  readonly fit: number
}

/** Names less similar than this are no candidates. */
const leastSimilarity = 0.3
/** Names at least this similar may bear witness to the order before they are paired. */
const witnessSimilarity = 0.6
/**
 * An activity with more candidates keeps the most similar ones, of equals those nearest in reading order: in a model of thousands of like
 * names the others only cost.
 */
const mostOfOne = 100
/** Models of more places than this, on one side times on the other, are matched without asking for the order: it takes their memory. */
const mostPlaces = 36_000_000
/** What the place in the flow, the order among the pairs and the performer add at most. */
const worth = { place: 0.1, order: 0.2, performer: 0.1 }
/** What an activity must share with an event by name alone, and what the event then falls behind an activity of the same name. */
const eventTerms = { leastSimilarity: 0.6, behind: 0.2 }

/**
 * [CA1] The candidates with at least one activity that is not paired yet; pairs the analyst refused and equal names
 * are none. [CA2] The fit adds to the similarity of the names up to 0.1 for the same relative place in reading order (as much off
 * for the opposite), up to 0.2 for the same order towards the pairs so far and the likeliest candidates (as much off for
 * the reverse), and 0.1 for the same performer. [CA3] An event is a candidate of an activity only by its name, 0.6 at least, and falls
 * 0.2 behind an activity that fits as well.
 */
export function candidatesOf(draft: MatchingDraft, vocabulary: Vocabulary): readonly Candidate[] {
  const byName = similarOnes(draft, vocabulary).map((candidate): Candidate => {
    const { one, other, similarity } = candidate
    const distance = distanceOf(draft, one, other)
    const samePerformer = one.performer !== '' && one.performer === other.performer
    const behind = one.isEvent === other.isEvent ? 0 : eventTerms.behind
    return { ...candidate, fit: similarity + worth.place * (1 - 2 * distance) + (samePerformer ? worth.performer : 0) - behind }
  })
  if (byName.length === 0) return []
  const witnesses = [...draft.pairs, ...likeliest(byName).map(({ one, other }) => ({ one: one.at, other: other.at }))]
  const isCounted = draft.one.length * draft.other.length <= mostPlaces
  const agreement = isCounted ? orderAgreement(witnesses, { one: draft.one.length, other: draft.other.length }) : () => 0
  return byName.map((candidate) => ({ ...candidate, fit: candidate.fit + worth.order * agreement(candidate.one.at, candidate.other.at) }))
}

/** 0 … 1: how far apart two labels stand, each in the reading order of its side. */
function distanceOf(draft: MatchingDraft, one: Label, other: Label): number {
  const place = ({ at }: Label, side: readonly Label[]): number => (side.length > 1 ? at / (side.length - 1) : 0.5)
  return Math.abs(place(one, draft.one) - place(other, draft.other))
}

/** The best fit of each activity among the candidates. */
export function bestFits(candidates: readonly Candidate[]): ReadonlyMap<Label, number> {
  const best = new Map<Label, number>()
  for (const { one, other, fit } of candidates) {
    for (const label of [one, other]) best.set(label, Math.max(fit, best.get(label) ?? fit))
  }
  return best
}

/** Candidates by name alone; only names that share a word or its kin are compared. */
function similarOnes(draft: MatchingDraft, vocabulary: Vocabulary): readonly Omit<Candidate, 'fit'>[] {
  const saying = new Map<string, Label[]>()
  for (const other of draft.other) {
    for (const { stem } of other.words) {
      append(saying, stem, other)
    }
  }
  const { freeOther } = draft
  return draft.one.flatMap((one) => {
    const isPaired = draft.otherOf(one.at) !== undefined
    if (isPaired && freeOther.length === 0) return []
    const shares = new Uint8Array(draft.other.length)
    for (const stem of vocabulary.meanings(one)) for (const other of saying.get(stem) ?? []) shares[other.at] = 1
    // A name that the other side repeats is weighed once.
    const known = new Map<string, number>()
    const candidates = (isPaired ? freeOther : draft.other).flatMap((other) => {
      if (shares[other.at] === 0) return []
      if (one.key === other.key || draft.isForbidden(one, other)) return []
      const similarity = known.get(other.key) ?? vocabulary.similarity(one, other)
      known.set(other.key, similarity)
      const least = one.isEvent === other.isEvent ? leastSimilarity : eventTerms.leastSimilarity
      return similarity < least ? [] : [{ one, other, similarity }]
    })
    if (candidates.length <= mostOfOne) return candidates
    const far = new Map(candidates.map(({ other }) => [other, distanceOf(draft, one, other)]))
    return candidates.sort((a, b) => b.similarity - a.similarity || far.get(a.other)! - far.get(b.other)!).slice(0, mostOfOne)
  })
}

/** Candidates that are the best for both, and alike enough to rely on. */
function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = bestFits(candidates)
  return candidates.filter(({ one, other, similarity, fit }) => similarity >= witnessSimilarity && fit === best.get(one) && fit === best.get(other))
}
