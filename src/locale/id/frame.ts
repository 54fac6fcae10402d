// Texts of the frame: bars, dialogs of the whole window, states of saving, trouble nobody foresaw.
export const frame = {
  close: 'Tutup', cancel: 'Batal',
  'finding.line': 'baris {line}',
  'station.portfolio': 'Portofolio', 'station.model': 'Model', 'station.activities': 'Aktivitas',
  'station.comparison': 'Perbandingan', 'station.evidence': 'Bukti', 'station.findings': 'Temuan',
}
