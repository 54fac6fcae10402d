// Evidence packs: made twice they are equal; whatever one changes in one, the verification finds it and says where.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/evidence/pack/manifest.ts'
import { packFileNames } from '../../src/evidence/pack/pack-files.ts'
import { verifyPack } from '../../src/evidence/pack/verify-pack.ts'
import { writePack } from '../../src/evidence/pack/write-pack.ts'
import { sha256 } from '../../src/evidence/sha256.ts'
import { zipBytes } from '../../src/evidence/zip-bytes.ts'
import { findingText } from '../../src/locale/finding-text.ts'
import { message } from '../../src/locale/messages.ts'
import { bpmnOf, improvedRows, ministryRows, onePixel, reportOf } from '../support/evidence-study.ts'

type Files = Record<string, Uint8Array>

const pack = await writePack(reportOf(), onePixel)
const names = packFileNames('id')
const filesOf = (zip: Uint8Array): Files => unzipSync(zip)
const packed = (files: Files): Uint8Array => zipBytes(new Map(Object.entries(files)))
const changed = (name: string, change: (bytes: Uint8Array) => Uint8Array): Files => {
  const files = filesOf(pack)
  return { ...files, [name]: change(files[name]!) }
}
const replaced = (from: string | RegExp, to: string) => (bytes: Uint8Array): Uint8Array => {
  const text = strFromU8(bytes)
  const other = text.replace(from, to)
  if (other === text) throw new Error(`nothing to replace: ${String(from)}`)
  return strToU8(other)
}
/** Lists the files of a pack anew, as somebody would who wants a changed file to pass. */
const forged = async (files: Files): Promise<Uint8Array> => {
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as { files: { name: string; size: number; sha256: string }[] }
  for (const entry of manifest.files) {
    const bytes = files[entry.name]
    if (bytes) Object.assign(entry, { size: bytes.length, sha256: await sha256(bytes) })
  }
  return packed({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) })
}
const inside = (part: string, change: (bytes: Uint8Array) => Uint8Array) => (bytes: Uint8Array): Uint8Array => {
  const parts = filesOf(bytes)
  return packed({ ...parts, [part]: change(parts[part]!) })
}

describe('an untouched pack', () => {
  it('is in order, and every number was computed again', async () => {
    const result = await verifyPack(pack, { toolVersion: '9.8.7' })
    expect(result.findings).toEqual([])
    expect(result.ok).toBe(true)
    expect(result.checkedNumbers).toBeGreaterThan(200)
    expect(result.files.map(({ name }) => name)).toEqual(['manifest.json', ...Object.values(names)])
    expect(result.made).toEqual({ language: 'id', profile: 'spbe-14', toolVersion: '9.8.7', madeAt: new Date('2026-11-22T03:00:00Z') })
  })

  it('is the same to the byte when it is made again', async () => {
    expect(Buffer.from(await writePack(reportOf(), onePixel)).equals(Buffer.from(pack))).toBe(true)
  })

  it('is in order in English, with links, another calendar and another instrument', async () => {
    const report = reportOf(ministryRows, improvedRows, { language: 'en' }, {
      links: { same: [{ asIs: 'a2', toBe: 'a1' }], notSame: [{ asIs: 'a1', toBe: 'a1' }] }, assessment: { profile: 'pemdi-15' },
      settings: { calendar: { hoursPerDay: 7.5, daysPerWeek: 5, daysPerMonth: 20, daysPerYear: 240 }, waitingCountsAs: 'own' },
    })
    const result = await verifyPack(await writePack(report, onePixel))
    expect(result.findings).toEqual([])
    expect(result.files.map(({ name }) => name)).toContain('var-table.xlsx')
  })

  it('holds the facts in its models: facts stated beside a file are written into it', async () => {
    const bare = reportOf([{ name: 'Memeriksa' }], [{ name: 'Memeriksa' }])
    const asIs = { ...bare.study.sides.asIs!, facts: { activities: { a1: { value: 'VA' as const, note: 'baru' } }, flows: {}, performers: {}, processes: {} } }
    const report = { ...bare, ...reportOf([{ name: 'Memeriksa', attributes: { value: 'VA', note: 'baru' } }], [{ name: 'Memeriksa' }]), study: { ...bare.study, sides: { ...bare.study.sides, asIs } } }
    const files = filesOf(await writePack(report, onePixel))
    expect(strFromU8(files['as-is.bpmn']!)).toMatch(/ringkas:activity[^>]* note="baru"/)
  })
})

