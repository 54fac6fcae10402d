// A value-added ratio as the table prints it: one number, or the range it can still lie in.
import type { RatioInterval } from '../../../analysis/analysis.ts'
import type { Language } from '../../../locale/language.ts'
import { formatRatio } from '../../../locale/numbers.ts'

/** 61,54 %, or 44,44–58,33 % while untagged time may still move it; `undefined` without any time. */
export function ratioText(language: Language, ratio: RatioInterval | undefined): string | undefined {
  if (!ratio) return undefined
  const low = formatRatio(language, ratio.low)
  const high = formatRatio(language, ratio.high)
  return low === high ? low : `${low.replace(/[\u00A0\s]*%$/, '')}–${high}`
}
