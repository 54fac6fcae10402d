import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/comparison/compare.ts'
import type { LedgerRow } from '../../src/comparison/comparison.ts'
import { readDuration } from '../../src/model/duration-text.ts'
import type { ActivityFacts } from '../../src/model/facts.ts'
import type { Activity, ProcessModel } from '../../src/model/process-model.ts'
import { defaultSettings, type Links } from '../../src/model/study.ts'
import { aLane, aModel, anActivity, aPool, aProcess, aSequence, aTimed, inSequence, withOtherIds } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'
import { minutes, workdays } from '../support/durations.ts'

const noLinks: Links = { same: [], notSame: [] }
const compared = (asIs: ProcessModel, toBe: ProcessModel, links = noLinks) => compare(asIs, toBe, links, defaultSettings)
const one = (before: Activity, after: Activity, performers: readonly string[] = []) =>
  compared(aSequence([before], performers.slice(0, 1)), aSequence([after], performers.slice(1)))
const told = ({ ledger }: { ledger: readonly LedgerRow[] }) => ledger.map(({ outcome, asIs, toBe }) => `${outcome} ${asIs.join('+')}>${toBe.join('+')}`)
const codes = (asIs: ProcessModel, toBe: ProcessModel, links = noLinks) => compared(asIs, toBe, links).findings.map(({ code }) => code)

describe('outcomes', () => {
  const doing = (facts: ActivityFacts) => anActivity('Paraf', { facts })
  it.each<[string, ActivityFacts, ActivityFacts, string]>([
    ['[OU6] nothing differs', { processing: minutes(5), value: 'VA' }, { processing: minutes(5), value: 'VA' }, 'kept'],
    ['[OU5] [CH2] time', { processing: minutes(5) }, { processing: minutes(4) }, 'changed'],
    ['[OU5] [CH2] a time on one side', {}, { waiting: minutes(4) }, 'changed'],
    ['[OU5] [CH2] an application that appears', {}, { application: 'SRIKANDI' }, 'changed'],
    ['[OU5] value', { value: 'NNVA' }, { value: 'NVA' }, 'changed'],
    ['[OU5] waste that is gone', { value: 'NVA', waste: 'motion' }, { value: 'NVA' }, 'changed'],
    ['[OU5] phase', { phase: 'Awal' }, { phase: 'Akhir' }, 'changed'],
    ['[CH1] a category only one side states', { value: 'NNVA' }, {}, 'kept'],
    ['[CH1] a phase only one side states', {}, { phase: 'Awal' }, 'kept'],
    ['[CH3] an application written otherwise', { application: 'SIMPEG' }, { application: 'Simpeg' }, 'kept'],
    ['[OU5] from assisted to manual', { automation: 'assisted' }, { automation: 'manual' }, 'changed'],
    ['[OU3] from manual to automated', { processing: minutes(5) }, { automation: 'automated', processing: minutes(0) }, 'automated'],
  ])('%s', (_rule, before, after, outcome) => expect(told(one(doing(before), doing(after)))).toEqual([`${outcome} Paraf>Paraf`]))

  it('[CH5] [OU6] what is asked of others is told, and makes no outcome; nobody claims what one side only states', () => {
    const changes = (before: ActivityFacts, after: ActivityFacts) => one(doing(before), doing(after)).ledger.map(({ outcome, changes: some }) => [outcome, some])
    expect(changes({ documents: 3, inPersonVisits: 2, dataAskedAgain: 1 }, { documents: 1, inPersonVisits: 0, dataAskedAgain: 1 })).toEqual([
      ['kept', [{ what: 'documents', asIs: 3, toBe: 1 }, { what: 'inPersonVisits', asIs: 2, toBe: 0 }]],
    ])
    expect(changes({ documents: 3 }, {})).toEqual([['kept', []]])
    expect(changes({ documents: 3, processing: minutes(5) }, { documents: 1, processing: minutes(4) })).toEqual([
      ['changed', [{ what: 'processing', asIs: 5, toBe: 4 }, { what: 'documents', asIs: 3, toBe: 1 }]],
    ])
    const asIs = [anActivity('Menerima permohonan'), anActivity('Memeriksa berkas', { facts: { documents: 2 } }), anActivity('Mencatat berkas', { facts: { documents: 4 } }), anActivity('Mengirim surat')]
    const toBe = ['Menerima permohonan', 'Memeriksa dan mencatat berkas', 'Mengirim surat'].map((name, at) => anActivity(name, { id: `b${at}`, facts: at === 1 ? { documents: 1 } : {} }))
    expect(compared(aSequence(asIs), aSequence(toBe)).ledger.find(({ outcome }) => outcome === 'merged')?.changes).toEqual([{ what: 'documents', asIs: 6, toBe: 1 }])
  })

  it('[OU4] another performer is moved, whatever else changed, save automation', () => {
    const paraf = anActivity('Paraf')
    expect(told(one(paraf, { ...paraf, facts: { processing: minutes(1) } }, ['Kabid', 'Kasi']))).toEqual(['moved Paraf>Paraf'])
    expect(told(one(paraf, { ...paraf, type: 'serviceTask' }, ['Kabid', 'Sistem']))).toEqual(['automated Paraf>Paraf'])
    expect(told(one(paraf, paraf, ['Kabid', 'KABID ']))).toEqual(['kept Paraf>Paraf'])
    expect(told(one(paraf, paraf, ['Kabid']))).toEqual(['kept Paraf>Paraf'])
  })

  it('[OU1] [OU2] [LE2] removed, added, merged and split rows stand in reading order', () => {
    const asIs = aSequence(['Terima', 'Memeriksa berkas', 'Mencatat berkas', 'Menunggu', 'Menyusun dan mengirim surat'].map((name) => anActivity(name)))
    const toBe = aSequence(['Daftar', 'Terima', 'Memeriksa dan mencatat berkas', 'Menyusun surat', 'Mengirim surat', 'Survei'].map((name) => anActivity(name, { id: `b ${name}` })))
    expect(told(compared(asIs, toBe))).toEqual([
      'added >b Daftar', 'kept Terima>b Terima', 'merged Memeriksa berkas+Mencatat berkas>b Memeriksa dan mencatat berkas', 'removed Menunggu>',
      'split Menyusun dan mengirim surat>b Menyusun surat+b Mengirim surat', 'added >b Survei',
    ])
  })

  it('[LE4] links and equal names are confirmed, similar ones wait for the analyst', () => {
    const confirmed = (before: string, after: string, links = noLinks) =>
      compared(aSequence([anActivity(before)]), aSequence([anActivity(after)]), links).ledger.map(({ isConfirmed }) => isConfirmed)
    expect(confirmed('Periksa berkas', 'periksa berkas')).toEqual([true])
    expect(confirmed('Periksa berkas', 'Pemeriksaan berkas')).toEqual([false])
    expect(confirmed('Periksa berkas', 'Rapat', { same: [{ asIs: 'Periksa berkas', toBe: 'Rapat' }], notSame: [] })).toEqual([true])
  })
})

