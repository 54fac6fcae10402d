// The JSON of the command and of the evidence: keys as agreed, absent figures as missing keys, numbers in working minutes.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { analysisJson, comparisonJson } from '../../src/evidence/comparison-json.ts'
import { jsonText } from '../../src/evidence/json-value.ts'
import { bpmnOf, improvedRows, ministryRows, reportOf } from '../support/evidence-study.ts'

type Loose = Readonly<Record<string, unknown>>
const loose = (json: unknown): Loose => json as Loose

describe('analyze', () => {
  it('gives the ministry\'s figures in working minutes', async () => {
    const figures = loose(loose(await analysisJson(reportOf().sides.asIs, 'id'))['figures'])
    expect(figures).toMatchObject({ steps: 6, tableTotal: 9300, timeByCategory: { VA: 4800, NVA: 0, NNVA: 4500, untagged: 0 } })
    expect(figures['valueAddedRatio']).toEqual({ value: 4800 / 9300, low: 4800 / 9300, high: 4800 / 9300 })
    expect(loose(figures['groups'])['institution']).toMatchObject([{ name: 'Kementerian', tableTotal: 7800, valueAddedRatio: { value: 4800 / 7800 } }, { tableTotal: 1500 }])
  })

  it('names the file and the hash of its bytes', async () => {
    const model = loose(await analysisJson(reportOf().sides.asIs, 'id'))['model']
    expect(model).toEqual({ file: 'as-is.bpmn', sha256: createHash('sha256').update(bpmnOf(ministryRows)).digest('hex') })
  })

  it('leaves out what is not known', async () => {
    const json = loose(await analysisJson(reportOf([{ name: 'Memeriksa' }]).sides.asIs, 'id'))
    expect(json['activities']).toEqual([{ id: 'a1', number: 1, name: 'Memeriksa', automation: 'manual', visits: 1 }])
    for (const name of ['valueAddedRatio', 'expectedWork', 'expectedLeadTime', 'theoreticalCycleTime', 'cycleTimeEfficiency', 'cost']) expect(json['figures']).not.toHaveProperty(name)
  })

  it('says findings in the language asked for', async () => {
    const { sides: { asIs } } = reportOf([{ name: 'Memeriksa' }])
    const [id, en] = [await analysisJson(asIs, 'id'), await analysisJson(asIs, 'en')].map((json) => (loose(json)['findings'] as { code: string; why: string; fix: string }[]).find(({ code }) => code === 'ACTIVITY_UNTIMED'))
    expect(id?.why).toMatch(/belum/)
    expect(en?.why).toMatch(/no time|not/)
    expect(en?.fix).not.toBe('')
  })
})

describe('compare', () => {
  it('has the agreed parts, and its outcomes add up to the difference of the totals', async () => {
    const json = loose(await comparisonJson(reportOf()))
    expect(Object.keys(json)).toEqual(['asIs', 'toBe', 'matching', 'outcomes', 'measures', 'attributions', 'saving', 'waterfall', 'assessment', 'findings'])
    const outcomes = json['outcomes'] as { timeDifference: number }[]
    expect(outcomes.reduce((sum, { timeDifference }) => sum + timeDifference, 0)).toBe(-2700)
    expect(json['matching']).toMatchObject({ removed: [expect.any(String)], added: [] })
    expect(json['measures']).toContainEqual({
      measure: 'tableTotal', unit: 'minutes', asIs: 9300, toBe: 6600, difference: -2700, percent: -2700 / 9300, direction: 'less', verdict: 'better',
    })
  })

  it('is the same text for the same report', async () => {
    const [first, second] = [await comparisonJson(reportOf()), await comparisonJson(reportOf(ministryRows, improvedRows))].map(jsonText)
    expect(first).toBe(second)
  })
})
