// Where the difference of a measure comes from, as every consumer reads it. Types only; attributions-of.ts fills them.
import type { MeasureName } from '../comparison.ts'

/**
 * How a difference is shared out. Every method is independent of any order of the rows, closes to the difference, and turns its signs when
 * the sides are swapped; sampled orders do so within their half-widths. `sum`: the measure adds up over activities, so that a row has its
 * own difference. `distinct`: the measure counts different names; Shapley value in closed form. `ratio`: one sum over another; Shapley value
 * of numerator and denominator. `shapley`: Shapley value of the rows and the flow. `flow`: no row makes the measure, the drawing as a whole
 * does.
 */
export type AttributionMethod = 'sum' | 'distinct' | 'ratio' | 'shapley' | 'flow'

/** One measure's difference, shared out among the rows of the ledger. */
export interface Attribution {
  readonly measure: MeasureName
  readonly method: AttributionMethod
  /** To-be − as-is, as the measure itself says; `byRow` and `flow` add up to it, save rounding in the last digits. */
  readonly total: number
  /** What each row brings, in the order of the ledger and in the unit of the measure; 0 for a row that changes nothing. */
  readonly byRow: readonly number[]
  /** What no row brings: the order of the work, branches, parallel work, chances, loops. Absent where rows carry everything. */
  readonly flow?: number
  /** Of the expected work: how much of `byRow` comes from other times, and how much from being done more or less often. */
  readonly split?: { readonly byTime: readonly number[]; readonly byFrequency: readonly number[] }
  /** Where too much depends on too much else to try every order: orders tried, and half the 95 % interval of each row. */
  readonly sampled?: { readonly orders: number; readonly halfWidths: readonly number[] }
}

/** The attributions of a comparison: one for each measure that has a difference. */
export type Attributions = ReadonlyMap<MeasureName, Attribution>
