// The page a head of agency signs: what became less, what was cut by name, and how far it was checked, in this order.
import { describe, expect, it } from 'vitest'
import { summarySentences } from '../../src/evidence/summary-text.ts'
import { improvedRows, ministryRows, reportOf } from '../support/evidence-study.ts'

describe('the summary', () => {
  it('begins with times, counts and ratio, and names what was cut before anything else is said', () => {
    const [first, second] = summarySentences(reportOf())
    expect(first).toContain('Jumlah waktu semua aktivitas turun dari 155:00 menjadi 110:00 jam (−29,03\u00A0%). Satu kasus rata-rata selesai dalam 85:00 jam kerja, semula 130:00')
    expect(second).toBe('Sebanyak 6 aktivitas as-is dan 5 aktivitas to-be tersusun dalam 6 baris perubahan: 4 tetap, 1 diubah, 1 dihapus. Dihapus: “Menyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE”.')
  })

  it('counts activities and rows apart where two become one', () => {
    const merged = [{ ...ministryRows[2]!, name: 'Menyelenggarakan Bimbingan Teknis' }, ...ministryRows.filter((_, at) => at !== 2 && at !== 4)]
    const links = { same: [{ asIs: 'a3', toBe: 'a1' }, { asIs: 'a5', toBe: 'a1' }], notSame: [] }
    const text = summarySentences(reportOf(ministryRows, merged, {}, { links })).join(' ')
    expect(text).toContain('Sebanyak 6 aktivitas as-is dan 5 aktivitas to-be tersusun dalam 5 baris perubahan')
    expect(text).toContain(`Digabung: “${ministryRows[2]!.name}” + “${ministryRows[4]!.name}” menjadi “Menyelenggarakan Bimbingan Teknis”.`)
  })

  it('names five and counts the rest', () => {
    const gone = Array.from({ length: 7 }, (_, at) => ({ name: `Tahap ${String.fromCharCode(65 + at)}`, institution: 'Kementerian' }))
    const text = summarySentences(reportOf([ministryRows[0]!, ...gone], [ministryRows[0]!])).join(' ')
    expect(text).toContain('Dihapus: “Tahap A”; “Tahap B”; “Tahap C”; “Tahap D”; “Tahap E”; dan 2 lainnya.')
  })

  it('says what was checked: how sure the pairs are and what was found', () => {
    const text = summarySentences(reportOf(ministryRows, improvedRows)).join(' ')
    expect(text).toContain('Seluruh 5 baris yang berpasangan sudah dikonfirmasi, yaitu ditautkan analis atau bernama sama.')
    expect(text).toMatch(/Pemeriksaan kedua model menghasilkan (\d+ (galat|peringatan|info)(, )?)+; rinciannya ada pada bagian Temuan\./)
    const renamed = improvedRows.map((row, at) => (at === 0 ? { ...row, name: 'Menyusun Rencana Evaluasi' } : row))
    expect(summarySentences(reportOf(ministryRows, renamed)).join(' ')).toContain('Dari 5 baris yang berpasangan, 4 sudah dikonfirmasi (ditautkan analis atau bernama sama) dan 1 masih usulan pencocokan.')
  })
})
