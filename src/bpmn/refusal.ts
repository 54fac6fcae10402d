// What a file is when it is no BPMN 2.0 file, so that the refusal can say what to do about it.
import type { Finding } from '../model/finding.ts'
import { bpmnNamespace } from './namespaces.ts'
import { localName } from './parse-desk.ts'

/** The largest file that is read, in bytes: ten times the largest real one known. */
const largestFile = 64 * 1024 * 1024

/** Why a file cannot be read; the file's name is added by the reader. */
export type Refusal = Omit<Finding, 'file'>

/** Looks at the first bytes: nothing, too much, or a format that is no text. */
export function refusalOfBytes(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return refusal('FILE_EMPTY')
  if (bytes.length > largestFile) {
    return refusal('FILE_TOO_LARGE', { size: Math.ceil(bytes.length / 1024 / 1024), limit: largestFile / 1024 / 1024 })
  }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) {
    if (latin(bytes.subarray(0, 4096)).includes('visio/')) return refusal('FILE_IS_VISIO')
    return refusal(officeEntry.test(firstEntry(bytes)) ? 'FILE_IS_DOCUMENT' : 'FILE_IS_ZIP')
  }
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]) || startsWith(bytes, [0x52, 0x61, 0x72, 0x21])) {
    return refusal('FILE_IS_ZIP')
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refusal('FILE_IS_DOCUMENT')
  // The old container of Office files; among them, .vsd is what people confuse with BPMN.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refusal('FILE_IS_VISIO')
  return undefined
}

/** What the first entry of an Office document's archive is called; later ones may belong to a document inside an archive. */
const officeEntry = /^(\[Content_Types\]\.xml$|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetype$)/

function firstEntry(bytes: Uint8Array): string {
  const length = (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0)
  return latin(bytes.subarray(30, 30 + length))
}

/** Looks at the start of the text: blank, HTML, or no markup at all. */
export function refusalOfText(text: string): Refusal | undefined {
  const start = text.slice(0, 1000).trimStart()
  if (start === '' && text.trim() === '') return refusal('FILE_EMPTY')
  if (start.startsWith('<<<<<<<')) return conflictMarker(text) ?? refusal('FILE_NOT_XML')
  // A comment cannot run past its end, or there would be countless ways to divide a row of them.
  if (/^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html)\b/i.test(start)) return refusal('FILE_IS_HTML')
  return start.startsWith('<') && !text.includes('\0') ? undefined : refusal('FILE_NOT_XML')
}

/** Judges a root that is not `definitions` of BPMN 2.0 by its parsed name and its namespace declarations. */
export function refusalOfRoot(name: string, attributes: Readonly<Record<string, string>> | false, line: number): Refusal {
  const root = localName(name)
  const namespaces = Object.entries(attributes === false ? {} : attributes)
    .filter(([attribute]) => attribute === 'xmlns' || attribute.startsWith('xmlns:'))
    .map(([, value]) => value)
  const declares = (pattern: RegExp): boolean => namespaces.some((namespace) => pattern.test(namespace))
  if (/^html$/i.test(root)) return refusal('FILE_IS_HTML', undefined, line)
  if (declares(/xpdl|wfmc\.org/i) || root === 'WorkflowProcess') return refusal('FILE_IS_XPDL', undefined, line)
  if (root === 'VisioDocument' || declares(/schemas\.microsoft\.com\/(office\/)?visio/i)) return refusal('FILE_IS_VISIO', undefined, line)
  if (root === 'XMI' || declares(/\bXMI\b|schema\.omg\.org\/spec\/UML|eclipse\.org\/uml2/i)) return refusal('FILE_IS_XMI', undefined, line)
  const old = namespaces.find((namespace) => /bpmn/i.test(namespace) && namespace !== bpmnNamespace)
  const isDefinitions = root.toLowerCase() === 'definitions' || root === 'BpmnDiagram'
  if (isDefinitions && (old !== undefined || namespaces.length === 0)) return refusal('FILE_IS_OLD_BPMN', { namespace: old ?? '' }, line)
  return refusal('FILE_NOT_BPMN', { root }, line)
}

/** Puts a parser's complaint into one of our codes. `near` is the text it stopped at. */
export function refusalOfSyntax(complaint: string, text: string, near: string, line: number): Refusal {
  const marker = conflictMarker(text)
  if (marker !== undefined) return marker
  if (complaint.startsWith('unclosed') || complaint === 'unexpected end of file') return refusal('XML_TRUNCATED', undefined, lineCount(text))
  if (complaint === 'missing start tag') return refusal('FILE_NOT_XML')
  const prefix = /missing namespace on <([^:>]*)/.exec(complaint)?.[1]
  if (prefix !== undefined) return refusal('PREFIX_UNDECLARED', { prefix }, line)
  return refusal('XML_MALFORMED', { near: near.trim().slice(0, 60) }, line)
}

/** A refusal at a line, counted from 1. */
export function refusal(code: Finding['code'], params?: Finding['params'], line?: number): Refusal {
  return { code, severity: 'error', ...(params && { params }), ...(line !== undefined && { line }) }
}

function conflictMarker(text: string): Refusal | undefined {
  const start = /^<{7}(?: .*)?\r?$/m.exec(text)
  if (!start || !/^>{7}(?: .*)?\r?$/m.test(text)) return undefined
  return refusal('FILE_HAS_CONFLICT_MARKERS', undefined, lineCount(text.slice(0, start.index)))
}

/** Number of lines a text takes; the line its end stands in. */
export function lineCount(text: string): number {
  return 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}
