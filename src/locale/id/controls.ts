// Texts of the controls that are gone: their panel on the screen and their section in the documents.
export const controls = {
  title: 'Pengendalian yang dihapus', sheet: 'Pengendalian',
  note: 'pemeriksaan dan persetujuan as-is yang tidak ada lagi pada to-be',
  statement: 'Pemeriksaan dan persetujuan as-is yang tidak ada lagi pada to-be. Yang bertanda saran diturunkan dari nama dan letak aktivitas, belum dinyatakan analis.',
  none: 'Tidak ada pemeriksaan atau persetujuan yang hilang.',
  'column.control': 'Pengendalian', 'column.kind': 'Jenis', 'column.outcome': 'Hasil', 'column.risk': 'Risiko yang dicegah', 'column.safeguard': 'Pengganti pengendalian', 'column.legalBasis': 'Dasar hukum',
  'kind.approval': 'persetujuan', 'kind.check': 'pemeriksaan', 'kind.stated': 'dinyatakan analis',
  'risk.approval': 'keputusan diambil tanpa kewenangan', 'risk.check': 'data salah atau tidak lengkap lolos',
  'safeguard.successor': '{activity}, yang mengambil alih pekerjaannya', 'safeguard.document': '{activity}, untuk dokumen yang sama', 'safeguard.performer': '{activity}, oleh pelaksana yang sama',
  suggested: '{text} (saran)', missing: 'belum dinyatakan',
  'suggestion': 'Saran: {text}', 'suggestion.none': 'Tidak ada saran: belum ada aktivitas to-be yang tampak menggantikannya.', 'suggestion.take': 'Pakai', 'suggestion.takeOf': 'Pakai saran {column} untuk “{name}”',
  'of': '{column}: {name}', 'choose': 'Tunjukkan “{name}”', 'basis.warning': 'Pastikan peraturan membolehkan penghapusannya.',
  'count': '{stated} dari {count} sudah dijelaskan',
  'summary.one': 'Satu pengendalian (pemeriksaan atau persetujuan) tidak ada lagi pada to-be; {stated}.', 'summary': '{count} pengendalian (pemeriksaan atau persetujuan) tidak ada lagi pada to-be; {stated}.',
  'summary.allStated': 'risiko dan penggantinya sudah dinyatakan', 'summary.someStated': '{count} di antaranya belum dinyatakan risiko atau penggantinya', 'summary.noneStated': 'risiko dan penggantinya belum dinyatakan',
}
