// Expected figures in documents: the credit application of the textbook before and after, in Word, in Excel and in a pack.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type CellObject, type WorkBook } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/evidence/docx/write-docx.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { writePack } from '../../src/evidence/pack/write-pack.ts'
import { buildReport, type Report, type ReportOptions } from '../../src/evidence/report.ts'
import { sha256 } from '../../src/evidence/sha256.ts'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import { zipBytes } from '../../src/evidence/zip-bytes.ts'
import { findingText } from '../../src/locale/finding-text.ts'
import type { StudySettings } from '../../src/model/study.ts'
import { evaluate } from '../support/evaluate-formula.ts'
import { onePixel, reportOf, studyOf, testOptions } from '../support/evidence-study.ts'

const before = readFileSync(join(import.meta.dirname, '../cases/credit-application/model.bpmn'), 'utf8')
/** After the reform nothing comes back incomplete, and the office has tariffs, cases and a fee for each offer. */
const after = before.replace('probability="0.2"', 'probability="0"').replace('probability="0.8"', 'probability="1"')
  .replace('isExecutable="false">', 'isExecutable="false"><bpmn:extensionElements><ringkas:process casesPerYear="100"/></bpmn:extensionElements>'
    + '<bpmn:laneSet id="l"><bpmn:lane id="bank" name="Bank"><bpmn:extensionElements><ringkas:performer tariff="60000"/></bpmn:extensionElements>'
    + ['completeness', 'history', 'income', 'assess', 'offer', 'rejection'].map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('') + '</bpmn:lane></bpmn:laneSet>')

const settings: StudySettings = { calendar: { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20, daysPerYear: 240 }, waitingCountsAs: 'NVA' }

function reported(options: Partial<ReportOptions> = {}, more: Partial<StudySettings> = {}): Report {
  const report = buildReport(studyOf(before, after, { settings: { ...settings, ...more } }), { ...testOptions, ...options })
  if ('refusals' in report) throw new Error(report.refusals.map(({ code }) => code).join())
  return report
}

const textOf = async (report: Report): Promise<string> => {
  const picture = { svg: '<svg/>', png: await onePixel('<svg/>', 1), width: 400, height: 300 }
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(report, { asIs: picture, toBe: picture, alongAsIs: picture, alongToBe: picture })) })
  return value.replace(/\n+/g, '\n').replaceAll('\u00A0', ' ')
}

describe('Word', () => {
  it('the figures of both sides with difference, percent and verdict', async () => {
    const text = await textOf(reported())
    expect(text).toContain('Waktu penyelesaian yang diharapkan (jam)\n69:12\n67:12\n−2:00\n−2,89 %\nlebih baik')
    expect(text).toContain('Efisiensi waktu siklus\n12,86 %\n12,50 %\n−0,36 poin\nlebih buruk')
  })
  it('the trail: each piece with its formula and its hours', async () => {
    const text = await textOf(reported())
    expect(text).toContain('Satu kasus\n600 + 1.440 + 1.440 + 672 = 4.152 menit\n69:12')
    expect(text).toMatch(/480 ÷ \(1 − 0,2\) = 600 menit\n10:00/)
    expect(text).toContain('0,6 × 480 + 0,4 × 960 = 672 menit\n11:12')
    expect(text).toContain('terlama dari (480; 1.440) = 1.440 menit')
  })
  it('where a flow goes back, says that its shortest and longest way do not; elsewhere there is nothing to say', async () => {
    const texts = [await textOf(reported()), await textOf(reportOf())]
    expect(texts.map((text) => [...new Set(text.match(/Jalur [a-z ]+: aktivitas/g))].sort())).toEqual([
      ['Jalur tercepat tanpa mengulang: aktivitas', 'Jalur terlama tanpa mengulang: aktivitas'], ['Jalur tunggal: aktivitas'],
    ])
  })
  it('names its methods, and the reading of rework that was chosen', async () => {
    const [again, once] = [await textOf(reported()), await textOf(reported({}, { rework: 'once' }))]
    for (const method of ['persamaan lalu lintas (traffic equations)', 'pohon susunan (structure tree)', 'maximum of means']) expect(again).toContain(method)
    expect(again).toContain('(T + r × T ulang) ÷ (1 − r)')
    expect(once).toContain('paling banyak sekali')
    expect(once).toContain('480 + 0,2 × 480 = 576 menit')
  })
  it('cost of the side that states it, and time that is freed is not called money', async () => {
    const text = await textOf(reported())
    expect(text).toContain('Biaya per kasus (rupiah)')
    expect(text).toContain('Dengan 100 kasus setahun, waktu kerja instansi berkurang 50 jam setahun (100 × 30 menit ÷ 60), setara 0,03 pegawai (1.920 jam kerja setahun per pegawai).')
    expect(text).toContain('tidak dijumlahkan dengan biaya langsung')
  })
  it('in English too', async () => {
    const text = await textOf(reported({ language: 'en' }))
    expect(text).toContain('Expected lead time (hours)\n69:12\n67:12\n−2:00\n−2.89%\nbetter')
    expect(text).toContain('0.6 × 480 + 0.4 × 960 = 672 minutes')
    expect(text).not.toMatch(/report\.|analysis\.|\{\w+\}/)
  })
  it('a side without any time says so instead of 0', async () => {
    const bare = before.replace(/ processing="[^"]*" waiting="[^"]*"/g, '')
    const report = buildReport(studyOf(bare, after, { settings }), testOptions)
    if ('refusals' in report) throw new Error('refused')
    expect(await textOf(report)).toContain('Model ini belum memuat waktu')
    expect(report.comparison.measures.find(({ measure }) => measure === 'expectedLeadTime')).not.toHaveProperty('asIs')
  })
})

