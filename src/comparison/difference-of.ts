// Two amounts of one measure -> how far they differ and whether that is better. The same for every measure there is.
import type { Direction } from '../model/extra-measure.ts'

/** Both amounts as far as they are known, and what follows where both are. */
export interface Difference {
  readonly asIs?: number
  readonly toBe?: number
  readonly difference?: number
  /** Difference ÷ as-is. */
  readonly percent?: number
  readonly verdict?: 'better' | 'worse' | 'same'
}

/**
 * [ME3] Difference = to-be − as-is. [ME4] Percent = difference ÷ as-is as a share of 1; none where as-is is 0 or below, of which
 * nothing is a share, and none for ratios. [ME5] Equal is the same; of a measure without direction a difference has no verdict.
 */
export function differenceOf(asIs: number | undefined, toBe: number | undefined, better: Direction, isRatio = false): Difference {
  const known = { ...(asIs !== undefined && { asIs }), ...(toBe !== undefined && { toBe }) }
  if (asIs === undefined || toBe === undefined) return known
  const difference = toBe - asIs
  const verdict = difference === 0 ? 'same' : better === 'neutral' ? undefined : difference < 0 === (better === 'less') ? 'better' : 'worse'
  const share = difference / asIs
  // Of next to nothing, a share may be past all measure.
  return { ...known, difference, ...(asIs > 0 && !isRatio && Number.isFinite(share) && { percent: share }), ...(verdict && { verdict }) }
}
