// Texts of the view Selisih: where the difference between both models comes from.
export const difference = {
  'waterfall.name': 'Perubahan menurut hasil', 'waterfall.table': 'Tabel: sumbangan tiap hasil', 'waterfall.count': 'Banyaknya', 'waterfall.rows': '{count} baris', 'waterfall.oneRow': '1 baris',
  'waterfall.activities': '{count} aktivitas', 'waterfall.label': 'Grafik perubahan bertahap: {steps}', 'waterfall.amount': 'Nilai', 'waterfall.measure': 'Ukuran yang diurai',
  'waterfall.finding': '{measure} dari {asIs} ke {toBe}; terbesar dari aktivitas yang {outcome} ({amount})', 'waterfall.findingWhole': '{measure} dari {asIs} ke {toBe}, seluruhnya dari aktivitas yang {outcome}',
  'waterfall.findingSame': '{measure} tetap {asIs}', 'waterfall.findingEvened': '{measure} tetap {asIs}: yang berkurang sama dengan yang bertambah', 'waterfall.note': 'selisih {difference}', 'waterfall.noteWithPercent': 'selisih {difference} ({percent})',
  'waterfall.findingTwo': '{measure} dari {asIs} ke {toBe}; terbesar dari aktivitas yang {outcome} dan yang {second}, masing-masing {amount}',
  flow: 'Alur', 'waterfall.findingFlow': '{measure} dari {asIs} ke {toBe}; terbesar dari perubahan alur ({amount})',
  'rows.title': 'Asal selisih', 'rows.note': 'baris yang menyumbang paling besar lebih dahulu', 'rows.all': 'Semua hasil', 'rows.outcome': 'Hasil', 'rows.none': 'Tidak ada baris yang mengubah ukuran ini.',
  'rows.fewer': 'Tampilkan yang terbesar saja', 'rows.flow': 'Bagian ini tidak dibawa satu aktivitas pun: urutan kerja, cabang, pekerjaan serempak, peluang, dan perulangan yang berubah.', 'rows.ofFlow': 'Perubahan alur (urutan, cabang, peluang, perulangan)', 'rows.row': 'Aktivitas', 'rows.amount': 'Sumbangan', 'rows.share': 'Bagian', 'rows.total': 'Jumlah', 'rows.more': 'Tampilkan {count} baris lainnya', 'rows.nothing': '{count} baris tidak mengubah ukuran ini.', 'rows.oneNothing': '1 baris tidak mengubah ukuran ini.',
  'bars.name': 'Waktu menurut kategori nilai', 'bars.note': 'jam, skala sama', 'bars.table': 'Tabel: waktu menurut kategori', 'bars.label': 'Batang bertumpuk. {sides}', 'bars.category': 'Kategori', 'bars.total': 'Jumlah',
  'bars.less': 'Waktu {category} turun {amount} jam, paling banyak di antara kategori', 'bars.more': 'Waktu {category} bertambah {amount} jam, paling banyak di antara kategori', 'bars.same': 'Waktu tiap kategori tetap',
  'groups.performer': 'Waktu menurut pelaksana', 'groups.phase': 'Waktu menurut tahapan', 'groups.note': 'jam; garis luar as-is, isi to-be', 'groups.table': 'Tabel: {name}', 'groups.none.performer': '(tanpa pelaksana)', 'groups.none.phase': '(tanpa tahapan)',
  'groups.name.performer': 'Pelaksana', 'groups.name.phase': 'Tahapan', 'groups.difference': 'Selisih', 'groups.label': '{name}. {rows}', 'groups.row': '{name}: {asIs} menjadi {toBe}',
  'groups.less': '{name} paling banyak berkurang: {asIs} menjadi {toBe} jam', 'groups.more': '{name} paling banyak bertambah: {asIs} menjadi {toBe} jam', 'groups.same': 'Waktu tiap bagian tetap',
}
