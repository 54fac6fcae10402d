// The measures of both sides beside each other, with which way each is better.
import type { Analysis } from '../analysis/analysis.ts'
import type { ModelFigures } from '../analysis/figures-of.ts'
import type { FlowAnalysis } from '../analysis/flow/flow-analysis.ts'
import type { Direction } from '../model/extra-measure.ts'
import { measureNames, type Measure, type MeasureName } from './comparison.ts'
import { differenceOf } from './difference-of.ts'

interface Definition {
  readonly unit: Measure['unit']
  readonly better: Direction
  /** Left out where neither side has it: most studies state no cost, and a blank row would ask for one. */
  readonly isOptional?: boolean
  readonly of: (figures: ModelFigures) => number | undefined
}

const counted = (better: Direction, name: keyof Analysis['counts']): Definition => ({ unit: 'count', better, of: ({ analysis }) => analysis.counts[name] })

/** [ME1] Where no activity has a time, a sum of times is not 0 but unknown. */
const timed = (better: Direction, of: (analysis: Analysis) => number, unit: 'minutes' | 'days' = 'minutes'): Definition => ({
  unit, better, of: ({ analysis }) => (analysis.totals.completeness.timed === 0 ? undefined : of(analysis)),
})

/** [ME6] An expected time of 0 in a model that states no time is not known to be 0. */
const expected = (of: (flow: FlowAnalysis) => number): Definition => ({
  unit: 'minutes', better: 'less',
  of: ({ analysis, flow }) => (analysis.totals.completeness.timed === 0 && of(flow) === 0 ? undefined : of(flow)),
})

/**
 * [ME2] Less is better of time, cost, waste and steps; more of automated activities, of efficiency and of the value-added ratio. Neither is better of
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
  valueAddedRatio: { unit: 'ratio', better: 'more', of: ({ analysis }) => analysis.totals.valueAddedRatio?.value },
  expectedWork: expected(({ expectedWork }) => expectedWork),
  expectedLeadTime: expected(({ expectedLeadTime }) => expectedLeadTime),
  theoreticalCycleTime: expected(({ theoreticalCycleTime }) => theoreticalCycleTime),
  cycleTimeEfficiency: { unit: 'ratio', better: 'more', of: ({ flow }) => flow.cycleTimeEfficiency },
  expectedValueAddedRatio: { unit: 'ratio', better: 'more', of: ({ flow }) => flow.expectedValueAddedRatio?.value },
  cost: { unit: 'money', better: 'less', of: costOfCase, isOptional: true },
}

/** [ME7] The cost of a case, where nothing is missing from it: with a tariff for some of the work only, it would be too low. */
function costOfCase({ cost: { total: { cost, labour, isComplete } } }: ModelFigures): number | undefined {
  return isComplete || labour === undefined ? cost : undefined
}

/** All measures in print order. */
export function measuresOf(asIs: ModelFigures, toBe: ModelFigures): readonly Measure[] {
  return measureNames.flatMap((measure) => {
    const { unit, better, isOptional, of } = definitions[measure]
    const [before, after] = [of(asIs), of(toBe)]
    if (isOptional && before === undefined && after === undefined) return []
    return [{ measure, unit, better, ...differenceOf(before, after, better, unit === 'ratio') }]
  })
}
