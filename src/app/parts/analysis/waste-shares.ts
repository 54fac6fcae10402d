// The wastes of a model from the one that takes most time, each with what it and those before it make together.
import type { WasteFigure } from '../../../analysis/analysis.ts'
import type { Ratio } from '../../../model/units.ts'

/** One waste of a Pareto chart. */
export interface WasteShare extends WasteFigure {
  /** Share of this waste and all before it. */
  readonly cumulative: Ratio
  /** Whether it belongs to the few that make up at least four fifths. */
  readonly isVital: boolean
}

const vitalShare = 0.8

/** Wastes with time, most first; equal ones keep the order of the list. Empty when no time is wasted. */
export function wasteShares(figures: readonly WasteFigure[]): readonly WasteShare[] {
  const timed = figures.filter(({ time }) => time > 0).sort((a, b) => b.time - a.time)
  const total = timed.reduce((sum, { time }) => sum + time, 0)
  let so = 0
  return timed.map((figure) => {
    const isVital = so < vitalShare * total
    so += figure.time
    return { ...figure, isVital, cumulative: so / total }
  })
}
