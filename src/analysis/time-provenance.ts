// What the times of a model rest on: how much of the table total was measured, told, or merely estimated.
import { timeSources, type TimeSource } from '../model/facts.ts'
import type { Minutes, Ratio } from '../model/units.ts'
import type { AnalysedActivity } from './analysis.ts'

/** Where times come from, surest first; `unknown` where nobody said. */
const provenances = [...timeSources, 'unknown'] as const
/** One origin, or that it is unknown. */
export type Provenance = TimeSource | 'unknown'

/** What of the table total rests on one source. */
export interface ProvenanceShare {
  readonly source: Provenance
  readonly activities: number
  readonly time: Minutes
  /** Share of the table total; absent where that is 0. */
  readonly share?: Ratio
  /** Observations behind the times, where any activity states them. */
  readonly observations?: number
  /** The earliest and latest date stated for the source, ISO 8601. */
  readonly dates?: { readonly from: string; readonly to: string }
}

/** What the times of a model rest on. */
export interface TimeProvenance {
  /** The sources that occur, in the order of `provenances`; their times add up to the table total. */
  readonly sources: readonly ProvenanceShare[]
  /** Share of the table total that rests on estimates or on nothing known; absent where the table total is 0. */
  readonly unproven?: Ratio
}

/**
 * The provenance of the times of a model. [PV1] An activity counts with its whole time t(a) under the source it states; activities
 * without a time are left out. [PV2] Estimates and unknown sources are unproven; so are parameters that a simulator left in a file.
 */
export function timeProvenance(activities: readonly AnalysedActivity[]): TimeProvenance {
  const timed = activities.filter(({ time }) => time !== undefined)
  const sumOf = (some: readonly AnalysedActivity[]): Minutes => some.reduce((sum, { time = 0 }) => sum + time, 0)
  const total = sumOf(timed)
  const sources = provenances.flatMap((source): readonly ProvenanceShare[] => {
    const own = timed.filter(({ activity: { facts } }) => (facts.timeSource ?? 'unknown') === source)
    if (own.length === 0) return []
    const time = sumOf(own)
    return [{ source, activities: own.length, time, ...(total > 0 && { share: time / total }), ...observationsOf(own) }]
  })
  const unproven = sources.reduce((sum, { source, time }) => sum + (isProven(source) ? 0 : time), 0)
  return { sources, ...(total > 0 && { unproven: unproven / total }) }
}

const isProven = (source: Provenance): boolean => source !== 'estimate' && source !== 'simulator' && source !== 'unknown'

function observationsOf(activities: readonly AnalysedActivity[]): Pick<ProvenanceShare, 'observations' | 'dates'> {
  const sizes = activities.flatMap(({ activity: { facts } }) => facts.timeSampleSize ?? [])
  // ISO dates sort as text.
  const dates = activities.flatMap(({ activity: { facts } }) => facts.timeSourceDate ?? []).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  return {
    ...(sizes.length > 0 && { observations: sizes.reduce((sum, size) => sum + size, 0) }),
    ...(from !== undefined && to !== undefined && { dates: { from, to } }),
  }
}