describe('Excel', () => {
  const open = async (report: Report): Promise<WorkBook> => read(await writeXlsx(report), { cellNF: true })
  const find = (book: WorkBook, sheet: string, label: string): number =>
    utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, blankrows: true }).findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.trim() === label)) + 1
  const cell = (book: WorkBook, sheet: string, at: string): CellObject => book.Sheets[sheet]![at] as CellObject

  it.each([['again', 4152], ['once', 4128]] as const)('rework %s: every formula gives the value beside it, the lead time among them', async (rework, minutes) => {
    const book = await open(reported({}, { rework }))
    for (const sheet of ['Alur as-is', 'Alur to-be', 'Ukuran']) {
      for (const [at, { f, v }] of Object.entries(book.Sheets[sheet]!) as [string, CellObject][]) {
        if (f === undefined) continue
        const value = evaluate(f, book, sheet)
        if (typeof value === 'number') expect(v, `${sheet}!${at} =${f}`).toBeCloseTo(value, 9)
        else expect(v ?? '', `${sheet}!${at} =${f}`).toBe(value)
      }
    }
    const lead = find(book, 'Alur as-is', 'Waktu penyelesaian yang diharapkan (jam)')
    expect(cell(book, 'Alur as-is', `C${lead}`).v).toBeCloseTo(minutes / 1440, 12)
  })
  it('the structure is live: another time of an activity, or another probability, gives another lead time', async () => {
    const book = await open(reported())
    const sheet = book.Sheets['Alur as-is']!
    const formulas = Object.entries(sheet as Readonly<Record<string, CellObject>>).filter(([, { f }]) => f !== undefined)
    const settle = (): void => {
      // Parts stand below their whole: as many rounds as the tree is deep.
      for (let round = 0; round < 8; round += 1) for (const [at, { f }] of formulas) (sheet[at] as CellObject).v = evaluate(f!, book, 'Alur as-is')
    }
    const whole = find(book, 'Alur as-is', 'Satu kasus')
    const income = find(book, 'Alur as-is', 'Check income sources')
    cell(book, 'Alur as-is', `F${income}`).v = 0
    settle()
    // 21 hours of waiting less: the credit history, 8 hours, is then the longest of the parallel two.
    expect(Number(cell(book, 'Alur as-is', `G${whole}`).v) * 1440).toBeCloseTo(4152 - 960, 6)
    const loop = find(book, 'Alur as-is', 'Perulangan: “Complete?”')
    expect(cell(book, 'Alur as-is', `E${loop}`).v).toBe(0.2)
    cell(book, 'Alur as-is', `E${loop}`).v = 0.5
    settle()
    expect(Number(cell(book, 'Alur as-is', `G${whole}`).v) * 1440).toBeCloseTo(4152 - 960 + 360, 6)
  })
  it('the measures refer to where the figures are made', async () => {
    const book = await open(reported())
    const row = find(book, 'Ukuran', 'Waktu penyelesaian yang diharapkan (jam)')
    expect(cell(book, 'Ukuran', `B${row}`).f).toMatch(/^'Alur as-is'!C\d+$/)
    expect(cell(book, 'Ukuran', `C${row}`).f).toMatch(/^'Alur to-be'!C\d+$/)
  })
})

describe('a pack', () => {
  it('verifies, and a forged lead time is found and named', async () => {
    const pack = await writePack(reported(), onePixel)
    expect((await verifyPack(pack, { toolVersion: '9.8.7' })).findings).toEqual([])
    const files = unzipSync(pack)
    const name = 'comparison.json'
    const forged = strFromU8(files[name]!).replace('"expectedLeadTime": 4152', '"expectedLeadTime": 4052')
    expect(forged).not.toBe(strFromU8(files[name]!))
    files[name] = strToU8(forged)
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as { files: { name: string; size: number; sha256: string }[] }
    for (const entry of manifest.files) if (entry.name === name) Object.assign(entry, { size: files[name].length, sha256: await sha256(files[name]) })
    const result = await verifyPack(zipBytes(new Map(Object.entries({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) }))))
    const found = result.findings.find(({ code }) => code === 'PACK_NUMBER_DIFFERS')
    expect(findingText('id', found!).why).toMatch(/As-is.*Waktu penyelesaian yang diharapkan.*4052.*4152/)
  })
})
