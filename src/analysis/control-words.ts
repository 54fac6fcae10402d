// Which activities are controls, told by the verbs of their names in Indonesian and English.
import { nameKey } from '../model/name-key.ts'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const approvals = wordsOf(`
  setujui menyetujui disetujui persetujuan paraf memaraf memparaf diparaf pemarafan ttd tandatangan tandatangani menandatangani
  ditandatangani penandatanganan sahkan mengesahkan disahkan pengesahan
  approve approves approved approving approval approvals sign signs signed signing signature signatures signoff countersign
  authorize authorizes authorized authorization authorise authorises authorised authorisation endorse endorses endorsed
  endorsement ratify ratifies ratified ratification`)

const checks = wordsOf(`
  periksa memeriksa diperiksa pemeriksaan verifikasi memverifikasi diverifikasi validasi memvalidasi divalidasi cek mengecek
  dicek pengecekan teliti meneliti diteliti reviu mereviu direviu review mereview koreksi mengoreksi dikoreksi mencocokkan
  audit mengaudit diaudit awasi mengawasi diawasi pengawasan
  verify verifies verified verification validate validates validated validation check checks checked checking inspect inspects
  inspected inspection reviews reviewed reviewing examine examines examined examination audits audited auditing control controls`)

/** Whole words; "tanda tangan" and "sign off" are one, "sign in", "sign up" and "sign out" are no signatures. */
function spokenWords(name: string | undefined): readonly string[] {
  const key = nameKey(name).replace(/tanda tangan/g, 'tandatangan')
  // Most names say nothing of signing, and need no closer look.
  if (!key.includes('sign')) return key.split(' ')
  return key.replace(/\bsign off\b/g, 'signoff').replace(/\bsign(ed|s|ing)? (in|up|out)\b/g, '').split(' ')
}

/** [CT9] Whether the name says that somebody approves, initials or signs; asking for an approval counts too. */
export function saysApproval(name: string | undefined): boolean {
  return spokenWords(name).some((word) => approvals.has(word))
}

/** Whether the name says that something is checked or verified. */
export function saysCheck(name: string | undefined): boolean {
  return spokenWords(name).some((word) => checks.has(word))
}

/** Whether the name says that something is checked, verified or approved: a control that covers a risk. */
export function saysControl(name: string | undefined): boolean {
  return spokenWords(name).some((word) => approvals.has(word) || checks.has(word))
}
