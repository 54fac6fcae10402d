import { describe, expect, it } from 'vitest'
import { changeFacts, factsAfterEdit } from '../../../src/app/stores/fact-changes.ts'
import { noFacts, type FactSheet } from '../../../src/model/facts.ts'
import { minutes } from '../../support/durations.ts'

const sheet: FactSheet = { ...noFacts, activities: { a: { value: 'VA', processing: minutes(30) }, b: { value: 'NVA' } } }

describe('changing facts', () => {
  it('states facts of several elements and leaves the others alone', () => {
    const changed = changeFacts(sheet, 'activities', { a: { waste: 'waiting' }, c: { value: 'NNVA' } })
    expect(changed.activities).toEqual({ a: { value: 'VA', processing: minutes(30), waste: 'waiting' }, b: { value: 'NVA' }, c: { value: 'NNVA' } })
    expect(changed.activities['b']).toBe(sheet.activities['b'])
    expect(changed.flows).toBe(sheet.flows)
  })
  it('takes a fact away with undefined, and the entry with its last fact', () => {
    expect(changeFacts(sheet, 'activities', { a: { value: undefined }, b: { value: undefined } }).activities).toEqual({ a: { processing: minutes(30) } })
  })
  it('is the same sheet when nothing changes', () => {
    expect(changeFacts(sheet, 'activities', { a: { value: 'VA', processing: minutes(30) }, c: { value: undefined } })).toBe(sheet)
  })
  it('keeps an id that JavaScript gives a meaning', () => {
    const changed = changeFacts(sheet, 'activities', JSON.parse('{"__proto__": {"value": "VA"}}') as Record<string, { value: 'VA' }>)
    expect(Object.hasOwn(changed.activities, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf(changed.activities)).toBe(Object.prototype)
  })
})

describe('facts after the diagram was edited', () => {
  const inFile: FactSheet = { ...noFacts, activities: { a: { value: 'NVA' }, pasted: { value: 'NVA' }, untagged: { value: 'VA' } } }
  it('takes the facts of new elements out of the file, and of no others', () => {
    const joined = factsAfterEdit(sheet, inFile, (id) => ['a', 'b', 'untagged'].includes(id))
    expect(joined.activities).toEqual({ ...sheet.activities, pasted: { value: 'NVA' } })
  })
  it('keeps what was stated of an element that came back', () => {
    expect(factsAfterEdit(sheet, inFile, () => false).activities['a']).toEqual(sheet.activities['a'])
  })
})
