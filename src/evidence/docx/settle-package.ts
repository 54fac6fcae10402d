// The bytes of a .docx as a library packs them -> the same document with nothing of the clock in it.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipBytes } from '../zip-bytes.ts'
import { withTables, type RuledTable } from './ruled-table.ts'

/** A part of a picture to show: the picture's name, and the shares of its width left out on the left and on the right. */
export interface Crop {
  readonly name: string
  readonly left: number
  readonly right: number
}

/** Pictures by the words that stand for their bytes until the package is settled. */
export type LaterPictures = ReadonlyMap<string, Uint8Array>

/** What a package lacks when it comes from the library. */
export interface Settlement {
  readonly now: Date
  readonly crops: readonly Crop[]
  readonly pictures: LaterPictures
  /** In the order of the document. */
  readonly tables: readonly RuledTable[]
}

/** Bytes for the library to pack in place of a picture: it would hash the whole picture each time that is shown. */
export function standIn(picture: string): Uint8Array {
  // Copied, since the encoder of another realm (a simulated page's) gives bytes that the library does not know for bytes.
  return new Uint8Array(strToU8(picture))
}

/** The document dated with `now`, its tables and pictures put in, these cropped, its parts in the order of their names, the list of contents first. */
export function settlePackage(bytes: Uint8Array, { now, crops, pictures, tables }: Settlement): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => !name.endsWith('/')).sort(contentsFirst)
  return zipBytes(new Map(names.map((name) => {
    const part = parts[name] ?? new Uint8Array()
    if (name === 'docProps/core.xml') return [name, strToU8(dated(strFromU8(part), now))]
    if (name === 'word/document.xml') return [name, strToU8(withTables(cropped(strFromU8(part), crops), tables))]
    return [name, name.startsWith('word/media/') ? pictures.get(strFromU8(part)) ?? part : part]
  })))
}

function dated(core: string, now: Date): string {
  return core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${now.toISOString()}`)
}

// The library writes every picture whole; its empty crop follows the name of the picture.
function cropped(xml: string, crops: readonly Crop[]): string {
  const share = (part: number): number => Math.round(part * 100_000)
  return crops.reduce((text, { name, left, right }) => {
    const at = text.indexOf(`name="${name}"`)
    const empty = '<a:srcRect/>'
    const from = at < 0 ? -1 : text.indexOf(empty, at)
    if (from < 0) throw new Error(`The picture ${name} is not in the document.`)
    return `${text.slice(0, from)}<a:srcRect l="${share(left)}" r="${share(right)}"/>${text.slice(from + empty.length)}`
  }, xml)
}

// Readers that look at the first entry expect it to be the list of contents.
function contentsFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === b) return 0
  return a === first || (b !== first && a < b) ? -1 : 1
}
