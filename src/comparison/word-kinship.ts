// Which words of two models stand for one another: written alike, or related in meaning.
import { append } from '../model/append.ts'
import { relatedGroups } from './related-words.ts'

/** The kin of each stem among some stems, itself left out, both ways. */
export function kinOf(stems: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map([...stems].map((stem) => [stem, new Set<string>()]))
  const inOrder = [...stems].sort()
  const relate = (some: readonly string[], areKin: (a: string, b: string) => boolean): void => {
    some.forEach((a, at) => some.slice(at + 1).forEach((b) => {
      if (a === b || !areKin(a, b)) return
      kin.get(a)!.add(b)
      kin.get(b)!.add(a)
    }))
  }
  for (const alike of grouped(inOrder, (stem) => (isLong(stem) ? [stem[0]!] : []))) relate(alike, areWrittenAlike)
  for (const related of grouped(inOrder, relatedGroups)) relate(related, () => true)
  return kin
}

/** Long enough to be told by its letters, and short enough to be a word; a number in a name is what tells it from another. */
function isLong(stem: string): boolean {
  return stem.length >= 4 && stem.length <= 40 && !/\d/.test(stem)
}

/** One begins with the other (an abbreviation, a longer ending), or they are a slip of the pen apart. */
function areWrittenAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short) || isOneEditApart(short, long)
}

/** One letter added, left out, changed or swapped with its neighbour, in words of 6 letters and more. Linear. */
function isOneEditApart(short: string, long: string): boolean {
  if (long.length - short.length > 1 || long.length < 6) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  return short.slice(at + 1) === long.slice(at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
}

function grouped<Key>(stems: readonly string[], keysOf: (stem: string) => readonly Key[]): Iterable<readonly string[]> {
  const groups = new Map<Key, string[]>()
  for (const stem of stems) {
    for (const key of keysOf(stem)) {
      append(groups, key, stem)
    }
  }
  return groups.values()
}
