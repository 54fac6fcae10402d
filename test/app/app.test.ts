// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import App from '../../src/app/App.vue'
import { useLanguage } from '../../src/app/language.ts'
import { ringkasRouter } from '../../src/app/router.ts'
import { dismiss, notices } from '../../src/app/stores/notices.ts'
import { useStudyStore } from '../../src/app/stores/study-store.ts'
import { useTheme } from '../../src/app/theme.ts'
import { catchUnforeseen } from '../../src/app/unforeseen.ts'
import { eventually } from '../support/eventually.ts'

async function open(address = '/') {
  const pinia = createPinia()
  const router = ringkasRouter()
  await router.push(address)
  const app = mount(App, { global: { plugins: [pinia, router] }, attachTo: document.body })
  await flushPromises()
  return { app, router, store: useStudyStore(pinia) }
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<collaboration name="Contoh satu">')))
})
afterEach(() => {
  vi.unstubAllGlobals()
  notices.value.forEach(dismiss)
  useLanguage().setLanguage('id')
  document.body.replaceChildren()
})

describe('the window', () => {
  it('speaks Indonesian first, changes every text at once, and remembers the choice', async () => {
    const { app } = await open()
    expect([document.documentElement.lang, document.title]).toEqual(['id-ID', 'Portofolio · Ringkas'])
    expect(app.get('h1').text()).toBe('Portofolio')
    await app.get('button[lang=en]').trigger('click')
    expect([document.documentElement.lang, document.title]).toEqual(['en-GB', 'Portfolio · Ringkas'])
    expect(app.get('h1').text()).toBe('Portfolio')
    expect(localStorage.getItem('ringkas.language')).toBe('en')
    app.unmount()
  })
  it('goes through the themes and follows the system again', async () => {
    const { app } = await open()
    const { theme } = useTheme()
    const seen: (string | undefined)[] = []
    for (let press = 0; press < 3; press++) {
      await app.get('button[aria-label^=Tema]').trigger('click')
      seen.push(document.documentElement.dataset['theme'])
    }
    expect(seen).toEqual(['light', 'dark', undefined])
    expect(theme.value).toBe('system')
    app.unmount()
  })
  it('teaches in three lines while there is no study, and offers the samples', async () => {
    const { app } = await open()
    await eventually(() => expect(app.findAll('.samples button').length).toBeGreaterThan(0))
    expect(app.findAll('.steps li')).toHaveLength(3)
    expect(app.get('.samples button').text()).toBe('Contoh satu')
    app.unmount()
  })
  it('leads an address of a study that is not there to the portfolio, with a word on why', async () => {
    const { app, router } = await open('/study/tidak-ada/model')
    expect(router.currentRoute.value.name).toBe('portfolio')
    expect(notices.value.map(({ text }) => text[0])).toEqual(['frame.open.missing'])
    const region = app.get('[role=region][aria-live]')
    expect(region.text()).toContain('Studi itu tidak ada di peramban ini')
    await region.get('button[aria-label=Tutup]').trigger('click')
    expect(region.text()).toBe('')
    app.unmount()
  })
  it('lists a study as soon as it is made, and leads to its station', async () => {
    const { app, router, store } = await open()
    const { id } = store.create('Izin')
    await store.flush()
    await nextTick()
    const link = app.get('.studies tbody th a')
    expect([link.text(), link.attributes('href')]).toEqual(['Izin', `#/study/${id}/model`])
    expect(app.get('nav').findAll('a').map((some) => some.attributes('href'))).toEqual([
      '#/', ...['model', 'activities', 'analysis', 'comparison', 'evidence'].map((station) => `#/study/${id}/${station}`),
    ])
    expect(router.currentRoute.value.name).toBe('portfolio')
    app.unmount()
  })
  it('says that something unforeseen happened, with the words of the browser', () => {
    const handled: { errorHandler?: (error: unknown) => void } = {}
    const routerErrors: ((error: unknown) => void)[] = []
    catchUnforeseen({ config: handled } as never, { onError: (tell: (error: unknown) => void) => routerErrors.push(tell) } as never)
    handled.errorHandler?.(new TypeError('x is undefined'))
    handled.errorHandler?.(new TypeError('x is undefined'))
    window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }))
    routerErrors[0]?.(new TypeError('Failed to fetch dynamically imported module'))
    expect(notices.value.map(({ text, detail }) => [text[0], detail])).toEqual([
      ['frame.unforeseen', 'TypeError: x is undefined'],
      ['frame.unforeseen.part', 'TypeError: Failed to fetch dynamically imported module'],
    ])
  })
})
