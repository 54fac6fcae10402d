// Texts of the portfolio: the list of studies and the ways to begin one.
export const portfolio = {
  count: '{count} studi', search: 'Cari studi', again: 'Coba lagi',
  service: 'Studi', stepsAsIs: 'Langkah as-is', stepsToBe: 'Langkah to-be', bar: 'Langkah as-is dan to-be sebagai batang', percent: 'Selisih',
  time: 'Waktu (jam)', ratio: 'VAR', findings: 'Temuan', actions: 'Tindakan', actionsOf: 'Tindakan untuk {name}',
  savedAt: 'disimpan {time}', total: 'Jumlah', totalOf: '{count} studi dengan kedua model',
  remove: 'Hapus', 'remove.title': 'Hapus studi?', 'remove.sure': '“{name}” beserta kedua modelnya dihapus dari peramban ini dan tidak dapat dikembalikan. Berkas yang sudah Anda unduh tetap ada.',
  'listFailed.blocked': 'Peramban ini tidak mengizinkan penyimpanan, sehingga studi hanya bertahan selama jendela ini terbuka. Izinkan penyimpanan untuk halaman ini, atau unduh berkasnya sebelum menutup jendela.',
  'listFailed.other': 'Daftar studi tidak dapat dibaca dari peramban ini. Muat ulang halaman; bila tetap gagal, tutup jendela Ringkas yang lain.',
  empty: 'Buktikan proses menjadi lebih ringkas', 'empty.open': 'Buka berkas BPMN as-is dan to-be, atau lepaskan di layar ini.',
  'empty.tag': 'Tandai waktu dan nilai tiap aktivitas: VA, NNVA, atau NVA.', 'empty.take': 'Baca perbandingannya, lalu unduh buktinya: tabel, diagram, laporan.',
  begin: 'Mulai dari berkas', drop: 'Lepaskan berkas di mana saja', 'drop.how': 'Satu berkas BPMN menjadi as-is; dua berkas langsung dibandingkan.',
  samples: 'Buka contoh', samplesFailed: 'Contoh tidak dapat dimuat. Periksa jaringan, lalu coba lagi.',
}
