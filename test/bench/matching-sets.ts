// Pairs of models whose true pairs of activities are known, so that matching can be measured.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { corpusDirectory } from '../support/corpus.ts'
import drawnByOthersText from './drawn-by-others.txt?raw'
import drawnTwiceText from './drawn-twice.txt?raw'
import { toldModel } from './told-model.ts'

/** Two models and their true pairs, each pair as both ids with a space between. */
export interface KnownMatching {
  readonly asIs: ProcessModel
  readonly toBe: ProcessModel
  readonly truth: ReadonlySet<string>
}

/** A matching told in text, with the name of its process. */
export interface ToldMatching extends KnownMatching {
  readonly name: string
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
export function drawnTwice(): readonly ToldMatching[] {
  return toldMatchings(drawnTwiceText)
}

/** Processes told as two people would draw them (drawn-by-others.txt says by whom). */
export function drawnByOthers(): readonly ToldMatching[] {
  return toldMatchings(drawnByOthersText)
}

// Drawn by lot before anybody had seen a result.
const lookedAt = ['Invoice', 'Izin praktik dokter', 'KTP-el', 'Major incident', 'Motor claim', 'Pemusnahan arsip', 'Pengaduan masyarakat', 'Purchase to pay']

/** Whether anybody looked at the matcher's misses in a matching drawn by others; the other half is only measured on, never tuned on. */
export function wasLookedAt({ name }: ToldMatching): boolean {
  return lookedAt.includes(name)
}

/** Pairings of an as-is and a to-be of `drawnByOthers` that share no activity: whatever is paired is wrong. */
export function unrelatedByOthers(): readonly KnownMatching[] {
  const known = new Map(drawnByOthers().map((matching) => [matching.name, matching]))
  return [...drawnByOthersText.matchAll(/^~ (.*) \/ (.*)$/gm)].map(([line, one = '', other = '']) => {
    const [asIs, toBe] = [known.get(one)?.asIs, known.get(other)?.toBe]
    if (!asIs || !toBe) throw new Error(`'${line}' names a process that is not told.`)
    return { asIs, toBe, truth: new Set<string>() }
  })
}

/** The matchings of a text. Throws an error that quotes the line when a line names a step that is not there. */
export function toldMatchings(text: string): readonly ToldMatching[] {
  return text.split(/^= /m).slice(1).map((told) => {
    const [name = '', ...lines] = told.replace(/^~ .*\n?/gm, '').trim().split('\n')
    const middle = lines.indexOf('-')
    if (middle < 1 || middle === lines.length - 1) throw new Error(`'${name}' tells fewer than two models.`)
    const [before, after] = [lines.slice(0, middle), lines.slice(middle + 1)]
    const truth = new Set(after.flatMap((line, at) => stepsNamedIn(line, before.length).map((number) => `a${number} b${at + 1}`)))
    return { name, asIs: toldModel(before, 'a'), toBe: toldModel(after.map((line) => line.split(' < ')[0]!), 'b'), truth }
  })
}

function stepsNamedIn(line: string, count: number): readonly number[] {
  const numbers = line.includes('<') ? line.split('<')[1]!.trim().split(' ').map(Number) : []
  const isTold = (number: number, at: number) => number >= 1 && number <= count && Number.isInteger(number) && numbers.indexOf(number) === at
  if (!numbers.every(isTold)) throw new Error(`'${line}' must name steps from 1 to ${count}, each once.`)
  return numbers
}
