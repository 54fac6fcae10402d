// `ringkas compare` and `ringkas match` on the samples, with tables beside the models.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, json, ringkas, sample } from './run-command.ts'

const server = [sample('2-pemeliharaan-server/as-is.bpmn'), sample('2-pemeliharaan-server/to-be.bpmn')]
const serverLinks = sample('2-pemeliharaan-server/links.csv')
const folder = aFolder()

interface Matching {
  readonly pairs: readonly { readonly asIs: string; readonly toBe: string; readonly score: number; readonly kind: string; readonly reason: string }[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

interface Comparison {
  readonly asIs: { readonly activities: readonly { readonly id: string }[]; readonly findings: readonly { readonly code: string }[] }
  readonly toBe: Comparison['asIs']
  readonly matching: Matching
  readonly outcomes: readonly { readonly outcome: string; readonly asIs: readonly string[]; readonly toBe: readonly string[]; readonly timeDifference: number }[]
  readonly measures: readonly { readonly measure: string; readonly asIs?: number; readonly toBe?: number; readonly difference?: number; readonly percent?: number; readonly direction: string }[]
  readonly findings: readonly { readonly code: string }[]
}

function measure({ measures }: Comparison, name: string): Comparison['measures'][number] {
  return measures.find((one) => one.measure === name)!
}

describe('compare', () => {
  it('before, after, difference and percent of each measure', () => {
    const comparison = json(['compare', ...server]) as Comparison
    expect(measure(comparison, 'tableTotal')).toMatchObject({ asIs: 1005, toBe: 405, difference: -600, direction: 'less' })
    expect(measure(comparison, 'tableTotal').percent).toBeCloseTo(-0.597015, 6)
    expect(measure(comparison, 'steps')).toMatchObject({ asIs: 13, toBe: 11, difference: -2 })
    expect(measure(comparison, 'valueAddedRatio').asIs).toBeCloseTo(270 / 1005, 12)
    expect(measure(comparison, 'valueAddedRatio').toBe).toBeCloseTo(240 / 405, 12)
  })
  it('every activity has one outcome, and the differences close to the whole', () => {
    const { asIs, toBe, outcomes } = json(['compare', ...server]) as Comparison
    const ids = (side: Comparison['asIs']): readonly string[] => side.activities.map(({ id }) => id).sort()
    expect(outcomes.flatMap((row) => row.asIs).sort()).toEqual(ids(asIs))
    expect([...new Set(outcomes.flatMap((row) => row.toBe))].sort()).toEqual(ids(toBe))
    expect(outcomes.reduce((sum, { timeDifference }) => sum + timeDifference, 0)).toBe(-600)
  })
  it('names the instrument it is judged by', () => {
    expect(json(['compare', ...server, '--profile', 'pemdi-15'])).toMatchObject({ assessment: { profile: 'pemdi-15', instrument: expect.stringContaining('Indikator 15 Pemdi') as unknown } })
  })
  it('links of the analyst make a merge that names alone do not', () => {
    const { outcomes } = json(['compare', ...server, '--links', serverLinks]) as Comparison
    expect(outcomes).toContainEqual(expect.objectContaining({ outcome: 'merged', asIs: ['cek_kondisi_server', 'laporan_perawatan'], toBe: ['pantau_kondisi'], timeDifference: -210 }))
    expect(outcomes).toContainEqual(expect.objectContaining({ outcome: 'automated', asIs: ['nota_dinas_pengadaan'], toBe: ['ajukan_pengadaan'], timeDifference: -120 }))
  })
  it('a link to nothing is told in the output', () => {
    const links = join(folder, 'links.csv')
    writeFileSync(links, 'as-is,to-be\ncek_kondisi_server,tidak ada\n')
    expect((json(['compare', ...server, '--links', links]) as Comparison).findings.map(({ code }) => code)).toContain('LINK_END_MISSING')
  })
  it('facts beside each model count, and their trouble is told on their side', () => {
    const facts = join(folder, 'facts.csv')
    writeFileSync(facts, 'id;waktu proses (menit)\nanalisis_kebutuhan_server;45\ntidak_ada;5\n')
    const comparison = json(['compare', ...server, '--facts-as-is', facts, '--facts-to-be', facts]) as Comparison
    expect(measure(comparison, 'tableTotal')).toMatchObject({ asIs: 1050, toBe: 450 })
    for (const side of [comparison.asIs, comparison.toBe]) expect(side.findings.filter(({ code }) => code === 'FACTS_ROW_UNMATCHED')).toHaveLength(1)
  })
  it('a model against itself: nothing differs', () => {
    const comparison = json(['compare', server[0]!, server[0]!]) as Comparison
    expect(new Set(comparison.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['kept']))
    expect(comparison.measures.filter(({ difference }) => difference !== undefined && difference !== 0)).toEqual([])
  })
  it('nothing in common: the answer is no', () => {
    const only = (name: string): string => {
      const path = join(folder, `${name}.bpmn`)
      writeFileSync(path, `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="${name}p"><task id="${name}" name="${name}"/></process></definitions>`)
      return path
    }
    const run = ringkas(['compare', only('Abrakadabra'), only('Xylofon')])
    expect(run).toMatchObject({ status: 1, stderr: '' })
  })
  it('for people: measures, ledger and findings, in both languages', () => {
    const id = ringkas(['compare', ...server, '--links', serverLinks]).stdout.replaceAll('\u00A0', ' ')
    expect(id).toMatch(/Jumlah waktu \(jam\) +16:45 +6:45 +−10:00 +−59,70 % +lebih baik/)
    expect(id).toMatch(/Digabung +2\. Cek kondisi server berkala +2\. Pantau kondisi dan buat laporan perawatan server +3:45 +0:15 +−3:30 +Integrate \(saran\)\n +5\. Buat laporan/)
    const en = ringkas(['compare', ...server, '--lang', 'en']).stdout
    expect(en).toMatch(/Time total \(hours\) +16:45 +6:45 +−10:00 +−59\.70% +better/)
  })
})

describe('compare --simulate', () => {
  const subdomain = [sample('3-subdomain/as-is.bpmn'), sample('3-subdomain/to-be.bpmn'), '--links', sample('3-subdomain/links.csv'), '--simulate', '--cases', '300', '--replications', '5'] as const
  interface Simulated {
    readonly simulation: {
      readonly asIs: { readonly cycleTime: { readonly mean: number } }
      readonly toBe: { readonly cycleTime: { readonly mean: number } }
      readonly gain: { readonly cycleTime: { readonly mean: number; readonly ci95: readonly [number, number] } }
    }
  }

  it('both models with the same chance: the gain is the difference of the means, with its own interval', () => {
    const { simulation: { asIs, toBe, gain } } = json(['compare', ...subdomain]) as Simulated
    expect(gain.cycleTime.mean).toBeCloseTo(asIs.cycleTime.mean - toBe.cycleTime.mean, 6)
    expect(gain.cycleTime.ci95[0]).toBeLessThan(gain.cycleTime.mean)
    expect(gain.cycleTime.ci95[0]).toBeGreaterThan(0)
  })
  it('for people: a difference like those of the measures', () => {
    const text = ringkas(['compare', ...subdomain]).stdout
    expect(text).toMatch(/\nSimulasi kedua model dengan bilangan acak yang sama: 300 kasus × 5 ulangan, benih 1\n/)
    expect(text).toMatch(/\nWaktu penyelesaian \(jam\) +\d+:\d\d +\d+:\d\d +−\d+:\d\d +−\d+:\d\d … −\d+:\d\d\n/)
  })
  it('without it nothing is simulated', () => {
    expect(json(['compare', ...subdomain.slice(0, 4)])).not.toHaveProperty('simulation')
  })
})

describe('match', () => {
  it('pairs with score, kind and reason; every activity once', () => {
    const matching = json(['match', ...server]) as Matching
    expect(matching.pairs).toContainEqual(expect.objectContaining({ asIs: 'dukungan_teknis', toBe: 'dukungan_teknis', score: 1, kind: 'same', reason: 'id-and-name' }))
    expect(new Set([...matching.pairs.map(({ asIs }) => asIs), ...matching.removed]).size).toBe(13)
    expect(new Set([...matching.pairs.map(({ toBe }) => toBe), ...matching.added]).size).toBe(11)
  })
  it('not-same keeps a pair apart', () => {
    const links = join(folder, 'apart.csv')
    writeFileSync(links, 'as-is;to-be;hubungan\ndukungan_teknis;dukungan_teknis;not-same\n')
    const pairs = (json(['match', ...server, '--links', links]) as Matching).pairs
    expect(pairs).not.toContainEqual(expect.objectContaining({ asIs: 'dukungan_teknis', toBe: 'dukungan_teknis' }))
  })
  it('a link to what no model has is told, not passed over', () => {
    const links = join(folder, 'lost.csv')
    writeFileSync(links, 'as-is,to-be\nTidak ada,dukungan_teknis\n')
    expect(ringkas(['match', ...server, '--links', links]).stdout).toContain('menunjuk “Tidak ada”')
  })
  it('the answer is no when nothing corresponds', () => {
    const [asIs, toBe] = ['Menjahit sepatu', 'Undang narasumber'].map((name, at) => {
      const file = join(folder, `apart-${at}.bpmn`)
      writeFileSync(file, `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><startEvent id="s${at}"/><task id="t${at}" name="${name}"/></process></definitions>`)
      return file
    })
    expect(json(['match', asIs!, toBe!], 1)).toMatchObject({ pairs: [] })
    expect(ringkas(['match', asIs!, toBe!]).stdout).toContain('Tidak ada aktivitas as-is yang berpadanan')
  })
  it('is the matching compare works with', () => {
    expect(json(['match', ...server, '--links', serverLinks])).toEqual((json(['compare', ...server, '--links', serverLinks]) as Comparison).matching)
  })
  it('an event that a step became is a pair, and events of both sides are anchors', () => {
    const path = (name: string, content: string): string => {
      const file = join(folder, name)
      writeFileSync(file, `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p">${content}</process></definitions>`)
      return file
    }
    const event = (id: string, name: string): string => `<intermediateCatchEvent id="${id}" name="${name}"><messageEventDefinition/></intermediateCatchEvent>`
    const models = [path('step.bpmn', `<task id="t" name="Menerima dokumen"/>${event('e', 'Uang masuk')}`), path('event.bpmn', event('x', 'Dokumen diterima') + event('y', 'Uang masuk'))]
    const matching = json(['match', ...models]) as object
    expect(matching).toMatchObject({ pairs: [{ asIs: 't', toBe: 'x' }], removed: [], added: [], anchors: [{ asIs: 'e', toBe: 'y' }], events: { toBe: [{ id: 'x', name: 'Dokumen diterima' }, { id: 'y' }] } })
    expect((json(['compare', ...models]) as Comparison).outcomes).toEqual([expect.objectContaining({ outcome: 'changed', asIs: ['t'], toBe: [], events: { asIs: [], toBe: [{ id: 'x', name: 'Dokumen diterima' }] } })])
    const { stdout } = ringkas(['match', ...models])
    expect(stdout).toMatch(/Menerima dokumen +Dokumen diterima \(kejadian\)/)
    expect(stdout).toContain('Kejadian yang berpadanan\n  Uang masuk (kejadian) → Uang masuk (kejadian)')
  })
  it('for people: names, removed and added', () => {
    const { stdout, status } = ringkas(['match', ...server])
    expect(status).toBe(0)
    expect(stdout).toMatch(/Backup dan recovery +Backup terjadwal dan recovery +0,\d+ +ganti nama/)
    expect(stdout).toMatch(/\nDihapus\n {2}Cek kondisi server berkala\n/)
  })
})

describe('--out', () => {
  const words = ['compare', ...server, '--links', serverLinks, '--time', '2026-01-31T08:00:00Z', '--agency', 'Dinas Contoh']
  const begins = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 2))

  it.each(['xlsx', 'docx', 'zip'])('writes a whole .%s, the same bytes for the same moment, and leaves nothing beside it', (kind) => {
    const place = aFolder()
    const first = join(place, `satu.${kind}`)
    const second = join(place, `dua.${kind}`)
    const run = ringkas([...words, '--out', first, '--out', second])
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain(`Ditulis: ${first}`)
    expect(begins(readFileSync(first))).toBe('PK')
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
    expect(readdirSync(place).sort()).toEqual([`dua.${kind}`, `satu.${kind}`])
  })
  it('an output replaces what stood there', () => {
    const path = join(folder, 'lama.xlsx')
    writeFileSync(path, 'lama')
    expect(ringkas([...words, '--out', path]).status).toBe(0)
    expect(begins(readFileSync(path))).toBe('PK')
  })
})
