// Zips from strangers: what is opened, and what is refused before it can do harm.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readZip, zipLimits } from '../../src/evidence/pack/read-zip.ts'
import { zipBytes } from '../../src/evidence/zip-bytes.ts'

const refusalOf = (bytes: Uint8Array) => {
  const read = readZip(bytes)
  return 'refusal' in read ? read : undefined
}
const zipOf = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name, at) => [name, strToU8(`file ${at}`)])))
/** The zip with a number of its directory replaced; `from` counts from the start of the first directory entry. */
const patched = (zip: Uint8Array, from: number, value: number, bytes: 2 | 4) => {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  const directory = view.getUint32(copy.length - 6, true)
  if (bytes === 2) view.setUint16(directory + from, value, true)
  else view.setUint32(directory + from, value, true)
  return copy
}

describe('opening', () => {
  it('gives the files by name, whether stored or deflated, without folders', () => {
    const files = new Map([['manifest.json', strToU8('{}'.repeat(500))], ['pictures/as-is.png', strToU8('png')]])
    expect(readZip(zipBytes(files))).toEqual(files)
    expect(readZip(zipSync({ 'pictures/': new Uint8Array(), a: strToU8('a') }))).toEqual(new Map([['a', strToU8('a')]]))
  })
})

describe('refusing', () => {
  it.each([
    ['text', strToU8('hello')], ['nothing', new Uint8Array()], ['half an archive', zipOf('a').slice(0, 40)],
  ])('what is no zip: %s', (_, bytes) => expect(refusalOf(bytes)).toMatchObject({ refusal: 'notZip' }))

  it.each(['../a', 'a/../../b', '/etc/passwd', 'a\\b', 'C:evil', 'a\u0000b', './a', 'a//b'])('a name that leaves the folder or lies: %j', (name) => {
    expect(refusalOf(zipOf(name))).toEqual({ refusal: 'badName', name })
  })

  it('more entries than any pack has', () => {
    expect(refusalOf(zipOf(...Array.from({ length: zipLimits.entries + 1 }, (_, at) => `f${at}`)))).toEqual({ refusal: 'tooMany' })
  })

  it('a bomb that states its size, without inflating it', () => {
    expect(refusalOf(patched(zipOf('a'), 24, zipLimits.unpacked + 1, 4))).toEqual({ refusal: 'tooLarge' })
  })

  it('a bomb that lies about its size, soon after it passes it', () => {
    const bomb = zipSync({ a: new Uint8Array(50_000_000) })
    expect(refusalOf(patched(bomb, 24, 100, 4))).toEqual({ refusal: 'damaged', name: 'a' })
  })

  it('an encrypted entry and an unknown packing', () => {
    expect(refusalOf(patched(zipOf('a'), 8, 1, 2))).toMatchObject({ refusal: 'unsupported' })
    expect(refusalOf(patched(zipOf('a'), 10, 99, 2))).toMatchObject({ refusal: 'unsupported' })
  })

  it('two entries that share their bytes, or one whose own header names another file', () => {
    const two = zipSync({ a: strToU8('one'), b: strToU8('two') })
    const second = patched(two, 46 + 1 + 42, 0, 4)
    expect(refusalOf(second)).toMatchObject({ refusal: 'damaged' })
  })

  it('a name that stands twice', () => {
    const zip = zipSync({ aa: strToU8('one'), ab: strToU8('two') })
    const text = zip.map((byte, at) => (byte === 'b'.charCodeAt(0) && zip[at - 1] === 'a'.charCodeAt(0) ? 'a'.charCodeAt(0) : byte))
    expect(refusalOf(text)).toEqual({ refusal: 'duplicate', name: 'aa' })
  })
})
