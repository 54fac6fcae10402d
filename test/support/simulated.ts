// Models as tests of the simulation state them, and the figures a simulation gives of them.
import { planSimulation } from '../../src/analysis/simulation/plan-simulation.ts'
import { runReplication } from '../../src/analysis/simulation/run-replication.ts'
import { simulate, toEnd } from '../../src/analysis/simulation/simulate.ts'
import type { ReplicationResult } from '../../src/analysis/simulation/replication-result.ts'
import type { SimulatedNode, Simulation } from '../../src/analysis/simulation/simulation.ts'
import type { Distribution } from '../../src/model/distribution.ts'
import type { PerformerFacts } from '../../src/model/facts.ts'
import { indexModel } from '../../src/model/model-index.ts'
import type { Activity, FlowElements, Lane, ProcessModel } from '../../src/model/process-model.ts'
import type { SimulationSettings } from '../../src/model/simulation-settings.ts'
import { defaultSettings, type StudySettings } from '../../src/model/study.ts'
import { aLane, aModel, anActivity, aProcess, inSequence } from './build-model.ts'
import { minutes } from './durations.ts'

/** Few cases, one replication, no warm-up: for models without chance. */
export const plainly: SimulationSettings = { cases: 5, replications: 1, seed: 1, warmUp: 0 }

/** Times that vary exponentially around a mean in minutes. */
export function exponential(mean: number): Distribution {
  return { kind: 'exponential', mean: minutes(mean) }
}

/** The same number of minutes each time. */
export function always(amount: number): Distribution {
  return { kind: 'fixed', value: minutes(amount) }
}

/** A lane with so many people and the activities they do. */
export function aTeam(name: string, facts: PerformerFacts, flowNodeRefs: readonly string[]): Lane {
  return { ...aLane(name, flowNodeRefs), facts }
}

/** A process at which cases arrive with these times between them; without them one after the other. */
export function arriving(elements: FlowElements, interarrival?: Distribution, lanes: readonly Lane[] = []): ProcessModel {
  return aModel([aProcess(elements, lanes, 'process', interarrival ? { interarrival } : {})])
}

/** One activity done by some people: a queue of the textbooks. */
export function aDesk(interarrival: Distribution, processing: Distribution, people: number): ProcessModel {
  const desk = anActivity('desk', { facts: { processingDistribution: processing } })
  return arriving(inSequence([desk]), interarrival, [aTeam('staff', { capacity: people }, ['desk'])])
}

/** An activity with a fixed time and whatever else is stated. */
export function aStep(name: string, processing: number, overrides: Partial<Activity> = {}): Activity {
  return anActivity(name, { ...overrides, facts: { processing: minutes(processing), ...overrides.facts } })
}

/** The figures of a model. */
export function simulated(model: ProcessModel, simulation: Partial<SimulationSettings> = {}, settings: StudySettings = defaultSettings): Simulation {
  return toEnd(simulate(indexModel(model), settings, { ...plainly, ...simulation }))
}

/** Each replication by itself. */
export function replications(model: ProcessModel, simulation: Partial<SimulationSettings> = {}): readonly ReplicationResult[] {
  const plan = planSimulation(indexModel(model), defaultSettings, { ...plainly, ...simulation })
  return Array.from({ length: plan.settings.replications }, (_, number) => toEnd(runReplication(plan, number)))
}

/** The row of an element. Throws when the simulation has none. */
export function nodeOf({ nodes }: Simulation, id: string): SimulatedNode {
  const node = nodes.find((some) => some.id === id)
  if (!node) throw new Error(`The simulation has no row for ${id}.`)
  return node
}
