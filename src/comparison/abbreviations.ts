// What the capitals in a name stand for, where another name of the two models spells it out.
import { nameKey } from '../model/name-key.ts'
import { labelWords, mostWords, saysNothing, stemOf } from './label-words.ts'
import { isDoing } from './related-words.ts'

/** Capitals that stand alone. */
const capitals = /(?<![\p{L}\p{N}])[A-Z]{2,6}(?![\p{L}\p{N}])/gu
const mostLetters = 6

/**
 * The abbreviations among the names of two models, in lower case, and the words each stands for: `BA`, `berita acara`. [AB1] An
 * abbreviation is 2 to 6 capitals in a name that has small letters too. [AB2] It stands for words one behind the other in a name of either
 * model that begin with its letters. The first and the last of them say something, and what begins a name is no verb: "susun konsep" is
 * no SK. [AB3] Where names offer different words for it, it stands for none of them. Linear.
 */
export function abbreviationsIn(names: readonly (string | undefined)[]): ReadonlyMap<string, string> {
  const written = new Set(names.flatMap((name = '') => (name === name.toUpperCase() ? [] : name.match(capitals) ?? [])).map((word) => word.toLowerCase()))
  if (written.size === 0) return new Map()
  const offers = new Map<string, Map<string, string>>()
  for (const name of names) {
    const words = nameKey(name).split(' ', mostWords)
    for (let from = isDoing(stemOf(words[0]!)) ? 1 : 0; from < words.length; from++) {
      for (let to = from + 2; to <= Math.min(from + mostLetters, words.length); to++) {
        const said = words.slice(from, to)
        const initials = said.map((word) => word[0]).join('')
        if (!written.has(initials) || saysNothing(said[0]!) || saysNothing(said.at(-1)!)) continue
        const phrase = said.join(' ')
        offers.set(initials, (offers.get(initials) ?? new Map<string, string>()).set(labelWords(phrase).map(({ stem }) => stem).join(' '), phrase))
      }
    }
  }
  return new Map([...offers].flatMap(([initials, phrases]) => (phrases.size === 1 ? [[initials, [...phrases.values()][0]!] as const] : [])))
}
