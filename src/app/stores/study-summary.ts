// The few figures of a study that the list of studies shows, kept beside it so that the list reads no model.
import type { Analysis, RatioInterval } from '../../analysis/analysis.ts'
import type { Finding, Side } from '../../model/finding.ts'
import type { Minutes } from '../../model/units.ts'

/** Figures of one side, as `Analysis` has them. */
export interface SideSummary {
  readonly steps: number
  /** Table total; absent when no activity has a time. */
  readonly time?: Minutes
  /** The same in working days. */
  readonly days?: number
  readonly valueAddedRatio?: RatioInterval
}

/** Figures of a study at its last save. */
export interface StudySummary {
  readonly asIs?: SideSummary
  readonly toBe?: SideSummary
  /** Findings that need somebody: errors and warnings. */
  readonly findings: number
}

/** Sums a study up. */
export function summarize(analyses: Readonly<Partial<Record<Side, Analysis>>>, findings: readonly Finding[]): StudySummary {
  return {
    ...(analyses.asIs && { asIs: summaryOf(analyses.asIs) }),
    ...(analyses.toBe && { toBe: summaryOf(analyses.toBe) }),
    findings: findings.filter(({ severity }) => severity !== 'info').length,
  }
}

function summaryOf({ counts, totals }: Analysis): SideSummary {
  const { valueAddedRatio, tableTotal, days, completeness } = totals
  return {
    steps: counts.steps,
    ...(completeness.timed > 0 && { time: tableTotal, days }),
    ...(valueAddedRatio && { valueAddedRatio }),
  }
}
