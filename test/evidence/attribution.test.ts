// Where differences come from in every document: rows that close, the method named, and a law for JSON of any study.
import { read, utils, type CellObject } from '@e965/xlsx'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { attributionText } from '../../src/cli/attribution-text.ts'
import { attributionsJson } from '../../src/evidence/attribution-json.ts'
import { writeDocx } from '../../src/evidence/docx/write-docx.ts'
import { reportPictures } from '../../src/evidence/report-pictures.ts'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import { compare } from '../../src/comparison/compare.ts'
import { defaultSettings } from '../../src/model/study.ts'
import { onePixel, reportOf } from '../support/evidence-study.ts'
import { someModel } from '../support/random-model.ts'

interface Told {
  readonly measure: string
  readonly total: number
  readonly flow?: number
  readonly rows: readonly { readonly row: number; readonly asIs: readonly string[]; readonly toBe: readonly string[]; readonly amount: number }[]
}

describe('JSON', () => {
  it('tells each row by its place among the outcomes and by its ids, and adds up', () => {
    fc.assert(fc.property(someModel(6), someModel(6), (asIs, toBe) => {
      const comparison = compare(asIs, toBe, { same: [], notSame: [] }, defaultSettings)
      const told = attributionsJson(comparison) as unknown as readonly Told[]
      expect(told.map(({ measure }) => measure)).toEqual([...comparison.attributions.keys()])
      for (const { total, rows, flow = 0 } of told) {
        const sum = rows.reduce((all, { amount }) => all + amount, flow)
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(total), ...rows.map(({ amount }) => Math.abs(amount))))
        for (const { row, asIs: before, toBe: after, amount } of rows) {
          expect(amount).not.toBe(0)
          expect({ asIs: before, toBe: after }).toEqual({ asIs: comparison.ledger[row]!.asIs, toBe: comparison.ledger[row]!.toBe })
        }
      }
    }), { numRuns: 60 })
  })
})

describe('the workbook', () => {
  it('has a sheet of rows by measures whose every column leaves nothing', async () => {
    const sheet = read(await writeXlsx(reportOf()), { type: 'array', cellFormula: true }).Sheets['Asal selisih']!
    const lines = utils.sheet_to_json<readonly (string | number)[]>(sheet, { header: 1 })
    const lineOf = (label: string): number => lines.findIndex((line) => line[1] === label) + 1
    const [total, rest] = [lineOf('Jumlah'), lineOf('Sisa')]
    const columns = Object.keys(sheet).filter((at) => at.endsWith(`${rest}`) && at.replace(/\d+$/, '') > 'D' && at.replace(/^[A-Z]+/, '') === `${rest}`)
    expect(columns.length).toBeGreaterThan(3)
    for (const at of columns) expect(sheet[at] as CellObject).toMatchObject({ v: 0 })
    const heads = lines[3]!
    const time = String.fromCharCode(65 + heads.indexOf('Jumlah waktu (jam)'))
    expect((sheet[`${time}${total}`] as CellObject).f).toBe(`SUM(${time}5:${time}${total - 1})`)
    expect(((sheet[`${time}${total}`] as CellObject).v as number) * 24).toBeCloseTo(-45, 9)
  })
})

describe('in words', () => {
  it('the report names what brings most, and the method', async () => {
    const report = reportOf()
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(report, await reportPictures(report, onePixel))) })
    expect(value).toContain('Asal selisih')
    expect(value).toContain('Waktu penyelesaian yang diharapkan (jam): selisih −45:00. Bagian terbesar berasal dari 2. Menyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE (dihapus), yaitu −25:00.')
    expect(value).toContain('nilai Shapley')
  })

  it('the terminal prints the largest first, and closes', () => {
    const [table = '', sentences = ''] = attributionText(reportOf())
    const amounts = table.split('\n').flatMap((line) => /([−+]\d+:\d+)\s*$/.exec(line)?.[1] ?? [])
    expect(amounts).toEqual(['−25:00', '−20:00', '−45:00'])
    expect(sentences).toContain('nilai Shapley')
  })
})
