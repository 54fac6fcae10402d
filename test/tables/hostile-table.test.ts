// Tables that somebody broke, or made to break a reader: each is read, or refused in words, in bounded time and memory.
import { describe, expect, it } from 'vitest'
import { findingText } from '../../src/locale/finding-text.ts'
import { readFactTable, readFactText } from '../../src/tables/read-fact-table.ts'
import { readLinkTable } from '../../src/tables/read-link-table.ts'
import { aModel, anActivity, aProcess, flowOf } from '../support/build-model.ts'
import { aWorkbook } from './build-workbook.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const model = aModel([aProcess(flowOf([anActivity('Periksa', { id: 'T1' }), anActivity('Kirim', { id: 'T2' })]))])
const both = { asIs: model, toBe: model }

describe('quotes out of step in a CSV file', () => {
  it.each([
    ['never closed', 'id;note;value\nT1;"abc;VA\nT2;x;NVA\n'],
    ['closed in the middle of a cell', 'id;note;value\nT1;"a"b;VA\nT2;"x";NVA\n'],
  ])('%s: rows below are not taken for a note without a word, the table is refused with the row', (_, text) => {
    const { facts, findings } = readFactText(text, model, 'fakta.csv')
    expect(facts.activities).toEqual({})
    expect(findings).toMatchObject([{ code: 'TABLE_QUOTE_OPEN', severity: 'error', line: 2, file: 'fakta.csv' }])
    expect(findingText('id', findings[0]!).why).toContain('Baris 2')
  })

  it('in a table of links too', async () => {
    const { links, findings } = await readLinkTable(utf8('as-is;to-be\n"T1;T1\nT2;T2\n'), 'tautan.csv', both)
    expect(links.same).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['TABLE_QUOTE_OPEN'])
  })

  it('quotes in pairs are no trouble, over several lines neither', () => {
    const { facts, findings } = readFactText('id;note;value\nT1;"a ""b"";\nc";VA\n', model)
    expect(facts.activities['T1']).toEqual({ note: 'a "b";\nc', value: 'VA' })
    expect(findings).toEqual([])
  })
})

describe('tables past all measure', () => {
  it('a CSV file of a million rows costs no more than the rows that are read', async () => {
    const { facts, findings } = await readFactTable(utf8(`id;value\n${'x;VA\n'.repeat(1_000_000)}`), 'f.csv', model)
    expect(facts.activities).toEqual({})
    expect(findings.length).toBeLessThanOrEqual(20_000)
    expect(findings.at(-1)).toMatchObject({ code: 'TABLE_TOO_LONG', params: { limit: 20_000, row: 20_001 } })
  })

  it('a workbook with a blank in the last column of every row is read like any other', async () => {
    const wide = Array.from({ length: 300 }, (_, at) => [`x${at}`, 'VA', ...Array<null>(16_381).fill(null), ' '])
    const { facts } = await readFactTable(aWorkbook([[['id', 'value'], ['T1', 'NVA'], ...wide.slice(0, 40)]]), 'f.xlsx', model)
    expect(facts.activities['T1']).toEqual({ value: 'NVA' })
  })

  it('merged areas that lie over each other are merged once', async () => {
    const rows = [['phase', 'id', 'value'], ['Awal', 'T1', 'VA'], ...Array.from({ length: 5000 }, () => [null, 'T2', 'VA'] as const)]
    const { facts } = await readFactTable(aWorkbook([rows], Array.from({ length: 3000 }, () => 'A2:A5000')), 'f.xlsx', model)
    expect(facts.activities['T2']).toEqual({ phase: 'Awal', value: 'VA' })
  })

  it.each(['.xlsx', '.csv'])('more than 100 MB, packed or not, are refused before they are unpacked: %s', async (kind) => {
    const zip = aWorkbook([[['id', 'value'], ['T1', 'VA']]])
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    // The size the first entry claims in the list of contents.
    view.setUint32(view.getUint32(zip.length - 22 + 16, true) + 24, 2_000_000_000, true)
    const bytes = kind === '.xlsx' ? zip : new Uint8Array(101 * 1024 * 1024).fill(32)
    for (const { findings } of [await readFactTable(bytes, `f${kind}`, model), await readLinkTable(bytes, `f${kind}`, both)]) {
      expect(findings).toMatchObject([{ code: 'TABLE_TOO_LARGE', severity: 'error', params: { limit: 100 } }])
    }
  })
})
