import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderAgreement } from '../../src/comparison/pair-order.ts'

const size = 6
const place = fc.nat({ max: size - 1 })

it('agrees with counting the pairs that stand before both or behind both', () => {
  fc.assert(fc.property(fc.array(fc.record({ one: place, other: place }), { maxLength: 8 }), place, place, (pairs, one, other) => {
    const witnesses = pairs.filter((pair) => pair.one !== one && pair.other !== other)
    const agreeing = witnesses.filter((pair) => (pair.one < one) === (pair.other < other))
    expect(orderAgreement(pairs, { one: size, other: size })(one, other)).toBeCloseTo((2 * (agreeing.length + 1)) / (witnesses.length + 2) - 1)
  }))
})

it('says nothing without pairs, and more with more of them', () => {
  const agreement = (count: number) => orderAgreement(Array.from({ length: count }, (_, at) => ({ one: at, other: at })), { one: 9, other: 9 })(8, 8)
  expect(agreement(0)).toBe(0)
  expect(agreement(1)).toBeGreaterThan(0)
  expect(agreement(5)).toBeGreaterThan(agreement(1))
})
