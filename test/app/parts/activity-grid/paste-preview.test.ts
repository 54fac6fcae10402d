import { describe, expect, it } from 'vitest'
import { analyze } from '../../../../src/analysis/analyze.ts'
import { changesOf, pastePreview } from '../../../../src/app/parts/activity-grid/paste-preview.ts'
import { readBpmn } from '../../../../src/bpmn/read-bpmn.ts'
import { factsOf, withFacts } from '../../../../src/model/fact-sheet.ts'
import { noFacts } from '../../../../src/model/facts.ts'
import { defaultSettings } from '../../../../src/model/study.ts'
import { readFactText } from '../../../../src/tables/read-fact-table.ts'
import { sampleFile } from '../../../support/sample-file.ts'

const model = readBpmn(sampleFile('1-monev-spbe/as-is.bpmn'), 'as-is.bpmn').model!
const analysis = analyze(model, defaultSettings)
const preview = (text: string) => pastePreview(readFactText(text, model), analysis, model)

describe('what a pasted table would change', () => {
  it('tells only what differs from what is stated', () => {
    const { lines, unchanged } = preview('Aktivitas\tKategori\tJenis Pemborosan\nMenyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE\tNNVA\tPergerakan\nMembentuk Tim Asesor Eksternal\tNVA\t\n')
    expect(lines.map(({ number, change }) => [number, change])).toEqual([[4, { value: 'NVA' }]])
    expect(unchanged).toBe(1)
  })

  it('keeps a doubtful cell with its row, and everything else that found no place apart', () => {
    const seen = preview('Aktivitas\tJenis Pemborosan\tWarna\nMembentuk Tim Asesor Eksternal\tlama\tbiru\nTidak ada\tCacat\t\n')
    expect(seen.lines).toMatchObject([{ number: 4, change: {}, doubts: [{ column: 'Jenis Pemborosan', text: 'lama' }] }])
    expect(seen.others.map(({ code }) => code)).toEqual(['FACTS_COLUMN_UNKNOWN', 'FACTS_ROW_UNMATCHED'])
    expect(changesOf(seen)).toEqual(noFacts)
  })

  it('leaves rows of a variant to the variant', () => {
    const seen = preview('Aktivitas\tVarian\tKategori\nMembentuk Tim Asesor Eksternal\tBerat\tNVA\nMembentuk Tim Asesor Eksternal\t\tNNVA\n')
    expect(seen.lines.map(({ number, change }) => [number, change])).toEqual([[4, { value: 'NNVA' }]])
    expect(seen.others).toEqual([])
  })

  it('says so when there is no table in the text', () => {
    expect(preview('halo').others).toMatchObject([{ code: 'FACTS_HEADER_MISSING', severity: 'error' }])
  })

  it("changes nothing for the ministry's own table", () => {
    const rows = analysis.activities.map(({ number, name, value, waste }) => [number, name, value, waste ?? ''].join('\t'))
    expect(preview(['No\tAktivitas\tKategori\tPemborosan', ...rows].join('\n')).lines.map(({ number }) => number)).toEqual([])
  })

  it('takes what belongs to lanes, branches and processes along, where it differs', () => {
    const pool = model.participants[0]!
    const table = `nama;kapasitas;kategori\n${pool.name};3;\nMembentuk Tim Asesor Eksternal;;NVA\n`
    expect(changesOf(preview(table))).toEqual({ ...noFacts, activities: { [analysis.activities[3]!.id]: { value: 'NVA' } }, performers: { [pool.id]: { capacity: 3 } } })
    const stated = withFacts(model, { ...factsOf(model), performers: { [pool.id]: { capacity: 3 } } })
    expect(pastePreview(readFactText(table, stated), analysis, stated).besides.performers).toEqual({})
  })
})
