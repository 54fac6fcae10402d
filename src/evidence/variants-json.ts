// The variants of a report as the JSON has them: each kind of case with its measures, and the mean of all cases.
import type { VariantComparison } from '../comparison/compare-variants.ts'
import { known, type Json } from './json-value.ts'
import { measureJson } from './measure-json.ts'

/** All kinds of cases, the study's own facts first (without `id` and `name`); `total` is absent where shares do not say what it is. */
export function variantsJson({ kinds, total }: VariantComparison): Json {
  return known({
    kinds: kinds.map(({ variant, share, comparison }) => known({
      id: variant?.id, name: variant?.name, share, measures: comparison.measures.map(measureJson),
    })),
    total: total?.map(measureJson),
  })
}
