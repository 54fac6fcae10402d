// A stated distribution as numbers: working minutes by the calendar, with its mean.
import type { Distribution } from '../../model/distribution.ts'
import type { Duration } from '../../model/duration.ts'
import type { Minutes } from '../../model/units.ts'
import { leadMinutes, type WorkCalendar } from '../../model/work-calendar.ts'
import { normalDensity, normalTail } from './portable-math.ts'

type InMinutes<D> = D extends Distribution ? { readonly [Key in keyof D]: D[Key] extends Duration ? Minutes : D[Key] } : never

/** A distribution in working minutes: min ≤ mode ≤ max, nothing negative, and every `mean` above 0 save where the kind is fixed. */
export type MinutesDistribution = InMinutes<Distribution>

/**
 * Turns a distribution into working minutes.
 * [DM1] Each of its times counts as leadMinutes counts it.
 * [DM2] A calendar may turn the order of times in different units round ("1 workday" and "6 hours"): the ends are then put in order,
 * and the mode is held between them.
 * [DM3] What cannot vary is fixed: equal ends, a standard deviation of 0, a mean of 0.
 */
export function distributionMinutes(distribution: Distribution, calendar: WorkCalendar): MinutesDistribution {
  const lead = (duration: Duration): Minutes => leadMinutes(duration, calendar)
  switch (distribution.kind) {
    case 'fixed':
      return { kind: 'fixed', value: lead(distribution.value) }
    case 'uniform':
    case 'triangular': {
      const ends = [lead(distribution.min), lead(distribution.max)] as const
      const [min, max] = [Math.min(...ends), Math.max(...ends)]
      if (min === max) return { kind: 'fixed', value: min }
      if (distribution.kind === 'uniform') return { kind: 'uniform', min, max }
      return { kind: 'triangular', min, mode: Math.min(Math.max(lead(distribution.mode), min), max), max }
    }
    case 'exponential': {
      const mean = lead(distribution.mean)
      return mean === 0 ? { kind: 'fixed', value: 0 } : { kind: 'exponential', mean }
    }
    case 'normal':
    case 'lognormal':
    case 'gamma': {
      const [mean, sd] = [lead(distribution.mean), lead(distribution.sd)]
      return mean === 0 || sd === 0 ? { kind: 'fixed', value: mean } : { kind: distribution.kind, mean, sd }
    }
  }
}

/**
 * Mean of what is drawn. [DM4] A normal distribution is cut off at 0, which lifts its mean: μ·Φ(μ/σ) + σ·φ(μ/σ), so that exact figures
 * and simulation speak of the same time.
 */
export function meanOf(distribution: MinutesDistribution): Minutes {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return (distribution.min + distribution.max) / 2
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3
    case 'normal':
      return distribution.mean + liftOfCut(distribution.mean, distribution.sd)
    case 'exponential':
    case 'lognormal':
    case 'gamma':
      return distribution.mean
  }
}

/** By how much cutting a normal distribution off at 0 lifts its mean: σ·φ(μ/σ) − μ·(1 − Φ(μ/σ)). */
function liftOfCut(mean: Minutes, sd: Minutes): Minutes {
  return Math.max(sd * normalDensity(mean / sd) - mean * normalTail(mean / sd), 0)
}
