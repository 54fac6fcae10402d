import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleLines } from '../../../../src/app/parts/chart/title-lines.ts'
import { textWidth } from '../../../../src/bpmn/layout/text-width.ts'

describe('the title of a picture', () => {
  it('stays on one line where it fits, and breaks between words where not', () => {
    expect(titleLines('Waktu turun', 15, 400)).toEqual(['Waktu turun'])
    expect(titleLines('Waktu (jam) dari 16:45 ke 6:45; terbesar dari aktivitas yang otomatis', 15, 300)).toEqual(['Waktu (jam) dari 16:45 ke 6:45;', 'terbesar dari aktivitas yang otomatis'])
    expect(titleLines('', 15, 400)).toEqual([''])
  })
  it('loses no word, and no line of several words is wider than the room', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 }), fc.integer({ min: 20, max: 500 }), (words, room) => {
      const lines = titleLines(words.join(' '), 15, room)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 15)).toBeLessThanOrEqual(room)
    }))
  })
})
