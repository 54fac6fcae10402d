import { describe, expect, it } from 'vitest'
import type { AnalysedActivity, Analysis } from '../../../src/analysis/analysis.ts'
import { activityMarks } from '../../../src/app/diagram/activity-mark.ts'
import type { Comparison, LedgerRow } from '../../../src/comparison/comparison.ts'

const timeText = (time: number | undefined): string => `${time ?? 'no'} min`

function analysed(id: string, rest: Partial<AnalysedActivity> = {}): AnalysedActivity {
  return { id, number: 1, automation: 'manual', ...rest } as AnalysedActivity
}
function analysis(...activities: AnalysedActivity[]): Analysis {
  return { activities } as unknown as Analysis
}
function comparison(...ledger: Partial<LedgerRow>[]): Comparison {
  return { ledger: ledger.map((row) => ({ asIs: [], toBe: [], ...row })) } as unknown as Comparison
}

describe('marks of activities', () => {
  it('an activity shows its number, category, time and automation; what is missing is shown as missing', () => {
    const marks = activityMarks('asIs', analysis(
      analysed('a', { number: 3, value: 'NNVA', time: 45, automation: 'automated' }), analysed('b', { number: 4, time: 0 }), analysed('c', { number: 5 }),
    ), undefined, timeText)
    expect([...marks]).toEqual([
      ['a', { number: 3, value: 'NNVA', time: '45 min', isUntimed: false, isAutomated: true }],
      ['b', { number: 4, time: '0 min', isUntimed: false, isAutomated: false }],
      ['c', { number: 5, time: 'no min', isUntimed: true, isAutomated: false }],
    ])
  })

  it('each side shows the outcome its own ids have, also where both sides use the same id', () => {
    const both = comparison({ outcome: 'removed', asIs: ['x'] }, { outcome: 'added', toBe: ['x'] }, { outcome: 'merged', asIs: ['y', 'z'], toBe: ['y'] })
    const outcomes = (side: 'asIs' | 'toBe', ...ids: string[]) =>
      [...activityMarks(side, analysis(...ids.map((id) => analysed(id))), both, timeText)].map(([id, { outcome }]) => [id, outcome])
    expect(outcomes('asIs', 'x', 'y', 'z')).toEqual([['x', 'removed'], ['y', 'merged'], ['z', 'merged']])
    expect(outcomes('toBe', 'x', 'y', 'q')).toEqual([['x', 'added'], ['y', 'merged'], ['q', undefined]])
  })
})
