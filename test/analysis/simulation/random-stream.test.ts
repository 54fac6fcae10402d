import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStream } from '../../../src/analysis/simulation/random-stream.ts'

/** sfc32 as its author defines it, in whole numbers without end. */
function* definition(words: readonly number[]): Generator<bigint, never> {
  const low = (value: bigint): bigint => value & 0xffffffffn
  let [a, b, c, counter] = [0n, 0n, 0n, 1n]
  const round = (): bigint => {
    const out = low(a + b + counter)
    counter = low(counter + 1n)
    a = b ^ (b >> 9n)
    b = low(c + (c << 3n))
    c = low(low((c << 21n) | (c >> 11n)) + out)
    return out
  }
  for (const word of words) {
    a ^= BigInt(word)
    for (let step = 0; step < 12; step++) round()
  }
  for (;;) yield round()
}

const first = (count: number, seed: number, replication: number, key: string): Float64Array => {
  const into = new Float64Array(count)
  openStream(seed, replication, key).fill(into)
  return into
}
const word = fc.nat({ max: 2 ** 32 - 1 })

describe('a row of chance', () => {
  it('[RN1] is sfc32, two rounds for each number', () => {
    fc.assert(fc.property(word, word, fc.string({ maxLength: 8 }), (seed, replication, key) => {
      const rounds = definition([seed, replication, key.length, ...[...Array(key.length).keys()].map((at) => key.charCodeAt(at))])
      for (const value of first(20, seed, replication, key)) {
        const [high, low] = [rounds.next().value, rounds.next().value]
        expect(value).toBe(Number((high << 21n) | (low >> 11n)) / 2 ** 53)
      }
    }), { numRuns: 50 })
  })

  it('[RN1] begins with these numbers for good', () => {
    expect([...first(3, 1, 0, 'Task_1')]).toMatchInlineSnapshot(`
      [
        0.3483146025200796,
        0.7257810915361725,
        0.2590582806794687,
      ]
    `)
  })

  it('[RN2] changes about half of all bits with any bit of seed, replication or key', () => {
    const bitsOf = (values: Float64Array): readonly number[] => [...values].flatMap((value) => [Math.floor(value * 2 ** 32), Math.floor(((value * 2 ** 32) % 1) * 2 ** 21)])
    const distance = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((sum, value, at) => sum + ((value ^ b[at]!) >>> 0).toString(2).replaceAll('0', '').length, 0) / ((53 * a.length) / 2)
    fc.assert(fc.property(word, word, fc.string({ minLength: 1, maxLength: 12 }), fc.nat({ max: 31 }), fc.nat({ max: 6 }), (seed, replication, key, bit, letterBit) => {
      const base = bitsOf(first(40, seed, replication, key))
      const otherKey = String.fromCharCode(key.charCodeAt(0) ^ (1 << letterBit)) + key.slice(1)
      for (const [s, r, k] of [[(seed ^ (1 << bit)) >>> 0, replication, key], [seed, (replication ^ (1 << bit)) >>> 0, key], [seed, replication, otherKey]] as const) {
        // 2,120 bits: six standard deviations are 0.065.
        expect(Math.abs(distance(base, bitsOf(first(40, s, r, k))) - 0.5)).toBeLessThan(0.065)
      }
    }), { numRuns: 200 })
  })

  it('[RN2] does not go along with the rows of neighbouring keys, replications and seeds', () => {
    const rows = [['Task_1', 0, 1], ['Task_2', 0, 1], ['Task_10', 0, 1], ['', 0, 1], ['Task_1', 1, 1], ['Task_1', 0, 2], ['Task_1', 2, 0]]
      .map(([key, replication, seed]) => first(100_000, seed as number, replication as number, key as string))
    rows.forEach((row, at) => rows.slice(at + 1).forEach((other) => {
      let sum = 0
      for (let place = 0; place < row.length; place++) sum += (row[place]! - 0.5) * (other[place]! - 0.5)
      // Correlation with standard deviation 1/√n.
      expect(Math.abs((sum * 12) / row.length) * Math.sqrt(row.length)).toBeLessThan(4.5)
    }))
  })

  it('[RN3] is the same one at a time, in blocks, and mixed', () => {
    const whole = first(30, 7, 3, 'a')
    const stream = openStream(7, 3, 'a')
    const mixed: number[] = []
    for (const length of [1, 4, 0, 7]) {
      mixed.push(stream.next())
      const block = new Float64Array(length)
      stream.fill(block)
      mixed.push(...block)
    }
    expect(mixed).toEqual([...whole.slice(0, mixed.length)])
  })

  it('[RN1] covers [0, 1) evenly, its high bits and its low ones', () => {
    const values = first(256_000, 5, 0, 'even')
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    for (const shift of [1, 2 ** 20, 2 ** 40]) {
      const counts = new Float64Array(256)
      for (const value of values) counts[Math.floor(((value * shift) % 1) * 256)]!++
      const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
      // 255 degrees of freedom: mean 255, standard deviation 22.6.
      expect(Math.abs(chiSquare - 255)).toBeLessThan(5 * 22.6)
    }
  })
})
