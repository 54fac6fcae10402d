// Moments as logs write them: ISO 8601, 05/01/2026 08.15, 5 Januari 2026 8:15 PM -> minutes on the clock.
import { isDate } from '../model/iso-date.ts'
import type { Minutes } from '../model/units.ts'

/** A moment as the clock on the wall showed it. */
export interface Timestamp {
  /** Minutes after midnight of 1970-01-01, on the wall. */
  readonly wall: Minutes
  /** Minutes the wall is ahead of universal time; 0 where the text does not say. */
  readonly offset: Minutes
}

/** In which order a file writes day and month in figures. */
export type DateOrder = 'dayFirst' | 'monthFirst'

const months: Readonly<Record<string, number>> = Object.fromEntries([
  'jan januari january', 'feb februari february pebruari', 'mar maret march mrt', 'apr april', 'mei may', 'jun juni june', 'jul juli july',
  'agu agt ags agustus aug august', 'sep sept september', 'okt oktober oct october', 'nov november nopember', 'des desember dec december',
].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])))

const clock = String.raw`(?:,? *T?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(am|pm)?(?: ?(?:wib|wita|wit))? ?(z|[+-]\d{2}:?\d{2})?)?$`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}`, 'i')
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${clock}`, 'i')
const monthNamed = new RegExp(String.raw`^(?:\p{L}+, *)?(\d{1,2})[ -](\p{L}+)\.?[ -](\d{4}|\d{2})${clock}`, 'iu')

/** Reads a text; `undefined` when it names no moment. Seconds count, parts of them do not. */
export function readTimestamp(text: string, order: DateOrder): Timestamp | undefined {
  const iso = yearFirst.exec(text)
  if (iso) return moment(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = yearLast.exec(text)
  if (figures) {
    const [day, month] = order === 'dayFirst' ? [figures[1], figures[2]] : [figures[2], figures[1]]
    return moment(figures, fullYear(figures[3]!), Number(month), Number(day))
  }
  const named = monthNamed.exec(text)
  const name = named?.[2]!.toLowerCase() ?? ''
  return named && Object.hasOwn(months, name) ? moment(named, fullYear(named[3]!), months[name]!, Number(named[1])) : undefined
}

/** The order a date in figures can only be in; `undefined` where both are possible, or no such date stands there. */
export function orderOf(text: string): DateOrder | undefined {
  const figures = yearLast.exec(text)
  if (!figures) return undefined
  const [first, second] = [Number(figures[1]), Number(figures[2])]
  return first > 12 && second <= 12 ? 'dayFirst' : second > 12 && first <= 12 ? 'monthFirst' : undefined
}

/** Whether the text is a date that could be read in both orders with different results. */
export function hasTwoReadings(text: string): boolean {
  const figures = yearLast.exec(text)
  return figures !== null && Number(figures[1]) <= 12 && Number(figures[2]) <= 12 && figures[1] !== figures[2]
}

const minutesPerDay = 24 * 60
/** Day 0 of a spreadsheet, 1899-12-30, as a day of 1970's count. */
const spreadsheetZero = 25_569

/** The moment a date cell of a spreadsheet holds: days since 1899-12-30, parts of a day behind the point. */
export function timestampOfSerial(days: number): Timestamp | undefined {
  return days > 0 && days < 2_958_466 ? { wall: Math.round((days - spreadsheetZero) * minutesPerDay * 60) / 60, offset: 0 } : undefined
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function moment(match: RegExpExecArray, year: number, month: number, day: number): Timestamp | undefined {
  const [, , , , hour = '0', minute = '0', second = '0', half, zone] = match
  if (!isDate(year, month, day)) return undefined
  const stated = Number(hour)
  if (half !== undefined && (stated < 1 || stated > 12)) return undefined
  const hours = half === undefined ? stated : (stated % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60 || (hours === 24 && Number(minute) > 0)) return undefined
  const wall = Date.UTC(year, month - 1, day) / 60_000 + hours * 60 + Number(minute) + Number(second) / 60
  return { wall, offset: offsetOf(zone) }
}

function offsetOf(zone: string | undefined): Minutes {
  if (zone === undefined || /^z$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}
