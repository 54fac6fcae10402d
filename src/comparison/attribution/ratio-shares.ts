// A ratio of two sums -> what everything that changes either of them adds to the ratio's difference.

/** Numerator and denominator of one side, and by how much something changes each. */
export interface RatioParts {
  readonly numerator: number
  readonly denominator: number
}

/**
 * [AB4] What changes the numerator by ΔN and the denominator by ΔD has ΔN · (1/D₀ + 1/D₁)/2 − ΔD · (N₀ + N₁)/(2·D₀·D₁) of the difference
 * N₁/D₁ − N₀/D₀: the Shapley value of the two factors N and 1/D, each shared out in proportion, since both change by sums. Neither
 * denominator may be 0.
 */
export function ratioShares(asIs: RatioParts, toBe: RatioParts, changes: readonly RatioParts[]): readonly number[] {
  const perNumerator = (1 / asIs.denominator + 1 / toBe.denominator) / 2
  // Divided one after the other: the product of two small denominators may be too small to tell from 0.
  const perDenominator = (asIs.numerator + toBe.numerator) / asIs.denominator / toBe.denominator / 2
  return changes.map(({ numerator, denominator }) => numerator * perNumerator - denominator * perDenominator)
}

/**
 * The shares with what rounding left of the total added to the largest of them, where it changes least: amounts of very different size leave
 * more than dust. Shares that add up to within `least` of the total stay as they are.
 */
export function closedTo(total: number, shares: readonly number[], least: number): readonly number[] {
  const left = shares.reduce((rest, share) => rest - share, total)
  const largest = shares.reduce((best, share, at) => (Math.abs(share) > Math.abs(shares[best]!) ? at : best), 0)
  return Math.abs(left) <= least ? shares : shares.map((share, at) => (at === largest ? share + left : share))
}
