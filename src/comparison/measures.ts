// The measures of both sides beside each other, with which way each is better.
import type { Analysis } from '../analysis/analysis.ts'
import { measureNames, type Direction, type Measure, type MeasureName } from './comparison.ts'

interface Definition {
  readonly unit: Measure['unit']
  readonly better: Direction
  readonly of: (analysis: Analysis) => number | undefined
}

const counted = (better: Direction, name: keyof Analysis['counts']): Definition => ({ unit: 'count', better, of: ({ counts }) => counts[name] })

/** [ME1] Where no activity has a time, a sum of times is not 0 but unknown. */
const timed = (better: Direction, of: (analysis: Analysis) => number, unit: 'minutes' | 'days' = 'minutes'): Definition => ({
  unit, better, of: (analysis) => (analysis.totals.completeness.timed === 0 ? undefined : of(analysis)),
})

/**
 * [ME2] Less is better of time, waste and steps; more of automated activities and of the value-added ratio. Neither is better of
 * performers and applications (fewer may be a merger or a loss), of assisted activities (between manual and automated), of
 * value-adding time and of time without category.
 */
const definitions: Readonly<Record<MeasureName, Definition>> = {
  tableTotal: timed('less', ({ totals }) => totals.tableTotal),
  days: timed('less', ({ totals }) => totals.days, 'days'),
  steps: counted('less', 'steps'),
  decisions: counted('less', 'decisions'),
  handOffs: counted('less', 'handOffs'),
  performers: counted('neutral', 'performers'),
  documents: counted('less', 'documents'),
  applications: counted('neutral', 'applications'),
  approvals: counted('less', 'approvals'),
  loops: counted('less', 'loops'),
  manual: counted('less', 'manual'),
  assisted: counted('neutral', 'assisted'),
  automated: counted('more', 'automated'),
  timeVA: timed('neutral', ({ totals }) => totals.timeByCategory.VA),
  timeNNVA: timed('less', ({ totals }) => totals.timeByCategory.NNVA),
  timeNVA: timed('less', ({ totals }) => totals.timeByCategory.NVA),
  timeUntagged: timed('neutral', ({ totals }) => totals.timeByCategory.untagged),
  waitingTime: timed('less', ({ activities }) => activities.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0)),
  valueAddedRatio: { unit: 'ratio', better: 'more', of: ({ totals }) => totals.valueAddedRatio?.value },
}

/** All measures in print order. */
export function measuresOf(asIs: Analysis, toBe: Analysis): readonly Measure[] {
  return measureNames.map((measure) => {
    const { unit, better, of } = definitions[measure]
    return { measure, unit, better, ...compared(of(asIs), of(toBe), unit, better) }
  })
}

/**
 * [ME3] Difference = to-be − as-is. [ME4] Percent = difference ÷ as-is as a share of 1; none where as-is is 0, and none for
 * ratios. [ME5] Equal is the same; of a measure without direction a difference has no verdict.
 */
function compared(asIs: number | undefined, toBe: number | undefined, unit: Measure['unit'], better: Direction): Partial<Measure> {
  const known = { ...(asIs !== undefined && { asIs }), ...(toBe !== undefined && { toBe }) }
  if (asIs === undefined || toBe === undefined) return known
  const difference = toBe - asIs
  const verdict = difference === 0 ? 'same' : better === 'neutral' ? undefined : difference < 0 === (better === 'less') ? 'better' : 'worse'
  return { ...known, difference, ...(asIs !== 0 && unit !== 'ratio' && { percent: difference / asIs }), ...(verdict && { verdict }) }
}
