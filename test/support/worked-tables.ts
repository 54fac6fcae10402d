// Two real tables of the field as models: what an analyst would have drawn from them.
import { readDuration } from '../../src/model/duration-text.ts'
import type { ActivityFacts } from '../../src/model/facts.ts'
import type { ProcessModel } from '../../src/model/process-model.ts'
import { anActivity, aModel, aPool, aProcess, aSequence, inSequence } from './build-model.ts'

const persiapan = (name: string, days: number, facts: ActivityFacts) =>
  anActivity(name, { facts: { phase: 'Tahap Persiapan', processing: readDuration(`${days} hari kerja`).duration!, ...facts } })

/** The ministry's value-added table: five activities of the ministry, one of another institution. */
export function ministryTable(): ProcessModel {
  return aModel([
    aProcess(inSequence([
      persiapan('Menyusun Rencana Pemantauan dan Evaluasi SPBE', 5, { value: 'NNVA', waste: 'waiting' }),
      persiapan('Menyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE', 5, { value: 'NNVA', waste: 'motion' }),
      persiapan('Menyelenggarakan Bimbingan Teknis Tim Asesor Eksternal Pemantauan dan Evaluasi SPBE', 3, { value: 'VA' }),
      persiapan('Membentuk Tim Asesor Eksternal', 10, { value: 'VA' }),
      persiapan('Menyelenggarakan Bimbingan Teknis Pedoman Pemantauan dan Evaluasi SPBE', 3, { value: 'VA' }),
    ]), [], 'kementerian'),
    aProcess(inSequence([persiapan('Menyusun Rencana Pemantauan dan Evaluasi', 5, { value: 'NNVA', waste: 'waiting' })]), [], 'ippd'),
  ], { participants: [aPool('Kementerian', 'kementerian'), aPool('Instansi Pusat/Pemerintah Daerah', 'ippd')] })
}

const serverRows: readonly (readonly [string, string, string])[] = [
  ['Melakukan analisis kebutuhan server', 'Unit TI', '- it meMt'],
  ['Mengecek kondisi server secara periodik', 'Manage Server', '45 menit'],
  ['Melakukan koordinasi dengan Manage Server terkait hasil analisis', 'Unit TI', '60 menit'],
  ['Membuat nota dinas untuk pengadaan perangkat', 'Unit TI', '180 menit'],
  ['Melakukan pembuatan laporan perawatan server', 'Manage Server', '180 menit'],
  ['Melakukan koordinasi dengan Unit TI akan kebutuhan server', 'Pengembang Aplikasi', '60 menit'],
  ['Melakukan analisis terkait permintaan pengembang aplikasi', 'Unit TI', '45 menit'],
  ['Pengembangan aplikasi dilanjutkan dengan server yang sudah ada', 'Pengembang Aplikasi', '15 menit'],
  ['Melakukan koordinasi untuk deploy / peningkatan server', 'Unit TI', '60 menit'],
  ['Melakukan deploy / peningkatan server', 'Manage Server', '90 menit'],
  ['Melakukan dukungan teknis apabila ada kendala', 'Manage Server', '120 menit'],
  ['Melakukan koordinasi untuk backup database', 'Unit TI', '30 menit'],
  ['Melakukan proses backup database dan recovery server', 'Manage Server', '120 menit'],
]

/** The SOP of server maintenance: 13 rows, the first with an unreadable time, the others 1,005 minutes together. */
export function serverMaintenance(): ProcessModel {
  const activities = serverRows.map(([name, , time]) => {
    const { duration } = readDuration(time)
    return anActivity(name, { facts: duration ? { processing: duration } : {} })
  })
  return aSequence(activities, serverRows.map(([, performer]) => performer))
}
