// Files of the samples, for tests that need a real model.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of a file of a sample, such as `1-monev-spbe/as-is.bpmn`; new ones at each call. */
export function sampleFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples', path)))
}
