// Texts of where differences come from, row by row: the documents and the command.
export const attribution = {
  title: 'Asal selisih', sheet: 'Asal selisih',
  flow: 'Perubahan alur (urutan, cabang, peluang, pekerjaan serempak, perulangan)', others: '{count} baris lain', total: 'Jumlah', difference: 'Selisih pada lembar Ukuran', remainder: 'Sisa',
  outcome: 'Hasil', activities: 'Aktivitas',
  'finding': '{measure}: selisih {total}. Bagian terbesar berasal dari {name}, yaitu {amount}.',
  'finding.flow': '{measure}: selisih {total}. Bagian terbesar berasal dari perubahan alur, yaitu {amount}.',
  'finding.evened': '{measure}: tidak berubah: yang berkurang sama dengan yang bertambah.',
  'finding.none': '{measure}: tidak berubah, dan tidak satu baris pun menyumbang.',
  'method.sum': '{measures}: tiap baris menyumbang jumlah pada aktivitas to-be dikurangi jumlah pada aktivitas as-is miliknya.',
  'method.distinct': '{measures}: nama yang hilang dibagi rata kepada baris yang semula memilikinya, nama yang muncul kepada baris yang kini memilikinya (nilai Shapley).',
  'method.ratio': '{measures}: nilai Shapley dari pembilang dan penyebut. Baris yang mengubah pembilang sebesar ΔN dan penyebut sebesar ΔD menyumbang ΔN · (1/D₀ + 1/D₁)/2 − ΔD · (N₀ + N₁)/(2 · D₀ · D₁).',
  'method.shapley': '{measures}: nilai Shapley, yaitu rata-rata sumbangan tiap baris atas semua urutan bila baris-baris dan alurnya berubah satu demi satu. Pada alur yang hanya berurutan, sumbangan itu tepat selisih waktu baris dikali seringnya dikerjakan; pada pekerjaan serempak, bergantung pada cabang yang terlama. Sisanya milik perubahan alur.',
  'method.flow': '{measures}: tidak dibawa aktivitas mana pun, melainkan oleh gambar alur seluruhnya, sehingga tidak diurai.',
  'sampled': 'Baris yang saling bergantung terlalu banyak untuk dicoba semua urutannya: dipakai {orders} urutan acak yang selalu sama, dengan rentang kesalahan 95 % paling besar ± {halfWidth}. Jumlahnya tetap tepat.',
}
