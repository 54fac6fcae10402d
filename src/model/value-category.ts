// The three value categories of a value-added analysis.

/** VA adds value for the customer, NNVA adds none but is required, NVA is waste. Order is the ministry's print order of meaning, not of columns. */
export const valueCategories = ['VA', 'NNVA', 'NVA'] as const

/** The category of one activity; an activity without one is untagged (`undefined`). */
export type ValueCategory = (typeof valueCategories)[number]

/** A category or the absence of one, as a key of sums. */
export type CategoryOrUntagged = ValueCategory | 'untagged'
