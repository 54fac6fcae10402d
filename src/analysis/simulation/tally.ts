// Counts values with their mean and spread as they come, without keeping them (Welford 1962).

/** [TL2] Number, mean and spread of some values; plain data, so that it can be sent between workers. */
export interface Tally {
  count: number
  /** 0 while there are no values. */
  mean: number
  /** Σ (value − mean)². */
  squares: number
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { count: 0, mean: 0, squares: 0 }
}

/** Counts one value. */
export function addTo(tally: Tally, value: number): void {
  tally.count++
  const before = value - tally.mean
  tally.mean += before / tally.count
  tally.squares += before * (value - tally.mean)
}

/**
 * The tally of all values of several tallies (Chan, Golub, LeVeque 1979). [TL1] Given in the same order, the same bits come out:
 * merge replications by their number, not by which worker is done first.
 */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, { count, mean, squares }) => {
    const total = all.count + count
    if (total === 0) return all
    const between = mean - all.mean
    return {
      count: total,
      mean: all.mean + (between * count) / total,
      squares: all.squares + squares + between * between * ((all.count * count) / total),
    }
  }, emptyTally())
}

/** Standard deviation of the values as a sample; 0 below two values. */
export function sdOfTally({ count, squares }: Tally): number {
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1))
}
