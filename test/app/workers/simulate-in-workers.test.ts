// Workers are stood in for by the very code that runs in them; the browser's own are tried in the journeys.
import { describe, expect, it } from 'vitest'
import { simulateInWorkers, simulatePairInWorkers, type SimulationWorker } from '../../../src/app/workers/simulate-in-workers.ts'
import { simulationWork } from '../../../src/app/workers/simulation-work.ts'
import type { SimulationAnswer, SimulationJob, SimulationOrder } from '../../../src/app/workers/simulation-orders.ts'
import { simulate, toEnd } from '../../../src/analysis/simulation/simulate.ts'
import { simulatePair } from '../../../src/comparison/simulate-pair.ts'
import { readBpmn } from '../../../src/bpmn/read-bpmn.ts'
import { indexModel } from '../../../src/model/model-index.ts'
import { defaultSimulation } from '../../../src/model/simulation-settings.ts'
import { defaultSettings } from '../../../src/model/study.ts'
import { sampleFile } from '../../support/sample-file.ts'

const modelOf = (name: string) => readBpmn(sampleFile(`2-pemeliharaan-server/${name}.bpmn`), `${name}.bpmn`).model!
const job: SimulationJob = { kind: 'one', model: modelOf('as-is'), settings: defaultSettings, simulation: { ...defaultSimulation, cases: 200, replications: 7 } }

/** Workers that answer a moment later, each in its own time, as those of a browser do. */
function workers(options: { readonly failsAt?: number } = {}) {
  const opened: { isRunning: boolean; orders: SimulationOrder[] }[] = []
  const open = (): SimulationWorker => {
    const mine = { isRunning: true, orders: [] as SimulationOrder[] }
    const at = opened.push(mine)
    let clock = 0
    const worker: SimulationWorker = {
      onmessage: null, onerror: null, onmessageerror: null,
      postMessage(order) {
        mine.orders.push(order)
        setTimeout(() => {
          if (!mine.isRunning) return
          if (mine.orders.length === options.failsAt) return worker.onerror?.({ message: 'out of memory', preventDefault: () => undefined } as ErrorEvent)
          work(structuredClone(order))
        }, at * 2)
      },
      terminate() { mine.isRunning = false },
    }
    const work = simulationWork((answer: SimulationAnswer) => { if (mine.isRunning) worker.onmessage?.({ data: structuredClone(answer) } as MessageEvent<SimulationAnswer>) }, () => (clock += 30))
    return worker
  }
  return { open, opened }
}

describe('a simulation in workers', () => {
  it.each([1, 2, 3, 4])('gives with %d of them what one thread gives, to the last digit', async (most) => {
    const { open, opened } = workers()
    const shares: number[] = []
    const simulation = await simulateInWorkers(job, { open, most, signal: new AbortController().signal, onShare: (share) => shares.push(share) })
    expect(JSON.stringify(simulation)).toBe(JSON.stringify(toEnd(simulate(indexModel(job.model), job.settings, job.simulation))))
    expect(opened).toHaveLength(most)
    expect(opened.every(({ isRunning }) => !isRunning)).toBe(true)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
  it('takes no more workers than there are replications', async () => {
    const { open, opened } = workers()
    await simulateInWorkers({ ...job, simulation: { ...job.simulation, replications: 2 } }, { open, most: 4, signal: new AbortController().signal, onShare: () => undefined })
    expect(opened).toHaveLength(2)
  })
  it('ends at once when it is cancelled, and leaves no worker running', async () => {
    const { open, opened } = workers()
    const ending = new AbortController()
    const ended = simulateInWorkers(job, { open, most: 3, signal: ending.signal, onShare: (share) => { if (share > 0.2) ending.abort() } })
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
    expect(opened.every(({ isRunning }) => !isRunning)).toBe(true)
    await expect(simulateInWorkers(job, { open, most: 1, signal: ending.signal, onShare: () => undefined })).rejects.toMatchObject({ name: 'AbortError' })
    expect(opened).toHaveLength(3)
  })
  it('ends those that were opened when the browser refuses another', async () => {
    const { open, opened } = workers()
    const reluctant = (): SimulationWorker => {
      if (opened.length === 2) throw new Error('too many workers')
      return open()
    }
    await expect(simulateInWorkers(job, { open: reluctant, most: 4, signal: new AbortController().signal, onShare: () => undefined })).rejects.toThrow('too many workers')
    expect(opened.map(({ isRunning }) => isRunning)).toEqual([false, false])
  })
  it('says what the browser said when a worker fails, and leaves none running', async () => {
    const { open, opened } = workers({ failsAt: 2 })
    await expect(simulateInWorkers(job, { open, most: 2, signal: new AbortController().signal, onShare: () => undefined })).rejects.toThrow('out of memory')
    expect(opened.every(({ isRunning }) => !isRunning)).toBe(true)
  })
})

describe('both models in workers', () => {
  it.each([1, 3])('tell with %d of them the gain that one thread tells, to the last digit', async (most) => {
    const { open, opened } = workers()
    const links = { same: [], notSame: [] }
    const [asIs, toBe] = [modelOf('as-is'), modelOf('to-be')]
    const pair = await simulatePairInWorkers(
      { kind: 'pair', models: { asIs, toBe }, links, settings: defaultSettings, simulation: job.simulation },
      { open, most, signal: new AbortController().signal, onShare: () => undefined },
    )
    expect(JSON.stringify(pair)).toBe(JSON.stringify(toEnd(simulatePair(indexModel(asIs), indexModel(toBe), links, defaultSettings, job.simulation))))
    expect(pair.gain.cycleTime.mean).toBeGreaterThan(0)
    expect(opened.every(({ isRunning }) => !isRunning)).toBe(true)
  })
})
