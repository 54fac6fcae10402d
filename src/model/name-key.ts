// When two names are the same name to a reader.
import { writtenWords } from './written-words.ts'

/** Words there is nothing to take from: most names. */
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/

/**
 * The name without what a reader does not hear: case, punctuation, spacing, look-alike code points. Two names are equal
 * when their keys are. A name of nothing but signs keeps them; no name gives the empty key.
 */
export function nameKey(name: string | undefined): string {
  const lower = (name ?? '').toLowerCase()
  if (plainWords.test(lower)) return lower
  const plain = (name ?? '').normalize('NFKC').toLowerCase()
  const words = writtenWords(plain).join(' ')
  return words === '' ? plain.replace(/\s+/g, ' ').trim() : words
}
