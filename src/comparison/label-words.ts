// The words of an activity name that carry meaning, reduced to stems, in Indonesian and English alike. Light on purpose: a
// stem need not be a word, it only has to come out the same for forms of the same word.
import { nameKey } from '../model/name-key.ts'

/** One meaningful word: its stem, and how the name says it (lower case). */
export interface LabelWord {
  readonly stem: string
  readonly said: string
}

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

// Words that say nothing of what is done: articles, prepositions, and verbs that only carry another ("melakukan pemeriksaan").
const empty = listed(`
  dan atau serta yang di ke dari untuk pada oleh dengan dalam atas bagi sebagai kepada terkait tentang adalah ini itu akan agar
  oleh secara para tim proses kegiatan melakukan dilakukan laksanakan melaksanakan pelaksanaan memberikan memberi diberikan
  the a an of to for in on at by with from and or as is be its their via into about new
  do does done perform performs performed performing execute executes executed carry carried out conduct conducted make makes made
  process give gives given
  jika bila apabila telah sudah antara maupun sesuai dapat harus perlu lalu kemudian setelah sebelum hingga sampai melalui lewat menggunakan
  if when which that this these because so per both each every between under over within one only all any also has have had
  been was were they them he she his her s`)

// Spellings and forms of one word that no rule of affixes brings together: a word a line, behind what it is taken for.
const sameWord: ReadonlyMap<string, string> = new Map(`
tandatangan ttd tte
periksa cek mengecek pengecekan dicek
review reviu mereviu mereview direviu
dokumen dok
mohon permohonan
mengesahkan sahkan disahkan
izin perizinan
proses pemrosesan
rumus perumusan
kerja bekerja pekerjaan
document docs
information info
send sent
pay paid pays paying payment payments
keep kept
hold held
meet met
find found
take taken took taking
choose chosen chose choice
write written wrote
buy bought
sell sold
tell told
build built
bring brought
draw drawn drew
withdraw withdrawn
begin began begun
get got
receive receipt receipts
decide decision decisions
submit submission submissions
respond response responses
compare comparison
copy copies copied copying
conclude end ends ended ending
job task tasks
tolak disapprove disapproved disapproval disagree disagreed
kualitas mutu`.trim().split('\n').flatMap((line) => {
  const [word = '', ...forms] = line.split(' ')
  return forms.map((form) => [form, word] as const)
}))

// An affix comes off when the rest is at least that long.
type Affix = readonly [pattern: RegExp, least: number]
const prefixes: readonly Affix[] = [
  [/^memper/, 4], [/^per(?=[^aeiou]|[ou])/, 4],
  // meN- and peN- end in the nasal that stands for the consonant they swallow: memeriksa, pemeriksaan -> eriksa.
  [/^(?:me|pe)ny(?=[aeiou])/, 3], [/^(?:me|pe)ng(?=[aeioughk])/, 3], [/^(?:me|pe)m(?=[aeioubpfv])/, 3],
  [/^(?:me|pe)n(?=[aeioudtcjsz])/, 3], [/^(?:me(?=[lrwy])|pe(?=[lwy]|r[ae]))/, 4],
  // Behind meN-: mendisposisikan is a form of disposisi, which looks like a passive.
  [/^di(?=[^aeiou])/, 4], [/^ber(?=[^aeiou])/, 4], [/^ke(?!mbali|luar|ndali)(?=.{3,}an$)/, 4],
  // Done already: tersimpan. Not where ter- is part of the word (terbit, tertib, terjemah, terminal).
  [/^ter(?=[^aeiou])(?!bit|tib|jemah|min)/, 5],
]
// Passive: dikirim, diisi. What follows is the bare word, save for per-: diperbaiki, but dipenuhi (penuh).
const passive: readonly Affix[] = [
  [/^diper(?=[^aeiou]|[ou])/, 4], [/^di(?=[iu])/, 3], [/^di(?=[^aeiou]|a[djkmntw]|a[a-z]+(?:kan|i)$|[euo])/, 4],
]
const suffixes: readonly Affix[] = [[/(?:nya|lah|kah)$/, 4], [/k?an$/, 3], [/i$/, 4]]
const endings: readonly Affix[] = [
  [/icat(?:e|ed|es|ion|ions|ing)$/, 4], [/(?:ations?|ating|ated|ates?)$/, 4], [/(?:ions?|ments?|err?ed|err?ing)$/, 4],
  [/(?:ied|ies|ed|es|als?|ers?)$/, 4], [/ed$/, 3], [/(?:ings?|(?<!s)s)$/, 3], [/[yei]$/, 4],
]
// What another ending may have stood behind: verif-y-ing, docu-ment-ed, suppl-i-er.
const innerEndings: readonly Affix[] = [[/(?:ments?|ers?|[yei])$/, 4]]

