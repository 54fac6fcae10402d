// `ringkas simulate`: a model -> what happens when many cases run through it, for people or as JSON.
import { simulate } from '../analysis/simulation/simulate.ts'
import { findingJson } from '../evidence/comparison-json.ts'
import { jsonText, known } from '../evidence/json-value.ts'
import { sha256 } from '../evidence/sha256.ts'
import { simulationJson } from '../evidence/simulation-json.ts'
import type { Language } from '../locale/language.ts'
import type { Distribution } from '../model/distribution.ts'
import { readDuration } from '../model/duration-text.ts'
import { indexModel } from '../model/model-index.ts'
import type { ProcessModel } from '../model/process-model.ts'
import type { Answer } from './answer.ts'
import { assumptionsText } from './assumptions-text.ts'
import { print } from './files.ts'
import { findingsText } from './findings-text.ts'
import type { Flags } from './flags.ts'
import { withProgress } from './progress.ts'
import { readModel } from './read-model.ts'
import { Refusal } from './refusal.ts'
import { settingsOf } from './settings.ts'
import { simulationSettings } from './simulation-settings.ts'
import { simulationText } from './simulation-text.ts'

/** Prints the simulation of one model. The answer is no when not one counted case came to its end. */
export async function runSimulate(flags: Flags, language: Language): Promise<Answer> {
  const settings = settingsOf(flags)
  const arrivals = arrivalsOf(flags)
  const how = await simulationSettings(flags)
  const { model, fileName, source, readingFindings, tableFindings } = await readModel(flags.files[0]!, flags.text('facts'))
  const simulation = await withProgress(simulate(indexModel(withArrivals(model, arrivals)), settings, how), language)
  const findings = [...readingFindings, ...tableFindings]
  if (flags.has('json')) {
    print(jsonText({
      model: known({ name: model.name, file: fileName, sha256: await sha256(source) }), calendar: { ...settings.calendar },
      ...simulationJson(simulation, language), findings: findings.map((finding) => findingJson(finding, language)),
    }))
  } else {
    print([
      simulationText({ model, fileName }, simulation, language), ...assumptionsText(simulation, language),
      ...(findings.length > 0 ? [findingsText(findings, () => undefined, language)] : []),
    ].join('\n\n'))
  }
  return simulation.counted > 0 ? 0 : 1
}

/** The time between two arrivals of `--interarrival`, as cases come that do not know of each other. */
function arrivalsOf(flags: Flags): Distribution | undefined {
  const text = flags.text('interarrival')
  if (text === undefined) return undefined
  const { duration } = readDuration(text)
  if (!duration || duration.parts.every(({ amount }) => amount === 0)) throw new Refusal(`--interarrival ${text}`, 'interarrival')
  return { kind: 'exponential', mean: duration }
}

function withArrivals(model: ProcessModel, interarrival: Distribution | undefined): ProcessModel {
  if (!interarrival) return model
  return { ...model, processes: model.processes.map((process) => ({ ...process, facts: { ...process.facts, interarrival } })) }
}
