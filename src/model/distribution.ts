// A length of time that differs from case to case, as somebody stated it. Becomes numbers only through a WorkCalendar.
import type { Duration } from './duration.ts'

/**
 * One of the seven distributions of the profile. A three-point estimate (fast, usual, slow) is a triangular one.
 * Always min ≤ mode ≤ max, and every `mean` above 0 save where the kind is fixed.
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: Duration }
  | { readonly kind: 'uniform'; readonly min: Duration; readonly max: Duration }
  | { readonly kind: 'triangular'; readonly min: Duration; readonly mode: Duration; readonly max: Duration }
  /** Cut off at 0: a negative draw counts as 0. */
  | { readonly kind: 'normal'; readonly mean: Duration; readonly sd: Duration }
  | { readonly kind: 'exponential'; readonly mean: Duration }
  | { readonly kind: 'lognormal'; readonly mean: Duration; readonly sd: Duration }
  | { readonly kind: 'gamma'; readonly mean: Duration; readonly sd: Duration }

/** The name of one distribution. */
export type DistributionKind = Distribution['kind']
