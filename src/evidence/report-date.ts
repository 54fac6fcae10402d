// A moment -> the date a document prints. One time zone for all, so that a report made in Ternate verifies in Jakarta.
import { languageTag, type Language } from '../locale/language.ts'

const timeZone = 'Asia/Jakarta'

/** The day in words as of Western Indonesia Time: 22 November 2026. */
export function reportDate(language: Language, now: Date): string {
  return new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'long', timeZone }).format(now)
}
