import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze.ts'
import { readDuration } from '../../src/model/duration-text.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { cpuMilliseconds } from '../bench/bench-row.ts'
import { aLane, aModel, anActivity, aPool, aProcess, aSequence, aTimed, inSequence, withOtherIds } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'
import { serverMaintenance, ministryTable } from '../support/worked-tables.ts'
import { minutes } from '../support/durations.ts'

const own = { ...defaultSettings, waitingCountsAs: 'own' } as const

describe('worked numbers', () => {
  it('the ministry\'s preparation phase: 26 days, 130:00, VA 80:00, NVA 0:00, NNVA 50:00, VAR 61.54 %', () => {
    const ministry = analyze(ministryTable(), defaultSettings).groups.phase[0]?.institutions[0]
    expect(ministry?.name).toBe('Kementerian')
    expect(ministry?.totals).toMatchObject({
      activities: 5, days: 26, tableTotal: 130 * 60, timeByCategory: { VA: 80 * 60, NVA: 0, NNVA: 50 * 60, untagged: 0 },
      completeness: { activities: 5, tagged: 5, timed: 5, complete: 5 },
    })
    expect(((ministry?.totals.valueAddedRatio?.value ?? 0) * 100).toFixed(2)).toBe('61.54')
  })

  it('all six rows of the ministry\'s table: 31 days, 155:00, VAR 51.61 %', () => {
    const { totals, waste } = analyze(ministryTable(), defaultSettings)
    expect(totals).toMatchObject({ activities: 6, days: 31, tableTotal: 155 * 60 })
    expect(((totals.valueAddedRatio?.value ?? 0) * 100).toFixed(2)).toBe('51.61')
    expect(waste.filter(({ count }) => count > 0)).toEqual([
      { waste: 'waiting', time: 50 * 60, count: 2 }, { waste: 'motion', time: 25 * 60, count: 1 },
    ])
  })

  it('the server maintenance table: the readable rows add up to 1,005 minutes, one time is unreadable', () => {
    const { totals, findings } = analyze(serverMaintenance(), defaultSettings)
    expect(totals).toMatchObject({ activities: 13, tableTotal: 1005, completeness: { timed: 12 } })
    expect(findings.filter(({ code }) => code === 'ACTIVITY_UNTIMED')).toHaveLength(1)
  })
})

describe('totals', () => {
  const waits = aTimed('a', 40, 'VA', { waiting: minutes(60) })

  it('[TT1] [TT2] [TT3] waiting time is NVA, or where set belongs to the category of its activity', () => {
    const model = aSequence([waits, aTimed('b', 20), anActivity('c')])
    expect(analyze(model, defaultSettings).totals).toMatchObject({
      tableTotal: 120, timeByCategory: { VA: 40, NNVA: 0, NVA: 60, untagged: 20 }, completeness: { activities: 3, tagged: 1, timed: 2, complete: 1 },
    })
    expect(analyze(model, own).totals).toMatchObject({ tableTotal: 120, timeByCategory: { VA: 100, NNVA: 0, NVA: 0, untagged: 20 } })
  })

  it('[TT1] days follow the calendar', () => {
    expect(analyze(aSequence([aTimed('a', 900)]), defaultSettings).totals.days).toBe(3)
    expect(analyze(aSequence([aTimed('a', 900)]), { ...own, calendar: { ...own.calendar, hoursPerDay: 7.5 } }).totals.days).toBe(2)
  })

  it('[CP1] [CP3] tagged is who has a category, complete who has a time too', () => {
    const { completeness } = analyze(aSequence([aTimed('a', 40, 'VA'), anActivity('b', { facts: { value: 'NVA' } }), aTimed('c', 20), anActivity('d')]), defaultSettings).totals
    expect(completeness).toEqual({ activities: 4, tagged: 2, timed: 2, complete: 1 })
  })

  it('[CP2] a time that only passes counts as timed, at one working day', () => {
    const promise = aTimed('a', readDuration('1x24 jam').duration!, 'VA')
    expect(analyze(aSequence([promise]), defaultSettings).totals).toMatchObject({ tableTotal: 300, timeByCategory: { VA: 0, NVA: 300 }, completeness: { timed: 1 } })
  })
})

describe('waste', () => {
  const tagged = aTimed('a', 10, 'NVA', { waste: 'motion', waiting: minutes(5) })
  const waste = (settings: typeof own | typeof defaultSettings) =>
    analyze(aSequence([tagged, aTimed('b', 7, 'NVA', { waste: 'waiting', waiting: minutes(3) }), aTimed('c', 1, 'VA', { waiting: minutes(2) })]), settings)
      .waste.filter(({ count }) => count > 0)

  it('[WS1] [WS2] [WS4] [WS5] all waiting time lies under waiting where it is NVA', () => {
    expect(waste(defaultSettings)).toEqual([{ waste: 'waiting', time: 17, count: 3 }, { waste: 'motion', time: 10, count: 1 }])
  })
  it('[WS3] else under the tag of its activity', () => {
    expect(waste(own)).toEqual([{ waste: 'waiting', time: 10, count: 1 }, { waste: 'motion', time: 15, count: 1 }])
  })
  it('lists all eight', () => expect(analyze(aModel([]), own).waste.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]))
})

