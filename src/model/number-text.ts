// Numbers as people write them in Indonesian and English tables: digits, fractions and small number words.

const fractions: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 }

/** Regular expression source of a number that `readNumber` reads. */
export const numberSource = String.raw`(?:\d+ )?\d+\/\d+|\d[\d.,]* ?[½¼¾⅓⅔]|[½¼¾⅓⅔]|\d+(?:[.,]\d+)*`

/**
 * The value of a written number, 0 or more. A comma is decimal; a dot groups thousands when exactly three digits follow each
 * dot, else it is decimal (domain: "Number rule"), so 1.250 is 1250 and 906.9 is 906.9. Reads 1/2, 1 1/2, ½ and 1½.
 * `undefined` for anything else, such as 1.2.3 or a division by zero.
 */
export function readNumber(text: string): number | undefined {
  const mixed = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(text)
  if (mixed) return finite(Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]))
  const sign = text.at(-1) ?? ''
  const fraction = Object.hasOwn(fractions, sign) ? fractions[sign] : undefined
  const whole = (fraction === undefined ? text : text.slice(0, -1)).trim()
  if (fraction !== undefined && whole === '') return fraction
  const value = decimal(whole)
  return value === undefined ? undefined : finite(value + (fraction ?? 0))
}

function decimal(text: string): number | undefined {
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}

const ones: Readonly<Record<string, number>> = {
  satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, a: 1, an: 1,
  sepuluh: 10, sebelas: 11, seratus: 100, setengah: 0.5, half: 0.5, twenty: 20, thirty: 30, forty: 40, sixty: 60,
}
const one = Object.keys(ones).join('|')
const spelled = new RegExp(`(?<![\\p{L}\\d])(?:(${one}) puluh(?: (${one}))?|(${one}) belas|half an?|(${one}))(?![\\p{L}\\d])`, 'gu')

/** The text with small spelled numbers in digits: "tiga puluh menit" becomes "30 menit", "half a day" "0,5 day". */
export function spelledToDigits(text: string): string {
  return text.replace(spelled, (_half, tens?: string, rest?: string, teen?: string, single?: string) => {
    if (tens !== undefined) return String(ones[tens]! * 10 + (rest === undefined ? 0 : ones[rest]!))
    if (teen !== undefined) return String(ones[teen]! + 10)
    return single === undefined ? '0,5' : String(ones[single]).replace('.', ',')
  })
}
