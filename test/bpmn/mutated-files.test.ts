// Real files with a character or two of their tags deleted, doubled or replaced: whatever is still read can be written too.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableXml } from '../../src/bpmn/editable-xml.ts'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { writeFacts } from '../../src/bpmn/write-facts.ts'
import { factsOf } from '../../src/model/fact-sheet.ts'
import { noFacts } from '../../src/model/facts.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { corpusFiles } from '../support/corpus.ts'
import { everyFact } from '../support/every-fact.ts'

/** Small files, so that many mutations are tried in a moment: as they are, and with facts in them, whose tags break as well. */
const sources = corpusFiles().flatMap((file) => {
  const bytes = file.bytes()
  const { model } = bytes.length < 14_000 ? readBpmn(bytes, file.file) : {}
  return model ? [bytes, writeFacts(bytes, everyFact(model))].map((some) => Buffer.from(some).toString('latin1')) : []
})

interface Mutation {
  readonly tag: number
  readonly place: number
  /** What stands in place of the character; doubled when absent. */
  readonly by: string | undefined
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  tag: fc.nat(), place: fc.nat(), by: fc.constantFrom(undefined, undefined, '', '', '', ...'"\'<>/= x:&~'),
})
const mutated = fc.record({ source: fc.nat(), mutations: fc.array(mutation, { minLength: 1, maxLength: 2 }) })
  .map(({ source, mutations }) => mutations.reduce(mutate, sources[source % sources.length]!))

function mutate(text: string, { tag, place, by }: Mutation): string {
  const tags = [...text.matchAll(/<[^!?][^>]*>/g)]
  const { index, 0: { length } } = tags[tag % tags.length]!
  const at = index + place % length
  return text.slice(0, at) + (by ?? text.charAt(at).repeat(2)) + text.slice(at + 1)
}

function modelOf(bytes: Uint8Array): ProcessModel {
  const { model, refusal } = readBpmn(bytes, 'x.bpmn')
  if (!model) throw new Error(`refused: ${refusal.code}`)
  return model
}

const withoutFacts = (model: ProcessModel): string => JSON.stringify(model, (key, value: unknown) => (key === 'facts' ? undefined : value))
const nodeNames = ({ processes }: ProcessModel) => processes.map(({ nodes }) => nodes.map(({ name }) => name))

describe.skipIf(sources.length === 0)('a file with mistakes in its tags', () => {
  const check = (law: (bytes: Uint8Array, model: ProcessModel) => void, numRuns: number): void =>
    fc.assert(fc.property(mutated, (text) => {
      const bytes = new Uint8Array(Buffer.from(text, 'latin1'))
      const { model } = readBpmn(bytes, 'x.bpmn')
      if (model) law(bytes, model)
    }), { seed: 7, numRuns })

  it('is refused, or takes any facts and is otherwise the same model', () => {
    check((bytes, model) => {
      for (const sheet of [everyFact(model), noFacts]) {
        const written = writeFacts(bytes, sheet)
        const again = modelOf(written)
        expect(factsOf(again)).toEqual(sheet)
        expect(withoutFacts(again)).toBe(withoutFacts(model))
        expect(Buffer.compare(writeFacts(written, sheet), written)).toBe(0)
      }
    }, 700)
  })

  it('is refused, or opens in the editor with all its elements', () => {
    check((bytes, model) => expect(nodeNames(modelOf(new TextEncoder().encode(`\uFEFF${editableXml(bytes).xml}`)))).toEqual(nodeNames(model)), 250)
  })
})
