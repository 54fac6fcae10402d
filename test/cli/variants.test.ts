// `ringkas` with variants: rows of a table that name them, shares on the command line, and what each command does with them.
import { readdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, json, ringkas, sample } from './run-command.ts'

const root = resolve(import.meta.dirname, '../cases')
const folder = aFolder()
const server = [sample('2-pemeliharaan-server/as-is.bpmn'), sample('2-pemeliharaan-server/to-be.bpmn')]

interface Amounts { readonly asIs: number; readonly toBe: number }
interface Case {
  readonly shares: readonly string[]
  readonly expectedLeadTime: readonly (Amounts & { readonly name?: string; readonly share: number })[]
  readonly steps: Amounts
  readonly total: Amounts & { readonly difference: number; readonly percent: number }
}
interface Measure { readonly measure: string; readonly asIs?: number; readonly toBe?: number; readonly difference?: number; readonly percent?: number }
interface Compared {
  readonly variants?: { readonly kinds: readonly { readonly name?: string; readonly share?: number; readonly measures: readonly Measure[] }[]; readonly total?: readonly Measure[] }
  readonly measures: readonly Measure[]
  readonly findings: readonly { readonly code: string }[]
}

function table(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const of = (name: string, measures: readonly Measure[] | undefined): Measure => measures!.find(({ measure }) => measure === name)!

describe.each(readdirSync(root).filter((name) => existsSync(join(root, name, 'variants.json'))))('%s', (name) => {
  const { shares, expectedLeadTime, steps, total } = JSON.parse(readFileSync(join(root, name, 'variants.json'), 'utf8')) as Case
  const file = (some: string): string => join(root, name, some)
  const words = ['compare', file('as-is.bpmn'), file('to-be.bpmn'), '--facts-as-is', file('facts-as-is.csv'), '--facts-to-be', file('facts-to-be.csv'), ...shares.flatMap((share) => ['--variant', share])]
  const { variants, measures } = json(words) as Compared

  it('[VR1] [VR2] each kind of case takes its own time through the same steps', () => {
    expect(variants?.kinds.map((kind) => {
      const { asIs, toBe } = of('expectedLeadTime', kind.measures)
      return { ...(kind.name !== undefined && { name: kind.name }), share: kind.share, asIs, toBe }
    })).toEqual(expectedLeadTime)
    for (const kind of variants!.kinds) expect(of('steps', kind.measures)).toMatchObject(steps)
    expect(of('expectedLeadTime', measures)).toEqual(of('expectedLeadTime', variants?.kinds[0]?.measures))
  })
  it('[VR4] all cases together take the mean', () => {
    const lead = of('expectedLeadTime', variants?.total)
    for (const key of ['asIs', 'toBe', 'difference', 'percent'] as const) expect(lead[key], key).toBeCloseTo(total[key], 9)
  })
  it('is printed as a table, and its pack is verified', () => {
    const pack = join(folder, `${name}.zip`)
    const { stdout } = ringkas([...words, '--out', pack])
    expect(stdout).toMatch(/Dasar +50,00\s% +0:30 +0:25/)
    expect(stdout).toMatch(/Semua kasus +100,00\s% +24:45 +11:43/)
    expect(ringkas(['verify', pack]).status).toBe(0)
  })
})

describe('rows that name a variant', () => {
  const ids = (json(['analyze', server[0]!]) as { activities: readonly { id: string; name?: string }[] }).activities
  const own = table('sendiri.csv', `id,varian,waktu proses\n${ids[1]!.id},,30 menit\n${ids[1]!.id},Dasar,31 menit\n${ids[1]!.id},Berat,2 hari kerja\n${ids[3]!.id},berat,5 jam\n${ids[3]!.id},Berat,4 jam\n`)

  it('compare: state facts of that variant only, however its name is written; a row said twice is reported', () => {
    const { variants, measures, findings } = json(['compare', ...server, '--facts-as-is', own]) as Compared
    expect(variants?.kinds.map(({ name, share }) => [name, share])).toEqual([[undefined, undefined], ['Berat', undefined]])
    // 45 minutes become 30; in the variant two days of 300 minutes, and 300 minutes instead of 180.
    expect(of('tableTotal', measures).asIs).toBe(1005 - 45 + 30)
    expect(of('tableTotal', variants?.kinds[1]?.measures).asIs).toBe(1005 - 45 + 600 - 180 + 300)
    expect(variants?.total).toBeUndefined()
    expect(findings.filter(({ code }) => code.startsWith('VARIANT'))).toEqual([])
    const { stdout } = ringkas(['compare', ...server, '--facts-as-is', own])
    expect(stdout).toContain('porsi tiap varian belum dinyatakan')
    expect(stdout.match(/sudah disebut pada baris sebelumnya/g)).toHaveLength(2)
  })
  it.each(['analyze', 'simulate'])('%s: are left out, and it says so', (command) => {
    const run = ringkas([command, server[0]!, '--facts', own, ...(command === 'simulate' ? ['--cases', '20', '--replications', '2'] : [])])
    expect(run.stdout).toContain('Tabel fakta memuat baris untuk varian Berat')
    expect(run.stdout).toContain('angkanya memakai fakta Dasar')
  })
  it('analyze: the figures are those of the base', () => {
    expect((json(['analyze', server[0]!, '--facts', own]) as { figures: { tableTotal: number } }).figures.tableTotal).toBe(1005 - 45 + 30)
  })
  it.each([
    [['--variant', 'Ringan=0.2'], 'Berat'], [['--variant', 'Berat=1.2'], 'Berat=20%'], [['--variant', 'Berat'], 'Berat=20%'], [['--variant', '=0.2'], 'Berat=20%'],
    [['--variant', 'Berat=0.2', '--variant', 'berat=0.3'], 'lebih dari sekali'],
  ])('a share that cannot be is refused: %j', (words, told) => {
    const run = ringkas(['compare', ...server, '--facts-as-is', own, ...words])
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain(told)
  })
  it('a share without any variant is refused', () => {
    expect(ringkas(['compare', ...server, '--variant', 'Berat=0.2']).stderr).toContain('tidak ada tabel fakta yang memuat varian')
  })
  it('rows of elements the model does not have are reported, and the variant that then states nothing too', () => {
    const facts = table('lain.csv', 'id,varian,waktu proses\nbukan_elemen,Berat,2 hari kerja\n')
    const { findings, asIs } = json(['compare', ...server, '--facts-as-is', facts, '--variant', 'Berat=0.2']) as Compared & { readonly asIs: Compared }
    expect(asIs.findings.map(({ code }) => code)).toContain('FACTS_ROW_UNMATCHED')
    expect(findings.map(({ code }) => code)).toContain('VARIANT_WITHOUT_DEPARTURE')
  })
})
