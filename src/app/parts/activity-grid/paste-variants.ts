// What the rows of a pasted table that name a variant would do: fill one the study has, or make a new one.
import { nameKey } from '../../../model/name-key.ts'
import { longestVariantName, mostVariants, type Variant } from '../../../model/variant.ts'
import type { StatedVariant } from '../../../tables/gathered-facts.ts'

/** One variant of the table before anything is changed. */
export interface VariantLine {
  readonly stated: StatedVariant
  /** `tooMany`: the study cannot keep one more; `nameTooLong`: nor a name of that length. Both are left out. */
  readonly becomes: 'filled' | 'new' | 'tooMany' | 'nameTooLong'
}

/** The variants of a table in its order. [PV1] Names that sound alike are one variant, as while the table was read. */
export function variantLines(stated: readonly StatedVariant[], known: readonly Variant[]): readonly VariantLine[] {
  let room = mostVariants - known.length
  return stated.map((one): VariantLine => {
    if (known.some(({ name }) => nameKey(name) === nameKey(one.name))) return { stated: one, becomes: 'filled' }
    if (one.name.length > longestVariantName) return { stated: one, becomes: 'nameTooLong' }
    room -= 1
    return { stated: one, becomes: room >= 0 ? 'new' : 'tooMany' }
  })
}

/** The variants that are taken. */
export function taken(lines: readonly VariantLine[]): readonly StatedVariant[] {
  return lines.filter(({ becomes }) => becomes === 'filled' || becomes === 'new').map(({ stated }) => stated)
}
