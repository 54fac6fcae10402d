// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ExtraMeasuresPanel from '../../../../src/app/parts/comparison/ExtraMeasuresPanel.vue'
import { useStudyStore } from '../../../../src/app/stores/study-store.ts'

let panel: VueWrapper
let store: ReturnType<typeof useStudyStore>

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  const pinia = createPinia()
  store = useStudyStore(pinia)
  store.create('Studi')
  panel = mount(ExtraMeasuresPanel, { global: { plugins: [pinia] }, attachTo: document.body })
})
afterEach(() => {
  panel.unmount()
  vi.unstubAllGlobals()
})

const field = (label: string) => panel.get<HTMLInputElement>(`[aria-label="${label}"]`)
const cells = () => panel.findAll('tbody tr').map((row) => row.findAll('.figure, .verdict').map((cell) => cell.text()))
async function type(label: string, text: string): Promise<void> {
  const input = field(label)
  input.element.value = text
  await input.trigger('input')
  await input.trigger('change')
}
async function add(name: string): Promise<void> {
  await field('Nama ukuran baru').setValue(name)
  await panel.get('form').trigger('submit')
  await flushPromises()
}
async function paste(text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? text : '') } })
  panel.get('section').element.dispatchEvent(event)
  await vi.dynamicImportSettled()
  await flushPromises()
}

describe('measures of the analyst\'s own on the screen', () => {
  it('a suggested measure comes with unit and direction, and the amount is asked next', async () => {
    await add('server')
    expect(store.study?.extraMeasures).toEqual([{ id: 'm1', name: 'Server', unit: 'unit', better: 'less' }])
    expect(document.activeElement).toBe(field('Sebelum (as-is): Server').element)
    await add('Antrean daring')
    expect(store.study?.extraMeasures?.[1]).toEqual({ id: 'm2', name: 'Antrean daring', better: 'less' })
    expect(document.activeElement).toBe(field('Satuan: Antrean daring').element)
  })

  it('amounts are read with the marks of the language, compared at once, and each edit is one step back', async () => {
    await add('Biaya layanan')
    await type('Sebelum (as-is): Biaya layanan', '1.250,5')
    await type('Sesudah (to-be): Biaya layanan', '0')
    expect(store.study?.extraMeasures).toMatchObject([{ asIs: 1250.5, toBe: 0 }])
    expect(cells()).toEqual([['−1.250,5', '−100,00\u00A0%', 'lebih baik']])
    expect(field('Sebelum (as-is): Biaya layanan').element.value).toBe('1.250,5')
    store.undo()
    await flushPromises()
    expect(cells()).toEqual([['–', '', '']])
    store.undo()
    store.undo()
    expect(store.study).not.toHaveProperty('extraMeasures')
  })

  it('what is no number is refused beside the field and changes nothing', async () => {
    await add('Server')
    const before = store.study
    await type('Sebelum (as-is): Server', 'lima')
    expect(panel.get('[role="alert"]').text()).toBe('Bukan angka. Tulis misalnya 1.250,5.')
    expect(field('Sebelum (as-is): Server').attributes('aria-invalid')).toBe('true')
    await type('Sebelum (as-is): Server', '9999999999999999')
    expect(panel.get('[role="alert"]').text()).toBe('Angka terlalu besar.')
    expect(store.study).toBe(before)
    await field('Sebelum (as-is): Server').trigger('keydown', { key: 'Escape' })
    expect(panel.find('[role="alert"]').exists()).toBe(false)
  })

  it('direction, order and removal, with the focus kept at hand', async () => {
    await add('Server')
    await add('Formulir')
    await field('Arah: Server').setValue('more')
    await field('Turunkan “Server”').trigger('click')
    await flushPromises()
    expect(store.study?.extraMeasures?.map(({ name, better }) => [name, better])).toEqual([['Formulir', 'less'], ['Server', 'more']])
    expect(document.activeElement).toBe(field('Naikkan “Server”').element)
    await field('Hapus “Server”').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(field('Hapus “Formulir”').element)
    await field('Hapus “Formulir”').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(field('Nama ukuran baru').element)
  })

  it('rows of a spreadsheet are taken in one step, or not at all with the reason', async () => {
    await paste('Server\tunit\tturun\t5\t1\nIndeks\tpoin\tnaik\t81,25\t90')
    expect(cells()).toEqual([['−4', '−80,00\u00A0%', 'lebih baik'], ['+8,75', '+10,77\u00A0%', 'lebih baik']])
    await paste('Formulir\t3\tdua')
    expect(panel.get('[role="alert"]').text()).toMatch(/Baris 1 \("Formulir"\): "dua" bukan angka/)
    expect(store.study?.extraMeasures).toHaveLength(2)
    store.undo()
    await flushPromises()
    expect(store.study).not.toHaveProperty('extraMeasures')
  })
})
