// Where differences come from -> JSON: each measure with the rows that add anything, by their place in the ledger and their ids.
import type { Attribution } from '../comparison/attribution/attribution.ts'
import type { Comparison } from '../comparison/comparison.ts'
import { known, type Json } from './json-value.ts'

/**
 * The attributions in the order of the measures. `row` is the position in `outcomes`, from 0; rows that add nothing are left out. All
 * amounts and the flow's add up to `total`.
 */
export function attributionsJson({ attributions, ledger }: Pick<Comparison, 'attributions' | 'ledger'>): Json {
  return [...attributions.values()].map((attribution) => {
    const { measure, method, total, byRow, flow, sampled } = attribution
    const rows = ledger.flatMap(({ asIs, toBe }, row) => (byRow[row] === 0 ? [] : [{ row, asIs: [...asIs], toBe: [...toBe], amount: byRow[row]!, ...partsJson(attribution, row) }]))
    return known({ measure, method, total, rows, flow, sampled: sampled && { orders: sampled.orders } })
  })
}

function partsJson({ split, sampled }: Attribution, row: number): { readonly [key: string]: Json } {
  return known({ byTime: split?.byTime[row], byFrequency: split?.byFrequency[row], halfWidth: sampled?.halfWidths[row] })
}
