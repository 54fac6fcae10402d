// `--office-hours` and `--start` -> the clock of a simulation with opening hours.
import { isoDate } from '../model/iso-date.ts'
import { agencyHours } from '../model/office-hours.ts'
import type { OfficeHours } from '../model/simulation-settings.ts'
import type { OpenPeriod, OpenSpan, OpenWeek, Timetable } from '../model/timetable.ts'
import { readInput } from './files.ts'
import type { Flags } from './flags.ts'
import { Refusal } from './refusal.ts'

/** Hours that need no file, by the word they are asked for with: those of agencies (Perpres 21/2023). */
const presets: ReadonlyMap<string, Timetable> = new Map([['perpres-21-2023', agencyHours]])

/** A Monday. Which day a simulation begins on must not depend on the day it is run. */
const usualStart = '2026-01-05'

/**
 * The hours of `--office-hours`, a word or a JSON file; `undefined` without the flag. The file has `week`, seven lists (Monday first)
 * of spans `{"from": "07:30", "to": "12:00"}`, and where wanted `holidays` and `periods` with other weeks. Throws a Refusal that
 * names the place where a file is not so.
 */
export async function officeHours(flags: Flags): Promise<OfficeHours | undefined> {
  const start = flags.date('start')
  const asked = flags.text('office-hours')
  if (asked === undefined) {
    if (start !== undefined) throw new Refusal('--start', 'startWithoutHours')
    return undefined
  }
  const timetable = presets.get(asked) ?? timetableOf(new TextDecoder().decode(await readInput(asked)), asked)
  return { start: start ?? usualStart, timetable, byPerformer: {} }
}

function timetableOf(text: string, path: string): Timetable {
  const refuse = (place: string): never => {
    throw new Refusal(path, 'officeHours', { place })
  }
  const week = (value: unknown, place: string): OpenWeek => {
    const days = list(value)
    if (days?.length !== 7) return refuse(place)
    return days.map((day, at) => spans(day, `${place}[${at}]`))
  }
  const spans = (value: unknown, place: string): readonly OpenSpan[] => {
    let before = 0
    return (list(value) ?? refuse(place)).map((span, at) => {
      const { from, to } = record(span) ?? {}
      const [opens, closes] = [minuteOf(from), minuteOf(to)]
      if (opens === undefined || closes === undefined || opens < before || closes <= opens) return refuse(`${place}[${at}]`)
      before = closes
      return { from: opens, to: closes }
    })
  }
  const date = (value: unknown, place: string): string => (typeof value === 'string' ? isoDate(value) : undefined) ?? refuse(place)
  const period = (value: unknown, place: string): OpenPeriod => {
    const { from, to, week: hours } = record(value) ?? {}
    return { from: date(from, `${place}.from`), to: date(to, `${place}.to`), week: week(hours, `${place}.week`) }
  }
  const { week: hours, holidays = [], periods = [] } = record(parsed(text)) ?? refuse('$')
  const usual = week(hours, 'week')
  if (usual.every((day) => day.length === 0)) refuse('week')
  return {
    week: usual,
    holidays: (list(holidays) ?? refuse('holidays')).map((day, at) => date(day, `holidays[${at}]`)),
    periods: (list(periods) ?? refuse('periods')).map((some, at) => period(some, `periods[${at}]`)),
  }
}

/** Minutes after midnight: of "07:30", or as a whole number. */
function minuteOf(value: unknown): number | undefined {
  const [, hours, minutes] = typeof value === 'string' ? (/^(\d{1,2})[:.](\d\d)$/.exec(value) ?? []) : []
  const minute = hours === undefined || minutes === undefined ? value : Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : undefined
  return typeof minute === 'number' && Number.isInteger(minute) && minute >= 0 && minute <= 24 * 60 ? minute : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is no object either: the caller names the file.
    return undefined
  }
}

function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined
}
