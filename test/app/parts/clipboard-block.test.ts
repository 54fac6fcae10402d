// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockFromHtml, blockFromText, textOfBlock } from '../../../src/app/parts/clipboard-block.ts'

describe('cells on the clipboard', () => {
  it('reads what a spreadsheet writes, with Windows line ends and a last empty line', () => {
    expect(blockFromText('5\t25:00\r\n10\t50:00\r\n')).toEqual([['5', '25:00'], ['10', '50:00']])
  })

  it('keeps line breaks, tabs and quotes of a quoted cell', () => {
    expect(blockFromText('"Memeriksa\nberkas"\t"a ""b"""\n')).toEqual([['Memeriksa\nberkas', 'a "b"']])
  })

  it('keeps empty cells and rows in between, so that nothing shifts', () => {
    expect(blockFromText('\t\t3\n\n1\n\n')).toEqual([['', '', '3'], [''], ['1']])
  })

  it('reads back what it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ':', ',') }).map((text) => text.trim())
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (block) => {
      const filled = block.map((row) => [...row, 'end'])
      expect(blockFromText(textOfBlock(filled))).toEqual(filled)
    }))
  })

  it('reads a copied HTML table and leaves room where cells are merged', () => {
    const html = `<html><body><!--StartFragment--><table><tr><td colspan="2">Tahap
      Persiapan</td><td>Jam</td></tr><tr><td>1</td><td>Menyusun&nbsp;rencana</td><td>25:00</td></tr></table></body></html>`
    expect(blockFromHtml(html)).toEqual([['Tahap Persiapan', '', 'Jam'], ['1', 'Menyusun rencana', '25:00']])
  })

  it('finds no block in HTML without a table', () => {
    expect(blockFromHtml('<p>25:00</p>')).toBeUndefined()
  })
})
