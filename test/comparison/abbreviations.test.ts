import { describe, expect, it } from 'vitest'
import { abbreviationsIn } from '../../src/comparison/abbreviations.ts'
import { Vocabulary } from '../../src/comparison/label-similarity.ts'
import { labelsOf } from '../../src/comparison/label.ts'
import { match } from '../../src/comparison/match.ts'
import { anActivity, aSequence } from '../support/build-model.ts'

const found = (...names: readonly string[]) => Object.fromEntries(abbreviationsIn(names))

describe('abbreviations in names', () => {
  it('[AB2] stand for the words of another name that begin with their letters', () => {
    expect(found('Menandatangani BA', 'Menyusun berita acara pemusnahan')).toEqual({ ba: 'berita acara' })
    expect(found('Send RFQ', 'Prepare request for quotation')).toEqual({ rfq: 'request for quotation' })
    expect(found('Buat SPT dan SK', 'Surat Perintah Tugas terbit', 'Surat keputusan')).toEqual({ spt: 'surat perintah tugas', sk: 'surat keputusan' })
  })
  it('[AB1] are capitals among small letters: neither a short word nor a name in capitals is one', () => {
    expect(found('Do it', 'Deliver order')).toEqual({})
    expect(found('CETAK SK', 'surat keputusan')).toEqual({})
  })
  it('[AB2] do not stand for a verb and what it is done with, nor for words that say nothing', () => {
    expect(found('Cetak SK', 'Susun konsep')).toEqual({})
    expect(found('Print OT', 'Order the paper')).toEqual({})
  })
  it('[AB3] that two names spell out otherwise stand for neither, in whatever form the words are', () => {
    expect(found('Approve PR', 'Write purchase requisition', 'Start payment run')).toEqual({})
    expect(Object.keys(found('Approve PR', 'Write purchase requisitions', 'Check purchase requisition'))).toEqual(['pr'])
  })
  it('make a pair with their words, and each name is told as it stands', () => {
    const side = (...names: readonly string[]) => aSequence(names.map((name) => anActivity(name)))
    const { pairs } = match(side('Menyusun berita acara', 'Rapat', 'Bayar'), side('Susun BA', 'Lapor', 'Latih'), { same: [], notSame: [] })
    expect(pairs.map(({ asIs, toBe }) => [asIs, toBe])).toEqual([['Menyusun berita acara', 'Susun BA']])
    const { asIs: [long], toBe: [short] } = labelsOf(side('Menyusun berita acara'), side('Susun BA'))
    const vocabulary = new Vocabulary([long!], [short!])
    expect(vocabulary.sharedWords(long!, short!)).toEqual(['menyusun', 'berita', 'acara'])
    expect(vocabulary.sharedWords(short!, long!)).toEqual(['susun', 'ba'])
  })
})
