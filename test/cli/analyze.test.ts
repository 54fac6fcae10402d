// `ringkas analyze` on the samples and on models that lack much.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, json, ringkas, sample } from './run-command.ts'

const monev = sample('1-monev-spbe/as-is.bpmn')
const server = sample('2-pemeliharaan-server/as-is.bpmn')
const folder = aFolder()

const emptyProcess = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"/></definitions>'

interface Analysis {
  readonly model: { readonly name?: string; readonly file: string; readonly sha256: string }
  readonly calendar: { readonly hoursPerDay: number }
  readonly figures: {
    readonly steps: number
    readonly tableTotal: number
    readonly days: number
    readonly timeByCategory: Readonly<Record<string, number>>
    readonly valueAddedRatio?: { readonly value: number; readonly low: number; readonly high: number }
    readonly groups: Readonly<Record<'phase' | 'performer' | 'institution', readonly { readonly name?: string; readonly steps: number; readonly tableTotal: number; readonly valueAddedRatio: { readonly value: number } }[]>>
  }
  readonly activities: readonly { readonly id: string; readonly value?: string; readonly processing?: number }[]
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly why: string; readonly fix: string }[]
}

describe('figures as JSON', () => {
  it('the ministry\'s table: Kementerian 130:00 and 61.54 %, all rows 155:00 and 51.61 %', () => {
    const { model, figures } = json(['analyze', monev]) as Analysis
    expect(model).toEqual({
      name: 'Pemantauan dan Evaluasi SPBE: Tahap Persiapan', file: 'as-is.bpmn', sha256: createHash('sha256').update(readFileSync(monev)).digest('hex'),
    })
    expect(figures).toMatchObject({ steps: 6, tableTotal: 9300, days: 31, timeByCategory: { VA: 4800, NNVA: 4500, NVA: 0, untagged: 0 } })
    expect(figures.valueAddedRatio!.value).toBeCloseTo(0.516129, 6)
    expect(figures.groups.institution[0]).toMatchObject({ name: 'Kementerian', steps: 5, tableTotal: 7800, valueAddedRatio: { value: 80 / 130 } })
  })
  it('one model gives an object, several give an array in their order', () => {
    const several = json(['analyze', monev, server, monev]) as readonly Analysis[]
    expect(several.map(({ figures }) => figures.steps)).toEqual([6, 13, 6])
  })
  it('a figure that does not exist is a missing key', () => {
    writeFileSync(join(folder, 'empty.bpmn'), emptyProcess)
    const { figures, findings } = json(['analyze', join(folder, 'empty.bpmn')]) as Analysis
    expect(figures).not.toHaveProperty('valueAddedRatio')
    expect(findings.map(({ code }) => code)).toContain('NO_ACTIVITY')
  })
  it('findings carry both sentences in the language asked for', () => {
    const inLanguage = (language: string): string => (json(['analyze', server, '--lang', language]) as Analysis).findings.find(({ code }) => code === 'ACTIVITY_UNTIMED')!.why
    expect(inLanguage('id')).toContain('belum memiliki waktu')
    expect(inLanguage('en')).not.toBe(inLanguage('id'))
  })
  it.each([['7.5', 7.5], ['7,5', 7.5]])('--hours-per-day %s changes what a day is worth', (text, hours) => {
    const { calendar, figures } = json(['analyze', monev, '--hours-per-day', text]) as Analysis
    expect(calendar.hoursPerDay).toBe(hours)
    expect(figures).toMatchObject({ days: 31, tableTotal: 31 * hours * 60 })
  })
  it('reads a model from standard input', () => {
    const run = ringkas(['analyze', '-', '--json'], readFileSync(monev))
    expect(JSON.parse(run.stdout)).toMatchObject({ model: { file: 'stdin' }, figures: { steps: 6 } })
  })
})

describe('--facts', () => {
  it('facts beside the model win over those in it, one by one', () => {
    const facts = join(folder, 'facts.csv')
    writeFileSync(facts, 'id;kategori;waktu proses\nanalisis_kebutuhan_server;;45 menit\ncek_kondisi_server;NVA;\n')
    const { figures, activities } = json(['analyze', server, '--facts', facts]) as Analysis
    expect(figures).toMatchObject({ tableTotal: 1050, timeByCategory: { VA: 315, NNVA: 600, NVA: 135 } })
    expect(activities.find(({ id }) => id === 'cek_kondisi_server')).toMatchObject({ value: 'NVA', processing: 45 })
  })
  it('rows that match nothing are findings of the output', () => {
    const facts = join(folder, 'wrong.csv')
    writeFileSync(facts, 'nama;kategori\nTidak ada;VA\n')
    expect((json(['analyze', server, '--facts', facts]) as Analysis).findings.map(({ code }) => code)).toContain('FACTS_ROW_UNMATCHED')
  })
})

describe('figures for people', () => {
  it('Indonesian by default, with numbers as Indonesians write them', () => {
    const { status, stdout, stderr } = ringkas(['analyze', monev])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Pemantauan dan Evaluasi SPBE: Tahap Persiapan \(as-is\.bpmn\)\n/)
    expect(stdout.replaceAll('\u00A0', ' ')).toMatch(/Kementerian +5 +26 +130:00 +80:00 +0:00 +50:00 +61,54 %/)
    expect(stdout).toMatch(/Menunggu +2 aktivitas +50:00/)
  })
  it('English on request', () => {
    expect(ringkas(['analyze', monev, '--lang=en']).stdout).toMatch(/Kementerian +5 +26 +130:00 +80:00 +0:00 +50:00 +61\.54%/)
  })
  it('an open ratio is a range', () => {
    const facts = join(folder, 'row1.csv')
    writeFileSync(facts, 'id;kategori\nsusun_rencana;VA\n')
    const bare = readFileSync(monev, 'utf8').replace(/value="NNVA" /g, '')
    const run = ringkas(['analyze', '-', '--facts', facts], bare)
    expect(run.stdout.replaceAll('\u00A0', ' ')).toMatch(/67,74–100,00 %/)
  })
})

describe('exit codes', () => {
  it('findings alone do not make the answer no, --strict does for errors', () => {
    writeFileSync(join(folder, 'strict.bpmn'), emptyProcess)
    const model = join(folder, 'strict.bpmn')
    const errors = (json(['analyze', model]) as Analysis).findings.some(({ severity }) => severity === 'error')
    expect(errors).toBe(true)
    expect(ringkas(['analyze', model]).status).toBe(0)
    expect(ringkas(['analyze', model, '--strict']).status).toBe(1)
    expect(ringkas(['analyze', monev, '--strict']).status).toBe(0)
  })
})
