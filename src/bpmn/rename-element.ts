// The name of one element -> the text of its file. Nothing but the attribute changes.
import { spliceBytes, type Splice } from './decode.ts'
import { readText } from './read-bpmn.ts'
import { attributesOf, tagName } from './tag-attributes.ts'
import { elementSpans } from './tag-positions.ts'
import { escapeAttribute } from './xml-text.ts'

/**
 * The file with the element named `name`; an empty name takes the attribute out. An id the file does not have gives the same
 * bytes. Throws on a file that `readBpmn` refuses.
 */
export function renameElement(bytes: Uint8Array, id: string, name: string): Uint8Array {
  const read = readText(bytes)
  if ('code' in read) throw new Error(`An element cannot be renamed in a file that is not read: ${read.code}`)
  const { decoded, draft } = read
  const entry = draft.entries.find(({ element, isLeftOut }) => element.id === id && !isLeftOut)
  const tag = entry && elementSpans(decoded.text)[entry.tag]?.start
  if (!tag) return bytes.slice()
  const attributes = attributesOf(decoded.text, tag.from, tag.to)
  const written = attributes.find((attribute) => attribute.name === 'name')
  return spliceBytes(bytes, decoded, splicesFor(written, name, attributes.at(-1)?.to ?? tag.from + 1 + tagName(decoded.text, tag.from).length))
}

function splicesFor(written: ReturnType<typeof attributesOf>[number] | undefined, name: string, end: number): readonly Splice[] {
  if (name === '') return written ? [{ from: written.from, to: written.to, insert: '' }] : []
  if (written) return [{ from: written.valueFrom, to: written.valueTo, insert: escapeAttribute(name) }]
  return [{ from: end, to: end, insert: ` name="${escapeAttribute(name)}"` }]
}
