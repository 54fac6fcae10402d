// What a simulation needs beyond the facts of the model: how much of it, from which seed, and by which clock.
import type { Timetable } from './timetable.ts'
import type { Ratio } from './units.ts'

/** Settings of a simulation; the same for both models of a study, so that they can be compared. */
export interface SimulationSettings {
  /** Cases that arrive in each replication; a whole number, at least 1. */
  readonly cases: number
  /** Independent repetitions; a whole number, at least 1. An interval needs 2. */
  readonly replications: number
  /** A whole number, 0 … 2³²−1. */
  readonly seed: number
  /** Share of the first cases of each replication that no figure counts. */
  readonly warmUp: Ratio
  /** Opening hours; without them the clock runs through working minutes only. */
  readonly office?: OfficeHours
}

/** The clock of a simulation with opening hours. */
export interface OfficeHours {
  /** The date on whose midnight the clock starts, ISO 8601. */
  readonly start: string
  readonly timetable: Timetable
  /** Other hours by the name of the performer. */
  readonly byPerformer: Readonly<Record<string, Timetable>>
}

/** What the command and a new study begin with. */
export const defaultSimulation: SimulationSettings = { cases: 10_000, replications: 30, seed: 1, warmUp: 0.1 }
