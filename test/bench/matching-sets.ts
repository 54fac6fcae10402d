// Pairs of models whose true pairs of activities are known, so that matching can be measured.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { anActivity, aSequence } from '../support/build-model.ts'
import { corpusDirectory } from '../support/corpus.ts'
import drawnTwiceText from './drawn-twice.txt?raw'

/** Two models and their true pairs, each pair as both ids with a space between. */
export interface KnownMatching {
  readonly asIs: ProcessModel
  readonly toBe: ProcessModel
  readonly truth: ReadonlySet<string>
}

/** Nine models of one process by nine authors, each with each, with the pairs people found. Empty without the corpus. */
export function birthCertificates(): readonly KnownMatching[] {
  const root = corpusDirectory()
  if (root === undefined) return []
  const folder = join(root, 'matching', 'birth')
  const models = new Map(readdirSync(folder).filter((file) => file.endsWith('.bpmn')).flatMap((file): (readonly [string, ProcessModel])[] => {
    const reading = readBpmn(new Uint8Array(readFileSync(join(folder, file))), file)
    return reading.model ? [[file.replace('.bpmn', ''), reading.model]] : []
  }))
  const truths = new Map<string, Set<string>>()
  for (const line of readFileSync(join(folder, 'gold.tsv'), 'utf8').trim().split('\n').slice(1)) {
    const [one = '', other = '', asIs = '', toBe = ''] = line.trim().split('\t')
    const key = `${one} ${other}`
    truths.set(key, (truths.get(key) ?? new Set<string>()).add(`${asIs} ${toBe}`))
  }
  return [...truths].map(([key, truth]) => {
    const [asIs, toBe] = key.split(' ').map((model) => models.get(model))
    if (!asIs || !toBe) throw new Error(`A model of ${key} is missing or unreadable.`)
    return { asIs, toBe, truth }
  })
}

/** Processes told twice in other words (drawn-twice.txt says how to read them), in English and Indonesian. */
export function drawnTwice(): readonly KnownMatching[] {
  return drawnTwiceText.split(/^= .*\n/m).slice(1).map((told) => {
    const [before = '', after = ''] = told.trim().split('\n-\n')
    const truth = new Set(after.split('\n').flatMap((line, at) =>
      (line.split(' < ')[1] ?? '').split(' ').filter(Boolean).map((number) => `a${number} b${at + 1}`)))
    return { asIs: modelOf(before, 'a'), toBe: modelOf(after, 'b'), truth }
  })
}

/** One step a line, after its performer and a colon where one is stated. */
function modelOf(lines: string, letter: string): ProcessModel {
  const steps = lines.split('\n').map((line) => line.split(' < ')[0]!.split(': '))
  return aSequence(
    steps.map((step, at) => anActivity(step.at(-1), { id: `${letter}${at + 1}` })),
    steps.map((step) => (step.length > 1 ? step[0] : undefined)),
  )
}
