// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dismiss, notices } from '../../../src/app/stores/notices.ts'
import { sideOfFile } from '../../../src/app/stores/side-view.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import type { Duration } from '../../../src/model/duration.ts'
import { noFacts, type FactSheet } from '../../../src/model/facts.ts'
import { sampleFile } from '../../support/sample-file.ts'

const aWindow = () => useStudyStore(createPinia())
const side = (name: string) => sideOfFile(`${name}.bpmn`, sampleFile(`2-pemeliharaan-server/${name}.bpmn`)).side!
/** As it comes back from a file. */
const day = (amount: number): Duration => ({ parts: [{ amount, unit: 'workday' }], basis: 'working', raw: `${amount} hari kerja` })

function opened() {
  const store = aWindow()
  store.create('Server', { asIs: side('as-is'), toBe: side('to-be') })
  return store
}
const total = (store: ReturnType<typeof aWindow>, which: 'asIs' | 'toBe' = 'asIs') => store.analyses[which]!.totals.tableTotal
const first = (store: ReturnType<typeof aWindow>) => store.analyses.asIs!.activities[0]!

beforeEach(() => {
  setActivePinia(createPinia())
  Dexie.dependencies.indexedDB = new IDBFactory()
})
afterEach(() => notices.value.forEach(dismiss))

