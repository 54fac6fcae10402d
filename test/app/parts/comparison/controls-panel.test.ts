// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import ControlsPanel from '../../../../src/app/parts/comparison/ControlsPanel.vue'
import { useStudyStore } from '../../../../src/app/stores/study-store.ts'
import { bpmnOf, type TestRow } from '../../../support/evidence-study.ts'

let panel: VueWrapper
let store: ReturnType<typeof useStudyStore>

const rows = (...names: readonly string[]): readonly TestRow[] => names.map((name) => ({ name, ...(name === 'Memeriksa berkas' && { attributes: { legalBasis: 'PP 5/2021' } }) }))
function open(asIs: readonly TestRow[], toBe: readonly TestRow[]): void {
  const pinia = createPinia()
  store = useStudyStore(pinia)
  store.create('Izin')
  store.importFile('asIs', 'as-is.bpmn', new TextEncoder().encode(bpmnOf(asIs)))
  store.importFile('toBe', 'to-be.bpmn', new TextEncoder().encode(bpmnOf(toBe)))
  panel = mount(defineComponent({ render: () => h(ControlsPanel, { comparison: store.comparison! }) }), { global: { plugins: [pinia] }, attachTo: document.body })
}
beforeEach(() => open(rows('Menerima permohonan', 'Memeriksa berkas', 'Menyetujui surat'), rows('Menerima permohonan')))
afterEach(() => panel.unmount())

const field = (label: string) => panel.get<HTMLTextAreaElement>(`[aria-label="${label}"]`)
const facts = (id: string) => store.study?.sides.asIs?.facts.activities[id]

describe('controls that are gone on the screen', () => {
  it('what is typed becomes a fact of the as-is activity, in one step', async () => {
    await field('Risiko yang dicegah: 2. Memeriksa berkas').setValue('berkas palsu')
    await field('Risiko yang dicegah: 2. Memeriksa berkas').trigger('change')
    expect(facts('a2')).toEqual({ legalBasis: 'PP 5/2021', risk: 'berkas palsu' })
    store.undo()
    await flushPromises()
    expect(facts('a2')).toEqual({ legalBasis: 'PP 5/2021' })
    expect(field('Risiko yang dicegah: 2. Memeriksa berkas').element.value).toBe('')
  })

  it('a suggestion is no fact until it is taken', async () => {
    expect(facts('a3')).toBeUndefined()
    expect(panel.text()).toContain('0 dari 2 sudah dijelaskan')
    await field('Pakai saran risiko yang dicegah untuk “3. Menyetujui surat”').trigger('click')
    expect(facts('a3')).toEqual({ risk: 'keputusan diambil tanpa kewenangan' })
    await field('Pengganti pengendalian: 3. Menyetujui surat').setValue('tanda tangan elektronik')
    await field('Pengganti pengendalian: 3. Menyetujui surat').trigger('change')
    expect(panel.text()).toContain('1 dari 2 sudah dijelaskan')
    expect(panel.find('[aria-label="Pakai saran risiko yang dicegah untuk “3. Menyetujui surat”"]').exists()).toBe(false)
  })

  it('a legal basis is warned of, and the name leads to the activity', async () => {
    expect(panel.findAll('.warnline').map((line) => line.text())).toEqual(['Pastikan peraturan membolehkan penghapusannya.'])
    await panel.get('[aria-label="Tunjukkan “3. Menyetujui surat”"]').trigger('click')
    expect(store.selection).toEqual({ side: 'asIs', ids: ['a3'] })
  })

  it('says so where none is gone', () => {
    panel.unmount()
    open(rows('Memeriksa berkas'), rows('Memeriksa berkas'))
    expect(panel.text()).toContain('Tidak ada pemeriksaan atau persetujuan yang hilang.')
    expect(panel.find('table').exists()).toBe(false)
  })
})
