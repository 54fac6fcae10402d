// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dismiss, notices } from '../../../src/app/stores/notices.ts'
import { sideOfFile } from '../../../src/app/stores/side-view.ts'
import { useSimulationRuns } from '../../../src/app/stores/simulation-runs.ts'
import { useStudyStore } from '../../../src/app/stores/study-store.ts'
import { simulationWork } from '../../../src/app/workers/simulation-work.ts'
import type { SimulationAnswer, SimulationOrder } from '../../../src/app/workers/simulation-orders.ts'
import { defaultSimulation } from '../../../src/model/simulation-settings.ts'
import { eventually } from '../../support/eventually.ts'
import { sampleFile } from '../../support/sample-file.ts'

let running = 0
/** A worker whose work is done in a moment to come. */
class NearWorker {
  onmessage: ((event: { readonly data: SimulationAnswer }) => void) | null = null
  private readonly work = simulationWork((data) => this.onmessage?.({ data }), () => 0)
  private isOver = false
  constructor() { running += 1 }
  postMessage(order: SimulationOrder): void {
    setTimeout(() => { if (!this.isOver) this.work(order) })
  }
  terminate(): void {
    if (!this.isOver) running -= 1
    this.isOver = true
  }
}

const side = (name: string) => sideOfFile(`${name}.bpmn`, sampleFile(`2-pemeliharaan-server/${name}.bpmn`)).side!

beforeEach(() => {
  running = 0
  setActivePinia(createPinia())
  vi.stubGlobal('Worker', NearWorker)
  const store = useStudyStore()
  store.create('Server', { asIs: side('as-is'), toBe: side('to-be') })
  store.setSimulation({ ...defaultSimulation, cases: 50, replications: 3 })
})
afterEach(() => {
  vi.unstubAllGlobals()
  notices.value.forEach(dismiss)
})

describe('the simulations of the open study', () => {
  it('are kept by side, with the comparison of both and what the gain rests on', async () => {
    const runs = useSimulationRuns()
    await Promise.all([runs.runs.asIs.start(), runs.runs.toBe.start(), runs.runs.pair.start(), runs.runs.sensitivity.start()])
    expect(notices.value).toEqual([])
    expect(runs.runs.asIs.result?.settings.replications).toBe(3)
    expect(runs.runs.pair.result?.gain.cycleTime.mean).toBeGreaterThan(0)
    expect(runs.runs.sensitivity.result?.bars.length).toBeGreaterThan(3)
    expect(running).toBe(0)
  })
  it('become old with the facts and settings of their own side only, and new again by undoing', async () => {
    const store = useStudyStore()
    const runs = useSimulationRuns()
    await Promise.all([runs.runs.asIs.start(), runs.runs.toBe.start()])
    const [lane] = store.sides.asIs!.index.lanes.keys()
    store.setPerformerFacts('asIs', lane!, { capacity: 7 })
    expect([runs.runs.asIs.isStale, runs.runs.toBe.isStale]).toEqual([true, false])
    store.undo()
    expect(runs.runs.asIs.isStale).toBe(false)
    store.setSimulation({ ...runs.simulation, seed: 2 })
    expect([runs.runs.asIs.isStale, runs.runs.toBe.isStale]).toEqual([true, true])
  })
  it('are of one kind of case: what was reckoned for one is gone when another is shown, and an edit of one makes only its own old', async () => {
    const store = useStudyStore()
    const runs = useSimulationRuns()
    const { id } = store.analyses.asIs!.activities[0]!
    const threeDays = { parts: [{ amount: 3, unit: 'workday' as const }], basis: 'working' as const, raw: '3 hari kerja' }
    await Promise.all([runs.runs.asIs.start(), runs.runs.pair.start(), runs.runs.sensitivity.start()])
    const ofStudy = runs.runs.asIs.result!.cycleTime.mean
    store.addVariant('Berat', undefined)
    await eventually(() => expect([runs.runs.asIs.result, runs.runs.pair.result, runs.runs.sensitivity.result]).toEqual([undefined, undefined, undefined]))
    await Promise.all([runs.runs.asIs.start(), runs.runs.toBe.start()])
    expect(runs.runs.asIs.result?.cycleTime.mean).toBe(ofStudy)
    store.setActivityFacts('asIs', { [id]: { processing: threeDays } })
    expect([runs.runs.asIs.isStale, runs.runs.toBe.isStale]).toEqual([true, false])
    await runs.runs.asIs.start()
    expect(runs.runs.asIs.result!.cycleTime.mean).toBeGreaterThan(ofStudy)
    store.rename('Nama lain')
    expect(runs.runs.asIs.isStale).toBe(false)
    store.showVariant(undefined)
    await eventually(() => expect(runs.runs.asIs.result).toBeUndefined())
  })
  it('end with the study, leaving neither workers nor results', async () => {
    const store = useStudyStore()
    const runs = useSimulationRuns()
    const ended = runs.runs.asIs.start()
    expect(running).toBeGreaterThan(0)
    store.create('Lain')
    await ended
    await eventually(() => expect([running, runs.runs.asIs.running, runs.runs.asIs.result]).toEqual([0, undefined, undefined]))
    await runs.runs.asIs.start()
    expect([running, notices.value]).toEqual([0, []])
  })
  it('become a notice when the browser gives no worker', async () => {
    vi.stubGlobal('Worker', class { constructor() { throw new Error('workers are blocked') } })
    const runs = useSimulationRuns()
    await runs.runs.asIs.start()
    expect(notices.value.map(({ text, detail }) => [text[0], detail])).toEqual([['simulation.failed', 'workers are blocked']])
  })
})
