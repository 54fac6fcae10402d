// What the page and a simulation worker say to each other. Plain data only: the browser copies it from one to the other.
import type { ReplicationResult } from '../../analysis/simulation/replication-result.ts'
import type { PairSimulation, Simulation } from '../../analysis/simulation/simulation.ts'
import type { Sensitivity, SensitivityOptions } from '../../comparison/sensitivity.ts'
import type { PairResult } from '../../comparison/simulate-pair.ts'
import type { ProcessModel } from '../../model/process-model.ts'
import type { SimulationSettings } from '../../model/simulation-settings.ts'
import type { BothSides, Links, StudySettings } from '../../model/study.ts'

/** One model to simulate. */
export interface SimulationJob {
  readonly kind: 'one'
  readonly model: ProcessModel
  readonly settings: StudySettings
  readonly simulation: SimulationSettings
}

/** Both models of a study, to be simulated with common random numbers. */
export interface PairJob {
  readonly kind: 'pair'
  readonly models: BothSides<ProcessModel>
  readonly links: Links
  readonly settings: StudySettings
  readonly simulation: SimulationSettings
}

/** Both models of a study, whose gain is to be weighed. */
export interface SensitivityJob {
  readonly models: BothSides<ProcessModel>
  readonly settings: StudySettings
  readonly options: SensitivityOptions
}

/** What a replication of a job gives. */
export type JobResult = ReplicationResult | PairResult
/** What a job comes to. */
export type JobOutcome = Simulation | PairSimulation

/** What a worker is asked to do, one thing at a time: a simulation is opened before it is replicated. */
export type SimulationOrder =
  | { readonly kind: 'open'; readonly job: SimulationJob | PairJob }
  | { readonly kind: 'replicate'; readonly replication: number }
  | { readonly kind: 'summarise'; readonly results: readonly JobResult[] }
  | { readonly kind: 'weigh'; readonly job: SensitivityJob }

/** What comes back: a share done (0 … 1) any number of times, then one answer. */
export type SimulationAnswer =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'replicated'; readonly result: JobResult }
  | { readonly kind: 'summarised'; readonly outcome: JobOutcome }
  | { readonly kind: 'weighed'; readonly sensitivity: Sensitivity }
