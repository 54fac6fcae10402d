// Files and standard streams <-> bytes. The only place of the command that touches them.
import { createReadStream, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal, type RefusalReason } from './refusal.ts'

/** The name that stands for standard input. */
export const standard = '-'

// More than any reader takes. A device or pipe may go on for ever.
const mostInput = 256 * 1024 * 1024

/** The bytes of a file, or of standard input for `-`. Throws a Refusal for whatever cannot be read, or has no end. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const file = path === standard ? undefined : statSync(path)
    if (file && file.size > mostInput) throw tooLarge(path)
    if (file && !file.isFIFO() && !file.isCharacterDevice()) return readFileSync(path)
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of file ? createReadStream(path) : process.stdin) {
      chunks.push(chunk as Uint8Array)
      length += (chunk as Uint8Array).length
      if (length > mostInput) throw tooLarge(path)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(path, error, 'fileUnreadable')
  }
}

function tooLarge(path: string): Refusal {
  return new Refusal(path, 'fileTooLarge', { limit: mostInput / 1024 / 1024 })
}

/** The name a document shows for a path. */
export function nameOf(path: string): string {
  return path === standard ? 'stdin' : basename(path)
}

/**
 * Writes a whole file or none: under a temporary name beside it first, renamed when complete. Throws a Refusal when it cannot;
 * what stood there before is then untouched.
 */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, path)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true })
    throw refusalOf(path, error, 'outUnwritable')
  }
}

/**
 * Throws a Refusal when a file cannot be put there, before any work is done for it; so it does where it would take the place
 * of one of the `inputs`.
 */
export function checkOutput(path: string, inputs: readonly string[]): void {
  if (existsSync(path) && inputs.some((input) => existsSync(input) && realpathSync(input) === realpathSync(path))) throw new Refusal(path, 'outIsInput')
  if (existsSync(path) && statSync(path).isDirectory()) throw new Refusal(path, 'outIsFolder')
  if (!existsSync(dirname(path))) throw new Refusal(path, 'outFolderMissing')
}

/** Prints a text on standard output, all of it before the process may end. */
export function print(text: string): void {
  writeAll(Buffer.from(text.endsWith('\n') ? text : `${text}\n`))
}

// The number itself: asking process.stdout for it makes a stream, which takes longer than all the rest.
const standardOutput = 1

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(standardOutput, bytes, at)
    } catch (error) {
      // A pipe that is full for the moment is tried again; a reader who has left (`| head`) has what was wanted.
      if (codeOf(error) === 'EPIPE') return
      if (codeOf(error) !== 'EAGAIN') throw refusalOf(standard, error, 'outUnwritable')
    }
  }
}

const reasons: Readonly<Record<string, RefusalReason>> = { ENOENT: 'fileMissing', ENOTDIR: 'fileMissing', EISDIR: 'fileIsFolder', EACCES: 'fileForbidden', EPERM: 'fileForbidden' }

function refusalOf(path: string, error: unknown, otherwise: 'fileUnreadable' | 'outUnwritable'): Refusal {
  const code = codeOf(error)
  const reason = otherwise === 'outUnwritable' ? otherwise : (reasons[code] ?? otherwise)
  return new Refusal(path, reason, { reason: code || String(error) })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
