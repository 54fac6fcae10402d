// Quantiles of Student's t: how far a mean of few values may lie from the true one.
import { normalTail } from './portable-math.ts'

/**
 * [ES3] The t with `confidence` of the distribution between −t and t; `freedom` degrees, a whole number, at least 1. Right within
 * 10⁻⁹ relative. Up to 200 degrees from the finite sums of the distribution (Abramowitz and Stegun 26.7.3 and 26.7.4), solved by halving; beyond from
 * Fisher's expansion around the normal distribution (26.7.5).
 */
export function studentT(confidence: 0.95 | 0.99, freedom: number): number {
  if (freedom > 200) return expanded(halved((x) => 1 - 2 * normalTail(x), confidence, 10), freedom)
  return halved((t) => within(t, freedom), confidence, 100)
}

/** Chance to be within −t and t. */
function within(t: number, freedom: number): number {
  const hypotenuse = Math.sqrt(freedom + t * t)
  const sine = t / hypotenuse
  const cosine = Math.sqrt(freedom) / hypotenuse
  const isOdd = freedom % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = freedom === 1 ? 0 : term
  for (let n = isOdd ? 3 : 2; n <= freedom - 2; n += 2) {
    term *= ((n - 1) / n) * cosine * cosine
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (arcTangent(t / Math.sqrt(freedom)) + sine * sum) : sine * sum
}

/** Arc tangent of x ≥ 0 by its power series, after four halvings of the angle; Math.atan need not be the same in every engine. */
function arcTangent(x: number): number {
  let small = x
  for (let step = 0; step < 4; step++) small /= 1 + Math.sqrt(1 + small * small)
  const square = small * small
  let sum = 0
  for (let n = 25; n >= 1; n -= 2) sum = 1 / n - square * sum
  return 16 * small * sum
}

/** Where the rising function takes the value, between 0 and `most`. */
function halved(rising: (x: number) => number, value: number, most: number): number {
  let [low, high] = [0, most]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function expanded(z: number, freedom: number): number {
  const square = z * z
  const odd = (...coefficients: readonly number[]): number => z * coefficients.reduce((sum, coefficient) => sum * square + coefficient, 0)
  const terms = [odd(1, 1) / 4, odd(5, 16, 3) / 96, odd(3, 19, 17, -15) / 384, odd(79, 776, 1482, -1920, -945) / 92_160]
  return z + terms.reduceRight((sum, term) => (sum + term) / freedom, 0)
}
