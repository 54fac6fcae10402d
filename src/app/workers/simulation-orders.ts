// What the page and a simulation worker say to each other. Plain data only: the browser copies it from one to the other.
import type { Simulation } from '../../analysis/simulation/simulation.ts'
import type { ReplicationResult } from '../../analysis/simulation/replication-result.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import type { StudySettings } from '../../model/study.ts'

/** One model to simulate. */
export interface SimulationJob {
  readonly model: ProcessModel
  readonly settings: StudySettings
  readonly simulation: SimulationSettings
}

/** What a worker is asked to do. It does one thing at a time. */
export type SimulationOrder =
  | { readonly kind: 'open'; readonly job: SimulationJob }
  | { readonly kind: 'replicate'; readonly replication: number }
  | { readonly kind: 'summarise'; readonly results: readonly ReplicationResult[] }

/** What comes back: a share done (0 … 1) any number of times, then one answer. */
export type SimulationAnswer =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'replicated'; readonly result: ReplicationResult }
  | { readonly kind: 'simulated'; readonly simulation: Simulation }
