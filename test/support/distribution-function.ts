// Distribution functions and standard deviations written from textbooks with Math.*, to hold drawn numbers against.
import type { MinutesDistribution } from '../../src/analysis/simulation/distribution-minutes.ts'

/** P(X ≤ x) of what is drawn from the distribution; at its only value a fixed one jumps to 1. */
export function distributionFunction(distribution: MinutesDistribution): (x: number) => number {
  switch (distribution.kind) {
    case 'fixed':
      return (x) => (x < distribution.value ? 0 : 1)
    case 'uniform':
      return (x) => Math.min(Math.max((x - distribution.min) / (distribution.max - distribution.min), 0), 1)
    case 'triangular': {
      const { min, mode, max } = distribution
      return (x) => (x <= min ? 0 : x >= max ? 1 : x < mode ? (x - min) ** 2 / ((max - min) * (mode - min)) : 1 - (max - x) ** 2 / ((max - min) * (max - mode)))
    }
    case 'normal':
      return (x) => (x < 0 ? 0 : normal((x - distribution.mean) / distribution.sd))
    case 'exponential':
      return (x) => 1 - Math.exp(-Math.max(x, 0) / distribution.mean)
    case 'lognormal': {
      const variance = Math.log1p((distribution.sd / distribution.mean) ** 2)
      return (x) => (x <= 0 ? 0 : normal((Math.log(x) - Math.log(distribution.mean) + variance / 2) / Math.sqrt(variance)))
    }
    case 'gamma': {
      const shape = (distribution.mean / distribution.sd) ** 2
      return (x) => lowerGamma(shape, (x * shape) / distribution.mean)
    }
  }
}

/** Standard deviation of what is drawn; that of a normal distribution after it was cut off at 0. */
export function standardDeviation(distribution: MinutesDistribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return 0
    case 'uniform':
      return (distribution.max - distribution.min) / Math.sqrt(12)
    case 'triangular': {
      const [low, high] = [distribution.mode - distribution.min, distribution.max - distribution.mode]
      return Math.sqrt((low ** 2 + low * high + high ** 2) / 18)
    }
    case 'normal': {
      // √(E(X²) − E(X)²), the moments those of the part above 0.
      const { mean, sd } = distribution
      const [above, density] = [normal(mean / sd), Math.exp(-((mean / sd) ** 2) / 2) / Math.sqrt(2 * Math.PI)]
      return Math.sqrt((mean ** 2 + sd ** 2) * above + mean * sd * density - (mean * above + sd * density) ** 2)
    }
    case 'exponential':
      return distribution.mean
    case 'lognormal':
    case 'gamma':
      return distribution.sd
  }
}

/** The standard normal distribution by P(½, x²/2). */
function normal(x: number): number {
  return (1 + Math.sign(x) * lowerGamma(0.5, (x * x) / 2)) / 2
}

/** The regularised lower incomplete gamma function: by its series below the mean, by Lentz's continued fraction above. */
function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(-x + shape * Math.log(x) - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; term > sum * 1e-16; n++) {
      term *= x / (shape + n)
      sum += term
    }
    return front * sum
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 10_000; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return 1 - front * fraction
}

/** ln Γ by Stirling's series, moved up to where it is exact enough. */
function logGamma(x: number): number {
  let shift = 0
  while (x < 20) shift += Math.log(x++)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - shift
}
