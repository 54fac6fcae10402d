// Both models of a study -> their simulations with common random numbers, and the gain with the interval of the difference.
import { estimate } from '../analysis/simulation/estimate.ts'
import type { Plan } from '../analysis/simulation/plan.ts'
import { planSimulation } from '../analysis/simulation/plan-simulation.ts'
import type { ReplicationResult } from '../analysis/simulation/replication-result.ts'
import { runReplication } from '../analysis/simulation/run-replication.ts'
import type { Estimate, PairSimulation, Simulation } from '../analysis/simulation/simulation.ts'
import { costPerCase, summarise } from '../analysis/simulation/summarise.ts'
import type { Finding, Side } from '../model/finding.ts'
import { indexModel, type ModelIndex } from '../model/model-index.ts'
import type { Process } from '../model/process-model.ts'
import type { SimulationSettings } from '../model/simulation-settings.ts'
import type { BothSides, Links, StudySettings } from '../model/study.ts'
import { match } from './match.ts'
import { streamKeys } from './stream-keys.ts'

/** What replications of both sides run by. */
export interface PairPlan extends BothSides<Plan> {
  /** What was taken over from the other side, by side. */
  readonly takenOver: BothSides<readonly Finding[]>
}

/** The results of one replication on both sides. */
export type PairResult = BothSides<ReplicationResult>

/**
 * Simulates both models. Yields the share done, 0 … 1, every few milliseconds; `return()` gives up and leaves nothing behind.
 * [PS1] Replication n of both sides has the same seed: cases arrive at the same times, and matched activities draw the same times
 * (streamKeys). [PS2] The gain is the mean over replications of as-is − to-be, its interval Student's of these differences.
 * [PS3] Where only one model says how cases come, they come so to both: demand is the same, whoever serves it.
 */
export function* simulatePair(
  asIsIndex: ModelIndex, toBeIndex: ModelIndex, links: Links, settings: StudySettings, simulation: SimulationSettings,
): Generator<number, PairSimulation> {
  const plan = planPair(asIsIndex, toBeIndex, links, settings, simulation)
  const results: PairResult[] = []
  const runs = simulation.replications * 2
  for (let replication = 0; replication < simulation.replications; replication++) {
    const asIs = yield* reported(plan.asIs, replication, replication * 2, runs)
    results.push({ asIs, toBe: yield* reported(plan.toBe, replication, replication * 2 + 1, runs) })
  }
  return summarisePair(plan, results)
}

/** One run of `runs`, `done` of which are over. */
function* reported(plan: Plan, replication: number, done: number, runs: number): Generator<number, ReplicationResult> {
  const steps = runReplication(plan, replication)
  for (let step = steps.next(); ; step = steps.next()) {
    yield (done + (step.done ? 1 : step.value)) / runs
    if (step.done) return step.value
  }
}

/** Makes both models ready; matching them is part of it. */
export function planPair(asIs: ModelIndex, toBe: ModelIndex, links: Links, settings: StudySettings, simulation: SimulationSettings): PairPlan {
  const keys = streamKeys(asIs, toBe, match(asIs.model, toBe.model, links))
  const [one, other] = [withArrivalsOf(asIs, toBe), withArrivalsOf(toBe, asIs)]
  return {
    asIs: planSimulation(one.index, settings, simulation), toBe: planSimulation(other.index, settings, simulation, { streamKeys: keys }),
    takenOver: { asIs: one.findings, toBe: other.findings },
  }
}

/** Puts the replications of both sides together; in whatever order they come, the same comes out. */
export function summarisePair(plan: PairPlan, results: readonly PairResult[]): PairSimulation {
  const side = (which: Side): Simulation => {
    const simulation = summarise(plan[which], results.map((result) => result[which]))
    return { ...simulation, assumptions: [...simulation.assumptions, ...plan.takenOver[which]] }
  }
  // A replication in which one side counts no case says nothing of the difference.
  const telling = [...results].sort((a, b) => a.asIs.replication - b.asIs.replication)
    .filter((result) => result.asIs.cycleTime.tally.count > 0 && result.toBe.cycleTime.tally.count > 0)
  const gain = (of: (result: ReplicationResult, plan: Plan) => number): Estimate =>
    estimate(telling.map((result) => of(result.asIs, plan.asIs) - of(result.toBe, plan.toBe))) ?? { mean: 0 }
  return {
    asIs: side('asIs'), toBe: side('toBe'),
    gain: {
      cycleTime: gain(({ cycleTime }) => cycleTime.tally.mean),
      waiting: gain(({ waiting }) => waiting.tally.mean),
      ...(plan.asIs.hasCost && plan.toBe.hasCost && { cost: gain((result, { nodes }) => costPerCase(nodes, result)) }),
    },
  }
}

/** [PS3] The model, with the other's arrivals where it states none itself. */
function withArrivalsOf(index: ModelIndex, other: ModelIndex): { readonly index: ModelIndex; readonly findings: readonly Finding[] } {
  const interarrival = other.processes.find(({ facts }) => facts.interarrival)?.facts.interarrival
  const first = index.processes[0]
  if (!interarrival || !first || index.processes.some(({ facts }) => facts.interarrival)) return { index, findings: [] }
  const processes = index.model.processes.map((process): Process =>
    process.id === first.id ? { ...process, facts: { ...process.facts, interarrival } } : process)
  return { index: indexModel({ ...index.model, processes }), findings: [{ code: 'ASSUMED_ARRIVALS_OF_OTHER_MODEL', severity: 'info' }] }
}
