// The words of a text.

const asciiOnly = /^[\0-\x7f]*$/
// Asking what a letter of any script is takes a millisecond the first time, and most names are ASCII.
const asciiWords = /[A-Za-z0-9]+/g
const words = /[\p{L}\p{M}\p{N}]+/gu

/** The stretches of letters, marks and digits in a text, as they are written; empty where there are none. */
export function writtenWords(text: string): readonly string[] {
  return text.match(asciiOnly.test(text) ? asciiWords : words) ?? []
}
