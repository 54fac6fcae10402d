// Addresses of the screens. The address holds the study, so that a reload or a bookmark opens it again.
import { createRouter, createWebHashHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import type { MessageKey } from '../locale/messages.ts'
import { notify } from './stores/notices.ts'
import { useStudyStore } from './stores/study-store.ts'

/** The stations of a study, in the order of work. */
export const stations = ['model', 'activities', 'analysis', 'comparison', 'evidence'] as const
/** One station. */
export type Station = (typeof stations)[number]

declare module 'vue-router' {
  interface RouteMeta {
    readonly title: MessageKey
    readonly station?: Station
  }
}

const viewOf = {
  model: () => import('./views/ModelView.vue'),
  activities: () => import('./views/ActivitiesView.vue'),
  analysis: () => import('./views/AnalysisView.vue'),
  comparison: () => import('./views/ComparisonView.vue'),
  evidence: () => import('./views/EvidenceView.vue'),
} as const

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'portfolio', component: () => import('./views/PortfolioView.vue'), meta: { title: 'frame.station.portfolio' } },
  ...stations.map((station): RouteRecordRaw => ({
    path: `/study/:id/${station}`, name: station, component: viewOf[station], meta: { title: `frame.station.${station}`, station },
    ...(station === 'activities' && { props: ({ query }: RouteLocationNormalized) => ({ begin: query['side'] }) }),
  })),
  { path: '/study/:id', redirect: ({ params }) => ({ name: 'model', params }) },
  { path: '/:rest(.*)*', redirect: '/' },
]

/** The router; a study that cannot be opened leads to the portfolio, with a word on why. */
export function ringkasRouter() {
  const router = createRouter({ history: createWebHashHistory(), routes })
  router.beforeEach(async ({ params, meta }) => {
    const id = params['id']
    if (!meta.station || typeof id !== 'string') return true
    const result = await useStudyStore().open(id)
    if (result.opened) return true
    notify({
      kind: 'alert',
      text: result.finding ? [`findings.${result.finding.code}.why`, result.finding.params] : [result.failure ? 'frame.open.blocked' : 'frame.open.missing'],
    })
    return { name: 'portfolio' }
  })
  return router
}
