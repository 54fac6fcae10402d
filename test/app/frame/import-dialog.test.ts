// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import Dexie from 'dexie'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { writePack } from '../../../src/evidence/pack/write-pack.ts'
import { newStudy } from '../../../src/model/study.ts'
import ImportDialog from '../../../src/app/frame/ImportDialog.vue'
import { incoming, offerFiles } from '../../../src/app/stores/incoming-files.ts'
import { sideOfFile } from '../../../src/app/stores/side-view.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import { studyFiles } from '../../../src/app/storage/study-files.ts'
import { eventually } from '../../support/eventually.ts'
import { onePixel, reportOf } from '../../support/evidence-study.ts'
import { sampleFile } from '../../support/sample-file.ts'

const blank = { template: '<i />' }
const asIs = () => file('satu.bpmn', sampleFile('1-monev-spbe/as-is.bpmn'))
const toBe = () => file('dua.bpmn', sampleFile('1-monev-spbe/to-be.bpmn'))
const file = (name: string, bytes: Uint8Array | string) => new File([typeof bytes === 'string' ? bytes : bytes.slice()], name)

async function opened(files: readonly File[], address = '/') {
  const pinia = createPinia()
  const store = useStudyStore(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: blank, meta: { title: 'frame.station.portfolio' } },
      ...(['model', 'comparison'] as const).map((name) => ({ path: `/study/:id/${name}`, name, component: blank, meta: { title: `frame.station.${name}` as const, station: name } })),
    ],
  })
  await router.push(address)
  return {
    store, router,
    async dialog(): Promise<VueWrapper> {
      await offerFiles(files)
      return mount(ImportDialog, { props: { files: incoming.value! }, global: { plugins: [pinia, router] }, attachTo: document.body })
    },
  }
}

const button = (dialog: VueWrapper, text: string) => dialog.findAll('button').find((some) => some.text() === text)!

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  // jsdom knows the element, not its modality.
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) { this.open = true }
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false }
})
afterEach(() => {
  incoming.value = undefined
  document.body.replaceChildren()
})

describe('the import dialog', () => {
  it('leads two models to their comparison in one press', async () => {
    const { store, router, dialog } = await opened([asIs(), toBe()])
    const shown = await dialog()
    expect(shown.text()).toContain('6 aktivitas, 2 pelaksana')
    await button(shown, 'Buka perbandingan').trigger('click')
    await flushPromises()
    expect([store.study?.name, store.study?.sides.asIs?.fileName, store.study?.sides.toBe?.fileName]).toEqual(['Pemantauan dan Evaluasi SPBE: Tahap Persiapan', 'satu.bpmn', 'dua.bpmn'])
    expect(router.currentRoute.value.fullPath).toBe(`/study/${store.study?.id}/comparison`)
    expect(incoming.value).toBeUndefined()
  })
  it('swaps the two, and gives a model to one file only', async () => {
    const { store, dialog } = await opened([asIs(), toBe()])
    const shown = await dialog()
    const chosen = () => shown.findAll('select').map(({ element }) => element.value)
    await button(shown, 'Tukar as-is dan to-be').trigger('click')
    expect(chosen()).toEqual(['toBe', 'asIs'])
    await shown.findAll('select')[0]!.setValue('asIs')
    expect(chosen()).toEqual(['asIs', 'toBe'])
    await shown.findAll('select')[1]!.setValue('')
    await button(shown, 'Buka').trigger('click')
    expect([store.study?.sides.asIs?.fileName, store.study?.sides.toBe]).toEqual(['satu.bpmn', undefined])
  })
  it('says of a refused file what it is and what to do, and opens the others', async () => {
    const { store, dialog } = await opened([file('halaman.bpmn', '<html></html>'), asIs()])
    const shown = await dialog()
    expect(shown.get('.told').text()).toMatch(/halaman web \(HTML\).*Unduh ulang/)
    await button(shown, 'Buka').trigger('click')
    expect(store.study?.sides.asIs?.fileName).toBe('satu.bpmn')
  })
  it('has nothing to open when every file is refused', async () => {
    const { dialog } = await opened([file('kosong.bpmn', '')])
    const shown = await dialog()
    expect(shown.get('h2').text()).toBe('Berkas tidak dapat dibuka')
    expect(shown.findAll('footer button').map((some) => some.text())).toEqual(['Tutup'])
  })
  it('replaces a model of the open study as one step, and says so before', async () => {
    const { store, router, dialog } = await opened([toBe()])
    const { id } = store.create('Izin', {})
    store.importFile('asIs', 'lama.bpmn', sampleFile('2-pemeliharaan-server/as-is.bpmn'))
    await router.push(`/study/${id}/model`)
    const before = store.study
    const shown = await dialog()
    expect(shown.text()).toContain('Model As-is yang ada akan diganti')
    await button(shown, 'Buka').trigger('click')
    expect([store.study?.id, store.study?.sides.asIs?.fileName]).toEqual([id, 'dua.bpmn'])
    store.undo()
    expect(store.study).toBe(before)
  })
  it('opens a study from a zip as one of its own', async () => {
    const asIsSide = sideOfFile('lama.bpmn', sampleFile('2-pemeliharaan-server/as-is.bpmn')).side!
    const original = { ...newStudy('abc', 'Izin'), sides: { asIs: asIsSide } }
    const { store, dialog } = await opened([file('izin.zip', zipSync({ ...studyFiles(original) }))])
    const shown = await dialog()
    expect(shown.text()).toContain('Studi “Izin”')
    await button(shown, 'Buka').trigger('click')
    expect([store.study?.name, store.study?.sides.asIs?.fileName]).toEqual(['Izin', 'lama.bpmn'])
    expect(store.study?.id).not.toBe('abc')
  })
  it('verifies an evidence pack before it is opened, and tells of one that was changed', async () => {
    const pack = await writePack(reportOf(), onePixel)
    const { 'as-is.bpmn': model, ...rest } = unzipSync(pack)
    const forged = zipSync({ ...rest, 'as-is.bpmn': strToU8(strFromU8(model!).replace('P10D', 'P1D')) })
    const { dialog } = await opened([file('utuh.zip', pack), file('diubah.zip', forged)])
    const shown = await dialog()
    await eventually(() => expect(shown.findAll('.pack').map((some) => some.text())).toEqual([
      expect.stringMatching(/^utuh\.zip: sesuai\. \d+ angka dihitung ulang/),
      expect.stringMatching(/^diubah\.zip: tidak sesuai\..*Isi berkas as-is\.bpmn tidak sama/s),
    ]))
    expect(shown.text()).not.toContain('Terbaca utuh')
  })
})
