// Which words of office work mean much the same. General words only, so that it helps on any process; no term of one trade.
import { append } from '../model/append.ts'
import { stemOf } from './label-words.ts'

/**
 * Words one may stand for another, a group a line, in both languages of the product: what is done, then what it is done with. A word may
 * be in several groups.
 */
const groups = `
check verify validate control test confirm review inspect examine periksa verifikasi validasi uji teliti telaah reviu koreksi
assess evaluate analyze analyse investigate examine inspect review screen study analisis evaluasi kaji telaah nilai tinjau survei
receive receipt get obtain collect accept fetch gather terima ambil peroleh kumpul
send submit forward transmit deliver dispatch ship mail post kirim sampai terus serah distribusi antar
create prepare draft write make compose generate produce compile issue buat susun siap rancang
issue publish announce release terbit umum
fill enter complete isi lengkap
record register log enter note document catat daftar registrasi rekam
archive file store save arsip simpan
approve authorize authorise accept agree sign endorse grant setuju sah tandatangan
reject refuse decline deny tolak
cancel abort withdraw stop batal henti
inform notify tell advise announce communicate report lapor informasi umum beritahu
remind reminder ingat
pay payment transfer settle reimburse bayar
decide decision determine select selection choose choice define set putus tetap pilih tentu
request ask demand apply order minta mohon aju usul
correct adjust amend fix change update modify repair revise perbaiki ubah baru revisi
close finish finalize complete end conclude tutup selesai akhir
calculate compute estimate determine hitung
start open initiate begin launch mulai buka
schedule plan arrange organize organise jadwal rencana atur
search find investigate query cari telusur
compare match banding
return give kembali

document file paper form berkas dokumen formulir
data information detail info
customer client pelanggan
supplier vendor penyedia pemasok
employee staff pegawai karyawan
invoice bill faktur tagihan
request application permohonan permintaan usulan
goods product item article barang produk
offer quotation bid proposal penawaran
authority agency office instansi
notification notice message pemberitahuan notifikasi
konsep draf rancangan
pimpinan kepala atasan
lokasi lapangan tempat
elektronik daring online`

const lines = groups.trim().split('\n')
const doings = lines.indexOf('')
const groupsOfStem = new Map<string, number[]>()
for (const [group, words] of lines.entries()) {
  if (words === '') continue
  for (const stem of new Set(words.split(' ').map(stemOf))) append(groupsOfStem, stem, group)
}

/** The groups of related words a stem belongs to; none for most. */
export function relatedGroups(stem: string): readonly number[] {
  return groupsOfStem.get(stem) ?? []
}

/** Whether a stem is known to say what is done. */
export function isDoing(stem: string): boolean {
  return relatedGroups(stem).some((group) => group < doings)
}
