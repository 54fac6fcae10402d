// Texts of the station Bukti.
export const evidence = {
  title: 'Bukti', 'empty.title': 'Belum ada bukti yang bisa disusun', panel: 'Unduh, pengaturan laporan, dan pemeriksaan', 'empty.toModel': 'Ke Model',
  'identity.title': 'Identitas laporan', 'identity.name': 'Nama proses atau layanan', 'identity.agency': 'Instansi', 'identity.instrument': 'Instrumen',
  'calendar.title': 'Cara menghitung', 'calendar.hoursPerDay': 'Jam efektif per hari', 'calendar.waiting': 'Waktu tunggu dihitung sebagai', 'calendar.waiting.NVA': 'NVA (pemborosan menunggu)', 'calendar.waiting.own': 'kategori aktivitasnya',
  'calendar.invalid': 'Isi angka lebih dari 0 dan paling banyak 24.',
  'export.title': 'Unduh', 'export.zip': 'Paket bukti (.zip)', 'export.zipHint': 'Paket bukti memuat semua berkas di bawah ini, beserta daftar isi dan sidik jari tiap berkas.', 'export.docx': 'Laporan Word', 'export.xlsx': 'Tabel Excel',
  'export.svg': 'Gambar {side} (SVG)', 'export.png': 'Gambar {side} (PNG)', 'export.bpmn': 'Model {side} (BPMN)', 'export.working': 'Menyusun {name} …', 'export.done': '{name} sudah diunduh.', 'export.failed': '{name} tidak dapat disusun: {why}',
  'export.variants': 'Laporan memuat Dasar; varian ada di bagiannya sendiri.', 'export.language': 'Laporan ditulis dalam bahasa tampilan ini.',
  'readiness.title': 'Sebelum diserahkan', 'readiness.complete': 'Semua aktivitas berkategori dan berwaktu.', 'readiness.missing': '{side}: {count} dari {activities} aktivitas belum lengkap', 'readiness.unconfirmed': '{count} pasangan belum dikonfirmasi', 'readiness.identity': 'Nama instansi belum diisi', 'readiness.ready': 'Semua pasangan dikonfirmasi.',
  'verify.title': 'Periksa paket bukti', 'verify.text': 'Punya paket .zip dari Ringkas? Setiap angka di dalamnya dihitung ulang di komputer ini. Berkas tidak dikirim ke mana pun.',
  'verify.choose': 'Pilih paket .zip', 'verify.working': 'Memeriksa {name} …', 'verify.ok': '{name}: sesuai. {numbers} angka dihitung ulang dan {files} berkas utuh.', 'verify.notOk': '{name}: tidak sesuai.', 'verify.made': 'Dibuat {date} dengan Ringkas versi {version}.',
  'verify.files': '{count} berkas di dalam paket', 'verify.fileOk': 'utuh', 'verify.fileNotOk': 'tidak sesuai', 'verify.failed': '{name} tidak dapat diperiksa: {why}',
  'preview.title': 'Pratinjau laporan', 'preview.more': '{count} temuan lain tercantum dalam laporan dan lembar Temuan di berkas Excel.',
}
