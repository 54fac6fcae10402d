// Variants in documents and packs: the same numbers everywhere, live in Excel, and verified from the BPMN file of each variant.
import { read, type CellObject, type WorkBook } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBpmn } from '../../src/bpmn/read-bpmn.ts'
import { comparisonJson } from '../../src/evidence/comparison-json.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { writePack } from '../../src/evidence/pack/write-pack.ts'
import type { Report } from '../../src/evidence/report.ts'
import { sha256 } from '../../src/evidence/sha256.ts'
import { variantFiles, variantsOfFiles } from '../../src/evidence/variant-files.ts'
import { kindMeasureText, kindTexts, tellingMeasures } from '../../src/evidence/variant-text.ts'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import { zipBytes } from '../../src/evidence/zip-bytes.ts'
import { noFacts, type FactSheet } from '../../src/model/facts.ts'
import type { Variant } from '../../src/model/variant.ts'
import { evaluate } from '../support/evaluate-formula.ts'
import { onePixel, reportOf } from '../support/evidence-study.ts'

const days = (amount: number): FactSheet => ({
  ...noFacts, activities: { a1: { processing: { parts: [{ amount, unit: 'workday' }], basis: 'working', raw: `${amount} hari kerja` } }, a3: { documents: 4, value: 'NVA' } },
})
const variants: readonly Variant[] = [
  { id: 'v1', name: 'Daerah', share: 0.3, facts: { asIs: days(8), toBe: noFacts } },
  { id: 'v2', name: 'Pusat & "provinsi"', share: 0.25, facts: { asIs: noFacts, toBe: days(2) } },
]
const report = reportOf(undefined, undefined, {}, { variants })
const open = async (some: Report): Promise<WorkBook> => read(await writeXlsx(some), { cellFormula: true })

describe('a report with variants', () => {
  it('has every kind of case in its JSON, and nothing of them where there are none', async () => {
    const { variants: told } = await comparisonJson(report) as { variants: { kinds: { id?: string; name?: string; share: number; measures: { measure: string; asIs: number; toBe: number }[] }[]; total: { measure: string; asIs: number }[] } }
    const total = (at: number) => told.kinds[at]!.measures.find(({ measure }) => measure === 'tableTotal')!
    expect(told.kinds.map(({ id, name, share }) => [id, name, share])).toEqual([[undefined, undefined, 0.45], ['v1', 'Daerah', 0.3], ['v2', 'Pusat & "provinsi"', 0.25]])
    // 31 days of 300 minutes; the first step takes 8 days instead of 5.
    expect([total(0).asIs, total(1).asIs, total(2).asIs]).toEqual([9300, 9300 + 900, 9300])
    expect(told.total.find(({ measure }) => measure === 'tableTotal')?.asIs).toBeCloseTo(9300 + 0.3 * 900, 9)
    expect('variants' in await comparisonJson(reportOf())).toBe(false)
  })

  it('has a sheet in which every formula gives the number it carries, and the words of the other documents', async () => {
    const book = await open(report)
    const sheet = book.Sheets['Varian']!
    const formulas = (Object.entries(sheet) as [string, CellObject][]).filter(([, { f }]) => f !== undefined)
    expect(formulas.some(([, { f }]) => f!.startsWith('SUMPRODUCT('))).toBe(true)
    for (const [at, { f, v }] of formulas) expect(v, `${at} =${f}`).toBeCloseTo(evaluate(f!, book, 'Varian') as number, 9)
    const texts = (Object.values(sheet) as CellObject[]).map(({ v }) => v)
    for (const name of ['Dasar', 'Daerah', 'Pusat & "provinsi"', 'Semua kasus', 'Rasio nilai tambah (VAR)']) expect(texts).toContain(name)
    expect((await open(reportOf())).SheetNames).not.toContain('Varian')
  })

  it('has no row of all cases where nobody knows the shares', async () => {
    const unshared = reportOf(undefined, undefined, {}, { variants: [{ id: 'v1', name: 'Daerah', facts: variants[0]!.facts }] })
    const texts = (Object.values((await open(unshared)).Sheets['Varian']!) as CellObject[]).map(({ v }) => v)
    expect(texts).not.toContain('Semua kasus')
    expect(kindTexts('id', unshared.variants!).map(({ name, share }) => [name, share])).toEqual([['Dasar', ''], ['Daerah', '']])
  })

  it('tells a measure only where it differs, and one that says the same only once', () => {
    // Expected work is the table total here: without branches every step is done once.
    expect(tellingMeasures(report.variants!)).toEqual(['expectedLeadTime', 'tableTotal', 'valueAddedRatio', 'documents'])
    const [own] = kindTexts('id', report.variants!)
    expect(kindMeasureText('id', own!, 'tableTotal')).toMatchObject({ asIs: '155:00' })
    expect(kindMeasureText('id', own!, 'cost')).toMatchObject({ asIs: '', difference: '' })
  })
})

