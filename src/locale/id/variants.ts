// Texts: variants. Kinds of cases with facts of their own, and all of them together.
export const variants = {
  title: 'Varian', base: 'Dasar', total: 'Semua kasus', share: 'Porsi', measure: 'Ukuran', unnamed: 'Varian {number}',
  'total.note': 'Semua kasus = rata-rata menurut porsi. Rasio semua kasus adalah rasio dari jumlahnya.',
  'total.none': 'Rata-rata semua kasus belum dihitung, karena porsi tiap varian belum dinyatakan.',
  'total.above': 'Rata-rata semua kasus tidak dihitung, karena jumlah porsi melebihi 100 %.',
  'steps.same': 'Langkahnya sama pada semua varian: {asIs} pada as-is, {toBe} pada to-be.',

  'bar.label': 'Varian yang ditampilkan', 'bar.add': 'Varian…', 'bar.add.hint': 'Jenis kasus dengan waktu, peluang, atau fakta lain yang berbeda, misalnya ringan, sedang, dan berat',
  'bar.more': 'Atur varian', 'bar.shown': 'Angka di layar ini untuk varian {name}. Yang Anda ubah hanya berlaku untuk varian ini.',
  'bar.shown.short': 'Varian {name}: perubahan hanya berlaku di sini',
  'bar.departures': '{count} isian berbeda dari Dasar', 'bar.noDepartures': 'Belum ada isian yang berbeda dari Dasar',
  'menu.new': 'Tambah varian', 'menu.duplicate': 'Gandakan {name}', 'menu.edit': 'Ubah nama dan porsi {name}', 'menu.remove': 'Hapus {name}',
  'menu.panel': 'Bandingkan semua varian',
  'copyName': '{name} (salinan)',
  lost: 'Model yang baru tidak memiliki {count} elemen yang faktanya dinyatakan varian. Isian varian untuk elemen itu dihapus; Urungkan mengembalikannya.',
  'dialog.new': 'Varian baru', 'dialog.edit': 'Nama dan porsi varian', 'dialog.name': 'Nama varian', 'dialog.share': 'Porsi dari semua kasus', 'dialog.shareHint': 'Kosongkan bila belum diketahui. Sisanya ({rest}) memakai fakta Dasar.',
  'dialog.shareHint.unknown': 'Kosongkan bila belum diketahui.', 'dialog.shareAbove': 'Bersama varian lain jumlahnya menjadi {sum}, lebih dari 100 %.', 'dialog.shareInvalid': 'Isi angka antara 0 dan 100.',
  'dialog.nameTaken': 'Nama ini sudah dipakai.', 'dialog.add': 'Tambahkan', 'dialog.placeholder': 'misalnya Berat',
  'dialog.about': 'Varian memakai diagram yang sama dengan studi ini. Isian yang tidak Anda ubah mengikuti Dasar; mengosongkan isian berarti mengikuti Dasar lagi.',
  'cell.departs': 'Berbeda dari Dasar ({base})', 'cell.departs.empty': 'Pada Dasar tidak diisi', 'cell.asBase': 'Samakan dengan Dasar',
  'cell.departing': 'berbeda dari Dasar',
  'activity.departs': 'Berbeda dari Dasar: {facts}', 'activity.asBase': 'Samakan aktivitas ini dengan Dasar',

  'panel.title': 'Varian: jenis kasus dengan waktu atau fakta yang berbeda', 'panel.finding': '{name}: waktu penyelesaian {asIs} jam menjadi {toBe} jam ({percent})',
  'panel.finding.total': 'Semua kasus: waktu penyelesaian rata-rata {asIs} jam menjadi {toBe} jam ({percent})',
  'panel.finding.noTime': 'Belum ada waktu untuk dibandingkan',
  'panel.empty': 'Studi ini belum memiliki varian. Varian adalah jenis kasus yang menempuh langkah yang sama dengan waktu, peluang, dokumen, atau biaya yang berbeda, misalnya kerusakan ringan, sedang, dan berat.',
  'panel.show': 'Tampilkan {name}', 'panel.showing': 'ditampilkan', 'panel.table': 'Ukuran tiap varian sebelum dan sesudah',
  'panel.fromRest': 'sisa', 'panel.unknownShare': 'belum diisi',
  'chart.title': 'Waktu penyelesaian tiap varian', 'chart.label': 'Grafik waktu penyelesaian tiap varian, sebelum dan sesudah, dalam jam', 'chart.hours': 'jam',

  'fact.value': 'kategori nilai', 'fact.waste': 'pemborosan', 'fact.processing': 'waktu proses', 'fact.waiting': 'waktu tunggu', 'fact.other': 'fakta lain', 'fact.phase': 'tahap',
}
