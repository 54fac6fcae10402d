// The rows of the value-added table: their grouping, what they count, and that nothing is counted twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { varTable } from '../../src/evidence/var-table.ts'
import { ministryRows, reportOf, type TestRow } from '../support/evidence-study.ts'

const tableOf = (rows: readonly TestRow[], waitingCountsAs: 'NVA' | 'own' = 'NVA') => {
  const report = reportOf(rows, ministryRows)
  return varTable(reportOf(rows, ministryRows, {}, { settings: { ...report.study.settings, waitingCountsAs } }).sides.asIs.analysis)
}
const kinds = (rows: readonly TestRow[]) => tableOf(rows).rows.map(({ kind }) => kind)

describe('headings', () => {
  it('phase -> institution -> activities -> sub-total, phase total, total', () => {
    expect(kinds(ministryRows)).toEqual([
      'phase', 'institution', ...Array<string>(5).fill('activity'), 'institutionTotal', 'institution', 'activity', 'institutionTotal', 'phaseTotal', 'total',
    ])
  })
  it('a model without phases and pools is one plain table', () => {
    expect(kinds([{ name: 'a' }, { name: 'b' }])).toEqual(['activity', 'activity', 'total'])
  })
  it('some activities without a phase make a group of their own', () => {
    expect(kinds([{ name: 'a', attributes: { phase: 'Awal' } }, { name: 'b' }])).toEqual(['phase', 'activity', 'phaseTotal', 'phase', 'activity', 'phaseTotal', 'total'])
  })
})

describe('what is counted', () => {
  const waiting: TestRow = { name: 'Menelaah', attributes: { processing: 'PT1H', waiting: 'PT2H', value: 'VA' } }
  it.each([
    ['NVA', { VA: 60, NVA: 120 }],
    ['own', { VA: 180 }],
  ] as const)('[TT3] waiting counts as %s', (setting, times) => {
    expect(tableOf([waiting], setting).rows[0]).toMatchObject({ kind: 'activity', times, days: 0.6 })
  })
  it('untimed and untagged activities are listed by their number', () => {
    const table = tableOf([{ name: 'a' }, { name: 'b', attributes: { processing: 'PT1H' } }, { name: 'c', attributes: { value: 'VA' } }])
    expect(table).toMatchObject({ untimed: [1, 3], untagged: [2] })
  })
  it('[law] the parts of each row add up to its time, and rows to the total', () => {
    const row = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      attributes: fc.record({
        processing: fc.integer({ min: 0, max: 900 }).map((minutes) => `PT${minutes}M`), waiting: fc.integer({ min: 0, max: 9 }).map((days) => `P${days}D`),
        value: fc.constantFrom('VA', 'NVA', 'NNVA'), phase: fc.constantFrom('x', 'y'),
      }, { requiredKeys: [] }),
    })
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), fc.constantFrom('NVA' as const, 'own' as const), (rows, setting) => {
      const table = tableOf(rows as readonly TestRow[], setting)
      const sums = table.rows.flatMap((some) => (some.kind === 'activity' ? [{ time: some.activity.time ?? 0, parts: Object.values(some.times).reduce((sum, time) => sum + time, 0) }] : []))
      for (const { time, parts } of sums) expect(parts).toBeCloseTo(time, 9)
      expect(sums.reduce((sum, { time }) => sum + time, 0)).toBeCloseTo(table.totals.tableTotal, 6)
    }))
  })
})
