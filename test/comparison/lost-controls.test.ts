import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import type { ActivityFacts } from '../../src/model/facts.ts'
import type { Activity, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings, type Link } from '../../src/model/study.ts'
import { aFlow, aLane, aModel, aProcess, aSequence, anActivity, flowOf } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'

const compared = (asIs: ProcessModel, toBe: ProcessModel, same: readonly Link[] = []) => compare(asIs, toBe, { same, notSame: [] }, defaultSettings)
const lost = (asIs: ProcessModel, toBe: ProcessModel, same: readonly Link[] = []) => compared(asIs, toBe, same).lostControls
const named = (...names: readonly string[]) => aSequence(names.map((name) => anActivity(name, { id: name })))
const stated = (name: string, facts: ActivityFacts) => anActivity(name, { id: name, facts })

describe('controls that are gone', () => {
  it.each([
    ['Menyetujui surat', ['approval']], ['Memeriksa berkas', ['check']], ['Memeriksa dan memaraf nota', ['approval', 'check']], ['Mengirim surat', undefined],
  ] as const)('[CN1] [CN2] %s, removed: %j', (name, kinds) => {
    const found = lost(named('Terima', name), named('Terima'))
    expect(found.map((control) => control.kinds)).toEqual(kinds ? [kinds] : [])
    expect(lost(named('Terima', name), named('Terima', name))).toEqual([])
  })

  it('[CN1] a stated risk makes any removed activity a control', () => {
    const asIs = aSequence([stated('Terima', {}), stated('Mencatat tamu', { risk: 'orang tak dikenal masuk' })])
    expect(lost(asIs, named('Terima'))).toEqual([{ id: 'Mencatat tamu', outcome: 'removed', kinds: [], toBe: [], risk: 'orang tak dikenal masuk' }])
  })

  it('[CN2] merged or automated into what is a control of its kind still, it is not lost', () => {
    const machine = (name: string) => aSequence([anActivity(name, { id: 'b', type: 'serviceTask' })])
    const link = [{ asIs: 'Memeriksa berkas', toBe: 'b' }]
    expect(lost(named('Memeriksa berkas'), machine('Validasi berkas oleh sistem'), link)).toEqual([])
    expect(lost(named('Memeriksa berkas'), machine('Unggah berkas'), link)).toEqual([
      { id: 'Memeriksa berkas', outcome: 'automated', kinds: ['check'], toBe: ['b'], suggestedSafeguard: { id: 'b', reason: 'successor' } },
    ])
    const both = [{ asIs: 'Memeriksa berkas', toBe: 'b' }, { asIs: 'Menyetujui berkas', toBe: 'b' }]
    const merged = lost(named('Memeriksa berkas', 'Menyetujui berkas'), aSequence([anActivity('Menyetujui berkas', { id: 'b' })]), both)
    expect(merged.map(({ id, outcome, kinds }) => [id, outcome, kinds])).toEqual([['Memeriksa berkas', 'merged', ['check']]])
  })

  it('[CN4] a check of the same document goes before one of the same performer; an approval does not stand in for it', () => {
    const drawn = (activities: readonly (readonly [name: string, lane: string, document?: string])[]): ProcessModel => {
      const papers = [...new Set(activities.flatMap(([, , document]) => document ?? []))].map((name) => ({ id: `d ${name}`, name, type: 'dataObject' as const }))
      const nodes = activities.map(([name, , document]): Activity => anActivity(name, { id: name, dataInputRefs: document === undefined ? [] : [`d ${document}`] }))
      const lanes = [...new Set(activities.map(([, lane]) => lane))].map((lane) => aLane(lane, activities.flatMap(([name, other]) => (other === lane ? [name] : []))))
      return aModel([aProcess(flowOf(nodes, nodes.slice(1).map(({ id }, at) => aFlow(nodes[at]!.id, id)), papers), lanes)])
    }
    const asIs = drawn([['Terima', 'Loket'], ['Memeriksa KTP pemohon', 'Kabid', 'KTP'], ['Kirim', 'Loket']])
    const safeguard = (...rest: Parameters<typeof drawn>[0]) => lost(asIs, drawn([['Terima', 'Loket'], ['Kirim', 'Loket'], ...rest])).map(({ suggestedSafeguard }) => suggestedSafeguard)
    expect(safeguard(['Audit tahunan', 'Kabid'], ['Verifikasi arsip', 'Arsiparis', 'ktp'])).toEqual([{ id: 'Verifikasi arsip', reason: 'document' }])
    expect(safeguard(['Audit tahunan', 'Kabid'])).toEqual([{ id: 'Audit tahunan', reason: 'performer' }])
    expect(safeguard(['Menyetujui arsip', 'Kabid', 'KTP'], ['Audit tahunan', 'Inspektorat'])).toEqual([undefined])
  })

  it('[CF9] [CF10] what is stated is handed on, quiets the warning, and a legal basis has one of its own', () => {
    const facts: ActivityFacts = { risk: 'berkas palsu', safeguard: 'data dicek sistem', legalBasis: 'PP 5/2021' }
    const report = (some: ActivityFacts, name = 'Memeriksa berkas') => compared(aSequence([stated('Terima', {}), stated(name, some)]), named('Terima'))
    const codes = (some: ActivityFacts, name?: string) => report(some, name).findings.map(({ code }) => code)
    expect(report(facts).lostControls).toEqual([{ id: 'Memeriksa berkas', outcome: 'removed', kinds: ['check'], toBe: [], ...facts }])
    expect(codes(facts)).toEqual(['LEGAL_BASIS_REMOVED'])
    expect(codes({ risk: 'berkas palsu' })).toEqual(['CONTROL_REMOVED'])
    expect(codes({ legalBasis: 'PP 5/2021' }, 'Mengirim surat')).toEqual(['LEGAL_BASIS_REMOVED'])
    expect(codes({ legalBasis: ' ' }, 'Mengirim surat')).toEqual([])
  })

  it('every lost control is an as-is activity of a row that removes, merges or automates, and a model loses none against itself', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => {
      expect(lost(asIs, asIs)).toEqual([])
      const { lostControls, ledger, toBe: after } = compared(asIs, toBe)
      for (const control of lostControls) {
        expect(ledger.find(({ asIs: ids }) => ids.includes(control.id))?.outcome).toBe(control.outcome)
        if (control.suggestedSafeguard) expect(after.activities.some(({ id }) => id === control.suggestedSafeguard?.id)).toBe(true)
      }
    }), { numRuns: 50 })
  })
})
