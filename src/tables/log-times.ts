// Events of a log -> how long each activity takes and how long a case waits before it, as facts.
import type { Distribution } from '../model/distribution.ts'
import { distributionFrom } from '../model/distribution-parameters.ts'
import type { Duration, DurationBasis, DurationUnit } from '../model/duration.ts'
import type { ActivityFacts } from '../model/facts.ts'
import { durationToIso } from '../model/iso-duration.ts'
import type { Minutes } from '../model/units.ts'
import { fitDistribution, momentsOf, type FittedDistribution } from './fit-distribution.ts'
import type { LogEvent } from './log-events.ts'

/** What was observed of one activity. */
export interface ActivitySample {
  /** From start to end, of those that began and ended on one day. */
  readonly within: Minutes[]
  /** From start to end, of those that midnight passed. */
  readonly overnight: Minutes[]
  /** From the last end before it, of the same case, to its start; to its end where the log tells no starts. */
  readonly waits: Minutes[]
  /** How often it was done, and the last day it was. */
  count: number
  lastDay: number
}

/** Adds the events of a case, in the order they began, to the samples of their activities. */
export function observeCase(events: readonly LogEvent[], sampleOf: (event: LogEvent) => ActivitySample): void {
  const byEnd = events.map((event, at) => ({ end: event.end, at })).sort((a, b) => a.end - b.end || a.at - b.at)
  let ended = 0
  for (const [at, event] of events.entries()) {
    const { start, end, passesNight, day } = event
    const moment = start ?? end
    // What ended at this very moment counts when it began before.
    while (ended < byEnd.length && (byEnd[ended]!.end < moment || (byEnd[ended]!.end === moment && byEnd[ended]!.at < at))) ended++
    const sample = sampleOf(event)
    sample.count++
    sample.lastDay = Math.max(sample.lastDay, day)
    if (start !== undefined) (passesNight ? sample.overnight : sample.within).push(end - start)
    const before = byEnd[ended - 1]?.end
    if (before !== undefined) sample.waits.push(moment - before)
  }
}

/** Nights in more than this part of the events make the time of an activity one that elapses. */
const mostNights = 0.1

/** How the nights in the times of an activity were dealt with. */
export type NightsAre = 'none' | 'leftOut' | 'elapsed'

/**
 * The facts a sample tells. Work is counted by the clock on days without midnight in between; where that leaves out more than a
 * tenth, the whole time is one that elapses, for nobody knows how much of it was worked. Waiting always elapses. A mean of 0 says
 * nothing. `iso` is the last day, ISO 8601.
 */
export function timeFacts(sample: ActivitySample, iso: string): { readonly facts: ActivityFacts; readonly nights: NightsAre } {
  const { within, overnight, waits, count } = sample
  const nights: NightsAre = overnight.length === 0 ? 'none' : overnight.length > mostNights * (within.length + overnight.length) ? 'elapsed' : 'leftOut'
  const [processing, processingDistribution] = timeOf(nights === 'elapsed' ? [...within, ...overnight] : within, nights === 'elapsed' ? 'elapsed' : 'working')
  const [waiting, waitingDistribution] = timeOf(waits, 'elapsed')
  const facts = {
    ...(processing && { processing }), ...(processingDistribution && { processingDistribution }),
    ...(waiting && { waiting }), ...(waitingDistribution && { waitingDistribution }),
  }
  return { facts: Object.keys(facts).length === 0 ? {} : { ...facts, timeSource: 'log', timeSourceDate: iso, timeSampleSize: count }, nights }
}

function timeOf(observed: readonly Minutes[], basis: DurationBasis): readonly [Duration?, Distribution?] {
  const { mean } = momentsOf(observed)
  if (observed.length === 0 || mean <= 0) return []
  const unit = unitFor(mean, basis)
  const fitted = fitDistribution(observed)
  const distribution = fitted && distributionIn(fitted, unit, basis)
  return distribution && distribution.kind !== 'fixed' ? [inUnit(mean, unit, basis), distribution] : [inUnit(mean, unit, basis)]
}

function distributionIn(fitted: FittedDistribution, unit: DurationUnit, basis: DurationBasis): Distribution | undefined {
  const { kind, mean, sd, min, max } = fitted
  return distributionFrom(kind, (name) => inUnit({ value: mean, mean, sd, min, mode: mean, max }[name], unit, basis))
}

const minutesIn: Readonly<Partial<Record<DurationUnit, Minutes>>> = { minute: 1, hour: 60, day24: 24 * 60 }

// The unit people would say it in; a day of work has no length that the clock knows.
function unitFor(mean: Minutes, basis: DurationBasis): DurationUnit {
  if (mean < 120) return 'minute'
  return basis === 'working' || mean < 2 * 24 * 60 ? 'hour' : 'day24'
}

function inUnit(minutes: Minutes, unit: DurationUnit, basis: DurationBasis): Duration {
  // Nine digits: a year to the tenth of a second.
  const parts = [{ amount: Number((minutes / (minutesIn[unit] ?? 1)).toPrecision(9)), unit }]
  return { parts, basis, raw: durationToIso({ parts }) }
}
