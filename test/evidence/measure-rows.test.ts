// The table of measures as an auditor reads it: rows that say something, and why printed numbers do not subtract to the printed difference.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../src/comparison/difference-of.ts'
import type { Measure } from '../../src/comparison/comparison.ts'
import { measureRows } from '../../src/evidence/measure-rows.ts'
import { ministryRows, reportOf } from '../support/evidence-study.ts'

const measure = (name: Measure['measure'], unit: Measure['unit'], asIs: number | undefined, toBe: number | undefined): Measure =>
  ({ measure: name, unit, better: 'less', ...differenceOf(asIs, toBe, 'less', unit === 'ratio') })

const { comparison } = reportOf()
const rowsOf = (measures: readonly Measure[]) => measureRows({ language: 'id', comparison: { ...comparison, measures } })

describe('a table of measures', () => {
  it('[MR1] names what is unknown or nothing on both sides below the table, and keeps what is nothing on one', () => {
    const { rows, notes } = rowsOf([measure('steps', 'count', 6, 5), measure('loops', 'count', 0, 0), measure('approvals', 'count', 0, 1), measure('tableTotal', 'minutes', undefined, undefined)])
    expect(rows.map(({ name }) => name)).toEqual(['Aktivitas', 'Persetujuan'])
    expect(notes).toEqual(['Belum dapat dihitung karena datanya belum diisi: Jumlah waktu (jam).', 'Nol pada kedua sisi: Perulangan.'])
  })

  it('[MR1] a time of less than half a minute prints as zero, and so takes no row', () => {
    expect(rowsOf([measure('expectedLeadTime', 'minutes', 0.1, 0.1)]).rows).toEqual([])
  })

  it('[MR2] 3:58 − 0:39 is 3:19, and 3:20 is printed: the row is named', () => {
    const { rows: [row], notes } = rowsOf([measure('expectedWork', 'minutes', 238.333, 38.778), measure('steps', 'count', 6, 5)])
    expect(row).toMatchObject({ asIs: '3:58', toBe: '0:39', difference: '−3:20' })
    expect(notes).toEqual([expect.stringMatching(/^Selisih dihitung dari angka yang belum dibulatkan\. .*: Waktu kerja yang diharapkan \(jam\)\.$/)])
  })

  it('[MR2][law] the sentence stands exactly where the printed minutes do not subtract to the printed difference', () => {
    const minutesOf = (text: string): number => {
      const [, minus, hours, minutes] = /^[+]?(\u2212)?(\d+):(\d\d)$/.exec(text)!
      return (minus ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
    }
    fc.assert(fc.property(fc.double({ min: 1, max: 5000, noNaN: true }), fc.double({ min: 1, max: 5000, noNaN: true }), (asIs, toBe) => {
      const { rows: [row], notes } = rowsOf([measure('expectedWork', 'minutes', asIs, toBe)])
      expect(notes.length > 0).toBe(minutesOf(row!.toBe) - minutesOf(row!.asIs) !== minutesOf(row!.difference))
    }))
  })

  it('[MR3] a ratio that untagged activities keep open is not printed as a bare number', () => {
    const untagged = ministryRows.map((row, at) => (at === 0 ? { ...row, attributes: { processing: 'P5D' } } : row))
    expect(measureRows(reportOf(ministryRows, untagged)).notes.join(' ')).toContain('Rasio nilai tambah (VAR) masih dapat berubah selama ada aktivitas berwaktu yang belum berkategori: to-be 51,61–67,74\u00A0%.')
    expect(measureRows(reportOf()).notes.join(' ')).not.toContain('masih dapat berubah')
  })
})
