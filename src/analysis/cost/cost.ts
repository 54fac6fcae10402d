// What a process costs, as every consumer reads it. Types only; cost-of.ts fills them. Amounts are not rounded and never NaN.
import type { PerformerSide } from '../../model/facts.ts'
import type { Minutes, Money } from '../../model/units.ts'
import type { SideReason } from './side-of.ts'

/** Work and cost of one case in some activities. What nobody stated is absent, and adds nothing to what is there. */
export interface CostSum {
  /** Minutes people work on one case: Σ n·p; what machines do alone is not in it. */
  readonly work: Minutes
  /** Σ n · fixed cost: money that leaves the purse. Absent when no activity states one. */
  readonly fixed?: Money
  /** Σ n · p · tariff: the worth of the time people spend. Absent when no work has a tariff. */
  readonly labour?: Money
  /** `fixed` + `labour`; absent when both are. */
  readonly cost?: Money
  /** Whether every minute of work has a tariff, so that nothing is missing from `labour`. */
  readonly isComplete: boolean
  /** The same for all cases of a year; absent when the number of cases is not stated. */
  readonly year?: YearSum
}

/** Work and cost of all cases of a year. */
export interface YearSum {
  readonly fixed?: Money
  /** Of one side this is its administrative burden by the Standard Cost Model: time · tariff · cases per year. */
  readonly labour?: Money
  readonly cost?: Money
  readonly workHours: number
  /** `workHours` ÷ (hours a day · days a year) of the work calendar: how many people work on it all year. */
  readonly fullTimeEquivalents: number
}

/** One performer: the innermost lane of activities, else their pool. */
export interface PerformerCost extends CostSum {
  /** Id of the lane or pool; absent for activities that nobody is drawn for. */
  readonly id?: string
  readonly name?: string
  readonly side: PerformerSide
  /** Why the performer counts for that side. */
  readonly sideReason: SideReason
  /** Cost of one hour; absent when neither the lane, those around it, nor the pool states one. */
  readonly tariff?: Money
}

/** One activity in a case; `work` and costs count each time it is done. */
export interface ActivityCost extends CostSum {
  readonly id: string
  readonly name?: string
  /** How often the activity is done in one case, repetitions within a visit included. */
  readonly times: number
  readonly side: PerformerSide
}

/** Everything the cost analysis of one model says. */
export interface CostFigures {
  /** Cases of a year; the first process that states a number gives it. */
  readonly casesPerYear?: number
  readonly total: CostSum
  /** Who bears it. Both lie in `total`; neither ever enters the value-added ratio. */
  readonly sides: Readonly<Record<PerformerSide, CostSum>>
  /** Each activity once, as a table of activities adds up; per case. */
  readonly table: CostSum
  /** In order of first appearance. */
  readonly performers: readonly PerformerCost[]
  /** In reading order. */
  readonly activities: readonly ActivityCost[]
  /** Performers who work but have no tariff: what `labour` lacks. Those without a name are not listed. */
  readonly withoutTariff: readonly string[]
}
