// The bytes of a .docx as a library packs them -> the same document with nothing of the clock in it.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipBytes } from '../zip-bytes.ts'

/** The document dated with `now`, its parts in the order of their names, the list of contents first. */
export function settlePackage(bytes: Uint8Array, now: Date): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => !name.endsWith('/')).sort(contentsFirst)
  return zipBytes(new Map(names.map((name) => {
    const part = parts[name] ?? new Uint8Array()
    return [name, name === 'docProps/core.xml' ? strToU8(dated(strFromU8(part), now)) : part]
  })))
}

function dated(core: string, now: Date): string {
  return core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${now.toISOString()}`)
}

// Readers that look at the first entry expect it to be the list of contents.
function contentsFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === b) return 0
  return a === first || (b !== first && a < b) ? -1 : 1
}
