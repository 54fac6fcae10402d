// `ringkas verify` on packs the command itself made, whole and tampered with.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFolder, json, ringkas, sample } from './run-command.ts'

const folder = aFolder()
const pack = join(folder, 'bukti.zip')

beforeAll(() => {
  const run = ringkas(['compare', sample('2-pemeliharaan-server/as-is.bpmn'), sample('2-pemeliharaan-server/to-be.bpmn'), '--out', pack])
  if (run.status !== 0) throw new Error(run.stderr)
})

describe('verify', () => {
  it('a pack as it was made agrees', () => {
    const run = ringkas(['verify', pack])
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^bukti\.zip: cocok\. [\d.]+ angka dihitung ulang/)
  })
  it('the JSON says how many numbers were recomputed', () => {
    const { ok, checkedNumbers, findings } = json(['verify', pack]) as { ok: boolean; checkedNumbers: number; findings: { severity: string }[] }
    expect(ok).toBe(true)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(checkedNumbers).toBeGreaterThan(100)
  })
  it('a pack from standard input is verified alike', () => {
    expect(ringkas(['verify', '-'], readFileSync(pack))).toMatchObject({ status: 0, stderr: '' })
  })
  it('a changed number in a model: the answer is no, with the file named', () => {
    const files = unzipSync(readFileSync(pack))
    const model = Object.keys(files).find((name) => /as-is.*\.bpmn$/.test(name))!
    files[model] = strToU8(strFromU8(files[model]!).replace('PT180M', 'PT181M'))
    const changed = join(folder, 'ubah.zip')
    writeFileSync(changed, zipSync(files))
    const run = ringkas(['verify', changed, '--lang', 'en'])
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toContain(model)
    expect(json(['verify', changed], 1)).toMatchObject({ ok: false })
  })
  it('a file that is no zip is refused', () => {
    const run = ringkas(['verify', sample('2-pemeliharaan-server/as-is.bpmn')])
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/^\S+as-is\.bpmn: [^\n]+: [^\n]+\n$/)
  })
})
