// Where the bars of a waterfall stand: the as-is total, a step for each part of the difference, the to-be total.

/** A bar from one level to another, in the unit of the measure. */
export interface WaterfallBar {
  readonly from: number
  readonly to: number
}

/** A bar in the drawing, in pixels; at least one high, so that a step of next to nothing is seen. */
export interface BarPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Middle of the bar's part of the width. */
  readonly middle: number
  /** Where the level behind the bar lies: there the next one begins. */
  readonly level: number
}

/** Room the drawing has, in pixels. */
export interface WaterfallRoom {
  readonly width: number
  /** Of the highest and the lowest line of the scale. */
  readonly top: number
  readonly bottom: number
}

const widestBar = 56

/** The bars from the as-is total through every step to the to-be total. Levels add up from the left. */
export function waterfallBars(asIs: number, steps: readonly number[], toBe: number): readonly WaterfallBar[] {
  let level = asIs
  const between = steps.map((step) => {
    const from = level
    level += step
    return { from, to: level }
  })
  return [{ from: 0, to: asIs }, ...between, { from: 0, to: toBe }]
}

/** The bars on one scale that holds zero and every level, and where zero lies. */
export function waterfallPlaces(bars: readonly WaterfallBar[], { width, top, bottom }: WaterfallRoom): { readonly places: readonly BarPlace[]; readonly zero: number } {
  const levels = bars.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...levels), Math.max(0, ...levels)]
  const y = (level: number): number => (high > low ? bottom - ((level - low) / (high - low)) * (bottom - top) : bottom)
  const slot = width / Math.max(1, bars.length)
  const barWidth = Math.min(widestBar, slot * 0.72)
  const places = bars.map(({ from, to }, at) => {
    const middle = (at + 0.5) * slot
    const [upper, lower] = [y(Math.max(from, to)), y(Math.min(from, to))]
    return { x: middle - barWidth / 2, y: upper, width: barWidth, height: Math.max(1, lower - upper), middle, level: y(to) }
  })
  return { places, zero: y(0) }
}
