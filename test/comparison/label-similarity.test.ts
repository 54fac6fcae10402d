import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../src/comparison/label-similarity.ts'
import { labelsOf } from '../../src/comparison/label.ts'
import { anActivity, aSequence } from '../support/build-model.ts'

const labels = (names: readonly string[]) => labelsOf(aSequence(names.map((name, at) => anActivity(name, { id: `${at}` }))))
/** The similarity of every name of the one side with every name of the other. */
function similarities(names: readonly string[], others: readonly string[]) {
  const [one, other] = [labels(names), labels(others)]
  const vocabulary = new Vocabulary(one, other)
  return one.map((a) => other.map((b) => vocabulary.similarity(a, b)))
}

describe('words that stand for one another', () => {
  it.each([
    ['Verify application', 'Check application', 0.9, 1],
    ['Meneruskan berkas', 'Mengirim berkas', 0.9, 1],
    ['Memilih pemenang', 'Menetapkan pemenang', 0.9, 1],
    ['Buy ticket', 'Sell ticket', 0.5, 0.5],
    ['Receive notific. of birth', 'Receive notification of birth', 0.9, 1],
    ['Sign certficate', 'Sign certificate', 0.9, 1],
    ['Periksa F16', 'Periksa F17', 0.5, 0.5],
    ['Terima', 'Tolak', 0, 0],
  ])('%j is to %j between %d and %d', (one, other, least, most) => {
    const found = similarities([one], [other])[0]![0]!
    expect(found).toBeGreaterThanOrEqual(least)
    expect(found).toBeLessThanOrEqual(most)
  })

  it('are told as what they are, not as the same word', () => {
    const [one, other] = [labels(['Memeriksa kelengkapan berkas']), labels(['Verifikasi kelengkapan dokumen'])]
    expect(new Vocabulary(one, other).sharedWords(one[0]!, other[0]!)).toEqual(['memeriksa ≈ verifikasi', 'kelengkapan', 'berkas ≈ dokumen'])
  })
})

describe('what a word tells', () => {
  it('[LS1] a word that one side says once tells more than one both sides say often', () => {
    const [[once, often] = []] = similarities(
      ['Tulis nama surat', 'Baca nama', 'Eja nama'], ['Umumkan nama', 'Lipat surat', 'Cap surat', 'Tempel surat'])
    expect(once).toBeGreaterThan(often!)
  })
  it('[LS2] a short name inside a long one is more than half said', () => {
    expect(similarities(['Rapat'], ['Rapat koordinasi bulanan'])[0]![0]).toBeGreaterThan(0.5)
  })
  it('is the same both ways, and nothing where a name has no words', () => {
    expect(similarities(['Cek berkas', ''], ['Uji surat'])).toEqual(similarities(['Uji surat'], ['Cek berkas', ''])[0]!.map((value) => [value]))
    expect(similarities([''], [''])).toEqual([[0]])
  })
})
