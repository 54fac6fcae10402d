// How a stated time was read, in words: "2 hari kerja = 10:00", with what was unsure about it.
import { distributionMinutes, meanOf } from '../../../analysis/simulation/distribution-minutes.ts'
import { formatHours, formatNumber } from '../../../locale/numbers.ts'
import type { Language } from '../../../locale/language.ts'
import { message } from '../../../locale/messages.ts'
import type { Duration } from '../../../model/duration.ts'
import type { DurationNote } from '../../../model/duration-text.ts'
import type { ThreePoint } from '../../../model/three-point-text.ts'
import { leadMinutes, type WorkCalendar } from '../../../model/work-calendar.ts'
import { durationWords, estimateText } from '../inspector/duration-words.ts'

/** The parts of a duration and the working time they stand for. */
export function durationReading(language: Language, duration: Duration, calendar: WorkCalendar): string {
  return `${durationWords(language, duration)} = ${formatHours(leadMinutes(duration, calendar))}`
}

/** An estimate of three points and the mean that figures count with. */
export function estimateReading(language: Language, estimate: ThreePoint, calendar: WorkCalendar): string {
  const mean = formatHours(meanOf(distributionMinutes(estimate, calendar)))
  return message(language, 'activities.estimate.mean', { estimate: estimateText(language, estimate), mean })
}

/** What a reader should know about a reading, one sentence each; notes that say nothing new give none. */
export function noteWords(language: Language, notes: readonly DurationNote[]): readonly string[] {
  return notes.flatMap((note) => {
    switch (note.kind) {
      case 'range':
        return [message(language, 'activities.note.range', { low: formatNumber(language, note.low), high: formatNumber(language, note.high) })]
      case 'textIgnored':
        return [message(language, 'activities.note.textIgnored', { text: note.text })]
      case 'approximate': case 'atMost': case 'atLeast': case 'ambiguousDay': case 'elapsedWithWork':
        return [message(language, `activities.note.${note.kind}`)]
      case 'empty': case 'undetermined': case 'clockTime': case 'unreadable': case 'unitMissing': case 'hoursAndMinutes':
        return []
    }
  })
}