describe('approaches', () => {
  const approach = (before: ActivityFacts | undefined, after: ActivityFacts | undefined) => {
    const side = (facts: ActivityFacts | undefined) => aSequence(facts ? [anActivity('Paraf', { facts })] : [])
    const row = compared(side(before), side(after)).ledger[0]
    return [row?.approach, row?.approachIsDecided]
  }
  it.each<[string, ActivityFacts | undefined, ActivityFacts | undefined, unknown]>([
    ['removed', {}, undefined, 'Removing'],
    ['added', undefined, {}, 'Redesign'],
    ['added and automated', undefined, { automation: 'automated' }, 'Automation'],
    ['automated', {}, { automation: 'automated' }, 'Automation'],
    ['another application', { application: 'A' }, { application: 'B' }, 'Replace'],
    ['faster', { processing: minutes(2) }, { processing: minutes(1) }, 'Rework'],
    ['[AP2] only another category', { value: 'NVA' }, { value: 'VA' }, undefined],
    ['[AP2] kept', {}, {}, undefined],
  ])('[AP1] %s', (_what, before, after, expected) => expect(approach(before, after)).toEqual([expected, false]))

  it('[AP1] moved to another institution is Outsource, within one Redesign', () => {
    const by = (pool: string, lane: string) => aModel([aProcess(inSequence([anActivity('Paraf')]), [aLane(lane, ['Paraf'])], 'p')], { participants: [aPool(pool, 'p')] })
    expect(compared(by('Dinas', 'Staf'), by('Loket', 'Petugas')).ledger[0]).toMatchObject({ outcome: 'moved', approach: 'Outsource' })
    expect(compared(by('Dinas', 'Staf'), by('Dinas', 'Petugas')).ledger[0]).toMatchObject({ outcome: 'moved', approach: 'Redesign' })
  })

  it('the analyst decides, the to-be before the as-is', () => {
    expect(approach({ approach: 'Outsource' }, undefined)).toEqual(['Outsource', true])
    expect(approach({ approach: 'Outsource' }, { approach: 'Replace' })).toEqual(['Replace', true])
  })
})

