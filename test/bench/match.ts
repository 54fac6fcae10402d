// How well the matcher finds true pairs, beside what equal ids or names would find, and what each of its rules adds.
import { candidatesOf } from '../../src/comparison/candidates.ts'
import { Vocabulary } from '../../src/comparison/label-similarity.ts'
import { match } from '../../src/comparison/match.ts'
import { pairByEqualName } from '../../src/comparison/match-by-name.ts'
import { pairByNeighbours } from '../../src/comparison/match-by-neighbours.ts'
import { pairBySimilarity } from '../../src/comparison/match-by-similarity.ts'
import { labelsOf } from '../../src/comparison/label.ts'
import { MatchingDraft } from '../../src/comparison/matching-draft.ts'
import { indexModel } from '../../src/model/model-index.ts'
import { nameKey } from '../../src/model/name-key.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { cpuMilliseconds, type BenchRow } from './bench-row.ts'
import { birthCertificates, drawnByOthers, drawnTwice, unrelatedByOthers, wasLookedAt, type KnownMatching } from './matching-sets.ts'
import { perturbed } from './perturbed.ts'

/** Finds pairs, each as both ids with a space between. */
type Way = (asIs: ProcessModel, toBe: ProcessModel) => Iterable<string>

const noLinks = { same: [], notSame: [] }
const matched: Way = (asIs, toBe) => match(asIs, toBe, noLinks).pairs.map((pair) => `${pair.asIs} ${pair.toBe}`)

// The rules one after the other, as match.ts applies them; trusted ids are left out: no set here has any.
const ways: readonly (readonly [string, Way])[] = [
  ['equal ids', (asIs, toBe) => allPairs(asIs, toBe, ({ id }) => id)],
  ['equal names', (asIs, toBe) => allPairs(asIs, toBe, ({ name }) => nameKey(name))],
  ['equal names one to one', drafted((draft) => pairByEqualName(draft))],
  ['+ similar names', drafted(pairSimilar)],
  ['+ between neighbours', drafted((draft, vocabulary) => {
    pairSimilar(draft, vocabulary)
    pairByNeighbours(draft, vocabulary)
  })],
  ['+ splits and merges: ringkas', matched],
]

function pairSimilar(draft: MatchingDraft, vocabulary: Vocabulary): void {
  pairByEqualName(draft)
  pairBySimilarity(draft, candidatesOf(draft, vocabulary), vocabulary)
}

function drafted(rules: (draft: MatchingDraft, vocabulary: Vocabulary) => void): Way {
  return (asIs, toBe) => {
    const labels = labelsOf(asIs, toBe)
    const draft = new MatchingDraft(labels.asIs, labels.toBe, () => false)
    rules(draft, new Vocabulary(draft.one, draft.other))
    return draft.pairs.map(({ one, other }) => `${draft.one[one]!.id} ${draft.other[other]!.id}`)
  }
}

function allPairs(asIs: ProcessModel, toBe: ProcessModel, keyOf: (activity: { readonly id: string; readonly name?: string }) => string): Iterable<string> {
  const others = indexModel(toBe).activities
  return indexModel(asIs).activities.flatMap((one) =>
    others.filter((other) => keyOf(other) === keyOf(one) && keyOf(one) !== '').map((other) => `${one.id} ${other.id}`))
}

/** The measures of each way on each set, and what is found between processes that have nothing to do with each other. */
export function run(): readonly BenchRow[] {
  const [birth, twice, others] = [birthCertificates(), drawnTwice(), drawnByOthers()]
  const sets = [['birth', birth], ['twice', twice], ['others', others]] as const
  return [
    ...sets.filter(([, set]) => set.length > 0).flatMap(([name, set]) => [whatIsTrue(name, set), ...ways.map(([way, find]) => measure(`${name}: ${way}`, set, find))]),
    measure('others: the half looked at', others.filter(wasLookedAt), matched),
    measure('others: the half never looked at', others.filter((one) => !wasLookedAt(one)), matched),
    ...others.map((one) => measure(`others, ${one.name}`, [one], matched)),
    unrelated('twice: each with the other processes', twice.flatMap(({ asIs }) =>
      twice.filter((own) => own.asIs !== asIs).map(({ toBe }) => ({ asIs, toBe })))),
    unrelated('others: pairings that share nothing', unrelatedByOthers()),
    ...perturbed().map(([kind, set]) => measure(`perturbed: ${kind}`, set, matched)),
    ...calibration([...birth, ...twice, ...others]),
  ]
}

/** Of the pairs with a score in each tenth, how many are true: a shown score should be about that share. */
function calibration(set: readonly KnownMatching[]): readonly BenchRow[] {
  const pairs = set.flatMap(({ asIs, toBe, truth }) =>
    match(asIs, toBe, noLinks).pairs.map(({ score, ...pair }) => ({ score, isTrue: truth.has(`${pair.asIs} ${pair.toBe}`) })))
  return Array.from({ length: 10 }, (_nothing, tenth) => {
    const some = pairs.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth)
    const figure = `${some.length} pairs, ${((100 * some.filter(({ isTrue }) => isTrue).length) / some.length).toFixed(0)} % of them true`
    return { name: `birth, twice, others: score 0.${tenth} and more`, figure: some.length === 0 ? 'no pairs' : figure }
  })
}

function whatIsTrue(name: string, set: readonly KnownMatching[]): BenchRow {
  const ids = ({ asIs, toBe }: KnownMatching) => [asIs, toBe].map((model) => new Set(indexModel(model).activities.map(({ id }) => id)))
  const [all, ofActivities, ofSeveral] = [0, 1, 2].map((what) => set.reduce((sum, known) => {
    const [before, after] = ids(known)
    const pairs = [...known.truth].map((pair) => pair.split(' ') as [string, string])
    const some = what === 0 ? pairs : what === 1 ? pairs.filter(([one, other]) => before!.has(one) && after!.has(other))
      : pairs.filter((pair) => pairs.some((further) => further !== pair && (further[0] === pair[0] || further[1] === pair[1])))
    return sum + some.length
  }, 0))
  return { name: `${name}: ${set.length} pairs of models`, figure: `${all} true pairs, ${ofActivities} of activities, ${ofSeveral} in splits and merges` }
}

/** Over all models together (micro), and F as the mean over pairs of models (macro). */
function measure(name: string, set: readonly KnownMatching[], find: Way): BenchRow {
  let [found, right, all, sumOfF] = [0, 0, 0, 0]
  const time = cpuMilliseconds(() => {
    for (const { asIs, toBe, truth } of set) {
      const pairs = new Set(find(asIs, toBe))
      const hits = [...pairs].filter((pair) => truth.has(pair)).length
      found += pairs.size
      right += hits
      all += truth.size
      sumOfF += (2 * hits) / Math.max(1, pairs.size + truth.size)
    }
  })
  const figures = { precision: right / Math.max(1, found), recall: right / all, 'micro-F': (2 * right) / (found + all), 'macro-F': sumOfF / set.length }
  const told = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`)
  return { name, figure: `${told.join(', ')}, ${time.toFixed(0)} ms of CPU` }
}

/** How many activities are paired in pairings where every pair is a wrong one. */
function unrelated(name: string, pairings: readonly Pick<KnownMatching, 'asIs' | 'toBe'>[]): BenchRow {
  let [paired, all] = [0, 0]
  for (const { asIs, toBe } of pairings) {
    all += indexModel(asIs).activities.length
    paired += new Set([...matched(asIs, toBe)].map((pair) => pair.split(' ')[0])).size
  }
  return { name, figure: `${((100 * paired) / all).toFixed(1)} % of the activities are paired, all of them wrongly` }
}
