import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakEven } from '../../src/comparison/break-even.ts'

const of = (gainAt: (value: number) => number, stated: number, least = 0, most = Infinity): number | undefined => {
  const point = (value: number) => ({ value, gain: gainAt(value) })
  return breakEven(gainAt, point(stated), point(stated * 0.8), point(stated * 1.2), least, most)
}
/** Counts how often the gain was asked for. */
function counted(gainAt: (value: number) => number): { readonly gainAt: (value: number) => number; readonly times: () => number } {
  let times = 0
  return { gainAt: (value) => (times++, gainAt(value)), times: () => times }
}

describe('the point of no gain', () => {
  it.each([
    ['falling in proportion', (value: number) => 100 - value, 60, Infinity, 100],
    ['rising in proportion', (value: number) => value - 20, 60, Infinity, 20],
    ['falling faster and faster, as a longest branch does', (value: number) => 100 - Math.max(value, 3 * value - 140), 60, Infinity, 80],
    ['falling more and more slowly', (value: number) => 10 / value - 0.01, 60, Infinity, 1000],
    ['of a loop', (value: number) => 400 - 60 / (1 - value), 0.2, 1 - 2 ** -20, 0.85],
    ['with a jump', (value: number) => (value < 75 ? 10 - value / 100 : -5), 60, Infinity, 75],
    ['lost within the usual share already', (value: number) => 63 - value, 60, Infinity, 63],
  ])('[BE1] [BE2] %s', (_shape, gainAt, stated, most, expected) => expect(of(gainAt, stated, 0, most)).toBeCloseTo(expected, 6))

  it.each([
    ['where nothing is gained', (value: number) => -value],
    ['where the gain does not fall far enough', (value: number) => value + 1],
    ['where the gain does not depend on it', () => 5],
    ['where it falls and never ends', (value: number) => 1 + 1 / value],
  ])('[BE1] is absent %s', (_shape, gainAt) => expect(of(gainAt, 60)).toBeUndefined())

  it('[BE1] is the nearer one where the gain falls both ways', () => {
    expect(of((value) => 400 - (value - 55) ** 2, 60)).toBeCloseTo(75, 6)
  })

  it('[BE2] takes few steps where the gain falls in proportion, and not many ever', () => {
    const straight = counted((value) => 100 - value)
    of(straight.gainAt, 60)
    // Three points to begin with, one beyond, one between.
    expect(straight.times()).toBeLessThanOrEqual(6)
    fc.assert(fc.property(fc.double({ min: 0.01, max: 10, noNaN: true }), fc.double({ min: 0.3, max: 8, noNaN: true }), (scale, power) => {
      const bent = counted((value) => 1 - scale * value ** power)
      const found = of(bent.gainAt, 0.9 * (1 / scale) ** (1 / power))!
      expect(found * scale ** (1 / power)).toBeCloseTo(1, 6)
      expect(bent.times()).toBeLessThan(40)
    }))
  })
})
