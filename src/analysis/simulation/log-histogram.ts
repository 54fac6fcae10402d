// Percentiles of any number of times in memory that does not grow: counts in bins whose width is a set share of the time.
import type { Minutes, Ratio } from '../../model/units.ts'
import type { Histogram } from './simulation.ts'

// A bin spans at most 1/340 = 0.294 % of its times. The first holds all below 2⁻⁶ min (a second), the last all from 2²⁶ min (127 years).
const binsPerOctave = 340
const firstOctave = -6
const octaves = 32
const bins = octaves * binsPerOctave + 2

/** Counts per bin with the least and the greatest time seen in each; plain data, so that it can be sent between workers. */
export interface LogHistogram {
  readonly counts: Float64Array
  /** Of an empty bin: Infinity. */
  readonly least: Float64Array
  /** Of an empty bin: −Infinity. */
  readonly greatest: Float64Array
}

/** A histogram of nothing. */
export function emptyLogHistogram(): LogHistogram {
  return { counts: new Float64Array(bins), least: new Float64Array(bins).fill(Infinity), greatest: new Float64Array(bins).fill(-Infinity) }
}

const bits = new DataView(new ArrayBuffer(8))

/** Counts one time, finite and 0 or more. */
export function countTime({ counts, least, greatest }: LogHistogram, time: Minutes): void {
  const bin = binOf(time)
  counts[bin]!++
  if (time < least[bin]!) least[bin] = time
  if (time > greatest[bin]!) greatest[bin] = time
}

function binOf(time: Minutes): number {
  bits.setFloat64(0, time)
  const high = bits.getUint32(0)
  const octave = (high >>> 20) - 1023 - firstOctave
  if (octave < 0) return 0
  if (octave >= octaves) return bins - 1
  // The twenty highest digits after the leading one say where in its octave a time lies.
  return 1 + octave * binsPerOctave + (((high & 0xfffff) * binsPerOctave) >>> 20)
}

/** Adds the counts of `other` to those of `all`. [LH1] In whatever order histograms are added, the same comes out, to the last bit. */
export function addHistogram(all: LogHistogram, other: LogHistogram): void {
  for (let bin = 0; bin < bins; bin++) {
    if (other.counts[bin] === 0) continue
    all.counts[bin]! += other.counts[bin]!
    all.least[bin] = Math.min(all.least[bin]!, other.least[bin]!)
    all.greatest[bin] = Math.max(all.greatest[bin]!, other.greatest[bin]!)
  }
}

/**
 * The time that the given share of all times does not exceed; `undefined` when nothing was counted.
 * [LH2] Between 2⁻⁶ and 2²⁶ minutes it is right within 0.3 %. [LH3] A bin that saw one time only gives that very time; in a bin that saw
 * more, times are taken to be evenly spread between the least and the greatest.
 */
export function percentile({ counts, least, greatest }: LogHistogram, share: Ratio): Minutes | undefined {
  const total = counts.reduce((sum, some) => sum + some, 0)
  if (total === 0) return undefined
  // Times in order are numbered from 1; the wanted one is the first that reaches the share.
  const rank = Math.min(Math.max(Math.ceil(share * total), 1), total)
  let before = 0
  let bin = 0
  while (before + counts[bin]! < rank) before += counts[bin++]!
  const [low, high] = [least[bin]!, greatest[bin]!]
  return counts[bin] === 1 ? low : low + (high - low) * ((rank - before - 1) / (counts[bin]! - 1))
}

/**
 * A histogram to draw: equal columns of 1, 2 or 5 · 10ⁿ minutes, as few as hold everything and at most `most`. [LH4] Its counts are
 * whole numbers and add up to all; no columns when nothing was counted. `most` is at least 2.
 */
export function drawnHistogram(histogram: LogHistogram, most = 40): Histogram {
  const used = [...histogram.counts.keys()].filter((bin) => histogram.counts[bin]! > 0)
  if (used.length === 0) return { edges: [], counts: [] }
  const least = histogram.least[used[0]!]!
  const greatest = histogram.greatest[used.at(-1)!]!
  const width = columnWidth(least, greatest, most)
  const first = Math.floor(least / width)
  const columns = Math.max(Math.ceil(greatest / width) - first, 1)
  const edges = Array.from({ length: columns + 1 }, (_, at) => Math.round((first + at) * width * 1000) / 1000)
  // Of each bin the part below an edge; rounded as a running total, so that nothing is lost.
  const below = edges.map((edge, at) => Math.round(used.reduce((sum, bin) => sum + histogram.counts[bin]! * shareBelow(histogram, bin, edge, at === columns), 0)))
  return { edges, counts: Array.from({ length: columns }, (_, at) => below[at + 1]! - below[at]!) }
}

function shareBelow({ least, greatest }: LogHistogram, bin: number, edge: Minutes, isLast: boolean): number {
  const [low, high] = [least[bin]!, greatest[bin]!]
  if (isLast || high < edge) return 1
  return low >= edge ? 0 : (edge - low) / (high - low)
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
