// Controls that are gone in every document: what is stated stands as it is, what is suggested says so.
import { read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { comparisonJson } from '../../src/evidence/comparison-json.ts'
import { controlTexts } from '../../src/evidence/control-text.ts'
import { packFileNames } from '../../src/evidence/pack/pack-files.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { writePack } from '../../src/evidence/pack/write-pack.ts'
import { summarySentences } from '../../src/evidence/summary-text.ts'
import type { Report } from '../../src/evidence/report.ts'
import type { Language } from '../../src/locale/language.ts'
import { onePixel, reportOf, type TestRow } from '../support/evidence-study.ts'

const facts = { risk: '=SUM(palsu)', safeguard: 'Data dicek sistem', legalBasis: 'PP 5/2021' }
const before: readonly TestRow[] = [{ name: 'Menerima permohonan' }, { name: 'Memeriksa berkas', attributes: facts }, { name: 'Menyetujui surat' }, { name: 'Mengirim surat' }]
const after: readonly TestRow[] = [{ name: 'Menerima permohonan' }, { name: 'Mengirim surat' }]
const report = (language: Language = 'id'): Report => reportOf(before, after, { language })

describe('controls that are gone in the documents', () => {
  it('[CN3] what is stated stands as it is, a suggestion and a gap say what they are', () => {
    expect(controlTexts(report())).toEqual([
      { control: '2. Memeriksa berkas', kind: 'pemeriksaan', outcome: 'Dihapus', ...facts },
      { control: '3. Menyetujui surat', kind: 'persetujuan', outcome: 'Dihapus', risk: 'keputusan diambil tanpa kewenangan (saran)', safeguard: 'belum dinyatakan', legalBasis: '' },
    ])
    expect(controlTexts(report('en'))[1]).toMatchObject({ kind: 'approval', risk: 'a decision is made without authority (suggested)', safeguard: 'not stated' })
  })

  it('the summary says how many are gone and how many nobody explained', () => {
    const sentence = (some: Report) => summarySentences(some).find((text) => text.includes('pengendalian'))
    expect(sentence(report())).toBe('2 pengendalian (pemeriksaan atau persetujuan) tidak ada lagi pada to-be; 1 di antaranya belum dinyatakan risiko atau penggantinya.')
    expect(sentence(reportOf(before.slice(0, 2), after.slice(0, 1)))).toBe('Satu pengendalian (pemeriksaan atau persetujuan) tidak ada lagi pada to-be; risiko dan penggantinya sudah dinyatakan.')
    expect(sentence(reportOf(before, before))).toBeUndefined()
  })

  it('the JSON keeps facts and suggestions apart', async () => {
    expect((await comparisonJson(report()))['lostControls']).toEqual([
      { asIs: 'a2', outcome: 'removed', kinds: ['check'], toBe: [], ...facts }, { asIs: 'a3', outcome: 'removed', kinds: ['approval'], toBe: [] },
    ])
    expect(await comparisonJson(reportOf(before, before))).not.toHaveProperty('lostControls')
  })

  it('a pack shows them in Word and Excel, and verifies', async () => {
    const pack = await writePack(report(), onePixel)
    expect((await verifyPack(pack)).findings).toEqual([])
    const files = unzipSync(pack)
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(files[packFileNames('id').report]!) })).value
    expect(html.replace(/<\/t[dh]>/g, '|').replace(/<[^>]*>/g, '')).toContain('2. Memeriksa berkas|pemeriksaan|Dihapus|=SUM(palsu)|Data dicek sistem|PP 5/2021|')
    const sheet = read(files[packFileNames('id').tables]!).Sheets['Pengendalian']!
    expect(utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })[4]).toEqual([1, '2. Memeriksa berkas', 'pemeriksaan', 'Dihapus', '=SUM(palsu)', 'Data dicek sistem', 'PP 5/2021'])
    expect(Object.values(sheet as Record<string, { readonly f?: string }>).some(({ f }) => f !== undefined)).toBe(false)
  })
})
