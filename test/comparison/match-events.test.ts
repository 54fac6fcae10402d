import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import { match } from '../../src/comparison/match.ts'
import { streamKeys } from '../../src/comparison/stream-keys.ts'
import { indexModel } from '../../src/model/model-index.ts'
import type { FlowNode, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings, type Links } from '../../src/model/study.ts'
import { aModel, anActivity, anEvent, aProcess, aTimed, inSequence, withOtherIds } from '../support/build-model.ts'
import { someModelWithEvents } from '../support/random-model.ts'

const noLinks: Links = { same: [], notSame: [] }
const event = (name: string, type: 'intermediateCatchEvent' | 'intermediateThrowEvent' = 'intermediateCatchEvent') => anEvent(`(${name})`, type, { name })
const model = (...nodes: readonly (FlowNode | string)[]): ProcessModel => aModel([aProcess(inSequence(nodes.map((node) => (typeof node === 'string' ? anActivity(node) : node))))])
const found = (asIs: ProcessModel, toBe: ProcessModel, links = noLinks) => {
  const { pairs, anchors, removed, added } = match(asIs, toBe, links)
  const told = (some: typeof pairs): readonly string[] => some.map((pair) => `${pair.asIs} > ${pair.toBe}`)
  return { pairs: told(pairs), anchors: told(anchors), removed, added }
}
const rows = (asIs: ProcessModel, toBe: ProcessModel, links = noLinks) => compare(asIs, toBe, links, defaultSettings)

describe('named intermediate events', () => {
  it.each([
    ['Menerima dokumen', 'Dokumen diterima'], ['Mengirim surat undangan', 'Surat undangan terkirim'], ['Receive payment', 'Payment received'],
    ['Send invoice', 'Invoice sent'], ['Menunggu pembayaran retribusi', 'Pembayaran retribusi diterima'],
  ])('[MA8] %j becomes the event %j', (name, said) => {
    expect(found(model('Rapat', name, 'Arsip'), model('Rapat', event(said), 'Arsip'))).toMatchObject({ pairs: ['Rapat > Rapat', `${name} > (${said})`, 'Arsip > Arsip'], removed: [] })
    expect(found(model('Rapat', event(said, 'intermediateThrowEvent'), 'Arsip'), model('Rapat', name, 'Arsip'))).toMatchObject({ added: [], removed: [] })
  })
  it('[MA8] what an event does not say, it is not', () => {
    expect(found(model('Mengirim dokumen'), model(event('Pembayaran diterima')))).toMatchObject({ pairs: [], removed: ['Mengirim dokumen'], added: [] })
    expect(found(model('Rapat', 'Menyusun jadwal', 'Arsip'), model('Rapat', event('Tiga hari berlalu'), 'Arsip'))).toMatchObject({ removed: ['Menyusun jadwal'] })
  })
  it('[MA8] [CA3] a step goes before an event', () => {
    expect(found(model('Menerima dokumen'), model(event('Dokumen diterima'), 'Menerima dokumen permohonan')))
      .toMatchObject({ pairs: ['Menerima dokumen > Menerima dokumen permohonan'], anchors: [] })
    expect(found(model('Menerima dokumen'), model(event('Menerima dokumen'), anActivity('Menerima dokumen', { id: 'x' }))).pairs).toEqual(['Menerima dokumen > x'])
  })
  it('[MA8] an event goes to an event first, and what only events say is neither removed nor added', () => {
    expect(found(model(event('Dokumen diterima'), 'Terima dokumen', 'Rapat'), model(event('Dokumen diterima'), 'Rapat', event('Tiga hari berlalu'))))
      .toEqual({ pairs: ['Rapat > Rapat'], anchors: ['(Dokumen diterima) > (Dokumen diterima)'], removed: ['Terima dokumen'], added: [] })
  })
  it('[MA8] unnamed events and those at a start, an end or a border take no part', () => {
    const said = 'Dokumen diterima'
    const at = (type: 'startEvent' | 'endEvent') => model(anEvent('x', type, { name: said }), 'Rapat')
    for (const other of [at('startEvent'), at('endEvent'), model('Rapat', anEvent('x', 'boundaryEvent', { name: said, attachedToRef: 'Rapat' })), model(event(' '), 'Rapat')]) {
      expect(found(model('Menerima dokumen', 'Rapat'), other)).toMatchObject({ removed: ['Menerima dokumen'], anchors: [] })
    }
  })
  it('[MA5] an event that only one model draws does not stand between neighbours, a paired one shows the way', () => {
    const [one, other] = ['Rapat koordinasi lintas bidang', 'Pelatihan bidang keuangan dan kepegawaian']
    expect(found(model('Terima', one, 'Arsip'), model('Terima', event('Tiga hari berlalu'), other, 'Arsip')).pairs).toContain(`${one} > ${other}`)
    const anchored = (name: string) => model('Kirim', event('Berkas masuk'), name, event('Uang masuk'), 'Tutup buku')
    expect(found(anchored(one), anchored(other)).pairs).toContain(`${one} > ${other}`)
  })
  it('[MA1] links lead to events, refusals keep from them', () => {
    const [asIs, toBe] = [model('Rapat', 'Menerima dokumen'), model(event('Uang masuk'), event('Dokumen diterima'))]
    expect(found(asIs, toBe, { same: [{ asIs: 'Rapat', toBe: '(Uang masuk)' }], notSame: [{ asIs: 'Menerima dokumen', toBe: '(Dokumen diterima)' }] }))
      .toEqual({ pairs: ['Rapat > (Uang masuk)'], anchors: [], removed: ['Menerima dokumen'], added: [] })
  })
  it('[SK1] events matched with each other draw alike', () => {
    const [asIs, toBe] = [model(event('Uang masuk')), withOtherIds(model(event('Uang masuk')), 'b-')]
    expect(streamKeys(indexModel(asIs), indexModel(toBe), match(asIs, toBe, noLinks)).get('b-(Uang masuk)')).toBe('(Uang masuk)')
  })
})

