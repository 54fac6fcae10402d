// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useLanguage } from '../../../src/app/language.ts'
import { keep } from '../../../src/app/storage/preferences.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import ActivitiesView from '../../../src/app/views/ActivitiesView.vue'
import type { ActivityFacts } from '../../../src/model/facts.ts'
import { eventually } from '../../support/eventually.ts'
import { sampleFile } from '../../support/sample-file.ts'
import { minutes } from '../../support/durations.ts'

let view: VueWrapper
let pinia: Pinia
let store: ReturnType<typeof useStudyStore>

async function show(props: { begin?: unknown } = {}): Promise<void> {
  view = mount(ActivitiesView, { props, global: { plugins: [pinia], stubs: { RouterLink: true } }, attachTo: document.body })
  await flushPromises()
}

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  localStorage.clear()
  // Dialogs of the browser that jsdom leaves out.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) { this.open = true }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) { this.open = false }
  pinia = createPinia()
  store = useStudyStore(pinia)
  store.create('Pemantauan dan Evaluasi SPBE')
  store.importFile('asIs', 'as-is.bpmn', sampleFile('1-monev-spbe/as-is.bpmn'))
  await show()
})
afterEach(() => {
  view.unmount()
  useLanguage().setLanguage('id')
  document.body.replaceChildren()
})

const ids = (): readonly string[] => store.analyses.asIs!.activities.map(({ id }) => id)
const facts = (number: number): ActivityFacts => store.analyses.asIs!.activities[number - 1]!.activity.facts
const clear = async (keys: readonly (keyof ActivityFacts)[] = ['value', 'waste', 'processing']): Promise<void> => {
  store.setActivityFacts('asIs', Object.fromEntries(ids().map((id) => [id, Object.fromEntries(keys.map((key) => [key, undefined]))])))
  await flushPromises()
}
const cell = (number: number, column: string): HTMLElement => document.querySelectorAll('tr[data-id]')[number - 1]!.querySelector<HTMLElement>(`[data-column="${column}"]`)!
const text = (selector: string): readonly string[] => [...document.querySelectorAll(selector)].map((some) => some.textContent!.replace(/\s+/g, ' ').trim())
const focused = (): string => `${document.activeElement?.closest('tr')?.querySelector('td')?.textContent?.trim()} ${document.activeElement?.closest<HTMLElement>('td')?.dataset['column']}`

async function pressOn(number: number, column: string, held: MouseEventInit = {}): Promise<void> {
  cell(number, column).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0, ...held }))
  await flushPromises()
}
async function key(name: string, held: KeyboardEventInit = {}): Promise<boolean> {
  const stays = !document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held }))
  await flushPromises()
  return stays
}
async function type(typed: string): Promise<void> {
  const field = document.activeElement as HTMLInputElement
  field.value = typed
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}
async function paste(plain: string, html = ''): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === 'text/html' ? html : plain) } })
  document.activeElement!.dispatchEvent(event)
  await flushPromises()
}

describe("the ministry's table", () => {
  it('on paper names the rows a document names: a waiting time is NVA, so its untagged row leaves the ratio a number', async () => {
    const [, second, third] = ids()
    store.setActivityFacts('asIs', {
      [second!]: { value: undefined, processing: undefined, waiting: minutes(60) }, [third!]: { value: undefined },
    })
    await flushPromises()
    expect(text('.printnote')).toEqual(['VAR = waktu VA ÷ jumlah waktu semua aktivitas. 1 hari kerja = 5 jam. Aktivitas nomor 3 belum berkategori, karena itu VAR dinyatakan sebagai rentang.'])
  })
  it('shows phase, institutions, rows, sub-totals and total with the ratio of each', () => {
    expect(text('thead th')).toEqual(['No', 'Aktivitas', 'Hari', 'Waktu (Jam)', 'VA', 'NVA', 'NNVA', 'Jenis Pemborosan'])
    expect(text('tr.ph, tr.inst th')).toEqual(['Tahap Persiapan', 'Kementerian', 'Instansi Pusat/Pemerintah Daerah'])
    expect(text('tr.sub')).toEqual([
      'Subtotal Kementerian 26130:0080:000:0050:00VAR 61,54 %',
      'Subtotal Instansi Pusat/Pemerintah Daerah 525:000:000:0025:00VAR 0,00 %',
      'Jumlah Tahap Persiapan 31155:0080:000:0075:00VAR 51,61 %',
      'Jumlah 31155:0080:000:0075:00VAR 51,61 %',
    ])
  })

  it('gives a range while a timed row has no category, and says how complete the table is', async () => {
    store.setActivityFacts('asIs', { [ids()[5]!]: { value: undefined }, [ids()[4]!]: { processing: undefined } })
    await flushPromises()
    expect(text('tfoot .aside')).toEqual(['5 dari 6 baris berwaktu, 25:00 tanpa kategori'])
    expect(text('tfoot .n.b')).toEqual(['46,43–64,29 %'])
  })

  it('opens what a ratio is made of, with the numbers put in', async () => {
    document.querySelector<HTMLElement>('tr.sub .n.b')!.click()
    await flushPromises()
    expect(text('dialog dd')[0]).toContain('VA 80:00 ÷ 130:00 = 61,54 %')
    expect(text('dialog dd')[2]).toBe('130:00 ÷ 5 jam = 26 hari')
    expect(text('dialog tbody tr')).toHaveLength(5)
  })

  it('remembers how somebody grouped it', async () => {
    view.unmount()
    keep('activities.grouping', 'performer')
    await show()
    expect(text('tr.ph, tr.inst th')).toEqual(['Kementerian', 'Instansi Pusat/Pemerintah Daerah'])
    expect(text('tr.sub th')).toEqual(['Subtotal Kementerian', 'Subtotal Instansi Pusat/Pemerintah Daerah', 'Jumlah'])
  })

  it('says in English what it says in Indonesian', async () => {
    useLanguage().setLanguage('en')
    await flushPromises()
    expect(text('tr.sub')[0]).toBe('Sub-total Kementerian 26130:0080:000:0050:00VAR 61.54%')
  })
})

