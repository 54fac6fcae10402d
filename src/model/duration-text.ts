// Reads a time as people write it in SOP tables: "1 jam 30 menit", "± 5 menit", "1x24 jam", "½ hari", "25:00".
// What is unsure about the reading comes back as notes, so that somebody can be asked; nothing is invented.
import type { Duration, DurationPart, DurationUnit } from './duration.ts'
import { durationFromIso } from './iso-duration.ts'
import { numberSource, readNumber, spelledToDigits } from './number-text.ts'

/** What a reader should know about a reading. Ranges carry their ends in the unit they are written in. */
export type DurationNote =
  | { readonly kind: 'empty' | 'undetermined' | 'clockTime' | 'unreadable' | 'unitMissing' }
  | { readonly kind: 'approximate' | 'atMost' | 'atLeast' | 'ambiguousDay' | 'elapsedWithWork' | 'hoursAndMinutes' }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'textIgnored'; readonly text: string }

/** What a text says about time. */
export interface DurationReading {
  /** The time stated; absent when the text states none that can be read. */
  readonly duration?: Duration
  /** The work inside an elapsed `duration`, where the text tells both: the 57 minutes of "1 hari (57 menit)". */
  readonly work?: Duration
  readonly notes: readonly DurationNote[]
}

/** How to read what the text leaves open. */
export interface DurationReadingOptions {
  /** Unit of a bare number; without it a bare number is not read. */
  readonly defaultUnit?: DurationUnit
}

type Unit = DurationUnit | 'second' | 'day'