describe('a changed file', () => {
  const digit = replaced(/\d(?=\D*$)/, '7')
  const lastByte = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))

  it.each(Object.values(names))('%s: one byte is found and the file named', async (name) => {
    const result = await verifyPack(packed(changed(name, lastByte)))
    expect(result.ok).toBe(false)
    expect(result.findings).toContainEqual({ code: 'PACK_FILE_CHANGED', severity: 'error', file: name, params: { file: name } })
    expect(result.files.filter(({ ok }) => !ok).map((file) => file.name)).toContain(name)
  })

  it('a model that is not the one the pack was made with: nothing is computed from it', async () => {
    const result = await verifyPack(packed(changed('as-is.bpmn', replaced('processing="P10D"', 'processing="P20D"'))))
    expect(result.findings.map(({ code, file }) => [code, file])).toEqual([['PACK_FILE_CHANGED', 'as-is.bpmn']])
    expect(result.checkedNumbers).toBe(0)
  })

  it('missing, added and unlisted files are named', async () => {
    const rest = Object.fromEntries(Object.entries(filesOf(pack)).filter(([name]) => name !== 'study.json'))
    const result = await verifyPack(packed({ ...rest, 'surat.pdf': strToU8('pdf') }))
    expect(result.findings).toMatchObject([{ code: 'PACK_FILE_MISSING', file: 'study.json' }, { code: 'PACK_FILE_UNLISTED', file: 'surat.pdf' }])
  })

  it('the list of contents itself: any change makes it another list', async () => {
    const result = await verifyPack(packed(changed('manifest.json', digit)))
    expect(result.ok).toBe(false)
  })
})

