import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../src/comparison/label-similarity.ts'
import { labelsOf } from '../../src/comparison/label.ts'
import { anActivity, aSequence } from '../support/build-model.ts'

const model = (names: readonly string[]) => aSequence(names.map((name, at) => anActivity(name, { id: `${at}` })))
const labels = (names: readonly string[], others: readonly string[]) => {
  const { asIs, toBe } = labelsOf(model(names), model(others))
  return [asIs, toBe] as const
}
/** The similarity of every name of the one side with every name of the other. */
function similarities(names: readonly string[], others: readonly string[]) {
  const [one, other] = labels(names, others)
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
    const [one, other] = labels(['Memeriksa kelengkapan berkas'], ['Verifikasi kelengkapan dokumen'])
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
  it.each([
    // of six names of each side, so many say "order"
    [6, 6, false], [3, 3, false], [2, 2, true], [6, 1, true],
  ])('[LS3] a word that %d and %d of six say tells which is meant: %s', (ofOne, ofOther, isTelling) => {
    const saying = (often: number, owns: string) => owns.split(' ').map((own, at) => (at < often ? `order ${own}` : own))
    const [one, other] = labels(saying(ofOne, 'alfa bravo charlie delta echo foxtrot'), saying(ofOther, 'golf hotel india juliett kilo lima'))
    expect(new Vocabulary(one, other).sharesTelling(one[0]!, other[0]!)).toBe(isTelling)
    expect(new Vocabulary(one, other).sharesTelling(one[1]!, other.at(-1)!)).toBe(false)
  })
  it.each([
    ['Menyetujui permohonan izin', 'Penolakan permohonan izin', true], ['Approve loan', 'Reject loan', true], ['Buka rekening', 'Tutup rekening', true],
    ['Terima permohonan', 'Tolak permohonan', true], ['Approve or reject loan', 'Reject loan', false], ['Kirim berkas', 'Terima berkas', false],
  ])('[LS4] %j and %j are opposite: %s', (one, other, areOpposite) => {
    const found = similarities([one, 'Rapat'], [other, 'Latih'])[0]![0]!
    expect(found === 0).toBe(areOpposite)
  })
  it('[LS3] a word that only stands for another tells not which is meant', () => {
    const [one, other] = labels(['Memeriksa berkas', 'Rapat', 'Bayar'], ['Verifikasi surat', 'Verifikasi berkas', 'Latih'])
    const vocabulary = new Vocabulary(one, other)
    expect([0, 1].map((at) => vocabulary.sharesTelling(one[0]!, other[at]!))).toEqual([false, true])
  })
  it('is the same both ways, and nothing where a name has no words', () => {
    expect(similarities(['Cek berkas', ''], ['Uji surat'])).toEqual(similarities(['Uji surat'], ['Cek berkas', ''])[0]!.map((value) => [value]))
    expect(similarities([''], [''])).toEqual([[0]])
  })
})
