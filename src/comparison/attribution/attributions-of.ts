// Two models, what became of their activities, and their measures -> where the difference of each measure comes from.
import type { AnalysedActivity } from '../../analysis/analysis.ts'
import { saysApproval } from '../../analysis/control-words.ts'
import type { ModelFigures } from '../../analysis/figures-of.ts'
import { nodeTime } from '../../analysis/flow/node-time.ts'
import type { ModelIndex } from '../../model/model-index.ts'
import { nameKey } from '../../model/name-key.ts'
import { once } from '../../model/once.ts'
import type { BothSides, StudySettings } from '../../model/study.ts'
import type { CategoryOrUntagged } from '../../model/value-category.ts'
import type { LedgerRow, Measure, MeasureName } from '../comparison.ts'
import type { Attribution, Attributions } from './attribution.ts'
import { distinctShares } from './distinct-shares.ts'
import { flowShares } from './flow-shares.ts'
import { documentBearers, nameBearers } from './name-bearers.ts'
import { closedTo, ratioShares, type RatioParts } from './ratio-shares.ts'
import type { RowShares } from './time-shapley.ts'
import type { TimeFigure } from './time-tree.ts'
import { differencesByRow, splitByRow, type Addends } from './row-sums.ts'

/** What an attribution is made from. */
export interface AttributionSource {
  readonly indexes: BothSides<ModelIndex>
  readonly figures: BothSides<ModelFigures>
  readonly settings: StudySettings
  readonly ledger: readonly LedgerRow[]
  readonly measures: readonly Measure[]
}

type Shares = Omit<Attribution, 'measure' | 'total'>

/** The attribution of every measure that has a difference, in the order of the measures. The same models give the same numbers. */
export function attributionsOf(source: AttributionSource): Attributions {
  const sharesOf = sharing(source)
  return new Map(source.measures.flatMap(({ measure, difference }): readonly (readonly [MeasureName, Attribution])[] =>
    difference === undefined ? [] : [[measure, { measure, total: difference, ...sharesOf(measure, difference) }]]))
}

function sharing({ indexes, figures, settings, ledger }: AttributionSource): (measure: MeasureName, difference: number) => Shares {
  const byRow = (addendOf: (activity: AnalysedActivity, side: ModelFigures) => number): readonly number[] =>
    differencesByRow(ledger, { asIs: addends(figures.asIs, addendOf), toBe: addends(figures.toBe, addendOf) })
  const sum = (addendOf: (activity: AnalysedActivity, side: ModelFigures) => number): Shares => ({ method: 'sum', byRow: byRow(addendOf) })
  const flow = (difference: number): Shares => ({ method: 'flow', byRow: ledger.map(() => 0), flow: difference })
  const distinct = (bearers: ReturnType<typeof nameBearers>): Shares => {
    const shares = distinctShares(bearers)
    return { method: 'distinct', byRow: shares.slice(0, ledger.length), ...(shares.length > ledger.length && { flow: shares.at(-1)! }) }
  }
  const inCategory = (category: CategoryOrUntagged) => ({ value, processing = 0, waiting = 0 }: AnalysedActivity): number => {
    const own = value ?? 'untagged'
    return (own === category ? processing : 0) + ((settings.waitingCountsAs === 'NVA' ? 'NVA' : own) === category ? waiting : 0)
  }
  const ratio = (numerator: readonly number[], denominator: readonly number[], ends: BothSides<RatioParts>): Shares =>
    ({
      method: 'ratio',
      byRow: sharesOfRatio(ratioShares(ends.asIs, ends.toBe, ledger.map((_row, at) => ({ numerator: numerator[at]!, denominator: denominator[at]! }))), ends),
    })

  // Of a case: what an activity takes each time, and how often it is done.
  const often = (id: string, { flow: { visits } }: ModelFigures): number => visits.get(id) ?? 0
  const processingOf = ({ activity }: AnalysedActivity): number => nodeTime(activity, settings.calendar)?.processing ?? 0
  const timeOf = ({ processing = 0, waiting = 0 }: AnalysedActivity): number => processing + waiting
  const valueAdded = ({ value, processing = 0, waiting = 0 }: AnalysedActivity): number =>
    (value === 'VA' ? processing + (settings.waitingCountsAs === 'own' ? waiting : 0) : 0)
  const costs = once(() => ({ asIs: costAddends(figures.asIs), toBe: costAddends(figures.toBe) }))
  const factors = (side: ModelFigures): { readonly often: Addends; readonly each: Addends } => ({ often: side.flow.visits, each: addends(side, processingOf) })

  const times = once(() => flowShares(indexes, ledger, settings))

  return (measure, difference) => {
    switch (measure) {
      case 'tableTotal':
        return { method: 'sum', byRow: ledger.map(({ timeDifference }) => timeDifference) }
      case 'days':
        return { method: 'sum', byRow: ledger.map(({ timeDifference }) => timeDifference / (settings.calendar.hoursPerDay * 60)) }
      case 'steps':
        return sum(() => 1)
      case 'approvals':
        return sum(({ name }) => (saysApproval(name) ? 1 : 0))
      case 'manual':
      case 'assisted':
      case 'automated':
        return sum(({ automation }) => (automation === measure ? 1 : 0))
      case 'timeVA':
        return sum(inCategory('VA'))
      case 'timeNNVA':
        return sum(inCategory('NNVA'))
      case 'timeNVA':
        return sum(inCategory('NVA'))
      case 'timeUntagged':
        return sum(inCategory('untagged'))
      case 'waitingTime':
        return sum(({ waiting = 0 }) => waiting)
      case 'valueAddedRatio':
        return ratio(byRow(inCategory('VA')), byRow(timeOf), both(figures, ({ analysis: { totals } }) => (
          { numerator: totals.timeByCategory.VA, denominator: totals.tableTotal })))
      case 'expectedWork':
        return { ...sum((activity, side) => often(activity.id, side) * processingOf(activity)), split: splitByRow(ledger, factors(figures.asIs), factors(figures.toBe)) }
      case 'expectedValueAddedRatio':
        return ratio(
          byRow((activity, side) => often(activity.id, side) * valueAdded(activity)), byRow((activity, side) => often(activity.id, side) * timeOf(activity)),
          both(figures, ({ flow: { expectedTime, expectedValueAddedRatio } }) => ({ numerator: (expectedValueAddedRatio?.value ?? 0) * expectedTime, denominator: expectedTime })),
        )
      case 'cost':
        return { method: 'sum', byRow: differencesByRow(ledger, costs()) }
      case 'performers':
        return distinct(nameBearers(ledger, figures, ({ performer }) => nameKey(performer)))
      case 'applications':
        return distinct(nameBearers(ledger, figures, ({ activity }) => nameKey(activity.facts.application)))
      case 'documents': {
        const bearers = documentBearers(ledger, indexes)
        if (bearers === 'stated') return sum(({ activity }) => activity.facts.documents ?? 0)
        return bearers === undefined ? flow(difference) : distinct(bearers)
      }
      case 'expectedLeadTime':
        return shapley(times().leadTime, difference)
      case 'theoreticalCycleTime':
        return shapley(times().workTime, difference)
      case 'cycleTimeEfficiency':
        return efficiency(times(), figures)
      case 'decisions':
      case 'handOffs':
      case 'loops':
        return flow(difference)
    }
  }
}

