import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, withFacts } from '../../src/model/fact-sheet.ts'
import { noFacts, type FactSheet } from '../../src/model/facts.ts'
import { aFlow, aLane, aModel, anActivity, aPool, aProcess, aSubProcess, flowOf } from '../support/build-model.ts'
import { someModel } from '../support/random-model.ts'
import { minutes } from '../support/durations.ts'

const model = aModel([aProcess(
  flowOf([anActivity('a'), aSubProcess('s', flowOf([anActivity('inner', { facts: { value: 'VA' } })]), { isExpanded: false })], [aFlow('a', 's', { probability: 0.4 })]),
  [aLane('outer', [], [{ ...aLane('nested', ['a']), facts: { capacity: 2 } }])], 'p', { casesPerYear: 12 },
)], { participants: [{ ...aPool('Dinas', 'p'), facts: { tariff: 100 } }] })

describe('facts apart from their model', () => {
  it('are gathered from every kind of element, at any depth', () => {
    expect(factsOf(model)).toEqual({
      activities: { inner: { value: 'VA' } }, flows: { 'a->s': { probability: 0.4 } },
      performers: { 'pool Dinas': { tariff: 100 }, 'lane nested': { capacity: 2 } }, processes: { p: { casesPerYear: 12 } },
    })
  })

  it('put into a model replace all it carried', () => {
    const sheet: FactSheet = { ...noFacts, activities: { a: { processing: minutes(5) } } }
    expect(factsOf(withFacts(model, sheet))).toEqual(sheet)
    expect(factsOf(withFacts(model, noFacts))).toEqual(noFacts)
  })

  it('of elements that do not exist are passed over', () => {
    expect(factsOf(withFacts(model, { ...noFacts, activities: { gone: { value: 'VA' } } }))).toEqual(noFacts)
  })

  it('work for any id, such as the names objects are born with', () => {
    const odd = aModel([aProcess(flowOf(['__proto__', 'constructor', 'toString'].map((id) => anActivity(id, { facts: { note: id } }))))])
    const sheet = factsOf(odd)
    expect(Object.entries(sheet.activities)).toEqual([['__proto__', { note: '__proto__' }], ['constructor', { note: 'constructor' }], ['toString', { note: 'toString' }]])
    expect(withFacts(odd, sheet)).toEqual(odd)
    expect(factsOf(withFacts(odd, noFacts))).toEqual(noFacts)
  })

  it('taken out and put back give the same model', () => {
    fc.assert(fc.property(someModel(), (some) => {
      expect(withFacts(some, factsOf(some))).toEqual(some)
    }))
  })
})
