// A model and settings -> a simulation, step by step, so that whoever asks can show progress and give up.
import type { ModelIndex } from '../../model/model-index.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import type { StudySettings } from '../../model/study.ts'
import { planSimulation, type PlanOptions } from './plan-simulation.ts'
import type { ReplicationResult } from './replication-result.ts'
import { runReplication } from './run-replication.ts'
import type { Simulation } from './simulation.ts'
import { summarise } from './summarise.ts'

/**
 * Simulates a model. Yields the share done, 0 … 1, every few milliseconds; `return()` gives up and leaves nothing behind.
 * Always ends, whatever the model.
 */
export function* simulate(index: ModelIndex, settings: StudySettings, simulation: SimulationSettings, options: PlanOptions = {}): Generator<number, Simulation> {
  const plan = planSimulation(index, settings, simulation, options)
  const results: ReplicationResult[] = []
  while (results.length < simulation.replications) {
    const replication = runReplication(plan, results.length)
    let step = replication.next()
    for (; !step.done; step = replication.next()) yield (results.length + step.value) / simulation.replications
    results.push(step.value)
    yield results.length / simulation.replications
  }
  return summarise(plan, results)
}

/** Runs a generator to its end without looking at its progress. */
export function toEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
