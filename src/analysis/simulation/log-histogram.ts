// Percentiles of any number of times in memory that does not grow: counts in bins whose width is a set share of the time.
import type { Minutes, Ratio } from '../../model/units.ts'
import type { Histogram } from './simulation.ts'

// A bin spans at most 1/340 = 0.294 % of its times.
const binsPerOctave = 340
// The first octave begins at 2⁻⁶ min, a second; the last ends at 2²⁶ min, 127 years. What lies beyond goes into the row before or after.
const firstOctave = -6
const octaves = 32
const rows = octaves + 2

/** Counts per bin of one octave, with the least and the greatest time seen in each bin. */
interface BinRow {
  readonly counts: Float64Array
  /** Of an empty bin: Infinity. */
  readonly least: Float64Array
  /** Of an empty bin: −Infinity. */
  readonly greatest: Float64Array
}

/** Rows of bins, one an octave, made when a time first falls into them; plain data, so that it can be sent between workers. */
export interface LogHistogram {
  readonly rows: (BinRow | undefined)[]
}

/** A histogram of nothing. */
export function emptyLogHistogram(): LogHistogram {
  return { rows: Array<undefined>(rows).fill(undefined) }
}

function emptyRow(): BinRow {
  const row = { counts: new Float64Array(binsPerOctave), least: new Float64Array(binsPerOctave), greatest: new Float64Array(binsPerOctave) }
  row.least.fill(Infinity)
  row.greatest.fill(-Infinity)
  return row
}

const bits = new DataView(new ArrayBuffer(8))

/** Counts one time, finite and 0 or more. */
export function countTime(histogram: LogHistogram, time: Minutes): void {
  bits.setFloat64(0, time)
  const high = bits.getUint32(0)
  const octave = (high >>> 20) - 1023 - firstOctave
  const row = (histogram.rows[octave < 0 ? 0 : octave >= octaves ? rows - 1 : octave + 1] ??= emptyRow())
  // The twenty highest digits after the leading one say where in its octave a time lies.
  const bin = octave < 0 || octave >= octaves ? 0 : ((high & 0xfffff) * binsPerOctave) >>> 20
  row.counts[bin]!++
  if (time < row.least[bin]!) row.least[bin] = time
  if (time > row.greatest[bin]!) row.greatest[bin] = time
}

/** Adds the counts of `other` to those of `all`. [LH1] In whatever order histograms are added, the same comes out, to the last bit. */
export function addHistogram(all: LogHistogram, other: LogHistogram): void {
  other.rows.forEach((from, at) => {
    if (!from) return
    const into = (all.rows[at] ??= emptyRow())
    for (let bin = 0; bin < binsPerOctave; bin++) {
      into.counts[bin]! += from.counts[bin]!
      into.least[bin] = Math.min(into.least[bin]!, from.least[bin]!)
      into.greatest[bin] = Math.max(into.greatest[bin]!, from.greatest[bin]!)
    }
  })
}

/** A bin with times in it. */
interface UsedBin {
  readonly count: number
  readonly least: Minutes
  readonly greatest: Minutes
}

/** The bins that hold something, in ascending order. */
function usedBins(histogram: LogHistogram): readonly UsedBin[] {
  const bins: UsedBin[] = []
  for (const row of histogram.rows) {
    row?.counts.forEach((count, bin) => {
      if (count > 0) bins.push({ count, least: row.least[bin]!, greatest: row.greatest[bin]! })
    })
  }
  return bins
}

/**
 * The time that the given share of all times does not exceed; `undefined` when nothing was counted.
 * [LH2] Between 2⁻⁶ and 2²⁶ minutes it is right within 0.3 %. [LH3] A bin that saw one time only gives that very time; in a bin that saw
 * more, times are taken to be evenly spread between the least and the greatest.
 */
export function percentile(histogram: LogHistogram, share: Ratio): Minutes | undefined {
  const bins = usedBins(histogram)
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  // Times in order are numbered from 1; the wanted one is the first that reaches the share.
  const rank = Math.min(Math.max(Math.ceil(share * total), 1), total)
  let before = 0
  for (const { count, least, greatest } of bins) {
    if (before + count >= rank) return count === 1 ? least : least + (greatest - least) * ((rank - before - 1) / (count - 1))
    before += count
  }
  return undefined
}

/**
 * A histogram to draw: equal columns of 1, 2 or 5 · 10ⁿ minutes, as few as hold everything and at most `most`. [LH4] Its counts are
 * whole numbers and add up to all; no columns when nothing was counted. `most` is at least 2.
 */
export function drawnHistogram(histogram: LogHistogram, most = 40): Histogram {
  const bins = usedBins(histogram)
  if (bins.length === 0) return { edges: [], counts: [] }
  const least = bins[0]!.least
  const greatest = bins.at(-1)!.greatest
  const width = columnWidth(least, greatest, most)
  const first = Math.floor(least / width)
  const columns = Math.max(Math.ceil(greatest / width) - first, 1)
  const edges = Array.from({ length: columns + 1 }, (_, at) => Math.round((first + at) * width * 1000) / 1000)
  // Of each bin the part below an edge; rounded as a running total, so that nothing is lost.
  const below = edges.map((edge, at) => Math.round(bins.reduce((sum, bin) => sum + bin.count * (at === 0 ? 0 : at === columns ? 1 : shareBelow(bin, edge)), 0)))
  return { edges, counts: Array.from({ length: columns }, (_, at) => below[at + 1]! - below[at]!) }
}

function shareBelow({ least, greatest }: UsedBin, edge: Minutes): number {
  return greatest < edge ? 1 : least >= edge ? 0 : (edge - least) / (greatest - least)
}

function columnWidth(least: Minutes, greatest: Minutes, most: number): Minutes {
  const columns = (width: number): number => Math.ceil(greatest / width) - Math.floor(least / width)
  for (let power = smallestPower(greatest - least, most); ; power *= 10) {
    const width = [1, 2, 5].map((step) => step * power).find((some) => columns(some) <= most)
    if (width !== undefined) return width
  }
}

/** A power of ten, as a number, that is not too wide for columns over the span; a thousandth of a minute at least. */
function smallestPower(span: Minutes, most: number): number {
  let power = 0.001
  while (power * 100 * most < span) power *= 10
  return power
}
