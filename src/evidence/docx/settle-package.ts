// The bytes of a .docx as a library packs them -> the same document with nothing of the clock in it.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipBytes } from '../zip-bytes.ts'

/** A part of a picture to show: the picture's name, and the shares of its width left out on the left and on the right. */
export interface Crop {
  readonly name: string
  readonly left: number
  readonly right: number
}

/** The document dated with `now`, its pictures cropped, its parts in the order of their names, the list of contents first. */
export function settlePackage(bytes: Uint8Array, { now, crops }: { readonly now: Date; readonly crops: readonly Crop[] }): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => !name.endsWith('/')).sort(contentsFirst)
  return zipBytes(new Map(names.map((name) => {
    const part = parts[name] ?? new Uint8Array()
    if (name === 'docProps/core.xml') return [name, strToU8(dated(strFromU8(part), now))]
    if (name === 'word/document.xml' && crops.length > 0) return [name, strToU8(cropped(strFromU8(part), crops))]
    return [name, part]
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
