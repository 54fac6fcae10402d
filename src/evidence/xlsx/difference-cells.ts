// Differences and percents of any measure -> cells that compute them from the amounts beside them.
import { looks } from './looks.ts'
import type { Cell, CellStyle } from './sheet.ts'

/** A look that shows the direction of a difference even when it grows, as the ledger does. */
export function signedStyle(style: CellStyle): CellStyle {
  const format = style.format ?? '0'
  return { ...style, format: `+${format};-${format};${format}` }
}

/**
 * The cell of a percent: the difference in one cell ÷ the as-is amount in another; blank where there is none. Of an amount that may be
 * below 0 nothing is a share there either [ME4].
 */
export function percentCell(percent: number | undefined, asIs: string, difference: string, mayBeNegative = false): Cell {
  if (percent === undefined) return { blank: true, style: looks.percent }
  const whole = mayBeNegative ? `MAX(${asIs},0)` : asIs
  return { formula: `IF(${whole}=0,"",${difference}/${asIs})`, value: percent, style: signedStyle(looks.percent) }
}
