import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writtenWords } from '../../src/model/written-words.ts'

it('signs, blanks and punctuation part words of any script', () => {
  expect(writtenWords('Lengkap? (cek-1)')).toEqual(['Lengkap', 'cek', '1'])
  expect(writtenWords('Überprüfen – 審査')).toEqual(['Überprüfen', '審査'])
  expect(writtenWords('…')).toEqual([])
})

it('ASCII has no other words when a letter of another script stands beside it', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect([...writtenWords(text), 'ä']).toEqual(writtenWords(`${text} ä`))
  }))
})
