// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { noFacts } from '../../../src/model/facts.ts'
import FindingsPanel from '../../../src/app/frame/FindingsPanel.vue'
import { sideOfFile } from '../../../src/app/stores/side-view.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import { sampleFile } from '../../support/sample-file.ts'

const blank = { template: '<i />' }

async function panel(at: 'model' | 'comparison') {
  const pinia = createPinia()
  const store = useStudyStore(pinia)
  const side = sideOfFile('as-is.bpmn', sampleFile('1-monev-spbe/as-is.bpmn')).side!
  const { id } = store.create('Monev', { asIs: { ...side, facts: noFacts } })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: (['model', 'activities', 'comparison'] as const).map((name) => ({ path: `/study/:id/${name}`, name, component: blank, meta: { title: `frame.station.${name}` as const, station: name } })),
  })
  await router.push(`/study/${id}/${at}`)
  return { store, router, shown: mount(FindingsPanel, { global: { plugins: [pinia, router] } }) }
}

describe('the list of findings', () => {
  it('leads to the row where the finding is mended', async () => {
    const { store, router, shown } = await panel('comparison')
    const first = store.sides.asIs!.index.activities[0]!
    await shown.findAll('button.finding').find((some) => some.text().includes(first.name!))!.trigger('click')
    await flushPromises()
    expect(store.selection).toEqual({ side: 'asIs', ids: [first.id] })
    expect(router.currentRoute.value.name).toBe('activities')
  })
  it('stays in the diagram with who works there', async () => {
    const { store, router, shown } = await panel('model')
    await shown.get('button.finding').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('model')
    expect(store.selection?.side).toBe('asIs')
  })
  it('shows one severity at a time, each with its number', async () => {
    const { store, shown } = await panel('model')
    const [all, , warning] = shown.findAll('.seg button')
    expect(all!.text()).toBe(`Semua ${store.findings.length}`)
    const warnings = store.findings.filter(({ severity }) => severity === 'warning').length
    expect(warnings).toBeGreaterThan(0)
    await warning!.trigger('click')
    expect(shown.findAll('.findings > li')).toHaveLength(warnings)
  })
})
