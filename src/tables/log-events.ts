// Rows of a log -> events with times in minutes, by case, and counts of what could not be read. Keeps numbers, not rows: logs are long.
import { append } from '../model/append.ts'
import type { Minutes } from '../model/units.ts'
import { transitionOf, type LogColumns } from './log-columns.ts'
import { hasTwoReadings, orderOf, readTimestamp, timestampOfSerial, type DateOrder, type Timestamp } from './timestamp-text.ts'

/** One row of a log as its reader gives it. */
export interface LogRow {
  /** The number people find it by: 1 is the first line of a sheet. */
  readonly number: number
  text(column: number): string
  /** The value of a date cell of a spreadsheet. */
  serial(column: number): number | undefined
}

/** One activity done for one case. */
export interface LogEvent {
  readonly activity: number
  readonly resource: string
  /** Absent in a log that tells only when activities ended. */
  readonly start?: Minutes
  readonly end: Minutes
  /** Whether midnight passed between start and end. */
  readonly passesNight: boolean
  /** Days since 1970 on the wall of its end. */
  readonly day: number
}

/** Rows that could not be used: how many, and the first of them. */
export interface LostRows {
  count: number
  row: number
  value: string
}

/** A log, read. */
export interface LogEvents {
  /** The names of activities, by number. */
  readonly activities: readonly string[]
  /** The events of each case in the order they began. */
  readonly cases: readonly (readonly LogEvent[])[]
  readonly events: number
  readonly incomplete: LostRows
  readonly unreadable: LostRows
  readonly reversed: LostRows
  /** Whether dates could be read in two orders, and nothing in the file tells which. */
  readonly isOrderAssumed: boolean
}

/** Gathers rows; `finish` makes events of them. The order of day and month is known only when all rows were seen. */
export class LogGatherer {
  private readonly columns: LogColumns
  private readonly cases = new Map<string, number>()
  private readonly names = new Map<string, number>()
  private readonly ofCase: number[] = []
  private readonly ofActivity: number[] = []
  private readonly rows: number[] = []
  private readonly resources: string[] = []
  private readonly starts: (string | number)[] = []
  private readonly ends: (string | number)[] = []
  private readonly transitions: ('start' | 'end' | undefined)[] = []
  private readonly incomplete: LostRows = { count: 0, row: 0, value: '' }
  private readonly words = new Map<string, string>()
  private order: DateOrder | undefined
  private hasBothReadings = false

  constructor(columns: LogColumns) {
    this.columns = columns
  }

  /** Takes a row. */
  add(row: LogRow): void {
    const { case: ofCase, activity, start, end, resource, transition } = this.columns
    const [caseName, activityName] = [row.text(ofCase), row.text(activity)]
    const [startCell, endCell] = [this.cell(row, start), this.cell(row, end)]
    if (caseName === '' || activityName === '' || (startCell === '' && endCell === '')) return lose(this.incomplete, row.number, caseName || activityName)
    const kind = transition === undefined ? undefined : transitionOf(row.text(transition))
    // Assigned, suspended and the like: neither work nor waiting begins or ends with certainty.
    if (transition !== undefined && kind === undefined && row.text(transition) !== '') return
    this.ofCase.push(numberOf(this.cases, caseName))
    this.ofActivity.push(numberOf(this.names, activityName))
    this.rows.push(row.number)
    this.resources.push(resource === undefined ? '' : this.shared(row.text(resource)))
    this.starts.push(startCell)
    this.ends.push(endCell)
    this.transitions.push(kind)
  }

  /** The events of all rows taken. */
  finish(): LogEvents {
    const unreadable: LostRows = { count: 0, row: 0, value: '' }
    const reversed: LostRows = { count: 0, row: 0, value: '' }
    const cases: LogEvent[][] = Array.from({ length: this.cases.size }, () => [])
    const begun = new Map<string, Timestamp[]>()
    let events = 0
    const order = this.order ?? 'dayFirst'
    for (let at = 0; at < this.rows.length; at++) {
      const [startCell, endCell, kind] = [this.starts[at]!, this.ends[at]!, this.transitions[at]]
      const [start, end] = [momentOf(startCell, order), momentOf(endCell, order)]
      const row = this.rows[at]!
      if ((startCell !== '' && !start) || (endCell !== '' && !end)) {
        lose(unreadable, row, String(start ? endCell : startCell || endCell))
        continue
      }
      const activity = this.ofActivity[at]!
      const only = end ?? start!
      const key = `${this.ofCase[at]!} ${activity}`
      if (kind === 'start') {
        append(begun, key, only)
        continue
      }
      const from = kind === 'end' ? (begun.get(key)?.shift() ?? (end ? start : undefined)) : end ? start : undefined
      if (from && instant(from) > instant(only)) {
        lose(reversed, row, String(startCell || endCell))
        continue
      }
      cases[this.ofCase[at]!]!.push(eventOf(activity, this.resources[at]!, from, only))
      events++
    }
    for (const some of cases) some.sort((a, b) => (a.start ?? a.end) - (b.start ?? b.end) || a.end - b.end)
    return {
      activities: [...this.names.keys()], cases: cases.filter((some) => some.length > 0), events, incomplete: this.incomplete, unreadable, reversed,
      isOrderAssumed: this.order === undefined && this.hasBothReadings,
    }
  }

  private cell(row: LogRow, column: number | undefined): string | number {
    if (column === undefined) return ''
    const serial = row.serial(column)
    if (serial !== undefined) return serial
    const text = row.text(column)
    if (/^[-–—]?$/.test(text)) return ''
    if (this.order === undefined && text.charCodeAt(4) !== hyphen) {
      this.order = orderOf(text)
      this.hasBothReadings ||= hasTwoReadings(text)
    }
    return text
  }

  // A name that stands in a hundred thousand rows is kept once.
  private shared(text: string): string {
    const known = this.words.get(text)
    if (known !== undefined) return known
    this.words.set(text, text)
    return text
  }
}

const hyphen = 45
const minutesPerDay = 24 * 60

function momentOf(cell: string | number, order: DateOrder): Timestamp | undefined {
  if (cell === '') return undefined
  return typeof cell === 'number' ? timestampOfSerial(cell) : readTimestamp(cell, order)
}

function instant({ wall, offset }: Timestamp): Minutes {
  return wall - offset
}

function dayOf({ wall }: Timestamp): number {
  return Math.floor(wall / minutesPerDay)
}

function eventOf(activity: number, resource: string, start: Timestamp | undefined, end: Timestamp): LogEvent {
  const passesNight = start !== undefined && dayOf(start) !== dayOf(end)
  return { activity, resource, ...(start && { start: instant(start) }), end: instant(end), passesNight, day: dayOf(end) }
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

function lose(rows: LostRows, row: number, value: string): void {
  if (rows.count++ === 0) Object.assign(rows, { row, value })
}
