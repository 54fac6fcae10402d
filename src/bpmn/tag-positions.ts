// Where the start tags of a text are. Only for texts the parser has accepted: what it would refuse is not looked at.
import { isProperTag } from './tag-attributes.ts'

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

/**
 * Where the first tag begins whose quotes are not in pairs; `undefined` when there is none. Such a tag runs on into the tags
 * behind it, and a parser that pairs quotes as they come loses what stands in between. `seen`: how many start tags it found.
 */
export function openQuote(text: string, seen: number): number | undefined {
  // Only a quote that no other one follows can be without a partner.
  const last = [text.lastIndexOf('"'), text.lastIndexOf("'")]
  const isOpen = last.some((quote) => quote >= 0 && hasOpenQuote(text, text.lastIndexOf('<', quote), closing(text, quote)))
  if (!isOpen && !mayRunIntoAnother(text, seen)) return undefined
  for (let at = nextTag(text, 0), to; at >= 0; at = nextTag(text, to)) {
    to = tagEnd(text, at)
    const [from, end] = [at, to]
    if (last.some((quote) => quote > from && quote < end) && hasOpenQuote(text, from, end)) return at
    if (runsIntoAnother(text, at, to)) return at
  }
  return undefined
}

/** Where the first tag begins that runs on into another one because of its quotes; of any text, also one the parser refused. */
export function runawayTag(text: string): number | undefined {
  for (let at = nextTag(text, 0), to; at >= 0; at = nextTag(text, to)) {
    to = tagEnd(text, at)
    if (runsIntoAnother(text, at, to)) return at
  }
  return undefined
}

function runsIntoAnother(text: string, from: number, to: number): boolean {
  const another = text.indexOf('<', from + 1)
  return another >= 0 && another < to && !isProperTag(text, from, to)
}

// Whether a "<" stands before the ">" that should close the one before it, or more tags begin than the parser has seen: the others
// are in comments, or in a tag. Every file is asked this; few are looked at closer.
function mayRunIntoAnother(text: string, seen: number): boolean {
  let begun = 0
  for (let at = text.indexOf('<'), next; at >= 0; at = next) {
    next = text.indexOf('<', at + 1)
    const close = closing(text, at)
    if (close === text.length || (next >= 0 && close > next)) return true
    const mark = text.charCodeAt(at + 1)
    if (mark !== slash && mark !== exclamation && mark !== question) begun++
  }
  return begun > seen
}

function closing(text: string, from: number): number {
  const at = text.indexOf('>', from)
  return at < 0 ? text.length : at
}

function hasOpenQuote(text: string, from: number, to: number): boolean {
  const quote = /["']/g
  quote.lastIndex = from
  for (let match = quote.exec(text); match && match.index < to; match = quote.exec(text)) {
    const close = text.indexOf(match[0], match.index + 1)
    if (close < 0) return true
    quote.lastIndex = close + 1
  }
  return false
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
