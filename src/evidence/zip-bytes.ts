// Files -> one zip whose bytes depend on nothing but the files: fixed time, given order, no clock.
import { zipSync, type ZipOptions } from 'fflate'

/** Named files in the order they are to stand in the archive. */
export type NamedFiles = ReadonlyMap<string, Uint8Array>

// A zip keeps local wall time without a zone, so a local date gives the same bytes on every machine; 1980 is its year 0.
const fixedTime = new Date(1980, 0, 1)

/** The zip of the files. The same files in the same order give the same bytes; pictures are stored, the rest is deflated. */
export function zipBytes(files: NamedFiles): Uint8Array {
  const entries: Record<string, [Uint8Array, ZipOptions]> = {}
  for (const [name, bytes] of files) entries[name] = [bytes, { mtime: fixedTime, level: name.endsWith('.png') ? 0 : 6 }]
  return zipSync(entries)
}
