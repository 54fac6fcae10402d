// The languages of every text a person sees.

/** Bahasa Indonesia is the default everywhere. */
export const languages = ['id', 'en'] as const

/** One language. */
export type Language = (typeof languages)[number]

/** BCP 47 tag for Intl. */
export const languageTag: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }
