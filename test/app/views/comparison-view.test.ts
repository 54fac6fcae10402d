// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import ComparisonView from '../../../src/app/views/ComparisonView.vue'
import type { Link } from '../../../src/model/study.ts'
import { bpmnOf, improvedRows, ministryRows, type TestRow } from '../../support/evidence-study.ts'

let view: VueWrapper
let pinia: Pinia
let router: Router
let store: ReturnType<typeof useStudyStore>

const row = (name: string, minutes?: number): TestRow => ({ name, ...(minutes !== undefined && { attributes: { processing: `PT${minutes}M`, value: 'VA' } }) })
// Ids number the rows, so equal places are paired by id; the rest of the names says whether that leaves a doubt.
const before = [row('Menerima permohonan', 30), row('Memeriksa kelengkapan berkas', 60), row('Mencetak surat'), row('Mengirim surat lewat pos', 90)]
const after = [row('Menerima permohonan', 30), row('Memeriksa kelengkapan berkas daring', 10), row('Mencetak surat', 5)]

async function show(asIs: readonly TestRow[] | undefined = before, toBe: readonly TestRow[] | undefined = after): Promise<void> {
  store.create('Layanan surat')
  if (asIs.length > 0) store.importFile('asIs', 'as-is.bpmn', new TextEncoder().encode(bpmnOf(asIs)))
  if (toBe.length > 0) store.importFile('toBe', 'to-be.bpmn', new TextEncoder().encode(bpmnOf(toBe)))
  // Charts are drawn by the browser; the journeys look at them.
  view = mount(ComparisonView, { global: { plugins: [pinia, router], stubs: { RouterLink: true, ComparisonFigures: true, DifferenceView: true } }, attachTo: document.body })
  await flushPromises()
}

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  localStorage.clear()
  // What jsdom leaves out.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) { this.open = true }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) { this.open = false }
  Element.prototype.scrollIntoView = () => undefined
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: ComparisonView }] })
  await router.push('/')
  pinia = createPinia()
  store = useStudyStore(pinia)
})
afterEach(() => {
  view.unmount()
  document.body.replaceChildren()
})

/** Links without the names they remember. */
const bare = (links: readonly Link[]): readonly Link[] => links.map(({ asIs, toBe }) => ({ asIs, toBe }))
const clean = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim()
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')]
/** The cells of a row, the letter of its ESIA principle left out. */
const cells = (at: number): readonly string[] => [...(rows()[at]!.cloneNode(true) as HTMLElement).children].map((cell) => {
  cell.querySelector('.esia')?.remove()
  return clean(cell)
})
const chosenRow = (): string | undefined => document.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset['row']
const focusedRow = (): string | undefined => (document.activeElement as HTMLElement).dataset['row']
const button = (name: string): HTMLButtonElement => [...document.querySelectorAll('button')].find((some) => clean(some) === name || some.getAttribute('aria-label') === name)!
async function press(name: string): Promise<void> {
  button(name).click()
  await flushPromises()
}
async function key(name: string): Promise<void> {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  await flushPromises()
}
async function choose(at: number): Promise<void> {
  rows()[at]!.click()
  rows()[at]!.focus()
  await flushPromises()
}

