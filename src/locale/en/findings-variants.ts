// Findings about variants: what is wrong (`CODE.why`) and what to do (`CODE.fix`).
import type { findingsVariants as source } from '../id/findings-variants.ts'

export const findingsVariants: Record<keyof typeof source, string> = {
  'VARIANT_SHARES_PASS_ONE.why': 'The shares of all variants add up to {percent} %, more than 100 %, so no mean of all cases is computed.',
  'VARIANT_SHARES_PASS_ONE.fix': 'Make the shares smaller until they add up to at most 100 %. The rest are the cases that run with the base facts.',
  'VARIANT_SHARE_MISSING.why': 'The variants {names} have no share yet while others do, so no mean of all cases is computed.',
  'VARIANT_SHARE_MISSING.fix': 'State the share of each variant: what percentage of all cases it is.',
  'VARIANT_WITHOUT_DEPARTURE.why': 'The variant “{variant}” does not differ from the base, so all its figures are the same.',
  'VARIANT_WITHOUT_DEPARTURE.fix': 'Choose the variant and change the times, probabilities or other facts that differ. If nothing differs, remove it.',
  'VARIANT_ELEMENT_MISSING.why': 'The variant “{variant}” states facts of the element {id}, which the model does not have; they are left out.',
  'VARIANT_ELEMENT_MISSING.fix': 'Check whether the model was replaced. If the element is gone for good, state the facts for the one that took its place.',
  'VARIANT_TO_BE_LONGER.why': 'In the variant “{variant}” the to-be total ({toBe} working minutes) is longer than the as-is total ({asIs} working minutes).',
  'VARIANT_TO_BE_LONGER.fix': 'Check the times of that variant. If it really takes longer, explain which other benefit is the reason.',
}
