import { describe, expect, it } from 'vitest'
import type { FlowAnalysis, Fragment } from '../../src/analysis/flow/flow-analysis.ts'
import { flowFigureTexts } from '../../src/evidence/flow-figure-text.ts'
import { nodeNames } from '../../src/evidence/node-names.ts'
import { aGateway, anActivity, flowOf, indexOf } from '../support/build-model.ts'

const structure: Fragment = { kind: 'node', elementIds: ['a'], parts: [], leadTime: 4152, workTime: 534, own: { processing: 534, waiting: 3618 } }
const flow: FlowAnalysis = {
  visits: new Map(), flowVisits: new Map(), expectedWork: 564, expectedTime: 4000, expectedLeadTime: 4152, theoreticalCycleTime: 534, cycleTimeEfficiency: 534 / 4152,
  workContentRatio: 564 / 4152, expectedValueAddedRatio: { value: 0.5, low: 0.5, high: 0.75 }, paths: [], otherPaths: 0, structure, isExact: true, assumptions: [],
  worstPath: { time: 4500, probability: 0.4, activities: ['a', 'b'], flows: [] },
}

describe('the expected figures in words', () => {
  const texts = (language: 'id' | 'en', some = flow) => flowFigureTexts(language, some, (id) => id).map(({ name, value, formula }) => `${name}: ${value}; ${formula}`)
  it('say what each number is made of', () => {
    expect(texts('id')).toEqual([
      'Waktu penyelesaian yang diharapkan: 69:12 jam; tunggu 3.618 + proses 534 = 4.152 menit',
      'Waktu siklus teoretis: 8:54 jam; 534 menit',
      'Efisiensi waktu siklus: 12,86\u00A0%; 534 ÷ 4.152 = 12,86\u00A0%',
      'Waktu kerja yang diharapkan: 9:24 jam; jumlah dari kunjungan × waktu proses = 564 menit',
      'Rasio isi kerja: 0,14; 564 ÷ 4.152 = 0,14',
      'VAR yang diharapkan: 50,00–75,00\u00A0%; VA 2.000 ÷ 4.000 = 50,00\u00A0% sampai (VA 2.000 + tanpa kategori 1.000) ÷ 4.000 = 75,00\u00A0%',
      'Jalur terlama: 75:00 jam; 2 aktivitas, peluang 40,00\u00A0%',
    ])
  })
  it('leave out what the analysis leaves out', () => {
    const bare = { visits: flow.visits, flowVisits: flow.flowVisits, paths: [], otherPaths: 0, structure, isExact: true, assumptions: [] }
    expect(texts('en', { ...bare, expectedWork: 0, expectedTime: 0, expectedLeadTime: 0, theoreticalCycleTime: 0 })).toHaveLength(3)
  })
})

it('a decision without a name is called by what it follows', () => {
  const nameOf = nodeNames('id', indexOf(flowOf([anActivity('Periksa\n berkas', { id: 'a' }), aGateway('x'), aGateway('y')], ['a x', 'x y x'])))
  expect([nameOf('a'), nameOf('x'), nameOf('y'), nameOf('z')]).toEqual(['Periksa berkas', 'setelah “Periksa berkas”', 'setelah “Periksa berkas”', undefined])
})