describe('rows with an event', () => {
  const [asIs, toBe] = [model('Rapat', aTimed('Menerima dokumen', 30)), model('Rapat', event('Dokumen diterima'))]
  it('[OU5] [CH4] [AP2] the step is changed: no step any more, its time gone, and no approach claimed', () => {
    expect(rows(asIs, toBe).ledger[1]).toMatchObject({
      outcome: 'changed', asIs: ['Menerima dokumen'], toBe: [], events: { asIs: [], toBe: [{ id: '(Dokumen diterima)', name: 'Dokumen diterima' }] },
      changes: [{ what: 'name', asIs: 'Menerima dokumen', toBe: 'Dokumen diterima' }, { what: 'kind', asIs: 'activity', toBe: 'event' }],
      timeAsIs: 30, timeDifference: -30, approachIsDecided: false, isConfirmed: false,
    })
    expect(rows(asIs, toBe).ledger[1]).not.toHaveProperty('approach')
    expect(rows(asIs, toBe).measures.find(({ measure }) => measure === 'steps')).toMatchObject({ asIs: 2, toBe: 1, difference: -1 })
  })
  it('[LE2] [LE5] the other way round the row stands where the to-be has the step', () => {
    expect(rows(toBe, asIs).ledger.map(({ outcome, asIs: before, toBe: after }) => `${outcome} ${before.join()}>${after.join()}`)).toEqual(['kept Rapat>Rapat', 'changed >Menerima dokumen'])
  })
  it('[OU2] a step linked with a step and an event is split', () => {
    const links = { same: ['Catat', '(Dokumen diterima)'].map((to) => ({ asIs: 'Menerima dokumen', toBe: to })), notSame: [] }
    expect(rows(asIs, model('Rapat', event('Dokumen diterima'), 'Catat'), links).ledger[1]).toMatchObject({ outcome: 'split', toBe: ['Catat'], events: { toBe: [{ name: 'Dokumen diterima' }] }, changes: [] })
  })
  it('[CF11] says that only the drawing may have changed, on the side of the event', () => {
    const finding = { code: 'STEP_DRAWN_AS_EVENT', severity: 'warning', elementId: '(Dokumen diterima)', params: { name: 'Menerima dokumen', event: 'Dokumen diterima' } }
    expect(rows(asIs, toBe).findings).toContainEqual({ ...finding, side: 'toBe' })
    expect(rows(toBe, asIs).findings).toContainEqual({ ...finding, side: 'asIs' })
  })
})

describe('laws with events', () => {
  it('every activity is in one row, every event in one at most, times close, and swapping mirrors', () => {
    fc.assert(fc.property(someModelWithEvents(), someModelWithEvents(), (one, some) => {
      const other = withOtherIds(some, 'b-')
      const [there, back] = [rows(one, other), rows(other, one)]
      for (const side of ['asIs', 'toBe'] as const) {
        const ids = there.ledger.flatMap((row) => row[side])
        expect([...ids].sort()).toEqual(there[side].activities.map(({ id }) => id).sort())
        const events = there.ledger.flatMap((row) => row.events?.[side] ?? []).map(({ id }) => id)
        expect(new Set(events).size).toBe(events.length)
        expect(there.matching.anchors.some((pair) => events.includes(pair[side]))).toBe(false)
      }
      expect(there.ledger.reduce((sum, { timeDifference }) => sum + timeDifference, 0)).toBe(there.toBe.totals.tableTotal - there.asIs.totals.tableTotal)
      const told = (pairs: typeof there.matching.pairs, isBack: boolean) => pairs.map((pair) => (isBack ? `${pair.toBe} ${pair.asIs}` : `${pair.asIs} ${pair.toBe}`)).sort()
      expect(told(back.matching.pairs, true)).toEqual(told(there.matching.pairs, false))
      expect(told(back.matching.anchors, true)).toEqual(told(there.matching.anchors, false))
      const members = ({ asIs, toBe, events }: (typeof there.ledger)[number]): string => [...asIs, ...toBe, ...(events?.asIs ?? []).map(({ id }) => id), ...(events?.toBe ?? []).map(({ id }) => id)].sort().join()
      expect(back.ledger.map(members).sort()).toEqual(there.ledger.map(members).sort())
    }), { numRuns: 1000 })
  })
  it('a model beside itself keeps everything, whatever its ids', () => {
    fc.assert(fc.property(someModelWithEvents(), (one) => {
      expect(rows(one, one).ledger.every(({ outcome, events }) => outcome === 'kept' && events === undefined)).toBe(true)
      const named = { ...one, processes: one.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => ({ ...node, name: node.name ?? `Langkah ${node.id}` })) })) }
      expect(rows(named, withOtherIds(named, 'b-')).ledger.every(({ outcome }) => outcome === 'kept')).toBe(true)
    }), { numRuns: 500 })
  })
})