describe('the ledger', () => {
  it('says of every activity what became of it and what that does to the time', async () => {
    await show()
    expect(rows().map((_row, at) => cells(at))).toEqual([
      ['1Menerima permohonan', 'Tetap', '1Menerima permohonan', '0:30', '0:30', '0:00'],
      ['2Memeriksa kelengkapan berkas', 'Diubah?, belum dikonfirmasi', '2Memeriksa kelengkapan berkas daring', '1:00', '0:10', '−0:50'],
      ['3Mencetak surat', 'Diubah', '3Mencetak surat', '?, waktu belum diisi', '0:05', '+0:05'],
      ['4Mengirim surat lewat pos', 'Dihapus', 'tidak ada penerus', '1:30', '', '−1:30'],
    ])
    expect(clean(document.querySelector('tfoot')!)).toBe('Jumlah 1 aktivitas tanpa waktu tidak dihitung3:000:45−2:15')
  })

  it('leaves times open where no activity has one', async () => {
    await show([row('Menerima permohonan')], [row('Menerima permohonan')])
    expect(cells(0).slice(3)).toEqual(['?, waktu belum diisi', '?, waktu belum diisi', '–'])
    expect(clean(document.querySelector('tfoot')!)).toBe('Jumlah 2 aktivitas tanpa waktu tidak dihitung–––')
  })

  it('has one row in the tab order, and arrow keys carry choice and focus', async () => {
    await show()
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1])
    rows()[0]!.focus()
    await key('ArrowDown')
    expect([chosenRow(), focusedRow()]).toEqual(['1', '1'])
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1])
    expect(store.selection).toEqual({ side: 'asIs', ids: ['a2'] })
    await key('End')
    expect([chosenRow(), focusedRow()]).toEqual(['3', '3'])
    await key('ArrowDown')
    expect(focusedRow()).toBe('3')
    await key('Home')
    await key('ArrowUp')
    expect(focusedRow()).toBe('0')
  })

  it('shows the row of what is selected elsewhere, on either side', async () => {
    await show()
    store.select('toBe', ['a2'])
    await flushPromises()
    expect(chosenRow()).toBe('1')
    expect(clean(document.querySelector('.why p')!)).toMatch(/^Skor 0,\d+: ID sama dan nama sepadan\.Yang berubah: nama; waktu proses: 1:00 → 0:10\.$/)
  })

  it('confirms from the keyboard, keeps the focus on the row, and takes it back with undo', async () => {
    await show()
    await choose(1)
    await key('Enter')
    expect(clean(document.activeElement!)).toBe('Konfirmasi')
    document.querySelector<HTMLElement>(':focus')!.click()
    await flushPromises()
    expect(bare(store.study!.links.same)).toEqual([{ asIs: 'a2', toBe: 'a2' }])
    expect(focusedRow()).toBe('1')
    expect(cells(1)[1]).toBe('Diubah')
    expect(button('Konfirmasi 1 sisanya')).toBeUndefined()
    store.undo()
    await flushPromises()
    expect(cells(1)[1]).toBe('Diubah?, belum dikonfirmasi')
    expect(button('Konfirmasi 1 sisanya')).toBeDefined()
  })

  it('goes back from what can be decided to its row with Escape', async () => {
    await show()
    await choose(1)
    await key('Enter')
    await key('Escape')
    expect(focusedRow()).toBe('1')
  })

  it('confirms everything in one step and keeps the focus in the table', async () => {
    await show()
    await choose(3)
    await press('Konfirmasi 1 sisanya')
    expect(document.querySelector('.unconfirmed')).toBeNull()
    expect(focusedRow()).toBe('3')
    expect(clean(document.querySelector('.head .sub')!)).toBe('4 baris, 3 dari 3 pasangan dikonfirmasi')
  })

  it('walks through the changes in a circle and leaves the focus on the arrow', async () => {
    await show()
    button('Perubahan berikutnya').focus()
    const walked: (string | undefined)[] = []
    for (let step = 0; step < 4; step++) {
      await press('Perubahan berikutnya')
      walked.push(chosenRow())
    }
    expect(walked).toEqual(['1', '2', '3', '1'])
    await press('Perubahan sebelumnya')
    expect(chosenRow()).toBe('3')
    expect(document.activeElement).toBe(button('Perubahan berikutnya'))
    expect(clean(document.querySelector('[aria-live]')!)).toBe('Perubahan 3 dari 3: Dihapus: Mengirim surat lewat pos')
  })

  it('states the approach of a row on its to-be activities, or on the as-is ones where nothing follows', async () => {
    await show()
    for (const [at, side, id] of [[1, 'toBe', 'a2'], [3, 'asIs', 'a4']] as const) {
      await choose(at)
      const select = [...document.querySelectorAll('.why label')].find((label) => clean(label).startsWith('Pendekatan'))!.querySelector('select')!
      select.value = 'Automation'
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await flushPromises()
      expect(store.sides[side]!.index.activities.find((activity) => activity.id === id)!.facts.approach).toBe('Automation')
      expect(chosenRow()).toBe(String(at))
    }
  })
})

