import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match } from '../../src/comparison/match.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import type { Links } from '../../src/model/study.ts'
import { cpuMilliseconds } from '../bench/bench-row.ts'
import { anActivity, aSequence, withOtherIds } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'

const noLinks: Links = { same: [], notSame: [] }
/** Activities named in order; ids are the side's letter and a number unless given as `id=name`. */
const side = (letter: string, names: readonly string[], performers: readonly string[] = []): ProcessModel =>
  aSequence(names.map((said, at) => {
    const [name, id] = said.split('=').reverse() as [string, string?]
    return anActivity(name, { id: id ?? `${letter}${at + 1}` })
  }), performers)
const pairs = (asIs: ProcessModel, toBe: ProcessModel, links: Links = noLinks) =>
  match(asIs, toBe, links).pairs.map((pair) => `${pair.asIs}-${pair.toBe} ${pair.kind} ${pair.reason.rule}`)

describe('models past all measure', () => {
  it('of eight thousand activities with equal names are paired, and the one renamed too', () => {
    const names = Array.from({ length: 8_000 }, (_, at) => `Menghitung ${at}`)
    const { pairs: made, removed, added } = match(side('a', ['Memeriksa berkas permohonan', ...names]), side('b', ['Memeriksa berkas permohonan baru', ...names]), noLinks)
    expect([made.length, removed.length, added.length]).toEqual([8_001, 0, 0])
  })
})

describe('the analyst\'s links', () => {
  const [asIs, toBe] = [side('a', ['Periksa', 'Kirim', 'Arsip']), side('b', ['Periksa', 'Kirim', 'Bayar'])]
  it('[MA1] win over equal names', () => {
    expect(pairs(asIs, toBe, { same: [{ asIs: 'a1', toBe: 'b2' }], notSame: [] })).toEqual(['a1-b2 renamed link'])
    expect(pairs(asIs, toBe, { same: [{ asIs: 'a1', toBe: 'b1' }], notSame: [] })).toEqual(['a1-b1 same link', 'a2-b2 same equal-name'])
  })
  it('[MA1] refuse a pair for good', () => {
    expect(match(asIs, toBe, { same: [], notSame: [{ asIs: 'a1', toBe: 'b1' }] })).toMatchObject({ removed: ['a1', 'a3'], added: ['b1', 'b3'] })
  })
  it('[MA1] several of one activity make a split or a merge; a link to nothing is passed over, a repeated one is one', () => {
    const link = (asIs: string, toBe: string) => ({ asIs, toBe })
    expect(pairs(asIs, toBe, { same: [link('a1', 'b1'), link('a1', 'b2'), link('a1', 'b1')], notSame: [] })).toEqual(['a1-b1 split link', 'a1-b2 split link'])
    expect(pairs(asIs, toBe, { same: [link('a1', 'b1'), link('a2', 'b1'), link('gone', 'b2')], notSame: [] })).toEqual(['a1-b1 merged link', 'a2-b1 merged link'])
  })
})

describe('equal names', () => {
  it('[MA2] whatever case, spacing, punctuation and order', () => {
    expect(pairs(side('a', ['Periksa  berkas', 'Kirim surat.']), side('b', ['kirim surat', 'PERIKSA BERKAS'])))
      .toEqual(['a1-b2 same equal-name', 'a2-b1 same equal-name'])
  })
  it('[MA2] repeated names go by performer, then by order', () => {
    expect(pairs(side('a', ['Paraf', 'Paraf', 'Paraf'], ['Kasi', 'Kabid', 'Kadis']), side('b', ['Paraf', 'Paraf'], ['Kadis', 'Sekda'])))
      .toEqual(['a1-b2 same equal-name', 'a3-b1 same equal-name'])
  })
  it('[MA2] repeated names go by id where ids are trusted', () => {
    expect(pairs(side('a', ['x=Paraf', 'y=Paraf']), side('b', ['y=Paraf', 'x=Paraf']))).toEqual(['x-x same id-and-name', 'y-y same id-and-name'])
  })
  it('[MA2] equal ids of other activities mean nothing', () => {
    expect(pairs(side('t', ['Periksa berkas', 'Kirim surat', 'Arsipkan']), side('t', ['Arsipkan', 'Periksa berkas', 'Kirim surat'])))
      .toEqual(['t1-t2 same equal-name', 't2-t3 same equal-name', 't3-t1 same equal-name'])
  })
})

