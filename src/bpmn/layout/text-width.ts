// How wide a text is in Arial and the fonts made to its measure (Arimo, Liberation Sans), so that room for labels can be planned
// without a screen. Advance widths in thousandths of the font size, read off the font's tables.

const charactersByWidth: readonly (readonly [number, string])[] = [
  [191, "'"], [222, 'ijl‘’'], [260, '|¦'], [278, ' !,./:;I[\\]ft\u00A0ÌÍÎÏìíîï'], [333, '()-`r¡¨­²³´·¸¹“”'], [334, '{}'],
  [350, '•'], [355, '"'], [370, 'ªº'], [389, '*'], [400, '°'], [469, '^'], [500, 'Jcksvxyzçýÿ'], [537, '¶'], [549, '±÷≤≥'],
  [556, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–µ¯'], [584, '+<=>~¬×−'], [611, 'FTZ¿ßø'],
  [667, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'], [722, 'CDHNRUwÇÐÑÙÚÛÜ'], [737, '©®'], [778, 'GOQÒÓÔÕÖØ'], [833, 'Mm¼½¾'], [889, '%æ'],
  [944, 'W'], [1000, 'Æ—…→'], [1015, '@'],
]

const widths = new Map(charactersByWidth.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)))

// Scripts whose characters fill a square, and pictographs.
const square = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Extended_Pictographic}]/u
const mark = /\p{M}|\p{Cf}/u

/** Width of a line of text in the unit of `fontSize`; other scripts are estimated. Bold text is about a twelfth wider. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0
  for (const character of text) thousandths += characterWidth(character)
  return (thousandths * fontSize) / 1000
}

function characterWidth(character: string): number {
  const known = widths.get(character)
  if (known !== undefined) return known
  if (mark.test(character)) return 0
  return square.test(character) ? 1000 : 611
}