describe('measures', () => {
  const measure = (asIs: ProcessModel, toBe: ProcessModel, name: string) => compared(asIs, toBe).measures.find(({ measure: some }) => some === name)

  it('[ME3] [ME4] [ME5] before, after, difference, share and verdict', () => {
    const [asIs, toBe] = [aSequence([aTimed('a', 100, 'VA'), aTimed('b', 300, 'NVA')]), aSequence([aTimed('a', 100, 'VA')])]
    expect(measure(asIs, toBe, 'tableTotal')).toEqual({ measure: 'tableTotal', unit: 'minutes', better: 'less', asIs: 400, toBe: 100, difference: -300, percent: -0.75, verdict: 'better' })
    expect(measure(asIs, toBe, 'valueAddedRatio')).toEqual({ measure: 'valueAddedRatio', unit: 'ratio', better: 'more', asIs: 0.25, toBe: 1, difference: 0.75, verdict: 'better' })
    expect(measure(asIs, toBe, 'timeVA')).toMatchObject({ difference: 0, verdict: 'same' })
    expect(measure(toBe, asIs, 'steps')).toMatchObject({ difference: 1, percent: 1, verdict: 'worse' })
  })

  it.each([['BKN', 29, 6, '-79.31'], ['LAN', 78, 33, '-57.69'], ['ANRI', 50, 23, '-54.00'], ['all', 157, 62, '-60.51']])(
    '[ME4] the simplification of %s: %d steps become %d, %s %', (_agency, before, after, percent) => {
      const steps = (count: number) => aSequence(Array.from({ length: count }, (_, at) => anActivity(`Tahap ${at}`)))
      expect((100 * (measure(steps(before), steps(after), 'steps')?.percent ?? 0)).toFixed(2)).toBe(percent)
    })

  it('[ME2] a neutral measure that differs has no verdict, an equal one is the same', () => {
    const [asIs, toBe] = [aSequence([anActivity('a'), anActivity('b')], ['x', 'y']), aSequence([anActivity('a'), anActivity('b')], ['x', 'x'])]
    expect(measure(asIs, toBe, 'performers')?.verdict).toBeUndefined()
    expect(measure(asIs, asIs, 'performers')?.verdict).toBe('same')
  })

  it('[ME4] no percent of nothing', () => {
    const [asIs, toBe] = [aSequence([anActivity('a')]), aSequence([anActivity('a', { type: 'serviceTask' })])]
    expect(measure(asIs, toBe, 'automated')).toEqual({ measure: 'automated', unit: 'count', better: 'more', asIs: 0, toBe: 1, difference: 1, verdict: 'better' })
  })

  it('[ME1] time that nobody stated is unknown, not 0', () => {
    expect(measure(aSequence([anActivity('a')]), aSequence([aTimed('a', 5)]), 'tableTotal')).toEqual({ measure: 'tableTotal', unit: 'minutes', better: 'less', toBe: 5 })
  })
})

describe('findings', () => {
  const timed = (text: string, facts: ActivityFacts = {}) => aSequence([anActivity('Paraf', { facts: { processing: readDuration(text).duration!, ...facts } })])

  it('[CF1] nothing comparable', () => expect(codes(aSequence([anActivity('Rapat')]), aSequence([anActivity('Bayar')]))).toEqual(['NOTHING_COMPARABLE']))

  it('[CF2] an end that many links name is told once, and very many links are no trouble', () => {
    const model = aSequence([anActivity('a')])
    const gone = { same: [{ asIs: 'a', toBe: 'gone' }], notSame: [{ asIs: 'lost', toBe: 'gone' }, { asIs: 'lost', toBe: 'a' }] }
    expect(codes(model, model, gone)).toEqual(['LINK_END_MISSING', 'LINK_END_MISSING'])
    const many = Array.from({ length: 200_000 }, (_, at) => ({ asIs: `x${at}`, toBe: 'a' }))
    expect(codes(model, model, { same: many, notSame: [] })).toHaveLength(200_000)
  })

  it('[CF2] a link whose end is gone, on the side where it is', () => {
    const model = aSequence([anActivity('a')])
    expect(compared(model, model, { same: [{ asIs: 'a', toBe: 'gone' }], notSame: [{ asIs: 'lost', toBe: 'a' }] }).findings).toEqual([
      { code: 'LINK_END_MISSING', severity: 'warning', side: 'asIs', elementId: 'lost', params: { name: 'lost' } },
      { code: 'LINK_END_MISSING', severity: 'warning', side: 'toBe', elementId: 'gone', params: { name: 'gone' } },
    ])
  })

  it('[CF3] [CF4] a to-be that is longer or has more steps is told plainly', () => {
    expect(codes(timed('1 jam'), timed('2 jam'))).toEqual(['TO_BE_LONGER'])
    expect(codes(aSequence([anActivity('a')]), aSequence([anActivity('a'), anActivity('b')]))).toEqual(['TO_BE_MORE_STEPS'])
  })

  it('[CF5] calendars that differ', () => {
    const under = (hoursPerDay: number) => aModel([aProcess(inSequence([anActivity('a')]), [], 'p', { hoursPerDay })])
    expect(codes(under(5), under(7.5))).toEqual(['CALENDARS_DIFFER'])
    expect(codes(under(5), under(5))).toEqual([])
  })

  it('[CF6] a time on one side only', () => expect(codes(timed('1 jam'), aSequence([anActivity('Paraf')]))).toEqual(['TIME_ON_ONE_SIDE_ONLY']))

  it.each([
    ['7 hari kerja', '3 hari', true], ['3 hari', '1x24 jam', true], ['7 hari kerja', '1x24 jam', true], ['2x24 jam', '60 menit', false],
    ['7 hari kerja', '3 hari kerja', false], ['7 hari', '3 hari', false], ['90 menit', '1 jam', false], ['1 minggu', '3 hari kerja', false],
  ])('[CF7] %j against %j is flagged: %s', (before, after, flagged) => {
    expect(codes(timed(before), timed(after)).includes('UNITS_DIFFER')).toBe(flagged)
  })

  it('[CF8] a better category with nothing else changed', () => {
    expect(codes(timed('1 jam', { value: 'NVA' }), timed('1 jam', { value: 'NNVA' }))).toEqual(['RECLASSIFIED_ONLY'])
    expect(codes(timed('2 jam', { value: 'NVA' }), timed('1 jam', { value: 'NNVA' }))).toEqual([])
    expect(codes(timed('1 jam', { value: 'VA' }), timed('1 jam', { value: 'NVA' }))).toEqual([])
  })

  it('a removed control is told', () => {
    const asIs = aSequence([anActivity('Terima'), anActivity('Memeriksa berkas')])
    expect(compared(asIs, aSequence([anActivity('Terima')])).findings).toEqual([
      { code: 'CONTROL_REMOVED', severity: 'warning', side: 'asIs', elementId: 'Memeriksa berkas', params: { name: 'Memeriksa berkas' } },
    ])
  })
})

