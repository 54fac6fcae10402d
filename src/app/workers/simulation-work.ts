// What a simulation worker does with an order. Knows no worker, so that it runs in tests as well.
import type { Plan } from '../../analysis/simulation/plan.ts'
import { planSimulation } from '../../analysis/simulation/plan-simulation.ts'
import { runReplication } from '../../analysis/simulation/run-replication.ts'
import { summarise } from '../../analysis/simulation/summarise.ts'
import { indexModel } from '../../model/model-index.ts'
import type { SimulationAnswer, SimulationOrder } from './simulation-orders.ts'

/** Milliseconds between two shares told: often enough for a bar that moves, too seldom to cost anything. */
const betweenShares = 50

/** A worker's memory and work: the returned function does one order and answers through `answer`; `clock` tells milliseconds. */
export function simulationWork(answer: (answer: SimulationAnswer) => void, clock: () => number): (order: SimulationOrder) => void {
  let plan: Plan | undefined

  function opened(): Plan {
    if (!plan) throw new Error('A simulation worker was asked to work before a job was opened.')
    return plan
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
      case 'open': {
        const { model, settings, simulation } = order.job
        plan = planSimulation(indexModel(model), settings, simulation)
        return answer({ kind: 'opened' })
      }
      case 'replicate':
        return answer({ kind: 'replicated', result: toEnd(runReplication(opened(), order.replication)) })
      case 'summarise':
        return answer({ kind: 'simulated', simulation: summarise(opened(), order.results) })
    }
  }
}
