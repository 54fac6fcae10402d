// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useLanguage } from '../../../src/app/language.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import AnalysisView from '../../../src/app/views/AnalysisView.vue'

let view: VueWrapper | undefined
let pinia: Pinia
let store: ReturnType<typeof useStudyStore>

/** Receive 60, then with 0.6 check 480, else reject 960, waiting 30 before. */
const process = (times = true): string => {
  const facts = (attributes: string): string => (times ? `<extensionElements><ringkas:activity ${attributes}/></extensionElements>` : '')
  const chance = (probability: number): string => `<extensionElements><ringkas:branch probability="${probability}"/></extensionElements>`
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ringkas="urn:ringkas:bpmn:1" targetNamespace="uji"><process id="p"><startEvent id="s"/><task id="a" name="Menerima">${facts('processing="PT60M" value="VA"')}</task><exclusiveGateway id="x" name="Lengkap?"/>
    <task id="b" name="Memeriksa">${facts('processing="PT480M" waiting="PT30M" value="NNVA"')}</task><task id="c" name="Menolak">${facts('processing="PT960M" value="VA"')}</task><exclusiveGateway id="j"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="x"/>
    <sequenceFlow id="yes" name="Ya" sourceRef="x" targetRef="b">${chance(0.6)}</sequenceFlow><sequenceFlow id="no" name="Tidak" sourceRef="x" targetRef="c">${chance(0.4)}</sequenceFlow>
    <sequenceFlow id="f3" sourceRef="b" targetRef="j"/><sequenceFlow id="f4" sourceRef="c" targetRef="j"/><sequenceFlow id="f5" sourceRef="j" targetRef="e"/></process></definitions>`
}
async function show(asIs?: string, toBe?: string): Promise<void> {
  store.create('Izin')
  if (asIs) store.importFile('asIs', 'as-is.bpmn', new TextEncoder().encode(asIs))
  if (toBe) store.importFile('toBe', 'to-be.bpmn', new TextEncoder().encode(toBe))
  view = mount(AnalysisView, { global: { plugins: [pinia], stubs: { RouterLink: true, SimulationPanel: true, SensitivityPanel: true } }, attachTo: document.body })
  await flushPromises()
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  localStorage.clear()
  // What jsdom leaves out.
  URL.createObjectURL = () => 'blob:picture'
  URL.revokeObjectURL = () => undefined
  Element.prototype.scrollTo = () => undefined
  pinia = createPinia()
  store = useStudyStore(pinia)
})
afterEach(() => {
  view?.unmount()
  view = undefined
  useLanguage().setLanguage('id')
  document.body.replaceChildren()
})

const clean = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
const cells = (row: Element): string => [...row.children].map(clean).join(' | ')
const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
async function openTab(name: string): Promise<void> {
  all('[role=tab]').find((tab) => clean(tab) === name)!.click()
  await flushPromises()
}
async function unfold(name: string): Promise<HTMLElement> {
  const figure = all('details.figure').find((some) => clean(some.querySelector('.name')) === name) as HTMLDetailsElement
  figure.open = true
  figure.dispatchEvent(new Event('toggle'))
  await flushPromises()
  return figure
}

describe('the figures', () => {
  it('stand with their meaning, and unfold to the formula with its numbers', async () => {
    await show(process())
    expect(all('.figure > summary').map((summary) => [...summary.querySelectorAll('.name, .value')].map(clean).join(' '))).toEqual([
      'Waktu penyelesaian yang diharapkan 12:30 jam2,5 hari kerja', 'Waktu siklus teoretis 12:12 jam2,44 hari kerja', 'Efisiensi waktu siklus 97,60 %', 'Waktu kerja yang diharapkan 12:12 jam2,44 hari kerja',
      'Rasio isi kerja 0,98', 'VAR yang diharapkan 59,20 %', 'Jalur tercepat 9:30 jam1,9 hari kerja', 'Jalur terlama 17:00 jam3,4 hari kerja',
    ])
    const lead = await unfold('Waktu penyelesaian yang diharapkan')
    expect(clean(lead)).toContain('60 + 690 = 750 menit')
    expect(clean(lead)).toContain('0,6 × 510 + 0,4 × 960 = 690 menit')
  })
  it('add up what each activity puts in, and a name marks it everywhere', async () => {
    await show(process())
    const ratio = await unfold('VAR yang diharapkan')
    expect([...ratio.querySelectorAll('tbody tr')].map(cells)).toEqual(['Menolak | VA | 0,4 | 960 | 384 | 384', 'Memeriksa | NNVA | 0,6 | 510 | 306 | ', 'Menerima | VA | 1 | 60 | 60 | 60'])
    ratio.querySelector<HTMLElement>('tbody button')!.click()
    await flushPromises()
    expect(store.selection).toEqual({ side: 'asIs', ids: ['c'] })
    expect(all('.over .frame')).toHaveLength(1)
  })
  it('are those of the side that is asked for, in the language that is asked for', async () => {
    await show(process(), process().replace('PT960M', 'PT60M'))
    all('.seg button')[1]!.click()
    useLanguage().setLanguage('en')
    await flushPromises()
    expect(clean(all('.figure .value')[0]!)).toBe('6:30 hours1.3 working days')
  })
  it('say so when times are missing, and what to do when there is none, or no model', async () => {
    await show(process().replace(/(<task id="c"[^>]*>)<extensionElements>.*?<\/extensionElements>/s, '$1'))
    expect(clean(document.querySelector('.partly'))).toContain('1 dari 3 aktivitas belum berwaktu')
    view!.unmount()
    await show(process(false))
    expect(clean(document.querySelector('.empty h2'))).toBe('Belum ada waktu yang bisa dihitung')
    view!.unmount()
    await show()
    expect(clean(document.querySelector('.empty h2'))).toBe('Belum ada model pada sisi ini')
    expect(all('[role=tab]')).toHaveLength(0)
  })
})

it('says of what is assumed that a missing time counts as zero, and denies it only where none is missing', async () => {
  await show(process().replace('processing="PT960M" ', ''), process())
  const assumed = (): string => clean(all('.grounds section')[0]!.querySelector('.note'))
  expect(assumed()).toBe('Selain aktivitas tanpa waktu yang dihitung nol menit, tidak ada.')
  all('.head .seg button')[1]!.click()
  await flushPromises()
  expect(assumed()).toBe('Tidak ada: model menyatakan semua yang diperlukan.')
})

it('counts an estimate as a time', async () => {
  await show(process(false).replace('<task id="a" name="Menerima"></task>', '<task id="a" name="Menerima"><extensionElements><ringkas:activity><ringkas:distribution of="processing" kind="triangular" min="PT10M" mode="PT20M" max="PT60M"/></ringkas:activity></extensionElements></task>'))
  expect(clean(all('.figure .value')[0] ?? null)).toBe('0:30 jam0,1 hari kerja')
  expect(clean(document.querySelector('.partly'))).toContain('2 dari 3 aktivitas belum berwaktu')
})

describe('the path explorer', () => {
  const output = (name: string): string => clean(all('.decision label').find((label) => clean(label.querySelector('.name')) === name)!.querySelector('output'))
  async function slide(name: string, percent: number): Promise<void> {
    const slider = all('.decision label').find((label) => clean(label.querySelector('.name')) === name)!.querySelector('input')!
    slider.value = String(percent)
    slider.dispatchEvent(new Event('input'))
    await new Promise((drawn) => requestAnimationFrame(drawn))
    await flushPromises()
  }
  const lead = (): string => clean(all('.trial tbody tr')[0]!)
  const ways = (): readonly string[] => all('.paths tbody tr').map(cells)

  it('reckons anew with what is tried, and leaves the model alone until it is used', async () => {
    await show(process())
    await openTab('Jalur')
    expect(ways()).toEqual(['Jalur 1tercepatLengkap? Ya | 2 |  | 60,00 % | 9:30', 'Jalur 2terlamaLengkap? Tidak | 2 |  | 40,00 % | 17:00'])
    const before = store.study
    await slide('Ya', 100)
    expect([output('Ya'), output('Tidak')]).toEqual(['100 %', '0 %'])
    expect(lead()).toBe('Waktu penyelesaian (jam)12:309:30−3:00')
    expect(store.study).toBe(before)
    await slide('Ya', 60)
    expect(clean(document.querySelector('.actions [role=status]'))).toBe('Sama dengan model')

    await slide('Tidak', 25)
    all('.actions button')[0]!.click()
    await flushPromises()
    expect(store.study!.sides.asIs!.facts.flows).toMatchObject({ yes: { probability: 0.75 }, no: { probability: 0.25 } })
    expect(lead()).toContain('0:00')
    store.undo()
    await flushPromises()
    expect(output('Ya')).toBe('60 %')
  })
  it('lights the way that is chosen', async () => {
    await show(process())
    await openTab('Jalur')
    const boxes = (): number => all('.over rect.way').length
    expect(boxes()).toBe(2)
    all('.paths tbody button')[1]!.click()
    await flushPromises()
    expect(all('.lit .n').map(clean)).toEqual(['Jalur 2'])
    expect(document.querySelector('.process-picture .pane')!.getAttribute('aria-label')).toContain('Menerima, Menolak')
  })
})

describe('where the time goes', () => {
  it('is told step by step, by waste and by category, each with its table', async () => {
    await show(process())
    await openTab('Waktu dan pemborosan')
    expect(all('.chart-frame h2').map(clean)).toEqual(['“Memeriksa” memakan 89,5 % dari 9:30 jam di jalur ini', 'Seluruh waktu terbuang berasal dari Menunggu', 'Bernilai tambah (VA) memakan 66,7 % waktu'])
    expect([...document.querySelectorAll('.chart-frame')[0]!.querySelectorAll('tbody tr')].map(cells)).toEqual(['Menerima | VA | 0:00 | 1:00 | 1:00', 'Memeriksa | NNVA | 0:30 | 8:00 | 9:30'])
    all('.chart-frame .seg button')[1]!.click()
    await flushPromises()
    expect(clean(all('.chart-frame h2')[0]!)).toBe('“Menolak” memakan 94,1 % dari 17:00 jam di jalur ini')
  })
})

it('computes a flow only where somebody looks', () => {
  store.create('Izin')
  store.importFile('asIs', 'as-is.bpmn', new TextEncoder().encode(process()))
  store.setActivityFacts('asIs', { a: { value: 'NVA' } })
  expect(store.flows.asIs).toBe(store.flows.asIs)
  expect(store.flows.toBe).toBeUndefined()
})
