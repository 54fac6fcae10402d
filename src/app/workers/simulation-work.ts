// What a simulation worker does with an order. Knows no worker, so that it runs in tests as well.
import { planSimulation } from '../../analysis/simulation/plan-simulation.ts'
import type { ReplicationResult } from '../../analysis/simulation/replication-result.ts'
import { runReplication } from '../../analysis/simulation/run-replication.ts'
import { summarise } from '../../analysis/simulation/summarise.ts'
import { sensitivity } from '../../comparison/sensitivity.ts'
import { planPair, summarisePair, type PairResult } from '../../comparison/simulate-pair.ts'
import { indexModel } from '../../model/model-index.ts'
import type { JobOutcome, JobResult, PairJob, SimulationAnswer, SimulationJob, SimulationOrder } from './simulation-orders.ts'

/** Milliseconds between two shares told: often enough for a bar that moves, too seldom to cost anything. */
const betweenShares = 50

/** A job made ready: its replications one by one, and what they come to together. */
interface OpenedJob {
  replicate(replication: number): Generator<number, JobResult>
  summarise(results: readonly JobResult[]): JobOutcome
}

/** A worker's memory and work: the returned function does one order and answers through `answer`; `clock` tells milliseconds. */
export function simulationWork(answer: (answer: SimulationAnswer) => void, clock: () => number): (order: SimulationOrder) => void {
  let job: OpenedJob | undefined

  function opened(): OpenedJob {
    if (!job) throw new Error('A simulation worker was asked to work before a job was opened.')
    return job
  }

  /** Runs to the end, telling the share now and then. */
  function toEnd<T>(steps: Generator<number, T>): T {
    let told = clock()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      const now = clock()
      if (now - told < betweenShares) continue
      told = now
      answer({ kind: 'share', share: step.value })
    }
  }

  return (order) => {
    switch (order.kind) {
      case 'open':
        job = order.job.kind === 'one' ? openOne(order.job) : openPair(order.job)
        return answer({ kind: 'opened' })
      case 'replicate':
        return answer({ kind: 'replicated', result: toEnd(opened().replicate(order.replication)) })
      case 'summarise':
        return answer({ kind: 'summarised', outcome: opened().summarise(order.results) })
      case 'weigh': {
        const { models, settings, options } = order.job
        return answer({ kind: 'weighed', sensitivity: toEnd(sensitivity(indexModel(models.asIs), indexModel(models.toBe), settings, options)) })
      }
    }
  }
}

function openOne({ model, settings, simulation }: SimulationJob): OpenedJob {
  const plan = planSimulation(indexModel(model), settings, simulation)
  return {
    replicate: (replication) => runReplication(plan, replication),
    summarise: (results) => summarise(plan, results as readonly ReplicationResult[]),
  }
}

function openPair({ models, links, settings, simulation }: PairJob): OpenedJob {
  const plan = planPair(indexModel(models.asIs), indexModel(models.toBe), links, settings, simulation)
  return {
    *replicate(replication): Generator<number, PairResult> {
      return { asIs: yield* half(runReplication(plan.asIs, replication), 0), toBe: yield* half(runReplication(plan.toBe, replication), 0.5) }
    },
    summarise: (results) => summarisePair(plan, results as readonly PairResult[]),
  }
}

/** The same steps as one half of a longer way. */
function* half<T>(steps: Generator<number, T>, begin: number): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    yield begin + step.value / 2
  }
}
