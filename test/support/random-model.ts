// Random models for laws that hold of every model: lanes, branches, loops, partial facts, repeated names.
import fc from 'fast-check'
import { automations, type ActivityFacts } from '../../src/model/facts.ts'
import type { Duration } from '../../src/model/duration.ts'
import type { FlowNode, ProcessModel } from '../../src/model/process-model.ts'
import { valueCategories } from '../../src/model/value-category.ts'
import { wastes } from '../../src/model/waste.ts'
import { aFlow, aGateway, aLane, aModel, anActivity, anEvent, aProcess, flowOf } from './build-model.ts'

const duration: fc.Arbitrary<Duration> = fc.record({
  parts: fc.array(fc.record({
    amount: fc.oneof(fc.nat({ max: 200 }), fc.double({ min: 0, max: 50, noNaN: true })),
    unit: fc.constantFrom('minute', 'hour', 'workday', 'day24'),
  }), { minLength: 1, maxLength: 2 }),
  basis: fc.constantFrom('working', 'working', 'elapsed'),
  raw: fc.constantFrom('1 jam', '3 hari', '3 hari kerja'),
})

const facts: fc.Arbitrary<ActivityFacts> = fc.record({
  value: fc.constantFrom(...valueCategories), waste: fc.constantFrom(...wastes), processing: duration, waiting: duration,
  phase: fc.constantFrom('Awal', 'Akhir'), automation: fc.constantFrom(...automations), application: fc.constantFrom('SIMPEG', 'SRIKANDI'),
}, { requiredKeys: [] })

const verbs = ['Memeriksa', 'Pemeriksaan', 'Menyusun', 'Menyetujui', 'Mengirim', 'Verifikasi', 'Check', 'Mengarsipkan']
const things = ['berkas', 'berkas permohonan', 'surat', 'surat keputusan', 'laporan dan berkas', 'nota dinas', 'data']
const name = fc.option(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...things)).map((words) => words.join(' ')), { nil: undefined, freq: 12 })

/** A model of up to `most` activities in one process, ids unique, everything reproducible from fast-check's seed. */
export function someModel(most = 12): fc.Arbitrary<ProcessModel> {
  return fc.array(fc.record({ name, facts, lane: fc.constantFrom('Staf', 'Kepala', undefined) }), { maxLength: most }).chain((some) => {
    const at = fc.nat({ max: Math.max(some.length - 1, 0) })
    return fc.array(fc.tuple(at, at), { maxLength: 4 }).map((jumps) => {
      const activities = some.map((one, number) => anActivity(one.name, { id: `a${number}`, facts: one.facts }))
      const nodes: FlowNode[] = [anEvent('s', 'startEvent'), ...activities.flatMap((activity, number) => [activity, aGateway(`g${number}`)]), anEvent('e', 'endEvent')]
      const chain = nodes.slice(1).map((node, number) => aFlow(nodes[number]!.id, node.id))
      const extra = some.length === 0 ? [] : jumps.map(([from, to], number) => aFlow(`g${from}`, `a${to}`, {}, `j${number}`))
      const lanes = ['Staf', 'Kepala'].map((lane) => aLane(lane, some.flatMap((one, number) => (one.lane === lane ? [`a${number}`] : []))))
      return aModel([aProcess(flowOf(nodes, [...chain, ...extra]), lanes)])
    })
  })
}

const received = ['Berkas diterima', 'Surat dikirim', 'Laporan dan berkas diperiksa', 'Data terkirim', 'Surat keputusan disetujui', undefined]

/** Such a model with intermediate events behind some of its activities, most of them named. */
export function someModelWithEvents(most = 8): fc.Arbitrary<ProcessModel> {
  return fc.tuple(someModel(most), fc.array(fc.option(fc.constantFrom(...received)), { minLength: most, maxLength: most })).map(([model, told]) => ({
    ...model,
    processes: model.processes.map((process) => {
      const events = told.flatMap((said, at) => (said === null || !process.nodes.some(({ id }) => id === `a${at}`) ? [] : [{ at, event: anEvent(`i${at}`, 'intermediateCatchEvent', { ...(said !== undefined && { name: said }) }) }]))
      const behind = new Map(events.map(({ at, event }) => [`a${at}`, event.id]))
      return {
        ...process, nodes: [...process.nodes, ...events.map(({ event }) => event)],
        sequenceFlows: process.sequenceFlows.flatMap((flow) => {
          const event = behind.get(flow.sourceRef)
          return event === undefined ? [flow] : [aFlow(flow.sourceRef, event), aFlow(event, flow.targetRef)]
        }),
      }
    }),
  }))
}
