// What a comparison of two models says, as every consumer reads it. Types only; compare.ts fills them.
import type { Analysis } from '../analysis/analysis.ts'
import type { CostFigures } from '../analysis/cost/cost.ts'
import type { FlowAnalysis } from '../analysis/flow/flow-analysis.ts'
import type { Direction } from '../model/extra-measure.ts'
import type { BprApproach } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { BothSides } from '../model/study.ts'
import type { Minutes } from '../model/units.ts'
import type { Attributions } from './attribution/attribution.ts'
import type { CitizenDifference } from './citizen-difference.ts'
import type { CostDifference } from './cost-difference.ts'
import type { RowEsia } from './esia.ts'
import type { LostControl } from './lost-controls.ts'
import type { FollowedLinks } from './follow-links.ts'

/** How two matched activities relate. */
export type PairKind = 'same' | 'renamed' | 'split' | 'merged'

/** Why a pair was made: the rule and what it saw, so that locale/ can say it in words. */
export type PairReason =
  | { readonly rule: 'link' }
  | { readonly rule: 'id-and-name' }
  | { readonly rule: 'equal-name' }
  | { readonly rule: 'content' }
  | { readonly rule: 'similar-name'; readonly words: readonly string[] }
  | { readonly rule: 'position'; readonly words: readonly string[] }

/**
 * One as-is activity matched with one to-be activity, or an activity with a named intermediate event of the other side. A split or
 * merge is several pairs sharing an id.
 */
export interface Pair {
  readonly asIs: string
  readonly toBe: string
  /** 0 … 1; 1 for links and for equal names. */
  readonly score: number
  readonly kind: PairKind
  readonly reason: PairReason
}

/** A named intermediate event. */
export interface NamedEvent {
  readonly id: string
  readonly name: string
}

/** The matching of two models: every counted activity is in a pair, in `removed` or in `added`; an event nobody matches is in neither. */
export interface Matching {
  readonly pairs: readonly Pair[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** The named intermediate events of both sides, in reading order: they take part in matching, though they are no steps. */
  readonly events: BothSides<readonly NamedEvent[]>
  /** Those of them matched with each other. They show where the models run alike; no row of the ledger rests on them. */
  readonly anchors: readonly Pair[]
  /** What became of the analyst's links. */
  readonly linked: FollowedLinks
}

/** What became of an activity. */
export const outcomes = ['kept', 'changed', 'automated', 'moved', 'merged', 'split', 'removed', 'added'] as const
/** One outcome. */
export type Outcome = (typeof outcomes)[number]

/** What differs between matched activities. */
export type Change =
  | { readonly what: 'name' | 'performer' | 'application' | 'phase'; readonly asIs?: string; readonly toBe?: string }
  | { readonly what: 'value' | 'waste' | 'automation'; readonly asIs?: string; readonly toBe?: string }
  | { readonly what: 'processing' | 'waiting'; readonly asIs?: Minutes; readonly toBe?: Minutes }
  | { readonly what: 'kind'; readonly asIs: 'activity' | 'event'; readonly toBe: 'activity' | 'event' }
  | { readonly what: Burden; readonly asIs: number; readonly toBe: number }

/** What work asks of others, in whole numbers; it makes no outcome, since the work itself is done as before. */
export const burdens = ['documents', 'inPersonVisits', 'dataAskedAgain'] as const
/** One of these. */
export type Burden = (typeof burdens)[number]

/** One row of the ledger. */
export interface LedgerRow {
  readonly outcome: Outcome
  /** Ids of activities; empty for an added row. Several for a merge. */
  readonly asIs: readonly string[]
  /** Ids of activities; empty for a removed row. Several for a split. */
  readonly toBe: readonly string[]
  /**
   * Named intermediate events that stand on a side in place of a step: they are shown with its activities, and counted and timed
   * nowhere. Absent, as nearly always, when there is none.
   */
  readonly events?: BothSides<readonly NamedEvent[]>
  /** The pairs behind the row; empty for removed and added. */
  readonly pairs: readonly Pair[]
  readonly changes: readonly Change[]
  /** Σ t of the row's as-is activities; absent when none has a time. */
  readonly timeAsIs?: Minutes
  readonly timeToBe?: Minutes
  /** Σ t(to-be) − Σ t(as-is) with absent times as 0, so that the rows close to the difference of the table totals. */
  readonly timeDifference: Minutes
  /** Decided by the analyst, else suggested by the outcome. */
  readonly approach?: BprApproach
  readonly approachIsDecided: boolean
  /** The way of ESIA the row goes; absent where neither the analyst nor a rule names one. */
  readonly esia?: RowEsia
  /** Whether the analyst linked it, or the names leave no doubt. */
  readonly isConfirmed: boolean
}

/** The measures of a comparison, in print order. */
export const measureNames = [
  'tableTotal', 'days', 'steps', 'decisions', 'handOffs', 'performers', 'documents', 'applications', 'approvals', 'loops',
  'manual', 'assisted', 'automated', 'timeVA', 'timeNNVA', 'timeNVA', 'timeUntagged', 'waitingTime', 'valueAddedRatio',
  'expectedWork', 'expectedLeadTime', 'theoreticalCycleTime', 'cycleTimeEfficiency', 'expectedValueAddedRatio', 'cost',
] as const
/** One measure. */
export type MeasureName = (typeof measureNames)[number]

/** One measure of both sides. Ratios are 0 … 1 (their difference is in points of 1), times in working minutes, money in rupiah. */
export interface Measure {
  readonly measure: MeasureName
  readonly unit: 'minutes' | 'days' | 'count' | 'ratio' | 'money'
  readonly asIs?: number
  readonly toBe?: number
  readonly difference?: number
  /** Difference ÷ as-is; absent when as-is is 0 or absent, and for ratios. */
  readonly percent?: number
  readonly better: Direction
  readonly verdict?: 'better' | 'worse' | 'same'
}

/** The whole comparison. Rows stand in as-is reading order, added ones where the to-be has them. */
export interface Comparison {
  readonly asIs: Analysis
  readonly toBe: Analysis
  /** What follows from the flow of each side. */
  readonly flows: BothSides<FlowAnalysis>
  readonly costs: BothSides<CostFigures>
  /** What is saved in cash and in time; the two are never one sum. */
  readonly saving: CostDifference
  /** The citizen's side beside the office's. */
  readonly citizen: CitizenDifference
  readonly matching: Matching
  readonly ledger: readonly LedgerRow[]
  readonly measures: readonly Measure[]
  /** Where the difference of each measure that has one comes from, row by row. */
  readonly attributions: Attributions
  /** The difference of table totals by outcome; sums to it exactly. Outcomes without rows are left out. */
  readonly waterfall: readonly { readonly outcome: Outcome; readonly rows: number; readonly difference: Minutes }[]
  /** Controls of the as-is that the to-be no longer has, in as-is reading order. */
  readonly lostControls: readonly LostControl[]
  readonly findings: readonly Finding[]
}
