// Rows of fact tables that name a variant, and `--variant NAME=SHARE` -> the variants of the study.
import { nameKey } from '../model/name-key.ts'
import type { BothSides } from '../model/study.ts'
import type { Ratio } from '../model/units.ts'
import { departingFrom, longestVariantName, mostVariants, newVariant, type Variant } from '../model/variant.ts'
import type { Flags } from './flags.ts'
import type { GivenModel } from './read-model.ts'
import { Refusal } from './refusal.ts'

/**
 * The variants in the order the tables name them, that of the as-is first; the same name in both is one variant. Throws a Refusal for a share of a
 * variant that no table names, one that cannot be read, and variants a study cannot keep.
 */
export function variantsOf(flags: Flags, sides: BothSides<GivenModel>): readonly Variant[] {
  const variants = new Map<string, Variant>()
  for (const side of ['asIs', 'toBe'] as const) {
    for (const { name, facts } of sides[side].variants) {
      if (name.length > longestVariantName) throw new Refusal(name, 'variantNameTooLong', { limit: longestVariantName })
      const key = nameKey(name)
      const known = variants.get(key) ?? newVariant(`v${variants.size + 1}`, name)
      variants.set(key, departingFrom({ ...known, facts: { ...known.facts, [side]: facts } }, side, sides[side].facts))
    }
  }
  if (variants.size > mostVariants) throw new Refusal('ringkas', 'variantsTooMany', { count: variants.size, limit: mostVariants })
  const shared = new Set<string>()
  for (const text of flags.texts('variant')) {
    const [, name = '', written = ''] = /^(.*)=([^=]*)$/s.exec(text) ?? []
    const share = readShare(written.trim())
    if (name.trim() === '' || share === undefined) throw new Refusal(`--variant ${text}`, 'flagValue', { expected: 'Berat=0.2, Berat=20%' })
    const key = nameKey(name)
    const variant = variants.get(key)
    if (!variant) throw variants.size === 0 ? new Refusal(`--variant ${text}`, 'variantNone') : new Refusal(`--variant ${text}`, 'variantUnknown', { names: [...variants.values()].map((some) => some.name).join(', ') })
    if (shared.has(key)) throw new Refusal(`--variant ${text}`, 'flagTwice')
    shared.add(key)
    variants.set(key, { ...variant, share })
  }
  return [...variants.values()]
}

function readShare(text: string): Ratio | undefined {
  const [, number, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? []
  if (number === undefined) return undefined
  const value = Number(number.replace(',', '.')) / (percent === '%' ? 100 : 1)
  return value <= 1 ? value : undefined
}
