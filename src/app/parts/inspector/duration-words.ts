// A stated time in words, and the text its field starts with.
import type { Language } from '../../../locale/language.ts'
import { message } from '../../../locale/messages.ts'
import { formatNumber } from '../../../locale/numbers.ts'
import type { Duration } from '../../../model/duration.ts'
import { threePointText, type ThreePoint } from '../../../model/three-point-text.ts'

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

/** An estimate of three points as a field starts with it: "cepat 10 menit, biasa 30 menit, lama 2 jam". */
export function estimateText(language: Language, estimate: ThreePoint): string {
  const word = (point: 'fast' | 'usual' | 'slow'): string => message(language, `activities.estimate.${point}`)
  return threePointText(estimate, { fast: word('fast'), usual: word('usual'), slow: word('slow') }, (time) => durationText(language, time))
}
