// Findings about what a simulation is told beside the model: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
export const findingsSimulation = {
  'OFFICE_NEVER_OPENS.why': 'Jam buka{name} tidak memuat satu jam pun dalam seminggu. Kantor dianggap buka siang dan malam agar tidak ada kasus yang menunggu selamanya.',
  'OFFICE_NEVER_OPENS.fix': 'Isi jam buka sedikitnya pada satu hari, atau pakai jam kantor ASN.',
  'OFFICE_SPAN_INVALID.why': 'Jam buka{name} memuat jam yang berakhir sebelum mulai, yang bertumpuk, atau yang melewati tengah malam. Yang bertumpuk digabungkan, yang lain tidak dipakai.',
  'OFFICE_SPAN_INVALID.fix': 'Tulis jam tiap hari berurutan, misalnya 07.30–12.00, 13.00–16.00.',
  'OFFICE_DATE_INVALID.why': '“{text}” pada jam buka{name} bukan tanggal, sehingga tidak dipakai.',
  'OFFICE_DATE_INVALID.fix': 'Tulis tanggalnya lengkap, misalnya 2026-08-17.',
  'OFFICE_PERIOD_REVERSED.why': 'Masa dengan jam tersendiri{name} dari {from} sampai {to} berakhir sebelum mulai, sehingga tidak dipakai.',
  'OFFICE_PERIOD_REVERSED.fix': 'Tukar atau perbaiki kedua tanggalnya.',
  'ASSUMED_ARRIVALS_OF_OTHER_MODEL.why': 'Model ini tidak menyatakan jarak antarkedatangan kasus. Dipakai jarak dari model yang lain, karena permintaannya sama.',
  'ASSUMED_ARRIVALS_OF_OTHER_MODEL.fix': 'Bila permintaannya memang berubah, isi jarak antarkedatangan pada proses di model ini juga.',
}
