// The figures of one model, as every consumer (screen, command, documents) reads them. Types only; analyze.ts fills them.
import type { Finding } from '../model/finding.ts'
import type { Automation } from '../model/facts.ts'
import type { Activity } from '../model/process-model.ts'
import type { Minutes, Ratio } from '../model/units.ts'
import type { CategoryOrUntagged, ValueCategory } from '../model/value-category.ts'
import type { Waste } from '../model/waste.ts'
import type { WorkCalendar } from '../model/work-calendar.ts'

/** A ratio between 0 and 1 that may still move while tags are missing; `low` = `value` = `high` when all timed activities are tagged. */
export interface RatioInterval {
  readonly value: Ratio
  readonly low: Ratio
  readonly high: Ratio
}

/** How many activities carry what a value-added analysis needs. */
export interface Completeness {
  readonly activities: number
  readonly tagged: number
  readonly timed: number
  /** Activities both tagged and timed. */
  readonly complete: number
}

/** One activity with everything shown about it. */
export interface AnalysedActivity {
  readonly id: string
  /** Position in reading order, from 1: the "No" of the table. */
  readonly number: number
  readonly name?: string
  readonly performer?: string
  readonly institution?: string
  readonly phase?: string
  readonly value?: ValueCategory
  readonly waste?: Waste
  readonly automation: Automation
  /** Processing time p(a); absent when not stated or only elapsed. */
  readonly processing?: Minutes
  /** Waiting time w(a); absent when not stated. */
  readonly waiting?: Minutes
  /** Activity time t(a) = p(a) + w(a); absent when neither is stated. */
  readonly time?: Minutes
  readonly activity: Activity
}

/** Sums over some activities: one line of sub-totals of a VAR table. */
export interface Totals {
  readonly activities: number
  /** Σ t(a), each activity once. */
  readonly tableTotal: Minutes
  /** Table total in working days of the calendar. */
  readonly days: number
  readonly timeByCategory: Readonly<Record<CategoryOrUntagged, Minutes>>
  /** Absent when no activity has a time. */
  readonly valueAddedRatio?: RatioInterval
  readonly completeness: Completeness
}

/** A group of activities with one name; `name` is absent for those that state none. Groups stand in order of first appearance. */
export interface Group {
  readonly name?: string
  readonly totals: Totals
  readonly activities: readonly AnalysedActivity[]
}

/** A phase with its institutions, as the ministry prints the table. */
export interface PhaseGroup extends Group {
  readonly institutions: readonly Group[]
}

/** Time and number of activities of one waste type. */
export interface WasteFigure {
  readonly waste: Waste
  readonly time: Minutes
  readonly count: number
}

/** Numbers of things in the model. */
export interface Counts {
  /** Activities in A. */
  readonly steps: number
  /** Diverging exclusive, inclusive, complex and event-based gateways. */
  readonly decisions: number
  readonly events: number
  /** Sequence or message flows whose ends have different performers. */
  readonly handOffs: number
  readonly performers: number
  /** Named documents (data elements), each name once, or the stated numbers where no data is drawn. */
  readonly documents: number
  readonly applications: number
  readonly manual: number
  readonly assisted: number
  readonly automated: number
  /** Activities whose name says approval (setujui, paraf, tanda tangan, approve, sign …). */
  readonly approvals: number
  /** Sequence flows that lead back. */
  readonly loops: number
}

/** The whole analysis of one model. */
export interface Analysis {
  readonly calendar: WorkCalendar
  readonly waitingCountsAs: 'NVA' | 'own'
  readonly totals: Totals
  readonly counts: Counts
  readonly waste: readonly WasteFigure[]
  readonly activities: readonly AnalysedActivity[]
  readonly groups: {
    readonly phase: readonly PhaseGroup[]
    readonly performer: readonly Group[]
    readonly institution: readonly Group[]
  }
  /** Readiness: what is missing or doubtful, in reading order. */
  readonly findings: readonly Finding[]
}
