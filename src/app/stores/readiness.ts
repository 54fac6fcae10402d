// How far each station of the open study has come, and what is to be done next there.
import { computed, type ComputedRef } from 'vue'
import type { MessageKey, MessageParameters } from '../../locale/messages.ts'
import type { Station } from '../router.ts'
import { useStudyStore } from './study-store.ts'

/** Nothing yet, some, or all that the station asks for. */
export type Progress = 'none' | 'some' | 'all'

/** One station's progress, with the next step when there is one. */
export interface Readiness {
  readonly progress: Progress
  readonly next?: readonly [key: MessageKey, parameters?: MessageParameters]
}

/** Readiness of every station; `first` is the first one with something left to do. */
export function useReadiness(): { readonly of: ComputedRef<Readonly<Record<Station, Readiness>>>; readonly first: ComputedRef<Station | undefined> } {
  const store = useStudyStore()

  const model = computed<Readiness>(() => {
    const { asIs, toBe } = store.sides
    if (asIs && toBe) return { progress: 'all' }
    if (!asIs && !toBe) return { progress: 'none', next: ['frame.next.open'] }
    return { progress: 'some', next: [asIs ? 'frame.next.toBe' : 'frame.next.asIs'] }
  })
  const activities = computed<Readiness>(() => {
    const all = [store.analyses.asIs, store.analyses.toBe].flatMap((analysis) => (analysis ? [analysis.totals.completeness] : []))
    const total = all.reduce((sum, { activities: count }) => sum + count, 0)
    const complete = all.reduce((sum, { complete: count }) => sum + count, 0)
    if (total === 0) return { progress: 'none' }
    if (complete === total) return { progress: 'all' }
    return { progress: complete === 0 ? 'none' : 'some', next: ['frame.next.rows', { count: total - complete }] }
  })
  // From what readiness found anyway: the figures themselves are computed only where they are shown.
  const analysis = computed<Readiness>(() => {
    const all = [store.analyses.asIs, store.analyses.toBe].flatMap((some) => some ?? [])
    if (!all.some(({ totals }) => totals.completeness.timed > 0)) return { progress: 'none' }
    const open = all.flatMap(({ findings }) => findings).filter(({ code }) => code === 'PROBABILITY_MISSING' || code === 'PROBABILITY_SUM').length
    if (open > 0) return { progress: 'some', next: ['frame.next.probabilities', { count: open }] }
    return { progress: all.every(({ totals: { completeness } }) => completeness.timed === completeness.activities) ? 'all' : 'some' }
  })
  const comparison = computed<Readiness>(() => {
    if (!store.comparison) return { progress: 'none' }
    const open = store.comparison.ledger.filter(({ isConfirmed }) => !isConfirmed).length
    return open === 0 ? { progress: 'all' } : { progress: 'some', next: ['frame.next.pairs', { count: open }] }
  })
  const evidence = computed<Readiness>(() => {
    const before = [model.value, activities.value, comparison.value]
    if (before.every(({ progress }) => progress === 'all')) return { progress: 'all' }
    return { progress: model.value.progress === 'all' ? 'some' : 'none' }
  })

  const of = computed(() => ({ model: model.value, activities: activities.value, analysis: analysis.value, comparison: comparison.value, evidence: evidence.value }))
  // Probabilities make the expected figures better; nothing waits for them.
  const first = computed(() => (['model', 'activities', 'comparison', 'analysis'] as const).find((station) => of.value[station].next))
  return { of, first }
}
