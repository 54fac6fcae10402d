// What the matcher sees of a model: its activities and named intermediate events, each as a label in its place.
import { indexModel, performerName, readingOrder } from '../model/model-index.ts'
import { nameKey } from '../model/name-key.ts'
import type { FlowElements, ProcessModel } from '../model/process-model.ts'
import type { BothSides } from '../model/study.ts'
import { abbreviationsIn } from './abbreviations.ts'
import { inCanonicalOrder } from './canonical-order.ts'
import { labelWords, type LabelWord } from './label-words.ts'

/** An activity or a named intermediate event as the matcher sees it. */
export interface Label {
  readonly id: string
  readonly name?: string
  /** The name as far as a reader hears it; empty for an unnamed activity. */
  readonly key: string
  readonly words: readonly LabelWord[]
  /** Key of the performer's name; empty when none is stated. */
  readonly performer: string
  readonly isEvent: boolean
  /** Names of the activities inside a sub-process that counts as one step, as `key`; empty for everything else. */
  readonly inside: ReadonlySet<string>
  /** Place among the labels of its side, from 0, in a reading order that the order of the file has no part in. */
  readonly at: number
  /** Number of activities before it in that order. */
  readonly step: number
  /** Place where a person reads it in the file, from 0. */
  readonly inFile: number
}

/** The labels of both models in the order of `at`, abbreviations that either spells out understood in both. */
export function labelsOf(asIs: ProcessModel, toBe: ProcessModel): BothSides<readonly Label[]> {
  const abbreviations = abbreviationsIn([asIs, toBe].flatMap((model) => indexModel(model).landmarks.map(({ name }) => name)))
  return { asIs: labelsOfOne(asIs, abbreviations), toBe: labelsOfOne(toBe, abbreviations) }
}

function labelsOfOne(model: ProcessModel, abbreviations: ReadonlyMap<string, string>): readonly Label[] {
  const index = indexModel(model)
  const inFile = new Map(index.landmarks.map(({ id }, at) => [id, at]))
  let step = 0
  return readingOrder(inCanonicalOrder(model)).map((node, at) => {
    const { id, name, kind } = node
    return {
      id, ...(name !== undefined && { name }), key: nameKey(name), words: labelWords(name, abbreviations), performer: nameKey(performerName(index, id)),
      isEvent: kind === 'event', inside: kind === 'activity' && node.content ? namesIn(node.content) : nothing,
      at, step: kind === 'event' ? step : step++, inFile: inFile.get(id)!,
    }
  })
}

const nothing: ReadonlySet<string> = new Set()

function namesIn({ nodes }: FlowElements, into = new Set<string>()): ReadonlySet<string> {
  for (const node of nodes) {
    if (node.kind !== 'activity') continue
    if (nameKey(node.name) !== '') into.add(nameKey(node.name))
    if (node.content) namesIn(node.content, into)
  }
  return into
}
