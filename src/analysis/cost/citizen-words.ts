// The words by which a performer is somebody outside the office, or in spite of them inside it: data only, lower case.

/** Indonesian names put the head first: "Pemohon izin", "Wajib pajak badan". */
export const citizenHeads: readonly string[] = [
  'pemohon', 'masyarakat', 'warga', 'penduduk', 'pelanggan', 'nasabah', 'konsumen', 'pasien', 'peserta', 'pendaftar', 'pelapor', 'pengadu',
  'pembeli', 'penyewa', 'pengunjung', 'tamu', 'mahasiswa', 'mahasiswi', 'siswa', 'murid', 'orangtua', 'calon', 'pelamar', 'wajib', 'klien',
  'debitur', 'tertanggung', 'pensiunan', 'keluarga', 'penumpang',
]

/** English names put it last: "Loan applicant", "New customer". */
export const citizenTails: readonly string[] = [
  'applicant', 'applicants', 'citizen', 'citizens', 'customer', 'customers', 'client', 'clients', 'resident', 'residents', 'patient',
  'patients', 'student', 'students', 'claimant', 'claimants', 'taxpayer', 'taxpayers', 'consumer', 'consumers', 'buyer', 'buyers',
  'passenger', 'passengers', 'borrower', 'borrowers', 'tenant', 'tenants', 'complainant', 'petitioner', 'beneficiary', 'beneficiaries',
  'visitor', 'visitors', 'guest', 'guests', 'candidate', 'candidates', 'policyholder',
]

/** Whole names whose words alone say too little. */
export const citizenPhrases: readonly string[] = [
  'pelaku usaha', 'badan usaha', 'pemilik usaha', 'pengguna layanan', 'penerima layanan', 'pengguna jasa', 'penerima manfaat',
  'orang tua', 'orang tua murid', 'orang tua siswa', 'pencari kerja', 'ahli waris', 'publik', 'perusahaan pemohon', 'badan usaha pemohon', 'business owner',
  'public', 'the public', 'general public', 'member of the public', 'service user',
]

/** Words of an office, its units and its staff; one of them anywhere makes the name an office. */
export const officeWords: readonly string[] = [
  'dinas', 'bagian', 'bidang', 'biro', 'direktorat', 'kantor', 'kementerian', 'seksi', 'subbagian', 'unit', 'upt', 'loket', 'petugas',
  'pegawai', 'staf', 'staff', 'kepala', 'kasi', 'kabid', 'admin', 'administrasi', 'layanan', 'pelayanan', 'pengelola', 'pejabat', 'sistem',
  'aplikasi', 'pusat',
  'service', 'services', 'care', 'support', 'relations', 'desk', 'office', 'officer', 'department', 'dept', 'manager', 'management', 'agent',
  'team', 'system', 'portal', 'for', 'of', 'to', 'center', 'centre',
]
