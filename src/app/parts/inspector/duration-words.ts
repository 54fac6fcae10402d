// A stated time in words, and the text its field starts with.
import type { Language } from '../../../locale/language.ts'
import { message } from '../../../locale/messages.ts'
import { formatNumber } from '../../../locale/numbers.ts'
import type { Duration } from '../../../model/duration.ts'

/** The parts of a time with their units: "2 hari kerja 30 menit". */
export function durationWords(language: Language, { parts }: Duration): string {
  return parts.map(({ amount, unit }) => {
    const number = formatNumber(language, amount)
    const word = message(language, `vocabulary.unit.${unit}`)
    return unit === 'day24' ? `${number}${word}` : `${number} ${word}`
  }).join(' ')
}

/** What stands in a field: the words somebody wrote; for a time that came as ISO 8601, words of ours. */
export function durationText(language: Language, duration: Duration): string {
  return /^-?P(?=[\dT])/.test(duration.raw) ? durationWords(language, duration) : duration.raw
}
