// Elements of other tools that stand where the BPMN schema has no place for them, outside extensionElements. Programs that keep
// to the schema drop them; here they are taken out of a text and put back into what such a program made of it.
import { spliceText, type Splice } from './decode.ts'
import { localName } from './parse-desk.ts'
import { parsedNames } from './parsed-names.ts'
import { attributesOf, tagName } from './tag-attributes.ts'
import { elementSpans, type ElementSpan } from './tag-positions.ts'
import { attributeText } from './xml-text.ts'

/** One such element with everything in it. */
export interface ForeignPiece {
  /** Id of the element it stands in; absent for the root. */
  readonly parentId?: string
  /** As written, with its prefix. */
  readonly name: string
  /** Its text, with the namespaces it needs declared in it. */
  readonly text: string
}

/** The pieces of a text in its order. Those in an element without an id are not among them: nothing says where they belong. */
export function foreignPieces(xml: string): readonly ForeignPiece[] {
  const names = parsedNames(xml)
  const spans = elementSpans(xml)
  const around: number[] = []
  return spans.flatMap((span, tag): ForeignPiece[] => {
    around[span.depth] = tag
    const parent = around[span.depth - 1]
    if (parent === undefined || span.depth === 0 || !isForeign(names[tag]) || !hasNoPlaceFor(names[parent])) return []
    const parentId = idOf(xml, spans[parent])
    if (parent !== 0 && parentId === undefined) return []
    const outside = around.slice(0, span.depth).map((at) => spans[at]!)
    const text = withDeclarations(xml, span, outside, spans)
    const name = tagName(xml, span.start.from)
    return [parent === 0 || parentId === undefined ? { name, text } : { parentId, name, text }]
  })
}

/**
 * The text with the pieces at the end of the elements they stood in. Left out are pieces of elements that are gone, and those
 * whose element still has one of the same name: then nothing was dropped.
 */
export function putBack(xml: string, pieces: readonly ForeignPiece[]): string {
  if (pieces.length === 0) return xml
  const names = parsedNames(xml)
  const spans = elementSpans(xml)
  const tagOf = new Map<string | undefined, number>([[undefined, 0]])
  const kept = new Set<string>()
  const around: number[] = []
  spans.forEach((span, tag) => {
    around[span.depth] = tag
    const id = isForeign(names[tag]) ? undefined : idOf(xml, span)
    if (id !== undefined && !tagOf.has(id)) tagOf.set(id, tag)
    else if (isForeign(names[tag])) kept.add(`${around[span.depth - 1]} ${localName(names[tag] ?? '')}`)
  })
  const inserts = new Map<number, string>()
  for (const { parentId, name, text } of pieces) {
    const tag = tagOf.get(parentId)
    if (tag === undefined || kept.has(`${tag} ${localName(name)}`)) continue
    inserts.set(tag, `${inserts.get(tag) ?? ''}${text}\n`)
  }
  const splices = [...inserts].map(([tag, text]) => insertion(xml, spans[tag]!, text))
  return spliceText(xml, splices.sort((a, b) => a.from - b.from))
}

function insertion(xml: string, { start, end, isEmpty }: ElementSpan, text: string): Splice {
  if (!isEmpty) return { from: end.from, to: end.from, insert: text }
  return { from: start.to - 2, to: start.to, insert: `>\n${text}</${tagName(xml, start.from)}>` }
}

function isForeign(name = ''): boolean {
  return !name.startsWith('=') || name.startsWith('=facts:')
}

// Extensions have their places in the schema: extensionElements in BPMN, extension in its diagrams.
function hasNoPlaceFor(parent = ''): boolean {
  return !isForeign(parent) && parent !== '=bpmn:extensionElements' && localName(parent) !== 'extension'
}

function idOf(xml: string, span: ElementSpan | undefined): string | undefined {
  const id = span && attributesOf(xml, span.start.from, span.start.to).find(({ name }) => name === 'id')
  return id && attributeText(id.value).trim()
}

function withDeclarations(xml: string, piece: ElementSpan, outside: readonly ElementSpan[], spans: readonly ElementSpan[]): string {
  const inside = spans.filter(({ start }) => start.from >= piece.start.from && start.to <= piece.end.to)
  const used = new Set(inside.flatMap(({ start }) => [
    prefixOfName(tagName(xml, start.from)),
    ...attributesOf(xml, start.from, start.to).flatMap(({ name }) => (name.includes(':') ? [prefixOfName(name)] : [])),
  ]))
  const inScope = new Map<string, string>()
  for (const { start } of outside) {
    for (const { name, value } of attributesOf(xml, start.from, start.to)) if (isDeclaration(name)) inScope.set(declaredPrefix(name), value)
  }
  const own = new Set(attributesOf(xml, piece.start.from, piece.start.to).filter(({ name }) => isDeclaration(name)).map(({ name }) => declaredPrefix(name)))
  const missing = [...inScope].filter(([prefix]) => used.has(prefix) && !own.has(prefix))
  const declarations = missing.map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri.replaceAll('"', '&quot;')}"`).join('')
  const nameEnd = piece.start.from + 1 + tagName(xml, piece.start.from).length
  return `${xml.slice(piece.start.from, nameEnd)}${declarations}${xml.slice(nameEnd, piece.end.to)}`
}

function prefixOfName(name: string): string {
  return name.slice(0, Math.max(name.indexOf(':'), 0))
}
function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:')
}
function declaredPrefix(name: string): string {
  return name === 'xmlns' ? '' : name.slice('xmlns:'.length)
}
