// The attributes of one start tag with their places in the text, so that one value can change and nothing else.

/** An attribute as it is written. */
export interface WrittenAttribute {
  /** With its prefix, as written. */
  readonly name: string
  /** Between the quotes, references and all. */
  readonly value: string
  /** From the blank before the name to behind the closing quote. */
  readonly from: number
  readonly to: number
  readonly valueFrom: number
  readonly valueTo: number
}

/** The attributes of the tag that starts at `from` and ends before `to`, in order. */
export function attributesOf(text: string, from: number, to: number): readonly WrittenAttribute[] {
  const pattern = /\s*([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  const attributes: WrittenAttribute[] = []
  pattern.lastIndex = nameEnd(text, from)
  while (pattern.lastIndex < to) {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) {
      // Something that is no attribute, which the parser has stepped over: so do we, one character at a time.
      pattern.lastIndex = start + 1
      continue
    }
    const value = match[2] ?? match[3] ?? ''
    const end = start + match[0].length
    attributes.push({ name: match[1] ?? '', value, from: start, to: end, valueFrom: end - 1 - value.length, valueTo: end - 1 })
  }
  return attributes
}

/** The name of the tag that starts at `from`, with its prefix, as written. */
export function tagName(text: string, from: number): string {
  return text.slice(from + 1, nameEnd(text, from))
}

/** The prefix of a name with its colon; empty when it has none. */
export function prefixWithColon(name: string): string {
  return name.slice(0, name.indexOf(':') + 1)
}

function nameEnd(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && !/[\s/>]/.test(text.charAt(at))) at++
  return at
}