/** A name that says more is told by its beginning: it is no name but a text. */
export const mostWords = 40
/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u
/** What such writing falls into: Chinese characters, Japanese syllables of either kind, the letters of the others, and what is spaced. */
const stretches = /\p{sc=Han}+|\p{sc=Hira}+|[\p{sc=Kana}ー]+|[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+/gu

/**
 * The meaningful words of a name, each stem once, in the order said; all words where only empty ones are said. An abbreviation has the
 * stems of what it stands for.
 */
export function labelWords(name: string | undefined, abbreviations: ReadonlyMap<string, string> = new Map()): readonly LabelWord[] {
  const said = nameKey(name).replace(/tanda tangan/g, 'tandatangan').split(' ', mostWords).flatMap(wordsOf).filter((word) => word !== '').slice(0, mostWords)
  const full = said.filter((word) => !saysNothing(word))
  const words = new Map<string, LabelWord>()
  for (const word of full.length > 0 ? full : said) {
    for (const stem of abbreviations.has(word) ? labelWords(abbreviations.get(word)).map((one) => one.stem) : [stemOf(word)]) {
      if (!words.has(stem)) words.set(stem, { stem, said: word })
    }
  }
  return [...words.values()]
}

/** Whether a word in lower case says nothing of what is done. */
export function saysNothing(word: string): boolean {
  return empty.has(word) || /^\p{sc=Hira}+$/u.test(word)
}

/**
 * The stem of one word in lower case: Indonesian prefixes, suffixes and English endings come off while enough of the word is
 * left. A first consonant that a prefix may swallow goes too (menyusun, penyusunan and susun are all "usun"), a last k, which
 * cannot be told from the one of -kan (pembentukan, bentuk), and the second of two like consonants at the end
 * (submitted, submit; fill, filled).
 */
export function stemOf(word: string): string {
  let stem = sameWord.get(word) ?? word
  if (!/^[a-z]+$/.test(stem)) return stem
  const strip = (affixes: readonly Affix[], times: number): boolean => {
    const before = stem
    for (let time = 0; time < times; time++) {
      const affix = affixes.find(([pattern, least]) => pattern.test(stem) && stem.replace(pattern, '').length >= least)
      if (affix) stem = stem.replace(affix[0], '')
    }
    return stem !== before
  }
  if (!strip(passive, 2)) strip(prefixes, 2)
  if (/^[ptksmn][aeiou]/.test(stem) && stem.length > 3) stem = stem.slice(1)
  strip(suffixes, 2)
  if (strip(endings, 1)) strip(innerEndings, 1)
  strip([[/(?<=([bdglmnprt]))\1$/, 3]], 1)
  strip([[/k$/, 3]], 1)
  return stem
}

/**
 * A word as it is, and writing without spaces in pairs of letters that stand beside each other, which names that say the same share.
 * Japanese syllables stay together: they are particles and endings (hiragana) or one foreign word (katakana).
 */
function wordsOf(word: string): readonly string[] {
  if (!unspaced.test(word)) return [word]
  return (word.match(stretches) ?? []).flatMap((stretch) => {
    const letters = [...stretch]
    if (letters.length <= 2 || !unspaced.test(stretch) || /[\p{sc=Hira}\p{sc=Kana}]/u.test(stretch)) return [stretch]
    return letters.slice(1).map((letter, at) => letters[at]! + letter)
  })
}
