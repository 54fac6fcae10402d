// Logarithm, exponential and normal tail with the same bits in every JavaScript engine, which Math.log and Math.exp do not promise.
// Only + − × ÷ and Math.sqrt are used: IEEE 754 rounds those in one way.

// ln 2 in two pieces: k·high is exact for every exponent k, and low holds the digits that are missing.
const ln2High = 0.693147180369123816490
const ln2Low = 1.90821492927058770002e-10
/** 2⁻¹⁰²²: below it numbers have no leading bit. */
const leastNormal = 2.2250738585072014e-308
const bits = new DataView(new ArrayBuffer(8))

/** 2 to the whole numbers −540 … 540, at that number + 540; by doubling and halving, which are exact. */
const most = 540
const powersOfTwo = new Float64Array(2 * most + 1)
powersOfTwo[most] = 1
for (let k = 1; k <= most; k++) {
  powersOfTwo[most + k] = powersOfTwo[most + k - 1]! * 2
  powersOfTwo[most - k] = powersOfTwo[most - k + 1]! / 2
}

/**
 * [PM1] Natural logarithm of x, right within 10⁻¹⁵ relative. `-Infinity` at 0, NaN below.
 * x = 2ᵏ·m with m in [√½, √2), and ln m = 2·artanh((m − 1) ÷ (m + 1)) by its power series.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  // Numbers too small for a leading bit are first made larger.
  const isSubnormal = x < leastNormal
  bits.setFloat64(0, isSubnormal ? x * 0x40000000000000 : x)
  const high = bits.getUint32(0)
  let exponent = (high >>> 20) - 1023 - (isSubnormal ? 54 : 0)
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  let mantissa = bits.getFloat64(0)
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent++
  }
  return exponent * ln2High + (logNearOne(mantissa - 1) + exponent * ln2Low)
}

/** [PM1] ln(1 + x) for x ≥ 0, right within 10⁻¹⁵ relative also where 1 + x is hardly more than 1. */
export function logOfOnePlus(x: number): number {
  return x < 0.4 ? logNearOne(x) : log(1 + x)
}

/** ln(1 + f) for −0.3 ≤ f ≤ 0.42. */
function logNearOne(f: number): number {
  const s = f / (2 + f)
  const z = s * s
  // s ≤ 0.1736: the first term left out, z¹² ÷ 25, is below 10⁻¹⁹.
  const series = z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z / 23))))))))))
  // 2s = f − s·f: the large part is exact.
  return f - s * (f - 2 * series)
}

/**
 * [PM2] e to the x, right within 10⁻¹⁵ relative (save results below 10⁻³⁰⁷, which have fewer digits). Infinity above 709.78, 0 below −745.2.
 * x = k·ln 2 + r with |r| ≤ ln 2 ÷ 2, and e^r by its power series.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.2) return 0
  const k = Math.floor(x / Math.LN2 + 0.5)
  const r = (x - k * ln2High) - k * ln2Low
  // |r|¹⁵ ÷ 15!, the first term left out, is below 10⁻¹⁹.
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40_320 + r * (1 / 362_880
    + r * (1 / 3_628_800 + r * (1 / 39_916_800 + r * (1 / 479_001_600 + r * (1 / 6_227_020_800 + r / 87_178_291_200)))))))))))))
  // Two steps, since 2ᵏ itself may lie beyond the numbers there are while the result does not.
  const half = Math.trunc(k / 2)
  return series * powersOfTwo[half + most]! * powersOfTwo[k - half + most]!
}

/** √(2π). */
export const root2Pi = 2.506628274631000502

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return exp(-x * x / 2) / root2Pi
}

/**
 * [PM3] Chance of a standard normal number above x, right within 10⁻¹³ relative for x ≤ 37. By the power series of the distribution up to 3,
 * beyond by Laplace's continued fraction (Abramowitz and Stegun 26.2.11, 26.2.14).
 */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x)
  if (x < 3) {
    let term = x
    let sum = x
    for (let n = 3; term > sum * 1e-17; n += 2) {
      term *= x * x / n
      sum += term
    }
    return 0.5 - normalDensity(x) * sum
  }
  let fraction = x
  for (let n = 120; n >= 1; n--) fraction = x + n / fraction
  return normalDensity(x) / fraction
}