describe('what else may be decided about a row', () => {
  const possibility = (): HTMLButtonElement => document.querySelector<HTMLButtonElement>('.others button')!
  it('another possible counterpart is taken with one press, and undo is told', async () => {
    await show([row('Menerima permohonan izin', 30), row('Memeriksa berkas', 60)], [row('Menerima permohonan izin', 30), row('Memeriksa berkas permohonan', 10), row('Memeriksa permohonan', 5)])
    await choose(1)
    expect(clean(document.querySelector('.others')!)).toMatch(/^Kemungkinan lain:Memeriksa permohonan 0,\d+$/)
    possibility().click()
    await flushPromises()
    expect(bare(store.study!.links.same)).toContainEqual({ asIs: 'a2', toBe: 'a3' })
    // The one it had before has no origin now, and stands above.
    expect([chosenRow(), focusedRow()]).toEqual(['2', '2'])
    const told = (): string => clean(document.querySelector('.station > [role=status]')!)
    expect(told()).toMatch(/^Pasangan diubah\. .*Memeriksa berkas → Memeriksa permohonan/)
    store.undo()
    await flushPromises()
    expect(told()).toMatch(/^Pasangan dikembalikan\. .*Memeriksa berkas → Memeriksa berkas permohonan/)
  })
  it('a pair is parted, and one of a merge goes alone', async () => {
    await show()
    await choose(1)
    await press('Bukan pasangan')
    expect(bare(store.study!.links.notSame)).toEqual([{ asIs: 'a2', toBe: 'a2' }])
    store.setLinks({ same: [{ asIs: 'a3', toBe: 'a3' }, { asIs: 'a4', toBe: 'a3' }], notSame: [] })
    await flushPromises()
    await choose(2)
    expect(clean(document.querySelector('.why .pairs')!)).toContain('Mengirim surat lewat pos → Mencetak surat Ditautkan oleh analis.')
    await press('Pisahkan Mengirim surat lewat pos dari Mencetak surat')
    expect(bare(store.study!.links.same)).toEqual([{ asIs: 'a3', toBe: 'a3' }])
  })
  it('a filter shows some rows, keeps a row that was just decided about, and goes through the changes it shows', async () => {
    await show()
    const unconfirmed = [...document.querySelectorAll('button')].find((some) => clean(some).includes('belum dikonfirmasi 1'))!
    unconfirmed.click()
    await flushPromises()
    expect(rows().map(({ dataset }) => dataset['row'])).toEqual(['1'])
    await choose(0)
    await press('Konfirmasi')
    expect(rows().map(({ dataset }) => dataset['row'])).toEqual(['1'])
    await press('Tampilkan semua')
    document.querySelector<HTMLButtonElement>('[title^="Dihapus:"]')!.click()
    await flushPromises()
    expect(rows().map(({ dataset }) => dataset['row'])).toEqual(['3'])
    await press('Perubahan berikutnya')
    await press('Perubahan berikutnya')
    expect(chosenRow()).toBe('3')
  })
  it('the sides change places, and stay so', async () => {
    await show()
    const heads = (): readonly string[] => [...document.querySelectorAll('thead th')].map(clean)
    await press('Tukar sisi as-is dan to-be')
    expect(heads()).toEqual(['To-be', 'Hasil dan ESIA', 'As-is', 'To-be (jam)', 'As-is (jam)', 'Selisih (jam)'])
    expect(cells(3)).toEqual(['tidak ada penerus', 'Dihapus', '4Mengirim surat lewat pos', '', '1:30', '−1:30'])
    expect(localStorage.getItem('ringkas.comparison.swapped')).toBe('yes')
    await press('Tukar sisi as-is dan to-be')
    expect(heads()[0]).toBe('As-is')
  })
  it('the view is held by the address', async () => {
    await show()
    await press('Selisih')
    expect(router.currentRoute.value.query).toEqual({ view: 'difference' })
    await press('Daftar')
    expect(router.currentRoute.value.query).toEqual({})
  })
})

