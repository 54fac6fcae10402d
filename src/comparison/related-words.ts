// Which words of office work mean much the same. General words only, so that it helps on any process; no term of one trade.
import { append } from '../model/append.ts'
import { stemOf } from './label-words.ts'

/**
 * Words one may stand for another, a group a line, in both languages of the product: what is done, then what it is done with. A word may
 * be in several groups.
 */
const groups = `
check verify validate control confirm review inspect examine periksa verifikasi validasi teliti telaah reviu koreksi
test try trial uji coba
confirm konfirmasi klarifikasi clarify
assess evaluate appraise judge rate score grade analyze analyse investigate examine inspect review screen study analisis evaluasi kaji telaah nilai tinjau survei taksir
investigate diagnose trace selidik investigasi telusur
receive get obtain collect accept fetch gather take arrive terima ambil peroleh kumpul himpun
send submit forward transmit deliver dispatch ship mail post route pass distribute hand kirim sampai terus serah distribusi antar edar sebar
create prepare draft write compose generate produce compile issue draw buat susun siap rancang tulis ketik
issue publish announce release terbit umum
fill complete input key isi lengkap entri input
record register log enter enrol catat daftar registrasi rekam input entri agenda
archive file store save keep arsip simpan
approve authorize authorise accept agree sign endorse grant allow setuju sah tandatangan paraf
reject refuse decline deny dismiss tolak
cancel abort withdraw revoke stop batal henti cabut
inform notify tell advise announce communicate report contact lapor informasi umum beritahu notifikasi
contact call phone reach hubung telepon kontak panggil
invite summon undang panggil
remind reminder ingat
pay payment transfer settle reimburse remit disburse bayar lunas setor cair
decide decision determine select selection choose choice pick define set putus tetap pilih tentu seleksi
assign allocate delegate appoint designate tugas tunjuk disposisi alokasi
request ask demand apply inquire minta mohon aju usul tanya
propose suggest recommend offer usul tawar saran rekomendasi
correct adjust amend fix change update modify repair revise edit perbaiki ubah baru revisi betul
solve resolve handle treat manage selesai tangani kelola urus
close finish finalize finalise complete end conclude tutup selesai akhir
calculate compute estimate determine count hitung taksir
start open initiate begin launch mulai buka
schedule plan arrange organize organise jadwal rencana atur
search find look seek cari telusur
compare match reconcile banding cocok
return give kembali
discuss talk meeting deliberate rapat bahas diskusi
visit survey kunjung tinjau survei
train teach instruct latih ajar bimbing
monitor track supervise observe pantau awas monitoring
copy duplicate salin ganda fotokopi
print cetak
scan pindai
upload unggah
download unduh
attach enclose lampir
install deploy implement apply pasang terap
destroy delete erase remove dispose musnah hapus hancur
buy purchase procure acquire order beli pesan
repair maintain rawat pelihara

document file paper form berkas dokumen formulir naskah
data information detail info keterangan
customer client buyer pelanggan klien
supplier vendor seller penyedia pemasok
employee staff personnel worker pegawai karyawan staf
officer official clerk petugas pejabat
team committee panel board tim panitia komite
applicant candidate pemohon calon pelamar
citizen public resident masyarakat warga penduduk
invoice bill faktur tagihan
request application permohonan permintaan usulan pengajuan
complaint grievance pengaduan keluhan
goods product item article material barang produk
offer quotation bid proposal penawaran
authority agency office institution instansi kantor
unit department division section bagian bidang seksi
notification notice message pemberitahuan notifikasi pesan
letter mail correspondence surat
contract agreement kontrak perjanjian
certificate diploma sertifikat piagam ijazah
permit licence license izin
requirement condition prerequisite persyaratan syarat
result outcome finding hasil
problem issue error fault defect incident failure masalah gangguan kendala insiden
evidence proof bukti
money fund budget dana anggaran uang
cost fee price charge biaya harga tarif
meeting session hearing rapat sidang pertemuan
list daftar
report laporan
identity identitas
photo image picture foto gambar
system software sistem aplikasi
equipment device tool alat perangkat
vehicle car kendaraan mobil
building house premises bangunan gedung rumah
land plot tanah lahan
account rekening akun
konsep draf draft rancangan
pimpinan kepala atasan head chief manager
lokasi lapangan tempat location site place
elektronik daring online electronic digital`

// Doings that contradict or undo each other, left and right of the bar. Sending and receiving are none: one handing over has both ends.
const opposites = `
approve accept authorize authorise grant agree endorse setuju terima | reject refuse decline deny dismiss tolak
issue publish terbit | revoke withdraw cabut
open start begin launch buka mulai | close finish end conclude tutup selesai akhir
activate enable aktif | deactivate block nonaktif blokir
upload unggah | download unduh
lend pinjamkan | borrow pinjam
add insert tambah | remove delete hapus`

const lines = groups.trim().split('\n')
const doings = lines.indexOf('')
const groupsOfStem = new Map<string, number[]>()
for (const [group, words] of lines.entries()) {
  if (words === '') continue
  for (const stem of new Set(words.split(' ').map(stemOf))) append(groupsOfStem, stem, group)
}

const stancesOfStem = new Map<string, number[]>()
for (const [at, line] of opposites.trim().split('\n').entries()) {
  const [left = '', right = ''] = line.split(' | ')
  for (const stem of new Set(left.split(' ').map(stemOf))) append(stancesOfStem, stem, at + 1)
  for (const stem of new Set(right.split(' ').map(stemOf))) append(stancesOfStem, stem, -(at + 1))
}

/** Where a stem stands among opposites: two stems are opposite when one has the negative of a number of the other. None for most. */
export function stancesOf(stem: string): readonly number[] {
  return stancesOfStem.get(stem) ?? []
}

/** The groups of related words a stem belongs to; none for most. */
export function relatedGroups(stem: string): readonly number[] {
  return groupsOfStem.get(stem) ?? []
}

/** Whether a stem is known to say what is done. */
export function isDoing(stem: string): boolean {
  return relatedGroups(stem).some((group) => group < doings)
}
