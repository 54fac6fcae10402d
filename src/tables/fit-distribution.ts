// Observed lengths of time -> the distribution that describes them best, with the mean and spread that were observed.
import type { DistributionKind } from '../model/distribution.ts'

/** Numbers of a distribution, in the unit of the observations. */
export interface FittedDistribution {
  readonly kind: DistributionKind
  readonly mean: number
  readonly sd: number
  readonly min: number
  readonly max: number
}

/** Fewer observations than this tell a mean, and no shape. */
export const fewestForShape = 20

/** Spread below this part of the mean is none. */
const leastSpread = 0.01

/**
 * The kind among fixed, uniform, normal, exponential, lognormal and gamma under which the observations are most likely, each with
 * the observed mean and standard deviation (uniform: with the observed ends), less one for each number that had to be estimated
 * (Akaike's criterion). Observations are 0 or more; 0 counts as half a second where a kind has no 0. `undefined` for fewer than
 * `fewestForShape` observations, or where all are 0.
 */
export function fitDistribution(observed: readonly number[]): FittedDistribution | undefined {
  const { mean, sd } = momentsOf(observed)
  if (observed.length < fewestForShape || mean <= 0) return undefined
  let [min, max] = [observed[0]!, observed[0]!]
  for (const value of observed) {
    if (value < min) min = value
    if (value > max) max = value
  }
  const fit = (kind: DistributionKind): FittedDistribution => ({ kind, mean, sd, min, max })
  if (sd < leastSpread * mean) return fit('fixed')
  const best = criteria.map(({ kind, free, density }) => {
    const logDensity = density({ kind, mean, sd, min, max })
    let sum = 0
    for (const value of observed) sum += logDensity(Math.max(value, halfSecond))
    return { kind, score: sum - free }
  }).reduce((a, b) => (b.score > a.score ? b : a))
  return fit(best.kind)
}

/** Mean and standard deviation (of a sample); both 0 without observations. */
export function momentsOf(observed: readonly number[]): { readonly mean: number; readonly sd: number } {
  let mean = 0
  let squares = 0
  for (const [at, value] of observed.entries()) {
    const step = value - mean
    mean += step / (at + 1)
    squares += step * (value - mean)
  }
  return { mean, sd: observed.length > 1 ? Math.sqrt(squares / (observed.length - 1)) : 0 }
}

const halfSecond = 1 / 120

type LogDensity = (value: number) => number

// The simpler kind first: of two that fit alike it is kept.
const criteria: readonly { readonly kind: DistributionKind; readonly free: number; readonly density: (fit: FittedDistribution) => LogDensity }[] = [
  { kind: 'exponential', free: 1, density: ({ mean }) => (value) => -Math.log(mean) - value / mean },
  { kind: 'uniform', free: 2, density: ({ min, max }) => () => -Math.log(max - min) },
  { kind: 'normal', free: 2, density: ({ mean, sd }) => (value) => -Math.log(sd) - logRootOf2Pi - ((value - mean) / sd) ** 2 / 2 },
  {
    kind: 'gamma', free: 2, density: ({ mean, sd }) => {
      const shape = (mean / sd) ** 2
      const scale = mean / shape
      const constant = -logGamma(shape) - shape * Math.log(scale)
      return (value) => constant + (shape - 1) * Math.log(value) - value / scale
    },
  },
  {
    kind: 'lognormal', free: 2, density: ({ mean, sd }) => {
      const variance = Math.log1p((sd / mean) ** 2)
      const middle = Math.log(mean) - variance / 2
      return (value) => -Math.log(value) - Math.log(variance) / 2 - logRootOf2Pi - (Math.log(value) - middle) ** 2 / (2 * variance)
    },
  },
]

const logRootOf2Pi = Math.log(2 * Math.PI) / 2

/** The logarithm of the gamma function for x > 0, to 1e-10: Stirling's series, after moving x up to where it holds. */
export function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 10; at++) shift += Math.log(at)
  const inverse = 1 / at
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)))
  return (at - 0.5) * Math.log(at) - at + logRootOf2Pi + series - shift
}
