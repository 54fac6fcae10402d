import { describe, expect, it } from 'vitest'
import { sideOf } from '../../../src/analysis/cost/side-of.ts'

describe('the side of a performer', () => {
  it.each([
    'Pemohon', 'PEMOHON', 'Pemohon izin', 'Pemohon (perorangan)', 'Masyarakat', 'Warga', 'Penduduk', 'Wajib Pajak', 'Wajib pajak badan', 'Pelaku usaha',
    'Badan usaha', 'Orang tua', 'Ahli waris', 'Calon peserta', 'Applicant', 'Loan applicant', 'The customer', 'Client', 'Citizen', 'New patients', 'The public',
  ])('[SD1] %s is a citizen', (name) => expect(sideOf(name).side).toBe('citizen'))

  it.each([
    'Customer service', 'Customer Service Officer', 'Client manager', 'Dinas Pemberdayaan Masyarakat', 'Loket pemohon', 'Pelayanan masyarakat',
    'Petugas pendaftaran pemohon', 'Office for citizens', 'Service for the customer', 'Badan Kepegawaian', 'Notary public', 'Pejabat penerima pemohon',
  ])('[SD2] %s is the office', (name) => expect(sideOf(name)).toEqual({ side: 'office', reason: { rule: 'default' } }))

  it('[SD3] of several names all must be citizens', () => {
    expect(sideOf('Pemohon / Masyarakat').side).toBe('citizen')
    expect(sideOf('Pemohon dan petugas loket').side).toBe('office')
    expect(sideOf('Applicant or citizen').side).toBe('citizen')
  })

  it('[SD4] it is the office where nothing says otherwise', () => {
    for (const name of [undefined, '', ' / ', 'Kepala Bidang', 'Bank']) expect(sideOf(name).side).toBe('office')
  })

  it('gives the word it went by, as it is written', () => {
    expect(sideOf('Wajib Pajak').reason).toEqual({ rule: 'word', word: 'Wajib' })
    expect(sideOf('Loan Applicant').reason).toEqual({ rule: 'word', word: 'Applicant' })
    expect(sideOf('Pelaku Usaha').reason).toEqual({ rule: 'word', word: 'Pelaku Usaha' })
  })
})