describe('keyboard', () => {
  it('has one tab stop, and arrows walk between cells', async () => {
    expect(document.querySelectorAll('.var tbody td[tabindex="0"]')).toHaveLength(1)
    await pressOn(1, 'name')
    await key('ArrowDown')
    await key('ArrowRight')
    expect(focused()).toBe('2 days')
    expect(document.querySelectorAll('tr[aria-selected="true"]')).toHaveLength(1)
    expect(store.selection).toEqual({ side: 'asIs', ids: [ids()[1]] })
  })

  it('tags with v, n, x, marks the cell it is in with Space, and takes the tag away again', async () => {
    await clear()
    await pressOn(1, 'VA')
    await key('n')
    expect(facts(1).value).toBe('NNVA')
    await key('x')
    expect(facts(1).value).toBe('NVA')
    await key(' ')
    expect(facts(1).value).toBe('VA')
    await key(' ')
    expect(facts(1).value).toBeUndefined()
  })

  it('typing edits; Enter takes the time over and goes down; the line says how it is read', async () => {
    await pressOn(2, 'days')
    await key('2')
    expect(document.activeElement?.tagName).toBe('INPUT')
    expect(text('#activity-reading')).toEqual(['dibaca 2 hari kerja = 10:00 1 hari = 5 jam'])
    await key('Enter')
    expect(facts(2).processing).toMatchObject({ parts: [{ amount: 2, unit: 'workday' }], raw: '2 hari kerja' })
    expect(focused()).toBe('3 days')
  })

  it('a text nobody can read stays in its cell, Escape leaves everything as it was', async () => {
    await pressOn(2, 'time')
    await key('F2')
    await type('menyesuaikan')
    await key('Enter')
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
    await key('Escape')
    expect(focused()).toBe('2 time')
    expect(facts(2).processing).toMatchObject({ raw: 'P5D' })
  })

  it('Tab takes over and goes on to the next cell while typing, and leaves the table at the end of a row', async () => {
    await pressOn(1, 'days')
    await key('F2')
    await type('1,5')
    await key('Tab')
    expect(focused()).toBe('1 time')
    await key('End')
    expect(await key('Tab')).toBe(false)
  })

  it('F2 on the name renames the activity in the diagram', async () => {
    await pressOn(4, 'name')
    await key('F2')
    await type('Membentuk tim')
    await key('Enter')
    expect(store.sides.asIs!.index.nodes.get(ids()[3]!)?.node.name).toBe('Membentuk tim')
    store.undo()
    expect(store.sides.asIs!.index.nodes.get(ids()[3]!)?.node.name).toBe('Membentuk Tim Asesor Eksternal')
  })

  it('rows are selected as a span and one by one, and tagged, cleared and filled down together, each as one step', async () => {
    await pressOn(1, 'name')
    await key('ArrowDown', { shiftKey: true })
    await key('ArrowDown', { shiftKey: true })
    await pressOn(6, 'name', { ctrlKey: true })
    await key('x')
    expect(ids().map((_id, at) => facts(at + 1).value)).toEqual(['NVA', 'NVA', 'NVA', 'VA', 'VA', 'NVA'])
    store.undo()
    expect(facts(1).value).toBe('NNVA')
    await pressOn(1, 'waste')
    await pressOn(3, 'waste', { shiftKey: true })
    await key('d', { ctrlKey: true })
    expect([1, 2, 3].map((number) => facts(number).waste)).toEqual(['waiting', 'waiting', 'waiting'])
    await key('Delete')
    expect([1, 2, 3, 6].map((number) => facts(number).waste)).toEqual([undefined, undefined, undefined, 'waiting'])
    await key('a', { ctrlKey: true })
    expect(document.querySelectorAll('tr[aria-selected="true"]')).toHaveLength(6)
  })
})

