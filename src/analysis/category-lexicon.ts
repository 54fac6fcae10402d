// The words by which an activity's name hints at a value category: data only. Rules of one priority speak for one category.
import type { ValueCategory } from '../model/value-category.ts'
import type { Waste } from '../model/waste.ts'
import type { Ratio } from '../model/units.ts'

/** Why a word hints at a category; each reason is a sentence in locale/ (`activities.reason.*`). */
export const suggestionReasons = [
  'waiting', 'rework', 'repetition', 'handing', 'searching', 'copying', 'planning', 'notice', 'signature', 'checking',
  'approval', 'coordination', 'recording', 'intake', 'reporting', 'carrier', 'monitoring', 'deciding', 'facilitating',
  'making', 'building',
] as const
/** One reason. */
export type SuggestionReason = (typeof suggestionReasons)[number]

/** One rule: words that hint at a category, how strongly (0 to 1), and before which other rules it is heard (1 first). */
export interface LexiconRule {
  readonly reason: SuggestionReason
  readonly priority: 1 | 2 | 3
  readonly value: ValueCategory
  readonly waste?: Waste
  readonly confidence: Ratio
  /** Words and phrases as alternatives of a regular expression, lower case, matched as whole words. */
  readonly words: readonly string[]
}

/** The verbs of Indonesian procedure tables, then a small set of English ones. */
export const categoryLexicon: readonly LexiconRule[] = [
  { reason: 'waiting', priority: 1, value: 'NVA', waste: 'waiting', confidence: 0.95, words: [
    'menunggu', 'tunggu', 'antri', 'antre', 'mengantri', 'mengantre', 'antrean', 'antrian', 'penundaan',
    'wait', 'waits', 'waiting', 'queue', 'queueing', 'queuing',
  ] },
  { reason: 'rework', priority: 1, value: 'NVA', waste: 'defects', confidence: 0.9, words: [
    'memperbaiki (?:dokumen|berkas|konsep|surat|data)', 'mengulang', 'perbaikan (?:dokumen|berkas|konsep)', 'melengkapi kembali',
    'merevisi', 'revisi', 'mengembalikan', 'dikembalikan', 'pengembalian', 'mengoreksi ulang', 'koreksi ulang', 'input ulang',
    'entri ulang', 'salin ulang', 'menyalin',
    'rework', 'redo', 'correct (?:the )?(?:document|form|draft|letter|data)s?', 'revise', 'revision', 'return (?:the )?(?:document|file|form|application)s?',
  ] },
  { reason: 'repetition', priority: 1, value: 'NVA', waste: 'overprocessing', confidence: 0.9, words: [
    'mencatat ulang', 'menginput ulang', 'mengetik ulang', 'rekap ulang', 'memverifikasi ulang', 'verifikasi ulang',
    'memeriksa kembali', 'pemeriksaan ulang',
    're-?enter', 're-?type', 're-?check', 're-?verify', 'double[- ]check',
  ] },
  { reason: 'handing', priority: 1, value: 'NVA', waste: 'transport', confidence: 0.9, words: [
    'mengirim(?:kan)? (?:berkas|dokumen|surat|draf)', 'pengiriman (?:berkas|dokumen|surat)', 'mengantar(?:kan)?', 'pengantaran',
    // Handing the result to the applicant is the service itself, not transport.
    'menyerahkan(?! (?:izin|sertifikat|dokumen hasil) kepada pemohon)', 'penyerahan (?:berkas|dokumen|surat)', 'meneruskan',
    'diteruskan', 'penerusan', 'mendistribusikan', 'distribusi', 'membawa', 'menyampaikan (?:berkas|dokumen|draf|konsep)',
    'send', 'forward', 'hand over', 'hands over', 'pass on', 'transfer', 'distribute', 'dispatch', 'courier',
  ] },
  { reason: 'searching', priority: 1, value: 'NVA', waste: 'motion', confidence: 0.85, words: [
    'mengambil', 'pengambilan (?:berkas|dokumen|surat)', 'mencari', 'pencarian', 'memindahkan', 'memindai', 'scan',
    'fetch', 'pick up', 'search', 'look for', 'look up', 'retrieve', '^move', 'scanning',
  ] },
  { reason: 'copying', priority: 1, value: 'NVA', waste: 'overprocessing', confidence: 0.85, words: [
    'menggandakan', 'penggandaan', 'memfoto ?kopi', 'memfotocopy', 'foto ?kopi', 'mencetak rangkap', 'rangkap', 'menjilid',
    'penjilidan', 'melaminasi', 'memperforasi',
    '^copy', 'photocopy', 'duplicate', 'print copies',
  ] },
  { reason: 'planning', priority: 2, value: 'NNVA', waste: 'waiting', confidence: 0.7, words: [
    '(?:menyusun|penyusunan|membuat) (?:rencana|jadwal|agenda rapat)', '^(?:plan|schedule)', 'prepare (?:the )?(?:plan|schedule|agenda)',
  ] },
  { reason: 'notice', priority: 2, value: 'NNVA', waste: 'motion', confidence: 0.7, words: [
    'menyampaikan (?:surat|undangan|pemberitahuan|nota)', 'penyampaian (?:surat|undangan)', 'notify', 'inform', 'invite',
  ] },
  { reason: 'signature', priority: 2, value: 'NNVA', confidence: 0.85, words: [
    'memberi(?:kan)? paraf', 'memaraf', 'memparaf', 'paraf', 'menandatangani', 'tanda ?tangan', 'penandatanganan', 'ttd',
    'membubuhkan (?:stempel|cap|tanda tangan)', 'stempel', 'cap dinas',
    'sign', 'signs', 'initial', 'stamp', 'signature',
  ] },
  { reason: 'checking', priority: 2, value: 'NNVA', confidence: 0.85, words: [
    'memeriksa', 'pemeriksaan', 'mengecek', 'pengecekan', 'cek', 'meneliti', 'memverifikasi', 'verifikasi', 'memvalidasi', 'validasi',
    'mengoreksi', 'koreksi', 'mereviu', 'reviu', 'review', 'mencocokkan', 'mengaudit', 'mengontrol',
    'check', 'checks', 'verify', 'verifies', 'verification', 'validate', 'inspect', 'reconcile', 'audit', 'examine',
  ] },
  { reason: 'approval', priority: 2, value: 'NNVA', waste: 'waiting', confidence: 0.8, words: [
    'menyetujui', 'persetujuan', 'approval', 'meminta persetujuan', 'mendisposisi(?:kan)?', 'disposisi', 'memberi(?:kan)? arahan',
    'arahan', 'memerintahkan', 'menugaskan', 'penugasan',
    'approve', 'approves', 'authori[sz]e', 'request approval', 'assign', 'instruct',
  ] },
  { reason: 'coordination', priority: 2, value: 'NNVA', confidence: 0.75, words: [
    'koordinasi', 'berkoordinasi', 'rapat', 'membahas', 'pembahasan', 'mendiskusikan', 'diskusi', 'konsultasi', 'mengonsultasikan',
    'klarifikasi', 'mengklarifikasi',
    'coordinate', 'meet', 'meeting', 'discuss', 'consult', 'clarify',
  ] },
  { reason: 'recording', priority: 2, value: 'NNVA', confidence: 0.7, words: [
    'mencatat', 'pencatatan', 'mengagenda(?:kan)?', 'agenda', 'meregistrasi', 'registrasi', 'memberi nomor', 'penomoran',
    'mengarsipkan', 'pengarsipan', 'menyimpan', 'penyimpanan', 'mendokumentasikan', 'merekap(?:itulasi)?', 'rekapitulasi',
    'memasukkan data', 'menginput', 'input data', 'entri data',
    // Nouns as often as verbs: heard only where they open the name.
    '^(?:record|file|log|store)', 'register', 'archive', 'enter data',
  ] },
  { reason: 'intake', priority: 2, value: 'NNVA', confidence: 0.7, words: [
    'menerima', 'penerimaan', 'mengumpulkan', 'pengumpulan', 'menyiapkan', 'penyiapan', 'mempersiapkan',
    'receive', 'receives', 'collect', 'gather', 'prepare',
  ] },
  { reason: 'reporting', priority: 2, value: 'NNVA', confidence: 0.65, words: [
    'melaporkan', 'pelaporan', 'membuat(?:an)? laporan', 'pembuatan laporan', 'menyusun laporan', 'laporan', 'report', 'reporting',
  ] },
  { reason: 'carrier', priority: 2, value: 'NNVA', confidence: 0.6, words: [
    '(?:membuat|menyusun|menyiapkan) (?:nota dinas|surat pengantar|surat undangan|lembar disposisi|tanda terima)',
    '(?:write|draft|prepare) (?:a |the )?(?:memo|cover letter|invitation|receipt)',
  ] },
  { reason: 'monitoring', priority: 2, value: 'NNVA', confidence: 0.65, words: [
    'memantau', 'pemantauan', 'monitoring', 'mengevaluasi', 'evaluasi', 'mengawasi', 'pengawasan', 'backup', 'mencadangkan',
    'monitor', 'supervise', 'evaluate', 'back up',
  ] },
  { reason: 'deciding', priority: 3, value: 'VA', confidence: 0.9, words: [
    'menerbitkan', 'penerbitan', 'menetapkan', 'penetapan', 'mengesahkan', 'pengesahan', 'memutuskan', 'keputusan',
    'memberikan (?:izin|layanan|rekomendasi)', 'menyerahkan (?:izin|sertifikat|dokumen hasil) kepada pemohon', 'melayani',
    'memproses permohonan',
    'issue', 'decide', 'grant', 'certify', 'serve', 'process (?:the )?application',
  ] },
  { reason: 'facilitating', priority: 3, value: 'VA', confidence: 0.85, words: [
    'menyelenggarakan', 'penyelenggaraan', 'melatih', 'membimbing', 'memberikan (?:bimbingan|konsultasi)', 'bimbingan teknis', 'bimtek',
    'sosialisasi', 'mensosialisasikan', 'penyuluhan', 'membina', 'memfasilitasi', 'membentuk', 'pembentukan',
    'train', 'organi[sz]e', 'facilitate', 'advise', 'teach', 'form (?:a |the )?team',
  ] },
  { reason: 'making', priority: 3, value: 'VA', confidence: 0.75, words: [
    'menyusun', 'penyusunan', 'merumuskan', 'merancang', 'mendesain', 'mengonsep', 'membuat', 'pembuatan', 'mengolah', 'pengolahan',
    'menganalisis', 'menganalisa', 'analisis', 'analisa', 'menelaah', 'mengkaji', 'menghitung', 'menilai', 'mengukur', 'menguji',
    'pengujian', 'survei', 'mensurvey', 'wawancara',
    'draft', 'design', 'write', 'compose', 'analy[sz]e', 'assess', 'calculate', 'test', 'interview', 'measure',
  ] },
  { reason: 'building', priority: 3, value: 'VA', confidence: 0.75, words: [
    'membangun', 'pembangunan', 'mengembangkan', 'pengembangan', 'development', 'deploy', 'menginstal', 'instalasi', 'konfigurasi',
    'memelihara', 'perbaikan sarana', 'dukungan teknis', 'recovery', 'memperbarui', 'mengaktifkan', 'membuka',
    'build', 'develop', 'install', 'configure', 'repair', 'maintain', 'activate', 'update',
  ] },
]
