import { describe, expect, it } from 'vitest'
import { categoryLexicon, suggestionReasons } from '../../src/analysis/category-lexicon.ts'
import { suggestCategory } from '../../src/analysis/category-suggestion.ts'

describe('category suggestion', () => {
  it.each([
    ['Menunggu disposisi', 'NVA', 'waiting', 'menunggu'],
    ['Antre di loket', 'NVA', 'waiting', 'antre'],
    ['Mengembalikan berkas tidak lengkap', 'NVA', 'defects', 'mengembalikan'],
    ['Merevisi konsep', 'NVA', 'defects', 'merevisi'],
    ['Mengetik ulang data pemohon', 'NVA', 'overprocessing', 'mengetik ulang'],
    ['Menyerahkan berkas ke Kabid', 'NVA', 'transport', 'menyerahkan'],
    ['Mengirim surat via pos', 'NVA', 'transport', 'mengirim surat'],
    ['Mencari berkas', 'NVA', 'motion', 'mencari'],
    ['Mengambil surat di loket', 'NVA', 'motion', 'mengambil'],
    ['Menggandakan dokumen', 'NVA', 'overprocessing', 'menggandakan'],
    ['Memaraf nota dinas', 'NNVA', undefined, 'memaraf'],
    ['Menandatangani surat', 'NNVA', undefined, 'menandatangani'],
    ['Memeriksa kelengkapan berkas', 'NNVA', undefined, 'memeriksa'],
    ['Mendisposisi surat', 'NNVA', 'waiting', 'mendisposisi'],
    ['Meminta persetujuan', 'NNVA', 'waiting', 'meminta persetujuan'],
    ['Melakukan koordinasi dengan Unit TI', 'NNVA', undefined, 'koordinasi'],
    ['Mencatat di buku agenda', 'NNVA', undefined, 'mencatat'],
    ['Mengarsipkan', 'NNVA', undefined, 'mengarsipkan'],
    ['Menerima berkas permohonan', 'NNVA', undefined, 'menerima'],
    ['Membuat laporan periodik', 'NNVA', undefined, 'membuat laporan'],
    ['Membuat nota dinas', 'NNVA', undefined, 'membuat nota dinas'],
    ['Backup database', 'NNVA', undefined, 'backup'],
    ['Menerbitkan SK', 'VA', undefined, 'menerbitkan'],
    ['Menetapkan tim', 'VA', undefined, 'menetapkan'],
    ['Menyusun konsep', 'VA', undefined, 'menyusun'],
    ['Menganalisis kebutuhan', 'VA', undefined, 'menganalisis'],
    ['Deploy server', 'VA', undefined, 'deploy'],
    ['Konfigurasi sub domain', 'VA', undefined, 'konfigurasi'],
    // A result handed to the applicant is the service; a file handed on inside the office is transport.
    ['Menyerahkan izin kepada pemohon', 'VA', undefined, 'menyerahkan izin kepada pemohon'],
    ['Verify the application', 'NNVA', undefined, 'verify'],
    ['Wait for approval', 'NVA', 'waiting', 'wait'],
    ['Issue the permit', 'VA', undefined, 'issue'],
  ])('%s hints at %s %s by "%s"', (name, value, waste, word) => {
    expect(suggestCategory(name)).toMatchObject({ value, word, ...(waste && { waste }) })
    expect(suggestCategory(name)?.waste).toBe(waste)
  })

  it.each([
    ['Menyusun Rencana Pemantauan dan Evaluasi SPBE', 'NNVA', 'waiting'],
    ['Menyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE', 'NNVA', 'motion'],
    ['Menyelenggarakan Bimbingan Teknis Tim Asesor Eksternal Pemantauan dan Evaluasi SPBE', 'VA', undefined],
    ['Membentuk Tim Asesor Eksternal', 'VA', undefined],
    ['Menyelenggarakan Bimbingan Teknis Pedoman Pemantauan dan Evaluasi SPBE', 'VA', undefined],
    ['Menyusun Rencana Pemantauan dan Evaluasi', 'NNVA', 'waiting'],
  ])("agrees with the ministry's own row: %s is %s %s", (name, value, waste) => {
    const suggestion = suggestCategory(name)
    expect([suggestion?.value, suggestion?.waste]).toEqual([value, waste])
  })

  it('keeps silent on a name without a known word, on parts of words and on nothing', () => {
    expect(['Server', 'Rangkapan', 'Open the file', ''].map(suggestCategory)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('reads names over line breaks and in capitals', () => {
    expect(suggestCategory('MEMBUAT\n  NOTA DINAS')?.word).toBe('membuat nota dinas')
  })

  it('uses every reason once, with a confidence that leaves room for doubt', () => {
    expect(categoryLexicon.map(({ reason }) => reason)).toEqual([...suggestionReasons])
    expect(categoryLexicon.every(({ confidence }) => confidence >= 0.5 && confidence < 1)).toBe(true)
  })
})
