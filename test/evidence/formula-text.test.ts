import { describe, expect, it } from 'vitest'
import type { Fragment, FragmentKind, FragmentPart } from '../../src/analysis/flow/flow-analysis.ts'
import { formulaText, fragmentName } from '../../src/evidence/formula-text.ts'

const node = (name: string, processing: number, waiting = 0): Fragment => ({
  kind: 'node', elementIds: [name], parts: [], leadTime: processing + waiting, workTime: processing, own: { processing, waiting },
})
const part = (fragment: Fragment, weight?: number, role?: FragmentPart['role']): FragmentPart =>
  ({ fragment, ...(weight !== undefined && { weight }), ...(role && { role }) })
const whole = (kind: FragmentKind, leadTime: number, parts: readonly FragmentPart[], more: Partial<Fragment> = {}): Fragment =>
  ({ kind, elementIds: [], parts, leadTime, workTime: leadTime, ...more })
const names = (id: string): string | undefined => (id === 'nameless' ? undefined : id)
const lead = (fragment: Fragment): string => formulaText('id', fragment, names, 'leadTime')

describe('the formula of a fragment', () => {
  const [a, b] = [node('Periksa', 480), node('Setujui', 960)]

  it.each<[string, Fragment, string]>([
    ['a step with work only is its own answer', a, '480 menit'],
    ['a step that waits', node('Periksa', 60, 30), 'tunggu 30 + proses 60 = 90 menit'],
    ['a sequence is a sum, without what takes no time', whole('sequence', 1440, [part(node('Mulai', 0)), part(a), part(b)]), '480 + 960 = 1.440 menit'],
    ['a choice weighs its branches', whole('exclusive', 672, [part(a, 0.6), part(b, 0.4)]), '0,6 × 480 + 0,4 × 960 = 672 menit'],
    ['an empty branch adds nothing', whole('exclusive', 288, [part(a, 0.6), part(whole('sequence', 0, []), 0.4)]), '0,6 × 480 = 288 menit'],
    ['parallel work takes the longest', whole('parallel', 960, [part(a), part(b)]), 'terlama dari (480; 960) = 960 menit'],
    ['a loop divides by the chance to leave it', whole('loop', 600, [part(a, undefined, 'body')], { repeat: 0.2 }), '480 ÷ (1 − 0,2) = 600 menit'],
    ['a loop with a part done again', whole('loop', 840, [part(a, undefined, 'body'), part(b, undefined, 'redo')], { repeat: 0.2 }), '(480 + 0,2 × 960) ÷ (1 − 0,2) = 840 menit'],
    ['a loop reckoned once says so', whole('loop', 768, [part(a, undefined, 'body'), part(b, undefined, 'redo')], { repeat: 0.2 }), '480 + 0,2 × (960 + 480) = 768 menit'],
    ['instances one after the other', whole('repetition', 1440, [part(a)], { instances: 3 }), '3 × 480 = 1.440 menit'],
    ['instances together', whole('repetition', 480, [part(a)], { instances: 3 }), '3 sekaligus, selama 480 = 480 menit'],
    ['a loop marker', whole('repetition', 600, [part(a)], { repeat: 0.2 }), '480 ÷ (1 − 0,2) = 600 menit'],
    ['visits in a crossing flow', whole('unstructured', 1560, [part(a, 1.25), part(b, 1)]), '1,25 × 480 + 1 × 960 = 1.560 menit'],
    ['what was simulated says so', whole('irreducible', 970.5, [], { simulated: { runs: 20000, halfWidth: 3.25 } }), 'rata-rata 20.000 kali simulasi (± 3,25, 95 %) = 970,5 menit'],
    ['an activity with a boundary event', whole('boundary', 576, [part(b, 0.1, 'exception'), part(a, 1, 'host')]), '480 + 0,1 × 960 = 576 menit'],
    ['several branches at once name their chances', whole('inclusive', 720, [part(a, 0.5), part(b, 0.5)]),
      'rata-rata waktu terlama dari (Periksa 480, peluang 0,5; Setujui 960, peluang 0,5) = 720 menit'],
  ])('%s', (_what, fragment, line) => {
    expect(lead(fragment)).toBe(line)
  })
  it('shortens a sum nobody would read', () => {
    const parts = Array.from({ length: 20 }, (_nothing, at) => part(node(`t${at}`, 10)))
    expect(lead(whole('sequence', 200, parts))).toBe('10 + 10 + 10 + 10 + 10 + 10 + 10 + 13 lainnya = 200 menit')
  })
  it('counts work only where work is asked for', () => {
    expect(formulaText('en', whole('sequence', 90, [part(node('Check', 60, 30)), part(node('Sign', 15))], { workTime: 75 }), names, 'workTime')).toBe('60 + 15 = 75 minutes')
  })
})

describe('the name of a fragment', () => {
  it('is that of its activity, or says what kind it is and where', () => {
    expect(fragmentName('id', node('Periksa', 1), names)).toBe('Periksa')
    expect(fragmentName('id', whole('exclusive', 1, [], { elementIds: ['Lengkap?', 'nameless'] }), names)).toBe('Pilih satu cabang: “Lengkap?”')
    expect(fragmentName('en', whole('parallel', 1, [], { elementIds: ['nameless'] }), names)).toBe('In parallel')
  })
})
