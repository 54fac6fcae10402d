// Sums over activities -> what each row of the ledger adds to their difference.
import type { BothSides } from '../../model/study.ts'
import type { LedgerRow } from '../comparison.ts'

/** What an activity adds to a sum, by its id; what is not in it adds nothing. */
export type Addends = ReadonlyMap<string, number>

/** [AB1] Of a sum over activities, a row has Σ over its to-be activities − Σ over its as-is activities. Exact. */
export function differencesByRow(ledger: readonly LedgerRow[], { asIs, toBe }: BothSides<Addends>): readonly number[] {
  return ledger.map((row) => sumOf(row.toBe, toBe) - sumOf(row.asIs, asIs))
}

/** What a row has of a sum on one side. */
export function sumOf(ids: readonly string[], addends: Addends): number {
  return ids.reduce((sum, id) => sum + (addends.get(id) ?? 0), 0)
}

/** Both factors of Σ n·p: how often an activity is done and what it adds each time. */
export interface Factors {
  readonly often: Addends
  readonly each: Addends
}

/**
 * [AB2] A row of one activity on each side has n₁p₁ − n₀p₀ = (p₁ − p₀)·(n₀ + n₁)/2 + (n₁ − n₀)·(p₀ + p₁)/2: the part of other times and the part of
 * other frequency, the Shapley value of two factors. Of any other row, what it has by either order of its two sums: with n the times its
 * activities are done together and p = Σ n·p ÷ n what they take on average. [AB3] What is on one side only, or never done there, differs by
 * frequency alone.
 */
export function splitByRow(ledger: readonly LedgerRow[], asIs: Factors, toBe: Factors): { readonly byTime: readonly number[]; readonly byFrequency: readonly number[] } {
  const parts = ledger.map((row) => {
    const [n0, n1] = [sumOf(row.asIs, asIs.often), sumOf(row.toBe, toBe.often)]
    const [sum0, sum1] = [productOf(row.asIs, asIs), productOf(row.toBe, toBe)]
    if (n0 === 0 || n1 === 0) return { time: 0, frequency: sum1 - sum0 }
    const [p0, p1] = [sum0 / n0, sum1 / n1]
    return { time: ((p1 - p0) * (n0 + n1)) / 2, frequency: ((n1 - n0) * (p0 + p1)) / 2 }
  })
  return { byTime: parts.map(({ time }) => time), byFrequency: parts.map(({ frequency }) => frequency) }
}

function productOf(ids: readonly string[], { often, each }: Factors): number {
  return ids.reduce((sum, id) => sum + (often.get(id) ?? 0) * (each.get(id) ?? 0), 0)
}
