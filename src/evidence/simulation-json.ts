// A simulation -> JSON (`simulate`). Keys are permanent; an absent figure is a missing key. Times are minutes of the simulation's
// clock: working minutes, or with opening hours minutes that pass on the calendar.
import type { Estimate, PairSimulation, SimulatedNode, SimulatedPool, Simulation, Spread } from '../analysis/simulation/simulation.ts'
import type { Language } from '../locale/language.ts'
import { findingJson } from './comparison-json.ts'
import { known, type Json } from './json-value.ts'

/** The whole result of a simulation. */
export function simulationJson(simulation: Simulation, language: Language): { readonly [key: string]: Json } {
  const { settings, clock, counted, cycleTime, waiting, histogram, nodes, pools, throughput, cost, valueAddedRatio, unfinished, assumptions } = simulation
  // Of no finished case there is no time, not one of 0.
  const ofCases = (spread: Spread): Json | undefined => (counted > 0 ? spreadJson(spread) : undefined)
  return known({
    cycleTime: ofCases(cycleTime), waiting: ofCases(waiting),
    activities: nodes.map(nodeJson), pools: pools.map(poolJson),
    throughput: estimateJson(throughput), cost: cost && estimateJson(cost),
    valueAddedRatio: valueAddedRatio && { ...estimateJson(valueAddedRatio), low: valueAddedRatio.low, high: valueAddedRatio.high },
    histogram: { edges: [...histogram.edges], counts: [...histogram.counts] },
    unfinished: { cases: unfinished.cases, at: unfinished.at.map(({ id, cases }) => ({ id, cases })) },
    cases: settings.cases, replications: settings.replications, seed: settings.seed, warmUp: settings.warmUp, clock, counted,
    assumptions: assumptions.map((finding) => findingJson(finding, language)),
  })
}

/** What two models gain over each other, with intervals of the difference. */
export function gainJson({ gain: { cycleTime, waiting, cost } }: PairSimulation): Json {
  return known({ cycleTime: estimateJson(cycleTime), waiting: estimateJson(waiting), cost: cost && estimateJson(cost) })
}

function estimateJson({ mean, ci95 }: Estimate): { readonly [key: string]: Json } {
  return known({ mean, ci95: ci95 && [...ci95] })
}

function spreadJson(spread: Spread): Json {
  const { mean, sd, ci95, p50, p90, p95, p99 } = spread
  return known({ mean, sd, ci95: ci95 && [...ci95], p50, p90, p95, p99 })
}

function nodeJson({ id, name, visits, processing, waiting, waitingCauses: { busy, closed, batch, stated } }: SimulatedNode): Json {
  return known({ id, name, visits, processing, waiting, waitingCauses: { busy, closed, batch, stated } })
}

function poolJson({ id, name, capacity, utilisation, work, queue }: SimulatedPool): Json {
  return known({ id, name, capacity, utilisation: utilisation && estimateJson(utilisation), work, queue })
}
