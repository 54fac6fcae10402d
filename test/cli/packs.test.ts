// Every pair there is becomes a pack that verifies; one changed digit in any file of a pack is found and the file named.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { corpusPairs } from '../support/corpus.ts'
import { aFolder, ringkas } from './run-command.ts'

const folder = aFolder()
const samples = resolve(import.meta.dirname, '../../samples')
const pairs = [
  ...readdirSync(samples).map((name) => ({ name, asIs: join(samples, name, 'as-is.bpmn'), toBe: join(samples, name, 'to-be.bpmn') })),
  ...corpusPairs().map(({ name, asIs, toBe }) => ({ name, asIs: asIs.path, toBe: toBe.path })),
]

describe('a pack of every pair', () => {
  it.each(pairs)('$name is written and verifies', ({ name, asIs, toBe }) => {
    const pack = join(folder, `${name}.zip`)
    const made = ringkas(['compare', asIs, toBe, '--out', pack])
    expect(made.stderr).toBe('')
    // 1 says that nothing corresponds, which is an answer about the models, not about the pack.
    expect([0, 1]).toContain(made.status)
    const verified = ringkas(['verify', pack])
    expect({ status: verified.status, stderr: verified.stderr }, verified.stdout).toEqual({ status: 0, stderr: '' })
  })
})

/** The bytes with one digit changed: of a document in the part that people read, of a model in a time, else the last digit. */
function withOtherDigit(name: string, bytes: Uint8Array): Uint8Array {
  const part = name.endsWith('.docx') ? 'word/document.xml' : name.endsWith('.xlsx') ? 'xl/worksheets/sheet1.xml' : undefined
  if (part !== undefined) {
    const parts = unzipSync(bytes)
    const text = strFromU8(parts[part]!)
    const pattern = name.endsWith('.docx') ? /(<w:t[^>]*>[^<]*?)(\d)(?=[^<]*<\/w:t>)/ : /(<v>)(\d)/
    expect(text).toMatch(pattern)
    return zipSync({ ...parts, [part]: strToU8(text.replace(pattern, (_whole, before: string, digit: string) => `${before}${(Number(digit) + 1) % 10}`)) })
  }
  if (name.endsWith('.bpmn')) return strToU8(strFromU8(bytes).replace(/processing="P(\d)/, (_whole, digit: string) => `processing="P${(Number(digit) % 9) + 1}`))
  const at = bytes.findLastIndex((byte) => byte >= 0x30 && byte <= 0x39)
  return bytes.map((byte, index) => (index === at ? 0x30 + ((byte - 0x30 + 1) % 10) : byte))
}

describe('one changed digit', () => {
  const pack = join(folder, 'whole.zip')
  let files: Record<string, Uint8Array> = {}
  beforeAll(() => {
    const made = ringkas(['compare', join(samples, '1-monev-spbe/as-is.bpmn'), join(samples, '1-monev-spbe/to-be.bpmn'), '--out', pack])
    if (made.status !== 0) throw new Error(made.stderr)
    files = unzipSync(new Uint8Array(readFileSync(pack)))
  })

  it('in any file is found, and the file is named', () => {
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(10)
    for (const [name, bytes] of Object.entries(files)) {
      const changed = withOtherDigit(name, bytes)
      expect(Buffer.compare(Buffer.from(changed), Buffer.from(bytes)), name).not.toBe(0)
      const path = join(folder, 'changed.zip')
      writeFileSync(path, zipSync({ ...files, [name]: changed }))
      const { status, stdout, stderr } = ringkas(['verify', path])
      expect({ name, status, stderr }).toEqual({ name, status: 1, stderr: '' })
      // A digit of the manifest stands for some file; that one no longer agrees with it.
      if (name !== 'manifest.json') expect(stdout).toContain(name)
    }
  })
})
