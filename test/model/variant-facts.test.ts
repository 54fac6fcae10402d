import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/model/fact-sheet.ts'
import { noFacts, type ActivityFacts, type FactSheet } from '../../src/model/facts.ts'
import { departuresFrom, elementsOf, factsInVariant, factsOfElements } from '../../src/model/variant-facts.ts'
import { minutes } from '../support/durations.ts'
import { someModel } from '../support/random-model.ts'

const sheet = (activities: Readonly<Record<string, ActivityFacts>>): FactSheet => ({ ...noFacts, activities })
const someSheet = someModel().map(factsOf)
const times = (low: number, most: number) => ({ kind: 'uniform', min: minutes(low), max: minutes(most) }) as const

describe('the facts of a variant', () => {
  it('[VF1] a stated fact wins, everything else is as in the study', () => {
    const base = sheet({ a: { value: 'NVA', processing: minutes(30), documents: 2 }, b: { cost: 100 } })
    expect(factsInVariant(base, sheet({ a: { processing: minutes(90) }, c: { documents: 1 } })))
      .toEqual(sheet({ a: { value: 'NVA', processing: minutes(90), documents: 2 }, b: { cost: 100 }, c: { documents: 1 } }))
  })

  it('[VF2] another time takes no variation of the study along, and another variation no time', () => {
    const base = sheet({ a: { processing: minutes(30), processingDistribution: times(20, 40), waitingDistribution: times(1, 2) } })
    expect(factsInVariant(base, sheet({ a: { processing: minutes(90) } }))).toEqual(sheet({ a: { processing: minutes(90), waitingDistribution: times(1, 2) } }))
    expect(factsInVariant(base, sheet({ a: { processingDistribution: times(5, 6) } }))).toEqual(sheet({ a: { processingDistribution: times(5, 6), waitingDistribution: times(1, 2) } }))
  })

  it('[VF2] the same time without the variation of the study is a departure, and says the time again', () => {
    const base = sheet({ a: { processing: minutes(30), processingDistribution: times(20, 40) } })
    const without = sheet({ a: { processing: minutes(30) } })
    expect(departuresFrom(base, without)).toEqual(without)
    expect(factsInVariant(base, departuresFrom(base, without))).toEqual(without)
  })

  it('[VF3] what is the same is no departure, in whatever order its keys stand', () => {
    const one = sheet({ a: { processing: { raw: '30 menit', parts: [{ amount: 30, unit: 'minute' }], basis: 'working' }, documents: 1 } })
    const other = sheet({ a: { documents: 1, processing: { basis: 'working', parts: [{ unit: 'minute', amount: 30 }], raw: '30 menit' } } })
    expect(departuresFrom(one, other)).toEqual(noFacts)
    expect(departuresFrom(one, sheet({ a: { ...other.activities['a'], documents: 0 } }))).toEqual(sheet({ a: { documents: 0 } }))
  })

  it('[VF1] [VF3] departures laid over the study give the sheet again where it states more or else, on any sheets', () => {
    fc.assert(fc.property(someSheet, someSheet, (base, more) => {
      const whole = factsInVariant(base, more)
      const departures = departuresFrom(base, whole)
      expect(factsInVariant(base, departures)).toEqual(whole)
      expect(departuresFrom(base, factsInVariant(base, departures))).toEqual(departures)
      expect(departuresFrom(base, base)).toEqual(noFacts)
      expect(factsInVariant(base, noFacts)).toEqual(base)
    }))
  })

  it('ids are ids, whatever they are called', () => {
    const odd = sheet(Object.fromEntries([['__proto__', { documents: 3 }], ['constructor', { documents: 4 }]]))
    expect(factsInVariant(noFacts, odd)).toEqual(odd)
    expect(departuresFrom(noFacts, odd)).toEqual(odd)
    expect(elementsOf(odd)).toEqual(['__proto__', 'constructor'])
  })

  it('facts of elements that are gone are left out; nothing is made anew when all are there', () => {
    const base = sheet({ a: { documents: 1 }, b: { documents: 2 } })
    expect(factsOfElements(base, () => true)).toBe(base)
    expect(factsOfElements(base, (id) => id === 'b')).toEqual(sheet({ b: { documents: 2 } }))
  })
})
