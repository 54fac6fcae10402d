// Names from anywhere, made fit for documents.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableText } from '../../src/evidence/printable-text.ts'

describe('printable text', () => {
  it.each([
    ['plain text\twith tab\nand line', 'plain text\twith tab\nand line'],
    ['a\u0000\u0008\u000Bb\u001F\u007Fc\r', 'abc'],
    ['half \uD83D and whole \u{1F600}', 'half  and whole \u{1F600}'],
    ['\uFFFE\uFFFFend', 'end'],
  ])('%j becomes %j', (text, expected) => expect(printableText(text)).toBe(expected))

  it('is cut with an ellipsis and never through a character', () => {
    expect(printableText('abcdef', 4)).toBe('abc…')
    expect(printableText('ab\u{1F600}cd', 4)).toBe('ab…')
  })

  it('[law] is never longer than the limit, well formed, and unchanged when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const clean = printableText(text, limit)
      expect(clean.length).toBeLessThanOrEqual(limit)
      expect(clean).not.toMatch(/\p{Cs}/u)
      expect(printableText(clean, limit)).toBe(clean)
    }))
  })
})
