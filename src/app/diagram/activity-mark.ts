// What is shown on one drawn activity beside what BPMN draws, and how it is worked out from the figures of its side.
import type { Analysis } from '../../analysis/analysis.ts'
import type { Comparison, Outcome } from '../../comparison/comparison.ts'
import type { Side } from '../../model/finding.ts'
import type { Minutes } from '../../model/units.ts'
import type { ValueCategory } from '../../model/value-category.ts'

/** The marks of one activity, texts ready to be shown. */
export interface ActivityMark {
  /** Absent: untagged. */
  readonly value?: ValueCategory
  readonly time: string
  /** No time is stated; the text says so. */
  readonly isUntimed: boolean
  /** The number it has in the table, from 1. */
  readonly number: number
  readonly isAutomated: boolean
  /** What became of it, when there is something to compare with. */
  readonly outcome?: Outcome
}

/** Marks of the activities of one side, by element id. `timeText` says a time, or that there is none, in few letters. */
export function activityMarks(
  side: Side, analysis: Analysis, comparison: Comparison | undefined, timeText: (time: Minutes | undefined) => string,
): ReadonlyMap<string, ActivityMark> {
  const outcomeOf = new Map<string, Outcome>()
  for (const row of comparison?.ledger ?? []) for (const id of row[side]) outcomeOf.set(id, row.outcome)
  return new Map(analysis.activities.map(({ id, value, time, number, automation }) => {
    const outcome = outcomeOf.get(id)
    return [id, {
      number, time: timeText(time), isUntimed: time === undefined, isAutomated: automation === 'automated',
      ...(value && { value }), ...(outcome && { outcome }),
    }]
  }))
}
