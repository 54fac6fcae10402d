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

/** The attributes of the tag that starts at `from` and ends before `to`, in order. Linear, whatever the tag holds. */
export function attributesOf(text: string, from: number, to: number): readonly WrittenAttribute[] {
  const blanks = /\s*/y
  const pattern = /([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  const junk = /[^\s=/>"'<]+|[\s\S]/y
  const attributes: WrittenAttribute[] = []
  for (let at = nameEnd(text, from); at < to;) {
    const start = at
    at = pattern.lastIndex = endOf(blanks, text, at)
    const match = pattern.exec(text)
    if (!match) {
      // Something that is no attribute, which the parser has stepped over: so do we.
      at = endOf(junk, text, at)
      continue
    }
    const value = match[2] ?? match[3] ?? ''
    at = pattern.lastIndex
    attributes.push({ name: match[1] ?? '', value, from: start, to: at, valueFrom: at - 1 - value.length, valueTo: at - 1 })
  }
  return attributes
}

/** Whether the tag holds nothing but its name and attributes with a value in quotes, as XML wants it. */
export function isProperTag(text: string, from: number, to: number): boolean {
  const attribute = /\s+[^\s=/>"'<]+\s*=\s*(?:"[^"]*"|'[^']*')/y
  let at = nameEnd(text, from)
  for (let next = endOf(attribute, text, at); next > at && next < to; next = endOf(attribute, text, at)) at = next
  return /^\s*\/?>$/.test(text.slice(at, to))
}

// Where a sticky pattern that is tried at a place ends; the place itself when it does not fit there.
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
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
