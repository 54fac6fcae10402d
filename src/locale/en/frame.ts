// Texts of the frame: bars, dialogs of the whole window, states of saving, trouble nobody foresaw.
import type { frame as source } from '../id/frame.ts'

export const frame: Record<keyof typeof source, string> = {
  close: 'Close', cancel: 'Cancel',
  'finding.line': 'line {line}',
  'station.portfolio': 'Portfolio', 'station.model': 'Model', 'station.activities': 'Activities',
  'station.comparison': 'Comparison', 'station.evidence': 'Evidence', 'station.findings': 'Findings',
}
