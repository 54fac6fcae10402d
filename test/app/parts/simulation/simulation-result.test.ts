// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../../../src/analysis/analyze.ts'
import { analyzeFlow } from '../../../../src/analysis/flow/analyze-flow.ts'
import { simulate, toEnd } from '../../../../src/analysis/simulation/simulate.ts'
import SimulationResult from '../../../../src/app/parts/simulation/SimulationResult.vue'
import { indexModel } from '../../../../src/model/model-index.ts'
import type { ProcessModel } from '../../../../src/model/process-model.ts'
import { defaultSimulation, type SimulationSettings } from '../../../../src/model/simulation-settings.ts'
import { agencyHours } from '../../../../src/model/office-hours.ts'
import { defaultSettings } from '../../../../src/model/study.ts'
import { eventually } from '../../../support/eventually.ts'
import { aGateway, aLane, aModel, anEvent, aProcess, aTimed, flowOf, inSequence } from '../../../support/build-model.ts'
import { minutes } from '../../../support/durations.ts'

const few: SimulationSettings = { ...defaultSimulation, cases: 400, replications: 4 }

async function shown(model: ProcessModel, settings: SimulationSettings = few) {
  const index = indexModel(model)
  const simulation = toEnd(simulate(index, defaultSettings, settings))
  const result = mount(SimulationResult, {
    props: { side: 'asIs', simulation, index, analysis: analyze(model, defaultSettings), exact: analyzeFlow(index, defaultSettings), isStale: false, selected: [] },
    global: { stubs: { ProcessPicture: true } },
  })
  await eventually(() => expect(result.find('.heat').exists()).toBe(true))
  return result.text()
}
/** One desk with one clerk: 4 minutes of work, a case every `every` minutes on average. */
const aDesk = (every: number, capacity?: number): ProcessModel => {
  const lane = { ...aLane('Loket', ['Layani']), facts: { ...(capacity !== undefined && { capacity }) } }
  const facts = { interarrival: { kind: 'exponential', mean: minutes(every) } } as const
  return aModel([aProcess(inSequence([aTimed('Layani', 4, 'VA', { processingDistribution: { kind: 'exponential', mean: minutes(4) } })]), [lane], 'process', facts)])
}

describe('what a simulation found', () => {
  it('is told as the time of a case with its interval, beside the exact figure', async () => {
    const text = await shown(aDesk(8, 1))
    expect(text).toMatch(/Waktu penyelesaian rata-rata\s*[\d,]+ menit\s*antara [\d,]+ dan [\d,]+ menit, keyakinan 95 %/)
    expect(text).toContain('Angka pasti tanpa antrean: 4,00 menit. Antrean, pengumpulan, dan variasi menambah')
    expect(text).toContain('1.440 kasus dihitung, 4 ulangan, benih 1')
  })
  it('agrees with the exact figure where nobody queues', async () => {
    expect(await shown(aModel([aProcess(inSequence([aTimed('Layani', 4, 'VA')]))]))).toMatch(/sama pada setiap ulangan.*Angka pasti tanpa antrean: 4,00 menit\. Simulasi cocok/s)
  })
  it.each([
    [20, 1, /Petugas tersibuk, Loket, bekerja/], [4.4, 1, /Loket bekerja .* antrean mudah memanjang/], [2, 1, /Loket tidak sanggup melayani semua kasus/],
    [8, undefined, /Keterpakaian petugas belum dapat dihitung/],
  ])('says how hard the staff is pressed: a case every %d minutes, %d people', async (every, capacity, text) => {
    expect(await shown(aDesk(every, capacity))).toMatch(text)
  })
  it('names where cases wait and why, and says so where nobody does', async () => {
    expect(await shown(aDesk(5, 1))).toMatch(/100\s% waktu tunggu terjadi di “Layani”, terutama karena petugas sibuk/)
    expect(await shown(aDesk(8))).toContain('Tidak ada yang menunggu')
  })
  it('names the elements at which cases stopped', async () => {
    // A join that waits for both ways of a decision.
    const stuck = flowOf([anEvent('start', 'startEvent'), aGateway('pilih'), aTimed('a', 4), aTimed('b', 4), aGateway('gabung', 'parallelGateway', { name: 'Gabung' }), anEvent('end', 'endEvent')],
      ['start pilih a gabung end', 'pilih b gabung'])
    const text = await shown(aModel([aProcess(stuck)]))
    expect(text).toMatch(/1\.440 kasus berhenti sebelum selesai/)
    expect(text).toContain('Gabung')
    expect(text).toContain('Tidak satu pun kasus selesai')
    expect(text).not.toContain('Waktu penyelesaian rata-rata')
  })
  it('does not compare calendar time with working time', async () => {
    const office = { start: '2026-01-05', timetable: agencyHours, byPerformer: {} }
    expect(await shown(aDesk(8, 1), { ...few, office })).toContain('memakai jam kerja, jadi tidak dibandingkan')
  })
})