// Longer words first: a unit is the first that fits.
const units: readonly (readonly [Unit, RegExp])[] = [
  ['second', /^(?:detik|dtk|seconds?|secs?|''|")/],
  ['minute', /^(?:menit|mnt|minutes?|mins?|men|m(?![\p{L}])|['′’])/u],
  ['workday', /^(?:(?:hari|hr) ?(?:kerja|efektif)|hk(?!\p{L})|(?:working|business|work) ?days?)/u],
  ['day24', /^(?:hari ?kalender|calendar ?days?)/],
  ['day', /^(?:hari|days?)/],
  ['hour', /^(?:jam(?: ?(?:kerja|efektif))?|(?:working )?hours?|hrs?|h)/],
  ['week', /^(?:minggu|mgg|pekan|(?:working )?weeks?|wks?)(?: ?kerja)?/],
  ['month', /^(?:bulan|bln|months?)/],
  ['year', /^(?:tahun|thn|th|years?|yrs?)/],
]

const approximately = /^(?:±|\+\/-|\+-|\+|~|≈|kurang lebih|lebih kurang|sekitar|kira-kira|kira kira|about|approximately|approx\.?|around|circa|ca\.?)\s*/
const atMost = /^(?:≤|<=?|maks(?:imal|imum)?\.?|max(?:imum|imal)?\.?|paling (?:lama|lambat|banyak)|selama-lamanya|selambat-lambatnya|s\.?d\.? |s\/d |sampai(?: dengan)? |hingga |kurang dari|up to|at most|no more than|within|less than)\s*:?\s*/
const atLeast = /^(?:≥|>=?|min(?:imal|imum)?\.?(?= ?\d)|paling (?:cepat|sedikit)|sekurang-kurangnya|lebih dari|at least|more than)\s*:?\s*/
const between = String.raw` ?(?:[-–—]|s\.? ?d\.?|s\/d|sampai dengan|sampai|hingga|to|until) ?`
const clock = /^(?:pukul |pkl\.? |jam )\d{1,2}[.:]\d{2}|\d{1,2}[.:]\d{2} ?(?:wib|wita|wit|am|pm)\b/
/** A capital H behind a number may be hours or, as offices write it, a day (hari): nobody but its writer knows. */
const hoursOrDays = /\d ?H(?!\p{L})/u
const noTimeYet = /^(?:tentatif|tentative|menyesuaikan|disesuaikan|sesuai |kondisional|situasional|fleksibel|insidentil|tbd|as needed|varies)/

/** Reads a text; `raw` of what it finds is the text unchanged. Never throws; amounts above 10⁹ are not read. */
export function readDuration(text: string, options: DurationReadingOptions = {}): DurationReading {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  if (/^[-–—.]*$/.test(trimmed) || /^n\/?a$/i.test(trimmed)) return { notes: [{ kind: 'empty' }] }
  const iso = durationFromIso(trimmed, 'working', text)
  if (iso) return { duration: iso, notes: [] }
  if (hoursOrDays.test(trimmed)) return { notes: [{ kind: 'unreadable' }] }
  const plain = trimmed.toLowerCase()
  if (clock.test(plain)) return { notes: [{ kind: 'clockTime' }] }
  if (noTimeYet.test(plain)) return { notes: [{ kind: 'undetermined' }] }
  return readTerms(plain, text, options)
}

function readTerms(plain: string, raw: string, options: DurationReadingOptions): DurationReading {
  const { outside, inside } = withoutBrackets(plain)
  const notes: DurationNote[] = []
  let rest = spelledToDigits(outside).replace(/(?<!\p{L})se(?=(?:jam|hari|minggu|bulan|tahun|menit)(?!\p{L}))/gu, '1 ').trim()
  for (let found = true; found; ) {
    found = false
    for (const [kind, pattern] of [['approximate', approximately], ['atMost', atMost], ['atLeast', atLeast]] as const) {
      const match = pattern.exec(rest)
      if (!match) continue
      rest = rest.slice(match[0].length)
      if (!notes.some((note) => note.kind === kind)) notes.push({ kind })
      found = true
    }
  }
  const terms = readHoursAndMinutes(rest) ?? readSequence(rest, options.defaultUnit)
  if ('failure' in terms) return { notes: [{ kind: terms.failure }] }
  notes.push(...terms.notes)
  const elapsed = terms.parts.some(({ unit }) => unit === 'day24')
  const work = inside === undefined ? undefined : readDuration(inside).duration
  if (inside !== undefined && !work) notes.push({ kind: 'textIgnored', text: inside })
  if (work) {
    // "1 hari (57 menit)": the day passes, the minutes are worked.
    notes.push({ kind: 'elapsedWithWork' })
    return { duration: { parts: asElapsed(terms.parts), basis: 'elapsed', raw }, work: { ...work, raw }, notes }
  }
  if (elapsed) return { duration: { parts: asElapsed(terms.parts), basis: 'elapsed', raw }, notes }
  if (terms.parts.some(({ unit }) => unit === 'day')) notes.push({ kind: 'ambiguousDay' })
  return { duration: { parts: terms.parts.map((part) => ({ ...part, unit: workingUnit(part.unit) })), basis: 'working', raw }, notes }
}

interface Term { readonly amount: number; readonly unit: Unit }
interface Terms { readonly parts: readonly Term[]; readonly notes: readonly DurationNote[] }
interface Failure { readonly failure: 'unreadable' | 'unitMissing' }

function workingUnit(unit: Unit): DurationUnit {
  return unit === 'day' ? 'workday' : unit === 'second' ? 'minute' : unit
}

function asElapsed(parts: readonly Term[]): readonly DurationPart[] {
  return parts.map(({ amount, unit }) => ({ amount, unit: unit === 'workday' || unit === 'day' ? 'day24' : workingUnit(unit) }))
}

/** Takes brackets out: a spelled number is dropped, a word that belongs to the unit stays, anything else is returned. */
function withoutBrackets(plain: string): { readonly outside: string; readonly inside?: string } {
  let inside: string | undefined
  const outside = plain.replace(/\(([^()]*)\)/g, (_whole, content: string) => {
    const said = content.trim()
    if (/^(?:kerja|efektif|kalender)$/.test(said)) return ` ${said} `
    if (/^[\d ,]+$/.test(spelledToDigits(said)) || said === '') return ' '
    inside = inside === undefined ? said : `${inside} ${said}`
    return ' '
  }).replace(/\s+/g, ' ').trim()
  return inside === undefined ? { outside } : { outside, inside }
}

/** 25:00 and 1:30:00 are hours and minutes, as spreadsheets print them. */
function readHoursAndMinutes(text: string): Terms | undefined {
  const match = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?(?: jam| hours?)?$/.exec(text)
  if (!match) return undefined
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? '0'].map(Number) as [number, number, number]
  const parts: Term[] = [{ amount: hours, unit: 'hour' }]
  if (minutes + seconds > 0) parts.push({ amount: minutes + seconds / 60, unit: 'minute' })
  return { parts, notes: [{ kind: 'hoursAndMinutes' }] }
}

const amountPattern = new RegExp(`^(?:${numberSource})`)
const timesPattern = new RegExp(String.raw`^ ?[x×*] ?(${numberSource}) ?`)
const rangePattern = new RegExp(`^${between}(${numberSource})`)

/** "1 hari 2 jam": amounts with units one after the other, each a number, a range or "2 x 24". */
function readSequence(text: string, defaultUnit: DurationUnit | undefined): Terms | Failure {
  const parts: Term[] = []
  const notes: DurationNote[] = []
  let rest = text
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(rest) ?? undefined
    if (match) rest = rest.slice(match[0].length)
    return match
  }
  while (/^\d|^[½¼¾⅓⅔]/.test(rest)) {
    const first = readNumber(take(amountPattern)?.[0].trim() ?? '')
    if (first === undefined) return { failure: 'unreadable' }
    const times = take(timesPattern)
    const factor = times && readNumber(times[1]!)
    // "1-2 jam" and "1 jam - 2 jam" are ranges; the unit of the first end may be left to the second.
    const unitOfFirst = times ? undefined : takeUnit()
    const to = times ? undefined : take(rangePattern)
    const second = to && readNumber(to[1]!)
    const unit = takeUnit() ?? unitOfFirst ?? unitLeftOut(first, times !== undefined || to !== undefined)
    if (unit === undefined) return { failure: rest.trim() === '' && parts.length === 0 ? 'unitMissing' : 'unreadable' }
    if ((times && factor === undefined) || (to && second === undefined)) return { failure: 'unreadable' }
    if (second !== undefined) {
      if (second < first || (unitOfFirst !== undefined && unitOfFirst !== unit)) return { failure: 'unreadable' }
      notes.push({ kind: 'range', low: first, high: second })
    }
    const amount = second === undefined ? first : (first + second) / 2
    parts.push(factor === undefined ? inMinutesIfSeconds(amount, unit) : repeated(first, factor, unit))
    take(/^ ?(?:,|\+|dan |and |&)? ?(?=\d|[½¼¾⅓⅔])/)
  }
  const left = rest.replace(/^[\s.,;:]+|[\s.,;:]+$/g, '')
  if (parts.length === 0 || /\d/.test(left) || parts.some(({ amount }) => amount > 1e9)) return { failure: 'unreadable' }
  return { parts, notes: left === '' ? notes : [...notes, { kind: 'textIgnored', text: left }] }

  /** "1 jam 30" leaves out the minutes; a number that stands alone is in the unit the table says. */
  function unitLeftOut(amount: number, isReckoned: boolean): Unit | undefined {
    if (rest.trim() !== '') return undefined
    if (parts.length === 0) return defaultUnit
    if (parts.length > 1 || parts[0]!.unit !== 'hour' || isReckoned || !Number.isInteger(amount) || amount >= 60) return undefined
    notes.push({ kind: 'hoursAndMinutes' })
    return 'minute'
  }

  function takeUnit(): Unit | undefined {
    const spaced = rest.replace(/^ /, '')
    for (const [unit, pattern] of units) {
      const match = pattern.exec(spaced)
      // A unit is a whole word: "hariini" is none.
      if (!match || (/\p{L}$/u.test(match[0]) && /^\p{L}/u.test(spaced.slice(match[0].length)))) continue
      rest = spaced.slice(match[0].length).replace(/^\./, '')
      return unit
    }
    return undefined
  }
}

function inMinutesIfSeconds(amount: number, unit: Unit): Term {
  return unit === 'second' ? { amount: amount / 60, unit: 'minute' } : { amount, unit }
}

/** "2x24 jam" are 2 elapsed days (a service promise, not 48 hours of work); "2 x 60 menit" are 120 minutes. */
function repeated(times: number, amount: number, unit: Unit): Term {
  return unit === 'hour' && amount === 24 ? { amount: times, unit: 'day24' } : inMinutesIfSeconds(times * amount, unit)
}
