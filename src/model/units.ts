// The units figures are kept in. They are formatted for people only in locale/.

/** Working minutes; elapsed time is turned into them by a WorkCalendar. Never negative in a fact, signed in a difference. */
export type Minutes = number

/** A share between 0 and 1. */
export type Ratio = number

/** Whole rupiah. */
export type Money = number