/** [AB8] The flow has what is left of the difference. */
function shapley({ byRow, sampled }: RowShares, difference: number): Shares {
  const flow = leftOf(difference, byRow)
  const least = 1e-10 * Math.max(Math.abs(difference), ...byRow.map(Math.abs))
  return { method: 'shapley', byRow: withoutDust(byRow, least), flow: withoutDust([flow], least)[0]!, ...(sampled && { sampled }) }
}

function leftOf(difference: number, byRow: readonly number[]): number {
  return byRow.reduce((left, share) => left - share, difference)
}

/** Shares of the difference of a ratio, what is only rounding left out. */
function sharesOfRatio(shares: readonly number[], { asIs, toBe }: BothSides<RatioParts>): readonly number[] {
  return closedTo(toBe.numerator / toBe.denominator - asIs.numerator / asIs.denominator, withoutDust(shares, leastOfRatio), 1e-10)
}

/** What is only rounding is 0, so that a row that changes nothing says so. */
function withoutDust(shares: readonly number[], least: number): readonly number[] {
  return shares.map((share) => (Math.abs(share) <= least ? 0 : share))
}

/** [AB9] A ratio of two times, each shared out by its own Shapley value among rows and flow. */
function efficiency({ leadTime, workTime }: Readonly<Record<TimeFigure, RowShares>>, { asIs: { flow: before }, toBe: { flow: after } }: BothSides<ModelFigures>): Shares {
  // To the last minute: what is dust of one side's time may be much of the other's.
  const withFlow = ({ byRow }: RowShares, difference: number): readonly number[] => [...byRow, leftOf(difference, byRow)]
  const numerators = withFlow(workTime, after.theoreticalCycleTime - before.theoreticalCycleTime)
  const denominators = withFlow(leadTime, after.expectedLeadTime - before.expectedLeadTime)
  const [asIs, toBe] = [before, after].map((flow) => ({ numerator: flow.theoreticalCycleTime, denominator: flow.expectedLeadTime }))
  const changes = numerators.map((numerator, at) => ({ numerator, denominator: denominators[at]! }))
  const shares = sharesOfRatio(ratioShares(asIs!, toBe!, changes), { asIs: asIs!, toBe: toBe! })
  const sampled = workTime.sampled ?? leadTime.sampled
  // Both may err at once, each its own way.
  const halfWidths = (): readonly number[] => ratioShares(asIs!, toBe!, workTime.byRow.map((_share, at) => (
    { numerator: workTime.sampled?.halfWidths[at] ?? 0, denominator: -(leadTime.sampled?.halfWidths[at] ?? 0) })))
  return { method: 'ratio', byRow: shares.slice(0, -1), flow: shares.at(-1)!, ...(sampled && { sampled: { orders: sampled.orders, halfWidths: halfWidths() } }) }
}

/** Ratios are compared with 1. */
const leastOfRatio = 1e-13

function addends(side: ModelFigures, addendOf: (activity: AnalysedActivity, side: ModelFigures) => number): Addends {
  return new Map(side.analysis.activities.map((activity) => [activity.id, addendOf(activity, side)]))
}

function costAddends({ cost }: ModelFigures): Addends {
  return new Map(cost.activities.map((activity) => [activity.id, activity.cost ?? 0]))
}

function both<T, U>({ asIs, toBe }: BothSides<T>, of: (side: T) => U): BothSides<U> {
  return { asIs: of(asIs), toBe: of(toBe) }
}