describe('groups', () => {
  it('[GR1] [GR2] [GR4] in order of first appearance, the nameless as one, a phase with its institutions', () => {
    const phased = (name: string, phase?: string) => aTimed(name, 1, 'VA', phase === undefined ? {} : { phase })
    const model = aModel([
      aProcess(inSequence([phased('a', 'Akhir'), phased('b', 'Awal'), phased('c')]), [aLane('Staf', ['b'])], 'p'),
      aProcess(inSequence([phased('d', ' Akhir ')]), [], 'q'),
    ], { participants: [aPool('Dinas', 'p'), aPool('Badan', 'q')] })
    const { phase, performer, institution } = analyze(model, defaultSettings).groups
    const names = (groups: readonly { name?: string; activities: readonly { id: string }[] }[]) => groups.map(({ name, activities }) => [name, ...activities.map(({ id }) => id)])
    expect(names(phase)).toEqual([['Akhir', 'a', 'd'], ['Awal', 'b'], [undefined, 'c']])
    expect(names(phase[0]!.institutions)).toEqual([['Dinas', 'a'], ['Badan', 'd']])
    expect(names(performer)).toEqual([['Dinas', 'a', 'c'], ['Staf', 'b'], ['Badan', 'd']])
    expect(names(institution)).toEqual([['Dinas', 'a', 'b', 'c'], ['Badan', 'd']])
  })
  it('[GR1] names that sound the same are one group, called as it is written first', () => {
    const { phase, performer } = analyze(aModel([aProcess(
      inSequence([aTimed('a', 1, 'VA', { phase: 'Tahap Akhir' }), aTimed('b', 2, 'VA', { phase: 'Lain' }), aTimed('c', 4, 'VA', { phase: 'tahap  akhir' })]),
      [aLane('Kepala\nDinas', ['a']), aLane('Kepala Dinas', ['b', 'c'])])]), defaultSettings).groups
    const told = (groups: readonly { name?: string; totals: { tableTotal: number } }[]) => groups.map(({ name, totals }) => [name, totals.tableTotal])
    expect(told(phase)).toEqual([['Tahap Akhir', 5], ['Lain', 2]])
    expect(told(performer)).toEqual([['Kepala\nDinas', 7]])
  })
})

describe('laws of every model', () => {
  it('[GR3] [TT4] [VA3] [WS4] groups and categories add up to the total, waste stays within it, the ratio within its interval', () => {
    fc.assert(fc.property(someModel(), fc.constantFrom(own, defaultSettings), (model, settings) => {
      const { totals, groups, waste, counts, activities } = analyze(model, settings)
      const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0)
      for (const kind of [groups.phase, groups.performer, groups.institution, groups.phase.flatMap(({ institutions }) => institutions)]) {
        expect(sum(kind.map((group) => group.totals.tableTotal))).toBe(totals.tableTotal)
        expect(sum(kind.map((group) => group.activities.length))).toBe(activities.length)
      }
      expect(sum(Object.values(totals.timeByCategory))).toBe(totals.tableTotal)
      expect(sum(waste.map(({ time }) => time))).toBeLessThanOrEqual(totals.tableTotal)
      expect(counts.manual + counts.assisted + counts.automated).toBe(counts.steps)
      const ratio = totals.valueAddedRatio
      expect(ratio === undefined).toBe(totals.tableTotal === 0)
      if (ratio) expect(0 <= ratio.low && ratio.low === ratio.value && ratio.value <= ratio.high && ratio.high <= 1).toBe(true)
    }), { numRuns: 500 })
  })

  it('other ids change no figure', () => {
    fc.assert(fc.property(someModel(), (model) => {
      const bare = ({ totals, counts, waste, findings }: ReturnType<typeof analyze>) => ({ totals, counts, waste, codes: findings.map(({ code }) => code) })
      expect(bare(analyze(withOtherIds(model, 'x-'), own))).toEqual(bare(analyze(model, own)))
    }))
  })

  it('5,000 activities in one chain are analysed without exhausting the stack, in well under a second', () => {
    const chain = aSequence(Array.from({ length: 5000 }, (_, at) => aTimed(`a${at}`, 1, 'VA')))
    expect(cpuMilliseconds(() => expect(analyze(chain, own).totals.tableTotal).toBe(5000))).toBeLessThan(1000)
  })
})
