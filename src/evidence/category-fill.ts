// The light backgrounds of the value categories on paper; the letters beside them carry the meaning too.
import type { CategoryOrUntagged } from '../model/value-category.ts'

/** Colours as RRGGBB. */
export const categoryFill: Readonly<Record<CategoryOrUntagged, string>> = { VA: 'DFF2EA', NNVA: 'FBEFD6', NVA: 'FBE6D9', untagged: 'EEEEE9' }
