// Finds the corpus of real BPMN files that lies beside the checkout. With CI=true its absence is a failure, never a silent skip.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const directory = resolve(import.meta.dirname, '../../../shared/corpus')

/** The corpus folder; `undefined` on a clone alone. Throws on a build server, where it must be there. */
export function corpusDirectory(): string | undefined {
  if (existsSync(join(directory, 'manifest.tsv'))) return directory
  if (process.env['CI'] === 'true') throw new Error(`The corpus is missing at ${directory}, and CI must not pass without it.`)
  return undefined
}

/** One file of the corpus with its row of the manifest. */
export interface CorpusFile {
  readonly file: string
  readonly path: string
  readonly row: Readonly<Record<string, string>>
  /** Reads the bytes anew. */
  bytes(): Uint8Array
}

/** All models of the manifest in its order; empty on a clone alone. */
export function corpusFiles(): readonly CorpusFile[] {
  const root = corpusDirectory()
  if (root === undefined) return []
  const [head = '', ...lines] = readFileSync(join(root, 'manifest.tsv'), 'utf8').split('\n').filter(Boolean)
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
    const path = join(root, 'models', row['file'] ?? '')
    return { file: row['file'] ?? '', path, row, bytes: () => new Uint8Array(readFileSync(path)) }
  })
}

/** An as-is/to-be pair of the corpus. */
export interface CorpusPair {
  readonly name: string
  readonly asIs: CorpusFile
  readonly toBe: CorpusFile
}

/** The pairs the manifest marks (as-is/to-be and before/after). */
export function corpusPairs(): readonly CorpusPair[] {
  const halves = new Map<string, { asIs?: CorpusFile; toBe?: CorpusFile }>()
  for (const file of corpusFiles()) {
    const [name, role] = (file.row['pair'] ?? '').split(':')
    if (!name) continue
    const half = halves.get(name) ?? {}
    halves.set(name, role === 'as-is' || role === 'before' ? { ...half, asIs: file } : { ...half, toBe: file })
  }
  return [...halves].flatMap(([name, { asIs, toBe }]) => (asIs && toBe ? [{ name, asIs, toBe }] : []))
}
