// Runs the built command as a person would.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

/** The built command. */
export const program = resolve(import.meta.dirname, '../../dist/cli/ringkas.js')

/** How a run of the command ended. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `ringkas` with the words, and what stands on standard input. Throws when the command has not been built. */
export function ringkas(words: readonly string[], input: string | Uint8Array = ''): Run {
  if (!existsSync(program)) throw new Error(`${program} is missing: run "npm run build:cli" before these tests.`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { status, stdout, stderr }
}

/** The JSON a run printed; throws unless it ended with the code (0 when not given). */
export function json(words: readonly string[], status = 0): unknown {
  const run = ringkas([...words, '--json'])
  if (run.status !== status) throw new Error(`exit code ${run.status}: ${run.stderr}`)
  return JSON.parse(run.stdout)
}

/** The path of a file of a sample. */
export function sample(name: string): string {
  return resolve(import.meta.dirname, '../../samples', name)
}

/** A folder for the files of one test file; gone afterwards. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringkas-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