describe('the variants of the open study', () => {
  it('an edit while one is shown is its own: its figures change, those of the study do not, and undoing takes it back', () => {
    const store = opened()
    const { id, time = 0 } = first(store)
    expect([total(store), total(store, 'toBe')]).toEqual([1005, 405])
    store.addVariant('Berat', 0.2)
    expect(store.variant?.name).toBe('Berat')
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    // Two working days are 600 minutes.
    expect(total(store)).toBe(1005 - time + 600)
    expect(store.comparison?.measures.find(({ measure }) => measure === 'tableTotal')?.asIs).toBe(1005 - time + 600)
    expect(store.study?.sides.asIs?.facts.activities[id]?.processing).not.toEqual(day(2))
    store.showVariant(undefined)
    expect(total(store)).toBe(1005)
    expect(store.variantComparison?.kinds.map(({ comparison }) => comparison.asIs.totals.tableTotal)).toEqual([1005, 1005 - time + 600])
    store.showVariant(store.variants[0]!.id)
    store.undo()
    expect(total(store)).toBe(1005)
    expect(store.variant?.facts.asIs).toEqual(noFacts)
    store.undo()
    expect(store.variants).toEqual([])
    expect('variants' in store.study!).toBe(false)
    store.redo()
    store.redo()
    expect(total(store)).toBe(1005 - time + 600)
  })

  it('[PV2] a table fills the study and variants in one step: what its rows state, and nothing else of them', () => {
    const store = opened()
    const { id } = first(store)
    const other = store.analyses.asIs!.activities[1]!.id
    const facts = (activities: FactSheet['activities']): FactSheet => ({ ...noFacts, activities })
    store.addVariant('Berat', 0.2)
    store.setActivityFacts('asIs', { [id]: { documents: 7 } })
    store.takeFactsOfKinds('asIs', facts({ [other]: { processing: day(1) } }), [
      { name: 'BERAT', rows: 2, facts: facts({ [id]: { processing: day(2) }, [other]: { processing: day(1) } }) },
      { name: 'Ringan', rows: 1, facts: facts({ [id]: { documents: 1 } }) },
    ])
    expect(store.study?.sides.asIs?.facts.activities[other]?.processing).toEqual(day(1))
    expect(store.study?.sides.asIs?.facts.activities[id]?.processing).not.toEqual(day(2))
    // The same as in the study is no departure; the share and what no row states stay.
    expect(store.variants.map(({ name, share, facts: { asIs, toBe } }) => [name, share, asIs.activities, toBe])).toEqual([
      ['Berat', 0.2, { [id]: { documents: 7, processing: day(2) } }, noFacts], ['Ringan', undefined, { [id]: { documents: 1 } }, noFacts],
    ])
    store.undo()
    expect(store.variants.map(({ name, facts: { asIs } }) => [name, asIs.activities])).toEqual([['Berat', { [id]: { documents: 7 } }]])
  })

  it('a fact of the study that a variant does not state changes for the variant too; clearing and "as in the study" take a departure back', () => {
    const store = opened()
    const [one, other] = store.analyses.asIs!.activities.map(({ id }) => id) as [string, string]
    store.addVariant('Berat', undefined)
    store.setActivityFacts('asIs', { [one]: { processing: day(2), documents: 7 } })
    store.showVariant(undefined)
    store.setActivityFacts('asIs', { [one]: { documents: 3 }, [other]: { documents: 5 } })
    store.showVariant('v1')
    const facts = () => store.sides.asIs!.index.activities.map(({ facts: some }) => some)
    expect([facts()[0]!.documents, facts()[1]!.documents]).toEqual([7, 5])
    store.setActivityFacts('asIs', { [one]: { documents: undefined } })
    expect(facts()[0]!.documents).toBe(3)
    expect(store.variant?.facts.asIs.activities).toEqual({ [one]: { processing: day(2) } })
    store.asInStudy('asIs', [one], ['processing'])
    expect(store.variant?.facts.asIs).toEqual(noFacts)
    const before = store.study
    store.asInStudy('asIs', [other])
    expect(store.study).toBe(before)
  })

  it('[VF3] what the study now says too is no departure any more', () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Berat', undefined)
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    store.showVariant(undefined)
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    expect(store.variants[0]!.facts.asIs).toEqual(noFacts)
    store.undo()
    expect(store.variants[0]!.facts.asIs.activities[id]).toEqual({ processing: day(2) })
  })

  it('how the process was re-engineered is said of the study, whichever variant is shown', () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Berat', undefined)
    store.setActivityFacts('asIs', { [id]: { approach: 'Removing' } })
    expect(store.study?.sides.asIs?.facts.activities[id]?.approach).toBe('Removing')
    expect(store.variant?.facts.asIs).toEqual(noFacts)
  })

  it('are named, shared, copied and removed, one step each', () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Sedang', 0.3)
    store.setActivityFacts('asIs', { [id]: { processing: day(1) } })
    store.duplicateVariant('v1', 'Berat')
    expect(store.variants.map(({ id: some, name, share }) => [some, name, share])).toEqual([['v1', 'Sedang', 0.3], ['v2', 'Berat', undefined]])
    expect([store.variant?.name, store.variant?.facts]).toEqual(['Berat', store.variants[0]!.facts])
    store.describeVariant('v2', 'Sangat berat', 0.1)
    expect(store.variants[1]).toMatchObject({ name: 'Sangat berat', share: 0.1 })
    store.describeVariant('v2', 'Sangat berat', undefined)
    expect('share' in store.variants[1]!).toBe(false)
    const before = store.study
    store.describeVariant('v2', 'Sangat berat', undefined)
    expect(store.study).toBe(before)
    store.removeVariant('v2')
    expect([store.variant, store.variants.length]).toEqual([undefined, 1])
    store.undo()
    expect(store.variant?.name).toBe('Sangat berat')
    store.addVariant('Ringan', undefined)
    expect(store.variants.map(({ id: some }) => some)).toEqual(['v1', 'v2', 'v3'])
  })

  it('keep to what another model has, and say what is lost; undoing brings it back', () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Berat', undefined)
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    store.takeSides({ asIs: sideOfFile('lain.bpmn', sampleFile('3-subdomain/as-is.bpmn')).side! })
    expect(store.variant?.facts.asIs).toEqual(noFacts)
    expect(notices.value.map(({ text }) => text)).toEqual([['variants.lost', { count: 1 }]])
    store.undo()
    expect(store.variant?.facts.asIs.activities[id]).toEqual({ processing: day(2) })
    store.removeSide('asIs')
    expect(store.variant?.facts.asIs).toEqual(noFacts)
  })

  it('follow a diagram that is edited: what vanishes is gone, what stays keeps its facts', () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Berat', undefined)
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    const source = new TextDecoder().decode(store.study!.sides.asIs!.source)
    expect(store.editSource('asIs', new TextEncoder().encode(source.replaceAll(`"${id}"`, '"lain"').replaceAll(`>${id}<`, '>lain<')))).toEqual([])
    expect(store.variant?.facts.asIs).toEqual(noFacts)
    store.undo()
    expect(store.editSource('asIs', new TextEncoder().encode(`${source}\n`))).toEqual([])
    expect(store.variant?.facts.asIs.activities[id]).toEqual({ processing: day(2) })
  })

  it('are kept with the study, and another window opens them just so', async () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Berat', 0.25)
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    await store.flush()
    const other = aWindow()
    await other.open(store.study!.id)
    expect(other.study?.variants).toEqual(store.study?.variants)
    // Which variant somebody looks at is no part of the study.
    expect(other.variant).toBeUndefined()
    expect(total(other)).toBe(1005)
  })

  it('the list of studies shows the study itself, whichever variant is shown', async () => {
    const store = opened()
    const { id } = first(store)
    store.addVariant('Berat', undefined)
    store.setActivityFacts('asIs', { [id]: { processing: day(2) } })
    await store.flush()
    await store.refreshList()
    expect(store.list[0]?.summary.asIs?.time).toBe(1005)
  })
})
