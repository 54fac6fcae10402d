// Which as-is activity became which to-be activity. Names decide; ids only where they have proven to mean something.
import type { ProcessModel } from '../model/process-model.ts'
import type { BothSides, Links } from '../model/study.ts'
import type { Matching, NamedEvent, Pair, PairKind } from './comparison.ts'
import { candidatesOf } from './candidates.ts'
import { followLinks } from './follow-links.ts'
import { labelsOf, type Label } from './label.ts'
import { MatchingDraft, type DraftPair } from './matching-draft.ts'
import { Vocabulary } from './label-similarity.ts'
import { pairByContent } from './match-by-content.ts'
import { pairByEqualName, pairByIdAndSimilarName } from './match-by-name.ts'
import { pairByNeighbours } from './match-by-neighbours.ts'
import { pairBySimilarity } from './match-by-similarity.ts'
import { pairSplitsAndMerges } from './match-splits.ts'

/**
 * Matches the counted activities of two models; every one ends up in a pair, in `removed` or in `added`, all in reading order.
 * [MA1] The analyst's links win, and a pair the analyst refused is never made. [MA2] Then equal names, repeated ones by id where
 * ids are trusted, performer and order. [MA3] Then trusted ids with similar names. [MA9] Then closed sub-processes with the steps they
 * hold. [MA4] Then the best assignment of similar names, by what stands around them too. [MA5] Then unlike names between matched
 * neighbours. [MA6] Then what is left joins the pair it fits and stands close to: a split or a merge. [MA8] A named intermediate
 * event takes part in MA1 to MA4, for "document received" may be what "receive document" became, but a step goes before an event.
 * [MA7] Swapping the models mirrors the result; ids that say nothing, the order of the file and the drawing change nothing.
 */
export function match(asIs: ProcessModel, toBe: ProcessModel, links: Links): Matching {
  const sides = labelsOf(asIs, toBe)
  const linked = followLinks(links, sides)
  const isSwapped = comesAfter(sides.asIs, sides.toBe)
  const [one, other] = isSwapped ? [sides.toBe, sides.asIs] : [sides.asIs, sides.toBe]
  const refused = new Set(linked.holding.notSame.map((link) => JSON.stringify([link.asIs, link.toBe])))
  const isForbidden = (a: Label, b: Label): boolean => refused.size > 0 && refused.has(JSON.stringify(isSwapped ? [b.id, a.id] : [a.id, b.id]))
  const draft = new MatchingDraft(one, other, isForbidden)
  const vocabulary = new Vocabulary(one, other)

  pairByLinks(draft, linked.holding.same.map((link) => (isSwapped ? [link.toBe, link.asIs] : [link.asIs, link.toBe])))
  pairByEqualName(draft)
  pairByIdAndSimilarName(draft, vocabulary)
  pairByContent(draft)
  pairBySimilarity(draft, candidatesOf(draft, vocabulary), vocabulary)
  pairByNeighbours(draft, vocabulary)
  pairSplitsAndMerges(draft, candidatesOf(draft, vocabulary), vocabulary)
  return { ...finished(draft.pairs.map((pair) => (isSwapped ? { ...pair, one: pair.other, other: pair.one } : pair)), sides), linked }
}

/** [MA1] Several of one activity make a split or a merge; a repeated link is one. */
function pairByLinks(draft: MatchingDraft, links: readonly (readonly [string, string])[]): void {
  const places = (labels: readonly Label[]): ReadonlyMap<string, number> => new Map(labels.map(({ id, at }) => [id, at]))
  const [ones, others] = [places(draft.one), places(draft.other)]
  const made = new Set<string>()
  for (const [oneId, otherId] of links) {
    const [one, other] = [ones.get(oneId)!, others.get(otherId)!]
    if (made.has(`${one} ${other}`)) continue
    made.add(`${one} ${other}`)
    draft.add(one, other, 1, { rule: 'link' })
  }
}

function finished(made: readonly DraftPair[], sides: BothSides<readonly Label[]>): Omit<Matching, 'linked'> {
  const count = (places: readonly number[]): ReadonlyMap<number, number> => {
    const times = new Map<number, number>()
    for (const place of places) times.set(place, (times.get(place) ?? 0) + 1)
    return times
  }
  const [timesOne, timesOther] = [count(made.map(({ one }) => one)), count(made.map(({ other }) => other))]
  const kindOf = ({ one, other }: DraftPair): PairKind => {
    if (timesOne.get(one)! > 1) return 'split'
    if (timesOther.get(other)! > 1) return 'merged'
    return sides.asIs[one]!.key === sides.toBe[other]!.key ? 'same' : 'renamed'
  }
  const inFile = (side: readonly Label[]): readonly Label[] => [...side].sort((a, b) => a.inFile - b.inFile)
  const [before, after] = [inFile(sides.asIs), inFile(sides.toBe)]
  const events = (side: readonly Label[]): readonly NamedEvent[] => side.flatMap(({ id, name, isEvent }) => (isEvent && name !== undefined ? [{ id, name }] : []))
  const isAnchor = ({ one, other }: DraftPair): boolean => sides.asIs[one]!.isEvent && sides.toBe[other]!.isEvent
  const pairs = [...made].sort((a, b) => sides.asIs[a.one]!.inFile - sides.asIs[b.one]!.inFile || sides.toBe[a.other]!.inFile - sides.toBe[b.other]!.inFile)
  const told = (pair: DraftPair): Pair => ({
    asIs: sides.asIs[pair.one]!.id, toBe: sides.toBe[pair.other]!.id, score: pair.score, kind: kindOf(pair), reason: pair.reason,
  })
  return {
    pairs: pairs.filter((pair) => !isAnchor(pair)).map(told),
    removed: before.filter(({ at, isEvent }) => !isEvent && !timesOne.has(at)).map(({ id }) => id),
    added: after.filter(({ at, isEvent }) => !isEvent && !timesOther.has(at)).map(({ id }) => id),
    events: { asIs: events(before), toBe: events(after) },
    anchors: pairs.filter(isAnchor).map(told),
  }
}

/** An order of two sides that only what they say decides. */
function comesAfter(a: readonly Label[], b: readonly Label[]): boolean {
  const said = (labels: readonly Label[]): string => labels.map(({ key, performer, isEvent, inside }) => [key, performer, isEvent, ...inside].join('\t')).join('\n')
  return said(a) > said(b)
}
