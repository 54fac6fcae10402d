// Marks of a scale of time at round amounts, so that people can read a length off it.
import type { Minutes } from '../../../model/units.ts'

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1500, 3000, 6000, 12_000, 15_000, 30_000]

/** Marks from 0 to at most `end`, about `most` of them, at one of the round steps; only 0 when there is no time. */
export function roundHours(end: Minutes, most: number): readonly Minutes[] {
  if (!(end > 0)) return [0]
  const wanted = end / most
  let step = steps.find((some) => some >= wanted) ?? 60_000
  while (end / step > most) step *= 2
  return Array.from({ length: Math.floor(end / step) + 1 }, (_nothing, at) => at * step)
}
