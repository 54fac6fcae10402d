// Where the start tags of a text are. Only for texts the parser has accepted: what it would refuse is not looked at.

/** A tag of the text, from its "<" to behind its ">". */
export interface TagSpan {
  readonly from: number
  readonly to: number
}

/** A start tag with its end tag; of an empty-element tag the two are one. */
export interface ElementSpan {
  readonly start: TagSpan
  readonly end: TagSpan
  readonly isEmpty: boolean
  /** How many elements are open around it. */
  readonly depth: number
}

/** Offsets of the first `count` start tags, in file order; fewer when the text has fewer. */
export function startTagOffsets(text: string, count: number): readonly number[] {
  const offsets: number[] = []
  for (let at = nextTag(text, 0); at >= 0 && offsets.length < count; at = nextTag(text, tagEnd(text, at))) {
    if (text.charCodeAt(at + 1) !== slash) offsets.push(at)
  }
  return offsets
}

/** Every element of the text, by the number of its start tag. */
export function elementSpans(text: string): readonly ElementSpan[] {
  const spans: { start: TagSpan; end: TagSpan; isEmpty: boolean; depth: number }[] = []
  const open: number[] = []
  for (let at = nextTag(text, 0), to; at >= 0; at = nextTag(text, to)) {
    to = tagEnd(text, at)
    const tag = { from: at, to }
    if (text.charCodeAt(at + 1) === slash) {
      const span = spans[open.pop() ?? -1]
      if (span) span.end = tag
    } else {
      const isEmpty = text.charCodeAt(to - 2) === slash
      spans.push({ start: tag, end: tag, isEmpty, depth: open.length })
      if (!isEmpty) open.push(spans.length - 1)
    }
  }
  return spans
}

const slash = 47
const exclamation = 33
const question = 63

// The next start or end tag; comments, CDATA and processing instructions are stepped over.
function nextTag(text: string, from: number): number {
  let at = text.indexOf('<', from)
  while (at >= 0) {
    const mark = text.charCodeAt(at + 1)
    let end: number
    if (mark === question) end = behind(text, '?>', at)
    else if (mark !== exclamation) return at
    else if (text.startsWith('<!--', at)) end = behind(text, '-->', at)
    else if (text.startsWith('<![CDATA[', at)) end = behind(text, ']]>', at)
    else end = tagEnd(text, at)
    at = text.indexOf('<', end)
  }
  return -1
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

// Behind the ">" that closes the tag: one within quotes does not, and a quote without a partner is no quote.
function tagEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 62) return at + 1
    if (character !== 34 && character !== 39) continue
    const close = text.indexOf(character === 34 ? '"' : "'", at + 1)
    if (close >= 0) at = close
  }
  return text.length
}