describe('changing a pairing', () => {
  const options = (): readonly string[] => [...document.querySelectorAll('dialog li')].map(clean)
  async function search(text: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('dialog input[type=search]')!
    field.value = text
    field.dispatchEvent(new Event('input'))
    await flushPromises()
  }
  async function tick(name: string): Promise<void> {
    const box = [...document.querySelectorAll('dialog li')].find((some) => clean(some).includes(name))!.querySelector<HTMLInputElement>('input')!
    box.checked = !box.checked
    box.dispatchEvent(new Event('change'))
    await flushPromises()
  }

  it('finds by name, keeps what is chosen in sight, and says who is paired already', async () => {
    await show()
    await choose(1)
    await press('Ubah pasangan')
    expect(options()).toEqual([
      '1Menerima permohonanberpasangan dengan Menerima permohonan; bila dipilih, keduanya digabung', '2Memeriksa kelengkapan berkas daring',
      '3Mencetak suratberpasangan dengan Mencetak surat; bila dipilih, keduanya digabung',
    ])
    await search('CETAK')
    expect(options().map((option) => option.slice(0, 1))).toEqual(['2', '3'])
    await tick('Memeriksa')
    await search('tidak ada')
    expect(options()).toEqual([])
    expect(clean(document.querySelector('dialog [role=status]')!)).toBe('Tidak ada aktivitas dengan nama itu.')
  })

  it('merges by several choices, stays at the row, and is one step to undo', async () => {
    await show()
    await choose(3)
    await press('Ubah pasangan')
    await tick('Mencetak surat')
    await press('Terapkan')
    expect(cells(2)).toEqual(['3Mencetak surat ?, waktu belum diisi4Mengirim surat lewat pos 1:30', 'Digabung', '3Mencetak surat', '1:30?, waktu belum diisi', '0:05', '−1:25'])
    expect([chosenRow(), focusedRow()]).toEqual(['2', '2'])
    store.undo()
    await flushPromises()
    expect(rows()).toHaveLength(4)
    expect(chosenRow()).toBe('3')
  })

  it('takes over what another row was only guessed to have', async () => {
    await show()
    await choose(3)
    await press('Ubah pasangan')
    expect(options()[1]).toBe('2Memeriksa kelengkapan berkas daringdiduga berpasangan dengan Memeriksa kelengkapan berkas; bila dipilih, dugaan itu gugur')
    await tick('Memeriksa')
    await press('Terapkan')
    expect([bare(store.study!.links.same), store.study!.links.notSame]).toEqual([[{ asIs: 'a4', toBe: 'a2' }], []])
    expect(rows().map((_row, at) => cells(at)[1])).toEqual(['Tetap', 'Dihapus', 'Diubah', 'Diubah'])
  })

  it('parts what is not chosen any more', async () => {
    await show()
    await choose(1)
    await press('Ubah pasangan')
    await tick('Memeriksa')
    await press('Terapkan')
    expect(bare(store.study!.links.notSame)).toEqual([{ asIs: 'a2', toBe: 'a2' }])
    expect(rows().map((_row, at) => cells(at)[1])).toContain('Ditambah')
  })

  it('changes nothing when it is cancelled', async () => {
    await show()
    await choose(1)
    await press('Ubah pasangan')
    await tick('Memeriksa')
    await press('Batal')
    expect(store.study!.links).toEqual({ same: [], notSame: [] })
    expect(document.querySelector('dialog')).toBeNull()
  })
})

describe('without a pair of models', () => {
  it.each([
    [[], [], 'Masukkan model as-is dan to-be lebih dahulu.'],
    [ministryRows, [], 'Model to-be belum ada.'],
    [[], improvedRows, 'Model as-is belum ada.'],
  ])('as-is %#: says which one is missing', async (asIs, toBe, text) => {
    await show(asIs, toBe)
    expect(clean(document.querySelector('.empty p')!)).toContain(text)
    expect(document.querySelector('table')).toBeNull()
  })
})
