// Bytes of an XML file <-> its text, in the encoding the bytes really have, so that a text can be cut into and put back
// with every other byte unchanged.

/** A decoded file. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string
  /** What the bytes are, as a TextDecoder label. */
  readonly encoding: string
  /** What the XML declaration claims; `undefined` without a claim. */
  readonly declared?: string
  /** Whether the claim would turn some character of this file into another one. */
  readonly mismatch: boolean
  /** Length of the byte order mark: 0, 2 or 3. */
  readonly markLength: number
}

/** One replacement in a text: characters `from` up to `to` become `insert`. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Text of the bytes; `undefined` when they are no text in any encoding that a browser knows (UTF-32, an odd half of UTF-16). */
export function decode(bytes: Uint8Array): DecodedText | undefined {
  const marked = byteOrderMark(bytes)
  const body = bytes.subarray(marked?.length ?? 0)
  const wide = marked?.encoding ?? wideWithoutMark(bytes)
  if (wide === 'utf-32') return undefined
  if (wide !== undefined) return finish(wide, strictly(body, wide), marked?.length ?? 0)

  const claim = claimIn(String.fromCharCode(...bytes.subarray(0, 200)))
  // Bytes that are valid UTF-8 are UTF-8, whatever they claim: text of another encoding is so by accident only when plain ASCII.
  const utf8 = claim !== undefined && isStateful(claim) ? undefined : strictly(bytes, 'utf-8')
  if (utf8 !== undefined) return finish('utf-8', utf8, 0, claim)
  for (const encoding of [claim, 'windows-1252']) {
    if (encoding === undefined) continue
    const label = labelOf(encoding)
    const text = label === undefined || label.startsWith('utf-') ? undefined : strictly(bytes, label)
    if (label !== undefined && text !== undefined) return finish(label, text, 0)
  }
  return undefined
}

/**
 * The bytes of the text with the splices made; `splices` in ascending order, not overlapping. Every byte outside them is
 * that of `bytes`. Characters that the encoding lacks become numeric references.
 */
export function spliceBytes(bytes: Uint8Array, decoded: DecodedText, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes.slice()
  const offsetOf = byteOffsets(bytes, decoded)
  const encode = encoderFor(decoded.encoding)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { from, to, insert } of splices) {
    pieces.push(bytes.subarray(at, offsetOf(from)), encode(insert))
    at = offsetOf(to)
  }
  pieces.push(bytes.subarray(at))
  return concatenate(pieces)
}

/** The text with the splices made; `splices` in ascending order, not overlapping. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  let out = ''
  let at = 0
  for (const { from, to, insert } of splices) {
    out += text.slice(at, from) + insert
    at = to
  }
  return out + text.slice(at)
}

function finish(encoding: string, text: string | undefined, markLength: number, claim?: string): DecodedText | undefined {
  if (text === undefined) return undefined
  const declared = claim ?? claimIn(text.slice(0, 200))
  const mismatch = declared !== undefined && !sameEncoding(declared, encoding) && (isWide(encoding) || !isAscii(text))
  return { text, encoding, ...(declared !== undefined && { declared }), mismatch, markLength }
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? { encoding: 'utf-32', length: 4 } : { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

// An XML file starts with "<" or a blank, so zeros around the first character tell the width.
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0 && b === 0) return 'utf-32'
  if (a === 0 && b !== 0 && c === 0) return 'utf-16be'
  if (a !== 0 && b === 0) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le'
  return undefined
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
    return label === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (control) => upper1252[control.charCodeAt(0) - 0x80] ?? control) : text
  } catch (failure) {
    if (failure instanceof TypeError || failure instanceof RangeError) return undefined
    throw failure
  }
}

// Node 20 decodes windows-1252 as if it were ISO-8859-1; browsers do not. These are the characters it leaves as controls.
const upper1252 = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
  + '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

function claimIn(start: string): string | undefined {
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/.exec(start)?.[1]
}

// Names that some tools write and no browser knows.
const aliases: Readonly<Record<string, string>> = { macroman: 'macintosh', cp1252: 'windows-1252', ansi: 'windows-1252' }

function labelOf(encoding: string): string | undefined {
  const lower = encoding.toLowerCase()
  try {
    return new TextDecoder(Object.hasOwn(aliases, lower) ? aliases[lower] : lower).encoding
  } catch (failure) {
    if (failure instanceof RangeError) return undefined
    throw failure
  }
}

const isWide = (encoding: string): boolean => encoding.startsWith('utf-16')

// Escape sequences of ASCII characters would pass for UTF-8.
const isStateful = (encoding: string): boolean => /^(iso-2022|hz-gb)/i.test(encoding)

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

function sameEncoding(declared: string, encoding: string): boolean {
  if (declared.toLowerCase() === encoding) return true
  // "UTF-16" leaves the byte order to the mark.
  return declared.toLowerCase() === 'utf-16' ? isWide(encoding) : labelOf(declared) === encoding
}

function byteOffsets(bytes: Uint8Array, { text, encoding, markLength }: DecodedText): (at: number) => number {
  if (isWide(encoding)) return (at) => markLength + at * 2
  if (text.length === bytes.length - markLength) return (at) => markLength + at
  // Splices ascend, so one walk along the text serves them all.
  const width = encoding === 'utf-8' ? undefined : characterEnds(bytes, encoding)
  let character = 0
  let byte = markLength
  return (at) => {
    if (width) return width[at] ?? bytes.length
    for (; character < at; character++) {
      const code = text.charCodeAt(character)
      // A surrogate pair takes 4 bytes: 2 for each half.
      byte += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
    }
    return byte
  }
}

// Where each character of a legacy multi-byte text starts, found by feeding the decoder one byte at a time.
function characterEnds(bytes: Uint8Array, encoding: string): readonly number[] {
  const decoder = new TextDecoder(encoding)
  const starts: number[] = []
  let start = 0
  for (let at = 0; at < bytes.length; at++) {
    const characters = decoder.decode(bytes.subarray(at, at + 1), { stream: true })
    for (let unit = 0; unit < characters.length; unit++) starts.push(start)
    if (characters.length > 0) start = at + 1
  }
  return starts
}

function encoderFor(encoding: string): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text)
  if (isWide(encoding)) {
    return (text) => {
      const view = new DataView(new ArrayBuffer(text.length * 2))
      for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
      return new Uint8Array(view.buffer)
    }
  }
  const single = singleByteTable(encoding)
  return (text) => {
    const out: number[] = []
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      const byte = code < 0x80 ? code : single.get(character)
      if (byte === undefined) for (const digit of `&#${code};`) out.push(digit.charCodeAt(0))
      else out.push(byte)
    }
    return Uint8Array.from(out)
  }
}

function singleByteTable(encoding: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const character = strictly(Uint8Array.of(byte), encoding)
    if (character?.length === 1) table.set(character, byte)
  }
  return table
}

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
