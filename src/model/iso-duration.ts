// Writes a duration as an ISO 8601 text and reads one back. The text is what BPMN files and JSON keep.
import type { Duration, DurationBasis, DurationPart, DurationUnit } from './duration.ts'

// Designators in the order ISO 8601 puts them; `day` is what D stands for under the basis.
const dateUnits = [['Y', 'year'], ['M', 'month'], ['W', 'week'], ['D', 'day']] as const
const timeUnits = [['H', 'hour'], ['M', 'minute']] as const

const number = String.raw`(\d+(?:[.,]\d+)?)`
const pattern = new RegExp(
  `^P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
)

/**
 * The ISO 8601 text of a duration: minute `PT…M`, hour `PT…H`, day `P…D`, week `P…W`, month `P…M`, year `P…Y`. Units come in
 * ISO order and one unit once (parts of the same unit add up). Beyond the standard, weeks stand beside other units
 * (`P1W2D`). A working day and an elapsed 24-hour day are both `D`: the basis, kept beside the text, tells them apart.
 */
export function durationToIso({ parts }: Pick<Duration, 'parts'>): string {
  const sums = new Map<string, number>()
  for (const { amount, unit } of parts) {
    const key = unit === 'workday' || unit === 'day24' ? 'day' : unit
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  const write = (units: readonly (readonly [string, string])[]): string =>
    units.map(([letter, unit]) => (sums.has(unit) ? `${decimal(sums.get(unit)!)}${letter}` : '')).join('')
  const time = write(timeUnits)
  const text = `P${write(dateUnits)}${time && `T${time}`}`
  return text === 'P' ? 'PT0M' : text
}

/** More of a unit than this is no time anybody states, and sums of such amounts would leave the numbers there are. */
const mostOfUnit = 1e9

/**
 * Reads an ISO 8601 duration, decimals with point or comma in any part, weeks also beside other units; seconds become
 * minutes. Days are working days, under the elapsed basis 24-hour days. `raw` is the text the duration was first written
 * in, the ISO text itself when left out. `undefined` for anything else: no part at all, a sign, a date, an amount above 10⁹.
 */
export function durationFromIso(text: string, basis: DurationBasis, raw: string = text): Duration | undefined {
  const amounts = pattern.exec(text.trim())?.slice(1)
  if (!amounts) return undefined
  const parts: DurationPart[] = []
  const add = (written: string | undefined, unit: DurationUnit): void => {
    if (written !== undefined) parts.push({ amount: Number(written.replace(',', '.')), unit })
  }
  const [years, months, weeks, days, hours, minutes, seconds] = amounts
  add(years, 'year')
  add(months, 'month')
  add(weeks, 'week')
  add(days, basis === 'elapsed' ? 'day24' : 'workday')
  add(hours, 'hour')
  if (seconds === undefined) add(minutes, 'minute')
  else parts.push({ amount: Number((minutes ?? '0').replace(',', '.')) + Number(seconds.replace(',', '.')) / 60, unit: 'minute' })
  return parts.length > 0 && parts.every(({ amount }) => amount <= mostOfUnit) ? { parts, basis, raw } : undefined
}

// Plain digits: a number's own text turns to 1e-7 or 1e+21, which no ISO reader takes.
function decimal(amount: number): string {
  const text = String(amount)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '', fraction = ''] = mantissa.split('.')
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  return point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`
}
