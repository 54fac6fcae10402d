// Formulas of the structure: each gives the time it stands for, from the cells of the parts; where arithmetic cannot, there is none.
import { describe, expect, it } from 'vitest'
import type { Fragment, FragmentPart } from '../../src/analysis/flow/flow-analysis.ts'
import { fragmentFormula } from '../../src/evidence/xlsx/flow-formulas.ts'

const node = (time: number): Fragment => ({ kind: 'node', elementIds: [`n${time}`], parts: [], leadTime: time, workTime: time, own: { processing: time, waiting: 0 } })
const piece = (kind: Fragment['kind'], leadTime: number, parts: readonly FragmentPart[], more: Partial<Fragment> = {}): Fragment =>
  ({ kind, elementIds: [], parts, leadTime, workTime: leadTime, ...more })
const parts = (...times: readonly number[]): readonly FragmentPart[] => times.map((time) => ({ fragment: node(time) }))
const weighted = (...pairs: readonly (readonly [number, number])[]): readonly FragmentPart[] => pairs.map(([weight, time]) => ({ weight, fragment: node(time) }))
const formula = (fragment: Fragment): string | undefined =>
  fragmentFormula(fragment, { of: 'leadTime', factor: 'E1', parts: fragment.parts.map((_, at) => ({ time: `G${at + 2}`, weight: `D${at + 2}` })) })

describe('formula of a piece', () => {
  it.each([
    ['a sequence', piece('sequence', 30, parts(10, 20)), 'G2+G3'],
    ['a choice', piece('exclusive', 15, weighted([0.5, 20], [0.5, 10])), 'D2*G2+D3*G3'],
    ['an unstructured part', piece('unstructured', 25, weighted([1.25, 20], [0, 10])), 'D2*G2+D3*G3'],
    ['parallel work', piece('parallel', 20, parts(20, 10)), 'MAX(G2,G3)'],
    ['a loop', piece('loop', 26, [{ role: 'body', fragment: node(20) }, { role: 'redo', fragment: node(4) }], { repeat: 0.2 }), '(G2+E1*G3)/(1-E1)'],
    ['a loop gone round once more', piece('loop', 24.8, [{ role: 'body', fragment: node(20) }, { role: 'redo', fragment: node(4) }], { repeat: 0.2 }), 'G2+E1*(G3+G2)'],
    ['a loop without a way back', piece('loop', 25, [{ role: 'body', fragment: node(20) }], { repeat: 0.2 }), 'G2/(1-E1)'],
    ['a sub-process', piece('subProcess', 20, parts(20)), 'G2'],
    ['instances one after the other', piece('repetition', 60, parts(20), { instances: 3 }), 'E1*G2'],
    ['instances at once', piece('repetition', 20, parts(20), { instances: 3 }), 'G2'],
    ['a loop marker', piece('repetition', 25, parts(20), { repeat: 0.2 }), 'G2/(1-E1)'],
    ['a loop marker reckoned once', piece('repetition', 24, parts(20), { repeat: 0.2 }), '(1+E1)*G2'],
    ['a boundary event', piece('boundary', 21, [{ role: 'host', fragment: node(20) }, { role: 'exception', weight: 0.1, fragment: node(10) }]), 'G2+D3*G3'],
    ['pools of which one is waited for', piece('pools', 20, parts(20, 10)), 'MAX(G2,G3)'],
  ])('%s', (_, fragment, expected) => {
    expect(formula(fragment)).toBe(expected)
  })
  it('there is none where the time is no arithmetic of the parts', () => {
    expect(formula(piece('inclusive', 17, weighted([0.5, 20], [0.5, 10])))).toBeUndefined()
    expect(formula(piece('irreducible', 17, [], { simulated: { runs: 1000, halfWidth: 0.1 } }))).toBeUndefined()
    expect(formula(piece('pools', 25, parts(20, 10)))).toBeUndefined()
  })
  it('there is none that a spreadsheet could not hold', () => {
    const many = Array.from({ length: 3000 }, () => 1)
    expect(formula(piece('sequence', 3000, parts(...many)))).toBeUndefined()
    expect(formula(piece('parallel', 1, parts(...many.slice(0, 400))))).toMatch(/^MAX\(MAX\(G2,.*\),MAX\(/)
  })
})
