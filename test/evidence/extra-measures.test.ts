// Measures of the analyst's own in every document: stated amounts, live differences, and nothing that a name could set off.
import { read, utils, type CellObject } from '@e965/xlsx'
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { comparisonJson } from '../../src/evidence/comparison-json.ts'
import { extraMeasuresSentence } from '../../src/evidence/extra-measure-text.ts'
import { packFileNames } from '../../src/evidence/pack/pack-files.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { writePack } from '../../src/evidence/pack/write-pack.ts'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import type { Report } from '../../src/evidence/report.ts'
import type { ExtraMeasure } from '../../src/model/extra-measure.ts'
import { evaluate } from '../support/evaluate-formula.ts'
import { improvedRows, ministryRows, onePixel, reportOf } from '../support/evidence-study.ts'

const measures: readonly ExtraMeasure[] = [
  { id: 'm1', name: 'Server', unit: 'unit', better: 'less', asIs: 5, toBe: 1 },
  { id: 'm2', name: '=HYPERLINK("http://x")', better: 'more', asIs: 0, toBe: 2.5 },
  { id: 'm3', name: 'Biaya layanan', unit: 'Rp', better: 'less', asIs: 50_000 },
  { id: 'm4', name: 'Unit kerja terlibat', better: 'neutral', asIs: 4, toBe: 3 },
]
const withMeasures = (extraMeasures: readonly ExtraMeasure[], language: 'id' | 'en' = 'id'): Report =>
  reportOf(ministryRows, improvedRows, { language }, { extraMeasures })

describe('measures of the analyst\'s own in the documents', () => {
  it('the JSON holds amounts, differences and verdicts, and no key where there are none', async () => {
    expect((await comparisonJson(withMeasures(measures)))['extraMeasures']).toEqual([
      { id: 'm1', name: 'Server', unit: 'unit', direction: 'less', asIs: 5, toBe: 1, difference: -4, percent: -0.8, verdict: 'better' },
      { id: 'm2', name: '=HYPERLINK("http://x")', direction: 'more', asIs: 0, toBe: 2.5, difference: 2.5, verdict: 'better' },
      { id: 'm3', name: 'Biaya layanan', unit: 'Rp', direction: 'less', asIs: 50_000 },
      { id: 'm4', name: 'Unit kerja terlibat', direction: 'neutral', asIs: 4, toBe: 3, difference: -1, percent: -0.25 },
    ])
    expect(await comparisonJson(reportOf())).not.toHaveProperty('extraMeasures')
  })

  it('the workbook subtracts by formula, keeps names texts, and says the direction', async () => {
    const bytes = await writeXlsx(withMeasures(measures))
    const book = read(bytes, { cellNF: true })
    const sheet = book.Sheets['Ukuran']!
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
    const line = rows.findIndex((row) => row.includes('Server (unit)')) + 1
    const cell = (at: string) => sheet[at] as CellObject
    expect(rows[line - 3]).toEqual(['Ukuran tambahan: dinyatakan oleh analis, tidak dihitung dari model'])
    expect(rows[line - 1]).toEqual(['Server (unit)', 5, 1, -4, -0.8, 'lebih baik', 'makin kecil makin baik'])
    expect(cell(`D${line}`).f).toBe(`C${line}-B${line}`)
    expect(cell(`E${line}`).f).toBe(`IF(MAX(B${line},0)=0,"",D${line}/B${line})`)
    expect(cell(`A${line + 1}`)).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' })
    expect(cell(`A${line + 1}`).f).toBeUndefined()
    expect([cell(`C${line + 1}`).w, cell(`D${line + 1}`).w, cell(`B${line + 2}`).w, cell(`D${line + 2}`)?.f]).toEqual(['2.5', '+2.5', '50,000', undefined])
    for (const [at, { f, v }] of Object.entries(sheet as Record<string, CellObject>)) {
      if (f !== undefined && /^D|^E/.test(at) && Number(at.slice(1)) >= line) expect(evaluate(f, book, 'Ukuran')).toBe(v)
    }
  })

  it('the Word document gives them a section of their own, in the language of the report', async () => {
    const html = async (report: Report) => {
      const zip = await writePack(report, onePixel)
      const bytes = unzipSync(zip)[packFileNames(report.language).report]!
      return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
    }
    const text = (await html(withMeasures(measures, 'en'))).replace(/<\/t[dh]>/g, '|').replace(/<br \/>/g, ' / ').replace(/<[^>]*>/g, '')
    expect(text).toContain('Stated by the analyst, not computed from the models.')
    expect(text).toContain('Server (unit) / less is better|5|1|−4|−80.00%|better|')
    expect(text).toContain('Biaya layanan (Rp) / less is better|50,000|||||')
    expect(await html(reportOf())).not.toContain('Ukuran tambahan')
  })

  it('the summary names those that have both sides, and how many it leaves out', () => {
    const one = (rest: Partial<ExtraMeasure>): ExtraMeasure => ({ id: 'm', name: 'Formulir', better: 'less', asIs: 3, toBe: 3, ...rest })
    expect(extraMeasuresSentence(withMeasures(measures))).toEqual([
      'Ukuran tambahan menurut analis: Server (unit) turun dari 5 menjadi 1 (−80,00\u00A0%); =HYPERLINK("http://x") naik dari 0 menjadi 2,5; '
      + 'Unit kerja terlibat turun dari 4 menjadi 3 (−25,00\u00A0%).',
    ])
    expect(extraMeasuresSentence(withMeasures([one({})]))).toEqual(['Ukuran tambahan menurut analis: Formulir tetap 3.'])
    expect(extraMeasuresSentence(withMeasures(Array.from({ length: 9 }, (_, at) => one({ id: `m${at}` }))))[0]).toMatch(/; 3 ukuran lain pada tabel\.$/)
    expect(extraMeasuresSentence(withMeasures([measures[2]!]))).toEqual([])
  })

  it('a pack carries them, and a changed amount in its study is found', async () => {
    const pack = await writePack(withMeasures(measures), onePixel)
    expect((await verifyPack(pack)).findings).toEqual([])
    const files = unzipSync(pack)
    const study = strFromU8(files['study.json']!)
    expect(JSON.parse(study)).toMatchObject({ version: 3, extraMeasures: measures })
    const forged = zipSync({ ...files, 'study.json': strToU8(study.replace('"asIs": 5', '"asIs": 9')) })
    expect((await verifyPack(forged)).findings.map(({ code, file }) => [code, file])).toEqual([['PACK_FILE_CHANGED', 'study.json']])
  })
})
