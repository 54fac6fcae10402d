// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage } from '../../../src/app/language.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import EvidenceView from '../../../src/app/views/EvidenceView.vue'
import { summarySentences } from '../../../src/evidence/summary-text.ts'
import { eventually } from '../../support/eventually.ts'
import { bpmnOf, improvedRows, ministryRows, reportOf, type TestRow } from '../../support/evidence-study.ts'

const made = vi.hoisted(() => ({ download: vi.fn(), evidenceFile: vi.fn() }))
vi.mock('../../../src/app/download.ts', async (original) => ({ ...(await original<object>()), download: made.download }))
vi.mock('../../../src/app/evidence-files.ts', async (original) => ({ ...(await original<object>()), evidenceFile: made.evidenceFile }))

let view: VueWrapper
let pinia: Pinia
let store: ReturnType<typeof useStudyStore>

async function show(asIs: readonly TestRow[] = ministryRows, toBe: readonly TestRow[] = improvedRows): Promise<void> {
  store.create('Pemantauan dan Evaluasi SPBE')
  if (asIs.length > 0) store.importFile('asIs', 'as-is.bpmn', new TextEncoder().encode(bpmnOf(asIs)))
  if (toBe.length > 0) store.importFile('toBe', 'to-be.bpmn', new TextEncoder().encode(bpmnOf(toBe)))
  view = mount(EvidenceView, { global: { plugins: [pinia], stubs: { RouterLink: { template: '<a><slot /></a>' } } }, attachTo: document.body })
  await eventually(() => { if (toBe.length > 0 && asIs.length > 0) expect(document.querySelectorAll('article .leaf')[1]!.querySelector('p')).not.toBeNull() })
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  localStorage.clear()
  made.download.mockReset()
  made.evidenceFile.mockReset()
  Object.assign(URL, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined })
  pinia = createPinia()
  store = useStudyStore(pinia)
})
afterEach(() => {
  view.unmount()
  useLanguage().setLanguage('id')
  document.body.replaceChildren()
})

const clean = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim()
const texts = (selector: string): readonly string[] => [...document.querySelectorAll(selector)].map(clean)
const button = (name: string): HTMLButtonElement => [...document.querySelectorAll('button')].find((some) => clean(some) === name)!
const field = (name: string): HTMLInputElement => [...document.querySelectorAll('label')].find((some) => clean(some).startsWith(name))!.querySelector('input')!
async function enter(name: string, value: string): Promise<void> {
  field(name).value = value
  field(name).dispatchEvent(new Event('change'))
  await flushPromises()
}

describe('the preview', () => {
  it('has the chapters of the printed report in their order', async () => {
    await show()
    expect(texts('article h2, article h3')).toEqual([
      'Laporan Perbandingan Proses Bisnis', 'Ringkasan', 'Perbandingan', 'Analisis Nilai Tambah', 'Diagram Proses', 'Temuan', 'Metode dan Definisi', 'Cara Memeriksa Laporan Ini',
    ])
  })

  it('says the summary, the table and the ledger in the words of the documents', async () => {
    await show()
    expect(texts('article .leaf:nth-child(2) p')).toEqual(summarySentences(reportOf()).map((sentence) => sentence.replace(/\s+/g, ' ')))
    expect(texts('article tr.institutionTotal')).toContain('Subtotal Kementerian26130:0080:000:0050:00VAR 61,54 %')
    expect(texts('article .ledger tbody tr').at(-1)).toBe('Jumlah155:00110:00−45:00')
  })

  it('follows the language of the screen', async () => {
    await show()
    useLanguage().setLanguage('en')
    await flushPromises()
    expect(document.querySelector('article')!.lang).toBe('en')
    expect(texts('article h3')[0]).toBe('Summary')
  })

  it('carries the agency once it is named, and the list of what is missing shrinks', async () => {
    await show()
    expect(texts('.insp li')).toContain('Nama instansi belum diisi')
    await enter('Instansi', '  Kementerian PANRB ')
    expect(clean(document.querySelector('.agency')!)).toBe('Kementerian PANRB')
    expect(texts('.insp li')).not.toContain('Nama instansi belum diisi')
  })

  it('says what an assessor would send back', async () => {
    await show([{ name: 'Menerima' }, ...ministryRows.slice(1)])
    expect(texts('.insp li').slice(0, 1)).toEqual(['As-is: 1 dari 6 aktivitas belum lengkap'])
  })
})

describe('the settings of the report', () => {
  it('keep a name: an empty one is put back', async () => {
    await show()
    await enter('Nama proses', '   ')
    expect(store.study!.name).toBe('Pemantauan dan Evaluasi SPBE')
    expect(field('Nama proses').value).toBe('Pemantauan dan Evaluasi SPBE')
    await enter('Nama proses', 'Evaluasi SPBE')
    expect(store.study!.name).toBe('Evaluasi SPBE')
  })

  it.each([['7,5', 7.5, ''], ['0', 5, 'Isi angka lebih dari 0 dan paling banyak 24.'], ['', 5, 'Isi angka lebih dari 0 dan paling banyak 24.'], ['25', 5, 'Isi angka lebih dari 0 dan paling banyak 24.']])(
    'hours a day "%s" give %d, and say "%s"', async (typed, hours, said) => {
      await show()
      await enter('Jam efektif', typed)
      expect(store.study!.settings.calendar.hoursPerDay).toBe(hours)
      expect(clean(document.querySelector('#evidence-hours')!)).toBe(said)
    },
  )
})

describe('a download', () => {
  const bytes = new Uint8Array([1])

  it('is named, handed over and told', async () => {
    made.evidenceFile.mockResolvedValue({ name: 'spbe.docx', type: 'a/b', bytes })
    await show()
    button('Laporan Word').click()
    await eventually(() => expect(texts('.head [role=status]')).toEqual(['spbe.docx sudah diunduh.']))
    expect(made.evidenceFile).toHaveBeenCalledWith(expect.objectContaining({ language: 'id' }), 'docx')
    expect(made.download).toHaveBeenCalledExactlyOnceWith('spbe.docx', bytes, 'a/b')
  })

  it('that fails says which and why, and the next one can be asked for', async () => {
    made.evidenceFile.mockRejectedValueOnce(new Error('kanvas tidak tersedia'))
    await show()
    button('Gambar As-is (PNG)').click()
    await eventually(() => expect(texts('[role=alert] .error')).toEqual(['Gambar As-is (PNG) tidak dapat disusun: kanvas tidak tersedia']))
    expect(made.download).not.toHaveBeenCalled()
    expect(button('Laporan Word').disabled).toBe(false)
  })
})

describe('without a pair of models', () => {
  it('says which one is missing, offers no files, and still checks packs', async () => {
    await show(ministryRows, [])
    expect(clean(document.querySelector('.empty p')!)).toContain('Model to-be belum ada.')
    expect(button('Paket bukti (.zip)').disabled).toBe(true)
    expect(button('Laporan Word')).toBeUndefined()
    expect(button('Pilih paket .zip')).toBeDefined()
  })
})