describe('variants as files', () => {
  it('are the models of the study with the facts of the variant, and give the departures again', () => {
    const files = variantFiles(report.study)
    expect([...files.keys()]).toEqual(['variants/1/as-is.bpmn', 'variants/1/to-be.bpmn', 'variants/2/as-is.bpmn', 'variants/2/to-be.bpmn'])
    const { model } = readBpmn(files.get('variants/1/as-is.bpmn')!, 'x.bpmn')
    expect(model?.processes[0]?.nodes.find(({ id }) => id === 'a1')).toMatchObject({ facts: { processing: { raw: '8 hari kerja' }, value: 'NNVA' } })
    const listed = variants.map((variant, at) => ({ ...variant, files: { asIs: `variants/${at + 1}/as-is.bpmn`, toBe: `variants/${at + 1}/to-be.bpmn` } }))
    expect(variantsOfFiles(listed, report.study.sides, (name) => files.get(name)).variants).toEqual(variants)
    expect(variantsOfFiles(listed, report.study.sides, () => strToU8('<html>')).finding).toMatchObject({ code: 'FILE_IS_HTML', side: 'asIs' })
  })
})

describe('a pack with variants', () => {
  type Files = Record<string, Uint8Array>
  const forged = async (files: Files): Promise<Uint8Array> => {
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as { files: { name: string; size: number; sha256: string }[] }
    for (const entry of manifest.files) {
      const bytes = files[entry.name]
      if (bytes) Object.assign(entry, { size: bytes.length, sha256: await sha256(bytes) })
    }
    return zipBytes(new Map(Object.entries({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) })))
  }
  const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
    const text = strFromU8(bytes)
    expect(text).toContain(from)
    return strToU8(text.replace(from, to))
  }
  const pack = writePack(report, onePixel)
  const codes = async (files: Files) => (await verifyPack(await forged(files))).findings.map(({ code, file }) => [code, file])

  it('is in order, and the same to the byte when it is made again', async () => {
    const result = await verifyPack(await pack)
    expect(result.findings).toEqual([])
    expect(result.files.map(({ name }) => name)).toContain('variants/2/to-be.bpmn')
    expect(Buffer.from(await writePack(reportOf(undefined, undefined, {}, { variants }), onePixel)).equals(Buffer.from(await pack))).toBe(true)
  })
  it('a fact changed in the file of a variant gives other numbers than the pack says', async () => {
    const files = unzipSync(await pack)
    const name = 'variants/1/as-is.bpmn'
    const other = replaced(files[name]!, 'processing="P8D"', 'processing="P9D"')
    expect((await codes({ ...files, [name]: other })).map(([code]) => code)).toContain('PACK_NUMBER_DIFFERS')
  })
  it('the file of a variant is the model of the study, and nothing else in it may differ', async () => {
    const files = unzipSync(await pack)
    const name = 'variants/2/as-is.bpmn'
    expect(await codes({ ...files, [name]: replaced(files[name]!, 'Membentuk Tim', 'Membubarkan Tim') })).toContainEqual(['PACK_FILE_CHANGED', name])
  })
  it('a share or a name changed in the study is found', async () => {
    const files = unzipSync(await pack)
    expect((await codes({ ...files, 'study.json': replaced(files['study.json']!, '0.25', '0.2') })).map(([code]) => code)).toContain('PACK_NUMBER_DIFFERS')
    expect((await codes({ ...files, 'study.json': replaced(files['study.json']!, '"Daerah"', '"Kota"') })).map(([code]) => code)).toContain('PACK_NUMBER_DIFFERS')
  })
  it.each([
    ['"variants/1/as-is.bpmn"', '"../../../elsewhere.bpmn"'], ['"variants/1/as-is.bpmn"', '"variants/2/as-is.bpmn"'], ['"as-is.bpmn"', '"/as-is.bpmn"'],
  ])('a study that names %s as %s leads whoever opens it to another file, and that is found', async (from, to) => {
    const files = unzipSync(await pack)
    expect(await codes({ ...files, 'study.json': replaced(files['study.json']!, from, to) })).toContainEqual(['PACK_NUMBER_DIFFERS', 'study.json'])
  })
  it('a file of a variant that is missing, or one too many, is found', async () => {
    const files = unzipSync(await pack)
    const { 'variants/1/to-be.bpmn': missing, ...rest } = files
    expect(missing).toBeDefined()
    expect(await codes(rest)).toContainEqual(['PACK_FILE_MISSING', 'variants/1/to-be.bpmn'])
    expect(await codes({ ...files, 'variants/3/as-is.bpmn': missing! })).toContainEqual(['PACK_FILE_UNLISTED', 'variants/3/as-is.bpmn'])
  })
})