describe('a changed file with a forged list of contents', () => {
  it.each([
    ['comparison.json', names.comparison, replaced('"tableTotal": 6600', '"tableTotal": 5600'), 'PACK_NUMBER_DIFFERS', /5600.*6600/],
    ['an extra key in comparison.json', names.comparison, replaced('"outcomes"', '"claim": 1,\n  "outcomes"'), 'PACK_NUMBER_DIFFERS', /claim/],
    ['comparison.json that is no JSON', names.comparison, () => strToU8('{'), 'PACK_NUMBER_DIFFERS', /tidak ada/],
    ['a number in the report', names.report, inside('word/document.xml', replaced('110:00', '100:00')), 'PACK_DOCUMENT_DIFFERS', /100:00.*110:00/],
    ['the date in the report', names.report, inside('word/document.xml', replaced('22 November', '21 November')), 'PACK_DOCUMENT_DIFFERS', /21 November/],
    ['a cell of the workbook', names.tables, inside('xl/worksheets/sheet2.xml', replaced(/<v>4<\/v>/, '<v>3</v>')), 'PACK_DOCUMENT_DIFFERS', /lembar 2, sel/],
    ['a formula of the workbook', names.tables, inside('xl/worksheets/sheet1.xml', replaced(/<f>SUM\(D7/, '<f>SUM(D8')), 'PACK_DOCUMENT_DIFFERS', /SUM\(D8.*SUM\(D7/],
    ['the looks of the workbook', names.tables, inside('xl/styles.xml', replaced('FF000000', 'FFFFFFFF')), 'PACK_DOCUMENT_DIFFERS', /xl\/styles.xml/],
    ['a drawing', names.asIsSvg, replaced('Membentuk', 'Memecat'), 'PACK_DOCUMENT_DIFFERS', /as-is.svg/],
    ['a drawing along the other', names.alongToBeSvg, replaced('Membentuk', 'Memecat'), 'PACK_DOCUMENT_DIFFERS', /along-to-be.svg/],
    ['a picture along the other', names.alongAsIsPng, (bytes: Uint8Array) => new Uint8Array([...bytes, 1]), 'PACK_DOCUMENT_DIFFERS', /laporan.docx/],
    ['a picture', names.toBePng, (bytes: Uint8Array) => new Uint8Array([...bytes, 1]), 'PACK_DOCUMENT_DIFFERS', /laporan.docx/],
  ] as const)('%s is found', async (_, name, change, code, text) => {
    const result = await verifyPack(await forged(changed(name, change)))
    const found = result.findings.find((finding) => finding.code === code)
    expect(found?.severity).toBe('error')
    expect(findingText('id', found!).why).toMatch(text)
    expect(result.ok).toBe(false)
  })

  it.each([
    ['the models', 'to-be.bpmn', replaced('processing="P1D"', 'processing="P2D"')],
    ['the settings', 'study.json', replaced('"hoursPerDay": 5', '"hoursPerDay": 6')],
    ['the instrument', 'study.json', replaced('spbe-14', 'pemdi-15')],
    ['the moment', 'manifest.json', replaced('2026-11-22T03', '2026-11-21T03')],
    ['the version, where the reader is of the pack\'s true version', 'manifest.json', replaced('"toolVersion": "9.8.7"', '"toolVersion": "9.8.6"')],
    ['the language', 'manifest.json', replaced('"language": "id"', '"language": "en"')],
    ['the instrument of the list', 'manifest.json', replaced('spbe-14', 'pemdi-15')],
  ] as const)('%s: the numbers or documents no longer agree', async (_, name, change) => {
    expect((await verifyPack(await forged(changed(name, change)))).ok).toBe(false)
  })

  it('a study that is none of ours is named', async () => {
    const result = await verifyPack(await forged(changed('study.json', replaced('"ringkas-study"', '"x"'))))
    expect(result.findings).toMatchObject([{ code: 'STUDY_INVALID', file: 'study.json' }])
  })
})

describe('a pack of another version', () => {
  it('is judged like any other: who changes a document cannot hide behind another version', async () => {
    const result = await verifyPack(pack, { toolVersion: '10.0.0' })
    expect(result).toMatchObject({ ok: true, findings: [{ code: 'PACK_TOOL_VERSION_DIFFERS', severity: 'warning' }] })
    const wrong = await forged(changed(names.comparison, replaced('"tableTotal": 6600', '"tableTotal": 5600')))
    expect((await verifyPack(wrong, { toolVersion: '10.0.0' })).ok).toBe(false)
    const other = await verifyPack(await forged(changed(names.report, inside('word/document.xml', replaced('110:00', '100:00')))), { toolVersion: '10.0.0' })
    expect(other.findings.map(({ code, severity }) => [code, severity])).toEqual([['PACK_TOOL_VERSION_DIFFERS', 'warning'], ['PACK_DOCUMENT_DIFFERS', 'error']])
    const forgedVersion = await forged(changed(names.report, inside('word/document.xml', replaced('110:00', '100:00'))))
    const files = filesOf(forgedVersion)
    const elsewhere = packed({ ...files, 'manifest.json': replaced('9.8.7', '10.0.0')(files['manifest.json']!) })
    expect((await verifyPack(elsewhere, { toolVersion: '9.8.7' })).ok).toBe(false)
  })
})

describe('what is no pack', () => {
  it.each([
    ['a text', strToU8('halo'), 'PACK_UNREADABLE'],
    ['a BPMN file', strToU8(bpmnOf(ministryRows)), 'PACK_UNREADABLE'],
    ['a zip of something else', packed({ 'a.txt': strToU8('a') }), 'PACK_MANIFEST_INVALID'],
    ['a list that is no JSON', packed({ 'manifest.json': strToU8('[') }), 'PACK_MANIFEST_INVALID'],
    ['a name that leaves the folder', packed({ '../manifest.json': strToU8('{}') }), 'PACK_NAME_UNSAFE'],
  ] as const)('%s is refused in words', async (_, bytes, code) => {
    const result = await verifyPack(bytes)
    expect(result).toMatchObject({ ok: false, findings: [{ code, severity: 'error' }] })
    expect(findingText('id', result.findings[0]!).why).not.toContain('{')
  })

  it.each([
    ['format', { format: 'x' }], ['version', { version: 2 }], ['language', { language: 'fr' }], ['profile', { profile: '__proto__' }],
    ['toolVersion', { toolVersion: 'x'.repeat(41) }], ['madeAt', { madeAt: '22/11/2026' }], ['madeAt', { madeAt: 5 }], ['files', { files: {} }],
    ['files', { files: [{ name: 'a', size: 1, sha256: 'z' }] }], ['files', { files: Array(2).fill({ name: 'a', size: 1, sha256: '0'.repeat(64) }) }],
  ])('a list whose %s is wrong', (wrong, change) => {
    const manifest = JSON.parse(strFromU8(filesOf(pack)['manifest.json']!)) as object
    expect(readManifest({ ...manifest, ...change })).toEqual({ wrong })
  })
})

it('every finding of the station has its sentences filled in, in both languages', async () => {
  const results = await Promise.all([
    verifyPack(await forged(changed(names.comparison, replaced('"tableTotal": 6600', '"tableTotal": 5600'))), { language: 'en', toolVersion: '1' }),
    verifyPack(packed(changed(names.report, (bytes) => bytes.slice(1)))),
  ])
  for (const finding of results.flatMap(({ findings }) => findings)) {
    for (const language of ['id', 'en'] as const) {
      const { why, fix } = findingText(language, finding)
      expect(`${why}${fix}`).not.toMatch(/\{|undefined/)
    }
  }
  expect(findingText('en', results[0]!.findings.find(({ code }) => code === 'PACK_NUMBER_DIFFERS')!).why)
    .toContain(message('en', 'report.place.tableTotal'))
})

describe('a pack made to exhaust whoever verifies it', () => {
  const many = (piece: string, times: number): Uint8Array => strToU8(piece.repeat(times))
  it.each([
    ['a list of contents of 60 MB', async () => packed({ ...filesOf(pack), 'manifest.json': many('{},', 20_000_000) }), 'PACK_MANIFEST_INVALID'],
    ['numbers of 100 MB', () => forged({ ...filesOf(pack), [names.comparison]: strToU8(`[${'{},'.repeat(33_000_000)}{}]`) }), 'PACK_NUMBER_DIFFERS'],
    ['numbers a million lists deep', () => forged({ ...filesOf(pack), [names.comparison]: strToU8('['.repeat(1e6) + ']'.repeat(1e6)) }), 'PACK_NUMBER_DIFFERS'],
    ['a workbook of 20 million cells', () => forged(changed(names.tables, inside('xl/worksheets/sheet1.xml', () => many('<c r="', 20_000_000)))), 'PACK_DOCUMENT_DIFFERS'],
    ['a hundred thousand links', () => forged(changed('study.json', replaced('"same": []', `"same": [${Array(100_000).fill('{"asIs":"x","toBe":"y"}').join()}]`))), 'PACK_NUMBER_DIFFERS'],
  ] as const)('%s: the answer is no, in good time', async (_, make, code) => {
    const result = await verifyPack(await make(), { toolVersion: '9.8.7' })
    expect(result.ok).toBe(false)
    expect(result.findings.map((finding) => finding.code)).toContain(code)
    for (const finding of result.findings.slice(0, 5)) expect(findingText('id', finding).why.length).toBeLessThan(1000)
  })
})
