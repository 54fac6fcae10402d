// The simulations of the open study, and what its gain rests on. They go on while another station is looked at, and end with the study.
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { SensitivityOptions } from '../../comparison/sensitivity.ts'
import type { Side } from '../../model/finding.ts'
import { defaultSimulation } from '../../model/simulation-settings.ts'
import { simulateInWorkers, simulatePairInWorkers, weighInWorker } from '../workers/simulate-in-workers.ts'
import { backgroundRun } from './background-run.ts'
import { useStudyStore } from './study-store.ts'

/** The store of what is being simulated and what came out. */
export const useSimulationRuns = defineStore('simulation-runs', () => {
  const store = useStudyStore()
  const simulation = computed(() => store.study?.simulation ?? defaultSimulation)

  const ofSide = (side: Side) => backgroundRun(
    computed(() => {
      const { shownStudy: study } = store
      return study?.sides[side] && store.sides[side] ? [study.sides[side], study.settings, simulation.value] as const : undefined
    }),
    ['simulation.failed'],
    ([, settings, wanted], signal, onShare) => simulateInWorkers({ kind: 'one', model: store.sides[side]!.model, settings, simulation: wanted }, { signal, onShare }),
  )
  const asIs = ofSide('asIs')
  const toBe = ofSide('toBe')
  const pair = backgroundRun(
    computed(() => {
      const { shownStudy: study } = store
      return study?.sides.asIs && study.sides.toBe && store.sides.asIs && store.sides.toBe
        ? [study.sides.asIs, study.sides.toBe, study.links, study.settings, simulation.value] as const
        : undefined
    }),
    ['simulation.failed'],
    ([, , links, settings, wanted], signal, onShare) => simulatePairInWorkers(
      { kind: 'pair', models: { asIs: store.sides.asIs!.model, toBe: store.sides.toBe!.model }, links, settings, simulation: wanted }, { signal, onShare }),
  )
  const sensitivityOptions = shallowRef<Required<Pick<SensitivityOptions, 'figure' | 'share'>>>({ figure: 'leadTime', share: 0.2 })
  const sensitivity = backgroundRun(
    computed(() => {
      const { shownStudy: study } = store
      return study?.sides.asIs && study.sides.toBe && store.sides.asIs && store.sides.toBe
        ? [study.sides.asIs, study.sides.toBe, study.settings, sensitivityOptions.value] as const
        : undefined
    }),
    ['simulation.sensitivity.failed'],
    ([, , settings, options], signal, onShare) => weighInWorker(
      { models: { asIs: store.sides.asIs!.model, toBe: store.sides.toBe!.model }, settings, options }, { signal, onShare }),
  )
  // What was reckoned for one kind of case says nothing of another, and is not shown beside it.
  watch([() => store.study?.id, () => store.variant?.id], () => { for (const run of [asIs, toBe, pair, sensitivity]) run.clear() })

  return { simulation, sensitivityOptions, runs: { asIs, toBe, pair, sensitivity } }
})
