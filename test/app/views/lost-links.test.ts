// @vitest-environment jsdom
// Pairs set by hand whose activity is gone from a model that came again: told, paired again, or taken away.
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import ComparisonView from '../../../src/app/views/ComparisonView.vue'
import { bpmnOf } from '../../support/evidence-study.ts'

let view: VueWrapper
let store: ReturnType<typeof useStudyStore>

const model = (...names: readonly string[]): Uint8Array => new TextEncoder().encode(bpmnOf(names.map((name) => ({ name }))))

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  localStorage.clear()
  // What jsdom leaves out.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) { this.open = true }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) { this.open = false }
  Element.prototype.scrollIntoView = () => undefined
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: ComparisonView }] })
  await router.push('/')
  const pinia = createPinia()
  store = useStudyStore(pinia)
  store.create('Layanan surat')
  store.importFile('asIs', 'as-is.bpmn', model('Menerima surat', 'Memeriksa berkas'))
  store.importFile('toBe', 'to-be.bpmn', model('Menerima surat', 'Rapat', 'Bayar'))
  store.setLinks({ same: [{ asIs: 'a2', toBe: 'a3' }], notSame: [] })
  store.importFile('toBe', 'baru.bpmn', model('Menerima surat', 'Rapat'))
  view = mount(ComparisonView, { global: { plugins: [pinia, router], stubs: { RouterLink: true } }, attachTo: document.body })
  await flushPromises()
})
afterEach(() => {
  view.unmount()
  document.body.replaceChildren()
})

const clean = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim()
const finding = (): Element | undefined => [...document.querySelectorAll('.findings li')].find((item) => clean(item).includes('yang Anda tetapkan'))
async function press(name: string, within: ParentNode = document): Promise<void> {
  const button = [...within.querySelectorAll('button')].find((some) => clean(some) === name)!
  button.click()
  await flushPromises()
}

describe('a pair whose activity is gone', () => {
  it('is told by name', () => {
    expect(clean(finding()!)).toContain('To-be · Bayar')
    expect(clean(finding()!)).toContain('menunjuk “Bayar”, yang tidak ada lagi pada model ini')
  })
  it('is paired again from where it is told, in one step', async () => {
    await press('Pasangkan kembali', finding()!)
    const dialog = document.querySelector('dialog')!
    expect(clean(dialog)).toContain('Pasangan untuk “Memeriksa berkas”')
    ;[...dialog.querySelectorAll('input')].find((box) => box.type === 'checkbox' && clean(box.closest('label')!).includes('Rapat'))!.click()
    await press('Terapkan', dialog)
    expect(store.study!.links.same.map(({ asIs, toBe }) => `${asIs}-${toBe}`)).toEqual(['a2-a2'])
    expect(finding()).toBeUndefined()
    store.undo()
    await flushPromises()
    expect(finding()).toBeDefined()
  })
  it('is left as it was when the dialog is closed', async () => {
    await press('Pasangkan kembali', finding()!)
    await press('Batal', document.querySelector('dialog')!)
    expect(finding()).toBeDefined()
  })
  it('is taken away from where it is told', async () => {
    await press('Hapus pasangan', finding()!)
    expect([store.study!.links.same, finding()]).toEqual([[], undefined])
  })
})
