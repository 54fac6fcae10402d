import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpans, spansText } from '../../../../src/app/parts/simulation/open-spans-text.ts'

describe('opening hours of a day as text', () => {
  it.each([
    ['07.30–12.00, 13.00–16.00', [[450, 720], [780, 960]]],
    ['7:30-12; 13 s.d. 16', [[450, 720], [780, 960]]],
    ['08.00 sd 24.00', [[480, 1440]]],
    ['', []],
    ['  ', []],
  ])('%s', (text, spans) => {
    expect(readSpans(text)).toEqual({ spans: spans.map(([from, to]) => ({ from, to })) })
  })
  it.each([
    ['pagi sampai sore', 'refusal'], ['25.00–26.00', 'refusal'], ['08.75–09.00', 'refusal'], ['08.00', 'refusal'], ['24.01–24.02', 'refusal'],
    ['12.00–08.00', 'unordered'], ['08.00–12.00, 11.00–16.00', 'unordered'], ['08.00–08.00', 'unordered'],
  ])('%s is refused: %s', (text, trouble) => {
    expect(readSpans(text)).toEqual({ trouble })
  })
  it('reads back what it writes, in both languages', () => {
    const day = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 }).map((times) => {
      const sorted = times.sort((a, b) => a - b)
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_nothing, at) => ({ from: sorted[2 * at]!, to: sorted[2 * at + 1]! }))
    })
    fc.assert(fc.property(day, fc.constantFrom('.' as const, ':' as const), (spans, mark) => {
      expect(readSpans(spansText(spans, mark))).toEqual({ spans })
    }))
  })
})
