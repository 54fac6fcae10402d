// Flags -> the settings of a simulation.
import { defaultSimulation, type SimulationSettings } from '../model/simulation-settings.ts'
import type { Flags } from './flags.ts'
import { officeHours } from './office-hours.ts'

/** The usual settings with what the flags say. Throws a Refusal for a value that cannot be. */
export async function simulationSettings(flags: Flags): Promise<SimulationSettings> {
  const amounts = {
    cases: flags.whole('cases', 1, 1_000_000_000) ?? defaultSimulation.cases,
    replications: flags.whole('replications', 1, 100_000) ?? defaultSimulation.replications,
    seed: flags.whole('seed', 0, 2 ** 32 - 1) ?? defaultSimulation.seed,
    warmUp: flags.share('warm-up') ?? defaultSimulation.warmUp,
  }
  const office = await officeHours(flags)
  return { ...amounts, ...(office && { office }) }
}
