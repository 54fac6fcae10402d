// Opening hours of a day as people write them: "07.30–12.00, 13.00–16.00".
import type { OpenSpan } from '../../../model/timetable.ts'

/** Why a text gives no opening hours. */
export type SpansTrouble = 'refusal' | 'unordered'

/** The spans in words; '' for a closed day. The language decides between 07.30 and 07:30. */
export function spansText(spans: readonly OpenSpan[], mark: '.' | ':'): string {
  return spans.map(({ from, to }) => `${clockText(from, mark)}–${clockText(to, mark)}`).join(', ')
}

/**
 * Reads the spans of a day; none for an empty text. Hours and minutes are parted by "." or ":", or hours stand alone; spans by a
 * comma, a semicolon or a line; their ends by a dash or "s.d.". 24.00 is the end of the day.
 */
export function readSpans(text: string): { readonly spans: readonly OpenSpan[]; readonly trouble?: undefined } | { readonly trouble: SpansTrouble } {
  const pieces = text.split(/[,;\n]/).map((piece) => piece.trim()).filter((piece) => piece !== '')
  const spans: OpenSpan[] = []
  for (const piece of pieces) {
    const match = /^(\d{1,2})(?:[.:](\d{2}))?\s*(?:[-–—]|s\.?d\.?|s\/d|to|until)\s*(\d{1,2})(?:[.:](\d{2}))?$/i.exec(piece)
    if (!match) return { trouble: 'refusal' }
    const [from, to] = [minutesOf(match[1]!, match[2]), minutesOf(match[3]!, match[4])]
    if (from === undefined || to === undefined) return { trouble: 'refusal' }
    if (from >= to || from < (spans.at(-1)?.to ?? 0)) return { trouble: 'unordered' }
    spans.push({ from, to })
  }
  return { spans }
}

function minutesOf(hours: string, minutes = '0'): number | undefined {
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total <= 24 * 60 ? total : undefined
}

function clockText(minutes: number, mark: string): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${mark}${String(minutes % 60).padStart(2, '0')}`
}