describe('clipboard', () => {
  it('lays a pasted block over the table from the active cell on, and undoes it as one step', async () => {
    await clear()
    await pressOn(1, 'days')
    await paste('5\t25:00\t\t\t25:00\tMenunggu\n5\t25:00\t\t\tx\tGerakan\n')
    expect([facts(1).value, facts(1).waste, facts(2).value, facts(2).waste]).toEqual(['NNVA', 'waiting', 'NNVA', 'motion'])
    expect(text('#activity-reading')).toEqual(['8 sel ditempel.'])
    store.undo()
    expect(facts(1).processing).toBeUndefined()
  })

  it('prefers a copied HTML table, and one value fills every selected row', async () => {
    await pressOn(1, 'waste')
    await pressOn(3, 'waste', { shiftKey: true })
    await paste('x', '<table><tr><td>Cacat</td></tr></table>')
    expect([1, 2, 3, 6].map((number) => facts(number).waste)).toEqual(['defects', 'defects', 'defects', 'waiting'])
  })

  it('names what it could not read', async () => {
    await pressOn(1, 'waste')
    await paste('lama')
    expect(text('#activity-reading')[0]).toContain('“lama”: Bukan nama jenis pemborosan.')
    expect(facts(1).waste).toBe('waiting')
  })

  it('copies the active cell, or selected rows as tab-separated text', async () => {
    let copied = ''
    const copy = async (): Promise<string> => {
      const event = new Event('copy', { bubbles: true, cancelable: true })
      Object.assign(event, { clipboardData: { setData: (_kind: string, plain: string) => { copied = plain } } })
      document.activeElement!.dispatchEvent(event)
      await flushPromises()
      return copied
    }
    await pressOn(4, 'time')
    expect(await copy()).toBe('50:00')
    await pressOn(5, 'time', { shiftKey: true })
    expect((await copy()).split('\n')[0]).toBe('4\tMembentuk Tim Asesor Eksternal\t10\t50:00\t50:00\t\t\t')
  })

  it('previews a whole table by name and applies it in one step', async () => {
    await clear()
    const paste = [...document.querySelectorAll<HTMLElement>('.head .btn')].find((some) => some.textContent!.trim() === 'Tempel dari Excel')!
    paste.click()
    await flushPromises()
    const area = document.querySelector('textarea.area') as HTMLTextAreaElement
    area.value = 'No\tAktivitas\tWaktu (Jam)\tVA\tNVA\tNNVA\tJenis Pemborosan\n4\tMembentuk Tim Asesor Eksternal\t50:00\t50:00\t\t\tlama\n9\tTidak ada\t1:00\t\t\tx\t'
    area.dispatchEvent(new Event('input', { bubbles: true }))
    await eventually(() => expect(text('dialog .sum')).toEqual(['1 aktivitas akan berubah; 0 sudah sama.']))
    expect(text('dialog .doubt')).toEqual(['Jenis Pemborosan: “lama”'])
    expect(text('dialog .others')[0]).toContain('Tidak ada')
    document.querySelector<HTMLElement>('dialog .btn.pri')!.click()
    await flushPromises()
    expect(facts(4)).toMatchObject({ value: 'VA', processing: { parts: [{ amount: 50, unit: 'hour' }] } })
    store.undo()
    expect(facts(4).value).toBeUndefined()
  })
})

describe('suggestions', () => {
  beforeEach(() => clear())

  it('stand under rows without a category, with the word that led to them', () => {
    expect(text('tr.sug div > span:first-of-type')[0]).toContain('NNVA + Menunggu karena kata menyusun rencana')
    expect(document.querySelectorAll('tr.sug')).toHaveLength(6)
  })

  it('Enter takes one over with its waste and goes on; Delete dismisses without tagging', async () => {
    await pressOn(1, 'name')
    await key('Enter')
    expect([facts(1).value, facts(1).waste]).toEqual(['NNVA', 'waiting'])
    expect(focused()).toBe('2 name')
    await key('Delete')
    expect(facts(2).value).toBeUndefined()
    expect(document.querySelectorAll('tr.sug')).toHaveLength(4)
  })

  it('all of a kind are taken over as one step', async () => {
    await pressOn(3, 'name')
    await key('Enter', { ctrlKey: true })
    expect([3, 4, 5].map((number) => facts(number).value)).toEqual(['VA', 'VA', 'VA'])
    expect(facts(1).value).toBeUndefined()
    store.undo()
    expect(facts(3).value).toBeUndefined()
  })

  it('the filter keeps a row in sight while it is being completed', async () => {
    document.querySelectorAll<HTMLElement>('.seg[aria-label="Saring"] button')[2]!.click()
    await flushPromises()
    await pressOn(1, 'name')
    await key('v')
    expect(document.querySelectorAll('tr[data-id]')).toHaveLength(6)
    expect(text('.seg[aria-label="Saring"] button')).toEqual(['Semua 6', 'Belum lengkap 6', 'Ada saran 5'])
  })
})

describe('the side it begins with', () => {
  it.each([['toBe', 'To-be'], ['asIs', 'As-is'], ['neither', 'As-is'], [undefined, 'As-is']])('asked for %s shows %s', async (begin, shown) => {
    view.unmount()
    store.importFile('toBe', 'to-be.bpmn', sampleFile('1-monev-spbe/to-be.bpmn'))
    await show({ begin })
    expect(document.querySelector('[role="grid"]')!.getAttribute('aria-label')).toContain(shown)
  })
})
