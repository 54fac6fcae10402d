// XML text -> draft, in one pass over the parser's events and without recursion, so that no file exhausts the stack.
import { Parser } from 'saxen'
import type { Draft } from './draft.ts'
import { prefixOf, rootName } from './namespaces.ts'
import { ParseDesk } from './parse-desk.ts'
import { withAsciiTagNames, withTightAttributes } from './parser-text.ts'
import { takeFacts } from './read-fact-element.ts'
import { readElement, takeText } from './read-element.ts'
import { refusal, refusalOfRoot, refusalOfSyntax, type Refusal } from './refusal.ts'

/** How deep elements may nest; real files stay below 40. */
export const deepest = 256

/** A draft and how many start tags were seen, or why there is none. */
export type Parsed = { readonly draft: Draft; readonly tags: number; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly draft?: undefined; readonly tags?: undefined }

/**
 * Reads the text into a draft. `claims`: also note which flows the nodes list as incoming and outgoing, which is needed only
 * where a flow does not name its own ends.
 */
export function parseBpmn(text: string, claims = false): Parsed {
  const tight = withTightAttributes(text)
  const parsed = parseAscii(tight, claims)
  if (parsed.refusal?.code !== 'XML_MALFORMED') return parsed
  const ascii = withAsciiTagNames(tight)
  return ascii === tight ? parsed : parseAscii(ascii, claims)
}

function parseAscii(text: string, claims: boolean): Parsed {
  const desk = new ParseDesk()
  const parser = new Parser().ns({ ...prefixOf, 'http://www.w3.org/XML/1998/namespace': 'xml' })
  let refused: Refusal | undefined
  let warnings = 0
  let firstWarning = 0
  const refuse = (why: Refusal): void => {
    refused ??= why
    parser.stop()
  }

  parser.on('openTag', (name, attributes, _decode, _selfClosing, context) => {
    desk.tag++
    desk.depth++
    if (desk.depth === 1 && (desk.tag > 0 || name !== rootName)) {
      const { line, data } = context()
      return refuse(desk.tag > 0 ? refusal('XML_MALFORMED', { near: data.slice(0, 60) }, line + 1) : refusalOfRoot(name, attributes(), line + 1))
    }
    if (desk.depth > deepest) return refuse(refusal('FILE_TOO_DEEP', { limit: deepest }, context().line + 1))
    if (desk.skipped > 0) return
    desk.attributes = attributes
    readElement(desk, name, claims)
  })
  parser.on('closeTag', () => {
    const { depth } = desk
    desk.depth--
    if (desk.skipped > 0) {
      if (desk.skipped !== depth) return
      desk.skipped = 0
      if (desk.collecting === undefined) return
      takeText(desk, desk.collecting)
      desk.collecting = undefined
    } else if (desk.frame?.depth === depth) {
      if (desk.frame.place === 'facts') takeFacts(desk)
      desk.frame = desk.frame.parent
    }
  })
  parser.on('text', (piece) => {
    if (desk.collecting !== undefined) desk.collected += piece
  })
  parser.on('cdata', (piece) => {
    // Put with the other text, which is yet to be unescaped.
    if (desk.collecting !== undefined) desk.collected += piece.replaceAll('&', '&amp;')
  })
  parser.on('attention', (_declaration, _decode, context) => refuse(refusal('FILE_HAS_DOCTYPE', undefined, context().line + 1)))
  parser.on('warn', (warning, context) => {
    // Where quotes are out of step, nobody knows which of the words are values: an attribute may be taken for another one.
    if (/illegal character after attribute end|quote missmatch|missing closing quotes/.test(warning.message)) {
      const { line, data } = context()
      return refuse(refusal('XML_MALFORMED', { near: data.slice(0, 60) }, line + 1))
    }
    if (warnings++ === 0) firstWarning = desk.tag
  })
  parser.on('error', (error, context) => {
    const { line, data } = context()
    refuse(refusalOfSyntax(error.message, text, data, line + 1))
  })
  parser.parse(text)

  if (refused) return { refusal: refused }
  if (warnings > 0) desk.draft.findings.push({ code: 'XML_WARNING', severity: 'warning', params: { count: warnings }, tag: Math.max(firstWarning, 0) })
  return { draft: desk.draft, tags: desk.tag + 1 }
}
