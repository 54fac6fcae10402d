// A measure of the analyst's own, beside those every comparison has: servers, fees, forms.

/** Which way a measure improves; `neutral` when neither does. */
export const directions = ['less', 'more', 'neutral'] as const
/** One direction. */
export type Direction = (typeof directions)[number]

/** Most measures of one study, most characters of a name and of a unit: what still fits a table that people read. */
export const mostMeasures = 200
/** @see mostMeasures */
export const longestMeasureName = 200
/** @see mostMeasures */
export const longestMeasureUnit = 60
/** Largest amount on either side of 0: up to here a difference of two is exact to the unit. */
export const mostOfMeasure = 1e15

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

/** An id that none of the measures has: m1, m2 and so on. */
export function nextMeasureId(measures: readonly ExtraMeasure[]): string {
  const taken = new Set(measures.map(({ id }) => id))
  let number = measures.length + 1
  while (taken.has(`m${number}`)) number += 1
  return `m${number}`
}
