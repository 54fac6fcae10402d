// Opening hours as arithmetic: minutes on the wall to minutes of work and back, however far ahead, without a table of days.
import { dayNumber, weekdayOf } from '../../model/day-number.ts'
import type { OfficeHours } from '../../model/simulation-settings.ts'
import type { OpenWeek, Timetable } from '../../model/timetable.ts'
import type { Minutes } from '../../model/units.ts'
import { day, OpenWeeks, type FoundSpan } from './open-week.ts'

/** A clock of opening hours. Times are minutes since the midnight the office's clock starts at, 0 or more. */
export interface WorkClock {
  /** Open minutes before the time. */
  workBefore(time: Minutes): Minutes
  /**
   * The earliest time by which so many minutes were open. p minutes of work begun at t end at max(t, timeOf(workBefore(t) + p)):
   * without work, or with so little that it is lost in rounding, the closing before t comes out.
   */
  timeOf(work: Minutes): Minutes
  /** The time itself where it is open, else the next opening. */
  nextOpen(time: Minutes): Minutes
}

/**
 * The clock of a performer, by the hours under its name, else by those of the office.
 * [CK1] On a holiday nothing is open. [CK2] Else the period that includes the date holds, the last one listed if several do; else the
 * usual week. [CK3] `workBefore` never falls, and timeOf(workBefore(t)) ≤ t ≤ nextOpen(t), with workBefore(timeOf(w)) = w.
 * [CK4] What cannot be is passed over (officeFindings says so): dates that are none, spans outside the day or that end before they begin, spans
 * that overlap are joined, and a week that never opens is taken as open day and night, so that no case waits for ever.
 */
export function workClock(office: OfficeHours, performer?: string): WorkClock {
  const hasOwn = performer !== undefined && Object.hasOwn(office.byPerformer, performer)
  return new SegmentClock(hasOwn ? office.byPerformer[performer]! : office.timetable, dayNumber(office.start) ?? someMonday)
}

/** 1970-01-05: where a clock starts whose date is none. */
const someMonday = 4
const dayAndNight: OpenWeek = Array.from({ length: 7 }, () => [{ from: 0, to: day }])

/** A stretch of days with one week's hours. */
interface Segment {
  /** From midnight to midnight; the last one ends never. */
  readonly start: Minutes
  readonly end: Minutes
  readonly weeks: OpenWeeks
  /** Work before the stretch. */
  readonly workBefore: Minutes
  /** What to add to the work its weeks count since their own Monday. */
  readonly offset: Minutes
}

const nowhere: FoundSpan = { opens: Infinity, closes: Infinity, next: -Infinity, work: Infinity }

class SegmentClock implements WorkClock {
  private readonly segments: readonly Segment[]
  /** Minutes from the Monday of the first week to time 0. */
  private readonly sinceMonday: Minutes
  /** The segment that was asked for last. Most questions are about about the same time as the one before. */
  private near = 0
  /** The spans found last, by time and by work. What they say is exact, so that no answer depends on what was asked before. */
  private readonly byTime: FoundSpan = { ...nowhere }
  private readonly byWork: FoundSpan = { ...nowhere }

  constructor(timetable: Timetable, firstDay: number) {
    this.sinceMonday = weekdayOf(firstDay) * day
    this.segments = segmentsOf(timetable, firstDay, this.sinceMonday)
  }

  workBefore(time: Minutes): Minutes {
    const span = this.byTime
    if (time < span.opens || time >= span.next) this.find(time)
    return span.work + (time < span.closes ? time : span.closes) - span.opens
  }

  timeOf(work: Minutes): Minutes {
    if (work <= 0) return 0
    const span = this.byWork
    if (work <= span.work || work > span.work + span.closes - span.opens) this.findWork(work)
    return span.opens + work - span.work
  }

  nextOpen(time: Minutes): Minutes {
    const span = this.byTime
    // From one opening or change of hours to the next; the last stretch has an opening every week.
    for (let at = time; ; at = span.next) {
      if (at < span.opens || at >= span.next) this.find(at)
      // So far ahead that weeks are lost in rounding no opening lies after another: the time itself has to do.
      if (at < span.closes || span.next <= at) return at
    }
  }

  /** Finds the span that opened last by the time; where none has opened in the stretch, one without length at its start. */
  private find(time: Minutes): void {
    const { start, end, weeks, workBefore, offset } = this.segmentAt(time)
    const span = this.byTime
    span.next = end
    if (weeks.work > 0) {
      weeks.findAt(time + this.sinceMonday, span)
      span.opens -= this.sinceMonday
      span.closes -= this.sinceMonday
      span.next = Math.min(span.next - this.sinceMonday, end)
      span.work += offset
      if (span.opens >= start) return
    }
    span.opens = start
    span.closes = start
    span.work = workBefore
  }

  private findWork(work: Minutes): void {
    const { segments } = this
    let at = this.near
    while (at > 0 && segments[at]!.workBefore >= work) at--
    while (at + 1 < segments.length && segments[at + 1]!.workBefore < work) at++
    this.near = at
    const { weeks, offset } = segments[at]!
    const span = this.byWork
    weeks.findWork(work - offset, span)
    // Of very little work the subtraction leaves nothing: then it is done in the span after.
    if (work > span.work + offset + span.closes - span.opens) weeks.findAt(span.next, span)
    span.opens -= this.sinceMonday
    span.closes -= this.sinceMonday
    span.work += offset
  }

  private segmentAt(time: Minutes): Segment {
    const { segments } = this
    let at = this.near
    while (at > 0 && segments[at]!.start > time) at--
    while (at + 1 < segments.length && segments[at + 1]!.start <= time) at++
    this.near = at
    return segments[at]!
  }
}

function segmentsOf(timetable: Timetable, firstDay: number, sinceMonday: Minutes): readonly Segment[] {
  const usual = new OpenWeeks(timetable.week)
  const always = usual.work > 0 ? usual : new OpenWeeks(dayAndNight)
  const closed = new OpenWeeks([])
  const holidays = new Set(timetable.holidays.map(dayNumber).filter((date) => date !== undefined))
  const periods = timetable.periods.flatMap(({ from, to, week }) => {
    const [first, last] = [dayNumber(from), dayNumber(to)]
    return first === undefined || last === undefined || last < first ? [] : [{ first, last, weeks: new OpenWeeks(week) }]
  })
  const changes = [firstDay, ...[...holidays].flatMap((date) => [date, date + 1]), ...periods.flatMap(({ first, last }) => [first, last + 1])]
  const dates = [...new Set(changes)].filter((date) => date >= firstDay).sort((a, b) => a - b)
  const segments: Omit<Segment, 'end'>[] = []
  for (const date of dates) {
    const weeks = holidays.has(date) ? closed : (periods.findLast(({ first, last }) => first <= date && date <= last)?.weeks ?? always)
    const last = segments.at(-1)
    if (last?.weeks === weeks) continue
    const start = (date - firstDay) * day
    const workBefore = last ? last.offset + last.weeks.workBefore(start + sinceMonday) : 0
    segments.push({ start, weeks, workBefore, offset: workBefore - weeks.workBefore(start + sinceMonday) })
  }
  return segments.map((segment, at) => ({ ...segment, end: segments[at + 1]?.start ?? Infinity }))
}
