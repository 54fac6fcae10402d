// A text -> the same text, as long as before, for the parser, which knows less than XML allows. Offsets mean the same in both.
import { spliceText, type Splice } from './decode.ts'
import { attributesOf } from './tag-attributes.ts'
import { elementSpans } from './tag-positions.ts'

/** The text with ASCII tag names and without blanks around the equals signs of its attributes. */
export function parserText(text: string): string {
  return withTightAttributes(withAsciiTagNames(text))
}

/** The text with the blanks around the equals signs of its attributes put behind the attributes. */
export function withTightAttributes(text: string): string {
  if (!hasBlankAtEquals(text) || !/[^\s<>]\s+=\s*["']|=\s+["']/.test(text)) return text
  return spliceText(text, elementSpans(text).flatMap(({ start }) => attributesOf(text, start.from, start.to).flatMap((attribute): Splice[] => {
    const { name, value, valueFrom, valueTo, from, to } = attribute
    const nameFrom = from + text.slice(from, valueFrom).search(/\S/)
    const quote = text.charAt(valueTo)
    const tight = `${name}=${quote}${value}${quote}`
    const loose = to - nameFrom - tight.length
    return loose === 0 ? [] : [{ from: nameFrom, to, insert: tight + ' '.repeat(loose) }]
  })))
}

// Asked of every file before the pattern, which takes a quarter of the parser's time.
function hasBlankAtEquals(text: string): boolean {
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    if (text.charCodeAt(at - 1) <= 32 || text.charCodeAt(at + 1) <= 32) return true
  }
  return false
}

/**
 * The text with "_" for every character of a tag's name that is not ASCII: XML allows them, the parser does not, and no
 * element of the standard has one. Nothing moves. Only for texts that the parser has stumbled over.
 */
export function withAsciiTagNames(text: string): string {
  return text.replace(/<\/?[^\s<>/!?="']*[^\0-\x7f][^\s<>/!?="']*/g, (name) => name.replace(/[^\0-\x7f]/g, '_'))
}
