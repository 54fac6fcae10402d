// Tables of extra measures: files in both languages, pasted rows, and what is wrong in which row.
import { describe, expect, it } from 'vitest'
import { readMeasureTable, readPastedMeasures, type MeasureTable } from '../../src/tables/read-measure-table.ts'
import { aWorkbook } from './build-workbook.ts'

const csv = (text: string): Promise<MeasureTable> => readMeasureTable(new TextEncoder().encode(text), 'ukuran.csv')
const server = { id: 'm1', name: 'Server', unit: 'unit', better: 'less', asIs: 5, toBe: 1 }

describe('measures of a file', () => {
  it.each([
    ['nama,satuan,arah,as-is,to-be\nServer,unit,makin kecil makin baik,5,1'], ['Ukuran;Satuan;Arah;Sebelum;Sesudah\nServer;unit;turun;5;1'],
    ['name,unit,direction,before,after\nServer,unit,less is better,5,1'], ['\uFEFFto-be\tas-is\tname\tunit\tdirection\n1\t5\tServer\tunit\tless'],
    ['sep=;\nNama ukuran;Satuan;Arah;Sebelum (as-is);Sesudah (to-be)\nServer;unit;Semakin kecil, semakin baik;5;1'],
  ])('columns in either language and any order: %j', async (text) => {
    expect(await csv(text)).toEqual({ measures: [server], findings: [] })
  })

  it('numbers are read by the marks of the language the table is headed in', async () => {
    expect((await csv('nama;arah;as-is;to-be\nBiaya;;"Rp 1.250,5";1.250')).measures).toEqual([{ id: 'm1', name: 'Biaya', better: 'neutral', asIs: 1250.5, toBe: 1250 }])
    expect((await csv('name;direction;as-is;to-be\nFee;neutral;"1,250.5";1.250')).measures).toEqual([{ id: 'm1', name: 'Fee', better: 'neutral', asIs: 1250.5, toBe: 1.25 }])
  })

  it('a blank side, unit or direction states nothing', async () => {
    expect((await csv('nama,satuan,as-is,to-be\nServer,,5,-\nFormulir,-,,n/a')).measures).toEqual([
      { id: 'm1', name: 'Server', better: 'neutral', asIs: 5 }, { id: 'm2', name: 'Formulir', better: 'neutral' },
    ])
  })

  it('an Excel sheet gives its numbers, not their texts', async () => {
    const { measures } = await readMeasureTable(aWorkbook([[['Nama', 'Satuan', 'Arah', 'As-is', 'To-be'], ['Server', 'unit', 'turun', 5, 1], ['Indeks', '', 'naik', 80.125, 91]]]), 'ukuran.xlsx')
    expect(measures).toEqual([server, { id: 'm2', name: 'Indeks', better: 'more', asIs: 80.125, toBe: 91 }])
  })

  it('a name that begins like a formula stays a name', async () => {
    expect((await csv('nama,as-is\n"=HYPERLINK(""http://x"")",1')).measures).toMatchObject([{ name: '=HYPERLINK("http://x")' }])
  })

  it.each([
    ['', 'MEASURES_HEADER_MISSING', undefined], ['nama,satuan\nServer,unit', 'MEASURES_HEADER_MISSING', undefined], ['a,b\n1,2', 'MEASURES_HEADER_MISSING', undefined],
    ['nama,as-is\n,5', 'MEASURES_NAME_MISSING', 2], ['nama,as-is\nServer,5\n\nBiaya,lima', 'MEASURES_AMOUNT_UNREADABLE', 4],
    ['nama,as-is\nServer,=5', 'MEASURES_AMOUNT_UNREADABLE', 2], ['nama,as-is\nServer,9999999999999999', 'MEASURES_AMOUNT_UNREADABLE', 2],
    ['nama,arah,as-is\nServer,hemat,5', 'MEASURES_DIRECTION_UNREADABLE', 2], [`nama,as-is\n${'x'.repeat(201)},5`, 'MEASURES_TEXT_TOO_LONG', 2],
    [`nama,satuan,as-is\nServer,${'x'.repeat(61)},5`, 'MEASURES_TEXT_TOO_LONG', 2], [`nama,as-is${'\nServer,5'.repeat(201)}`, 'MEASURES_TOO_MANY', undefined],
    ['nama,as-is\n"Server,5\nBiaya,1', 'TABLE_QUOTE_OPEN', 2],
  ])('a table with anything wrong gives nothing, and says the row: %#', async (text, code, line) => {
    const { measures, findings } = await csv(text)
    expect(measures).toEqual([])
    expect(findings).toMatchObject([{ code, severity: 'error', file: 'ukuran.csv', ...(line !== undefined && { line, params: { row: line } }) }].map(({ file, ...rest }) => ({ ...rest, file })))
  })
})

describe('pasted rows', () => {
  it('stand by place where nothing heads them', () => {
    expect(readPastedMeasures([['Server', 'unit', 'turun', '5', '1'], ['', '', '', '', '']], ',', []).measures).toEqual([server])
    expect(readPastedMeasures([['Server', 'unit', '5', '1']], ',', []).measures).toEqual([{ ...server, better: 'neutral' }])
    expect(readPastedMeasures([['Server', '1.250', '1,5']], ',', []).measures).toEqual([{ id: 'm1', name: 'Server', better: 'neutral', asIs: 1250, toBe: 1.5 }])
    expect(readPastedMeasures([['Server', '1.250']], '.', []).measures).toEqual([{ id: 'm1', name: 'Server', better: 'neutral', asIs: 1.25 }])
  })
  it('a header of theirs is heard, and ids that are taken are not given again', () => {
    const { measures } = readPastedMeasures([['to-be', 'nama'], ['1', 'Server'], ['2', 'Formulir']], ',', [{ id: 'm2', name: 'Biaya', better: 'less' }])
    expect(measures).toEqual([{ id: 'm3', name: 'Server', better: 'neutral', toBe: 1 }, { id: 'm4', name: 'Formulir', better: 'neutral', toBe: 2 }])
  })
  it('a row that cannot be read is told by its number', () => {
    expect(readPastedMeasures([['Server', '5', '1'], ['Biaya', 'gratis', '0']], ',', [])).toMatchObject({ measures: [], findings: [{ code: 'MEASURES_AMOUNT_UNREADABLE', line: 2 }] })
    expect(readPastedMeasures([], ',', []).findings).toMatchObject([{ code: 'MEASURES_HEADER_MISSING' }])
  })
})
