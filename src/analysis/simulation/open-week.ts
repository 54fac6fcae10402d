// A week of opening hours as tables to look up: how much work lies before a moment, and at which moment so much work is done.
import type { OpenSpan, OpenWeek } from '../../model/timetable.ts'
import type { Minutes } from '../../model/units.ts'

/** Minutes of a day. */
export const day: Minutes = 24 * 60

/** The spans of one day that can be: ascending, apart from one another, within the day. */
function spansInOrder(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const possible = spans.filter(({ from, to }) => from >= 0 && from < to && to <= day).sort((a, b) => a.from - b.from)
  return possible.reduce<readonly OpenSpan[]>((joined, span) => {
    const last = joined.at(-1)
    return last && span.from <= last.to ? [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }] : [...joined, span]
  }, [])
}

/** One open span, as a row of numbers that is written anew for each answer: nothing is made in the middle of a simulation. */
export interface FoundSpan {
  opens: Minutes
  closes: Minutes
  /** When the next span opens. */
  next: Minutes
  /** Open minutes before it opens. */
  work: Minutes
}

/** One week after the other without end; moments are minutes after a Monday's midnight, work is open minutes since then. */
export class OpenWeeks {
  /** Open minutes of one week. */
  readonly work: Minutes
  /** Span n of the week is open from `opens[n]` to `closes[n]`, and `before[n]` is the work of those before it. */
  private readonly opens: Float64Array
  private readonly closes: Float64Array
  private readonly before: Float64Array
  /** For each weekday the first span that is not of an earlier day. */
  private readonly firstOfDay: Int32Array

  constructor(week: OpenWeek) {
    const days = Array.from({ length: 7 }, (_, weekday) => spansInOrder(week[weekday] ?? []))
    const spans = days.flatMap((some, weekday) => some.map(({ from, to }) => ({ from: weekday * day + from, to: weekday * day + to })))
    this.opens = Float64Array.from(spans, ({ from }) => from)
    this.closes = Float64Array.from(spans, ({ to }) => to)
    this.before = Float64Array.from(spans, (_, at) => spans.slice(0, at).reduce((sum, { from, to }) => sum + to - from, 0))
    this.work = spans.reduce((sum, { from, to }) => sum + to - from, 0)
    this.firstOfDay = Int32Array.from(days, (_, weekday) => days.slice(0, weekday).reduce((sum, some) => sum + some.length, 0))
  }

  /** Work before the moment. */
  workBefore(moment: Minutes): Minutes {
    if (this.work === 0) return 0
    const span = { opens: 0, closes: 0, next: 0, work: 0 }
    this.findAt(moment, span)
    return span.work + Math.min(moment, span.closes) - span.opens
  }

  /** Finds the last span that opens by the moment. There must be open spans. */
  findAt(moment: Minutes, found: FoundSpan): void {
    const week = Math.floor(moment / (7 * day))
    const within = moment - week * 7 * day
    let span = this.firstOfDay[Math.floor(within / day)]!
    while (span < this.opens.length && this.opens[span]! <= within) span++
    if (span > 0) this.tell(week, span - 1, found)
    else this.tell(week - 1, this.opens.length - 1, found)
  }

  /** Finds the span in which so much work, more than none, is first done. There must be open spans. */
  findWork(work: Minutes, found: FoundSpan): void {
    const week = Math.ceil(work / this.work) - 1
    const within = work - week * this.work
    let span = this.before.length - 1
    while (span > 0 && this.before[span]! >= within) span--
    this.tell(week, span, found)
  }

  private tell(week: number, span: number, found: FoundSpan): void {
    const monday = week * 7 * day
    found.opens = monday + this.opens[span]!
    found.closes = monday + this.closes[span]!
    found.next = span + 1 < this.opens.length ? monday + this.opens[span + 1]! : monday + 7 * day + this.opens[0]!
    found.work = week * this.work + this.before[span]!
  }
}
