// What is written down of whole cases while a replication runs.
import { countTime, emptyLogHistogram } from './log-histogram.ts'
import type { CaseTimes } from './replication-result.ts'
import { addTo, emptyTally } from './tally.ts'

/** Times of the counted cases that came to an end, and where the others stopped. */
export class CaseLog {
  readonly cycleTime: CaseTimes = { tally: emptyTally(), histogram: emptyLogHistogram() }
  readonly waiting: CaseTimes = { tally: emptyTally(), histogram: emptyLogHistogram() }
  /** All cases that ended, counted or not, stuck or not. */
  ended = 0
  finished = 0
  unfinished = 0
  readonly unfinishedAt: Float64Array

  constructor(nodes: number) {
    this.unfinishedAt = new Float64Array(nodes)
  }

  /** A counted case came to an end. */
  count(cycleTime: number, waiting: number): void {
    addTo(this.cycleTime.tally, cycleTime)
    countTime(this.cycleTime.histogram, cycleTime)
    // Taking back what was not waited after all may leave a rest below 0 of rounding.
    const waited = waiting > 0 ? waiting : 0
    addTo(this.waiting.tally, waited)
    countTime(this.waiting.histogram, waited)
  }
}
