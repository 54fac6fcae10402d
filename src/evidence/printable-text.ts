// Text from anywhere -> text a document may carry. Names in models come from strangers.

/** The longest text a spreadsheet cell can hold, in UTF-16 units. */
const longestCellText = 32_767

// Control characters, half surrogates and non-characters, which XML 1.0 forbids or readers stumble over; tab and line break stay.
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** The text without characters that XML forbids, cut to `limit` UTF-16 units with an ellipsis, never through a character. */
export function printableText(text: string, limit = longestCellText): string {
  const clean = text.replace(unprintable, '')
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).replace(/\p{Cs}$/u, '')}…`
}
