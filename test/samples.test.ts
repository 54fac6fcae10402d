// The samples a newcomer opens first: clean, complete, and saying exactly what their README says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import type { Analysis, Totals } from '../src/analysis/analysis.ts'
import { analyze } from '../src/analysis/analyze.ts'
import { figuresOf } from '../src/analysis/figures-of.ts'
import { readBpmn } from '../src/bpmn/read-bpmn.ts'
import { compare } from '../src/comparison/compare.ts'
import { formatHours, formatNumber, formatRatio } from '../src/locale/numbers.ts'
import type { FindingCode } from '../src/model/finding.ts'
import { indexModel } from '../src/model/model-index.ts'
import type { ProcessModel } from '../src/model/process-model.ts'
import { defaultSettings } from '../src/model/study.ts'
import { readLinkTable } from '../src/tables/read-link-table.ts'

const root = join(import.meta.dirname, '../samples')
const samples = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
const sides = ['as-is', 'to-be'] as const
const models = samples.flatMap((sample) => sides.map((side) => [sample, side] as const))

function bytesOf(sample: string, side: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, sample, `${side}.bpmn`)))
}

function readSample(sample: string, side: string): ProcessModel {
  const reading = readBpmn(bytesOf(sample, side), `${side}.bpmn`)
  if (reading.refusal) throw new Error(reading.refusal.code)
  expect(reading.findings).toEqual([])
  return reading.model
}

function figures(sample: string, side: string): Analysis {
  return analyze(readSample(sample, side), defaultSettings)
}

const hours = (h: number, minutes = 0): number => h * 60 + minutes

/** Findings a sample has on purpose; its README tells why. */
const intended: Readonly<Record<string, readonly FindingCode[]>> = {
  '2-pemeliharaan-server': ['ACTIVITY_UNTIMED'],
  '3-subdomain': ['WORK_TIME_MISSING'],
}

describe.each(models)('%s, %s', (sample, side) => {
  it('reads without a finding', () => {
    expect(readSample(sample, side).diagram?.planes).toHaveLength(1)
  })
  it('is read by bpmn-moddle without a warning', async () => {
    const { warnings } = await new BpmnModdle().fromXML(new TextDecoder().decode(bytesOf(sample, side)))
    expect(warnings).toEqual([])
  })
  it('has no error, and no warning but the ones it is meant to show', () => {
    const serious = figures(sample, side).findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
    expect(serious.filter((code) => !(intended[sample] ?? []).includes(code))).toEqual([])
  })
  it('is tagged throughout and says more of each activity than its name', () => {
    for (const { activity, value } of figures(sample, side).activities) {
      expect(activity.documentation, activity.id).toBeTruthy()
      expect(value, activity.id).toBeDefined()
    }
  })
  it('draws every node inside its pool and none over another', () => {
    const model = readSample(sample, side)
    const shapes = new Map(model.diagram!.planes[0]!.shapes.map((shape) => [shape.elementId, shape.bounds]))
    const boxes = [...indexModel(model).nodes].map(([id, { participant }]) => ({ id, box: shapes.get(id)!, pool: shapes.get(participant!.id)! }))
    for (const { id, box, pool } of boxes) {
      const inside = box.x >= pool.x + 30 && box.y >= pool.y && box.x + box.width <= pool.x + pool.width && box.y + box.height <= pool.y + pool.height
      expect(inside, id).toBe(true)
      const over = boxes.filter((other) => other.id !== id && other.box.x < box.x + box.width && box.x < other.box.x + other.box.width && other.box.y < box.y + box.height && box.y < other.box.y + other.box.height)
      expect(over.map((other) => other.id), id).toEqual([])
    }
  })
  it('draws its flows in straight lines across or down', () => {
    for (const { elementId, waypoints } of readSample(sample, side).diagram!.planes[0]!.edges) {
      const slanted = waypoints.slice(1).some((point, at) => point.x !== waypoints[at]!.x && point.y !== waypoints[at]!.y)
      expect(slanted, elementId).toBe(false)
    }
  })
})

