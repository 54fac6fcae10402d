// Ledgers checked by hand: a folder with two models and what became of each activity, with the reason. A new folder is picked up by itself.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { compare } from '../../src/comparison/compare.ts'
import type { Outcome } from '../../src/comparison/comparison.ts'
import { indexModel } from '../../src/model/model-index.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { readLinkTable } from '../../src/tables/read-link-table.ts'
import { corpusDirectory } from '../support/corpus.ts'

/** A file of the project by its path, or one of the corpus by its name. */
type Source = string | { readonly corpus: string }

interface LedgerCase {
  readonly asIs: Source
  readonly toBe: Source
  readonly links?: string
  readonly ledger: readonly { readonly outcome: Outcome; readonly asIs: readonly string[]; readonly toBe: readonly string[]; readonly why: string }[]
}

const root = resolve(import.meta.dirname, '../..')
const cases = readdirSync(join(root, 'test/cases'))
  .filter((name) => existsSync(join(root, 'test/cases', name, 'ledger.json')))
  .map((name) => [name, JSON.parse(readFileSync(join(root, 'test/cases', name, 'ledger.json'), 'utf8')) as LedgerCase] as const)
  .filter(([, { asIs }]) => typeof asIs === 'string' || corpusDirectory() !== undefined)

describe.each(cases)('%s', (_name, { asIs, toBe, links, ledger }) => {
  it('[OC1] gives every activity the outcome found by hand', async () => {
    const models = { asIs: modelOf(asIs), toBe: modelOf(toBe) }
    const linked = links === undefined ? undefined : await readLinkTable(bytesOf(links), 'links.csv', models)
    expect(linked?.findings ?? []).toEqual([])
    const result = compare(models.asIs, models.toBe, linked?.links ?? { same: [], notSame: [] }, defaultSettings)
    const names = (model: ProcessModel): ((id: string) => string) => (id) => indexModel(model).nodes.get(id)!.node.name!.replace(/\s+/g, ' ')
    const found = result.ledger.map((row) => told({ outcome: row.outcome, asIs: row.asIs.map(names(models.asIs)), toBe: row.toBe.map(names(models.toBe)) }))
    expect(found.sort()).toEqual(ledger.map(told).sort())
    for (const { why } of ledger) expect(why).toMatch(/\w.*\.\)?$/)
  })
})

function told({ outcome, asIs, toBe }: { readonly outcome: Outcome; readonly asIs: readonly string[]; readonly toBe: readonly string[] }): string {
  return `${outcome}: ${asIs.join(' + ')} -> ${toBe.join(' + ')}`
}

function bytesOf(source: Source): Uint8Array {
  return new Uint8Array(readFileSync(typeof source === 'string' ? join(root, source) : join(corpusDirectory()!, 'models', source.corpus)))
}

function modelOf(source: Source): ProcessModel {
  const reading = readBpmn(bytesOf(source), 'model.bpmn')
  if (!reading.model) throw new Error(`${JSON.stringify(source)} cannot be read`)
  return reading.model
}
