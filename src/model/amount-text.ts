// An amount as a person types it -> a number, by the marks of the person's language.

/** The mark before decimals: a comma in Indonesian, a point in English. */
export type DecimalMark = ',' | '.'

/**
 * The amount in a text: "1.250,5" or "1,250.5", with a sign, "Rp" or "IDR" before it where one stands there. [AM1] Where both marks
 * stand, the last one is decimal. [AM2] A mark that stands several times groups. [AM3] A mark that stands once groups when exactly
 * three digits follow, no zero leads, and it is not the decimal mark of the language; else it is decimal. `undefined` for anything else.
 */
export function readAmount(text: string, decimal: DecimalMark): number | undefined {
  const [, sign, digits] = /^([-−+]?)\s*(?:rp\.?|idr)?\s*(\d[\d.,\s]*)$/i.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  // Excel and some keyboards group by a hard blank.
  const plain = digits.trim().replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')
  const mark = decimalIn(plain, decimal)
  const [whole = '', ...parts] = mark === undefined ? [plain] : plain.split(mark)
  if (parts.length > 1 || !parts.every((part) => /^\d+$/.test(part)) || !/^(?:\d+|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*)$/.test(whole)) return undefined
  const value = Number([whole.replace(/[.,]/g, ''), ...parts].join('.'))
  return Number.isFinite(value) ? withSign(value, sign) : undefined
}

/** Which mark of the text is the decimal one; `undefined` when none is. */
function decimalIn(text: string, decimal: DecimalMark): DecimalMark | undefined {
  const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1]
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (points + commas !== 1) return undefined
  const mark = points === 1 ? '.' : ','
  return mark !== decimal && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? undefined : mark
}

// Never a negative zero.
function withSign(value: number, sign: string | undefined): number {
  return value !== 0 && (sign === '-' || sign === '−') ? -value : value
}
