// The principle of ESIA in the documents: decided or suggested, row by row and counted.
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { comparisonJson } from '../../src/evidence/comparison-json.ts'
import { ledgerTextOf } from '../../src/evidence/ledger-text.ts'
import { summarySentences } from '../../src/evidence/summary-text.ts'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import { improvedRows, ministryRows, reportOf } from '../support/evidence-study.ts'

const decidedRows = improvedRows.map((row, at) => (at === 0 ? { ...row, attributes: { ...row.attributes, esia: 'Integrate' } } : row))

describe('ESIA in the documents', () => {
  it('a suggestion says that it is one, a decision does not', () => {
    const texts = (report = reportOf()) => report.comparison.ledger.map((row) => ledgerTextOf(report)(row).esia).filter((text) => text !== '')
    expect(texts()).toEqual(['Simplify (saran)', 'Eliminate (saran)'])
    expect(texts(reportOf(ministryRows, decidedRows, { language: 'en' }))).toEqual(['Integrate', 'Eliminate (suggested)'])
  })

  it('the summary counts them, and says what nobody has decided yet', () => {
    const sentence = (report = reportOf()) => summarySentences(report).find((some) => some.includes('ESIA'))
    expect(sentence()).toBe('Menurut prinsip ESIA, sebagai saran yang belum diputuskan analis: 1 Eliminate (hapus), 1 Simplify (sederhanakan).')
    expect(sentence(reportOf(ministryRows, decidedRows))).toBe('Menurut prinsip ESIA: 1 Eliminate (hapus), 1 Integrate (gabungkan); 1 dari 2 baris ini sudah diputuskan analis, sisanya saran.')
    expect(sentence(reportOf(ministryRows, ministryRows))).toBeUndefined()
  })

  it('the JSON and the workbook have it in every row of the ledger', async () => {
    const report = reportOf(ministryRows, decidedRows)
    const outcomes = (await comparisonJson(report))['outcomes'] as readonly Readonly<Record<string, unknown>>[]
    expect(outcomes.map(({ esia, esiaIsDecided }) => [esia, esiaIsDecided]).slice(0, 3)).toEqual([['Integrate', true], ['Eliminate', false], [undefined, undefined]])
    const rows = utils.sheet_to_json<unknown[]>(read(await writeXlsx(report)).Sheets['Perubahan']!, { header: 1, blankrows: true })
    expect(rows[3]?.at(-1)).toBe('Prinsip ESIA')
    expect(rows.slice(4, 6).map((row) => row.at(-1))).toEqual(['Integrate', 'Eliminate (saran)'])
  })
})