interface Expected {
  readonly activities: number
  readonly minutes: number
  readonly VA: number
  readonly NNVA: number
  readonly NVA: number
}

const whole: readonly (readonly [sample: string, side: string, Expected])[] = [
  ['1-monev-spbe', 'as-is', { activities: 6, minutes: hours(155), VA: hours(80), NNVA: hours(75), NVA: 0 }],
  ['1-monev-spbe', 'to-be', { activities: 5, minutes: hours(70), VA: hours(40), NNVA: hours(30), NVA: 0 }],
  ['2-pemeliharaan-server', 'as-is', { activities: 13, minutes: 1005, VA: 270, NNVA: 645, NVA: 90 }],
  ['2-pemeliharaan-server', 'to-be', { activities: 11, minutes: 405, VA: 240, NNVA: 165, NVA: 0 }],
  ['3-subdomain', 'as-is', { activities: 6, minutes: 825, VA: 75, NNVA: 150, NVA: 600 }],
  ['3-subdomain', 'to-be', { activities: 5, minutes: 97, VA: 20, NNVA: 17, NVA: 60 }],
  ['4-sertifikasi-arsiparis', 'as-is', { activities: 7, minutes: hours(560), VA: hours(200), NNVA: hours(120), NVA: hours(240) }],
  ['4-sertifikasi-arsiparis', 'to-be', { activities: 3, minutes: hours(65), VA: hours(45), NNVA: hours(10), NVA: hours(10) }],
]

function expectTotals(totals: Totals, { activities, minutes, VA, NNVA, NVA }: Expected): void {
  expect(totals).toMatchObject({ activities, tableTotal: minutes, days: minutes / 300, timeByCategory: { VA, NNVA, NVA, untagged: 0 } })
  expect(totals.valueAddedRatio?.value).toBeCloseTo(VA / minutes, 12)
}

