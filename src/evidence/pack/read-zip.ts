// The bytes of a zip from a stranger -> its files, or why it is refused. Sizes are checked before and while inflating.
import { Inflate } from 'fflate'

/** Why a zip is not opened; `name` where it is about one entry. */
export interface ZipRefusal {
  readonly refusal: 'notZip' | 'tooLarge' | 'tooMany' | 'badName' | 'duplicate' | 'unsupported' | 'damaged'
  readonly name?: string
}

/** What an evidence pack may be at most: bytes packed and unpacked, number of entries. */
export const zipLimits = { packed: 200_000_000, unpacked: 400_000_000, entries: 100 } as const

interface Entry {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const shortestEnd = 22
const longestComment = 65_535
// One piece of input at a time, so that a lying entry is stopped soon after it passes its stated size.
const pieceSize = 16_384

/**
 * The files of a zip by name, as its central directory lists them; folders are left out. Refused are encrypted, split and
 * zip64 archives, names that leave the folder, names that stand twice, entries that share bytes, and sizes above the limits;
 * `mostUnpacked` is that of all files together, in bytes.
 */
export function readZip(bytes: Uint8Array, mostUnpacked: number = zipLimits.unpacked): ReadonlyMap<string, Uint8Array> | ZipRefusal {
  if (bytes.length > zipLimits.packed) return { refusal: 'tooLarge' }
  const entries = listEntries(bytes)
  if ('refusal' in entries) return entries
  const files = new Map<string, Uint8Array>()
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > mostUnpacked) return { refusal: 'tooLarge' }
  let lastEnd = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const { name } = entry
    if (!isSafeName(name)) return { refusal: 'badName', name }
    const data = packedData(bytes, entry)
    if (!data || entry.offset < lastEnd) return { refusal: 'damaged', name }
    lastEnd = data.byteOffset - bytes.byteOffset + data.length
    if (name.endsWith('/')) continue
    if (files.has(name)) return { refusal: 'duplicate', name }
    const content = unpack(data, entry)
    if (!(content instanceof Uint8Array)) return content
    files.set(name, content)
  }
  return files
}

function listEntries(bytes: Uint8Array): readonly Entry[] | ZipRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return { refusal: 'notZip' }
  const count = view.getUint16(end + 10, true)
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return { refusal: 'unsupported' }
  if (count > zipLimits.entries) return { refusal: 'tooMany' }
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.central) return { refusal: 'damaged' }
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return { refusal: 'damaged' }
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Bit 0 says encrypted.
    if ((view.getUint16(at + 8, true) & 1) === 1) return { refusal: 'unsupported', name }
    entries.push({
      name, method: view.getUint16(at + 10, true), packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - shortestEnd - longestComment)
  for (let at = view.byteLength - shortestEnd; at >= first; at--) {
    if (view.getUint32(at, true) === signature.end && at + shortestEnd + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

// The entry's packed bytes; nothing when the entry's own header is absent, names another file, or ends behind the archive.
function packedData(bytes: Uint8Array, { name, offset, packedSize }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== signature.local) return undefined
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true)
  const start = nameEnd + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length || new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd)) !== name) return undefined
  return bytes.subarray(start, start + packedSize)
}

function unpack(data: Uint8Array, { name, method, size }: Entry): Uint8Array | ZipRefusal {
  if (method === 0) return data.length === size ? data.slice() : { refusal: 'damaged', name }
  if (method !== 8) return { refusal: 'unsupported', name }
  const content = new Uint8Array(size)
  let filled = 0
  let isWhole = false
  const inflate = new Inflate((piece, final) => {
    if (filled + piece.length <= size) content.set(piece, filled)
    filled += piece.length
    isWhole = final
  })
  try {
    for (let at = 0; at < data.length && filled <= size; at += pieceSize) {
      inflate.push(data.subarray(at, at + pieceSize), at + pieceSize >= data.length)
    }
  } catch {
    // Whatever the decoder stumbled over, the entry is not readable; the caller is told which.
    return { refusal: 'damaged', name }
  }
  return filled === size && isWhole ? content : { refusal: 'damaged', name }
}

function isSafeName(name: string): boolean {
  return name !== '' && !/[\\:\p{Cc}]/u.test(name) && !name.startsWith('/') && name.split('/').every((part, at, all) => part !== '..' && part !== '.' && (part !== '' || at === all.length - 1))
}
