// Tables written by themselves: what stands in them, and that each comes to its own place.
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { ruledTable } from '../../src/evidence/docx/blocks.ts'
import { withTables, type RuledTable } from '../../src/evidence/docx/ruled-table.ts'

const tables: readonly RuledTable[] = [
  ruledTable([500, 900], [[{ text: 'Nama' }, { text: 'Jam' }], [{ text: '<w:tbl>ruled</w:tbl> & "x"\ny' }, { text: '1:30', align: 'right', bold: true, fill: 'F2F2ED' }]]),
  ruledTable([500, 900], [[{ text: 'Jumlah', span: 2, size: 16 }]], 0),
]

async function packed(): Promise<Record<string, Uint8Array>> {
  const document = new Document({ sections: [{ children: [tables[0]!, new Paragraph('ruled'), tables[1]!] }] })
  return unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
}

describe('a ruled table', () => {
  it('stands where the library was given it, with its texts, lines in texts, and spans', async () => {
    const parts = await packed()
    const xml = withTables(strFromU8(parts['word/document.xml']!), tables)
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) })) })
    expect(value.replace(/<\/?(strong|p)>/g, '')).toBe(
      '<table><thead><tr><th>Nama</th><th>Jam</th></tr></thead><tbody><tr><td>&lt;w:tbl&gt;ruled&lt;/w:tbl&gt; &amp; "x"<br />y</td><td>1:30</td></tr></tbody></table>'
      + 'ruled<table><tr><td colspan="2">Jumlah</td></tr></table>')
  })

  it('stands on one page where it has few rows: each row but the last is held to the next; a long one may break between rows', () => {
    const heldRows = (count: number): readonly boolean[] => {
      const { xml } = ruledTable([500], Array.from({ length: count }, (_, at) => [{ text: `Baris ${at}` }]))
      return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row.includes('<w:keepNext/>'))
    }
    expect(heldRows(3)).toEqual([true, true, false])
    expect(heldRows(30)).toEqual(Array.from({ length: 30 }, () => false))
  })

  it('is as wide as its columns, a cell as wide as those it spans, and only headings are repeated', () => {
    expect([...tables[1]!.xml.matchAll(/<w:t(?:bl|c)W w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => width)).toEqual(['1400', '1400'])
    expect(tables.map(({ xml }) => xml.match(/<w:tblHeader\/>/g)?.length ?? 0)).toEqual([1, 0])
  })

  it('is never lost without a word', async () => {
    const xml = strFromU8((await packed())['word/document.xml']!)
    expect(() => withTables(xml, tables.slice(1))).toThrow('places for 2 tables')
  })
})
