// What a benchmark reports: a figure, and the bar it must reach where there is one.

/** One line of a benchmark's table. */
export interface BenchRow {
  readonly name: string
  readonly figure: string
  /** The bar in words, such as "at least 4 times". */
  readonly bar?: string
  /** Whether the bar is reached; absent where there is none. */
  readonly reached?: boolean
}

/** The middle value; of an even number of values the upper of the two in the middle. Not empty. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** CPU milliseconds (user and system) of a call, so that a busy machine changes the figure little. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
