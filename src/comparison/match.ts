// Which as-is activity became which to-be activity. Names decide; ids only where they have proven to mean something.
import { indexModel } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { Links } from '../model/study.ts'
import type { Matching, Pair, PairKind } from './comparison.ts'
import { candidatesOf } from './candidates.ts'
import { labelsOf, MatchingDraft, type DraftPair, type Label } from './matching-draft.ts'
import { Vocabulary } from './label-similarity.ts'
import { pairByEqualName, pairByIdAndSimilarName } from './match-by-name.ts'
import { pairByNeighbours } from './match-by-neighbours.ts'
import { pairBySimilarity } from './match-by-similarity.ts'
import { pairSplitsAndMerges } from './match-splits.ts'

/**
 * Matches the counted activities of two models; every one ends up in a pair, in `removed` or in `added`, all in reading order.
 * [MA1] The analyst's links win, and a pair the analyst refused is never made. [MA2] Then equal names, repeated ones by id where
 * ids are trusted, performer and order. [MA3] Then trusted ids with similar names. [MA4] Then the best assignment of similar
 * names, by what stands around them too. [MA5] Then unlike names between matched neighbours. [MA6] Then what is left joins the
 * pair it fits and stands close to: a split or a merge. Swapping the models mirrors the result; ids that say nothing,
 * the order of the file and the drawing change nothing.
 */
export function match(asIs: ProcessModel, toBe: ProcessModel, links: Links): Matching {
  const sides = { asIs: labelsOf(asIs), toBe: labelsOf(toBe) }
  const isSwapped = comesAfter(sides.asIs, sides.toBe)
  const [one, other] = isSwapped ? [sides.toBe, sides.asIs] : [sides.asIs, sides.toBe]
  const refused = new Set(links.notSame.map((link) => JSON.stringify([link.asIs, link.toBe])))
  const isForbidden = (a: Label, b: Label): boolean => refused.size > 0 && refused.has(JSON.stringify(isSwapped ? [b.id, a.id] : [a.id, b.id]))
  const draft = new MatchingDraft(one, other, isForbidden)
  const vocabulary = new Vocabulary(one, other)

  pairByLinks(draft, links.same.map((link) => (isSwapped ? [link.toBe, link.asIs] : [link.asIs, link.toBe])))
  pairByEqualName(draft)
  pairByIdAndSimilarName(draft, vocabulary)
  pairBySimilarity(draft, candidatesOf(draft, vocabulary), vocabulary)
  pairByNeighbours(draft, vocabulary)
  pairSplitsAndMerges(draft, candidatesOf(draft, vocabulary), vocabulary)
  const matching = finished(draft.pairs.map((pair) => (isSwapped ? { ...pair, one: pair.other, other: pair.one } : pair)), sides)
  return inReadingOrder(matching, readingPlaces(asIs), readingPlaces(toBe))
}

/** The place of each counted activity where a person reads it in its file. */
function readingPlaces(model: ProcessModel): ReadonlyMap<string, number> {
  return new Map(indexModel(model).activities.map(({ id }, at) => [id, at]))
}

function inReadingOrder({ pairs, removed, added }: Matching, asIs: ReadonlyMap<string, number>, toBe: ReadonlyMap<string, number>): Matching {
  const by = (places: ReadonlyMap<string, number>) => (a: string, b: string): number => places.get(a)! - places.get(b)!
  return {
    pairs: [...pairs].sort((a, b) => by(asIs)(a.asIs, b.asIs) || by(toBe)(a.toBe, b.toBe)),
    removed: [...removed].sort(by(asIs)), added: [...added].sort(by(toBe)),
  }
}

/** [MA1] A link whose end is no counted activity is passed over (compare reports it). */
function pairByLinks(draft: MatchingDraft, links: readonly (readonly [string, string])[]): void {
  const places = (labels: readonly Label[]): ReadonlyMap<string, number> => new Map(labels.map(({ id, at }) => [id, at]))
  const [ones, others] = [places(draft.one), places(draft.other)]
  const made = new Set<string>()
  for (const [oneId, otherId] of links) {
    const [one, other] = [ones.get(oneId), others.get(otherId)]
    if (one === undefined || other === undefined || made.has(`${one} ${other}`)) continue
    made.add(`${one} ${other}`)
    draft.add(one, other, 1, { rule: 'link' })
  }
}

function finished(pairs: readonly DraftPair[], sides: { readonly asIs: readonly Label[]; readonly toBe: readonly Label[] }): Matching {
  const count = (places: readonly number[]): ReadonlyMap<number, number> => {
    const times = new Map<number, number>()
    for (const place of places) times.set(place, (times.get(place) ?? 0) + 1)
    return times
  }
  const [timesOne, timesOther] = [count(pairs.map(({ one }) => one)), count(pairs.map(({ other }) => other))]
  const kindOf = ({ one, other }: DraftPair): PairKind => {
    if (timesOne.get(one)! > 1) return 'split'
    if (timesOther.get(other)! > 1) return 'merged'
    return sides.asIs[one]!.key === sides.toBe[other]!.key ? 'same' : 'renamed'
  }
  return {
    pairs: pairs.map((pair): Pair => ({
      asIs: sides.asIs[pair.one]!.id, toBe: sides.toBe[pair.other]!.id, score: pair.score, kind: kindOf(pair), reason: pair.reason,
    })),
    removed: sides.asIs.filter(({ at }) => !timesOne.has(at)).map(({ id }) => id),
    added: sides.toBe.filter(({ at }) => !timesOther.has(at)).map(({ id }) => id),
  }
}

/** An order of two sides that only what they say decides. */
function comesAfter(a: readonly Label[], b: readonly Label[]): boolean {
  const said = (labels: readonly Label[]): string => labels.map(({ key, performer }) => `${key}\t${performer}`).join('\n')
  return said(a) > said(b)
}
