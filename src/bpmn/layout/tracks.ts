// Lines that share a gutter -> tracks beside each other, in an order with few crossings.
import type { Stub } from './grid.ts'

/** A line along a gutter with its turns; `track` is what is assigned here, 0 at the lower side. */
export interface Segment {
  readonly stubs: readonly Stub[]
  track: number
}

// Above this number the order is not improved: it would cost more than anybody could see in such a bundle.
const mostOrdered = 120

/**
 * Gives every segment a track, so that none overlap on one; returns how many tracks there are. Turns to opposite sides that are
 * closer than `tooClose` would lie on each other and are kept apart where possible.
 */
export function assignTracks(segments: readonly Segment[], tooClose: number): number {
  const spans = segments.map(spanOf)
  if (spans.length > mostOrdered) return pack(spans)
  const ordered: Span[] = []
  for (const span of [...spans].sort((a, b) => a.low - b.low || b.high - a.high)) insert(ordered, span, tooClose)
  let count = 0
  ordered.forEach((span, at) => {
    let track = 0
    for (let before = 0; before < at; before += 1) {
      const other = ordered[before]
      if (other && other.low <= span.high && span.low <= other.high) track = Math.max(track, other.segment.track + 1)
    }
    span.segment.track = track
    count = Math.max(count, track + 1)
  })
  return count
}

interface Span {
  readonly segment: Segment
  readonly low: number
  readonly high: number
  /** Where it turns to the lower and to the higher side, in order and each once. */
  readonly down: readonly number[]
  readonly up: readonly number[]
  /** The same without turns that nothing can lie on. */
  readonly firmDown: readonly number[]
  readonly firmUp: readonly number[]
}

function spanOf(segment: Segment): Span {
  let low = Infinity
  let high = -Infinity
  for (const { at } of segment.stubs) {
    low = Math.min(low, at)
    high = Math.max(high, at)
  }
  const turns = (toward: number, loose: boolean): readonly number[] =>
    [...new Set(segment.stubs.flatMap((stub) => (stub.toward === toward && (loose || !stub.isLoose) ? [stub.at] : [])))].sort((a, b) => a - b)
  return { segment, low, high, down: turns(-1, true), up: turns(1, true), firmDown: turns(-1, false), firmUp: turns(1, false) }
}

// Puts the span where it costs least: from the end towards the start, cost changes by one pair a step.
function insert(ordered: Span[], span: Span, tooClose: number): void {
  let best = ordered.length
  let least = 0
  let cost = 0
  for (let at = ordered.length - 1; at >= 0; at -= 1) {
    const other = ordered[at]
    if (other === undefined) continue
    cost += costOf(span, other, tooClose) - costOf(other, span, tooClose)
    if (cost < least) {
      least = cost
      best = at
    }
  }
  ordered.splice(best, 0, span)
}

// What it costs that `lower` lies on a lower track than `higher`: turns that cross, and much more, turns that lie on each other.
function costOf(lower: Span, higher: Span, tooClose: number): number {
  return countBetween(higher.down, lower) + countBetween(lower.up, higher) + 20 * countClose(lower.firmUp, higher.firmDown, tooClose)
}

function countBetween(turns: readonly number[], { low, high }: Span): number {
  return Math.max(0, firstAbove(turns, high, false) - firstAbove(turns, low, true))
}

// How many of the sorted numbers come before the first that is above the limit, or at it.
function firstAbove(sorted: readonly number[], limit: number, beyondEqual: boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const value = sorted[middle] ?? 0
    if (value < limit || (beyondEqual && value === limit)) from = middle + 1
    else to = middle
  }
  return from
}

// How many of the one lie closer than that to one of the other; both sorted.
function countClose(some: readonly number[], others: readonly number[], tooClose: number): number {
  let count = 0
  let at = 0
  for (const one of some) {
    while (at < others.length && (others[at] ?? 0) <= one - tooClose) at += 1
    const other = others[at]
    if (other !== undefined && other < one + tooClose) count += 1
  }
  return count
}

// First fit by start, for gutters with very many lines.
function pack(spans: readonly Span[]): number {
  const ends: number[] = []
  for (const span of [...spans].sort((a, b) => a.low - b.low)) {
    let track = ends.findIndex((end) => end < span.low)
    if (track < 0) track = ends.length
    ends[track] = span.high
    span.segment.track = track
  }
  return ends.length
}
