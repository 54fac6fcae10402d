// Both models of a comparison, simulated with the same chance. Loaded only when it is asked for.
import type { PairSimulation } from '../analysis/simulation/simulation.ts'
import { simulatePair } from '../comparison/simulate-pair.ts'
import type { Report } from '../evidence/report.ts'
import { indexModel } from '../model/model-index.ts'
import type { Flags } from './flags.ts'
import { withProgress } from './progress.ts'
import { simulationSettings } from './simulation-settings.ts'

export { gainJson, simulationJson } from '../evidence/simulation-json.ts'
export { gainText } from './gain-text.ts'

/** Simulates both sides of a report with the settings of the flags. Throws a Refusal for a flag that cannot be. */
export async function simulateBoth({ sides: { asIs, toBe }, study, language }: Report, flags: Flags): Promise<PairSimulation> {
  return withProgress(simulatePair(indexModel(asIs.model), indexModel(toBe.model), study.links, study.settings, await simulationSettings(flags)), language)
}
