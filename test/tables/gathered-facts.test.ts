// Rows of a table of facts that name a variant, beside those of the study.
import { describe, expect, it } from 'vitest'
import { variantRowsUnused } from '../../src/tables/gathered-facts.ts'
import { readFactText } from '../../src/tables/read-fact-table.ts'
import { anActivity, aSequence } from '../support/build-model.ts'

const model = aSequence([anActivity('Memeriksa berkas', { id: 'T1' }), anActivity('Menyusun surat', { id: 'T2' })], ['Staf', 'Staf'])

describe('facts of a table by kind of case', () => {
  it('a row belongs to the variant it names, a blank one and one of the base to the study; names that sound alike are one', () => {
    const { facts, variants, findings } = readFactText('id;varian;dokumen\nT1;;1\nT2;Dasar;2\nT1;Berat;3\nT2; berat ;4\nT1;Sedang;5\n', model)
    expect(findings).toEqual([])
    expect(facts.activities).toEqual({ T1: { documents: 1 }, T2: { documents: 2 } })
    expect(variants?.map(({ name, rows, facts: { activities } }) => [name, rows, activities])).toEqual([
      ['Berat', 2, { T1: { documents: 3 }, T2: { documents: 4 } }], ['Sedang', 1, { T1: { documents: 5 } }],
    ])
  })
  it('a row is said again only within its own kind', () => {
    const { variants, findings } = readFactText('id,variant,documents\nT1,Severe,3\nT1,Severe,4\nT1,,1\n', model)
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['FACTS_ROW_REPEATED', 3]])
    expect(variants?.[0]?.facts.activities).toEqual({ T1: { documents: 3 } })
  })
  it('a phase above the rows is the study\'s, whichever variants stand under it', () => {
    const { facts, variants } = readFactText('id;varian;dokumen\nTahap Awal;;\nT1;;1\nT1;Berat;3\n', model)
    expect(facts.activities['T1']).toEqual({ documents: 1, phase: 'Tahap Awal' })
    expect(variants?.[0]?.facts.activities).toEqual({ T1: { documents: 3 } })
  })
  it('performers have facts of a variant too', () => {
    const { variants } = readFactText('lajur;varian;jumlah petugas\nStaf;Berat;4\n', model)
    expect(variants?.[0]?.facts.performers).toEqual({ 'lane Staf': { capacity: 4 } })
  })
  it('a table without variants has none, and nothing is told', () => {
    expect('variants' in readFactText('id;dokumen\nT1;1\n', model)).toBe(false)
    expect(variantRowsUnused(undefined)).toEqual([])
    expect(variantRowsUnused(readFactText('id;varian;dokumen\nT1;Berat;3\n', model).variants, 'f.csv')).toMatchObject([{ code: 'FACTS_VARIANT_ROWS', file: 'f.csv', params: { names: 'Berat', rows: 1 } }])
  })
})
