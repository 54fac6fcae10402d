import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysedActivity, Analysis } from '../../../../src/analysis/analysis.ts'
import { groupsOf } from '../../../../src/analysis/groups.ts'
import { totalsOf } from '../../../../src/analysis/totals.ts'
import { gridRows, runsOf, type GridRow } from '../../../../src/app/parts/activity-grid/grid-rows.ts'
import { isIncomplete, rowViews } from '../../../../src/app/parts/activity-grid/row-view.ts'
import { defaultSettings } from '../../../../src/model/study.ts'

const activity = (id: string, number: number, facts: Partial<AnalysedActivity>): AnalysedActivity => ({
  id, number, name: id, automation: 'manual',
  activity: {
    kind: 'activity', id, name: id, type: 'task', isForCompensation: false, isExpanded: false, triggeredByEvent: false, dataInputRefs: [],
    dataOutputRefs: [], facts: {},
  },
  ...facts,
})

function analysisOf(activities: readonly AnalysedActivity[], settings = defaultSettings): Analysis {
  const counts = { steps: 0, decisions: 0, events: 0, handOffs: 0, performers: 0, documents: 0, applications: 0, manual: 0, assisted: 0, automated: 0, approvals: 0, loops: 0 }
  return { ...settings, totals: totalsOf(activities, settings), counts, waste: [], activities, groups: groupsOf(activities, settings), findings: [] }
}

const said = (row: GridRow): string => (row.kind === 'activity' ? row.id : `${row.kind} ${row.name ?? '?'}`)

const twoPhases = analysisOf([
  activity('a', 1, { phase: 'Persiapan', institution: 'Kementerian', value: 'VA', processing: 300, time: 300 }),
  activity('b', 2, { phase: 'Persiapan', institution: 'IPPD', processing: 60, time: 60 }),
  activity('c', 3, { phase: 'Pelaksanaan', institution: 'IPPD', value: 'NVA' }),
])

describe('lines of the table', () => {
  it('phase, institution, rows, sub-total, phase total; a lone institution leaves its total to the phase', () => {
    expect(gridRows(twoPhases, { grouping: 'phase' }).rows.map(said)).toEqual([
      'band Persiapan', 'head Kementerian', 'a', 'total Kementerian', 'head IPPD', 'b', 'total IPPD', 'total Persiapan',
      'band Pelaksanaan', 'head IPPD', 'c', 'total Pelaksanaan',
    ])
  })

  it('a level nobody named is left out', () => {
    const plain = analysisOf([activity('a', 1, {}), activity('b', 2, {})])
    expect(gridRows(plain, { grouping: 'phase' }).rows.map(said)).toEqual(['a', 'b'])
    expect(gridRows(plain, { grouping: 'performer' }).rows.map(said)).toEqual(['a', 'b'])
  })

  it('activities that name no phase are a group among those that do', () => {
    const half = analysisOf([activity('a', 1, { phase: 'Persiapan' }), activity('b', 2, {})])
    expect(gridRows(half, { grouping: 'phase' }).rows.map(said)).toEqual(['band Persiapan', 'a', 'total Persiapan', 'band ?', 'b', 'total ?'])
  })

  it('a filter keeps heads of what it shows and drops totals', () => {
    expect(gridRows(twoPhases, { grouping: 'phase', only: new Set(['b']) }).rows.map(said)).toEqual(['band Persiapan', 'head IPPD', 'b'])
  })

  it('a folded phase keeps its lines but nobody walks through them', () => {
    const { rows, order } = gridRows(twoPhases, { grouping: 'phase', folded: new Set(['phase Persiapan']) })
    expect(order).toEqual(['c'])
    expect(rows).toHaveLength(12)
    expect(rows.filter((row) => row.kind === 'activity' && row.hidden)).toHaveLength(2)
  })

  it('gathers the activities between heads and totals', () => {
    const runs = runsOf(gridRows(twoPhases, { grouping: 'phase' }).rows)
    expect(runs.filter(({ kind }) => kind === 'run').map((run) => run.kind === 'run' && run.lines.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']])
    expect(runsOf(gridRows(twoPhases, { grouping: 'none' }).rows)).toMatchObject([{ kind: 'run', lines: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }])
    expect(new Set(runs.map(({ key }) => key)).size).toBe(runs.length)
  })

  it('every line has a key of its own', () => {
    for (const grouping of ['phase', 'institution', 'performer', 'none'] as const) {
      const keys = gridRows(twoPhases, { grouping }).rows.map(({ kind, key }) => `${kind} ${key}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('any table', () => {
  const name = fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined })
  const table = fc.array(fc.record({ phase: name, institution: name, performer: name }), { maxLength: 25 })
    .map((facts) => analysisOf(facts.map((some, at) => activity(`t${at}`, at + 1, some))))

  it('shows every activity exactly once in every grouping, and a filter exactly what it lets through', () => {
    fc.assert(fc.property(table, fc.constantFrom('phase', 'institution', 'performer', 'none'), fc.func(fc.boolean()), (analysis, grouping, keep) => {
      const ids = analysis.activities.map(({ id }) => id)
      expect([...gridRows(analysis, { grouping }).order].sort()).toEqual([...ids].sort())
      const only = new Set(ids.filter(keep))
      expect(new Set(gridRows(analysis, { grouping, only }).order)).toEqual(only)
    }))
  })
})

describe('one row', () => {
  it('shows days, and its time under its category', () => {
    expect(rowViews(twoPhases).get('a')).toMatchObject({ days: 1, VA: 300, NVA: undefined, NNVA: undefined, untagged: undefined })
  })

  it('shows waiting under NVA, or with its own category where the study says so', () => {
    const waits = activity('w', 1, { value: 'VA', processing: 60, waiting: 240, time: 300 })
    expect(rowViews(analysisOf([waits])).get('w')).toMatchObject({ VA: 60, NVA: 240 })
    expect(rowViews(analysisOf([waits], { ...defaultSettings, waitingCountsAs: 'own' })).get('w')).toMatchObject({ VA: 300, NVA: undefined })
  })

  it('shows no time under a category of a row without one', () => {
    expect(rowViews(twoPhases).get('c')).toMatchObject({ NVA: undefined, days: undefined })
  })

  it('is the same object as long as it says the same', () => {
    const before = rowViews(twoPhases)
    const after = rowViews(analysisOf(twoPhases.activities.map((some) => (some.id === 'b' ? { ...some, value: 'NNVA' } : { ...some }))), before)
    expect(after.get('a')).toBe(before.get('a'))
    expect(after.get('b')).not.toBe(before.get('b'))
  })

  it('is incomplete without a category or without a time', () => {
    expect([...rowViews(twoPhases).values()].filter(isIncomplete).map(({ id }) => id)).toEqual(['b', 'c'])
  })
})
