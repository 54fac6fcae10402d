import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanOf, type MinutesDistribution } from '../../../src/analysis/simulation/distribution-minutes.ts'
import { openStream } from '../../../src/analysis/simulation/random-stream.ts'
import { sampler } from '../../../src/analysis/simulation/sampler.ts'
import { distributionFunction, standardDeviation } from '../../support/distribution-function.ts'

function draws(distribution: MinutesDistribution, count: number, key = 'a', block = count): Float64Array {
  const fill = sampler(distribution, openStream(2026, 0, key))
  const all = new Float64Array(count)
  for (let at = 0; at < count; at += block) fill(all.subarray(at, Math.min(at + block, count)))
  return all
}

const shapes: readonly MinutesDistribution[] = [
  { kind: 'uniform', min: 3, max: 8 },
  { kind: 'triangular', min: 10, mode: 30, max: 120 }, { kind: 'triangular', min: 0, mode: 0, max: 1 }, { kind: 'triangular', min: 0, mode: 1, max: 1 },
  { kind: 'normal', mean: 100, sd: 10 }, { kind: 'normal', mean: 1, sd: 2 },
  { kind: 'exponential', mean: 14 },
  { kind: 'lognormal', mean: 30, sd: 15 }, { kind: 'lognormal', mean: 1, sd: 0.001 },
  { kind: 'gamma', mean: 30, sd: 15 }, { kind: 'gamma', mean: 10, sd: 10 }, { kind: 'gamma', mean: 10, sd: 15 }, { kind: 'gamma', mean: 5, sd: 0.05 }, { kind: 'gamma', mean: 1, sd: 5 },
]
const named = (distribution: MinutesDistribution): readonly [string, MinutesDistribution] => [JSON.stringify(distribution), distribution]

describe('drawn times', () => {
  it.each(shapes.map(named))('[SM3] follow %s (Kolmogorov and Smirnov)', (_name, distribution) => {
    const count = 400_000
    const times = draws(distribution, count).sort()
    const below = distributionFunction(distribution)
    let worst = 0
    // A place where the distribution jumps (the cut at 0) is compared at its end only.
    for (let at = 0; at < count; at++) {
      if (at + 1 < count && times[at + 1] === times[at]) continue
      worst = Math.max(worst, Math.abs(below(times[at]!) - (at + 1) / count))
    }
    // Exceeded by chance once in 2,000 times; the seed is fixed.
    expect(worst * Math.sqrt(count)).toBeLessThan(2.03)
  })

  it.each(shapes.map(named))('[SM3] have the mean and spread of %s', (_name, distribution) => {
    const times = draws(distribution, 400_000, 'moments', 256)
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    const sd = Math.sqrt(times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1))
    expect(Math.abs(mean - meanOf(distribution)) / (standardDeviation(distribution) / Math.sqrt(times.length))).toBeLessThan(4)
    expect(Math.abs(sd / standardDeviation(distribution) - 1)).toBeLessThan(0.05)
  })

  it('[SM3] fixed times are what they are', () => {
    expect([...draws({ kind: 'fixed', value: 7 }, 3)]).toEqual([7, 7, 7])
  })

  it('[SM1] a normal distribution is cut off at 0', () => {
    const times = draws({ kind: 'normal', mean: 1, sd: 2 }, 100_000)
    expect(times.every((time) => time >= 0)).toBe(true)
    // Φ(−½) = 0.3085.
    expect(times.filter((time) => time === 0).length / times.length).toBeCloseTo(0.3085, 2)
  })

  it('[SM3] reach into the tails as far as they must', () => {
    const far = draws({ kind: 'exponential', mean: 1 }, 1_000_000).filter((time) => time > 7.69711747013104972)
    // e⁻⁷·⁶⁹⁷ · 10⁶ = 454 expected, and beyond it the same distribution once more.
    expect(Math.abs(far.length - 454) / Math.sqrt(454)).toBeLessThan(4)
    expect(far.reduce((sum, time) => sum + time - 7.69711747013104972, 0) / far.length).toBeCloseTo(1, 0)
    const high = draws({ kind: 'normal', mean: 50, sd: 1 }, 1_000_000).filter((time) => Math.abs(time - 50) > 3.6541528853610088)
    expect(Math.abs(high.length - 258) / Math.sqrt(258)).toBeLessThan(4)
  })

  it('[SM2] of one kind and shape differ in scale only', () => {
    for (const [one, other] of [
      [{ kind: 'exponential', mean: 10 }, { kind: 'exponential', mean: 5 }], [{ kind: 'normal', mean: 40, sd: 4 }, { kind: 'normal', mean: 20, sd: 2 }],
      [{ kind: 'uniform', min: 2, max: 4 }, { kind: 'uniform', min: 1, max: 2 }], [{ kind: 'gamma', mean: 8, sd: 4 }, { kind: 'gamma', mean: 4, sd: 2 }],
    ] as const) {
      const [a, b] = [draws(one, 2000), draws(other, 2000)]
      a.forEach((time, at) => expect(time).toBeCloseTo(2 * b[at]!, 12))
    }
  })

  it('[RN1] are the same for good', () => {
    const of = (distribution: MinutesDistribution): readonly number[] => [...draws(distribution, 2000).slice(-2)]
    expect(shapes.map(of)).toMatchInlineSnapshot(`
      [
        [
          5.731733238265624,
          5.1771087367379565,
        ],
        [
          52.98382144411647,
          45.23821362983061,
        ],
        [
          0.32646206317173554,
          0.24861577561649018,
        ],
        [
          0.7391526551755901,
          0.6598649462940059,
        ],
        [
          110.65978452251265,
          98.94120839054833,
        ],
        [
          3.131956904502531,
          0.7882416781096664,
        ],
        [
          18.5975559890767,
          12.405032239897,
        ],
        [
          44.39706138957534,
          25.523773985197685,
        ],
        [
          1.001066046009539,
          0.9998936265238341,
        ],
        [
          45.8254394305192,
          26.007280125091036,
        ],
        [
          19.707493176043588,
          5.83899651643543,
        ],
        [
          23.605409547175743,
          8.943775622176846,
        ],
        [
          5.053320976948453,
          4.994541331699089,
        ],
        [
          3.707372078676214,
          1.6257615240928836e-37,
        ],
      ]
    `)
  })

  it('[SM4] are finite and never negative, whatever the parameters', () => {
    const size = fc.double({ min: 2 ** -20, max: 1e14, noNaN: true })
    const kind = fc.constantFrom('normal', 'lognormal', 'gamma')
    fc.assert(fc.property(kind, size, size, (some, mean, sd) => {
      expect(draws({ kind: some, mean, sd }, 200).every((time) => Number.isFinite(time) && time >= 0)).toBe(true)
    }), { numRuns: 500 })
  })
})
