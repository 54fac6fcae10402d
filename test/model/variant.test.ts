import { describe, expect, it } from 'vitest'
import { noFacts, type FactSheet } from '../../src/model/facts.ts'
import { newStudy, type Study } from '../../src/model/study.ts'
import { departingFrom, newVariant, ownShare, sharesPassOne, studyInVariant } from '../../src/model/variant.ts'
import { minutes } from '../support/durations.ts'

const time = (id: string, amount: number): FactSheet => ({ ...noFacts, activities: { [id]: { processing: minutes(amount) } } })
const heavy = { ...newVariant('v1', 'Berat'), facts: { asIs: time('a', 90), toBe: noFacts } }
const study: Study = {
  ...newStudy('s', 'Restorasi'), variants: [heavy],
  sides: { asIs: { fileName: 'a.bpmn', source: new Uint8Array([1]), facts: time('a', 30) }, toBe: { fileName: 'b.bpmn', source: new Uint8Array([2]), facts: time('b', 5) } },
}

describe('a variant of a study', () => {
  it('is the study with its facts and without variants', () => {
    const seen = studyInVariant(study, heavy)
    expect(seen.sides.asIs?.facts).toEqual(time('a', 90))
    expect(seen.sides.toBe?.facts).toEqual(time('b', 5))
    expect(seen.sides.asIs?.source).toBe(study.sides.asIs?.source)
    expect('variants' in seen).toBe(false)
  })

  it('departs no more in what the study now says too', () => {
    expect(departingFrom(heavy, 'asIs', time('a', 90)).facts.asIs).toEqual(noFacts)
    expect(departingFrom(heavy, 'asIs', time('a', 60)).facts.asIs).toEqual(time('a', 90))
  })

  it.each([
    // shares          own        pass 1
    [[],                1,         false],
    [[0.3],             0.7,       false],
    [[0.1, 0.2, 0.7],   0,         false], // 0.1 + 0.2 + 0.7 is not 1 to a computer
    [[0.6, 0.5],        0,         true],
    [[0.3, undefined],  undefined, false],
    [[1.2, undefined],  undefined, true],
  ] as const)('[OS1] shares %j leave %s for the study', (shares, own, passes) => {
    const variants = shares.map((share, at) => ({ ...newVariant(`v${at}`, `V${at}`), ...(share !== undefined && { share }) }))
    expect(ownShare(variants)).toBe(own)
    expect(sharesPassOne(variants)).toBe(passes)
  })
})
