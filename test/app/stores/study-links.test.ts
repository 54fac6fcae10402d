// @vitest-environment jsdom
// Links set by hand in a study whose models come again, changed.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import { studyFiles } from '../../../src/app/storage/study-files.ts'

/** A file of tasks one after the other, each `id=name`. */
const file = (tasks: readonly string[]): Uint8Array => {
  const nodes = tasks.map((task) => task.split('=') as [string, string])
  const flows = nodes.slice(1).map(([id], at) => `<sequenceFlow id="f${at}" sourceRef="${nodes[at]![0]}" targetRef="${id}"/>`)
  return new TextEncoder().encode(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="uji"><process id="p">${
    nodes.map(([id, name]) => `<task id="${id}" name="${name}"/>`).join('')}${flows.join('')}</process></definitions>`)
}
const opened = () => {
  const store = useStudyStore(createPinia())
  store.create('Layanan surat')
  store.importFile('asIs', 'as-is.bpmn', file(['a1=Memeriksa berkas', 'a2=Mengarsipkan']))
  store.importFile('toBe', 'to-be.bpmn', file(['b1=Rapat', 'b2=Bayar']))
  store.setLinks({ same: [{ asIs: 'a1', toBe: 'b2' }], notSame: [] })
  return store
}
const linkedPairs = (store: ReturnType<typeof opened>) =>
  store.comparison!.matching.pairs.filter(({ reason }) => reason.rule === 'link').map((pair) => `${pair.asIs}-${pair.toBe}`)
const codes = (store: ReturnType<typeof opened>) => store.findings.map(({ code }) => code).filter((code) => code.startsWith('LINK_'))

beforeEach(() => {
  setActivePinia(createPinia())
  Dexie.dependencies.indexedDB = new IDBFactory()
})

describe('a model that came again', () => {
  it('keeps the links whose ends it still has', () => {
    const store = opened()
    store.importFile('toBe', 'baru.bpmn', file(['b0=Daftar', 'b2=Bayar di loket', 'b9=Lapor']))
    expect([linkedPairs(store), codes(store)]).toEqual([['a1-b2'], []])
  })
  it('has its new ids followed, which is said; undo brings the old model with the old link', () => {
    const store = opened()
    store.importFile('toBe', 'baru.bpmn', file(['Task_1=Rapat', 'Task_2=Bayar']))
    expect([linkedPairs(store), codes(store)]).toEqual([['a1-Task_2'], ['LINK_FOLLOWED']])
    store.undo()
    expect([linkedPairs(store), codes(store)]).toEqual([['a1-b2'], []])
  })
  it('without the end of a link has that reported by name, and the link waits for the end to come back', () => {
    const store = opened()
    store.importFile('toBe', 'baru.bpmn', file(['b1=Rapat']))
    expect(linkedPairs(store)).toEqual([])
    expect(store.findings.filter(({ code }) => code === 'LINK_END_MISSING')).toEqual([
      { code: 'LINK_END_MISSING', severity: 'warning', side: 'toBe', elementId: 'b2', params: { name: 'Bayar' } },
    ])
    store.importFile('toBe', 'lagi.bpmn', file(['b1=Rapat', 'x=Bayar']))
    expect([linkedPairs(store), codes(store)]).toEqual([['a1-x'], ['LINK_FOLLOWED']])
  })
  it('is followed by the name the end had last, also when that was given here', () => {
    const store = opened()
    store.editSource('toBe', file(['b1=Rapat', 'b2=Membayar retribusi']))
    store.importFile('toBe', 'baru.bpmn', file(['Task_1=Rapat', 'Task_2=Membayar retribusi']))
    expect(linkedPairs(store)).toEqual(['a1-Task_2'])
  })
  it('is followed where ids were repaired while reading, and others are repaired now', () => {
    const store = opened()
    store.importFile('toBe', 'ganda.bpmn', file(['sama=Rapat', 'sama=Bayar']))
    const pay = store.sides.toBe!.index.activities.find(({ name }) => name === 'Bayar')!.id
    expect(pay).not.toBe('sama')
    store.setLinks({ same: [{ asIs: 'a2', toBe: pay }], notSame: [] })
    store.importFile('toBe', 'ganda.bpmn', file(['sama=Bayar', 'sama=Rapat']))
    expect([linkedPairs(store), codes(store)]).toEqual([['a2-sama'], ['LINK_FOLLOWED']])
  })
  it('keeps its links when the side was empty in between', () => {
    const store = opened()
    store.removeSide('toBe')
    store.importFile('toBe', 'baru.bpmn', file(['y=Bayar']))
    expect(linkedPairs(store)).toEqual(['a1-y'])
  })
  it('has new links set on the ids it has now', () => {
    const store = opened()
    store.importFile('toBe', 'baru.bpmn', file(['Task_1=Rapat', 'Task_2=Bayar']))
    store.setLinks({ ...store.standingLinks!, notSame: [{ asIs: 'a2', toBe: 'Task_1' }] })
    expect(store.study!.links.same).toEqual([{ asIs: 'a1', toBe: 'Task_2', knownAs: { asIs: { name: 'Memeriksa berkas' }, toBe: { name: 'Bayar' } } }])
    expect(codes(store)).toEqual([])
  })
  it('is kept with what its ends are known by', () => {
    const json = JSON.parse(new TextDecoder().decode(studyFiles(opened().study!)['study.json'])) as unknown
    expect(json).toMatchObject({ version: 1, links: { same: [{ asIs: 'a1', toBe: 'b2', knownAs: { asIs: { name: 'Memeriksa berkas' }, toBe: { name: 'Bayar' } } }] } })
  })
})
