// A list of dates as people type or paste it: one a line.
import { isDate, isoDate } from '../../../model/iso-date.ts'

/** What a list says: its dates in order, each once, or the first line that is none (from 1). */
export type DateLines =
  | { readonly dates: readonly string[]; readonly trouble?: undefined }
  | { readonly trouble: { readonly line: number; readonly text: string } }

/** Reads ISO dates (2026-08-17) and Indonesian ones (17-8-2026, 17/08/2026, 17.8.2026); empty lines count for nothing. */
export function readDateLines(text: string): DateLines {
  const dates = new Set<string>()
  for (const [at, written] of text.split('\n').entries()) {
    const line = written.trim()
    if (line === '') continue
    const date = isoDate(line) ?? dayFirst(line)
    if (date === undefined) return { trouble: { line: at + 1, text: line } }
    dates.add(date)
  }
  return { dates: [...dates].sort() }
}

function dayFirst(text: string): string | undefined {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (!match) return undefined
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number]
  return isDate(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined
}
