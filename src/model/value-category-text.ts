// Reads a value category as people write it, with the other names the method has.
import type { ValueCategory } from './value-category.ts'

const names: Readonly<Record<string, ValueCategory>> = {
  va: 'VA', rva: 'VA', 'value added': 'VA', 'value adding': 'VA', 'bernilai tambah': 'VA',
  nnva: 'NNVA', bva: 'NNVA', 'business value added': 'NNVA', 'necessary non value added': 'NNVA', 'necessary but non value added': 'NNVA',
  'tidak bernilai tambah tetapi perlu': 'NNVA', 'tidak bernilai tambah tapi perlu': 'NNVA',
  nva: 'NVA', 'non value added': 'NVA', 'non value adding': 'NVA', 'tidak bernilai tambah': 'NVA',
}

/** The category a text names; case, hyphens and spaces do not matter. `undefined` for empty or other text. */
export function readValueCategory(text: string): ValueCategory | undefined {
  const name = text.toLowerCase().replace(/[-_\s]+/g, ' ').trim()
  return Object.hasOwn(names, name) ? names[name] : undefined
}
