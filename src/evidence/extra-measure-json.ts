// Measures of the analyst's own -> JSON.
import { compareExtraMeasures } from '../comparison/extra-measures.ts'
import { known, type Json } from './json-value.ts'
import type { Report } from './report.ts'

/** The measures as JSON; nothing where the study has none. */
export function extraMeasuresJson({ study }: Report): Json | undefined {
  const measures = compareExtraMeasures(study.extraMeasures)
  if (measures.length === 0) return undefined
  return measures.map(({ id, name, unit, better, asIs, toBe, difference, percent, verdict }) =>
    known({ id, name, unit, direction: better, asIs, toBe, difference, percent, verdict }))
}
