// Measures as the JSON has them, wherever measures stand in it.
import type { Measure } from '../comparison/comparison.ts'
import { known, type Json } from './json-value.ts'

/** One measure of both sides. */
export function measureJson({ measure, unit, asIs, toBe, difference, percent, better, verdict }: Measure): Json {
  return known({ measure, unit, asIs, toBe, difference, percent, direction: better, verdict })
}
