// The workbook, opened again: the ministry's figures, formulas that give the values beside them, texts that stay texts.
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../src/evidence/xlsx/write-xlsx.ts'
import type { Report } from '../../src/evidence/report.ts'
import { improvedRows, ministryRows, reportOf, type TestRow } from '../support/evidence-study.ts'
import { evaluate } from '../support/evaluate-formula.ts'

const hour = 1 / 24
const open = async (report: Report) => read(await writeXlsx(report), { cellNF: true })
const rowsOf = (sheet: WorkSheet): readonly (readonly unknown[])[] => utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
const rowNamed = (sheet: WorkSheet, label: string): number => rowsOf(sheet).findIndex((row) => row.includes(label)) + 1
const cell = (sheet: WorkSheet, at: string): CellObject => sheet[at] as CellObject

describe('the table as the ministry prints it', () => {
  it.each([
    ['id', 'Tabel as-is', 'Subtotal Kementerian', 'Jumlah', ['No', 'Aktivitas', 'Hari', 'Waktu (Jam)', 'VA', 'NVA', 'NNVA', 'Jenis Pemborosan']],
    ['en', 'As-is table', 'Sub-total Kementerian', 'Total', ['No', 'Activity', 'Days', 'Time (hours)', 'VA', 'NVA', 'NNVA', 'Type of Waste']],
  ] as const)('%s: 26 days, 130:00, VA 80:00, NVA 0:00, NNVA 50:00, 61.54 % of the ministry; 31 days, 155:00, 51.61 % of all', async (language, name, subtotal, total, head) => {
    const sheet = (await open(reportOf(ministryRows, improvedRows, { language }))).Sheets[name]!
    expect(rowsOf(sheet)).toContainEqual(head)
    const [group, all] = [rowNamed(sheet, subtotal), rowNamed(sheet, total)]
    const values = (row: number) => ['C', 'D', 'E', 'F', 'G', 'H'].map((column) => cell(sheet, `${column}${row}`).v)
    expect(values(group)).toEqual([26, 130 * hour, 80 * hour, 0, 50 * hour, 80 / 130].map((value) => expect.closeTo(value, 12)))
    expect(values(all)).toEqual([31, 155 * hour, 80 * hour, 0, 75 * hour, 80 / 155].map((value) => expect.closeTo(value, 12)))
    expect(cell(sheet, `D${group}`).z).toBe('[h]:mm')
    expect(cell(sheet, `D${group}`).w).toBe('130:00')
    expect(cell(sheet, `H${group}`).w).toBe('VAR 61.54%')
  })

  it('sub-totals and totals are formulas over the rows above them', async () => {
    const sheet = (await open(reportOf())).Sheets['Tabel as-is']!
    const [group, all] = [rowNamed(sheet, 'Subtotal Kementerian'), rowNamed(sheet, 'Jumlah')]
    expect(cell(sheet, `D${group}`).f).toBe(`SUM(D7:D${group - 1})`)
    expect(cell(sheet, `D${all}`).f).toBe(`SUMIF($A$6:$A$${all - 1},">0",D6:D${all - 1})`)
    expect(cell(sheet, `H${all}`).f).toBe(`IF(D${all}=0,"",E${all}/D${all})`)
  })

  it('[VA3] untagged time opens the ratio: lowest and highest stand side by side', async () => {
    const rows: readonly TestRow[] = [
      { name: 'Memeriksa', attributes: { processing: 'PT2H', value: 'VA' } }, { name: 'Mencatat', attributes: { processing: 'PT2H' } },
      { name: 'Mengarsipkan', attributes: { value: 'NVA' } },
    ]
    const sheet = (await open(reportOf(rows))).Sheets['Tabel as-is']!
    const total = rowNamed(sheet, 'Jumlah')
    expect(cell(sheet, `H${total}`)).toMatchObject({ v: 0.5, w: 'VAR ≥ 50.00%' })
    expect(cell(sheet, `J${total}`)).toMatchObject({ v: 1, f: `IF(D${total}=0,"",(E${total}+I${total})/D${total})` })
    expect(rowsOf(sheet).flat()).toContain('Aktivitas nomor 3 belum berwaktu dan tidak dihitung.')
  })
})

