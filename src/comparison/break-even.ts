// How far one number may move before a gain is gone.

/** A value of the input and the gain it leaves. */
export interface GainPoint {
  readonly value: number
  readonly gain: number
}

/** Doublings of the distance in search of an end where the gain is gone. */
const mostDoublings = 24
const mostSteps = 60

/**
 * The value of an input, nearest to the stated one, at which no gain is left; `undefined` when there is none, or no gain to lose.
 * [BE1] The search goes the way the gain falls, as `low` and `high` beside the stated point show, down to `least` and up to `most` (which
 * may be Infinity). [BE2] Between a point with gain and one without, by false position with halved weights (Illinois), exact in one step
 * where the gain falls in proportion.
 */
export function breakEven(
  gainAt: (value: number) => number, stated: GainPoint, low: GainPoint, high: GainPoint, least: number, most: number,
): number | undefined {
  if (stated.gain <= 0) return undefined
  const ways = [[low, least], [high, most]] as const
  const found = ways.flatMap(([near, end]) => {
    if (near.gain >= stated.gain) return []
    const beyond = near.gain <= 0 ? near : withoutGain(gainAt, stated, near, end)
    return beyond ? [between(gainAt, stated, beyond)] : []
  })
  return found.sort((a, b) => Math.abs(a - stated.value) - Math.abs(b - stated.value))[0]
}

/** A point beyond `near` without gain; looked for at the end, or, where there is none, ever further out. */
function withoutGain(gainAt: (value: number) => number, stated: GainPoint, near: GainPoint, end: number): GainPoint | undefined {
  if (Number.isFinite(end)) {
    const gain = gainAt(end)
    return gain <= 0 ? { value: end, gain } : undefined
  }
  // As if the gain went on falling in proportion, and a little further, so that rounding cannot leave a trace of it.
  let distance = ((near.value - stated.value) * stated.gain * 1.000001) / (stated.gain - near.gain)
  for (let doubling = 0; doubling < mostDoublings; doubling++) {
    const value = stated.value + distance
    const gain = gainAt(value)
    if (gain <= 0) return { value, gain }
    distance *= 2
  }
  return undefined
}

function between(gainAt: (value: number) => number, stated: GainPoint, beyond: GainPoint): number {
  let [a, b] = [stated, beyond]
  const small = stated.gain * 1e-12
  for (let step = 0; step < mostSteps && Math.abs(b.value - a.value) > Math.abs(stated.value) * 1e-12; step++) {
    // A jump defeats false position; halving does not mind it.
    const value = step < mostSteps / 2 ? (a.value * b.gain - b.value * a.gain) / (b.gain - a.gain) : (a.value + b.value) / 2
    const gain = gainAt(value)
    if (Math.abs(gain) <= small) return value
    if (gain > 0 === b.gain > 0) a = { ...a, gain: a.gain / 2 }
    else a = b
    b = { value, gain }
  }
  return b.value
}
