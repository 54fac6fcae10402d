// How well the matcher finds the true pairs of nine real models of one process, beside what ids or equal names alone would find.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { match } from '../../src/comparison/match.ts'
import { indexModel } from '../../src/model/model-index.ts'
import { nameKey } from '../../src/model/name-key.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { corpusDirectory } from '../support/corpus.ts'
import { cpuMilliseconds, type BenchRow } from './bench-row.ts'

type Pairs = ReadonlySet<string>
const text = (asIs: string, toBe: string): string => `${asIs} ${toBe}`

const ways: readonly (readonly [string, (asIs: ProcessModel, toBe: ProcessModel) => Pairs])[] = [
  ['equal ids', (asIs, toBe) => allPairs(asIs, toBe, ({ id }) => id)],
  ['equal names', (asIs, toBe) => allPairs(asIs, toBe, ({ name }) => nameKey(name))],
  ['ringkas', (asIs, toBe) => new Set(match(asIs, toBe, { same: [], notSame: [] }).pairs.map((pair) => text(pair.asIs, pair.toBe)))],
]

function allPairs(asIs: ProcessModel, toBe: ProcessModel, keyOf: (activity: { readonly id: string; readonly name?: string }) => string): Pairs {
  const others = indexModel(toBe).activities
  return new Set(indexModel(asIs).activities.flatMap((one) =>
    others.filter((other) => keyOf(other) === keyOf(one) && keyOf(one) !== '').map((other) => text(one.id, other.id))))
}

/** Precision, recall and F of each way over all pairs of models together, and the time of each. No rows without the corpus. */
export function run(): readonly BenchRow[] {
  const root = corpusDirectory()
  if (root === undefined) return []
  const folder = join(root, 'matching', 'birth')
  const models = new Map(readdirSync(folder).filter((file) => file.endsWith('.bpmn')).flatMap((file): (readonly [string, ProcessModel])[] => {
    const reading = readBpmn(new Uint8Array(readFileSync(join(folder, file))), file)
    return reading.model ? [[file.replace('.bpmn', ''), reading.model]] : []
  }))
  const gold = readGold(readFileSync(join(folder, 'gold.tsv'), 'utf8'))
  return ways.map(([name, way]): BenchRow => {
    let [found, right, all] = [0, 0, 0]
    const time = cpuMilliseconds(() => {
      for (const [key, truth] of gold) {
        const [one, other] = key.split(' ').map((model) => models.get(model))
        if (!one || !other) throw new Error(`A model of ${key} is missing or unreadable.`)
        const pairs = way(one, other)
        found += pairs.size
        all += truth.size
        right += [...pairs].filter((pair) => truth.has(pair)).length
      }
    })
    const [precision, recall] = [right / found, right / all]
    const f = (2 * precision * recall) / (precision + recall)
    return {
      name: `${name}, ${gold.size} pairs of models`,
      figure: `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F ${f.toFixed(3)}, ${time.toFixed(0)} ms of CPU`,
    }
  })
}

/** True pairs by pair of models. */
function readGold(table: string): ReadonlyMap<string, Pairs> {
  const gold = new Map<string, Set<string>>()
  for (const line of table.trim().split('\n').slice(1)) {
    const [one = '', other = '', asIs = '', toBe = ''] = line.trim().split('\t')
    const key = text(one, other)
    gold.set(key, (gold.get(key) ?? new Set<string>()).add(text(asIs, toBe)))
  }
  return gold
}