describe('laws of every comparison', () => {
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0)

  it('[LE1] [LE3] the rows hold every activity once and close to the difference of the totals, exactly', () => {
    fc.assert(fc.property(someModel(), someModel(), fc.boolean(), (before, after, own) => {
      const toBe = withOtherIds(after, 'b-')
      const result = compare(before, toBe, noLinks, { ...defaultSettings, waitingCountsAs: own ? 'own' : 'NVA' })
      const difference = result.toBe.totals.tableTotal - result.asIs.totals.tableTotal
      expect(sum(result.ledger.map(({ timeDifference }) => timeDifference))).toBe(difference)
      expect(sum(result.waterfall.map((step) => step.difference))).toBe(difference)
      expect(sum(result.waterfall.map(({ rows }) => rows))).toBe(result.ledger.length)
      expect(result.ledger.flatMap(({ asIs }) => asIs).sort()).toEqual(result.asIs.activities.map(({ id }) => id).sort())
      expect(result.ledger.flatMap(({ toBe: ids }) => ids).sort()).toEqual(result.toBe.activities.map(({ id }) => id).sort())
      for (const { asIs, toBe: after, percent } of result.measures) expect([asIs, after, percent].every((value) => value === undefined || Number.isFinite(value))).toBe(true)
    }), { numRuns: 2000 })
  })

  it('[OU6] a model compared with itself is all kept, with no difference anywhere', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const { ledger, measures, findings } = compared(model, model)
      expect(new Set(ledger.map(({ outcome }) => outcome))).toEqual(new Set(ledger.length > 0 ? ['kept'] : []))
      expect(measures.every(({ difference }) => difference === undefined || difference === 0)).toBe(true)
      expect(findings.every(({ code }) => code === 'NOTHING_COMPARABLE')).toBe(true)
    }), { numRuns: 500 })
  })

  it('comparing the other way round turns removed into added', () => {
    fc.assert(fc.property(someModel(), someModel(), (before, after) => {
      const toBe = withOtherIds(after, 'b-')
      const ids = (rows: readonly LedgerRow[], outcome: string) => rows.filter((row) => row.outcome === outcome).flatMap((row) => [...row.asIs, ...row.toBe]).sort()
      const [there, back] = [compared(before, toBe).ledger, compared(toBe, before).ledger]
      expect([ids(back, 'added'), ids(back, 'removed')]).toEqual([ids(there, 'removed'), ids(there, 'added')])
    }), { numRuns: 300 })
  })

  it('follows the calendar', () => {
    const [asIs, toBe] = [aSequence([aTimed('a', workdays(2))]), aSequence([aTimed('a', workdays(1))])]
    const at = (hoursPerDay: number) => compare(asIs, toBe, noLinks, { ...defaultSettings, calendar: { ...defaultSettings.calendar, hoursPerDay } }).ledger[0]?.timeDifference
    expect([at(5), at(7.5)]).toEqual([-300, -450])
  })
})