describe('similar names', () => {
  it('[MA3] a trusted id and a similar name', () => {
    expect(pairs(side('t', ['Periksa berkas', 'Kirim']), side('t', ['Periksa berkas permohonan warga asing baru', 'Kirim'])))
      .toEqual(['t1-t1 renamed id-and-name', 't2-t2 same id-and-name'])
  })
  it.each([
    ['Memeriksa kelengkapan berkas', 'Melakukan pemeriksaan kelengkapan berkas'],
    ['Menandatangani surat keputusan', 'Penandatanganan surat keputusan secara elektronik'],
    ['Verifikasi dokumen permohonan', 'Memverifikasi permohonan'],
    ['Check applicant data', 'Checking of data of the applicants'],
    ['Mengirim pemberitahuan', 'Pengiriman pemberitauan'],
  ])('[MA4] %j is %j', (before, after) => {
    const others = ['Menerbitkan kuitansi', 'Rapat koordinasi']
    expect(pairs(side('a', [before, ...others]), side('b', [after, ...others]))[0]).toBe('a1-b1 renamed similar-name')
  })
  it('[MA4] the order towards what is paired tells equals apart', () => {
    const [asIs, toBe] = [
      side('a', ['Terima surat masuk', 'Paraf konsep awal', 'Rapat', 'Paraf konsep akhir', 'Arsip']),
      side('b', ['Terima surat masuk', 'Paraf konsep pertama', 'Rapat', 'Paraf konsep kedua', 'Arsip']),
    ]
    expect(pairs(asIs, toBe).filter((pair) => pair.includes('renamed'))).toEqual(['a2-b2 renamed similar-name', 'a4-b4 renamed similar-name'])
  })
  it('[MA4] different activities stay apart', () => {
    expect(match(side('a', ['Menerima berkas', 'Membayar retribusi']), side('b', ['Rapat koordinasi', 'Melatih pegawai']), noLinks).pairs).toEqual([])
  })
  it('[MA4] the assignment is the best for all, with the words it rests on', () => {
    const { pairs: found } = match(
      side('a', ['Menyusun laporan bulanan', 'Menyusun laporan tahunan']), side('b', ['Penyusunan laporan tahunan dinas', 'Penyusunan laporan bulanan dinas']), noLinks)
    expect(found.map(({ asIs, toBe }) => `${asIs}-${toBe}`)).toEqual(['a1-b2', 'a2-b1'])
    expect(found[0]?.reason).toEqual({ rule: 'similar-name', words: ['menyusun', 'laporan', 'bulanan'] })
    expect(found[0]?.score).toSatisfy((score: number) => score > 0.5 && score < 1)
  })
  it('[MA5] one word of many will do between two paired neighbours, not beside one', () => {
    const [before, after] = ['Rapat koordinasi lintas bidang teknis bersama', 'Pelatihan bidang keuangan dan kepegawaian dinas']
    expect(pairs(side('a', ['Terima', before, 'Arsip']), side('b', ['Terima', after, 'Arsip']))).toContain('a2-b2 renamed position')
    expect(pairs(side('a', ['Terima', before, 'Lapor']), side('b', ['Terima', after, 'Cetak']))).toEqual(['a1-b1 same equal-name'])
  })
  it('[MA5] a weakly similar name between paired neighbours, and a nameless one', () => {
    expect(pairs(
      side('a', ['Terima', 'Rapat koordinasi lintas bidang', 'Arsip']), side('b', ['Terima', 'Pelatihan bidang keuangan dan kepegawaian', 'Arsip']),
    )).toEqual(['a1-b1 same equal-name', 'a2-b2 renamed position', 'a3-b3 same equal-name'])
    expect(pairs(side('a', ['Terima', '', 'Arsip']), side('b', ['Terima', '', 'Arsip']))).toContain('a2-b2 same position')
  })
})

