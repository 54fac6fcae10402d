// Findings about variants: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
export const findingsVariants = {
  'VARIANT_SHARES_PASS_ONE.why': 'Porsi semua varian berjumlah {percent} %, lebih dari 100 %, sehingga rata-rata semua kasus tidak dihitung.',
  'VARIANT_SHARES_PASS_ONE.fix': 'Perkecil porsi varian hingga jumlahnya paling banyak 100 %. Sisanya adalah kasus yang memakai fakta Dasar.',
  'VARIANT_SHARE_MISSING.why': 'Varian {names} belum memiliki porsi, sedangkan varian lain sudah, sehingga rata-rata semua kasus tidak dihitung.',
  'VARIANT_SHARE_MISSING.fix': 'Isi porsi tiap varian: berapa persen dari semua kasus yang termasuk varian itu.',
  'VARIANT_WITHOUT_DEPARTURE.why': 'Varian “{variant}” tidak berbeda dari Dasar, sehingga semua angkanya sama.',
  'VARIANT_WITHOUT_DEPARTURE.fix': 'Pilih varian itu, lalu ubah waktu, peluang, atau fakta lain yang berbeda. Bila tidak ada yang berbeda, hapus variannya.',
  'VARIANT_ELEMENT_MISSING.why': 'Varian “{variant}” menyatakan fakta untuk elemen {id} yang tidak ada pada model, sehingga diabaikan.',
  'VARIANT_ELEMENT_MISSING.fix': 'Periksa apakah model sudah diganti. Bila elemen itu memang tidak ada lagi, nyatakan faktanya pada elemen yang menggantikannya.',
  'VARIANT_TO_BE_LONGER.why': 'Pada varian “{variant}”, total waktu to-be ({toBe} menit kerja) lebih lama daripada as-is ({asIs} menit kerja).',
  'VARIANT_TO_BE_LONGER.fix': 'Periksa waktu aktivitas pada varian itu. Bila memang lebih lama, jelaskan manfaat lain yang menjadi alasannya.',
}
