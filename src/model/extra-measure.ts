// A measure of the analyst's own, beside those every comparison has: servers, fees, forms.

/** Which way a measure improves; `neutral` when neither does. */
export const directions = ['less', 'more', 'neutral'] as const
/** One direction. */
export type Direction = (typeof directions)[number]

/** One figure of both sides that no model tells; a side that nobody stated is absent. */
export interface ExtraMeasure {
  /** Unique within the study. */
  readonly id: string
  readonly name: string
  /** What it is counted in, as the analyst writes it; absent for a bare number. */
  readonly unit?: string
  readonly better: Direction
  readonly asIs?: number
  readonly toBe?: number
}
