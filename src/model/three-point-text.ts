// Reads and writes an estimate as people give it: "cepat 10 menit, biasa 30 menit, lama 2 jam".
import type { Distribution } from './distribution.ts'
import { distributionFrom } from './distribution-parameters.ts'
import type { Duration, DurationUnit } from './duration.ts'
import { readDuration, type DurationNote } from './duration-text.ts'

/** A distribution made of three points: at least, most often, at most. */
export type ThreePoint = Extract<Distribution, { kind: 'triangular' }>

/** Why a text is no estimate: there is none, a point is missing or told twice, a time is not readable or lacks its unit, or they are out of order. */
export type ThreePointTrouble = 'empty' | 'incomplete' | 'unreadable' | 'unitMissing' | 'unordered'

/** What a text says: an estimate, or why it is none. Notes are those of the three times. */
export type ThreePointReading =
  | { readonly distribution: ThreePoint; readonly notes: readonly DurationNote[] }
  | { readonly trouble: ThreePointTrouble }

type Point = 'min' | 'mode' | 'max'
const points = ['min', 'mode', 'max'] as const

const words: Readonly<Record<Point, string>> = {
  min: 'paling cepat|tercepat|cepat|optimis(?:tis|tic)?|minimum|minimal|min|fastest|fast|quickest|quick|shortest|best(?: case)?|at least',
  mode: 'paling sering|biasanya|biasa|umumnya|lazimnya|normalnya|normal|usually|usual|typically|typical|most likely|likely|mode',
  max: 'paling lama|paling lambat|terlama|lama|terlambat|lambat|pesimis(?:tis|tic)?|maksimum|maksimal|maks|slowest|slow|longest|long|worst(?: case)?|maximum|max|at most|pessimistic',
}
const anyWord = new RegExp(String.raw`(?<![\p{L}])(?:(?<min>${words.min})|(?<mode>${words.mode})|(?<max>${words.max}))(?![\p{L}])\.?\s*[:=]?`, 'giu')

/**
 * Reads an estimate of three points, in words (either language, in any order) or as three times between slashes, fastest first.
 * [TP1] A number without a unit takes the one that follows it ("10 / 30 / 60 menit"). [TP2] Points that are missing are not invented.
 * [TP3] The points must not fall from fast to slow, as the usual calendar counts them. Never throws.
 */
export function readThreePoint(text: string): ThreePointReading {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return { trouble: 'empty' }
  const texts = inWords(plain) ?? betweenSlashes(plain)
  if (!texts) return { trouble: 'incomplete' }
  const notes: DurationNote[] = []
  const times: Partial<Record<Point, Duration>> = {}
  // From the last to the first, so that a unit is known when a bare number needs it.
  let unit: DurationUnit | undefined
  for (const { point, said } of [...texts].reverse()) {
    const reading = readDuration(said, unit === undefined ? {} : { defaultUnit: unit })
    if (!reading.duration) return { trouble: reading.notes.some(({ kind }) => kind === 'unitMissing') ? 'unitMissing' : 'unreadable' }
    times[point] = reading.duration
    notes.unshift(...reading.notes)
    unit = reading.duration.parts.at(-1)!.unit
  }
  const distribution = distributionFrom('triangular', (parameter) => times[parameter as Point])
  return distribution?.kind === 'triangular' ? { distribution, notes } : { trouble: 'unordered' }
}

interface Said {
  readonly point: Point
  readonly said: string
}

/** What stands behind each of the three words; `undefined` unless each is said once and nothing stands before the first. */
function inWords(plain: string): readonly Said[] | undefined {
  const found = [...plain.matchAll(anyWord)]
  const said = found.map((match, at): Said => ({
    point: points.find((point) => match.groups![point] !== undefined)!,
    said: plain.slice(match.index + match[0].length, found[at + 1]?.index).replace(/^[\s,;/|–—-]+|[\s,;/|–—-]+$/g, ''),
  }))
  const isWhole = said.length === 3 && points.every((point) => said.some((one) => one.point === point))
  return isWhole && found[0]!.index === 0 ? said : undefined
}

function betweenSlashes(plain: string): readonly Said[] | undefined {
  const parts = plain.split(/ ?[/|;] ?/)
  return parts.length === 3 ? points.map((point, at) => ({ point, said: parts[at]! })) : undefined
}

/** The words for fast, usual and slow in the order of the points. */
export interface ThreePointWords {
  readonly fast: string
  readonly usual: string
  readonly slow: string
}

/** [TP4] The estimate in words that readThreePoint reads back as the same times, each as it was written unless `textOf` says otherwise. */
export function threePointText(
  { min, mode, max }: ThreePoint, { fast, usual, slow }: ThreePointWords, textOf: (time: Duration) => string = ({ raw }) => raw,
): string {
  return `${fast} ${textOf(min)}, ${usual} ${textOf(mode)}, ${slow} ${textOf(max)}`
}
