// A week of opening hours as tables to look up: how much work lies before a moment, and at which moment so much work is done.
import type { OpenSpan, OpenWeek } from '../../model/timetable.ts'
import type { Minutes } from '../../model/units.ts'

/** Minutes of a day. */
export const day: Minutes = 24 * 60

/** The spans of one day that can be: ascending, apart from one another, within the day. */
export function spansInOrder(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const possible = spans.filter(({ from, to }) => from >= 0 && from < to && to <= day).sort((a, b) => a.from - b.from)
  return possible.reduce<readonly OpenSpan[]>((joined, span) => {
    const last = joined.at(-1)
    return last && span.from <= last.to ? [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }] : [...joined, span]
  }, [])
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
    const week = Math.floor(moment / (7 * day))
    const within = moment - week * 7 * day
    const span = this.spanAfter(within)
    const last = span - 1
    const open = last >= 0 ? this.before[last]! + Math.min(within, this.closes[last]!) - this.opens[last]! : 0
    return week * this.work + open
  }

  /** Whether it is open at the moment; at closing time it is not. */
  isOpen(moment: Minutes): boolean {
    const within = moment - Math.floor(moment / (7 * day)) * 7 * day
    const last = this.spanAfter(within) - 1
    return last >= 0 && within < this.closes[last]!
  }

  /** The earliest moment by which the work is done. There must be open spans. */
  momentOf(work: Minutes): Minutes {
    const week = Math.ceil(work / this.work) - 1
    const within = work - week * this.work
    let span = this.before.length - 1
    while (span > 0 && this.before[span]! >= within) span--
    return week * 7 * day + this.opens[span]! + within - this.before[span]!
  }

  /** The latest moment before which no more than the work is done: where it is open for what comes next. There must be open spans. */
  openingOf(work: Minutes): Minutes {
    const week = Math.floor(work / this.work)
    const within = work - week * this.work
    let span = this.before.length - 1
    while (span > 0 && this.before[span]! > within) span--
    return week * 7 * day + this.opens[span]! + within - this.before[span]!
  }

  /** The first span that opens after the moment of the week. */
  private spanAfter(within: Minutes): number {
    let span = this.firstOfDay[Math.floor(within / day)]!
    while (span < this.opens.length && this.opens[span]! <= within) span++
    return span
  }
}
