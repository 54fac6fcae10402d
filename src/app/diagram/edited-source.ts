// An edited diagram as bytes, with what is stated about the elements that new ones were copied from.
import { writeFacts } from '../../bpmn/write-facts.ts'
import type { FactSheet } from '../../model/facts.ts'
import type { Side } from '../../model/finding.ts'
import type { BothSides } from '../../model/study.ts'
import type { Origin } from './pasted-origins.ts'

/**
 * The bytes of the text. Where elements are copies, the facts of `side` and those of the copies' origins stand in it: the
 * study takes over what a file says of elements it did not know. Throws on a text that is no BPMN.
 */
export function editedSource(
  xml: string, copies: ReadonlyMap<string, Origin>, side: Side, sheets: Partial<BothSides<FactSheet>>,
): Uint8Array {
  const bytes = new TextEncoder().encode(xml)
  const own = sheets[side]
  if (copies.size === 0 || own === undefined) return bytes
  const sheet = { ...own, activities: { ...own.activities }, flows: { ...own.flows }, performers: { ...own.performers }, processes: { ...own.processes } }
  for (const [id, origin] of copies) {
    const from = sheets[origin.side]
    if (from === undefined) continue
    copyFacts(from.activities, sheet.activities, origin.id, id)
    copyFacts(from.flows, sheet.flows, origin.id, id)
    copyFacts(from.performers, sheet.performers, origin.id, id)
    copyFacts(from.processes, sheet.processes, origin.id, id)
  }
  return writeFacts(bytes, sheet)
}

function copyFacts<T>(from: Readonly<Record<string, T>>, to: Record<string, T>, origin: string, id: string): void {
  // Defined rather than assigned: an id such as "__proto__" is an id like any other.
  if (Object.hasOwn(from, origin)) Object.defineProperty(to, id, { value: from[origin], enumerable: true, configurable: true, writable: true })
}
