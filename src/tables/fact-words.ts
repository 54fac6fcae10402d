// Words and numbers of fact cells -> facts, in either language. `undefined` means that nobody can read the cell.
import type { ApplicationKind, Automation, BprApproach, EsiaPrinciple, PerformerSide, TimeSource } from '../model/facts.ts'
import { isoDate } from '../model/iso-date.ts'
import { nameKey } from '../model/name-key.ts'
import type { Money, Ratio } from '../model/units.ts'
import type { TableCell } from './table-cell.ts'
import { readTimestamp, timestampOfSerial } from './timestamp-text.ts'

const automationWords: Readonly<Record<Automation, readonly string[]>> = {
  manual: ['manual', 'tidak', 'no'],
  assisted: ['assisted', 'dibantu', 'dibantu aplikasi', 'semi otomatis', 'semiotomatis', 'sebagian', 'semi automated', 'semi automatic'],
  automated: ['automated', 'automatic', 'otomatis', 'sepenuhnya otomatis', 'ya', 'yes'],
}

const kindWords: Readonly<Record<ApplicationKind, readonly string[]>> = {
  shared: ['shared', 'umum', 'aplikasi umum', 'berbagi pakai', 'bagi pakai', 'shared application'],
  own: ['own', 'khusus', 'aplikasi khusus', 'aplikasi khusus instansi', 'milik instansi', 'sendiri', 'own application'],
  new: ['new', 'baru', 'aplikasi baru', 'akan dibangun', 'new application'],
}

const sourceWords: Readonly<Record<TimeSource, readonly string[]>> = {
  measured: ['measured', 'diukur', 'pengukuran', 'hasil pengukuran', 'pengamatan', 'observasi', 'observation'],
  log: ['log', 'log sistem', 'data sistem', 'system log'],
  interview: ['interview', 'wawancara'],
  sop: ['sop', 'dokumen sop', 'standar'],
  estimate: ['estimate', 'estimasi', 'perkiraan', 'taksiran'],
  simulator: ['simulator', 'simulasi', 'simulation'],
}

const sideWords: Readonly<Record<PerformerSide, readonly string[]>> = {
  citizen: ['citizen', 'pemohon', 'masyarakat', 'warga', 'penerima layanan', 'pengguna layanan', 'applicant', 'service user'],
  office: ['office', 'instansi', 'kantor', 'petugas', 'agency'],
}

/** Whose side a performer stands on. */
export function readPerformerSide(text: string): PerformerSide | undefined {
  return wordOf(sideWords, text)
}

const approachWords: Readonly<Record<BprApproach, readonly string[]>> = {
  Redesign: ['redesign', 'rancang ulang', 'perancangan ulang'], Rework: ['rework', 'perbaikan'], Removing: ['removing', 'remove', 'penghapusan', 'dihapus'],
  Outsource: ['outsource', 'outsourcing', 'alih daya'], Replace: ['replace', 'penggantian', 'diganti'], Automation: ['automation', 'otomasi', 'otomatisasi'],
}

const esiaWords: Readonly<Record<EsiaPrinciple, readonly string[]>> = {
  Eliminate: ['eliminate', 'e', 'eliminasi', 'hapus', 'hilangkan'], Simplify: ['simplify', 's', 'sederhanakan', 'penyederhanaan'],
  Integrate: ['integrate', 'i', 'integrasi', 'gabungkan', 'penggabungan'], Automate: ['automate', 'a', 'otomatiskan', 'otomasi', 'otomatisasi'],
}

/** An approach of re-engineering. */
export function readApproach(text: string): BprApproach | undefined {
  return wordOf(approachWords, text)
}

/** A principle of ESIA, in a word or by its letter. */
export function readEsia(text: string): EsiaPrinciple | undefined {
  return wordOf(esiaWords, text)
}

/** Where a time comes from. */
export function readTimeSource(text: string): TimeSource | undefined {
  return wordOf(sourceWords, text)
}

/** A date, ISO 8601: of a date cell, or of a text with the day before the month. */
export function readDate({ text, serial }: TableCell): string | undefined {
  const moment = serial === undefined ? readTimestamp(text, 'dayFirst') : timestampOfSerial(serial)
  return moment && isoDate(new Date(moment.wall * 60_000).toISOString().slice(0, 10))
}

/** A degree of automation; a bare yes or no answers "otomatis?". */
export function readAutomation(text: string): Automation | undefined {
  return wordOf(automationWords, text)
}

/** Whose application it is. */
export function readApplicationKind(text: string): ApplicationKind | undefined {
  return wordOf(kindWords, text)
}

/** A whole number, at least `least`. */
export function readCount({ text, number }: TableCell, least = 0): number | undefined {
  const value = number ?? (/^\d{1,9}$/.test(text) ? Number(text) : undefined)
  return value !== undefined && Number.isSafeInteger(value) && value >= least ? value : undefined
}

/** An amount of rupiah: 15000, "Rp15.000", "Rp 15.000,00", "15,000". Rupiah have no thousandths, so three digits behind a sign are a group. */
export function readMoney({ text, number }: TableCell): Money | undefined {
  if (number !== undefined) return number >= 0 ? number : undefined
  const amount = text.replace(/^(?:rp\.?|idr)\s*/i, '').replace(/,-$/, '').replace(/\s/g, '')
  const whole = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:[.,]\d{1,2})?$/.exec(amount)
  if (!whole) return undefined
  const value = Number(whole[1]!.replace(/[.,]/g, '') + amount.slice(whole[1]!.length).replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

/** A share between 0 and 1: 0.8, "0,8", "80 %". */
export function readProbability({ text, number }: TableCell): Ratio | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text)
  const value = number ?? (match ? Number(match[1]!.replace(',', '.')) / (match[2] === '%' ? 100 : 1) : undefined)
  return value !== undefined && value >= 0 && value <= 1 ? value : undefined
}

/** Whether a cell says nothing: empty, or a sign that stands for nothing. */
export function isBlank(text: string): boolean {
  return /^(?:[-–—]+|n\/a)?$/i.test(text)
}

function wordOf<Word extends string>(words: Readonly<Record<Word, readonly string[]>>, text: string): Word | undefined {
  const key = nameKey(text)
  return (Object.keys(words) as Word[]).find((word) => words[word].includes(key))
}
