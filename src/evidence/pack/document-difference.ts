// Two packages of office parts (.docx, .xlsx) -> the first place where the written one says something else than the rebuilt one.
import { strFromU8 } from 'fflate'
import type { Language } from '../../locale/language.ts'
import { message } from '../../locale/messages.ts'
import type { Difference } from './first-difference.ts'
import { readZip } from './read-zip.ts'

/**
 * The first difference in any part; `undefined` when all parts are equal to the byte. A text or number that differs is
 * shown; a difference in other things (looks, pictures) names the part. How the package was compressed does not matter.
 */
export function documentDifference(written: Uint8Array, rebuilt: Uint8Array, language: Language): Difference | undefined {
  const ours = readZip(rebuilt)
  const theirs = readZip(written, 'refusal' in ours ? undefined : 10_000_000 + 4 * sizeOf(ours))
  const missing = message(language, 'report.place.missing')
  if ('refusal' in theirs || 'refusal' in ours) return { place: '', written: message(language, 'report.place.unreadable'), computed: message(language, 'report.place.document') }
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [their, our] = [theirs.get(name), ours.get(name)]
    if (!their || !our) return { place: name, written: their ? name : missing, computed: our ? name : missing }
    if (equalBytes(their, our)) continue
    return (name.endsWith('.xml') ? textDifference(name, strFromU8(their), strFromU8(our), language) : undefined)
      ?? { place: name, written: message(language, 'report.place.other'), computed: message(language, 'report.place.original') }
  }
  return undefined
}

// Far more than the document that should stand there is not worth unpacking.
function sizeOf(parts: ReadonlyMap<string, Uint8Array>): number {
  return [...parts.values()].reduce((sum, { length }) => sum + length, 0)
}

function textDifference(part: string, written: string, computed: string, language: Language): Difference | undefined {
  const isSheet = part.startsWith('xl/worksheets/')
  const [theirs, ours] = [written, computed].map(isSheet ? cellTexts : runTexts) as [readonly Piece[], readonly Piece[]]
  const at = Array.from({ length: Math.max(theirs.length, ours.length) }, (_, index) => index)
    .find((index) => theirs[index]?.text !== ours[index]?.text || theirs[index]?.place !== ours[index]?.place)
  if (at === undefined) return undefined
  const place = (ours[at] ?? theirs[at])?.place ?? ''
  const words = isSheet
    ? message(language, 'report.place.cell', { sheet: /sheet(\d+)/.exec(part)?.[1] ?? part, cell: place })
    : message(language, 'report.place.text', { before: ours[at - 1]?.text ?? theirs[at - 1]?.text ?? '' })
  const missing = message(language, 'report.place.missing')
  return { place: words, written: shorten(theirs[at]?.text ?? missing), computed: shorten(ours[at]?.text ?? missing) }
}

interface Piece {
  readonly place: string
  readonly text: string
}

// Split rather than matched by a pattern: the parts are a stranger's, and splitting takes one walk whatever they hold.
function cellTexts(xml: string): readonly Piece[] {
  return xml.split('<c r="').slice(1).map((cell) => {
    const content = cell.slice(cell.indexOf('>') + 1).split('</c>', 1)[0] ?? ''
    return { place: cell.split('"', 1)[0] ?? '', text: content.split('<').map((piece) => piece.slice(piece.indexOf('>') + 1)).join(' ').trim() }
  })
}

function runTexts(xml: string): readonly Piece[] {
  return xml.split(/<w:t(?=[ >])/).slice(1).map((run) => ({ place: '', text: run.slice(run.indexOf('>') + 1).split('<', 1)[0] ?? '' }))
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