describe('formulas', () => {
  it('the measures refer to the tables and compute difference and percent', async () => {
    const book = await open(reportOf())
    const sheet = book.Sheets['Ukuran']!
    const row = rowNamed(sheet, 'Jumlah waktu (jam)')
    expect(cell(sheet, `B${row}`).f).toMatch(/^'Tabel as-is'!D\d+$/)
    expect(cell(sheet, `D${row}`)).toMatchObject({ f: `C${row}-B${row}`, v: expect.closeTo(-45 * hour, 12) as number })
    expect(cell(sheet, `E${row}`)).toMatchObject({ f: `IF(B${row}=0,"",D${row}/B${row})`, v: expect.closeTo(-45 / 155, 12) as number })
  })

  it('the ledger closes: its total is the difference of the tables and nothing remains', async () => {
    const sheet = (await open(reportOf())).Sheets['Perubahan']!
    const [total, tables, rest] = ['Jumlah', 'Selisih jumlah waktu kedua tabel', 'Sisa yang tidak terjelaskan'].map((label) => rowNamed(sheet, label))
    expect(cell(sheet, `G${total}`).v).toBeCloseTo(-45 * hour, 12)
    expect(cell(sheet, `G${tables}`).v).toBeCloseTo(-45 * hour, 12)
    expect(cell(sheet, `G${rest}`)).toMatchObject({ v: 0, f: `ROUND(G${total}-G${tables},6)` })
  })

  it('a row of the ledger without any time has no difference; one with a time on one side has', async () => {
    const sheet = (await open(reportOf([{ name: 'Memeriksa' }, { name: 'Mengarsip', attributes: { processing: 'PT1H' } }], [{ name: 'Memeriksa' }]))).Sheets['Perubahan']!
    const differences = rowsOf(sheet).flatMap((row, at) => (typeof row[0] === 'number' ? [(sheet[`G${at + 1}`] as CellObject | undefined)?.v] : []))
    expect(differences).toEqual([undefined, expect.closeTo(-hour, 12)])
  })

  it('[law] every formula of any study gives the value that stands beside it', async () => {
    const row = fc.record({
      institution: fc.option(fc.constantFrom('Dinas', 'Badan', '= Biro'), { nil: undefined }),
      name: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }),
      attributes: fc.record({
        processing: fc.integer({ min: 0, max: 5000 }).map((minutes) => `PT${minutes}M`), waiting: fc.integer({ min: 0, max: 600 }).map((minutes) => `PT${minutes}M`),
        value: fc.constantFrom('VA', 'NVA', 'NNVA'), phase: fc.constantFrom('Awal', 'Akhir'),
      }, { requiredKeys: [] }),
    }, { requiredKeys: ['name', 'attributes'] })
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.array(row, { minLength: 1, maxLength: 12 }), async (asIs, toBe) => {
      const book = await open(reportOf(asIs as readonly TestRow[], toBe as readonly TestRow[]))
      for (const name of book.SheetNames) {
        for (const [at, { f, v }] of Object.entries(book.Sheets[name]!) as [string, CellObject][]) {
          if (f === undefined) continue
          const value = evaluate(f, book, name)
          if (typeof value === 'number') expect(v, `${name}!${at} =${f}`).toBeCloseTo(value, 9)
          else expect(v ?? '', `${name}!${at} =${f}`).toBe(value)
        }
      }
    }), { numRuns: 25 })
  })
})

describe('strangers\' names', () => {
  const hostile = ['=1+1', '+SUM(A1)', '-2', '@cmd', '\tTab', '=HYPERLINK("http://x","y")', '<b>&"\'</b>', '_x0041_', 'x'.repeat(40_000)]

  it('stay texts: no cell of a name is a formula, and what was written is read back', async () => {
    const report = reportOf(hostile.map((name) => ({ name, attributes: { processing: 'PT1H', value: 'VA' } })))
    const bytes = await writeXlsx(report)
    const parts = unzipSync(bytes)
    const formulas = Object.entries(parts).filter(([name]) => name.includes('worksheets/')).flatMap(([, part]) => [...strFromU8(part).matchAll(/<f>([^<]*)<\/f>/g)].map((match) => match[1] ?? ''))
    expect(formulas.filter((formula) => /HYPERLINK|cmd|^1\+1|^2$/.test(formula))).toEqual([])
    const sheet = read(bytes).Sheets['Tabel as-is']!
    const names = rowsOf(sheet).filter((row) => typeof row[0] === 'number').map((row) => row[1])
    const expected = report.comparison.asIs.activities.map(({ name = '' }) => (name.length > 32_767 ? `${name.slice(0, 32_766)}…` : name))
    expect(names).toEqual(expected)
    expect(names).toContain('=1+1')
    expect(names).toContain('_x0041_')
  })

  it('a process name that looks like footer codes does not change the footer', async () => {
    const part = unzipSync(await writeXlsx(reportOf(ministryRows, improvedRows, {}, { name: '9 &P&N' })))['xl/worksheets/sheet1.xml']!
    expect(strFromU8(part)).toContain('&amp;L&amp;8 9 &amp;&amp;P&amp;&amp;N · Ringkas versi 9.8.7')
  })
})

describe('bytes', () => {
  it('the same study gives the same bytes, whatever the clock says', async () => {
    const [first, second] = [await writeXlsx(reportOf()), await writeXlsx(reportOf())]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('a sheet prints on A4, one page wide, with its heading on every page', async () => {
    const parts = unzipSync(await writeXlsx(reportOf()))
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>')
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Tabel as-is\'!$5:$5</definedName>')
  })
})
