// The language of the screen: chosen by the person, kept in this browser, Bahasa Indonesia until then.
import { computed, readonly, ref, type Ref } from 'vue'
import type { Finding } from '../model/finding.ts'
import type { Minutes, Ratio } from '../model/units.ts'
import { findingText, type FindingText } from '../locale/finding-text.ts'
import { languages, languageTag, type Language } from '../locale/language.ts'
import { message, type MessageKey, type MessageParameters } from '../locale/messages.ts'
import { formatFixed, formatHours, formatNumber, formatRatio, formatRatioRange, formatShare } from '../locale/numbers.ts'
import { keep, kept } from './storage/preferences.ts'

const language = ref<Language>(languages.find((some) => some === kept('language')) ?? 'id')

/** Texts and numbers in the chosen language. Every function reads the choice, so that what it fills follows a switch. */
export interface LanguageUse {
  readonly language: Readonly<Ref<Language>>
  /** BCP 47 tag for Intl and for `lang`. */
  readonly tag: Readonly<Ref<string>>
  setLanguage(chosen: Language): void
  t(key: MessageKey, parameters?: MessageParameters): string
  number(value: number, decimals?: number): string
  /** A number with exactly so many decimals, where numbers are read against each other. */
  fixed(value: number, decimals: number): string
  ratio(value: Ratio): string
  /** A ratio in a sentence: percent with at most one decimal. */
  share(value: Ratio): string
  /** A ratio that may still move; one number where both ends print the same. */
  ratioRange(interval: { readonly low: Ratio; readonly high: Ratio }): string
  /** Minutes as h:mm. */
  hours(value: Minutes): string
  finding(finding: Finding): FindingText
  /** A moment of today as hour and minute, another as date and time. */
  moment(at: Date, now?: Date): string
}

/** The language in use. Callable anywhere, outside components too. */
export function useLanguage(): LanguageUse {
  return {
    language: readonly(language),
    tag: computed(() => languageTag[language.value]),
    setLanguage(chosen) {
      language.value = chosen
      keep('language', chosen)
    },
    t: (key, parameters) => message(language.value, key, parameters),
    number: (value, decimals) => formatNumber(language.value, value, decimals),
    fixed: (value, decimals) => formatFixed(language.value, value, decimals),
    ratio: (value) => formatRatio(language.value, value),
    share: (value) => formatShare(language.value, value),
    ratioRange: (interval) => formatRatioRange(language.value, interval),
    hours: formatHours,
    finding: (finding) => findingText(language.value, finding),
    moment(at, now = new Date()) {
      const options: Intl.DateTimeFormatOptions = at.toDateString() === now.toDateString()
        ? { hour: '2-digit', minute: '2-digit' }
        : { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
      return new Intl.DateTimeFormat(languageTag[language.value], options).format(at)
    },
  }
}
