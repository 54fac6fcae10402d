import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/model/name-key.ts'
import { readNumber, spelledToDigits } from '../../src/model/number-text.ts'

describe('written numbers', () => {
  it.each([
    ['2,5', 2.5], ['1.250', 1250], ['906.9', 906.9], ['12.345.678', 12_345_678], ['1.250,5', 1250.5], ['0.250', 0.25], ['1.25', 1.25],
    ['½', 0.5], ['1½', 1.5], ['2 ¼', 2.25], ['3/4', 0.75], ['1 1/2', 1.5], ['007', 7],
    ['1.2.3', undefined], ['1/0', undefined], ['1,2,3', undefined], ['', undefined], ['x', undefined],
  ])('%j is %s', (text, value) => expect(readNumber(text)).toBe(value))

  it.each([
    ['tiga puluh menit', '30 menit'], ['dua puluh lima hari', '25 hari'], ['dua belas jam', '12 jam'], ['satu', '1'], ['sepuluh', '10'],
    ['half a day', '0,5 day'], ['half an hour', '0,5 hour'], ['an hour', '1 hour'], ['setengah hari', '0,5 hari'], ['kesatuan', 'kesatuan'],
  ])('%j in digits is %j', (text, digits) => expect(spelledToDigits(text)).toBe(digits))
})

describe('equal names', () => {
  it.each([
    ['Periksa  berkas', 'periksa berkas'], [' Paraf, surat. ', 'paraf surat'], ['ＡＢＣ', 'abc'], ['Nota-dinas', 'nota dinas'], ['???', '???'], [undefined, ''],
  ])('%j sounds as %j', (name, key) => expect(nameKey(name)).toBe(key))
})
