// Whose burden a performer's work is: that of the people the service is for, or the office's.
import type { PerformerSide } from '../../model/facts.ts'
import { writtenWords } from '../../model/written-words.ts'
import { citizenHeads, citizenPhrases, citizenTails, officeWords } from './citizen-words.ts'

/** Why a performer counts for a side: somebody stated it, a word of its name says so, or nothing does and it is taken for the office. */
export type SideReason = { readonly rule: 'stated' } | { readonly rule: 'word'; readonly word: string } | { readonly rule: 'default' }

/** A side with the reason for it. */
export interface SideVerdict {
  readonly side: PerformerSide
  readonly reason: SideReason
}

/**
 * The side a performer of this name stands on, as long as nobody states it.
 * [SD1] A person or business outside the office is a citizen: an Indonesian name that begins with one of the words ("Pemohon izin"),
 * an English one that ends with it ("Loan applicant"), or a phrase that is the whole name.
 * [SD2] A name that also speaks of an office or its staff is the office: "Customer service", "Dinas Pemberdayaan Masyarakat".
 * [SD3] Of several names in one ("Pemohon / Masyarakat") all must be citizens; what stands in brackets does not count.
 * [SD4] Without a name, and whenever nothing says otherwise, it is the office.
 */
export function sideOf(participantName: string | undefined): SideVerdict {
  const office: SideVerdict = { side: 'office', reason: { rule: 'default' } }
  const names = (participantName ?? '').replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').split(/[/,;&]|\bdan\b|\batau\b|\band\b|\bor\b/iu).map((name) => name.trim()).filter((name) => name !== '')
  const found = names.map(citizenWord)
  const word = found[0]
  return word === undefined || found.includes(undefined) ? office : { side: 'citizen', reason: { rule: 'word', word } }
}

/** The word by which a single name is that of a citizen, as it is written. */
function citizenWord(name: string): string | undefined {
  const words = writtenWords(name.toLowerCase())
  const whole = words.join(' ')
  if (citizenPhrases.includes(whole)) return name
  if (words.some((word) => officeWords.includes(word))) return undefined
  const written = writtenWords(name)
  const first = words[0]
  const last = words.at(-1)
  if (first !== undefined && citizenHeads.includes(first)) return written[0]
  return last !== undefined && citizenTails.includes(last) ? written.at(-1) : undefined
}