describe('splits and merges', () => {
  const apart = ['Terima berkas', 'Memeriksa berkas', 'Mencatat berkas', 'Kirim surat']
  const together = ['Terima berkas', 'Memeriksa dan mencatat berkas', 'Kirim surat']
  it('[MA6] two activities whose joint name says both are merged', () => {
    expect(pairs(side('a', apart), side('b', together)).slice(1, 3)).toEqual(['a2-b2 merged similar-name', 'a3-b2 merged similar-name'])
  })
  it('[MA6] the other way round it is a split', () => {
    expect(pairs(side('a', together), side('b', apart)).slice(1, 3)).toEqual(['a2-b2 split similar-name', 'a2-b3 split similar-name'])
  })
  it('[MA6] a left-over activity whose verb the joint name does not say was not merged', () => {
    const [asIs, toBe] = [side('a', ['Memeriksa berkas', 'Menolak permohonan', 'Arsip']), side('b', ['Memeriksa berkas permohonan', 'Arsip'])]
    expect(match(asIs, toBe, noLinks).removed).toEqual(['a2'])
  })
  it('[MA6] what is next to a part may be a part too; what is as like but far away is not', () => {
    const parts = ['Tetapkan nama depan', 'Tetapkan nama keluarga', 'Tetapkan nama panggilan anak', 'Rapat', 'Bayar', 'Lapor', 'Umumkan nama jalan']
    const found = match(side('a', parts), side('b', ['Penetapan nama', 'Latihan', 'Upacara']), noLinks)
    expect(found.pairs.map(({ asIs, toBe, kind }) => `${asIs}-${toBe} ${kind}`)).toEqual(['a1-b1 merged', 'a2-b1 merged', 'a3-b1 merged'])
  })
  it('[MA6] between two versions of one drawing, a fair likeness does not make a merge', () => {
    const same = ['Terima', 'Bayar', 'Rapat', 'Arsip']
    const found = match(side('a', [...same, 'Periksa laporan tahunan', 'Kirim laporan bulanan']), side('b', [...same, 'Periksa laporan tahunan']), noLinks)
    expect(found.removed).toEqual(['a6'])
  })
  it('[MA6] a repeated name is no merge, nor is one far away', () => {
    expect(match(side('a', ['Paraf surat', 'Paraf surat']), side('b', ['Paraf surat']), noLinks)).toMatchObject({ removed: ['a2'] })
    const far = ['Memeriksa berkas', 'Rapat', 'Bayar', 'Lapor', 'Latih', 'Mencatat berkas']
    expect(match(side('a', far), side('b', ['Memeriksa dan mencatat berkas', ...far.slice(1, 5)]), noLinks).removed).toHaveLength(1)
  })
})

describe('laws of every matching', () => {
  it('every activity is in a pair or left over, never both; scores lie in 0 … 1', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => {
      const { pairs: found, removed, added } = match(asIs, withOtherIds(toBe, 'b-'), noLinks)
      const count = (model: ProcessModel) => model.processes[0]!.nodes.filter(({ kind }) => kind === 'activity').length
      expect(new Set([...found.map((pair) => pair.asIs), ...removed]).size).toBe(count(asIs))
      expect(new Set([...found.map((pair) => pair.toBe), ...added]).size).toBe(count(toBe))
      expect(removed.some((id) => found.some((pair) => pair.asIs === id))).toBe(false)
      expect(found.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
    }), { numRuns: 500 })
  })
  it('swapping the models mirrors the matching', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => {
      const other = withOtherIds(toBe, 'b-')
      const [there, back] = [match(asIs, other, noLinks), match(other, asIs, noLinks)]
      expect([back.removed, back.added]).toEqual([there.added, there.removed])
      expect(back.pairs.map((pair) => `${pair.toBe} ${pair.asIs}`).sort()).toEqual(there.pairs.map((pair) => `${pair.asIs} ${pair.toBe}`).sort())
    }), { numRuns: 500 })
  })
  it('other ids change no pair', () => {
    fc.assert(fc.property(someModel(), someModel(), (asIs, toBe) => {
      const plain = match(withOtherIds(asIs, 'x'), withOtherIds(toBe, 'yy'), noLinks)
      const renamed = match(withOtherIds(asIs, 'zz'), withOtherIds(toBe, 'a'), noLinks)
      expect(renamed.pairs.map((pair) => [pair.asIs.slice(2), pair.toBe.slice(1), pair.score])).toEqual(plain.pairs.map((pair) => [pair.asIs.slice(1), pair.toBe.slice(2), pair.score]))
    }), { numRuns: 200 })
  })

  it('100 activities with similar names take less than 100 ms of CPU, 1,000 a few seconds at most', () => {
    const names = (count: number, verb: string) => Array.from({ length: count }, (_, at) => `${verb} berkas ${at % 10 === 0 ? 'khusus' : 'umum'} nomor${at}`)
    const take = (count: number) => {
      const [asIs, toBe] = [side('a', names(count, 'Memeriksa')), side('b', names(count, 'Pemeriksaan awal'))]
      return cpuMilliseconds(() => expect(match(asIs, toBe, noLinks).pairs).toHaveLength(count))
    }
    take(100)
    expect(take(100)).toBeLessThan(100)
    expect(take(1000)).toBeLessThan(5000)
  })
})
