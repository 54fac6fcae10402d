// What is doubtful about a stated time, told by the words it was stated in.
import type { Duration } from '../model/duration.ts'
import { readDuration, type DurationNote } from '../model/duration-text.ts'
import type { FindingCode, Severity } from '../model/finding.ts'

/** One doubt about a time: the finding to make and the words that caused it. */
export interface TimeDoubt {
  readonly code: FindingCode
  readonly severity: Severity
  readonly text: string
}

const doubts: Readonly<Partial<Record<DurationNote['kind'], readonly [FindingCode, Severity]>>> = {
  ambiguousDay: ['DAY_AMBIGUOUS', 'info'],
  atMost: ['TIME_IS_LIMIT', 'warning'],
  atLeast: ['TIME_IS_LIMIT', 'warning'],
  range: ['TIME_IS_RANGE', 'info'],
  approximate: ['TIME_IS_APPROXIMATE', 'info'],
}

/** [RD13] The doubts of some times, one of a kind: a bare "hari", a limit, a range, an approximation. */
export function timeDoubts(durations: readonly (Duration | undefined)[]): readonly TimeDoubt[] {
  const found = new Map<FindingCode, TimeDoubt>()
  for (const duration of durations) {
    for (const { kind } of duration ? readDuration(duration.raw).notes : []) {
      const doubt = doubts[kind]
      if (doubt && duration && !found.has(doubt[0])) found.set(doubt[0], { code: doubt[0], severity: doubt[1], text: duration.raw.trim() })
    }
  }
  return [...found.values()]
}
