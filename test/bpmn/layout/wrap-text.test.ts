// Text measured and broken into lines.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/bpmn/layout/text-width.ts'
import { wrapText } from '../../../src/bpmn/layout/wrap-text.ts'
import { cpuMilliseconds } from '../../bench/bench-row.ts'

describe('text width', () => {
  // Advance widths of Arial in thousandths of the size: A 667, space 278, i 222, W 944.
  it.each([['A', 667], ['i W', 222 + 278 + 944], ['', 0], ['漢字', 2000], ['e\u0301', 556]])('[TW1] of %s is %d thousandths', (text, thousandths) => {
    expect(textWidth(text, 1000)).toBe(thousandths)
  })
})

describe('wrapping', () => {
  it.each([
    ['Memeriksa kelengkapan berkas', 90, ['Memeriksa', 'kelengkapan', 'berkas']],
    ['  dua   kata ', 90, ['dua kata']],
    ['baris\nbaru', 90, ['baris', 'baru']],
    ['satu/dua/tiga/empat/lima/enam', 60, ['satu/dua/', 'tiga/empat/', 'lima/enam']],
    ['', 90, []],
    [' \n ', 90, []],
  ])('[WT1] %j in %d', (text, width, lines) => expect(wrapText(text, width, 12)).toEqual(lines))
  it('[WT2] cuts what has no room with an ellipsis', () => {
    expect(wrapText('Memeriksa kelengkapan berkas permohonan', 90, 12, 2)).toEqual(['Memeriksa', 'kelengkapan…'])
  })
  it('[WT3] loses no letter, and no line is wider than asked unless a letter is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
      const lines = wrapText(text, width, 11)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, 11)).toBeLessThanOrEqual(width)
    }))
  })
  it('[WT4] takes no longer for a name of megabytes', () => {
    expect(cpuMilliseconds(() => expect(wrapText('x'.repeat(5_000_000), 90, 12, 3)).toHaveLength(3))).toBeLessThan(1000)
  })
})