describe('figures', () => {
  it('are stated for every model there is', () => {
    expect(whole.map(([sample, side]) => `${sample} ${side}`)).toEqual(models.map((model) => model.join(' ')))
  })
  it.each(whole)('%s, %s: as worked out by hand, and as its README prints them', (sample, side, expected) => {
    const { totals } = figures(sample, side)
    expectTotals(totals, expected)
    const readme = readFileSync(join(root, sample, 'README.md'), 'utf8').replaceAll('\u00A0', ' ')
    const column = side === 'as-is' ? 2 : 3
    const printed = readme.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|')[column]!.trim())
    for (const text of [formatNumber('id', expected.activities), formatHours(expected.minutes), formatRatio('id', expected.VA / expected.minutes).replace('\u00A0', ' ')]) {
      expect(printed).toContain(text)
    }
  })
  it.each([
    // Worked out by hand from times and probabilities; sample 1 by its longest way, as its institutions plan in parallel.
    ['1-monev-spbe', 'as-is', hours(130)], ['1-monev-spbe', 'to-be', hours(60)],
    ['2-pemeliharaan-server', 'as-is', 45 + 60 + 0.2 * 180 + 180 + 60 + 45 + 0.3 * 15 + 0.7 * (60 + 90 + 120 + 30 + 120)],
    ['2-pemeliharaan-server', 'to-be', 15 + 30 + 0.2 * 60 + 20 + 45 + 0.3 * 15 + 0.7 * (60 + 120 + 30 + 10)],
    ['3-subdomain', 'as-is', (30 + 60 + 330) / 0.9 + 45 + 60 + 300], ['3-subdomain', 'to-be', (15 + 1) / 0.9 + 15 + 5 + 61],
    ['4-sertifikasi-arsiparis', 'as-is', 300 * ((5 + 14) / 0.8 + 28 + 15 + 20 + 10 + 0.85 * 20)], ['4-sertifikasi-arsiparis', 'to-be', 300 * (2 + 8 + 0.85 * 3)],
  ])('%s, %s: an expected lead time of %d minutes, as its README prints it', (sample, side, minutes) => {
    const { flow } = figuresOf(readSample(sample, side), defaultSettings)
    expect(flow.expectedLeadTime).toBeCloseTo(minutes, 9)
    expect(flow.isExact).toBe(true)
    expect(flow.assumptions).toEqual([])
    const readme = readFileSync(join(root, sample, 'README.md'), 'utf8')
    expect(readme).toMatch(new RegExp(`^\\| Waktu penyelesaian yang diharapkan \\(jam\\) \\|.*${formatHours(minutes)}`, 'm'))
  })
  it('[GR] the ministry\'s sub-total: Kementerian 26 days, 130:00, VA 80:00, NNVA 50:00, 61.54 %', () => {
    const group = figures('1-monev-spbe', 'as-is').groups.institution.find(({ name }) => name === 'Kementerian')!
    expectTotals(group.totals, { activities: 5, minutes: hours(130), VA: hours(80), NNVA: hours(50), NVA: 0 })
    expect(group.totals.days).toBe(26)
    expect(formatRatio('id', group.totals.valueAddedRatio!.value)).toBe('61,54\u00A0%')
  })
  it('the ministry\'s table stands in the model row by row', () => {
    const rows = figures('1-monev-spbe', 'as-is').activities.map(({ phase, institution, name, time, value, waste }) => [phase, institution, name, time! / 300, value, waste])
    expect(rows).toEqual([
      ['Tahap Persiapan', 'Kementerian', 'Menyusun Rencana Pemantauan dan Evaluasi SPBE', 5, 'NNVA', 'waiting'],
      ['Tahap Persiapan', 'Kementerian', 'Menyampaikan Surat Lokus Pemantauan dan Evaluasi SPBE', 5, 'NNVA', 'motion'],
      ['Tahap Persiapan', 'Kementerian', 'Menyelenggarakan Bimbingan Teknis Tim Asesor Eksternal Pemantauan dan Evaluasi SPBE', 3, 'VA', undefined],
      ['Tahap Persiapan', 'Kementerian', 'Membentuk Tim Asesor Eksternal', 10, 'VA', undefined],
      ['Tahap Persiapan', 'Kementerian', 'Menyelenggarakan Bimbingan Teknis Pedoman Pemantauan dan Evaluasi SPBE', 3, 'VA', undefined],
      ['Tahap Persiapan', 'Instansi Pusat/Pemerintah Daerah', 'Menyusun Rencana Pemantauan dan Evaluasi', 5, 'NNVA', 'waiting'],
    ])
  })
  it('the server procedure keeps its one unreadable time open on both sides', () => {
    for (const side of sides) {
      const untimed = figures('2-pemeliharaan-server', side).activities.filter(({ time }) => time === undefined)
      expect(untimed.map(({ name }) => name)).toEqual(['Analisis kebutuhan server'])
    }
  })
  it('the server procedure: hand-offs 10 and 7, decisions 2 and 2, automated 0 and 3', () => {
    const counts = sides.map((side) => figures('2-pemeliharaan-server', side).counts)
    expect(counts).toMatchObject([{ handOffs: 10, decisions: 2, automated: 0 }, { handOffs: 7, decisions: 2, automated: 3 }])
  })
})

describe('links an analyst would set', () => {
  it.each(samples)('%s: every row names activities of its two models', async (sample) => {
    const models = { asIs: readSample(sample, 'as-is'), toBe: readSample(sample, 'to-be') }
    const { links, findings } = await readLinkTable(new Uint8Array(readFileSync(join(root, sample, 'links.csv'))), 'links.csv', models)
    expect(findings).toEqual([])
    const comparison = compare(models.asIs, models.toBe, links, defaultSettings)
    expect(comparison.findings.map(({ code }) => code)).not.toContain('LINK_END_MISSING')
    expect(comparison.ledger.some(({ outcome }) => outcome === 'merged')).toBe(true)
  })
})
