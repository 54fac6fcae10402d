// Texts: command. Help, one-line refusals, and the headings of what it prints.
export const command = {
  'help.overview': `ringkas: membuktikan penyederhanaan proses bisnis dengan angka yang dapat dihitung ulang.

Pemakaian: ringkas PERINTAH BERKAS… [PILIHAN]

Perintah
  analyze MODEL…         angka dan temuan satu model BPMN atau lebih
  simulate MODEL         simulasi: antrean, lama penyelesaian, beban pelaksana
  compare AS-IS TO-BE    perbandingan dua model; dengan --out juga paket buktinya
  match AS-IS TO-BE      pasangan aktivitas kedua model
  verify BUKTI.zip       menghitung ulang paket bukti dan menyebutkan yang berbeda

Pilihan setiap perintah
  --json                 keluaran JSON; waktu dalam menit kerja
  --lang id|en           bahasa; bawaan id
  -h, --help             bantuan ini, atau bantuan satu perintah
  --version              versi

Tanda - berarti masukan standar.
Kode akhir: 0 selesai; 1 selesai dan jawabannya tidak; 2 perintah keliru atau berkas tidak terbaca.`,
  'help.analyze': `Pemakaian: ringkas analyze MODEL… [PILIHAN]

Menghitung angka satu model BPMN atau lebih: aktivitas, waktu menurut kategori,
rasio nilai tambah, pemborosan, waktu penyelesaian yang diharapkan beserta rumusnya,
biaya, dan temuan.

  --facts TABEL          fakta dari CSV atau Excel: kolom id atau nama, lalu kategori, waktu proses,
                         dan seterusnya; atau log pekerjaan (kasus, aktivitas, mulai, selesai);
                         atau parameter simulasi (.bpm Bizagi, BPSim); hanya untuk satu model
  --hours-per-day N      jam kerja efektif sehari; bawaan 5
  --strict               kode akhir 1 bila ada temuan bertingkat galat
  --json                 keluaran JSON; beberapa model menjadi satu larik
  --lang id|en           bahasa; bawaan id`,
  'help.compare': `Pemakaian: ringkas compare AS-IS TO-BE [PILIHAN]

Membandingkan model saat ini dengan model usulan: hasil setiap aktivitas dan ukuran
sebelum-sesudah.

  --facts-as-is TABEL    fakta untuk model as-is dari CSV atau Excel
  --facts-to-be TABEL    fakta untuk model to-be
  --links TABEL          pasangan yang ditetapkan analis: kolom as-is, to-be, dan same atau not-same
  --measures TABEL       ukuran tambahan dari analis, misalnya server atau biaya: kolom nama,
                         satuan, arah (makin kecil makin baik, makin besar makin baik, tidak
                         dinilai), as-is, to-be
  --variant NAMA=PORSI   porsi satu varian dari semua kasus, misalnya Berat=0,2; boleh diulang.
                         Faktanya berasal dari baris tabel fakta yang kolom variannya berisi
                         nama itu
  --hours-per-day N      jam kerja efektif sehari; bawaan 5
  --name NAMA            nama studi; bawaan nama model as-is
  --agency NAMA          nama instansi pada laporan
  --profile P            instrumen penilaian: spbe-14 (bawaan) atau pemdi-15
  --out BERKAS           menulis .zip (paket bukti), .docx, atau .xlsx; boleh diulang
  --time WAKTU           tanggal laporan, misalnya 2026-01-31T08:00:00Z; bawaan saat ini
  --simulate             simulasi kedua model dengan bilangan acak yang sama: selisihnya beserta
                         selang 95 %; juga --cases, --replications, --seed, --warm-up,
                         --office-hours, --start seperti pada simulate
  --strict               kode akhir 1 bila ada temuan bertingkat galat
  --json                 keluaran JSON
  --lang id|en           bahasa, juga untuk berkas yang ditulis; bawaan id

Kode akhir 1 bila tidak ada aktivitas yang dapat diperbandingkan.`,
  'help.simulate': `Pemakaian: ringkas simulate MODEL [PILIHAN]

Menjalankan banyak kasus melalui model: setiap kasus menempuh cabangnya menurut peluang,
memakai pelaksana yang tersedia, dan mengantre bila semuanya sibuk (yang datang dahulu
dilayani dahulu). Yang tidak dinyatakan model disebutkan sebagai asumsi.

  --facts TABEL          fakta dari CSV atau Excel, atau log: kolom kasus, aktivitas, mulai, selesai
  --cases N              kasus dalam setiap ulangan; bawaan 10000
  --replications N       banyaknya ulangan; bawaan 30
  --seed N               benih bilangan acak; benih yang sama memberi hasil yang sama; bawaan 1
  --warm-up P            bagian kasus pertama yang tidak dihitung; bawaan 0,1
  --interarrival WAKTU   rata-rata jarak kedatangan, misalnya "30 menit" atau PT30M;
                         kedatangannya acak (Poisson)
  --office-hours JAM     jam buka: perpres-21-2023,
                         atau berkas JSON; tanpa ini jam simulasi hanya berisi jam kerja
  --start TANGGAL        tanggal mulai bila memakai jam buka; bawaan 2026-01-05
  --hours-per-day N      jam kerja efektif sehari; bawaan 5
  --json                 keluaran JSON; waktu dalam menit
  --lang id|en           bahasa; bawaan id

Ctrl-C menghentikan simulasi. Kode akhir 1 bila tidak ada satu kasus pun yang selesai.`,
  'help.match': `Pemakaian: ringkas match AS-IS TO-BE [PILIHAN]

Memasangkan aktivitas kedua model, dengan skor dan alasannya.

  --links TABEL          pasangan yang ditetapkan analis: kolom as-is, to-be, dan same atau not-same
  --json                 keluaran JSON
  --lang id|en           bahasa; bawaan id

Kode akhir 1 bila tidak ada aktivitas yang berpasangan.`,
  'help.verify': `Pemakaian: ringkas verify BUKTI.zip [PILIHAN]

Menghitung ulang seluruh angka paket bukti dari model di dalamnya.
Kode akhir 0 bila semuanya cocok, 1 bila ada yang berbeda.

  --json                 keluaran JSON
  --lang id|en           bahasa; bawaan id`,

  'refusal.commandMissing.why': 'belum ada perintah', 'refusal.commandMissing.fix': 'ketik "ringkas --help" untuk melihat daftar perintah',
  'refusal.commandUnknown.why': 'perintah tidak dikenal', 'refusal.commandUnknown.fix': 'pakai analyze, simulate, compare, match, atau verify',
  'refusal.flagUnknown.why': 'pilihan tidak dikenal', 'refusal.flagUnknown.fix': 'ketik "ringkas PERINTAH --help" untuk melihat pilihannya',
  'refusal.flagWithoutValue.why': 'pilihan ini memerlukan nilai', 'refusal.flagWithoutValue.fix': 'tuliskan nilainya sesudah pilihan',
  'refusal.flagTakesNoValue.why': 'pilihan ini tidak memakai nilai', 'refusal.flagTakesNoValue.fix': 'hapus tanda = beserta nilainya',
  'refusal.flagTwice.why': 'pilihan ini disebut lebih dari sekali', 'refusal.flagTwice.fix': 'sebutkan sekali saja',
  'refusal.flagValue.why': 'nilai ini tidak dapat dipakai', 'refusal.flagValue.fix': 'pakai {expected}',
  'refusal.filesMissing.why': 'jumlah berkas kurang', 'refusal.filesMissing.fix': 'pakai: {usage}',
  'refusal.filesTooMany.why': 'jumlah berkas terlalu banyak', 'refusal.filesTooMany.fix': 'pakai: {usage}',
  'refusal.factsForOneModel.why': 'tabel fakta hanya berlaku untuk satu model', 'refusal.factsForOneModel.fix': 'jalankan perintah untuk setiap model',
  'refusal.standardTwice.why': 'masukan standar dipakai untuk lebih dari satu berkas', 'refusal.standardTwice.fix': 'simpan salah satunya sebagai berkas',
  'refusal.fileMissing.why': 'berkas tidak ditemukan', 'refusal.fileMissing.fix': 'periksa nama dan foldernya',
  'refusal.fileIsFolder.why': 'ini folder, bukan berkas', 'refusal.fileIsFolder.fix': 'sebutkan berkas di dalamnya',
  'refusal.fileForbidden.why': 'berkas tidak boleh dibaca', 'refusal.fileForbidden.fix': 'minta izin baca atau salin berkasnya ke folder sendiri',
  'refusal.fileUnreadable.why': 'berkas tidak dapat dibaca ({reason})', 'refusal.fileUnreadable.fix': 'periksa berkas dan medianya, lalu coba lagi',
  'refusal.outKind.why': 'jenis berkas keluaran tidak dikenal', 'refusal.outKind.fix': 'pakai nama yang berakhir .zip, .docx, atau .xlsx',
  'refusal.fileTooLarge.why': 'berkas lebih besar dari {limit} MB', 'refusal.fileTooLarge.fix': 'periksa apakah ini berkas yang dimaksud',
  'refusal.outIsInput.why': 'keluaran ini akan menimpa salah satu berkas masukan', 'refusal.outIsInput.fix': 'beri nama lain untuk keluarannya',
  'refusal.outTwice.why': 'berkas keluaran ini disebut lebih dari sekali', 'refusal.outTwice.fix': 'beri setiap keluaran nama sendiri',
  'refusal.outIsFolder.why': 'keluaran menunjuk folder', 'refusal.outIsFolder.fix': 'tambahkan nama berkasnya',
  'refusal.outFolderMissing.why': 'folder keluaran tidak ada', 'refusal.outFolderMissing.fix': 'buat foldernya dahulu',
  'refusal.officeHours.why': 'jam buka tidak dapat dibaca pada {place}', 'refusal.officeHours.fix': 'tulis "week" sebagai tujuh daftar mulai Senin, berisi {"from": "07:30", "to": "12:00"} berurutan',
  'refusal.startWithoutHours.why': 'tanggal mulai hanya berarti bersama jam buka', 'refusal.startWithoutHours.fix': 'tambahkan --office-hours, atau hapus pilihan ini',
  'refusal.onlyWithSimulate.why': 'pilihan ini hanya berarti bersama --simulate', 'refusal.onlyWithSimulate.fix': 'tambahkan --simulate, atau hapus pilihan ini',
  'refusal.interarrival.why': 'jarak kedatangan tidak dapat dibaca', 'refusal.interarrival.fix': 'tulis lamanya, misalnya "30 menit", "2 jam", atau PT30M',
  'refusal.variantUnknown.why': 'varian ini tidak ada pada tabel fakta', 'refusal.variantUnknown.fix': 'pakai salah satu: {names}',
  'refusal.variantNone.why': 'tidak ada tabel fakta yang memuat varian', 'refusal.variantNone.fix': 'tambahkan kolom varian pada tabel fakta, atau hapus pilihan ini',
  'refusal.variantsTooMany.why': 'ada {count} varian, lebih dari {limit}', 'refusal.variantsTooMany.fix': 'gabungkan varian yang serupa',
  'refusal.variantNameTooLong.why': 'nama varian ini lebih panjang dari {limit} huruf', 'refusal.variantNameTooLong.fix': 'singkatkan namanya pada tabel fakta',
  'refusal.outUnwritable.why': 'berkas tidak dapat ditulis ({reason})', 'refusal.outUnwritable.fix': 'periksa izin dan ruang pada foldernya, atau pilih folder lain',
  'refusal.unforeseen.why': 'terjadi kesalahan yang tidak terduga ({reason})', 'refusal.unforeseen.fix': 'laporkan kepada pengembang beserta berkas yang dipakai',

  'label.complete': 'Aktivitas lengkap data', 'label.completeOf': '{complete} dari {activities}',
  'label.wasteCount': '{count} aktivitas', 'label.none': 'Tidak ada temuan.',
  'heading.waste': 'Pemborosan', 'heading.findings': 'Temuan ({count})', 'heading.measures': 'Ukuran',
  'heading.removed': 'Dihapus', 'heading.added': 'Ditambah', 'heading.anchors': 'Kejadian yang berpadanan',
  'column.days': 'Hari', 'column.hours': 'Jam', 'column.difference': 'Selisih', 'column.percent': '%',
  'column.score': 'Skor', 'column.kind': 'Jenis', 'column.reason': 'Alasan', 'column.outcome': 'Hasil', 'column.total': 'Jumlah',
  'kind.same': 'sama', 'kind.renamed': 'ganti nama', 'kind.split': 'dipecah', 'kind.merged': 'digabung',
  'heading.flow': 'Satu kasus, menurut diagramnya', 'heading.trail': 'Asal waktu penyelesaian (menit)', 'heading.assumptions': 'Asumsi ({count})',
  'label.onlyPath': 'Jalur tanpa mengulang (jam)', 'label.bestPath': 'Jalur tercepat (jam)', 'label.worstPath': 'Jalur terlama (jam)', 'label.path': 'peluang {probability}: {path}', 'label.moreParts': '… dan {count} bagian lagi; --json memuat semuanya',
  'label.expectedTime': 'Waktu aktivitas yang diharapkan (jam)', 'label.workContentRatio': 'Rasio isi kerja',
  'progress': 'Simulasi berjalan: {percent} %', 'stopped': 'Dihentikan sebelum selesai.',
  'simulation.extent': '{cases} kasus × {replications} ulangan, benih {seed}; {counted} kasus dihitung, {warmUp} kasus pertama setiap ulangan tidak.',
  'simulation.clockWorking': 'Jam simulasi hanya berisi jam kerja.', 'simulation.clockOpen': 'Jam simulasi memakai jam buka kantor; waktu termasuk malam dan hari libur.',
  'simulation.inMinutes': 'Waktu dalam menit.', 'simulation.inHours': 'Waktu dalam jam:menit.',
  'simulation.perCase': 'Per kasus', 'simulation.mean': 'Rata-rata', 'simulation.interval': 'Selang 95 %', 'simulation.sd': 'Simpangan baku',
  'simulation.cycleTime': 'Waktu penyelesaian', 'simulation.waiting': 'Waktu menunggu', 'simulation.throughput': 'Kasus selesai per jam', 'simulation.valueAddedRatio': 'VAR dengan antrean',
  'simulation.visits': 'Kali', 'simulation.processing': 'Proses', 'simulation.waits': 'Menunggu', 'simulation.busy': 'pelaksana sibuk', 'simulation.closed': 'kantor tutup',
  'simulation.batch': 'dikumpulkan', 'simulation.stated': 'menurut model', 'simulation.people': 'Orang', 'simulation.utilisation': 'Utilisasi', 'simulation.queue': 'Antrean rata-rata',
  'simulation.work': 'Kerja per kasus', 'simulation.unlimited': 'tak terbatas', 'simulation.unfinished': '{cases} kasus tidak sampai selesai; berhenti di {at}.',
  'simulation.pair': 'Simulasi kedua model dengan bilangan acak yang sama: {cases} kasus × {replications} ulangan, benih {seed}', 'simulation.hours.cycleTime': 'Waktu penyelesaian (jam)', 'simulation.hours.waiting': 'Waktu menunggu (jam)',
  'simulation.noGain': 'Salah satu model tidak menyelesaikan satu kasus pun, sehingga selisihnya tidak dapat dihitung.',
  'written': 'Ditulis: {file}',
  'verify.ok': '{file}: cocok. {count} angka dihitung ulang dan semuanya sama.',
  'verify.differs': '{file}: tidak cocok.',
}
